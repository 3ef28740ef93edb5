// Needlewise. Runs in the clinic's page; no answer ever reaches it.
//
//   <script async src="…/needlewise.js" data-clinic="Riverside Skin" data-book="https://…"></script>
//
// Draws the check right after this tag or, where the page has them, into every [data-needlewise] element, whose own
// content stays visible until the check is ready and comes back if it cannot run.
// Events on the check's element, all bubbling: needlewise:ready, needlewise:book (the booking link was clicked),
// needlewise:error with detail.code: 0 the frame did not answer; for the others see messages.rs.
(() => {
  "use strict";

  const FRAME = "@FRAME@";
  const TITLE = "Microneedling suitability check";
  const KNOWN = ["data-needlewise", "data-clinic", "data-book", "data-accent", "data-policy"];
  const CLINIC_CHARS_MAX = 120;
  const HEIGHT_PX = { least: 200, most: 4000, waiting: 760, failed: 240 };
  const PATIENCE_MS = 8000;
  // After the frame's page has loaded, its greeting is due at once; a missing file has none.
  const GREETING_MS = 2000;

  const current = document.currentScript;
  const named = Array.from(document.querySelectorAll("script[src]")).filter((tag) =>
    /(^|\/)needlewise\.js([?#]|$)/.test(tag.src)
  );
  // Some site tools join scripts into one: then the tag that was named so still says where the files are.
  const script = current && (named.includes(current) || !named.length) ? current : named[named.length - 1];

  // Shared with a second copy of this file on the same page.
  const MOUNTED = Symbol.for("needlewise.mounted");
  // From each frame of ours to the function that answers its greeting. Weak, so a removed frame is forgotten.
  const greetings = new WeakMap();

  const warn = (sentence) => console.warn(`needlewise: ${sentence}`);

  const warnOfUnknown = (element) => {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith("data-") && !KNOWN.includes(name)) warn(`unknown attribute ${name} is ignored`);
    }
  };

  const style = (element, properties, priority) => {
    for (const name of Object.keys(properties)) element.style.setProperty(name, properties[name], priority);
  };

  const readClinic = (text) => {
    const letters = Array.from(text);
    if (letters.length <= CLINIC_CHARS_MAX) return text;
    warn(`data-clinic is longer than ${CLINIC_CHARS_MAX} characters and is cut`);
    return letters.slice(0, CLINIC_CHARS_MAX).join("").trim();
  };

  const readBook = (text) => {
    if (!text) return "";
    try {
      const url = new URL(text);
      if (["https:", "tel:", "mailto:"].includes(url.protocol)) return url.href;
    } catch (error) {
      // Not a URL: warned of like any other that will not do.
    }
    warn(`data-book is not an https:, tel: or mailto: address, so no link is drawn: ${text}`);
    return "";
  };

  const readAccent = (text) => {
    if (!text || /^#([0-9a-f]{3}){1,2}$/i.test(text)) return text;
    warn(`data-accent is not a colour such as #0b6560 and is ignored: ${text}`);
    return "";
  };

  // The clinic's stricter rules as JSON: in the attribute itself, or as "#id" of an element of the page that holds it.
  // What cannot be read stays a text, which the frame refuses: without its rules the clinic asks nothing.
  const readPolicy = (text) => {
    try {
      return JSON.parse(text.startsWith("#") ? document.getElementById(text.slice(1)).textContent : text);
    } catch (error) {
      warn(`data-policy cannot be read, so no question is asked: ${text}`);
      return text;
    }
  };

  const bookingLink = (href, clinic, clicked) => {
    const line = document.createElement("p");
    const link = document.createElement("a");
    link.href = href;
    link.rel = "noopener";
    // The answers live in this tab only; leaving it would lose them.
    const apart = href.startsWith("https:");
    if (apart) link.target = "_blank";
    const words = clinic ? `Book a consultation with ${clinic}` : "Book a consultation";
    link.textContent = apart ? `${words} (opens in a new tab)` : words;
    link.addEventListener("click", clicked);
    style(line, { display: "block", margin: "12px 0", "text-align": "center" });
    style(link, {
      display: "inline-block", padding: "12px 24px", border: "1px solid currentColor", "border-radius": "8px",
      color: "inherit", font: "inherit", "font-weight": "600", "text-decoration": "none", cursor: "pointer",
    });
    line.append(link);
    return line;
  };

  // A page that does not say otherwise is light, and a dark frame on it would be a hole.
  const schemeOf = (element) => {
    const schemes = getComputedStyle(element).colorScheme || "";
    if (!schemes.includes("dark")) return "light";
    return schemes.includes("light") ? "auto" : "dark";
  };

  const makeFrame = () => {
    const frame = document.createElement("iframe");
    const forbidden = [
      "camera", "microphone", "geolocation", "payment", "usb", "bluetooth", "serial", "hid", "display-capture",
      "clipboard-read", "clipboard-write",
    ];
    frame.title = TITLE;
    frame.setAttribute("sandbox", "allow-scripts allow-modals allow-downloads");
    frame.setAttribute("referrerpolicy", "no-referrer");
    frame.setAttribute("credentialless", "");
    frame.setAttribute("allow", forbidden.map((feature) => `${feature} 'none'`).join("; "));
    style(frame, {
      display: "block", position: "static", width: "100%", "min-width": "0", "max-width": "100%", "min-height": "0",
      "max-height": "none", margin: "0", padding: "0", border: "0", opacity: "1", transform: "none", filter: "none",
      "pointer-events": "auto",
    }, "important");
    return frame;
  };

  const mount = (element) => {
    if (element[MOUNTED]) return;
    element[MOUNTED] = true;

    const given = (name) => {
      const owner = element.hasAttribute(name) ? element : script;
      return (owner.getAttribute(name) || "").trim();
    };
    const clinic = readClinic(given("data-clinic"));
    const book = readBook(given("data-book"));
    const hasPolicy = [element, script].some((owner) => owner.hasAttribute("data-policy"));
    const policy = hasPolicy ? readPolicy(given("data-policy")) : undefined;
    // What is undefined is left out.
    const accent = readAccent(given("data-accent"));
    const settings = JSON.stringify({ clinic: clinic || undefined, accent: accent || undefined, policy });
    const emit = (name, detail) =>
      element.dispatchEvent(new CustomEvent(`needlewise:${name}`, { bubbles: true, detail }));

    const hasFallback = element.childElementCount > 0 || element.textContent.trim() !== "";
    const fallback = document.createElement("div");
    fallback.append(...element.childNodes);
    const frame = makeFrame();

    const look = (visibility, px) => style(frame, { visibility, height: `${px}px` }, "important");
    const showFallback = () => style(fallback, { display: "block" }, "important");
    const hideFallback = () => style(fallback, { display: "none" }, "important");
    let height = HEIGHT_PX.waiting;
    let ready = false;
    let timer;
    let inner;
    let port;

    const fail = (code, px) => {
      clearTimeout(timer);
      look(px ? "visible" : "hidden", px);
      showFallback();
      emit("error", { code });
    };
    const wait = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(fail, ms, 0, 0);
    };

    const listen = (event) => {
      const message = event.data;
      if (!message || message.v !== 1) return;
      if (message.t === "height" && Number.isInteger(message.px)) {
        height = Math.min(Math.max(message.px, HEIGHT_PX.least), HEIGHT_PX.most);
        if (ready) look("visible", height);
      } else if (message.t === "ready" && !ready) {
        ready = true;
        clearTimeout(timer);
        hideFallback();
        look("visible", height);
        emit("ready");
      } else if (message.t === "fatal" && Number.isInteger(message.code)) {
        ready = false;
        port.close();
        fail(message.code, HEIGHT_PX.failed);
      }
    };

    // Once for every window the frame holds: taken out of the page and put back, it loads anew.
    greetings.set(frame, (source) => {
      if (source === inner) return;
      inner = source;
      ready = false;
      if (port) port.close();
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = listen;
      source.postMessage({ v: 1, t: "init", settings, scheme: schemeOf(element) }, "*", [channel.port2]);
      wait(PATIENCE_MS);
      // The first screen is already drawn, but beside the fallback it would be one too many.
      if (!hasFallback) look("visible", height);
    });
    frame.addEventListener("load", () => {
      if (!ownWindow(frame) || ownWindow(frame) !== inner) wait(GREETING_MS);
    });

    look("hidden", hasFallback ? 0 : height);
    frame.src = new URL(FRAME, script.src).href;
    element.append(fallback, frame);
    if (book) element.append(bookingLink(book, clinic, () => emit("book")));
    wait(PATIENCE_MS);
  };

  // Only the number of its frames, and those, may be read of another origin's window.
  const ownWindow = (frame) => (frame.contentWindow && frame.contentWindow.length ? frame.contentWindow[0] : null);

  addEventListener("message", (event) => {
    if (event.data !== "needlewise:hello:1" || !event.source) return;
    for (const frame of document.querySelectorAll("iframe")) {
      const answer = greetings.get(frame);
      if (answer && ownWindow(frame) === event.source) answer(event.source);
    }
  });

  const begin = () => {
    if (!script || !script.src || script[MOUNTED]) return;
    script[MOUNTED] = true;
    warnOfUnknown(script);
    const places = document.querySelectorAll("[data-needlewise]");
    places.forEach((place) => {
      if (!place[MOUNTED]) warnOfUnknown(place);
      mount(place);
    });
    if (places.length) return;
    const place = document.createElement("div");
    style(place, { display: "block" });
    if (document.body.contains(script)) script.after(place);
    else document.body.append(place);
    mount(place);
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
