//! Files that a visitor saves: what arrives on the disk is what the native functions write, under a name that tells
//! nothing, and only after a click.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use needlewise::engine::{Interview, Place};
use needlewise::handoff::calendar::{Titles, calendar};
use needlewise::handoff::{File, summary_file};

use crate::browser::{Browser, until};
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::plan::at_the_plan;
use crate::twin;
use crate::visitor::{By, Visitor};

/// The clinic of the demo page.
pub const CLINIC: &str = "Riverside Skin (example)";

pub async fn the_dates_arrive_as_a_calendar_file(browser: &Browser) -> Result<()> {
    let (demo, visitor, visit) = at_the_plan(browser).await?;
    let plan = twin::plan(&visit)?;
    let first = visit.first_session(&plan);
    let schedule = plan.schedule(&visit.policy, first, visit.today).context("the plan has dates")?;
    for (button, titles) in
        [("Save with plain titles", Titles::Neutral), ("Save with full titles", Titles::Full)]
    {
        let file = calendar(&plan, &schedule, titles, visit.today);
        ensure!(file.name == "appointment-dates.ics", "the name is {}", file.name);
        arrives(browser, &visitor, button, &file).await?;
    }
    // The check is still there, and as it was.
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await?;
    twin::shows(browser, &Interview { place: Place::Result, ..visit }).await?;
    demo.has_sent_nothing_since()
}

pub async fn the_summary_arrives_as_a_text_file(browser: &Browser) -> Result<()> {
    let (demo, visitor, visit) = at_the_plan(browser).await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    let file = summary_file(&visit, Some(CLINIC));
    ensure!(file.name == "appointment-notes.txt", "the name is {}", file.name);
    arrives(browser, &visitor, "Save as a text file", &file).await?;
    ensure!(visitor.heading().await? == "Your summary", "the summary stays");
    demo.has_sent_nothing_since()
}

/// Pasted into a field of the clinic's page, which the visitor may well do; before the click there was nothing to paste.
pub async fn the_summary_can_be_copied(browser: &Browser) -> Result<()> {
    let page = format!("<textarea></textarea>{TAG}");
    let server = clinic(&page, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    let visit = twin::planned(browser).await?;
    twin::hurry(browser, &visitor, &visit).await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    visitor.press("Copy the text").await?;
    browser.until_holds("document.querySelector('[role=status]').textContent.startsWith('Copied.')").await?;
    browser.leave_frames().await?;
    browser.client.find(Locator::Css("textarea")).await?.click().await?;
    visitor.paste().await?;
    browser.until_holds("document.querySelector('textarea').value !== ''").await?;
    let pasted = browser.text("document.querySelector('textarea').value").await?;
    let file = summary_file(&visit, None);
    ensure!(pasted.trim_end() == file.text.trim_end(), "pasted is:\n{pasted}\nnot:\n{}", file.text);
    Ok(())
}

/// Nothing is there before the click; after it the file, and nothing else. It is taken away again.
pub async fn arrives(browser: &Browser, visitor: &Visitor<'_>, button: &str, file: &File) -> Result<()> {
    let before = downloads(browser)?;
    ensure!(before.is_empty(), "before any click there is {before:?}");
    visitor.press(button).await?;
    browser
        .until_holds("document.querySelector('[role=status]').textContent === 'The file is being saved.'")
        .await?;
    // A browser may first make an empty file of that name, and write beside it.
    let place = browser.downloads.join(file.name);
    let text = until(file.name, async || {
        let text = fs::read(&place).with_context(|| format!("there is {:?}", downloads(browser)))?;
        Ok((!text.is_empty() && downloads(browser)?.len() == 1).then_some(text))
    })
    .await?;
    ensure!(text == file.text.as_bytes(), "it is:\n{}\nnot:\n{}", String::from_utf8_lossy(&text), file.text);
    Ok(fs::remove_file(&place)?)
}

fn downloads(browser: &Browser) -> Result<Vec<String>> {
    let entries = fs::read_dir(&browser.downloads)?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}
