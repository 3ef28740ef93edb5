// A clinic's page that is built to read answers. It is told where each step of the visitor begins and ends, measures what
// it can meanwhile, and undoes each scroll at once, so that nobody sees it. Each step's measurements stand in `spy.steps`:
// by channel, numbers by name.
(() => {
  "use strict";
  const { from } = Array;
  const steps = [];
  let now = {};
  const channel = (name) => (now[name] ??= {});
  const add = (name, what, many = 1) => (channel(name)[what] = (channel(name)[what] ?? 0) + many);
  const set = (name, what, value) => (channel(name)[what] = value);
  const most = (name, what, value) => set(name, what, Math.max(channel(name)[what] ?? -Infinity, value));
  const attempt = (read) => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  const frames = async (many) => {
    for (let left = many; left > 0; left -= 1) await new Promise((done) => requestAnimationFrame(done));
  };
  const frame = () => document.querySelector("#place iframe");
  // Called when a step begins, and before its measurements are kept.
  const onBegin = [];
  const onEnd = [];
  // Channels that this engine has not.
  const lacks = [];

  // Channel "boxes": the page and every box around the frame that can be scrolled.
  const BOXES = { page: document.documentElement };
  for (const id of ["outer", "sideways", "hidden", "snap", "place"]) BOXES[id] = document.getElementById(id);
  const MOVED_PX = 0.5;
  const ORDERED = 4;
  const resting = {};
  let offsets = {};
  let isRedrawing = false;
  const places = () => {
    if (isRedrawing) return;
    for (const [name, box] of Object.entries(BOXES)) {
      const { left, top } = resting[name] ?? {};
      if (left === undefined) continue;
      for (const [way, value] of [["x", box.scrollLeft - left], ["y", box.scrollTop - top]]) {
        if (Math.abs(value) < MOVED_PX) continue;
        const what = `${name} ${way}`;
        add("boxes", `${what} times`);
        add("boxes", `${what} sum`, value);
        add("boxes", `${what} way`, Math.abs(value));
        most("boxes", `${what} most`, value);
        most("boxes", `${what} least`, -value);
        // In which order, from the first on and from the last back: the last presses of all steps are alike.
        const inOrder = (offsets[what] ??= []);
        inOrder.push(value);
        if (inOrder.length <= ORDERED) set("boxes", `${what} from the first ${inOrder.length}`, value);
        inOrder.slice(-ORDERED).reverse().forEach((one, place) => set("boxes", `${what} from the last ${place + 1}`, one));
      }
      const moved = Math.max(Math.abs(box.scrollLeft - left), Math.abs(box.scrollTop - top));
      if (moved >= MOVED_PX) box.scrollTo({ left, top, behavior: "instant" });
    }
  };
  addEventListener("scroll", places, true);

  // Moves the boxes to where all of the frame is seen; from then on they are kept there.
  const put = () => {
    const { page, outer, sideways, hidden, snap } = BOXES;
    page.scrollTo(0, 2990);
    outer.scrollTo(880, 2580);
    hidden.scrollTo(900, 2000);
    snap.scrollTo(850, 2100);
    sideways.scrollLeft = -1460;
  };
  // The check is asked for only where it can be seen.
  put();
  const rest = async () => {
    put();
    await frames(5);
    for (const [name, { scrollLeft, scrollTop }] of Object.entries(BOXES)) resting[name] = { left: scrollLeft, top: scrollTop };
    await frames(5);
  };

  const CALM = 4;
  // Until no box has moved for some frames.
  const calm = async () => {
    for (let still = 0, last; still < CALM; still += 1) {
      await frames(1);
      const told = JSON.stringify(now.boxes);
      if (told !== last) still = 0;
      last = told;
    }
  };
  // A box that one engine still moves to its end while a script puts it back is drawn elsewhere than the script is told,
  // until it is moved again.
  const redraw = async () => {
    isRedrawing = true;
    for (const by of [1, 0]) {
      for (const [name, { left, top }] of Object.entries(resting)) {
        BOXES[name].scrollTo({ left: left + by, top: top + by, behavior: "instant" });
      }
      await frames(2);
    }
    isRedrawing = false;
  };
  const poll = () => {
    places();
    requestAnimationFrame(poll);
  };
  requestAnimationFrame(poll);

  const marks = {
    begin: async () => {
      await calm();
      now = {};
      offsets = {};
      for (const begins of onBegin) await begins();
    },
    end: async () => {
      await calm();
      for (const ends of onEnd) await ends();
      steps.push(now);
      if (now.boxes) await redraw();
      now = {};
    },
  };
  addEventListener("message", async ({ data, source }) => {
    const mark = marks[Object(data).spy];
    if (!mark) return;
    await mark();
    source.postMessage("marked", "*");
  });

  window.spy = { steps, lacks, rest, add, set, most, attempt, frames, frame, onBegin, onEnd, boxes: BOXES };
})();
