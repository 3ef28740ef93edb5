// A check as it is often made: in the page itself, in an open shadow root, or in a frame of the page's own origin. It
// tells whatever it can. Before this stand SCREENS: each screen's title and HTML.
(() => {
  "use strict";
  const place = document.querySelector("[data-naive]");
  const root = place.dataset.naive === "shadow" ? place.attachShadow({ mode: "open" }) : place;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {};

  const tell = (answer) => {
    const query = encodeURIComponent(answer);
    location.hash = query;
    history.pushState({ answer }, "");
    localStorage.setItem("answer", answer);
    place.dispatchEvent(new CustomEvent("answer", { detail: answer }));
    port2.postMessage({ answer });
    postMessage({ answer }, "*");
    fetch(`/log?${query}`);
    const request = new XMLHttpRequest();
    request.open("GET", `/log?${query}`);
    request.send();
    navigator.sendBeacon("/log", answer);
    console.log(answer);
  };

  let number = 0;
  const draw = () => {
    const [title, html] = SCREENS[number];
    const form = document.createElement("form");
    form.innerHTML = html;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const lines = Array.from(form.querySelectorAll("label:has(:checked)"), (line) => line.textContent);
      if (lines.length > 0) tell(lines.join());
      number += 1;
      draw();
    });
    root.replaceChildren(form);
    document.title = title;
  };
  root.addEventListener("click", ({ target }) => {
    if (["Continue", "See my result"].includes(target.textContent)) target.closest("form").requestSubmit();
  });
  draw();
})();
