// Messages that look like ours, and some that look like nothing. `forge(page, count, seed)` sends so many of them, in turn
// to the page, to the check's frame in it and to the frame in that.
self.windowsOf = (page) => {
  const frames = Array.from({ length: page.length }, (_, place) => page[place]);
  const holding = frames.filter((frame) => frame.length);
  return [page, ...(holding.length ? holding : frames), ...holding.map((frame) => frame[0])];
};
self.forge = (page, count, seed) => {
  let state = seed;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const one = (list) => list[next(list.length)];
  const versions = [1, 1, 1, 0, 2, -1, "1", 1.5, NaN, true, null, undefined, [1], { valueOf: "1" }];
  const types = [
    "init", "ready", "height", "fatal", "scheme", "hello", "book", "open", "error", "answer", "Ready", "", "constructor",
    "__proto__", ["ready"], null, 7,
  ];
  const numbers = [0, 1, 2, 3, 4, 5, 6, 200, 720, 4000, 4001, -1, 1e9, 2 ** 53, Infinity, NaN, 0.5, "720", null];
  const texts = [
    "needlewise:hello:1", "needlewise:hello:1 ", "needlewise:hello:2", "needlewise:hello", "needlewise:ready", "", "null",
    "{\"v\":1,\"t\":\"ready\"}", "\u202e\u0000\ud800", "<img src=x onerror=alert(1)>", "javascript:alert(1)",
    "x".repeat(70000), "dark", "light", "auto", "{}", "{\"clinic\":\"forged\"}", "{\"policy\":{}}",
  ];
  const looped = { v: 1, t: "ready" };
  looped.self = looped;
  const makers = [
    () => "needlewise:hello:1",
    () => one(texts),
    () => one(numbers),
    () => ({ v: one(versions), t: one(types), px: one(numbers), code: one(numbers) }),
    () => ({ v: 1, t: one(types), settings: one(texts), scheme: one(texts), px: one(numbers), code: one(numbers) }),
    () => ({ v: 1, t: "init", settings: one(texts), scheme: one(texts) }),
    () => ({ v: 1, t: "fatal", code: one(numbers) }),
    () => ({ v: 1, t: "height", px: one(numbers) }),
    () => ({ v: 1, t: "ready" }),
    () => JSON.parse(`{"__proto__":{"v":1,"t":"ready"},"constructor":{"prototype":{"v":1}},"t":${JSON.stringify(one(texts))}}`),
    () => [{ v: 1, t: "ready" }, one(types)],
    () => new Map([["v", 1], ["t", one(types)]]),
    () => looped,
    () => new Date(next(1e9)),
    () => new Uint8Array(next(64)).buffer,
    () => new Error(one(types)),
    () => null,
    () => undefined,
  ];
  const targets = self.windowsOf(page);
  for (let sent = 0; sent < count; sent += 1) {
    const channels = Array.from({ length: one([0, 0, 1, 1, 2, 3]) }, () => new MessageChannel());
    for (const { port1 } of channels) {
      port1.onmessage = () => {
        page.postMessage("a forged port was answered", "*");
      };
    }
    targets[sent % targets.length].postMessage(one(makers)(), "*", channels.map(({ port2 }) => port2));
  }
};
// From a frame of another origin, which nobody can call into.
addEventListener("message", ({ data }) => {
  if (Array.isArray(data) && data[0] === "forge") self.forge(parent, data[1], data[2]);
});
