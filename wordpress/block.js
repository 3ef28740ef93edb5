// The block "Microneedling suitability check" in WordPress' editor. What it looks like to a visitor, needlewise.php says.
(() => {
  "use strict";

  const { blockEditor, blocks, components, element } = window.wp;
  const labels = window.needlewiseSettings;
  const { createElement } = element;

  const edit = ({ attributes, setAttributes }) => {
    const field = (name) =>
      createElement(name === "policy" ? components.TextareaControl : components.TextControl, {
        key: name,
        label: labels[name],
        value: attributes[name] || "",
        onChange: (value) => setAttributes({ [name]: value.trim() === "" ? undefined : value }),
      });
    return createElement(
      element.Fragment,
      null,
      createElement(
        blockEditor.InspectorControls,
        null,
        createElement(components.PanelBody, { title: "Settings" }, Object.keys(labels).map(field))
      ),
      createElement(
        "div",
        blockEditor.useBlockProps({ style: { border: "1px solid", padding: "1em" } }),
        createElement("strong", null, ["Microneedling suitability check", attributes.clinic].filter(Boolean).join(", ")),
        createElement("p", null, "Stands here on the page. Until it is ready, and where it cannot run, visitors see this instead:"),
        createElement(blockEditor.InnerBlocks)
      )
    );
  };

  blocks.registerBlockType("needlewise/check", {
    edit,
    save: () => createElement(blockEditor.InnerBlocks.Content),
  });
})();
