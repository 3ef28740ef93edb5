//! The summary on paper.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use lopdf::Document;
use needlewise::handoff::{Block, summary};

use crate::browser::{Browser, until};
use crate::downloads::CLINIC;
use crate::plan::at_the_plan;
use crate::twin;

/// The check prints its own frame, not the clinic's page around it: the paper has all of the native summary, and
/// nothing of the page.
pub async fn a_printed_summary_has_every_reason_and_every_date(browser: &Browser) -> Result<()> {
    let (demo, visitor, visit) = at_the_plan(browser).await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    ensure!(paper(browser)?.is_none(), "nothing is printed without a click");
    visitor.press("Print this page").await?;
    let document = printed(browser).await?;
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages)?;
    let printed = letters(&text);
    for block in summary(&visit, Some(CLINIC)) {
        for words in words(block) {
            ensure!(printed.contains(&letters(&words)), "{words:?} is not on the paper:\n{text}");
        }
    }
    for foreign in ["Print this page", "Save as a text file", "About microneedling", "Book"] {
        ensure!(!printed.contains(&letters(foreign)), "{foreign:?} is on the paper:\n{text}");
    }
    ensure!(pages.len() <= PAGES_MAX, "it takes {} pages", pages.len());
    ensure!(visitor.heading().await? == "Your summary", "the summary stays");
    demo.has_sent_nothing_since()
}

/// What comes out of the printer.
pub async fn printed(browser: &Browser) -> Result<Document> {
    until("a printed page", async || {
        // A file that is still being written cannot be read.
        Ok(paper(browser)?.map(Document::load).transpose()?)
    })
    .await
}

/// For an engine whose driver has no printer: who is asked to print, and how often.
pub async fn a_click_prints_the_frame_once(browser: &Browser) -> Result<()> {
    let (_demo, visitor, _) = at_the_plan(browser).await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    browser.value("void (window.asked = 0, window.print = () => { window.asked += 1 })").await?;
    visitor.press("Print this page").await?;
    browser.until_holds("window.asked === 1").await?;
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your plan' || document.title === 'Your result'").await?;
    ensure!(browser.value("window.asked").await? == 1, "it is printed once");
    Ok(())
}

/// What a visitor takes to the clinic is no booklet.
const PAGES_MAX: usize = 4;

/// The file that stands for the paper.
pub fn paper(browser: &Browser) -> Result<Option<PathBuf>> {
    for entry in fs::read_dir(&browser.downloads)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "pdf") {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// What stands together on paper; a page may end between.
fn words(block: Block) -> Vec<String> {
    match block {
        Block::Part(words)
        | Block::Heading(words)
        | Block::Line(words)
        | Block::Item(words)
        | Block::ToTick(words) => vec![words],
        Block::Fact(what, words) => vec![what, words],
        Block::Sources(citations) => citations.iter().map(|citation| citation.text()).collect(),
    }
}

/// Words without what is between them, and with letters that a font joins taken apart.
pub fn letters(text: &str) -> String {
    let apart = [("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl")];
    apart.iter().fold(twin::letters(text), |text, (joined, apart)| text.replace(joined, apart))
}
