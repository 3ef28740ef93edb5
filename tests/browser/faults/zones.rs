//! Where the day begins first, and where it begins last: a wait ends on the visitor's own day.

use anyhow::{Result, ensure};
use needlewise::engine::case::Case;
use needlewise::microneedling::PROTOCOL;

use super::fault::{answers, plain};
use crate::browser::Browser;
use crate::host::{files, site, unaltered, until_told};
use crate::twin;
use crate::visitor::{By, Visitor};
use xtask::server::Server;

/// What makes a visitor wait, until some months from a day that is told in months and in words.
const WAITS: [(&str, &str); 2] = [("isotretinoin", "stopped"), ("isotretinoin-last-dose", "1-3-months")];

pub async fn the_day_begins_first(browser: &Browser) -> Result<()> {
    is_the_visitors_own_day(browser, 14).await
}

pub async fn the_day_begins_last(browser: &Browser) -> Result<()> {
    is_the_visitors_own_day(browser, -12).await
}

/// The check's day is that of a place so many hours before Greenwich, and its result is the one for that day.
async fn is_the_visitors_own_day(browser: &Browser, hours: i32) -> Result<()> {
    let server = Server::start(0, site("/", plain(), files(unaltered)))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    answers(browser).await?;
    let there = format!("new Date(Date.now() + {hours} * 3600000).toISOString().slice(0, 10)");
    let today = twin::today(browser).await?;
    ensure!(browser.text(&there).await?.parse().ok() == Some(today), "it is {today:?} there");
    let mut case = Case::default();
    for (item, answer) in WAITS {
        case.answer(&PROTOCOL, item, answer)?;
    }
    let visit = twin::of(browser, &case).await?;
    browser.leave_frames().await?;
    browser.client.refresh().await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    twin::hurry(browser, &visitor, &visit).await?;
    twin::shows(browser, &visit).await
}
