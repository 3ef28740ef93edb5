//! A tour through every kind of screen and every state that one can be in: whoever wants to look at all of them comes
//! along.
//!
//! One walk through the questions is enough: from then on single answers are changed, and the outcome with them.

mod outcomes;

use anyhow::{Context as _, Result, bail};

use crate::browser::Browser;
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::private::{PRIVATE, TRY};
use crate::refuses::frame_path;
use crate::visitor::{By, Says, Visitor};
use crate::walks::{MONTH_NOW, YEAR_NOW};

const AGE: &str = "How old are you?";
const GOALS: &str = "What would you like to improve?";
const AREAS: &str = "Where on your body?";
const SCARS_WHERE: &str = "Where are the pitted scars?";
const LINES_WHERE: &str = "Where are the fine lines?";
const MEDICINES: &str = "Do you take any of these?";
const ISOTRETINOIN_NOW: &str = "Do you take isotretinoin now?";
const ISOTRETINOIN_LAST: &str = "When did you take your last isotretinoin capsule?";
const REVIEW: &str = "Check your answers";
const ABOUT: &str = "About microneedling";
/// More questions than are asked on the way.
const QUESTIONS_MAX: usize = 40;

/// Leads through every state, and calls `look` with the name of each. The session then stands in the check, or on the
/// one page that has none, and `look` leaves it there. The check's place on the clinic's page has this `style`.
pub async fn lead(
    browser: &Browser,
    style: &str,
    mut look: impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    visit(browser, style, &mut look).await?;
    refusals(browser, style, &mut look).await
}

/// A whole visit, until the check stops.
async fn visit(browser: &Browser, style: &str, look: &mut impl AsyncFnMut(&str) -> Result<()>) -> Result<()> {
    let server = clinic(&place(style, "data-clinic=\"Riverside Skin\""), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    look("start").await?;
    open_details(browser).await?;
    look("start, all opened").await?;
    visitor.press(ABOUT).await?;
    browser.until_holds("document.querySelector('[aria-expanded=true]') !== null").await?;
    open_details(browser).await?;
    look("start, about microneedling").await?;
    visitor.press(PRIVATE).await?;
    visitor.press(TRY).await?;
    browser.until_holds("document.querySelector('.explainers dd') !== null").await?;
    look("start, how this is private").await?;
    visitor.start().await?;
    questions(browser, &visitor, look).await?;
    look("answers").await?;
    outcomes::each(browser, &visitor, look).await?;
    // A fault of its own stops the check, as any error that nobody caught.
    browser.value("void dispatchEvent(new ErrorEvent('error', { error: new Error('on tour') }))").await?;
    browser.until_holds("document.querySelector('main > p[role=alert]') !== null").await?;
    look("stopped").await
}

/// Every kind of question, with what can be opened or go wrong on its page.
async fn questions(
    browser: &Browser,
    visitor: &Visitor<'_>,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    for _ in 0..QUESTIONS_MAX {
        let heading = visitor.heading().await?;
        let says = match heading.as_str() {
            REVIEW => return Ok(()),
            AGE => {
                look("one choice").await?;
                open_details(browser).await?;
                look("one choice, why we ask").await?;
                is_refused(browser, visitor).await?;
                look("one choice, none chosen").await?;
                vec!["22 or over"]
            }
            GOALS => {
                look("many choices").await?;
                for goal in ["Pitted acne scars", "Fine lines", "Melasma", "Stretch marks"] {
                    visitor.choose(goal).await?;
                }
                is_refused(browser, visitor).await?;
                look("many choices, too many chosen").await?;
                // Chosen again is chosen no more.
                vec!["Melasma", "Stretch marks"]
            }
            AREAS => {
                look("areas").await?;
                visitor.choose("Cheeks").await?;
                visitor.choose("Hands").await?;
                look("areas, two chosen").await?;
                vec![]
            }
            SCARS_WHERE => {
                look("which of the areas").await?;
                vec!["Cheeks"]
            }
            LINES_WHERE => vec!["Cheeks", "Hands"],
            MEDICINES => vec!["Isotretinoin or a tablet like it, now or ever"],
            ISOTRETINOIN_NOW => vec!["No, I have stopped"],
            ISOTRETINOIN_LAST => {
                look("date").await?;
                visitor.choose("I know the month and year").await?;
                look("date, month and year").await?;
                is_refused(browser, visitor).await?;
                look("date, no month chosen").await?;
                visitor.pick("Month", &browser.text(MONTH_NOW).await?).await?;
                visitor.pick("Year", &browser.text(YEAR_NOW).await?).await?;
                vec![]
            }
            other => {
                let line = visitor.unconcerned().await?;
                vec![line.with_context(|| format!("no plain answer to {other:?}"))?]
            }
        };
        visitor.say(Says::Choose(&says)).await?;
    }
    bail!("the questions never end")
}

/// What is shown instead of a check that may not run.
async fn refusals(
    browser: &Browser,
    style: &str,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    let server = clinic(&place(style, "data-policy=\"{ not json\""), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "error 1").await?;
    browser.enter_check().await?;
    look("settings refused").await?;
    browser.leave_frames().await?;
    let frame = format!("<iframe src=\"{}\" style=\"width: 100%; border: 0\"></iframe>", frame_path()?);
    let unsafe_page = format!("<div data-needlewise style=\"{style}\">{frame}</div>");
    let bare = clinic(&unsafe_page, None, files(unaltered))?;
    browser.open(&bare.origin()).await?;
    browser.enter("iframe").await?;
    browser.until_holds("!document.getElementById('unsafe').hidden").await?;
    look("without its sandbox").await?;
    browser.leave_frames().await?;
    browser.open(&format!("{}{}", bare.origin(), frame_path()?)).await?;
    browser.until_holds("!document.getElementById('direct').hidden").await?;
    look("opened directly").await
}

/// The check's place, with such a `style`, and its tag with such an attribute.
fn place(style: &str, attribute: &str) -> String {
    format!(
        "<div data-needlewise style=\"{style}\"></div>{}",
        TAG.replace("src", &format!("{attribute} src"))
    )
}

/// Opens all that can be opened.
async fn open_details(browser: &Browser) -> Result<()> {
    browser.value("document.querySelectorAll('details').forEach((part) => { part.open = true })").await?;
    Ok(())
}

/// Goes on without an answer that can be taken, and is told so.
async fn is_refused(browser: &Browser, visitor: &Visitor<'_>) -> Result<()> {
    visitor.press("Continue").await?;
    browser.until_holds("document.activeElement.getAttribute('role') === 'alert'").await
}
