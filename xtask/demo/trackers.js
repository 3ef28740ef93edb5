// What curious scripts on a clinic's page do. They come before all others, listen to everything, put themselves between
// the page and the browser, and try to read each frame. What they recorded is shown on this page, and goes nowhere.
(() => {
  "use strict";

  const LINES_MAX = 200;
  const counts = new Map();

  // Whose part of the page it is: the ordinary form's, the check's, or neither's.
  const place = (target) => {
    if (!(target instanceof Element)) return "page";
    if (target.closest("#form")) return "form";
    return target instanceof HTMLIFrameElement ? "check" : "page";
  };
  const show = (what, where, count) => {
    counts.set(`${what} ${where}`, count);
    const cell = document.querySelector(`[data-count="${what} ${where}"]`);
    if (cell) cell.textContent = count;
  };
  const count = (what, where, more = 1) => show(what, where, (counts.get(`${what} ${where}`) || 0) + more);
  const note = (where, words) => {
    const list = document.getElementById("log");
    if (!list) return;
    const line = document.createElement("li");
    line.textContent = `${where}: ${words}`;
    list.prepend(line);
    if (list.children.length > LINES_MAX) list.lastChild.remove();
  };
  const record = (what, target, words) => {
    const where = place(target);
    count(what, where);
    note(where, words);
  };
  const text = (value) => {
    try {
      return typeof value === "string" ? value : JSON.stringify(value);
    } catch (error) {
      return String(value);
    }
  };

  // Every event that tells of an answer, before anything else in the page hears it.
  const HEARD = {
    keydown: ({ key }) => ["keys", `the key ${key}`],
    click: ({ target }) => ["clicks", `a click on ${target.localName || "the page"}`],
    input: ({ target }) => ["answers", `${target.name || target.id} is now "${target.value}"`],
    submit: () => ["answers", "a form is sent"],
    copy: () => ["answers", `copied "${getSelection()}"`],
    focusin: ({ target }) => ["visits", `the focus is on ${target.localName}`],
  };
  const listen = EventTarget.prototype.addEventListener;
  for (const [type, tell] of Object.entries(HEARD)) {
    listen.call(window, type, (event) => record(tell(event)[0], event.target, tell(event)[1]), true);
  }
  listen.call(window, "blur", () => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLIFrameElement) record("visits", activeElement, "someone went into it");
  });
  listen.call(window, "message", ({ data, source }) => note(source === window ? "page" : "check", `the message ${text(data)}`));

  // Each listener that another script adds, each message to a port, each shadow root.
  EventTarget.prototype.addEventListener = function (type, ...more) {
    // Called without an object, it is the window's.
    const target = this || window;
    note(place(target), `a script listens to ${type}`);
    return listen.call(target, type, ...more);
  };
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    ...port,
    set(hear) {
      port.set.call(this, (event) => {
        note("check", `the message ${text(event.data)}`);
        hear.call(this, event);
      });
    },
  });
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (message, ...more) {
    note("page", `says to the check ${text(message)}`);
    return postMessage.call(this, message, ...more);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    note(place(this), "a shadow root, opened");
    return attachShadow.call(this, { ...options, mode: "open" });
  };

  // Whatever changes in the page, and whatever is asked for.
  const words = (written) => written.split(/\s+/).filter(Boolean).length;
  new MutationObserver((changes) => {
    for (const { target, type, attributeName, addedNodes } of changes) {
      if (target.closest && target.closest("#log, table")) continue;
      if (type === "attributes") note(place(target), `${target.localName}: its ${attributeName} has changed`);
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE && node.closest("#check")) note(place(node), `a new ${node.localName}`);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) note("page", `asks for ${name.split("/").pop()}`);
  }).observe({ type: "resource", buffered: true });

  // Reads whatever can be read, again and again.
  const read = () => {
    const form = document.getElementById("form");
    show("words", "form", form ? words(form.innerText) : 0);
    let found = 0;
    for (const frame of document.querySelectorAll("iframe")) {
      count("tries", "check");
      try {
        found += words(frame.contentWindow.document.body.innerText);
      } catch (error) {
        // Refused.
      }
    }
    show("words", "check", found);
  };
  setInterval(read, 1000);
})();
