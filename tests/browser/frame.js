// Comes before a script that looks at the page inside the frame.
const FRAMES_MAX = 400;

const until = async (holds) => {
  for (let frames = 0; !holds(); frames += 1) {
    if (frames > FRAMES_MAX) throw new Error(`the frame stays ${innerWidth} x ${innerHeight}: ${holds}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};
// Asks the clinic's page for a width, and for a height of so much at least.
const resize = async (width, least) => {
  parent.parent.postMessage({ size: [width, least] }, "*");
  await until(() => innerWidth === width && innerHeight >= least);
};
// As high as the page, so that the bar of buttons covers nothing.
const unfold = async (width) => {
  await resize(width, 0);
  await resize(width, document.body.scrollHeight);
};
// Does `work`, and leaves the frame no wider and no higher than it was: two engines do not bring into view what they
// click on.
const withSize = async (work) => {
  const [width, height] = [innerWidth, innerHeight];
  const result = await work();
  await resize(width, 0);
  await until(() => innerHeight <= height);
  return result;
};

const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
const luminance = (parts) => {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = parts.map((part) => linear(part / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
// How well a colour is told apart from the page's own ground: 1 not at all, 21 best.
const contrast = (colour) => {
  const ground = numbers(getComputedStyle(document.body).backgroundColor);
  const [red, green, blue, opacity = 1] = numbers(colour);
  const mixed = [red, green, blue].map((part, place) => part * opacity + ground[place] * (1 - opacity));
  const [ink, paper] = [mixed, ground].map(luminance);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
};

// An element at the end of the check, for a page that is harmed on purpose.
const add = (tag, style, words) => {
  const one = document.createElement(tag);
  Object.assign(one.style, style);
  one.textContent = words;
  document.querySelector("main").append(one);
  return one;
};
