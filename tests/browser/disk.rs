//! What of a visit is on the disk when the browser is killed in its midst or after its end: nothing; and what comes back
//! when the session is restored: the start.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use needlewise::engine::case::Case;
use needlewise::microneedling::PROTOCOL;
use serde_json::{Value, json};
use xtask::engines::Engine;
use xtask::server::Server;

use crate::browser::{Browser, connect, until};
use crate::figures::{Extent, extent, record};
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::launch::{Launched, Window, launch_in};
use crate::leaky::with_script;
use crate::unattended;
use crate::visitor::{By, Visitor};
use crate::walks::{MONTH_NOW, YEAR_NOW};
use crate::written::{Found, search};
use crate::{twin, words};

/// What only an ordinary form of the clinic's page keeps: typed into it, and stored by a script.
pub const TYPED: [&str; 2] = ["typed-once-quaggafield", "typed-twice-quaggafield"];
/// The second of them.
pub const STORED: &str = "stored-quaggafield";

/// An ordinary form beside the check.
pub const FORM: &str = r#"<form><input id="note" name="note"></form>"#;

/// How long a sentence or a code is at least that a browser does not have itself.
const LEAST: usize = 9;

pub async fn nothing_of_a_visit_is_on_the_disk(browser: &Browser) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut rows = match browser.engine {
        Engine::Chromium | Engine::Firefox => killed(browser.engine, folder.path()).await?,
        Engine::WebKit => unattended::killed(browser, folder.path()).await?,
    };
    if (browser.engine, extent()) == (Engine::Chromium, Extent::Whole) {
        rows.push(("found if the check's fields let a browser keep them", json!(kept_if_allowed().await?)));
    }
    record(browser.engine, "on-disk", &json!({ "rows": rows }))
}

/// Killed at a question, with a month and a year chosen there; restored, and, where all is tried, killed again at the
/// result.
async fn killed(engine: Engine, folder: &Path) -> Result<Vec<(&'static str, Value)>> {
    let server = clinic(&format!("{FORM}{TAG}"), None, files(unaltered))?;
    let (launched, browser) = start(engine, folder).await?;
    browser.open(&server.origin()).await?;
    until_told(&browser, "ready").await?;
    chooses_a_month(&browser).await?;
    browser.value(&format!("localStorage.setItem('kept', {STORED:?})")).await?;
    let first = Killed::with(kill(launched, &browser, folder, &[TYPED[0], STORED]).await?, folder)?;

    let (launched, browser) = start(engine, folder).await?;
    is_restored(&browser, &server, TYPED[0]).await?;
    begins_anew(&browser).await?;
    let restored = "the form's text was back, the check at its start";
    if extent() == Extent::Short {
        return Ok(rows(&[first], restored));
    }
    let visit = twin::planned(&browser).await?;
    let visitor = Visitor::arrive(&browser, By::Pointer).await?;
    twin::hurry(&browser, &visitor, &visit).await?;
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    browser.leave_frames().await?;
    let second = Killed::with(kill(launched, &browser, folder, &[TYPED[1]]).await?, folder)?;

    let (_launched, browser) = start(engine, folder).await?;
    is_restored(&browser, &server, TYPED[1]).await?;
    begins_anew(&browser).await?;
    Ok(rows(&[first, second], restored))
}

/// Answers questions up to a date, and chooses a month and a year there, without giving them.
async fn chooses_a_month(browser: &Browser) -> Result<()> {
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    let mut case = Case::default();
    let month = browser.text("new Date().toLocaleDateString('sv').slice(0, 7)").await?;
    for (item, answer) in [("isotretinoin", "stopped"), ("isotretinoin-last-dose", &month)] {
        case.answer(&PROTOCOL, item, answer)?;
    }
    let visit = twin::of(browser, &case).await?;
    visitor.start().await?;
    let date = PROTOCOL.item("isotretinoin-last-dose").context("a date is asked for")?;
    twin::hurry_until(browser, &visit, date).await?;
    visitor.choose("I know the month and year").await?;
    visitor.pick("Month", &browser.text(MONTH_NOW).await?).await?;
    visitor.pick("Year", &browser.text(YEAR_NOW).await?).await?;
    browser.leave_frames().await
}

async fn start(engine: Engine, folder: &Path) -> Result<(Launched, Browser)> {
    let launched = launch_in(engine, Window::Restored, folder)?;
    let browser = connect(engine, &launched).await?;
    Ok((launched, browser))
}

