// Runs axe on the page at each of these widths of the frame, and tells what it found at each. The arguments are the
// widths, 0 standing for the one that the page has, whether only its colours are looked at, and what to call when done.
const [widths, coloursOnly, done] = arguments;

const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };
const ALL = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Off unless it is asked for.
  rules: { "target-size": { enabled: true } },
};
const RULES = {
  ...(coloursOnly ? COLOURS : ALL),
  resultTypes: ["violations", "incomplete"],
  // The check is looked at from within.
  iframes: false,
  // Style sheets from elsewhere: there are none, and nothing may be fetched.
  preload: false,
};

// Of words with what is behind them.
const CONTRAST = 4.5;

// The prelude lets the page make the elements that it draws, by their names as it writes them. axe makes three others:
// an "A" to see whether that becomes an "a", as in HTML; a copy, by its name in capitals; and a canvas, which need not be
// an element, to see whether a font turns words into pictures.
const withElements = async (work) => {
  const create = Document.prototype.createElement;
  const value = (name) => {
    if (name === "canvas") return new OffscreenCanvas(1, 1);
    return create.call(document, name === "A" ? "span" : String(name).toLowerCase());
  };
  Object.defineProperty(document, "createElement", { value, configurable: true });
  try {
    return await work();
  } finally {
    delete document.createElement;
  }
};

// One engine tells the page's own colour of letters where the visitor's has taken its place.
const withForcedColours = async (work) => {
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  if (!matchMedia("(forced-colors: active)").matches) return work();
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === "-webkit-text-fill-color" ? "color" : name);
  };
  try {
    return await work();
  } finally {
    CSSStyleDeclaration.prototype.getPropertyValue = getPropertyValue;
  }
};

// axe does not judge words in a drawing. They stand on the page's own ground, beside the shapes.
const faintInDrawings = () =>
  Array.from(document.querySelectorAll("svg text")).flatMap((text) => {
    const told = contrast(getComputedStyle(text).fill);
    if (told >= CONTRAST) return [];
    return [{ what: `drawing text.${text.classList}: a contrast of ${told.toFixed(2)}`, html: text.outerHTML }];
  });

// What kind of element it is, wherever it stands.
const kind = (target) => {
  const element = document.querySelector(target.join(" "));
  return element ? [element.localName, ...element.classList].join(".") : target.join(" ");
};
const tell = (found) =>
  found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => {
      const reasons = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
      return { what: `${id} ${kind(node.target)}: ${reasons.join("; ") || help}`, html: node.html.slice(0, 160) };
    })
  );

const look = async () => {
  const looks = [];
  for (const width of widths) {
    if (width) await unfold(width);
    const { violations, incomplete } = await withElements(() =>
      withForcedColours(() => axe.run(document, RULES))
    );
    looks.push({
      width: innerWidth,
      violations: [...tell(violations), ...faintInDrawings()],
      incomplete: tell(incomplete),
    });
  }
  return looks;
};

withSize(look).then(done, (error) => done({ failed: `${error} ${error.stack}` }));
