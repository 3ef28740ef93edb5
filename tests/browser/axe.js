// Runs axe on the page at each of these widths of the frame, and tells what it found at each. The arguments are the
// widths, 0 standing for the one that the page has, and what to call when done.
const [widths, done] = arguments;

const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Off unless it is asked for.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
  // Style sheets from elsewhere: there are none, and nothing may be fetched.
  preload: false,
};
const FRAMES_MAX = 400;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const until = async (holds) => {
  for (let frames = 0; !holds(); frames += 1) {
    if (frames > FRAMES_MAX) throw new Error(`the frame stays ${innerWidth} x ${innerHeight}: ${holds}`);
    await frame();
  }
};
// Asks the clinic's page for a width, and for a height of so much at least.
const resize = async (width, least) => {
  parent.parent.postMessage({ size: [width, least] }, "*");
  await until(() => innerWidth === width && innerHeight >= least);
};

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
const faintInDrawings = () => {
  const parts = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((part) => Number(part) / 255);
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [red, green, blue] = parts(colour).map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  return Array.from(document.querySelectorAll("svg text")).flatMap((text) => {
    const ink = luminance(getComputedStyle(text).fill);
    const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    if (contrast >= 4.5) return [];
    const what = `drawing text.${text.classList[0]}: contrast of ${contrast.toFixed(2)} in a drawing`;
    return [{ what, html: text.outerHTML }];
  });
};

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
  const before = [innerWidth, innerHeight];
  const looks = [];
  for (const width of widths) {
    if (width) {
      await resize(width, 0);
      // As high as the page, so that the bar of buttons covers nothing.
      await resize(width, document.body.scrollHeight);
    }
    const { violations, incomplete } = await withElements(() =>
      withForcedColours(() => axe.run(document, RULES))
    );
    looks.push({ width: innerWidth, violations: [...tell(violations), ...faintInDrawings()], incomplete: tell(incomplete) });
  }
  // Two engines do not bring into view what they click on.
  await resize(before[0], 0);
  await until(() => innerHeight === before[1]);
  return looks;
};

look().then(done, (error) => done({ failed: `${error} ${error.stack}` }));