/// Types the first of `control` into the clinic's own form, and ends the browser when that and the others are on the
/// disk; says where.
async fn kill(launched: Launched, browser: &Browser, folder: &Path, control: &[&str]) -> Result<Found> {
    let since = SystemTime::now();
    let field = browser.client.find(Locator::Css("#note")).await?;
    field.clear().await?;
    field.send_keys(control[0]).await?;
    let found = until("the form's text on the disk", async || is_written(folder, since, control)).await?;
    drop(launched);
    let state = folder.join("profile/Default/Preferences");
    if browser.engine == Engine::Chromium {
        // Where it knows that it was killed it asks first; to press Restore amounts to this.
        let text = fs::read_to_string(&state)?;
        fs::write(&state, text.replace(r#""exit_type":"Crashed""#, r#""exit_type":"Normal""#))?;
    }
    Ok(found)
}

/// Takes away what tells a browser to keep nothing of a field.
const KEEPING: &str = "new MutationObserver(() => {
  for (const field of document.querySelectorAll('input, select')) field.removeAttribute('autocomplete');
}).observe(document, { childList: true, subtree: true });";

/// What is on the disk of a check that does not tell Chromium to keep nothing of its fields: so much the search can find.
/// Firefox keeps nothing of such a frame even then.
async fn kept_if_allowed() -> Result<Vec<&'static str>> {
    let folder = tempfile::tempdir()?;
    let server = clinic(&format!("{FORM}{TAG}"), None, files(with_script(KEEPING)))?;
    let (launched, browser) = start(Engine::Chromium, folder.path()).await?;
    browser.open(&server.origin()).await?;
    until_told(&browser, "ready").await?;
    chooses_a_month(&browser).await?;
    kill(launched, &browser, folder.path(), &TYPED[..1]).await?;
    let words = words();
    let found = search(folder.path(), SystemTime::UNIX_EPOCH, &words)?;
    ensure!(!found.words.is_empty(), "nothing is found where something is kept");
    Ok(words.into_iter().filter(|word| found.words.contains_key(*word)).collect())
}

/// What is looked for. A browser has words of its own, such as "treatment"; hardly two of ours in a row.
fn words() -> Vec<&'static str> {
    let is_ours = |word: &&str| word.len() >= LEAST && word.is_ascii() && word.contains([' ', '-']);
    words::all().into_iter().filter(is_ours).collect()
}

/// Where the words are that only the clinic's own page keeps, once each is on the disk.
pub fn is_written(folder: &Path, since: SystemTime, control: &[&str]) -> Result<Option<Found>> {
    let found = search(folder, since, control)?;
    Ok((found.words.len() == control.len()).then_some(found))
}

/// What a killed browser had written.
pub struct Killed {
    control: Found,
    all: Found,
    words: usize,
}

impl Killed {
    /// Searches `folder`, in which the control was found; fails where it has anything of a visit.
    pub fn with(control: Found, folder: &Path) -> Result<Self> {
        let words = words();
        let all = search(folder, SystemTime::UNIX_EPOCH, &words)?;
        ensure!(all.words.is_empty(), "on the disk there is {:#?}", all.words);
        Ok(Self { control, all, words: words.len() })
    }
}

/// The figures.
pub fn rows(killed: &[Killed], restored: &str) -> Vec<(&'static str, Value)> {
    let folder = |file: &String| Path::new(file).parent()?.file_name()?.to_str().map(str::to_owned);
    let controls = killed.iter().flat_map(|one| one.control.words.values().flatten());
    let folders: BTreeSet<String> = controls.filter_map(folder).collect();
    vec![
        ("times the browser was killed", json!(killed.len())),
        ("files it had written, all searched", json!(killed.iter().map(|one| one.all.files).sum::<usize>())),
        (
            "megabytes in them",
            json!(killed.iter().map(|one| one.all.bytes).sum::<usize>().div_ceil(1_000_000)),
        ),
        (
            "sentences and codes of two words or more looked for",
            json!(killed.iter().map(|one| one.words).max()),
        ),
        ("of them found", json!(0)),
        ("started again", json!(restored)),
        ("where an ordinary form's text and a stored word were found", json!(folders)),
    ]
}

/// The window that was open is open again, and the clinic's own form has its text.
async fn is_restored(browser: &Browser, server: &Server, text: &str) -> Result<()> {
    until("the restored page", async || {
        for window in browser.client.windows().await? {
            browser.client.switch_to_window(window).await?;
            if browser.client.current_url().await?.as_str().starts_with(&server.origin()) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await?;
    browser.until_holds(&format!("document.querySelector('#note').value === {text:?}")).await
}

/// The check asks to be started, and nothing is chosen.
async fn begins_anew(browser: &Browser) -> Result<()> {
    until_told(browser, "ready").await?;
    let heading = browser.check_heading().await?;
    ensure!(heading == "Thinking about microneedling?", "the check begins with {heading:?}");
    ensure!(
        browser.value("document.querySelectorAll('input, select').length").await? == 0,
        "something is asked"
    );
    browser.leave_frames().await
}
