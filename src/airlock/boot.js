// The app script of the inner frame. The pack step puts the wasm-bindgen glue and the compressed wasm where
// their names stand between @ signs.
(() => {
  "use strict";

  const HOST = parent.parent;
  const ROOT = "needlewise";

  // 1 and 6 are sent from Rust: see messages.rs.
  const NO_WEBASSEMBLY = 2;
  const DAMAGED = 4;
  const STOPPED = 5;
  const OLD_BROWSER = "This browser cannot run the check, perhaps because it is old or set to a restricted mode.";
  const SENTENCES = {
    [NO_WEBASSEMBLY]: OLD_BROWSER,
    [DAMAGED]: "The check did not load completely. Reloading the page may help.",
    [STOPPED]: "Something went wrong and the check has stopped. Your answers were not sent anywhere.",
  };

  let port;
  let settings;
  let waiting;
  let finished = false;

  const post = (message) => {
    if (finished) return;
    finished = message.t === "fatal";
    if (port) port.postMessage(message);
    else waiting = message;
  };

  const explain = (sentence) => {
    const main = document.createElement("main");
    main.className = "page";
    const heading = document.createElement("h1");
    const text = document.createElement("p");
    heading.textContent = "The check cannot run";
    heading.tabIndex = -1;
    text.setAttribute("role", "alert");
    text.textContent = `${sentence} Please contact the clinic directly.`;
    main.append(heading, text);
    const focused = document.hasFocus();
    // A new root: the app's listeners sit on the old one.
    const root = document.getElementById(ROOT);
    if (root) root.replaceWith(main);
    else document.body.replaceChildren(main);
    if (focused) heading.focus({ preventScroll: true });
  };

  const fail = (code) => {
    if (finished) return;
    explain(SENTENCES[code]);
    post({ v: 1, t: "fatal", code });
  };

  // Dark exactly where the clinic's page is, whatever the visitor prefers elsewhere: the stylesheet's dark block is
  // switched on or off as a whole. "auto" leaves it to the preference.
  const darkRules = Array.from(document.styleSheets[0].cssRules).filter((rule) =>
    rule.media && rule.media.mediaText.includes("prefers-color-scheme")
  );
  const MEDIA = { dark: "all", light: "not all", auto: "(prefers-color-scheme: dark)" };
  const wear = (scheme) => {
    for (const rule of MEDIA[scheme] ? darkRules : []) rule.media.mediaText = MEDIA[scheme];
  };

  // Puts a text where the visitor's next "paste" takes it from; says whether the browser did.
  const copy = (text) => {
    let done = false;
    const put = (event) => {
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
      done = true;
    };
    document.addEventListener("copy", put);
    document.execCommand("copy");
    document.removeEventListener("copy", put);
    return done;
  };

  // The first screen comes drawn with the page. Its button is remembered when it is pressed, or has the focus, before the
  // app draws that screen again.
  const startButton = () => document.querySelector(".actions--start > button");
  let pressed = false;
  const press = () => {
    pressed = true;
    startButton().textContent = "Getting ready …";
  };
  if (startButton()) startButton().addEventListener("click", press);

  const honour = (focused) => {
    const button = startButton();
    if (!button) return;
    if (focused) button.focus({ preventScroll: true });
    if (pressed) button.click();
  };

  // What the wasm may call; from save on, on a click only. `save` is the prelude's.
  const airlock = { settings: () => settings, post, explain, save, copy, print: () => print(), ways: (kind) => waysShut(kind) };

  // The sandbox makes this frame's origin "null". The outer frame checks its own before it inserts this one.
  if (self.origin !== "null" || parent === self || parent.parent === parent) {
    explain("This page is not set up as it should be, so no questions are asked.");
    return;
  }

  /* @FOCUS@ */
  keepFocusInside();

  /* @GLUE@ */

  /* @UNPACK@ */

  const greeted = new Promise((resolve) => {
    addEventListener("message", function take(event) {
      const init = event.data;
      if (
        event.source !== HOST || !init || init.v !== 1 || init.t !== "init" || typeof init.settings !== "string" ||
        event.ports.length !== 1
      ) return;
      removeEventListener("message", take);
      settings = init.settings;
      wear(init.scheme);
      port = event.ports[0];
      // The clinic's page may change its colours later; nothing else is heard.
      port.onmessage = ({ data }) => data && data.v === 1 && data.t === "scheme" && wear(data.scheme);
      if (waiting) port.postMessage(waiting);
      resolve();
    });
  });
  HOST.postMessage("needlewise:hello:1", "*");

  // A ResizeObserver notice also arrives as an error event, but without an error.
  addEventListener("error", (event) => event.error && fail(STOPPED));
  addEventListener("unhandledrejection", () => fail(STOPPED));

  // What stops in WebAssembly is caught here too: WebKit tells a frame without an origin of its own nothing of an error but
  // that there was one, as it does of a ResizeObserver notice.
  const guarded = (exports) => Object.fromEntries(Object.entries(exports).map(([name, one]) => [
    name,
    typeof one !== "function" ? one : (...given) => {
      try {
        return one(...given);
      } catch (error) {
        fail(STOPPED);
        throw error;
      }
    },
  ]));

  const run = async () => {
    if (typeof WebAssembly !== "object") return fail(NO_WEBASSEMBLY);
    let unpacked;
    try {
      const packed = Uint8Array.from(atob("@WASM@"), (letter) => letter.charCodeAt(0));
      unpacked = await WebAssembly.instantiate(unpack(packed), glue.imports());
    } catch {
      return fail(DAMAGED);
    }
    await greeted;
    const focused = startButton() !== null && document.activeElement === startButton();
    glue.start({ exports: guarded(unpacked.instance.exports) }, unpacked.module);
    // The app draws in a task of its own after this one.
    setTimeout(honour, 0, focused);
  };
  run().catch(() => fail(STOPPED));
})();
