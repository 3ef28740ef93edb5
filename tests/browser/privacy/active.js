// Sensors that interfere with the visitor: the page takes the focus and gives it back, lays something over the
// frame, uses up what the browser felt, lays the frame out again, and searches for words.
(() => {
  "use strict";
  const { add, set, attempt, frames, frame, onBegin, onEnd } = spy;

  // A see-through layer for a tenth of the time: what is under the pointer then is not the frame.
  const LAYER_MS = 40;
  const PERIOD_MS = 400;
  const layer = document.body.appendChild(document.createElement("div"));
  layer.id = "layer";
  for (const type of ["mousemove", "mouseenter", "pointermove", "mousedown", "mouseup", "click", "touchstart"]) {
    layer.addEventListener(type, ({ clientX = 0, clientY = 0 }) => {
      add("layer", type);
      set("layer", "x", clientX);
      set("layer", "y", clientY);
    });
  }
  let isInStep = false;
  setInterval(() => {
    if (!isInStep) return;
    layer.className = "shown";
    setTimeout(() => (layer.className = ""), LAYER_MS);
  }, PERIOD_MS);

  // A press in any frame makes the page active for some seconds; a request that is refused ends that, until the next.
  if (!window.PaymentRequest) spy.lacks.push("presses");
  const useUp = () => {
    const request = new PaymentRequest([{ supportedMethods: "https://example.invalid/pay" }], {
      total: { label: "All", amount: { currency: "GBP", value: "1.00" } },
    });
    return request.show().catch(() => {});
  };
  const feel = async () => {
    if (isInStep && window.PaymentRequest && navigator.userActivation.isActive) {
      add("presses", "felt");
      await attempt(useUp);
    }
    requestAnimationFrame(feel);
  };
  requestAnimationFrame(feel);

  // How long the frame takes to be laid out again, the least of some times.
  const TRIES = 5;
  const layOut = async () => {
    const { style } = frame();
    const times = [];
    for (let left = TRIES; left > 0; left -= 1) {
      const start = performance.now();
      style.setProperty("width", left % 2 ? "699px" : "100%", "important");
      frame().getBoundingClientRect();
      await frames(1);
      times.push(performance.now() - start);
    }
    style.setProperty("width", "100%", "important");
    await frames(1);
    set("layout", "least", Math.min(...times));
    set("layout", "all", times.reduce((one, other) => one + other));
  };

  // Words of each screen that may be shown are searched for. Those that a check that leaks sends stand in the page itself,
  // where a search must find them.
  const sent = document.body.appendChild(document.createElement("p"));
  sent.id = "sent";
  addEventListener("message", ({ data }) => {
    const { leak } = Object(data);
    if (leak !== undefined) sent.textContent = WORDS[leak];
  });
  const search = () => {
    for (const words of WORDS) {
      if (attempt(() => find(words, false, false, true, false, true, false))) add("find", words);
    }
    getSelection().removeAllRanges();
  };

  const takeTheFocus = async () => {
    const steal = document.getElementById("steal");
    const before = document.activeElement;
    add("stolen", before?.localName ?? "none");
    steal.focus({ preventScroll: true });
    await frames(2);
    add("stolen", document.activeElement?.localName ?? "none");
    frame().focus({ preventScroll: true });
    await frames(2);
    add("stolen", `${document.activeElement?.localName} ${document.hasFocus()}`);
  };

  onBegin.push(() => {
    isInStep = true;
    sent.textContent = "";
  });
  onEnd.push(async () => {
    isInStep = false;
    layer.className = "";
    await layOut();
    search();
    await takeTheFocus();
  });
})();
