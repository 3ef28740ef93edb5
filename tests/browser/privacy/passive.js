// Sensors that touch nothing, and all run together. Each is a channel of `spy`.
(() => {
  "use strict";
  const { add, set, most, attempt, frame, onBegin, onEnd, boxes } = spy;
  const { from } = Array;
  // From now on, as long as the page lives, once in every frame that is drawn.
  const everyFrame = (look) => {
    const again = () => {
      attempt(look);
      requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  };
  // Numbers that only ever grow, or that are compared with those at the step's begin.
  const compare = (channel, read) => {
    let before;
    onBegin.push(() => (before = read()));
    onEnd.push(() => {
      for (const [name, value] of Object.entries(read())) {
        const change = value - (before[name] ?? 0);
        if (change) set(channel, name, change);
      }
    });
  };

  // Followers of the boxes as they scroll: animations, sticky and anchored elements, what is skipped outside of them.
  const offsets = {
    stuck: document.getElementById("stuck"),
    tied: document.getElementById("tied"),
  };
  for (const [name, box] of Object.entries(boxes)) {
    for (const axis of ["x", "y"]) {
      if (!window.ScrollTimeline) continue;
      const timeline = new ScrollTimeline({ source: box, axis });
      const animated = document.body.appendChild(document.createElement("div"));
      animated.animate({ translate: ["0px", "10000px"] }, { timeline, fill: "both" });
      Object.assign(animated.style, { position: "fixed", top: 0, left: 0, width: "1px", height: "1px" });
      offsets[`timeline of ${name} ${axis}`] = animated;
    }
  }
  const seen = () => {
    const places = Object.entries(offsets).map(([name, element]) => {
      const { left, top } = element.getBoundingClientRect();
      return [name, left + top];
    });
    const { offsetLeft, offsetTop, pageLeft, pageTop, scale } = visualViewport;
    return Object.fromEntries([...places, ["viewport", offsetLeft + offsetTop + pageLeft + pageTop + 1000 * scale]]);
  };
  let start = seen();
  onBegin.push(() => (start = seen()));
  everyFrame(() => {
    for (const [name, place] of Object.entries(seen())) {
      const moved = Math.abs(place - start[name]);
      if (moved < 0.5) continue;
      add("followers", `${name} times`);
      most("followers", `${name} most`, moved);
    }
  });
  document.addEventListener("contentvisibilityautostatechange", () => add("followers", "skipped"), true);
  for (const type of ["scroll", "scrollend", "resize"]) {
    visualViewport.addEventListener(type, () => add("followers", `viewport ${type}`));
  }

  // Every event that a window or an element has a handler for, and some that none has; of the scroll boxes' own only
  // those that the other channels have not.
  const OWN = ["scroll", "scrollend", "message"];
  const types = new Set(["focusin", "focusout", "selectionchange", "touchstart", "touchmove", "touchend", "gamepadconnected"]);
  for (const owner of [window, Document.prototype, HTMLElement.prototype, HTMLBodyElement.prototype]) {
    for (let one = owner; one && one !== Object.prototype; one = Object.getPrototypeOf(one)) {
      for (const name of Object.getOwnPropertyNames(one)) if (name.startsWith("on")) types.add(name.slice(2));
    }
  }
  const hear = (target, where) => {
    for (const type of types) {
      if (OWN.includes(type)) continue;
      target.addEventListener(type, ({ clientX = 0, clientY = 0 }) => {
        add("events", `${where} ${type}`);
        set("events", `${where} ${type} at`, clientX + clientY);
      }, { capture: true, passive: true });
    }
  };
  hear(window, "window");
  addEventListener("message", ({ data }) => Object(data).spy || add("events", "message"));

  // The focus.
  let last = "";
  everyFrame(() => {
    const now = [document.activeElement?.localName, document.hasFocus()].join(" ");
    if (now !== last) add("focus", now);
    last = now;
  });
  for (const type of ["focus", "blur"]) addEventListener(type, () => add("focus", type), true);

  // The frame's own measures, and what it asks for.
  const measures = () => {
    const { x, y, width, height } = frame().getBoundingClientRect();
    return { x, y, width, height, page: document.documentElement.scrollHeight };
  };
  let usual = {};
  onBegin.push(() => (usual = measures()));
  everyFrame(() => {
    for (const [name, value] of Object.entries(measures())) {
      if (["x", "y"].includes(name) || value === usual[name]) continue;
      set("geometry", name, value);
      add("geometry", `${name} times`);
    }
  });
  const { get, set: setListener } = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    configurable: true,
    get,
    set(listener) {
      setListener.call(this, (event) => {
        add("geometry", "messages");
        set("geometry", "message height", event.data?.px ?? 0);
        return listener(event);
      });
    },
  });

  // The browser's own measures and counts, but for the time that work takes.
  const TIMES = ["longtask", "long-animation-frame"];
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        const channel = TIMES.includes(type) ? "pace" : "performance";
        add(channel, `${type} ${name}`);
        add(channel, `${type} ${name} long`, duration);
      }
    });
    attempt(() => observer.observe({ type, durationThreshold: 16 }));
  }
  compare("performance", () => ({ ...Object.fromEntries(performance.eventCounts ?? []), all: performance.interactionCount ?? 0 }));

  // The browser's word for it that a key or a press was felt.
  let wasActive = false;
  everyFrame(() => {
    const { isActive } = navigator.userActivation;
    if (isActive) add("activation", "frames");
    if (isActive && !wasActive) add("activation", "times");
    wasActive = isActive;
  });

  // How evenly the page's own work goes on.
  const PAUSE_MS = 50;
  const pace = (name, again) => {
    let before = performance.now();
    const beat = () => {
      const now = performance.now();
      most("pace", `${name} longest`, now - before);
      if (now - before > PAUSE_MS) add("pace", `${name} long`, now - before);
      before = now;
      again(beat);
    };
    again(beat);
  };
  pace("frame", (beat) => requestAnimationFrame(beat));
  pace("timer", (beat) => setTimeout(beat, 4));

  if (!performance.memory) spy.lacks.push("memory");
  compare("memory", () => {
    const { usedJSHeapSize = 0, totalJSHeapSize = 0 } = performance.memory ?? {};
    return { usedJSHeapSize, totalJSHeapSize };
  });
  compare("names", () => ({
    history: history.length,
    entries: attempt(() => navigation.entries().length) ?? 0,
    address: location.href.length,
    title: document.title.length,
    frames: window.length,
    inner: attempt(() => frame().contentWindow.length) ?? 0,
    innermost: attempt(() => frame().contentWindow[0].length) ?? 0,
    elements: document.querySelectorAll("*").length,
  }));

  // Once there is a frame.
  const size = new ResizeObserver(() => add("geometry", "resized"));
  const view = new IntersectionObserver(([{ intersectionRatio }]) => {
    add("geometry", "seen");
    set("geometry", "seen of it", intersectionRatio);
  }, { threshold: from({ length: 101 }, (_, step) => step / 100) });
  const { rest } = spy;
  spy.rest = async () => {
    await rest();
    hear(frame(), "frame");
    size.observe(frame());
    view.observe(frame());
  };
})();
