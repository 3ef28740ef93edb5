//! Where the check must run: on every kind of host that a clinic may have.

use anyhow::{Result, ensure};
use xtask::server::{Folder, Reply, Server};

use crate::browser::Browser;
use crate::host::{PLACE, STRICT, TAG, clinic, clinic_at, dist, files, is_shown, unaltered, until_told};

pub async fn boots_on_a_strict_csp_host(browser: &Browser) -> Result<()> {
    let server = clinic(TAG, Some(STRICT), files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    browser.check_heading().await?;
    Ok(())
}

/// The folder may lie on another server of the clinic's, which says nothing about sharing.
pub async fn boots_cross_origin_without_cors(browser: &Browser) -> Result<()> {
    let assets = Server::start(0, files(unaltered))?;
    let tag = format!(r#"<script async src="{}/needlewise/needlewise.js"></script>"#, assets.origin());
    let server = clinic(&tag, None, |_| Reply::missing())?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    browser.check_heading().await?;
    Ok(())
}

/// A server that knows two types, sends no other header, and has the folder anywhere.
pub async fn boots_from_a_plain_static_server(browser: &Browser) -> Result<()> {
    let folder = Folder(dist());
    let plain = |kind: &str, mut reply: Reply| {
        reply.headers = vec![("Content-Type", kind.to_owned())];
        reply
    };
    let tag = r#"<script async src="../../assets/tools/v1/needlewise.js"></script>"#;
    let server = clinic_at("/treatments/microneedling/", tag, None, move |path| {
        let inside = path.strip_prefix("/assets/tools/v1").unwrap_or("/nothing");
        let kind = if inside == "/needlewise.js" { "application/x-javascript" } else { "text/html" };
        plain(kind, folder.reply(inside))
    })?;
    browser.open(&format!("{}/treatments/microneedling/", server.origin())).await?;
    until_told(browser, "ready").await?;
    browser.check_heading().await?;
    Ok(())
}

pub async fn the_clinics_own_content_gives_way_when_ready(browser: &Browser) -> Result<()> {
    let server = clinic(&format!("{PLACE}{TAG}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let both = format!("{} || !{}", is_shown("#fallback"), is_shown("[data-needlewise] iframe"));
    ensure!(browser.value(&both).await? == false, "the clinic's own content and the check take turns");
    Ok(())
}

pub async fn a_script_included_twice_makes_one_frame(browser: &Browser) -> Result<()> {
    let server = clinic(&format!("{PLACE}{TAG}{TAG}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    browser.until_holds("document.readyState === \"complete\"").await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value("document.querySelectorAll(\"iframe\").length").await? == 1, "there is one frame");
    ensure!(
        browser.value("window.events.filter((name) => name === \"ready\").length").await? == 1,
        "ready comes once"
    );
    Ok(())
}

/// A dark frame on a light page would be a hole, and the other way round a lamp.
pub async fn is_dark_exactly_where_the_page_is_dark(browser: &Browser) -> Result<()> {
    for (page, dark) in [("color-scheme: dark", true), ("color-scheme: light", false), ("", false)] {
        let server =
            clinic(&format!(r#"<div data-needlewise style="{page}"></div>{TAG}"#), None, files(unaltered))?;
        browser.open(&server.origin()).await?;
        until_told(browser, "ready").await?;
        browser.check_heading().await?;
        ensure!(browser.value(IS_DARK).await? == dark, "on a page with {page:?}");
    }
    Ok(())
}

/// Whether the ground is darker than the words on it.
const IS_DARK: &str = "(() => {
  const light = (colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const { backgroundColor, color } = getComputedStyle(document.body);
  return light(backgroundColor) < light(color);
})()";
