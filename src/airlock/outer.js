// Inserts the app only inside a sandbox on another page. The inner frame cannot tell: its own sandbox makes its
// origin "null" whatever surrounds it.
(() => {
  "use strict";
  const show = (id) => {
    for (const part of [document.querySelector("main"), document.getElementById(id)]) part.hidden = false;
  };
  if (parent === self) show("direct");
  // What a server writes before the page moves the policy out of its head, where it no longer counts.
  else if (self.origin !== "null" || !document.head.querySelector("[http-equiv]")) show("unsafe");
  else document.body.append(document.querySelector("template").content);
})();
