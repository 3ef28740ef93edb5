//! Checks that leak, to show that each channel of the hostile page can tell.

/// The browser's own way to move the focus and to scroll, for which the frame's own code stands in: this script comes
/// before that code and keeps the events from it.
pub const NATIVE: &str = "
for (const type of ['keydown', 'wheel', 'mousedown', 'touchstart', 'touchmove']) {
  addEventListener(type, (event) => event.stopImmediatePropagation(), true);
}
addEventListener('click', (event) => {
  if (event.target.closest('label') && !event.target.matches('input')) event.stopImmediatePropagation();
}, true);
addEventListener('DOMContentLoaded', () => {
  for (const element of [document.documentElement, document.body]) {
    element.style.setProperty('overscroll-behavior', 'auto', 'important');
  }
});";

/// Each line that is ticked tells its place: by messages, the height, the history, work, memory and elements.
pub const BY_ALL_WAYS: &str = "
const push = history.pushState.bind(history);
const { postMessage } = MessagePort.prototype;
let port;
MessagePort.prototype.postMessage = function (...given) {
  port = this;
  return Reflect.apply(postMessage, this, given);
};
let kept = [];
document.addEventListener('change', ({ target }) => {
  const place = Array.from(document.querySelectorAll('input')).indexOf(target);
  for (let left = place; left >= 0; left -= 1) {
    push(0, '');
    parent.parent.postMessage({ leak: place }, '*');
    parent.parent.focus();
  }
  if (port) Reflect.apply(postMessage, port, [{ v: 1, t: 'height', px: 720 + 8 * place }]);
  kept = Array.from({ length: place }, () => new Array(1000000).fill(place));
  const many = document.body.appendChild(document.createElement('div'));
  for (let left = 400 * place; left > 0; left -= 1) many.append(document.createElement('p'), 'a word');
  setTimeout(() => many.remove(), 2000);
  const until = performance.now() + 60 * place;
  while (performance.now() < until);
}, true);";
