// Needlewise. Runs on the clinic's page, which no message tells an answer.
//
//   <script async src="…/needlewise.js" data-clinic="Riverside Skin" data-book="https://…"></script>
//
// Draws the check right after this tag or, where the page has them, into every [data-needlewise] element, whose own
// content stays visible until the check is ready and comes back if it cannot run. docs/EMBEDDING.md has every setting,
// function and event.
(() => {
  "use strict";

  const FRAME = "@FRAME@";
  const CHECKLIST = "@CHECKLIST@";
  const VERSION = "@VERSION@";
  const GOALS = "@GOALS@".split(" ");
  const AREAS = "@AREAS@".split(" ");
  const TITLE = "Microneedling suitability check";
  const PLACE = "[data-needlewise]";
  const HEIGHT_PX = { least: 200, most: 4000, wide: @HEIGHT_WIDE@, narrow: @HEIGHT_NARROW@, failed: 240 };
  const WIDE_PX = @WIDE@;
  const PATIENCE_MS = 8000;
  // After the frame's page has loaded, its greeting is due at once; a missing file has none.
  const GREETING_MS = 2000;
  const NO_WEBASSEMBLY = 2;
  // How far from the window a check begins to load.
  const NEAR = "800px 0px";

  const current = document.currentScript;
  const named = Array.from(document.querySelectorAll("script[src]")).filter((tag) =>
    /(^|\/)needlewise\.js([?#]|$)/.test(tag.src)
  );
  // Some site tools join scripts into one: then the tag that was named so still says where the files are.
  const script = current && (named.includes(current) || !named.length) ? current : named[named.length - 1];
  if (!script || !script.src) return;

  const address = (file) => new URL(file, script.src).href;

  // A second copy of this file leaves the page to the first.
  if (window.Needlewise && window.Needlewise.init) {
    window.Needlewise.init(document, script);
    return;
  }

  /* @SETTINGS@ */

  /* @PARTS@ */

  // From each element to its check. Weak, so that an element that is taken away takes its check along.
  const mounted = new WeakMap();
  // From each check to what the page's own scripts have no business with.
  const inside = new WeakMap();
  // The checks that stand in the page now.
  const present = new Set();

  // Only the number of its frames, and those, may be read of another origin's window.
  const ownWindow = (frame) => (frame.contentWindow && frame.contentWindow.length ? frame.contentWindow[0] : null);

  const mount = (element, given) => {
    if (mounted.has(element)) return mounted.get(element);

    let own = given;
    let settings;
    let parts = [];
    let frame;
    let dialog;
    let watch;
    let timer;
    let inner;
    let port;
    let scheme;
    let ready = false;
    let height;
    let paper;

    // A page that was put back from a copy of itself has what we drew there: of that the clinic's own content counts.
    const copied = element.querySelector("[data-needlewise-own]");
    if (copied) element.replaceChildren(...copied.childNodes);
    const fallback = document.createElement("div");
    fallback.dataset.needlewiseOwn = "";
    fallback.append(...element.childNodes);
    // Back at once: whatever fails from here on, a visitor still sees it.
    element.append(fallback);
    const hasFallback = Array.from(fallback.childNodes).some((node) =>
      node.nodeType === 1 ? node.localName !== "script" : node.nodeType === 3 && node.data.trim() !== ""
    );

    const emit = (name, detail) =>
      element.dispatchEvent(
        new CustomEvent(`needlewise:${name}`, { bubbles: true, cancelable: name === "book", detail })
      );

    const look = (visibility, px) => {
      const fixed = px === height && Number(settings.height);
      style(frame, { visibility, height: dialog && px ? "calc(100% - 128px)" : `${fixed || px}px` });
    };
    const showFallback = (shown) => style(fallback, { display: shown || dialog ? "block" : "none" });

    const fail = (code, px) => {
      clearTimeout(timer);
      ready = false;
      look(px ? "visible" : "hidden", px);
      showFallback(true);
      emit("error", { code });
    };
    const wait = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(fail, ms, 0, 0);
    };

    const listen = ({ data: message }) => {
      if (!message || message.v !== 1) return;
      if (message.t === "height" && Number.isInteger(message.px)) {
        height = Math.min(Math.max(message.px, HEIGHT_PX.least), HEIGHT_PX.most);
        if (ready) look("visible", height);
      } else if (message.t === "ready" && !ready) {
        ready = true;
        clearTimeout(timer);
        showFallback(false);
        look("visible", height);
        emit("ready");
      } else if (message.t === "fatal" && Number.isInteger(message.code)) {
        port.close();
        fail(message.code, HEIGHT_PX.failed);
        if (message.code === NO_WEBASSEMBLY) {
          // Out of the page and in again: a new address alone would be a step that "back" undoes.
          frame.remove();
          frame.src = address(CHECKLIST);
          (dialog ? dialog.firstChild : fallback).after(frame);
        }
      }
    };

    // Once for every window the frame holds: taken out of the page and put back, it loads anew.
    const greet = async (source) => {
      if (source === inner) return;
      inner = source;
      ready = false;
      if (port) port.close();
      wait(PATIENCE_MS);
      const text = JSON.stringify(await forTheFrame(settings));
      // Meanwhile the frame may have gone, or hold another window.
      if (source !== inner) return;
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = listen;
      scheme = schemeOf(element, settings.theme);
      source.postMessage({ v: 1, t: "init", settings: text, scheme }, "*", [channel.port2]);
      // The first screen is already drawn, but beside the fallback it would be one too many.
      if (dialog || !hasFallback) look("visible", height);
    };

    const load = () => {
      if (watch) watch.disconnect();
      if (frame.src) return;
      frame.src = address(FRAME);
      wait(PATIENCE_MS);
    };

    const start = () => {
      settings = read(element, fallback, own);
      frame = makeFrame(settings.maxWidth);
      frame.addEventListener("load", () => {
        const held = ownWindow(frame);
        if (frame.src === address(CHECKLIST)) {
          // It holds an empty frame, which a page that says "not found" does not.
          look(held ? "visible" : "hidden", held ? height : 0);
          if (!held || paper) return;
          paper = makeLink(frame.src, "Print this list (opens in a new tab)");
          paper.firstChild.target = "_blank";
          frame.after(paper);
          parts.push(paper);
        } else if (frame.src && (!held || held !== inner)) {
          wait(GREETING_MS);
        }
      });
      const ways = waysToTheClinic(settings, (event) => emit("book") || event.preventDefault());
      if (settings.mode === "dialog" && window.HTMLDialogElement) {
        dialog = makeDialog(widget.close, () => emit("close"));
        dialog.append(frame, ...ways);
        if (!settings.trigger) parts.push(makeButton(TITLE, widget.open));
        parts.push(dialog);
      } else {
        parts.push(frame, ...ways);
      }
      element.append(...parts);
      // What the frame will ask for at the usual font size, so that the page does not move then.
      height = frame.clientWidth >= WIDE_PX ? HEIGHT_PX.wide : HEIGHT_PX.narrow;
      present.add(widget);
      look("hidden", dialog || hasFallback ? 0 : height);
      showFallback(true);
      if (dialog) return;
      if (settings.lazy === "false" || !window.IntersectionObserver) {
        load();
        return;
      }
      const near = (seen) => seen.some((one) => one.isIntersecting) && load();
      watch = new IntersectionObserver(near, { rootMargin: NEAR });
      watch.observe(element);
    };

    const stop = () => {
      clearTimeout(timer);
      if (watch) watch.disconnect();
      if (port) port.close();
      parts.forEach((part) => part.remove());
      present.delete(widget);
      parts = [];
      frame = dialog = watch = port = inner = paper = undefined;
      ready = false;
    };

    const widget = {
      element,
      open() {
        load();
        if (!dialog || dialog.open) return;
        style(dialog, { display: "block" });
        dialog.showModal();
        emit("open");
      },
      close() {
        if (dialog && dialog.open) dialog.close();
      },
      restart() {
        stop();
        start();
        load();
      },
      update(more) {
        own = { ...own, ...more };
        stop();
        start();
      },
      destroy() {
        stop();
        fallback.remove();
        element.append(...fallback.childNodes);
        mounted.delete(element);
      },
    };
    inside.set(widget, {
      hear: (source) => frame && ownWindow(frame) === source && greet(source),
      wear: () => {
        const now = schemeOf(element, settings.theme);
        if (!ready || now === scheme) return;
        scheme = now;
        port.postMessage({ v: 1, t: "scheme", scheme });
      },
      press: (event) => {
        const { target } = event;
        if (!dialog || !settings.trigger || !target.closest || !target.closest(settings.trigger)) return;
        event.preventDefault();
        widget.open();
      },
      rest: () => {
        clearTimeout(timer);
        present.delete(widget);
      },
      wake: () => present.add(widget),
    });
    mounted.set(element, widget);
    start();
    return widget;
  };

  /* @PAGE@ */
})();
