// A single-page app: each view has its checks, made when it is shown and taken away when it is left.
(() => {
  "use strict";

  const BRANCHES = {
    quayside: {
      clinic: "Harbour Skin, Quayside (example)",
      book: "https://harbour-skin.example/quayside",
      goals: ["acne-scars", "fine-lines", "pores"],
    },
    hillside: {
      clinic: "Harbour Skin, Hillside (example)",
      book: "https://harbour-skin.example/hillside",
      goals: ["stretch-marks", "thinning-hair"],
    },
  };
  const VIEWS = {
    welcome: { title: "Harbour Skin", words: "Two branches, two specialities. Choose one above, and see whether microneedling is for you.", checks: [] },
    quayside: { title: "Quayside", words: "For scars, lines and pores of the face.", checks: ["quayside"] },
    hillside: { title: "Hillside", words: "For stretch marks and thinning hair.", checks: ["hillside"] },
    both: { title: "Both branches", words: "Each check asks for what its branch treats, and knows nothing of the other.", checks: ["quayside", "hillside"] },
    booked: { title: "Book a consultation", words: "Here the app would go on by itself. All it was told is that the link was pressed.", checks: [] },
  };

  const find = (id) => document.getElementById(id);
  let shown = [];

  const show = (name) => {
    shown.forEach((check) => check.destroy());
    find("checks").replaceChildren();
    const { title, words, checks } = VIEWS[name];
    find("title").textContent = title;
    find("words").textContent = words;
    document.title = `${title} · Harbour Skin (example)`;
    shown = checks.map((branch) => {
      const place = document.createElement("div");
      find("checks").append(place);
      return window.Needlewise.create(place, BRANCHES[branch]);
    });
    for (const button of document.querySelectorAll("nav button")) {
      if (button.dataset.view === name) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
  };

  document.querySelector("nav").addEventListener("click", ({ target }) => {
    const { view } = target.dataset;
    if (!view) return;
    show(view);
    find("title").focus();
  });
  document.addEventListener("needlewise:book", (event) => {
    event.preventDefault();
    show("booked");
    find("title").focus();
  });
  show("welcome");
})();
