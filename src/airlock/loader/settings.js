  // What a clinic may set: for each setting what makes it fit, and what to say when it does not. An attribute is
  // data- and the name, with a hyphen for each capital.
  const oneOf = (words) => [(text) => words.includes(text), words.join(", ")];
  const number = (least, most) => [
    (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, `a whole number from ${least} to ${most}`,
  ];
  const someOf = (words) => [
    (text) => text.split(",").every((word) => words.includes(word.trim())), `a list of ${words.join(", ")}`,
  ];
  const isAddress = (text) => {
    try {
      return ["https:", "tel:", "mailto:"].includes(new URL(text).protocol);
    } catch (error) {
      return false;
    }
  };
  const PHONE = [(text) => /^\+?[\d ()./-]{2,30}$/.test(text) && /\d\d/.test(text), "a telephone number"];
  const [isHeight, heights] = number(400, 2000);
  const SETTINGS = {
    clinic: [(text) => Array.from(text).length <= 120, "a name of up to 120 characters"],
    book: [isAddress, "an https:, tel: or mailto: address"],
    phone: PHONE,
    emergency: PHONE,
    lang: [(text) => /^(auto|en(-[a-z\d]+)*)$/i.test(text), "auto or en; there is no other language yet"],
    theme: oneOf(["auto", "light", "dark"]),
    accent: [(text) => /^#([\da-f]{3}){1,2}$/i.test(text), "a colour such as #0b6560"],
    radius: number(0, 24),
    font: oneOf(["system", "humanist", "geometric", "serif", "rounded"]),
    maxWidth: number(320, 1280),
    height: [(text) => text === "auto" || isHeight(text), `auto or ${heights}`],
    goals: someOf(GOALS),
    areas: someOf(AREAS),
    mode: oneOf(["inline", "dialog", "script"]),
    trigger: [(text) => document.createDocumentFragment().querySelector(text) === null, "a CSS selector"],
    lazy: oneOf(["true", "false"]),
    policy: [() => true],
  };

  const attribute = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

  // The settings of one check: those of the tag, of a block of JSON in its content, of the element, and those given by a
  // script, each in the place of those before it. What does not fit is named, all in one warning, and left out.
  const read = (element, content, given) => {
    const faults = [];
    let block = {};
    const json = content.querySelector('script[type="application/json"]');
    try {
      if (json) block = JSON.parse(json.textContent);
    } catch (error) {
      faults.push(`the block of settings is not JSON (${error.message})`);
    }
    // Without a prototype: a page may have put more into that of all others.
    const settings = { __proto__: null };
    for (const source of [script.dataset, block, element.dataset, given]) {
      for (const name of Object.keys(source || {})) {
        if (name === "needlewise" || source[name] === undefined || source[name] === null) continue;
        if (!Object.prototype.hasOwnProperty.call(SETTINGS, name)) {
          faults.push(`unknown setting ${attribute(name)}`);
          continue;
        }
        if (name === "policy") {
          settings.policy = source.policy;
          continue;
        }
        const [fits, allowed] = SETTINGS[name];
        let good = false;
        let text;
        try {
          text = String(source[name]).trim();
          good = text === "" || fits(text);
        } catch (error) {
          // A selector that is none, or what is no text: not good.
        }
        if (good) settings[name] = text;
        else faults.push(`${attribute(name)} is ${JSON.stringify(text)}, which is not used; it may be ${allowed}`);
      }
    }
    if (faults.length) console.warn(`needlewise: ${faults.join(". ")}`);
    return settings;
  };

  // The clinic's stricter rules: JSON, or "#id" of an element of the page that holds it, or an address on the clinic's own
  // site. What cannot be read stays as it was written, which the frame refuses: without its rules the clinic asks nothing.
  const readPolicy = async (written) => {
    if (typeof written !== "string") return written;
    const text = written.trim();
    try {
      if (text.startsWith("#")) return JSON.parse(document.getElementById(text.slice(1)).textContent);
      if (text.startsWith("{")) return JSON.parse(text);
      const url = new URL(text, document.baseURI);
      if (!text || url.origin !== location.origin) throw new Error("not on this site");
      const reply = await fetch(url.href, { credentials: "omit", redirect: "error" });
      if (!reply.ok) throw new Error(`answered ${reply.status}`);
      return await reply.json();
    } catch (error) {
      console.warn(`needlewise: data-policy cannot be read, so no question is asked: ${text} (${error.message})`);
      return text;
    }
  };

  const isMap = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

  // What the frame is told. A list of what is offered becomes one of what is not: a policy only takes away. What does not
  // fit in a policy stays as it was written, for the frame to name it.
  const forTheFrame = async ({ clinic, accent, radius, font, emergency, goals, areas, policy: written }) => {
    let policy = written === undefined ? undefined : await readPolicy(written);
    const without = (all, some) => (some ? all.filter((one) => !some.split(",").some((word) => word.trim() === one)) : []);
    const lists = { goals: without(GOALS, goals), areas: without(AREAS, areas) };
    if (goals || areas || emergency) {
      if (policy === undefined) policy = {};
      if (isMap(policy)) {
        policy = { ...policy };
        if (policy.emergency === undefined) policy.emergency = emergency || undefined;
        const { not_offered: not = {} } = policy;
        if (isMap(not)) {
          for (const name of ["goals", "areas"]) {
            const { [name]: own = [] } = not;
            lists[name] = Array.isArray(own) ? [...new Set([...own, ...lists[name]])] : own;
          }
          policy.not_offered = { ...not, ...lists };
        }
      }
    }
    // What is undefined or empty is left out.
    return { clinic: clinic || undefined, accent: accent || undefined, radius: radius || undefined, font: font || undefined, policy };
  };
