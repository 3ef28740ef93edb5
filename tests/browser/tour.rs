//! A tour through every kind of screen and every state that one can be in: whoever wants to look at all of them comes
//! along.
//!
//! One walk through the questions is enough: from then on single answers are changed, and the outcome with them.

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::key::Key;
use needlewise::engine::Plan;

use crate::browser::{Browser, until};
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::plan::{EVENT, FIRST, choose};
use crate::refuses::frame_path;
use crate::twin;
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
const MOLE: &str =
    "On the skin you want treated, has a mole, skin tag, lump or sore changed, bled or not healed?";
const PLANS: &str = "Is any of this true for you, now or in your plans?";
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
    visitor.start().await?;
    questions(browser, &visitor, look).await?;
    look("answers").await?;
    outcomes(browser, &visitor, look).await?;
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

/// Every outcome, and what can be seen from it. The visitor comes from the list of answers, and goes at the start.
async fn outcomes(
    browser: &Browser,
    visitor: &Visitor<'_>,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    concludes(browser, visitor, "Not yet").await?;
    look("result: wait, sources disagree").await?;
    returns(browser, visitor).await?;

    changes(visitor, MEDICINES, &["None of these"]).await?;
    look("answers, some removed").await?;
    concludes(browser, visitor, "You may ask about cheeks and hands").await?;
    look("result: consult, areas differ").await?;
    plan(browser, visitor, look).await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    open_details(browser).await?;
    look("summary").await?;
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await?;
    returns(browser, visitor).await?;

    // No row of the plan is about stretch marks on cheeks.
    changes(visitor, AREAS, &["Hands"]).await?;
    changes(visitor, GOALS, &["Stretch marks", "Pitted acne scars", "Fine lines"]).await?;
    concludes(browser, visitor, "Nothing you told us rules it out").await?;
    look("result: consult").await?;
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    open_details(browser).await?;
    look("plan without a course").await?;
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await?;
    returns(browser, visitor).await?;

    for (question, line, headline, name) in [
        (PLANS, "I smoke or vape nicotine", "May suit you, with changes", "result: adjust"),
        (AGE, "18 to 21", "Speak to a clinician first", "result: ask"),
        (MOLE, "Yes", "Not right for you now", "result: not suitable, urgent"),
    ] {
        changes(visitor, question, &[line]).await?;
        concludes(browser, visitor, headline).await?;
        look(name).await?;
        if question != MOLE {
            returns(browser, visitor).await?;
        }
    }
    visitor.press("Clear my answers").await?;
    visitor.until_not("Not right for you now").await?;
    look("start again").await
}

/// The plan, and what can be picked on its page.
async fn plan(
    browser: &Browser,
    visitor: &Visitor<'_>,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    let today = twin::today(browser).await?;
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    open_details(browser).await?;
    look("plan").await?;
    // No calendar has it.
    choose(browser, FIRST, [31, 2], today.year() + 1).await?;
    browser.until_holds("document.activeElement.getAttribute('role') === 'alert'").await?;
    look("plan, a day refused").await?;
    let event = Plan::event_dates(today).to;
    choose(browser, EVENT, [event.day(), event.month()], event.year()).await?;
    browser.until_holds("document.body.textContent.includes('of the sessions fit in for certain')").await?;
    look("plan, an event").await?;
    browser.value("void document.querySelector('input[type=range]').focus()").await?;
    for day in 1..=3 {
        visitor.key(Key::Right).await?;
        let now = format!("document.querySelector('input[type=range]').value === '{day}'");
        browser.until_holds(&now).await?;
    }
    look("plan, a day of recovery").await
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
    browser.open(&format!("{}{}", server.origin(), frame_path()?)).await?;
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

/// From the list of answers to the result with this headline, all of it open.
async fn concludes(browser: &Browser, visitor: &Visitor<'_>, headline: &str) -> Result<()> {
    visitor.press("See my result").await?;
    visitor.until_not(REVIEW).await?;
    let heading = visitor.heading().await?;
    ensure!(heading.starts_with(headline), "the result is {heading:?}, not {headline:?}");
    open_details(browser).await
}

/// From the result to the list of answers.
async fn returns(browser: &Browser, visitor: &Visitor<'_>) -> Result<()> {
    visitor.press("Back").await?;
    until("the answers", async || Ok((visitor.heading().await? == REVIEW).then_some(()))).await?;
    browser.until_holds("document.activeElement.matches('h1')").await
}

/// Gives another answer from the list of answers, by choosing these lines, and comes back to it.
async fn changes(visitor: &Visitor<'_>, question: &str, lines: &[&str]) -> Result<()> {
    visitor.press(&format!("Change: {question}")).await?;
    visitor.until_not(REVIEW).await?;
    visitor.say(Says::Choose(lines)).await?;
    ensure!(visitor.heading().await? == REVIEW, "{question:?} leads to {:?}", visitor.heading().await?);
    Ok(())
}
