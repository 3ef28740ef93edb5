// Gives settings to the loader of the page, in each of the three ways, and tells what is wrong with what it draws then.
const problems = [];
const TAGS = ["div", "iframe", "p", "a", "dialog", "button", "script"];
const ATTRIBUTES = [
  "allow", "aria-label", "credentialless", "data-needlewise-own", "href", "referrerpolicy", "rel", "sandbox", "src",
  "style", "target", "title", "type",
];
const expand = (value) => {
  if (typeof value === "string") return value.replace(/^@(\d+) ([^]+)$/, (_, times, text) => text.repeat(Number(times)));
  if (Array.isArray(value)) return value.map(expand);
  if (!value || typeof value !== "object") return value;
  const fields = Object.entries(value).map(([name, one]) => [expand(name), expand(one)]);
  // Not by assignment, which would lose a field called __proto__.
  return Object.fromEntries(fields);
};
const warned = [];
console.warn = (...words) => warned.push(words.join(" "));
const called = [];
for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => called.push(name);

// Not set yet, or to load at once.
const isOurs = (src) => src === "" || /^[/]needlewise[/]needlewise-[0-9a-f]{16}[.]html$/.test(src.replace(location.origin, ""));
const judge = (way, json, verdict, place) => {
  const wrong = (what) => problems.push(`${way} ${json.slice(0, 300)}: ${what}`);
  for (const one of place.querySelectorAll("*")) {
    if (!TAGS.includes(one.localName)) wrong(`draws <${one.localName}>`);
    if (one.localName === "script" && one.type !== "application/json") wrong("draws a script");
    for (const { name } of one.attributes) if (!ATTRIBUTES.includes(name)) wrong(`sets ${name} on <${one.localName}>`);
    if (one.localName === "a" && !["https:", "tel:", "mailto:"].includes(one.protocol)) wrong(`leads to ${one.href}`);
    if (one.localName === "iframe" && (!isOurs(one.src) || one.getAttribute("sandbox") !== "allow-scripts allow-modals allow-downloads")) {
      wrong("changes the frame");
    }
  }
  const name = verdict && verdict.startsWith("warns") && verdict.slice(6);
  if (name && !warned.some((words) => words.includes(`data-${name} is`))) wrong(`does not name ${name}: ${warned}`);
  if (verdict === "warns" && warned.length !== 1) wrong(`does not warn: ${warned}`);
  if (/^(fits|refuses)/.test(verdict) && warned.length) wrong(`warns of ${warned}`);
  if (warned.length > 1) wrong("warns more than once");
};
// Far below, so that no frame is loaded yet.
const far = document.createElement("section");
far.style.paddingTop = "20000px";
document.body.append(far);

const ways = {
  script: (place, settings) => Needlewise.create(place, settings),
  block: (place, settings) => {
    const block = document.createElement("script");
    block.type = "application/json";
    block.textContent = JSON.stringify(settings);
    place.append(block);
    return Needlewise.create(place);
  },
  attributes: (place, settings) => {
    for (const [name, value] of Object.entries(settings)) place.dataset[name] = value;
    return Needlewise.create(place);
  },
};
const give = (json, verdict) => {
  const settings = expand(JSON.parse(json));
  const flat = Object.entries(settings).every(([name, value]) => typeof value === "string" && /^[a-zA-Z]+$/.test(name));
  let times = 0;
  for (const [way, draw] of Object.entries(ways)) {
    if (way === "attributes" && !flat) continue;
    warned.length = 0;
    const place = document.createElement("div");
    far.append(place);
    try {
      const check = draw(place, settings);
      judge(way, json, verdict, place);
      check.destroy();
      if (place.querySelector("iframe")) problems.push(`${way} ${json.slice(0, 300)}: stays`);
    } catch (error) {
      problems.push(`${way} ${json.slice(0, 300)}: ${error}`);
    }
    place.remove();
    times += 1;
  }
  return times;
};
const atRest = () => [location.href, history.length, document.scripts.length, document.title, called.length, typeof pwned].join();
