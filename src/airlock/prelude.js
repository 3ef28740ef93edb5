// The first script in the inner frame. It takes away what could reach a network, a disk or the host page's
// history, and lets the page create only the elements the app draws. This is a second line of defence, against a bad
// dependency: the boundary is the two sandboxed frames and their content security policies.
(() => {
  "use strict";

  // A screen that draws an element missing here stops the check, so a test compares this list with the screens,
  // both ways.
  // Never: template, iframe, script, link, meta, style, img, object, embed, form, base, foreignObject, use.
  const TAGS = [
    "div", "main", "nav", "section", "footer", "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd", "button", "fieldset",
    "legend", "label", "input", "select", "option", "details", "summary", "span", "strong", "svg", "path", "rect", "text",
  ];

  const HTML = "http://www.w3.org/1999/xhtml";
  const SVG = "http://www.w3.org/2000/svg";

  // What is taken away, by what it would be for: the kinds of widget/private.rs, in its order. "window" stands for the
  // global object; every other name for the prototype of that interface.
  const SEND = 0;
  const KEEP = 1;
  const OPEN = 2;
  const BRING_IN = 3;
  const DEVICES = 4;
  const LOOK_OUT = 5;
  const BREAK_RULES = 6;
  const REMOVED = [
    [SEND, "window", [
      "fetch", "fetchLater", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebSocketError", "WebTransport",
      "EventSource", "RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel",
      "RTCIceTransport", "Worker", "SharedWorker", "BroadcastChannel", "AudioWorklet", "Worklet", "PaymentRequest",
      "PushManager", "ReportingObserver", "TCPSocket", "UDPSocket", "speechSynthesis", "SpeechRecognition",
      "webkitSpeechRecognition", "IdentityCredential",
    ]],
    [SEND, "Navigator", ["sendBeacon", "serviceWorker", "joinAdInterestGroup", "runAdAuction"]],
    [KEEP, "window", [
      "indexedDB", "localStorage", "sessionStorage", "caches", "CacheStorage", "cookieStore", "sharedStorage",
      "webkitRequestFileSystem", "webkitResolveLocalFileSystemURL", "requestFileSystem", "openDatabase",
      "showOpenFilePicker", "showSaveFilePicker", "showDirectoryPicker",
    ]],
    [KEEP, "Navigator", [
      "storage", "storageBuckets", "locks", "credentials", "webkitTemporaryStorage", "webkitPersistentStorage",
      "registerProtocolHandler",
    ]],
    [KEEP, "Document", ["cookie", "requestStorageAccess", "requestStorageAccessFor"]],
    [OPEN, "window", ["open", "navigation", "PresentationRequest", "Presentation", "Notification"]],
    [OPEN, "Navigator", ["presentation", "setAppBadge"]],
    [OPEN, "Document", ["open"]],
    [OPEN, "History", ["pushState", "replaceState", "go", "back", "forward"]],
    [BRING_IN, "window", [
      "DOMParser", "XSLTProcessor", "XMLDocument", "Image", "Audio", "FontFace", "AudioContext", "webkitAudioContext",
      "OfflineAudioContext", "webkitOfflineAudioContext", "customElements", "trustedTypes", "eval",
    ]],
    [BRING_IN, "Document", ["write", "writeln"]],
    [BRING_IN, "DOMImplementation", ["createDocument", "createHTMLDocument"]],
    [BRING_IN, "CustomElementRegistry", ["define"]],
    [BRING_IN, "Element", ["setHTML", "setHTMLUnsafe", "insertAdjacentHTML"]],
    [BRING_IN, "ShadowRoot", ["setHTML", "setHTMLUnsafe"]],
    [BRING_IN, "Range", ["createContextualFragment"]],
    [DEVICES, "Navigator", [
      "mediaDevices", "getUserMedia", "webkitGetUserMedia", "mozGetUserMedia", "geolocation", "bluetooth", "usb",
      "serial", "hid", "requestMIDIAccess",
    ]],
  ];

  const lock = (object, name, value) => {
    try {
      delete object[name];
      Object.defineProperty(object, name, { value, writable: false, configurable: false, enumerable: false });
    } catch {
      // A property that a browser will not give up stays: the frames around this one are the boundary.
    }
  };

  const owned = (owner) => (owner === "window" ? window : window[owner] && window[owner].prototype);
  for (const [, owner, names] of REMOVED) {
    const object = owned(owner);
    for (const name of names) {
      if (object && name in object) lock(object, name, undefined);
    }
  }
  for (const name of ["parseHTML", "parseHTMLUnsafe"]) {
    if (name in Document) lock(Document, name, undefined);
  }

  // Captured, and no array or function method called later: whoever patches those must not patch this.
  const { apply } = Reflect;

  // Saving a file takes a link and an address for its text. No other script gets hold of either: a visitor who clicks on a
  // link with Ctrl leaves both frames by it, and a page at such an address is one without this script.
  const FILES = Object.freeze(Object.assign(Object.create(null), {
    "text/plain;charset=utf-8": ".txt", "text/calendar;charset=utf-8": ".ics",
  }));
  // A browser may first ask where to put a file, and until then reads it from its address.
  const SAVING_MS = 300000;
  const link = document.createElement("a");
  const { Blob, setTimeout } = window;
  const { createObjectURL, revokeObjectURL } = URL;
  const { setAttribute } = Element.prototype;
  const { click } = HTMLElement.prototype;
  const { endsWith } = String.prototype;
  lock(URL, "createObjectURL", undefined);
  lock(window, "save", (name, type, text) => {
    const [file, kind] = [`${name}`, `${type}`];
    if (!FILES[kind] || !apply(endsWith, file, [FILES[kind]])) throw new TypeError("needlewise: not a file to save");
    const address = apply(createObjectURL, URL, [new Blob([text], { type: kind })]);
    apply(setAttribute, link, ["href", address]);
    apply(setAttribute, link, ["download", file]);
    apply(click, link, []);
    setTimeout(() => apply(revokeObjectURL, URL, [address]), SAVING_MS);
  });

  const allowed = Object.freeze(Object.assign(Object.create(null), ...TAGS.map((tag) => ({ [tag]: true }))));
  const refuse = (tag) => {
    throw new TypeError(`needlewise: <${tag}> may not be created here`);
  };

  const createElement = Document.prototype.createElement;
  lock(Document.prototype, "createElement", function (name) {
    // Read once: an object could give a different name the second time.
    const tag = `${name}`;
    return allowed[tag] ? apply(createElement, this, [tag]) : refuse(tag);
  });

  const createElementNS = Document.prototype.createElementNS;
  lock(Document.prototype, "createElementNS", function (namespace, name) {
    const space = `${namespace}`;
    const tag = `${name}`;
    return allowed[tag] && (space === HTML || space === SVG) ? apply(createElementNS, this, [space, tag]) : refuse(tag);
  });

  // Everything else that it does to a document is a way to make elements.
  const execCommand = Document.prototype.execCommand;
  lock(Document.prototype, "execCommand", function (command) {
    return `${command}` === "copy" && apply(execCommand, this, ["copy"]);
  });

  // Looks, when the visitor asks, whether the ways of one kind are shut. It uses none of them, so that nothing would go
  // out even where one is open. Gives 256 times how many are shut, and how many there are.
  const isShut = {
    [BRING_IN]: ["a", "iframe", "script", "link", "meta", "style", "img", "video", "object", "embed", "form"].map((tag) => () =>
      document.createElement(tag)),
    [LOOK_OUT]: [() => parent.document, () => parent.parent.document, () => top.document],
    [BREAK_RULES]: [
      () => {
        const element = document.createElement("p");
        element.setAttribute("style", "color: red");
        return element.style.color || undefined;
      },
      () => {
        const element = document.createElement("p");
        element.setAttribute("onclick", "0");
        return element.onclick || undefined;
      },
    ],
  };
  lock(window, "waysShut", (kind) => {
    const ways = [...(isShut[kind] || [])];
    for (const [of, owner, names] of REMOVED) {
      const object = owned(owner);
      for (const name of of === kind ? names : []) {
        // An attribute of a prototype answers only to its own objects: that it is there is enough.
        ways.push(() => {
          const { value, get } = (object && Object.getOwnPropertyDescriptor(object, name)) || {};
          return value || get;
        });
      }
    }
    let shut = 0;
    for (const way of ways) {
      try {
        if (way() === undefined) shut += 1;
      } catch {
        shut += 1;
      }
    }
    return shut * 256 + ways.length;
  });
})();
