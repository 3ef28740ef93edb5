//! Where the check must not ask anything: outside its airlock.

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use xtask::dist;
use xtask::server::Server;

use crate::browser::{Browser, until};
use crate::host::{self, clinic, files, unaltered};

pub async fn a_frame_opened_directly_asks_nothing_and_says_why(browser: &Browser) -> Result<()> {
    let server = Server::start(0, files(unaltered))?;
    browser.open(&format!("{}{}", server.origin(), frame_path()?)).await?;
    asks_nothing_and_says_why(browser, "clinic's").await
}

pub async fn a_frame_without_its_sandbox_asks_nothing_and_says_why(browser: &Browser) -> Result<()> {
    let body = format!(r#"<iframe src="{}" width="600" height="600"></iframe>"#, frame_path()?);
    let server = clinic(&body, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    browser.enter("iframe").await?;
    asks_nothing_and_says_why(browser, "not set up as it should be").await
}

async fn asks_nothing_and_says_why(browser: &Browser, why: &str) -> Result<()> {
    let said = until("a word why", async || {
        let text = browser.client.find(Locator::Css("body")).await?.text().await?;
        Ok(Some(text).filter(|text| text.contains(why)))
    });
    said.await?;
    let asking = "document.querySelectorAll(\"iframe, button, input, select, textarea\").length";
    ensure!(browser.value(asking).await? == 0, "there is nothing to answer");
    Ok(())
}

/// Where [`files`] has the frame file.
pub fn frame_path() -> Result<String> {
    let frame = dist::frame(&host::dist())?;
    let name = frame.file_name().context("the frame file has a name")?;
    Ok(format!("/needlewise/{}", name.to_string_lossy()))
}
