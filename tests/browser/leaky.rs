//! The built check with one more script in its frame, as a bad change would bring one.

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use xtask::server::Reply;

use crate::host::is_frame;

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

/// Where the frame's first script stands in the text of its `srcdoc`.
const FIRST_SCRIPT: &str = "&quot;><script>";

/// Puts `script` before all others of the frame, and lets both policies allow it.
pub fn with_script(script: &str) -> impl Fn(&str, Reply) -> Reply + Send + 'static {
    let script = script.to_owned();
    move |path, mut reply| {
        if is_frame(path) {
            reply.body = add(&reply.body, &script).expect("the frame is as it was built");
        }
        reply
    }
}

fn add(frame: &[u8], script: &str) -> Result<Vec<u8>> {
    let hash = STANDARD.encode(Sha256::digest(script));
    let frame = str::from_utf8(frame)?.replace("script-src ", &format!("script-src 'sha256-{hash}' "));
    let (before, after) = frame.split_once(FIRST_SCRIPT).context("the frame has scripts")?;
    let script = script.replace('&', "&amp;").replace('"', "&quot;");
    Ok([before, FIRST_SCRIPT, &script, "</script><script>", after].concat().into_bytes())
}
