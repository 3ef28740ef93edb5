//! What a clinic writes into the tag, rightly or wrongly.

use anyhow::{Result, ensure};
use xtask::server::Reply;

use crate::browser::Browser;
use crate::host::{PLACE, clinic, files, is_frame, unaltered, until_told, warnings};

const LINKS: &str =
    "Array.from(document.querySelectorAll(\"[data-needlewise] a\")).map((link) => link.href).join()";

pub async fn an_unknown_attribute_is_named_and_harmless(browser: &Browser) -> Result<()> {
    let server = clinic(&tag("data-colour=\"red\""), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let warnings = warnings(browser).await?;
    ensure!(warnings.iter().any(|warning| warning.contains("data-colour")), "warnings: {warnings:?}");
    Ok(())
}

pub async fn a_bad_booking_address_draws_no_link(browser: &Browser) -> Result<()> {
    let server = clinic(&tag("data-book=\"javascript:alert(1)\""), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value(LINKS).await? == "", "there is no link");
    let warnings = warnings(browser).await?;
    ensure!(warnings.iter().any(|warning| warning.contains("data-book")), "warnings: {warnings:?}");
    Ok(())
}

/// The link never waits for the check: with it or without it, the visitor can book.
pub async fn a_good_booking_address_is_a_link_from_the_start(browser: &Browser) -> Result<()> {
    let book = "https://clinic.example/book";
    let tag = tag(&format!("data-book=\"{book}\""));
    let without_frame = |path: &str, reply| {
        if is_frame(path) { Reply::missing() } else { reply }
    };
    let broken = clinic(&tag, None, files(without_frame))?;
    browser.open(&broken.origin()).await?;
    browser.until_holds(&format!("{LINKS} === {book:?}")).await?;
    ensure!(browser.value("window.events.includes(\"ready\")").await? == false, "the check is not ready");
    let server = clinic(&tag, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value(LINKS).await? == book, "the link is there with the check");
    Ok(())
}

fn tag(attribute: &str) -> String {
    format!(r#"{PLACE}<script async src="/needlewise/needlewise.js" {attribute}></script>"#)
}
