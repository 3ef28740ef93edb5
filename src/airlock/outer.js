// Inserts the app only inside a sandbox on another page. The inner frame cannot tell: its own sandbox makes its
// origin "null" whatever surrounds it.
(() => {
  "use strict";
  const show = (id) => {
    document.getElementById(id).hidden = false;
  };
  if (parent === self) show("direct");
  else if (self.origin !== "null") show("unsafe");
  else document.body.append(document.querySelector("template").content);
})();
