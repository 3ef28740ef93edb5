  const each = (act) => present.forEach((widget) => act(inside.get(widget), widget));

  addEventListener("message", ({ data, source }) => {
    if (data === "needlewise:hello:1" && source) each((one) => one.hear(source));
  });
  document.addEventListener("click", (event) => each((one) => one.press(event)));

  const rewear = () => each((one) => one.wear());
  new MutationObserver(rewear).observe(document.documentElement, { attributes: true });
  if (window.matchMedia) matchMedia("(prefers-color-scheme: dark)").addEventListener("change", rewear);

  const placesIn = (root) => Array.from(root.querySelectorAll ? root.querySelectorAll(PLACE) : []);
  const arrive = (place) => (mounted.has(place) ? inside.get(mounted.get(place)).wake() : mount(place));
  // Pages that change without loading anew put places in and take them away.
  new MutationObserver((changes) => {
    each((one, { element }) => element.isConnected || one.rest());
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        if (node.matches(PLACE)) arrive(node);
        placesIn(node).forEach(arrive);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true });

  const adopted = new WeakSet();
  const init = (root, tag) => {
    const places = placesIn(root || document);
    places.forEach(arrive);
    if (!tag || adopted.has(tag)) return;
    adopted.add(tag);
    if (tag.dataset.mode === "script" || placesIn(document).length) return;
    const place = document.createElement("div");
    place.dataset.needlewise = "";
    style(place, { display: "block" });
    if (document.body.contains(tag)) tag.after(place);
    else document.body.append(place);
    mount(place);
  };
  window.Needlewise = Object.freeze({ version: VERSION, init: (root, tag) => whenRead(() => init(root, tag)), create: mount });

  const whenRead = (act) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
    else act();
  };
  whenRead(() => init(document, script));
