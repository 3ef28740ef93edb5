//! Whole visits, from the clinic's page to the result.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, bail, ensure};
use xtask::server::{Folder, Server};

use crate::browser::Browser;
use crate::host::dist;
use crate::visitor::{By, Says, Visitor};

/// What every visitor here wants: something that is treated everywhere.
pub const FINE_LINES: [(&str, Says<'static>); 2] = [
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
    let demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    let (month, year) = (browser.text(MONTH_NOW).await?, browser.text(YEAR_NOW).await?);
    visitor.start().await?;
    let isotretinoin = [
        ("Do you take any of these?", Says::Choose(&[ISOTRETINOIN])),
        ("Do you take isotretinoin now?", Says::Choose(&["No, I have stopped"])),
        ("your last isotretinoin capsule", Says::Month(&month, &year)),
    ];
    visitor.walk(&[&FINE_LINES[..], &isotretinoin].concat()).await?;
    let result = visitor.result_text().await?;
    let expected = format!("Not yet: wait until {}", browser.text(IN_SIX_MONTHS).await?);
    ensure!(visitor.heading().await? == expected, "expected {expected:?} in:\n{result}");
    has(
        &result,
        &[
            "Isotretinoin can slow healing for 6 months after your last capsule.",
            "No, I have stopped",
            "Sources disagree.",
            "10.1097/dss.0000000000001166",
            "Patient article 5 (no title)",
            "After that, check again.",
        ],
    )?;
    demo.has_sent_nothing_since()
}

pub async fn a_changing_mole_means_a_doctor_first(browser: &Browser) -> Result<()> {
    let demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    let mole = [("changed, bled or not healed", Says::Choose(&["Yes"]))];
    visitor.walk(&[&FINE_LINES[..], &mole].concat()).await?;
    let result = visitor.result_text().await?;
    ensure!(visitor.heading().await? == "Not right for you now", "the result is:\n{result}");
    has(
        &result,
        &[
            "Please see a doctor first",
            "Please have a doctor look at this soon, whatever you decide.",
            "call your local emergency number",
            "Patient article 5 (no title)",
            "SkinPen Precision",
        ],
    )?;
    demo.has_sent_nothing_since()
}

pub async fn an_unanswered_question_says_so_at_the_top(browser: &Browser) -> Result<()> {
    let _demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    visitor.say(Says::Choose(&["22 or over"])).await?;
    // Twice: to be told a second time is no less needed.
    for _ in 0..2 {
        browser.value("void (document.body.scrollTop = document.body.scrollHeight)").await?;
        visitor.press("Continue").await?;
        browser
            .until_holds(
                "document.activeElement.getAttribute('role') === 'alert' && document.body.scrollTop === 0",
            )
            .await?;
        ensure!(browser.text("document.title").await?.starts_with("Error: "), "the title says so");
    }
    ensure!(visitor.heading().await? == "What would you like to improve?", "the question stays");
    visitor.press("Choose an answer").await?;
    browser.until_holds("document.activeElement.type === 'checkbox'").await?;
    visitor.say(Says::Choose(&["Fine lines"])).await
}

pub async fn a_changed_answer_clears_what_no_longer_applies(browser: &Browser) -> Result<()> {
    let _demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    let isotretinoin = [
        ("Do you take any of these?", Says::Choose(&[ISOTRETINOIN])),
        ("Do you take isotretinoin now?", Says::Choose(&["No, I have stopped"])),
        ("your last isotretinoin capsule", Says::Choose(&["1 to 3 months ago"])),
    ];
    visitor.walk(&[&FINE_LINES[..], &isotretinoin].concat()).await?;
    visitor.press("Change: Do you take any of these?").await?;
    visitor.say(Says::Choose(&["None of these"])).await?;
    ensure!(visitor.heading().await? == "Check your answers", "back at the list");
    let page = browser.text("document.querySelector('main').innerText").await?;
    has(&page, &["Because you changed an answer", "When did you take your last isotretinoin capsule?"])?;
    let result = visitor.result_text().await?;
    has(&result, &["Nothing you told us rules it out"])?;
    ensure!(!result.contains("isotretinoin"), "nothing of it is left:\n{result}");
    Ok(())
}

async fn healthy(browser: &Browser, by: By) -> Result<()> {
    let demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, by).await?;
    let first = visitor.heading().await?;
    visitor.start().await?;
    visitor.walk(&FINE_LINES).await?;
    let result = visitor.result_text().await?;
    has(&result, &["Nothing you told us rules it out", "You can book a consultation"])?;
    browser.leave_frames().await?;
    ensure!(browser.value(HOST_SEES).await? == "nothing", "the clinic's page can look into the check");
    browser.enter_check().await?;
    ensure!(browser.text(KEPT).await?.is_empty(), "kept: {}", browser.text(KEPT).await?);
    visitor.press("Clear my answers").await?;
    ensure!(visitor.heading().await? == first, "everything begins anew");
    browser.leave_frames().await?;
    ensure!(browser.text("String(scrollY)").await? == "0", "the clinic's page has not moved");
    demo.has_sent_nothing_since()
}

