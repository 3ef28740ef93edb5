// Keeps the focus and scrolling inside this window. When a browser moves the focus by itself, it brings what has it into
// view in every scrolling box around this frame, and the clinic's page can read there how far: that is which line it was.
// Keys that scroll do the same at the end of this page. So all of these are handled here: Tab and its way in and out, the
// arrows of radio buttons, a press on a label, keys that scroll. Wheel and finger are kept by the scroller's style.
const keepFocusInside = () => {
  const CONTROLS = "button, input, select, summary";
  const LINE_PX = 40;
  // Of a page that one key scrolls, this much stays in sight; at the foot a bar of buttons may cover some.
  const PAGE = 0.8;
  const ABOVE_PX = 16;
  const BELOW_PX = 96;
  const { body } = document;

  const isShown = (element) =>
    element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
  const shown = (selector) => Array.from(document.querySelectorAll(selector)).filter(isShown);
  const group = ({ name }) => shown("[type=radio]").filter((radio) => radio.name === name);
  // Of a group of radio buttons one is a stop for Tab: the one that is checked, or else the first.
  const stopOf = (control) => {
    if (control.type !== "radio") return control;
    const radios = group(control);
    return radios.find(({ checked }) => checked) || radios[0];
  };

  const reveal = (element) => {
    const { top, bottom } = (element.closest("label") || element).getBoundingClientRect();
    const floor = innerHeight - (element.closest(".actions") ? 0 : BELOW_PX);
    if (top < ABOVE_PX) body.scrollTop += top - ABOVE_PX;
    else if (bottom > floor) body.scrollTop += Math.min(bottom - floor, top - ABOVE_PX);
  };
  const move = (element, focusVisible) => {
    element.focus({ preventScroll: true, focusVisible });
    reveal(element);
  };

  // The browser's own way in leads to one of these two, whose places are the same on every screen. They are no stops
  // while Tab leads out.
  const guards = [0, 1].map(() => document.createElement("div"));
  const guard = (tabIndex) => guards.forEach((one) => (one.tabIndex = tabIndex));
  guards.forEach((one, isLast) => {
    one.addEventListener("focus", ({ relatedTarget }) => {
      // Only from outside: otherwise there would be no way out past it.
      if (relatedTarget) return;
      const stops = shown(CONTROLS);
      const stop = stops[isLast ? stops.length - 1 : 0];
      if (stop) move(stopOf(stop), true);
    });
  });
  guard(0);
  // One browser makes a stop of everything that can be scrolled.
  body.tabIndex = -1;
  body.prepend(guards[0]);
  body.append(guards[1]);

  // Where Tab goes on from when nothing has the focus: the place that was pressed last, as in any page.
  let pressed = body;
  const onTab = (event) => {
    const active = document.activeElement;
    const from = active && active !== body ? active : pressed.isConnected ? pressed : body;
    const now = from.type === "radio" ? group(from) : [from];
    const side = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    const ahead = shown(CONTROLS).filter((stop) =>
      stopOf(stop) === stop && !now.includes(stop) && from.compareDocumentPosition(stop) & side
    );
    const next = event.shiftKey ? ahead.pop() : ahead[0];
    if (next) {
      event.preventDefault();
      move(next, true);
    } else {
      guard(-1);
      setTimeout(guard, 0, 0);
    }
  };

  const onArrow = (event, step) => {
    const radios = group(event.target);
    const next = radios[(radios.indexOf(event.target) + step + radios.length) % radios.length];
    event.preventDefault();
    move(next, true);
    next.click();
  };

  const isAlone = ({ altKey, ctrlKey, metaKey }) => !altKey && !ctrlKey && !metaKey;
  // How far a key scrolls: by itself and with what some systems scroll further by. With others it is the browser's own.
  const scrolls = (event) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const page = PAGE * innerHeight;
    const end = body.scrollHeight;
    const arrow = ctrlKey ? 0 : metaKey ? end : altKey ? page : LINE_PX;
    switch (key) {
      case "PageUp": return isAlone(event) ? -page : 0;
      case "PageDown": return isAlone(event) ? page : 0;
      case " ": return isAlone(event) ? (shiftKey ? -page : page) : 0;
      case "Home": return altKey || metaKey ? 0 : -end;
      case "End": return altKey || metaKey ? 0 : end;
      case "ArrowUp": return -arrow;
      case "ArrowDown": return arrow;
    }
    return 0;
  };
  // What uses this key itself.
  const takes = (target, key) => {
    if (key === " ") return target.matches(`${CONTROLS}:not([type=range])`);
    return target.matches("select, [type=range]");
  };

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || !target.matches) return;
    // With Shift, one browser has another name for the key.
    if (key === "Tab" || event.keyCode === 9) {
      if (!event.ctrlKey && !event.metaKey) onTab(event);
      return;
    }
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
    if (step && isAlone(event) && target.type === "radio") {
      onArrow(event, step);
      return;
    }
    const far = takes(target, key) ? 0 : scrolls(event);
    if (!far) return;
    event.preventDefault();
    body.scrollTop += far;
  });

  addEventListener("mousedown", ({ target }) => (pressed = target), true);
  addEventListener("click", (event) => {
    const label = event.target.closest && event.target.closest("label");
    const control = label && label.control;
    if (!control || control === event.target) return;
    event.preventDefault();
    move(control);
    if (control.matches("[type=checkbox], [type=radio]")) control.click();
  });
  // Not every browser keeps the wheel where the style says so.
  addEventListener("wheel", (event) => {
    const { deltaY, ctrlKey } = event;
    const before = body.scrollTop;
    const room = deltaY < 0 ? before : body.scrollHeight - body.clientHeight - before;
    // Sideways too: what goes on to the page only at the end of this one would tell where that is.
    if (!ctrlKey && (!deltaY || room < 1)) event.preventDefault();
  }, { passive: false });
  // A line that is dragged would tell the clinic's page its words.
  addEventListener("dragstart", (event) => event.preventDefault());
};
