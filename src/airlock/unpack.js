// Unpacks what the pack step compressed: an LZMA stream without a header (lc 3, lp 0, pb 0) after its unpacked size
// in four bytes, lowest first. A tenth smaller than what a browser can unpack by itself, and any browser can run
// it. What is damaged gives a module that no engine takes.
const unpack = (packed) => {
  const out = new Uint8Array(new DataView(packed.buffer).getUint32(0, true));
  const odds = (count) => new Uint16Array(count).fill(1024);
  const literals = odds(768 << 3);
  const matches = odds(12);
  const repeats = [odds(12), odds(12), odds(12), odds(12)];
  const alone = odds(12);
  const slots = [odds(64), odds(64), odds(64), odds(64)];
  const middles = odds(128);
  const aligned = odds(16);
  const lengths = () => [odds(2), odds(8), odds(8), odds(256)];
  const matchLengths = lengths();
  const repeatLengths = lengths();
  let next = 5;
  let range = 0xffffffff;
  let code = 0;
  const take = () => {
    code = ((code << 8) | packed[next++]) >>> 0;
  };
  for (let i = 0; i < 4; i++) take();

  const bit = (model, at) => {
    const bound = (range >>> 11) * model[at];
    let found = 0;
    if (code < bound) {
      range = bound;
      model[at] += (2048 - model[at]) >> 5;
    } else {
      range -= bound;
      code -= bound;
      model[at] -= model[at] >> 5;
      found = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      take();
    }
    return found;
  };
  const tree = (model, bits) => {
    let found = 1;
    for (let i = 0; i < bits; i++) found = found * 2 + bit(model, found);
    return found - (1 << bits);
  };
  const reversed = (model, from, bits) => {
    let node = 1;
    let found = 0;
    for (let i = 0; i < bits; i++) {
      const one = bit(model, from + node);
      node = node * 2 + one;
      found |= one << i;
    }
    return found;
  };
  const length = ([choice, short, middle, long]) =>
    bit(choice, 0) ? (bit(choice, 1) ? 18 + tree(long, 8) : 10 + tree(middle, 3)) : 2 + tree(short, 3);
  const far = (slot) => {
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) << bits;
    if (slot < 14) return start + reversed(middles, start - slot, bits);
    let found = 0;
    for (let i = 4; i < bits; i++) {
      range >>>= 1;
      const one = code >= range;
      if (one) code -= range;
      found = found * 2 + one;
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        take();
      }
    }
    return start + found * 16 + reversed(aligned, 0, 4);
  };

  let state = 0;
  const back = [1, 1, 1, 1];
  for (let at = 0; at < out.length; ) {
    if (!bit(matches, state)) {
      const from = 768 * (at ? out[at - 1] >> 5 : 0);
      let byte = 1;
      if (state > 6) {
        let expected = out[at - back[0]];
        do {
          const hint = (expected >> 7) & 1;
          expected <<= 1;
          const one = bit(literals, from + ((1 + hint) << 8) + byte);
          byte = byte * 2 + one;
          if (one !== hint) break;
        } while (byte < 256);
      }
      while (byte < 256) byte = byte * 2 + bit(literals, from + byte);
      out[at++] = byte;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 0;
    if (!bit(repeats[0], state)) {
      count = length(matchLengths);
      back.pop();
      back.unshift(far(tree(slots[Math.min(count - 2, 3)], 6)) + 1);
      state = state < 7 ? 7 : 10;
    } else if (bit(repeats[1], state)) {
      const place = bit(repeats[2], state) ? 2 + bit(repeats[3], state) : 1;
      back.unshift(...back.splice(place, 1));
    } else if (!bit(alone, state)) {
      count = 1;
      state = state < 7 ? 9 : 11;
    }
    if (!count) {
      count = length(repeatLengths);
      state = state < 7 ? 8 : 11;
    }
    while (count--) {
      out[at] = out[at - back[0]];
      at++;
    }
  }
  return out;
};
