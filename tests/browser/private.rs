//! "How is this private?": what a visitor is told, and finds out on a press.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};

use crate::browser::Browser;
use crate::host::{PLACE, TAG, clinic, files, until_told};
use crate::visitor::{By, Visitor};

/// The line that opens it.
pub const PRIVATE: &str = "How is this private?";
/// The button that looks.
pub const TRY: &str = "Try the ways out";

/// What was found, a line for each kind: how many are shut of how many.
const FOUND: &str =
    "Array.from(document.querySelectorAll('.explainers dd')).map((one) => one.textContent).join('|')";

pub async fn the_ways_out_are_tried_on_a_press_and_nothing_is_sent(browser: &Browser) -> Result<()> {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let server = clinic(
        &format!("{PLACE}{TAG}"),
        None,
        files(move |_, reply| {
            count.fetch_add(1, Ordering::SeqCst);
            reply
        }),
    )?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.press(PRIVATE).await?;
    browser.until_holds("document.querySelector('.explainers ul') !== null").await?;
    ensure!(browser.text(FOUND).await?.is_empty(), "nothing is claimed before it is tried");
    let before = asked.load(Ordering::SeqCst);
    visitor.press(TRY).await?;
    browser.until_holds("document.body.innerText.includes('Every way that we tried is shut')").await?;
    ensure!(
        browser.value("document.querySelector('.done') === null").await? == true,
        "it is shown once, below"
    );
    let found = browser.text(FOUND).await?;
    let kinds: Vec<_> = found.split('|').collect();
    ensure!(kinds.len() == 7, "seven kinds: {found}");
    for kind in kinds {
        let (shut, all) = kind.trim_end_matches(" shut").split_once(" of ").unwrap_or_default();
        ensure!(shut == all && shut.parse().is_ok_and(|shut: u8| shut > 1), "{found}");
    }
    // One that this browser does not have, and so is not locked away, comes back.
    browser.value("void ((window.wrappedJSObject || window).TCPSocket = 1)").await?;
    visitor.press(TRY).await?;
    browser.until_holds("document.body.innerText.includes('This browser left some ways open')").await?;
    ensure!(asked.load(Ordering::SeqCst) == before, "trying asked the network for something");
    Ok(())
}
