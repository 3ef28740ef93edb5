//! What goes wrong on real sites: the visitor must still find the clinic.

use anyhow::{Context as _, Result, ensure};
use xtask::server::Reply;

use crate::browser::Browser;
use crate::host::{PLACE, STRICT, TAG, clinic, files, is_frame, is_shown, until_told};

pub async fn a_missing_frame_leaves_the_clinics_own_content(browser: &Browser) -> Result<()> {
    fails_safely(browser, |path, reply| if is_frame(path) { Reply::missing() } else { reply }).await
}

/// A clinic whose server sends its page's policy with every file: the frame's own scripts are then refused.
pub async fn a_foreign_policy_on_the_frame_leaves_the_clinics_own_content(browser: &Browser) -> Result<()> {
    let with_policy = |_: &str, reply: Reply| reply.with("Content-Security-Policy", STRICT);
    fails_safely(browser, with_policy).await
}

/// The byte lies in a word without effect: all that can stop the script is that its hash is not the stated one.
pub async fn one_changed_byte_stops_the_frame(browser: &Browser) -> Result<()> {
    fails_safely(browser, |path, reply| if is_frame(path) { changed(reply) } else { reply }).await
}

async fn fails_safely(browser: &Browser, alter: fn(&str, Reply) -> Reply) -> Result<()> {
    let server = clinic(&format!("{PLACE}{TAG}"), None, files(alter))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "error 0").await?;
    ensure!(browser.value(&is_shown("#fallback")).await? == true, "the clinic's own content is there");
    ensure!(browser.value("window.events.includes(\"ready\")").await? == false, "nothing claims to be ready");
    Ok(())
}

fn changed(mut reply: Reply) -> Reply {
    let place = harmless_byte(&reply.body).expect("the app's script begins in strict mode");
    reply.body[place] = b'_';
    reply
}

/// The space in the `use strict` of the script that greets the host.
fn harmless_byte(frame: &[u8]) -> Result<usize> {
    let text = std::str::from_utf8(frame)?;
    let greeting = text.find("needlewise:hello").context("the app greets its host")?;
    let strict = text[..greeting].rfind("use strict").context("the app is in strict mode")?;
    Ok(strict + "use".len())
}
