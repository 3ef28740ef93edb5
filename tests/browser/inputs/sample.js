// Settings by chance, as JSON: of names that there are and that there are none, with values of every kind.
const sample = (seed) => {
  let state = seed;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const one = (list) => list[next(list.length)];
  const names = [
    "clinic", "book", "phone", "emergency", "lang", "theme", "accent", "radius", "font", "maxWidth", "height", "goals", "areas",
    "policy", "mode", "trigger", "lazy", "__proto__", "constructor", "onclick", "src", "toString", "needlewise", "x",
  ];
  const pieces = [
    "javascript:", "https://", "data:text/html,", "<script>", "</script>", "<img src=x onerror=pwned=1>", "\"", "'", ">", "&", ";",
    "\u202e", "\u2066", "\u0000", "\ud800", "\u0301", "👩‍⚕️", " ", "\n", "fine-lines", "cheeks", ",", "#fff", "#", "12", "320", "auto",
    "en", "dark", "serif", "true", "dialog", "112", "+", "(", ")", ".book", "a[", "{", "}", "[", "]", "e", "-1", "9".repeat(400),
    "x".repeat(5000), "clinic.example", "/", "//", "..", "%00", "tel:", "mailto:", "url(x)", "expression(", "${pwned=1}", "@",
  ];
  const value = (depth) => {
    switch (next(depth > 3 ? 5 : 8)) {
      case 0: return next(2 ** 31) * one([1, -1, 1e-9, 1e300]);
      case 1: return one([null, true, false]);
      case 2: return one(pieces);
      case 3: case 4: return Array.from({ length: 1 + next(4) }, () => one(pieces)).join("");
      case 5: return Array.from({ length: next(4) }, () => value(depth + 1));
      default: return Object.fromEntries(Array.from({ length: next(4) }, () => [one([...names, ...pieces]), value(depth + 1)]));
    }
  };
  return JSON.stringify(Object.fromEntries(Array.from({ length: 1 + next(5) }, () => [one(names), value(0)])));
};
