//! The built frame with a hostile script in it: as shipped, and with one wall after the other taken away.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// What stands around the hostile script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// Nothing: a plain frame of the clinic's own. Whatever does not get out of here was not tried.
    Unprotected,
    /// The shipped frame without the prelude: what the browser alone stops.
    WithoutPrelude,
    /// The shipped frame's inner document as a frame of its own.
    WithoutOuterFrame,
    /// The shipped frame without its two policies.
    WithoutPolicy,
    /// The shipped frame.
    Shipped,
}

/// How the loader inserts the frame, for the builds that it does not fit.
const SANDBOXED: &str = r#"<iframe src="/hostile.html" sandbox="allow-scripts allow-modals allow-downloads"
    referrerpolicy="no-referrer" credentialless width="600" height="400"></iframe>"#;
const PLAIN: &str = r#"<iframe src="/hostile.html" width="600" height="400"></iframe>"#;
const CHECK: &str = r#"<div data-needlewise data-lazy="false"></div>"#;

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const SRCDOC: &str = "srcdoc=\"";
const END_OF_SRCDOC: &str = "\"></iframe></template>";

impl Build {
    /// What stands for one check in the clinic's page.
    pub fn place(self) -> &'static str {
        match self {
            Self::Unprotected => PLAIN,
            Self::WithoutOuterFrame => SANDBOXED,
            Self::WithoutPrelude | Self::WithoutPolicy | Self::Shipped => CHECK,
        }
    }

    /// How many frames stand around the hostile script.
    pub fn depth(self) -> usize {
        match self {
            Self::Unprotected | Self::WithoutOuterFrame => 1,
            Self::WithoutPrelude | Self::WithoutPolicy | Self::Shipped => 2,
        }
    }

    /// The document around `script`, made from the `shipped` frame.
    pub fn document(self, shipped: &str, script: &str) -> Result<String> {
        let script = format!("<script>{script}</script>");
        let (outer, inner) = taken_apart(shipped)?;
        Ok(match self {
            Self::Unprotected => {
                format!("<!doctype html><meta charset=\"utf-8\"><title>Plain</title><body>{script}</body>")
            }
            Self::WithoutPrelude => with(&outer, &without_prelude(&inner)?, &script)?,
            Self::WithoutOuterFrame => hostile(&inner, &script)?,
            Self::WithoutPolicy => with(&without_policy(&outer)?, &without_policy(&inner)?, &script)?,
            Self::Shipped => with(&outer, &inner, &script)?,
        })
    }
}

/// The outer document with a gap where the inner one was, and the inner one.
fn taken_apart(frame: &str) -> Result<(String, String)> {
    let (before, rest) = once(frame, SRCDOC)?;
    let (inner, after) = once(rest, END_OF_SRCDOC)?;
    let inner = inner.replace("&quot;", "\"").replace("&amp;", "&");
    Ok((format!("{before}{SRCDOC}{END_OF_SRCDOC}{after}"), inner))
}

/// The two put together again, with the script in the inner one.
fn with(outer: &str, inner: &str, script: &str) -> Result<String> {
    let inner = hostile(inner, script)?.replace('&', "&amp;").replace('"', "&quot;");
    let outer = allowing(outer, script);
    let (before, after) = once(&outer, SRCDOC)?;
    Ok(format!("{before}{SRCDOC}{inner}{after}"))
}

/// The inner document with the script before the app's own, and allowed.
fn hostile(inner: &str, script: &str) -> Result<String> {
    let (before, after) = inner.split_at(inner.rfind("<script>").context("the page has a script")?);
    ensure!(after.contains("needlewise:hello"), "the last script is not the app");
    Ok(format!("{}{script}{after}", allowing(before, script)))
}

/// The document, whose policy, if it has one, also allows the script with these tags.
fn allowing(document: &str, script: &str) -> String {
    let text = script.trim_start_matches("<script>").trim_end_matches("</script>");
    let hash = STANDARD.encode(Sha256::digest(text));
    document.replacen("script-src ", &format!("script-src 'sha256-{hash}' "), 1)
}

/// The policy says nothing. Its place stays, as the outer frame looks for it.
fn without_policy(document: &str) -> Result<String> {
    let (before, rest) = once(document, POLICY)?;
    let (_, after) = rest.split_once("\">").context("the policy ends")?;
    Ok(format!("{before}{POLICY}\">{after}"))
}

/// The prelude is the first script.
fn without_prelude(inner: &str) -> Result<String> {
    let (before, rest) = inner.split_once("<script>").context("the page has a script")?;
    let (prelude, after) = rest.split_once("</script>").context("the script ends")?;
    ensure!(prelude.contains("RTCPeerConnection"), "the first script is not the prelude");
    Ok(format!("{before}{after}"))
}

fn once<'a>(text: &'a str, mark: &str) -> Result<(&'a str, &'a str)> {
    ensure!(text.matches(mark).count() == 1, "the frame has not exactly one {mark}");
    text.split_once(mark).context("it has")
}
