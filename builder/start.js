// What the page asks of the browser, and its start.
"use strict";

window.clinicPage = (() => {
  const place = document.querySelector("[data-needlewise]");
  const page = document.getElementById("preview-page");
  const check = window.Needlewise && window.Needlewise.create(place);
  let shown;

  document.getElementById("preview-width").addEventListener("change", ({ target }) => {
    page.style.maxWidth = target.value;
  });
  document.getElementById("preview-scheme").addEventListener("change", ({ target }) => {
    page.style.colorScheme = target.value;
    if (check) check.restart();
  });
  document.getElementById("preview-again").addEventListener("click", () => check && check.restart());

  return {
    root: () => document.getElementById("builder"),
    // Nothing on a trial's own server: the clinic's will have it elsewhere.
    folder: () => {
      const folder = new URL(".", location.href);
      return ["localhost", "127.0.0.1", "[::1]"].includes(folder.hostname) ? "" : folder.pathname;
    },
    show: (settings) => {
      // The page is drawn anew at every change; the check begins anew only for one that it would notice.
      if (!check || settings === shown) return;
      const isFirst = shown === undefined;
      shown = settings;
      if (!isFirst) check.update(JSON.parse(settings));
    },
    copy: (text, done) => {
      if (!navigator.clipboard) return done(false);
      navigator.clipboard.writeText(text).then(() => done(true), () => done(false));
    },
    print: (id) => {
      const part = document.getElementById(id);
      const around = [];
      for (let element = part; element && element !== document.body; element = element.parentElement) around.push(element);
      document.body.classList.add("printing");
      around.forEach((element) => element.classList.add("printed"));
      print();
      document.body.classList.remove("printing");
      around.forEach((element) => element.classList.remove("printed"));
    },
    save: (name, text) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    },
    read: async (name) => {
      const reply = await fetch(name);
      if (!reply.ok) throw new Error(`${name}: ${reply.status}`);
      return new Uint8Array(await reply.arrayBuffer());
    },
  };
})();

wasm_bindgen({ module_or_path: "builder/builder_bg.wasm" });
