const { Date: Real } = self;
self.Date = class extends Real {
  constructor(...words) {
    super(...(words.length ? words : [NOW]));
  }
  static now() {
    return NOW;
  }
};
