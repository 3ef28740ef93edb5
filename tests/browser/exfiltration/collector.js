// The clinic's own script. Whatever a frame leaves where another page of the clinic's can find it, this finds and sends
// on, so it counts as got out. And it notices what a frame can tell its page.
window.events = [];
window.heard = [];
for (const name of ["ready", "error"]) {
  document.addEventListener(`needlewise:${name}`, () => window.events.push(name), true);
}
addEventListener("message", ({ data }) => window.heard.push(String(data)));

const ROUNDS = 15;
const left = [];
new BroadcastChannel("left").addEventListener("message", ({ data }) => left.push(data));
window.collect = async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await Promise.allSettled([
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      (async () => (await indexedDB.databases()).map(({ name }) => name).join())(),
      (async () => (await caches.keys()).join())(),
      (async () => (await Array.fromAsync((await navigator.storage.getDirectory()).keys())).join())(),
      (async () => (await navigator.storageBuckets.keys()).join())(),
      (async () => (await navigator.locks.query()).held.map(({ name }) => name).join())(),
    ]);
    const body = found.map(({ value }) => value).concat(left).join("\n");
    if (/said/.test(body)) await fetch("/collected", { method: "POST", body });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

// What a page can tell of a frame that is not its own.
window.seen = () => {
  const [frame] = document.querySelectorAll("iframe");
  const inner = frame.contentWindow;
  return {
    message: window.heard.filter((text) => /said/.test(text)).length,
    height: frame.offsetHeight,
    history: history.length,
    frames: inner.length + (inner.length && inner[0].length),
  };
};
