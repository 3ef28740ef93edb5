//! One thing that goes wrong, and whether the visitor can still reach the clinic.

use anyhow::{Result, ensure};
use xtask::engines::Engine;
use xtask::server::{Reply, Server};

use crate::browser::Browser;
use crate::figures::Extent;
use crate::host::{files, is_shown, site, unaltered, until_told};
use crate::visitor::{By, Says, Visitor};

/// The clinic's own content in the place of the check, and the tag with a booking link.
pub const CHECK: &str = r#"<div data-needlewise><p id="fallback">Call us on 01632 960000.</p></div>
<script async src="/needlewise/needlewise.js" data-book="https://clinic.example/book"></script>"#;
/// The same, with a tag that another script adds once the page has loaded: the frame then does not hold up the page.
pub const LATE: &str = r#"<div data-needlewise><p id="fallback">Call us on 01632 960000.</p></div><script>
addEventListener("load", () => setTimeout(() => {
  const script = document.createElement("script");
  script.src = "/needlewise/needlewise.js";
  script.dataset.book = "https://clinic.example/book";
  document.head.append(script);
}));</script>"#;
const BOOKING: &str = "[data-needlewise] a[href=\"https://clinic.example/book\"]";
/// The clinic's own content in it.
pub const FALLBACK: &str = "#fallback";

/// One thing that goes wrong on a clinic's site.
pub struct Fault {
    /// As in the figures.
    pub name: &'static str,
    /// The clinic's page.
    pub page: fn() -> Reply,
    /// What becomes of the replies for the deployable folder (path, reply).
    pub files: fn(&str, Reply) -> Reply,
    /// What it comes to.
    pub end: End,
    /// What it comes to in some engines instead.
    pub but: &'static [(Engine, End)],
    /// Whether it is part of every test run.
    pub extent: Extent,
}

/// What a fault comes to for the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The check works all the same.
    Works,
    /// It does not, and the clinic's own content and the booking link are there; the page is told this, so that it can
    /// act on it.
    Fails(&'static str),
    /// The loader itself cannot run: the page is as the clinic wrote it.
    AsWritten,
}

impl Fault {
    /// Nothing wrong: what the others fill in the rest with.
    pub const NONE: Self = Self {
        name: "nothing wrong, for comparison",
        page: plain,
        files: unaltered,
        end: End::Works,
        but: &[],
        extent: Extent::Whole,
    };

    /// What it comes to in `engine`.
    pub fn end(&self, engine: Engine) -> End {
        self.but.iter().find(|(other, _)| *other == engine).map_or(self.end, |(_, end)| *end)
    }

    /// Opens a page with the fault, as a visitor, and fails if that comes to something else.
    pub async fn meet(&self, browser: &Browser) -> Result<End> {
        let server = Server::start(0, site("/", (self.page)(), files(self.files)))?;
        browser.leave_frames().await?;
        browser.open(&server.origin()).await?;
        let end = self.end(browser.engine);
        comes_to(browser, end).await?;
        Ok(end)
    }
}

/// A page with nothing unusual about it.
pub fn plain() -> Reply {
    page("", CHECK)
}

/// A page with this in its head, after the recorder, and with this `body`.
pub fn page(head: &str, body: &str) -> Reply {
    html("<!doctype html><html lang=\"en\">", head, body)
}

/// The same, with the beginning of the document too.
pub fn html(start: &str, head: &str, body: &str) -> Reply {
    let head = format!(
        "<meta charset=\"utf-8\"/><title>A clinic</title><script src=\"/recorder.js\"></script>{head}"
    );
    Reply::file(
        "index.html",
        format!("{start}<head>{head}</head><body><h1>A clinic</h1>{body}</body></html>"),
    )
}

/// Waits until the page that is open has come to this.
pub async fn comes_to(browser: &Browser, end: End) -> Result<()> {
    match end {
        End::Works => {
            until_told(browser, "ready").await?;
            browser.until_holds(&format!("!({})", is_shown(FALLBACK))).await?;
            is_reached(browser, BOOKING).await?;
            browser.until_holds(IS_ROOMY).await?;
            answers(browser).await?;
            browser.leave_frames().await?;
        }
        End::Fails(event) => {
            until_told(browser, event).await?;
            is_reached(browser, FALLBACK).await?;
            is_reached(browser, BOOKING).await?;
            ensure!(browser.value(IS_READY).await? == false, "it says that it is ready");
        }
        End::AsWritten => {
            browser.until_holds("document.readyState === 'complete'").await?;
            is_reached(browser, FALLBACK).await?;
            ensure!(
                browser.value("document.querySelector('iframe') === null").await? == true,
                "there is a frame"
            );
        }
    }
    Ok(())
}

/// Whether the check has the room that it needs, where a visitor can get to it.
const IS_ROOMY: &str = "(({ left, width, height }) => left >= 0 && width >= 300 && height >= 300)(\
    document.querySelector('[data-needlewise] iframe').getBoundingClientRect())";
/// Whether the last that the page was told is that the check is ready.
const IS_READY: &str = "window.events[window.events.length - 1] === 'ready'";

/// The check answers: from the start to the second question.
pub async fn answers(browser: &Browser) -> Result<()> {
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    visitor.say(Says::Choose(&["22 or over"])).await?;
    ensure!(visitor.heading().await? == "What would you like to improve?", "{}", visitor.heading().await?);
    Ok(())
}

/// Fails unless a visitor sees what fits `selector`.
pub async fn is_reached(browser: &Browser, selector: &str) -> Result<()> {
    let seen = format!(
        "Array.from(document.querySelectorAll({selector:?})).some((found) => {{
          const {{ visibility, opacity }} = getComputedStyle(found);
          return found.getClientRects().length > 0 && visibility === 'visible' && opacity !== '0';
        }})"
    );
    browser.until_holds(&seen).await
}
