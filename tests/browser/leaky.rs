//! The built check with one more script in its frame, as a bad change would bring one.

use xtask::server::Reply;

use crate::graft::graft;

/// Ways in which a frame tells its page what is answered without saying a word of it; the first is heard by a page that
/// makes the frame as high as it asks. `WebKit` moves no page for a frame of another origin, so there the last tells nothing.
pub const LEAKS: [(&str, &str); 3] = [
    (
        "a height that follows the screen",
        "document.addEventListener('focusin', () => \
         parent.parent.postMessage({ size: [innerWidth, document.body.scrollHeight] }, '*'));",
    ),
    (
        "an entry in the history for each line",
        "const push = history.pushState.bind(history); document.addEventListener('change', () => push(0, ''));",
    ),
    (
        "a focus that is scrolled to",
        "document.addEventListener('focusin', ({ target }) => target.scrollIntoView());",
    ),
];

/// Puts `script` before all others of the frame, and lets both policies allow it.
pub fn with_script(script: &str) -> impl Fn(&str, Reply) -> Reply + Send + 'static {
    let script = script.to_owned();
    move |path, reply| graft(path, reply, &script)
}
