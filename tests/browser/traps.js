// A clinic's page full of trackers: notes all that it can come by, before anything else on the page runs. What is
// caught stands in `window.caught`, in order: which trap, and what as text.
(() => {
  "use strict";
  const caught = (window.caught = []);
  const POLL_MS = 20;
  const LENGTH_MAX = 20000;
  const { stringify } = JSON;
  const { from } = Array;

  const note = (trap, what) => caught.push([trap, String(what).slice(0, LENGTH_MAX)]);
  const attempt = (read) => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };

  // Anything as text: of an element what it is and holds, of an object all that it has, some levels deep. What is of
  // another frame is no instance of this one's classes.
  const told = (what, depth = 4) => {
    if (typeof what === "function") return "a function";
    if (typeof what !== "object" || what === null) return String(what);
    if (attempt(() => what.window === what) !== false) return what === window ? "window" : "a window";
    if (what.nodeType === Node.DOCUMENT_NODE) return "document";
    if (what.nodeType === Node.ELEMENT_NODE) {
      if (what.matches("html, body")) return what.localName;
      return [what.outerHTML, what.value, what.checked].filter((part) => part !== undefined).join(" ");
    }
    if (what.nodeType) return `${what.nodeName} ${what.textContent}`;
    if (depth === 0) return "…";
    const parts = [];
    for (const name in what) parts.push(`${name}: ${told(attempt(() => what[name]), depth - 1)}`);
    return `{ ${parts.join(", ")} }`;
  };

  // An event with all that it has but its time.
  const CONSTANT = /^[A-Z_]+$/;
  const all = (event) => {
    const parts = [event.type];
    for (const name in event) {
      if (name === "timeStamp" || name === "type" || CONSTANT.test(name)) continue;
      const value = attempt(() => event[name]);
      if (value === undefined || value === null || typeof value === "function") continue;
      parts.push(`${name}: ${told(value, 2)}`);
    }
    // In an open shadow root, the element itself.
    parts.push(`path: ${told(event.composedPath()[0], 1)}`);
    return parts.join("; ");
  };

  // Every event that a window, a document or an element has a handler for, and those that none has.
  const events = new Set(["DOMContentLoaded", "focusin", "focusout", "selectionchange", "touchstart", "touchmove", "touchend"]);
  for (const owner of [window, Document.prototype, HTMLElement.prototype, HTMLBodyElement.prototype]) {
    for (let one = owner; one && one !== Object.prototype; one = Object.getPrototypeOf(one)) {
      for (const name of Object.getOwnPropertyNames(one)) if (name.startsWith("on")) events.add(name.slice(2));
    }
  }
  for (const name of ["ready", "book", "open", "close", "error"]) events.add(`needlewise:${name}`);
  const { addEventListener } = EventTarget.prototype;
  const listen = (target) => {
    for (const type of events) {
      addEventListener.call(target, type, (event) => event.currentTarget === target && note(`event ${type}`, all(event)), {
        capture: true,
        passive: true,
      });
    }
  };
  listen(window);
  listen(document);

  // Functions that a page can put its own in place of.
  const patch = (owner, name, trap) => {
    const real = owner && owner[name];
    if (typeof real !== "function") return;
    owner[name] = function (...given) {
      note(trap, `${name}(${given.map((one) => told(one)).join(", ")})`);
      return Reflect.apply(real, this, given);
    };
  };
  patch(History.prototype, "pushState", "history");
  patch(History.prototype, "replaceState", "history");
  patch(EventTarget.prototype, "dispatchEvent", "dispatchEvent");
  patch(MessagePort.prototype, "postMessage", "port");
  patch(window, "postMessage", "postMessage");
  patch(window, "fetch", "fetch");
  patch(XMLHttpRequest.prototype, "open", "XMLHttpRequest");
  patch(XMLHttpRequest.prototype, "send", "XMLHttpRequest");
  patch(Navigator.prototype, "sendBeacon", "sendBeacon");
  patch(Storage.prototype, "setItem", "storage");
  for (const name of ["log", "info", "warn", "error", "debug"]) patch(console, name, "console");

  // What arrives at a port, however it is listened to.
  const overhear = (listener) =>
    typeof listener === "function"
      ? function (event) {
          note("port", `heard ${told(event.data)}`);
          return listener.call(this, event);
        }
      : listener;
  const { get, set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    configurable: true,
    get,
    set(listener) {
      set.call(this, overhear(listener));
    },
  });
  EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
    const own = this instanceof MessagePort ? overhear(listener) : listener;
    return addEventListener.call(this ?? window, type, own, ...rest);
  };
  const RealChannel = window.MessageChannel;
  window.MessageChannel = function () {
    note("MessageChannel", "made");
    return new RealChannel();
  };

  // Every change of the page, of each shadow root and of each frame that lets itself be read.
  const watch = (root, trap) => {
    const observer = new MutationObserver((changes) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of changes) {
        const nodes = [...from(addedNodes), ...from(removedNodes)].map((one) => told(one));
        const now = type === "childList" ? nodes.join(" ") : told(target);
        note(trap, `${type} of ${target.nodeName} ${attributeName ?? ""}: ${now}`);
      }
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  };
  watch(document, "mutation");
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (...given) {
    const root = Reflect.apply(attachShadow, this, given);
    note("attachShadow", told(given));
    watch(root, "mutation in a shadow root");
    listen(root);
    return root;
  };

  // All that the browser measures. Numbers are times; only words are kept, but for the type, which names the trap.
  const words = ({ entryType, ...what }) =>
    Object.entries(what).flatMap(([name, value]) =>
      typeof value === "string" ? [`${name}: ${value}`] : value && typeof value === "object" ? words(value) : []
    );
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(`performance ${type}`, words(entry.toJSON()).join("; "));
    });
    attempt(() => observer.observe({ type, buffered: true, durationThreshold: 16 }));
  }

  const seen = new WeakSet();
  const size = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      note("resize", `${target.localName} ${contentRect.width} x ${contentRect.height}`);
    }
  });
  const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);
  const view = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) note("intersection", `${target.localName} ${intersectionRatio}`);
    },
    { threshold: STEPS }
  );

  // What can only be asked for, asked for again and again; told when it has changed.
  const counts = () => from(performance.eventCounts || []).filter(([, count]) => count > 0).join(" ");
  const asked = {
    "the title": () => document.title,
    "the address": () => location.href,
    "the history": () => [history.length, told(history.state), attempt(() => navigation.entries().length)].join(" "),
    "the focus": () => [told(document.activeElement), document.hasFocus()].join(" "),
    "the selection": () => String(getSelection()),
    "the scroller": () => [scrollX, scrollY, visualViewport.pageTop, visualViewport.scale].join(" "),
    "the window": () => [innerWidth, innerHeight, devicePixelRatio, document.visibilityState, window.name].join(" "),
    "the keepers": () => [document.cookie, ...Object.entries(localStorage).flat(), ...Object.entries(sessionStorage).flat()].join(" "),
    "the counters": () => [counts(), performance.interactionCount].join(" "),
    "the elements": () => [document.querySelectorAll("*").length, document.fonts.size, window.length].join(" "),
    "what is in use": () =>
      [document.fullscreenElement, document.pictureInPictureElement, document.pointerLockElement].map((one) => told(one)).join(" "),
    "the activation": () => told(navigator.userActivation),
    frames: () =>
      from(document.querySelectorAll("iframe"), (frame) => {
        const { x, y, width, height } = frame.getBoundingClientRect();
        const inner = frame.contentWindow;
        const states = [x, y, width, height, inner.length, inner.closed, frame.matches(":hover"), frame.matches(":focus")];
        const attempts = [
          () => frame.contentDocument.body.innerText,
          () => inner.document.body.innerText,
          () => inner[0].document.body.innerText,
          () => inner[0].length,
          () => inner.name,
          () => inner.location.href,
          () => inner[0].location.href,
          () => inner.document.title,
        ];
        return [...states, ...attempts.map((one) => attempt(one))].join(" ");
      }).join("; "),
  };
  const before = {};
  setInterval(() => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (!seen.has(frame)) {
        seen.add(frame);
        size.observe(frame);
        view.observe(frame);
      }
      const inner = attempt(() => frame.contentDocument);
      if (inner && !seen.has(inner)) {
        seen.add(inner);
        watch(inner, "mutation in a frame");
        listen(inner);
      }
    }
    for (const [name, ask] of Object.entries(asked)) {
      const now = String(attempt(ask));
      if (now !== before[name]) note(`poll of ${name}`, now);
      before[name] = now;
    }
  }, POLL_MS);

  // Not a trap: whoever asks from a frame is told when nothing new has been caught for a while, and that is marked.
  const CALM = 5;
  const settle = (done, last = -1, calm = 0) => {
    if (calm === CALM) done();
    else setTimeout(() => settle(done, caught.length, caught.length === last ? calm + 1 : 0), 50);
  };
  window.settle = settle;
  addEventListener("message", ({ data, source }) => {
    if (data !== "settle") return;
    settle(() => {
      note("mark", "");
      source.postMessage("settled", "*");
    });
  });

  rrweb.record({
    recordCrossOriginIframes: true,
    collectFonts: true,
    emit: ({ timestamp, ...event }) => note("rrweb", stringify(event)),
  });
})();
