//! The built frame with a script of the test's in it, before all others and allowed by both policies: what a strange
//! browser would do to the check.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use xtask::server::Reply;

use crate::host::is_frame;

const SRCDOC: &str = "srcdoc=\"";
const SCRIPT: &str = "<script>";
const POLICY: &str = "script-src ";

/// The frame, in a reply for its path, with `script` in it; any other reply as it is.
pub fn graft(path: &str, mut reply: Reply, script: &str) -> Reply {
    if is_frame(path) {
        let frame = String::from_utf8(reply.body).expect("the frame is text");
        reply.body =
            grafted(&frame, script).expect("the frame has the form that it is built in").into_bytes();
    }
    reply
}

fn grafted(frame: &str, script: &str) -> Result<String> {
    let hash = STANDARD.encode(Sha256::digest(script));
    ensure!(frame.matches(POLICY).count() == 2, "the frame has not two policies");
    let allowed = frame.replace(POLICY, &format!("{POLICY}'sha256-{hash}' "));
    let (outer, inner) = allowed.split_once(SRCDOC).context("the frame holds another")?;
    let (head, rest) = inner.split_once(SCRIPT).context("the inner frame has a script")?;
    let script = script.replace('&', "&amp;").replace('"', "&quot;");
    Ok(format!("{outer}{SRCDOC}{head}{SCRIPT}{script}</script>{SCRIPT}{rest}"))
}
