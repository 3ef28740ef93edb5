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

  // "window" stands for the global object; every other name for the prototype of that interface.
  const REMOVED = {
    window: [
      "fetch", "fetchLater", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebSocketError", "WebTransport",
      "EventSource", "RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel",
      "RTCIceTransport", "Worker", "SharedWorker", "BroadcastChannel", "open", "openDatabase", "DOMParser",
      "XSLTProcessor", "XMLDocument", "Image", "Audio", "FontFace", "AudioContext", "webkitAudioContext",
      "OfflineAudioContext", "webkitOfflineAudioContext", "AudioWorklet", "Worklet", "customElements", "navigation",
      "PaymentRequest", "PresentationRequest", "Presentation", "Notification", "PushManager", "ReportingObserver",
      "TCPSocket", "UDPSocket", "indexedDB", "localStorage", "sessionStorage", "caches", "CacheStorage", "cookieStore",
      "sharedStorage", "webkitRequestFileSystem", "webkitResolveLocalFileSystemURL", "requestFileSystem",
      "showOpenFilePicker", "showSaveFilePicker", "showDirectoryPicker", "trustedTypes", "eval",
    ],
    Navigator: [
      "sendBeacon", "serviceWorker", "storage", "locks", "credentials", "mediaDevices", "getUserMedia",
      "webkitGetUserMedia", "mozGetUserMedia", "geolocation", "bluetooth", "usb", "serial", "hid", "presentation",
      "requestMIDIAccess", "registerProtocolHandler", "joinAdInterestGroup", "runAdAuction", "webkitTemporaryStorage",
      "webkitPersistentStorage", "setAppBadge",
    ],
    Document: ["write", "writeln", "open", "cookie", "requestStorageAccess", "requestStorageAccessFor"],
    DOMImplementation: ["createDocument", "createHTMLDocument"],
    CustomElementRegistry: ["define"],
    Element: ["setHTML", "setHTMLUnsafe", "insertAdjacentHTML"],
    ShadowRoot: ["setHTML", "setHTMLUnsafe"],
    Range: ["createContextualFragment"],
    History: ["pushState", "replaceState", "go", "back", "forward"],
  };

  const lock = (object, name, value) => {
    try {
      delete object[name];
      Object.defineProperty(object, name, { value, writable: false, configurable: false, enumerable: false });
    } catch {
      // A property that a browser will not give up stays: the frames around this one are the boundary.
    }
  };

  for (const [owner, names] of Object.entries(REMOVED)) {
    const object = owner === "window" ? window : window[owner] && window[owner].prototype;
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
})();
