//! Whole visits, from the clinic's page to the result.

use anyhow::{Context as _, Result, ensure};
use xtask::server::{Folder, Server};

use crate::browser::Browser;
use crate::host::dist;
use crate::visitor::{By, Says, Visitor};

/// What every visitor here wants: something that is treated everywhere.
const FINE_LINES: [(&str, Says<'static>); 2] = [
    ("What would you like to improve?", Says::Choose(&["Fine lines"])),
    ("Where on your body?", Says::Choose(&["Cheeks"])),
];

pub async fn a_healthy_visitor_may_book_a_consultation(browser: &Browser) -> Result<()> {
    healthy(browser, By::Pointer).await
}

pub async fn a_healthy_visitor_needs_only_a_keyboard(browser: &Browser) -> Result<()> {
    healthy(browser, By::Keyboard).await
}

pub async fn isotretinoin_means_waiting_until_a_date(browser: &Browser) -> Result<()> {
    let _server = demo(browser).await?;
    let today = "[new Date().toLocaleString(\"en\", { month: \"long\" }), String(new Date().getFullYear())]";
    let today: Vec<String> = serde_json::from_value(browser.value(today).await?)?;
    let [month, year] = today.as_slice() else { anyhow::bail!("a month and a year: {today:?}") };
    // The last day of the month half a year from now: what is not said counts as late as it can be.
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    let isotretinoin = [
        ("Have you taken isotretinoin", Says::Choose(&["Yes, but I have stopped"])),
        ("your last isotretinoin capsule", Says::Month(month, year)),
    ];
    visitor.walk(&[&FINE_LINES[..], &isotretinoin].concat()).await?;
    let result = visitor.result_text().await?;
    let heading = visitor.heading().await?;
    let date =
        heading.strip_prefix("Not yet: wait until ").with_context(|| format!("heading {heading:?}"))?;
    ensure!(date.split(' ').count() == 3, "a day, a month and a year: {date:?}");
    ensure!(!date.contains(month.as_str()), "half a year from {month}: {date:?}");
    has(&result, &["Why we say this", "Yes, but I have stopped", "Where we read this", date])
}

pub async fn a_changing_mole_means_a_doctor_first(browser: &Browser) -> Result<()> {
    let _server = demo(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    let mole = [("changed, bled or not healed", Says::Choose(&["Yes"]))];
    visitor.walk(&[&FINE_LINES[..], &mole].concat()).await?;
    let result = visitor.result_text().await?;
    has(&result, &["Please see a doctor first", "Why we say this", "Where we read this"])
}

async fn healthy(browser: &Browser, by: By) -> Result<()> {
    let _server = demo(browser).await?;
    let visitor = Visitor::arrive(browser, by).await?;
    let first = visitor.heading().await?;
    visitor.start().await?;
    visitor.walk(&FINE_LINES).await?;
    let result = visitor.result_text().await?;
    has(&result, &["Nothing you told us rules it out", "You can book a consultation"])?;
    visitor.press("Clear my answers").await?;
    ensure!(visitor.heading().await? == first, "everything begins anew");
    Ok(())
}

async fn demo(browser: &Browser) -> Result<Server> {
    let folder = Folder(dist());
    let server = Server::start(0, move |path| folder.reply(path))?;
    browser.open(&format!("{}/", server.origin())).await?;
    Ok(server)
}

fn has(result: &str, words: &[&str]) -> Result<()> {
    for part in words {
        ensure!(result.contains(part), "{part:?} is not in the result:\n{result}");
    }
    Ok(())
}
