// Tries the page with what a visitor may have set, and tells what goes wrong with each. The arguments are the settings
// (a name, the width of the frame, rules of style, what to look for) and what to call when done.
const [settings, done] = arguments;

// WCAG asks for 24; a finger, for this.
const TARGET_PX = 44;
const RING_PX = 3;
const RING_CONTRAST = 3;
const CONTROLS = "button, input, select, summary, a[href], main [tabindex='0']";

const name = (element) => [element.localName, ...element.classList].join(".");
const fault = (what, element, more = "") => ({
  what: `${what} ${name(element)}`,
  html: `${more} ${element.outerHTML.slice(0, 120)}`.trim(),
});
const all = (selector) => Array.from(document.querySelectorAll(selector));
// What is folded away has its place, but cannot be seen.
const isShown = (element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
// What is there for a screen reader alone.
const isForEars = (element) => {
  for (let one = element; one && one !== document.body; one = one.parentElement) {
    const { position, width } = getComputedStyle(one);
    if (position === "absolute" && parseFloat(width) <= 1) return true;
  }
  return false;
};
const block = (element) => (getComputedStyle(element).display.startsWith("inline") ? block(element.parentElement) : element);

// The lines of text that can be seen, each with the block that it flows in.
const lines = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const { parentElement } = text;
    if (!text.data.trim() || !isShown(parentElement) || parentElement.closest("select") || isForEars(parentElement)) continue;
    range.selectNodeContents(text);
    const drawn = parentElement.closest("svg");
    for (const rect of range.getClientRects()) found.push({ rect, parentElement, drawn, in: drawn ? parentElement : block(parentElement) });
  }
  return found.sort((one, other) => one.rect.top - other.rect.top);
};

const PROBES = {
  // Nothing is wider than the page, cut off, or written over something else.
  fits: () => {
    const faults = [];
    const { scrollWidth, clientWidth } = document.body;
    if (scrollWidth > clientWidth) {
      const wide = all("body *").filter((one) => isShown(one) && one.getBoundingClientRect().right > clientWidth + 0.5);
      faults.push(...wide.slice(-6).map((one) => fault("wider than the page:", one, `${scrollWidth} > ${clientWidth}`)));
      if (!wide.length) faults.push(fault("wider than the page:", document.body, `${scrollWidth} > ${clientWidth}`));
    }
    for (const one of all("body, body *")) {
      if (one.closest("svg, select, input") || !isShown(one) || isForEars(one)) continue;
      const { overflowX, overflowY } = getComputedStyle(one);
      const cuts = overflowX !== "visible" || overflowY !== "visible";
      const holdsWords = one.matches("button, label, summary, legend");
      if ((cuts || holdsWords) && one.scrollWidth > one.clientWidth + 1 && one.clientWidth) faults.push(fault("too narrow:", one));
      if (cuts && one.scrollHeight > one.clientHeight + 1) faults.push(fault("too low:", one));
    }
    const shown = lines();
    shown.forEach((line, place) => {
      if (line.drawn) {
        const edge = line.drawn.getBoundingClientRect();
        const { left, right, top, bottom } = line.rect;
        const isCut = left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1;
        if (isCut) faults.push(fault("beyond its drawing:", line.parentElement));
      }
      for (const other of shown.slice(place + 1)) {
        // A font's letters reach a little beyond their line.
        const slack = 0.2 * Math.min(line.rect.height, other.rect.height);
        if (other.rect.top > line.rect.bottom - slack) break;
        if (other.in === line.in || other.in.contains(line.in) && line.in.contains(other.in)) continue;
        const across = Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left);
        if (across > 1) faults.push(fault("written over:", line.parentElement, other.parentElement.outerHTML.slice(0, 80)));
      }
    });
    return faults;
  },

  // A line to choose is hit anywhere on it.
  targets: () =>
    all(CONTROLS).filter((one) => isShown(one) && !isForEars(one)).flatMap((one) => {
      const target = one.matches("[type=radio], [type=checkbox]") && one.closest("label") || one;
      const { width, height } = target.getBoundingClientRect();
      const isSmall = width < TARGET_PX - 0.5 || height < TARGET_PX - 0.5;
      return isSmall ? [fault("small target:", target, `${width.toFixed(1)} x ${height.toFixed(1)}`)] : [];
    }),

  // Nothing moves.
  still: () => {
    const moving = document.getAnimations().map(({ effect }) => fault("moves:", effect.target));
    const takesTime = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    for (const one of all("*")) {
      for (const part of [undefined, "::before", "::after"]) {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one, part);
        const isAnimated = animationName !== "none" && takesTime(animationDuration);
        if (isAnimated || takesTime(transitionDuration) || scrollBehavior === "smooth") moving.push(fault("would move:", one));
      }
    }
    return moving;
  },

  // Each control shows that it has the focus.
  focus: () => {
    const before = document.activeElement;
    const faults = all(CONTROLS).filter((one) => isShown(one) && !one.disabled).flatMap((one) => {
      one.focus({ preventScroll: true, focusVisible: true });
      if (document.activeElement !== one) return [fault("takes no focus:", one)];
      const seen = [one, one.closest("label")].filter(Boolean).some((ring) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring);
        const isWide = outlineStyle !== "none" && parseFloat(outlineWidth) >= RING_PX;
        return isWide && contrast(outlineColor) >= RING_CONTRAST;
      });
      return seen ? [] : [fault("no ring around:", one)];
    });
    if (before && before !== document.body) before.focus({ preventScroll: true });
    return faults;
  },

  // What is chosen is told apart without a colour, and so is the outcome.
  plain: () => {
    const look = (element) => {
      const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(element);
      return [borderTopWidth, borderTopStyle, outlineStyle, outlineStyle === "none" ? "" : outlineWidth].join();
    };
    const boxes = all("label [type=radio], label [type=checkbox]").filter(isShown);
    const faults = boxes.filter((one) => getComputedStyle(one).appearance === "none").map((one) => fault("not drawn by the browser:", one));
    const apart = boxes.map((one) => one.closest("label")).filter((label) => label.classList.contains("choice"));
    const chosen = apart.filter((label) => label.querySelector(":checked"));
    const others = apart.filter((label) => !label.querySelector(":checked"));
    for (const label of chosen) {
      if (others.some((other) => look(other) === look(label))) faults.push(fault("looks like what is not chosen:", label));
    }
    for (const one of all("[class*='tone--']")) {
      const { borderInlineStartWidth, borderInlineStartStyle } = getComputedStyle(one);
      const hasEdge = parseFloat(borderInlineStartWidth) > 0 && borderInlineStartStyle !== "none";
      if (!hasEdge) faults.push(fault("no edge but a colour:", one));
      if (!one.textContent.trim()) faults.push(fault("no words but a colour:", one));
    }
    return faults;
  },
};

// The page with these rules added, and without them again.
const withRules = async (rules, work) => {
  const [sheet] = document.styleSheets;
  const first = sheet.cssRules.length;
  for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
  try {
    return await work();
  } finally {
    while (sheet.cssRules.length > first) sheet.deleteRule(first);
  }
};

const attempt = async () => {
  const faults = [];
  for (const { name, width, rules, probes } of settings) {
    await withRules(rules, async () => {
      await unfold(width);
      for (const probe of probes) {
        faults.push(...PROBES[probe]().map(({ what, html }) => ({ what: `${name}: ${what}`, html })));
      }
    });
  }
  return faults;
};

withSize(attempt).then(done, (error) => done({ failed: `${error} ${error.stack}` }));