/// The line of the list of medicines that opens the questions about isotretinoin.
const ISOTRETINOIN: &str = "Isotretinoin or a tablet like it, now or ever";

/// The plain example clinic's page, and what its server was asked for.
pub struct Demo {
    _server: Server,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Demo {
    pub async fn open(browser: &Browser) -> Result<Self> {
        let folder = Folder(dist());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let server = Server::start(0, move |path| {
            log.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
            folder.reply(path)
        })?;
        browser.open(&format!("{}/demo/plain.html", server.origin())).await?;
        Ok(Self { _server: server, asked })
    }

    /// From the page to the result, the clinic's server was asked for the page with its style, the loader and the frame,
    /// once each, and for nothing else but what a browser asks of any page by itself.
    pub fn has_sent_nothing_since(&self) -> Result<()> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let mut asked: Vec<&str> =
            asked.iter().map(String::as_str).filter(|path| *path != "/favicon.ico").collect();
        asked.sort_unstable();
        match asked.as_slice() {
            ["/demo/demo.css", "/demo/plain.html", frame, "/needlewise.js"]
                if frame.starts_with("/needlewise-") =>
            {
                Ok(())
            }
            others => bail!("asked for {others:?}"),
        }
    }
}

/// The name of this month.
pub const MONTH_NOW: &str = "new Date().toLocaleString('en', { month: 'long' })";
/// This year.
pub const YEAR_NOW: &str = "String(new Date().getFullYear())";
/// Six calendar months from today, clamped to the end of a shorter month, as the evidence counts.
const IN_SIX_MONTHS: &str = "(() => {
  const now = new Date();
  const last = new Date(now.getFullYear(), now.getMonth() + 7, 0).getDate();
  const then = new Date(now.getFullYear(), now.getMonth() + 6, Math.min(now.getDate(), last));
  return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
})()";
/// What a script of the clinic's page can read of the check while the result is shown.
const HOST_SEES: &str = "(() => {
  const frame = document.querySelector('iframe');
  const attempts = [
    () => frame.contentDocument.body.innerText,
    () => frame.contentWindow.document.body.innerText,
    () => frame.contentWindow[0].document.body.innerText,
    () => frame.contentWindow[0].needlewise,
  ];
  const read = attempts.flatMap((attempt) => { try { return [String(attempt())]; } catch { return []; } });
  return read.join() || 'nothing';
})()";
/// What the frame could have kept an answer in.
const KEPT: &str = "[self.name, document.cookie, location.hash, location.search, history.state,
  self.localStorage, self.sessionStorage, self.indexedDB, self.caches].filter(Boolean).join()";

fn has(result: &str, words: &[&str]) -> Result<()> {
    for part in words {
        ensure!(result.contains(part), "{part:?} is not in the result:\n{result}");
    }
    Ok(())
}
