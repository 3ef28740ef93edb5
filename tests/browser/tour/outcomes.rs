//! The tour's way from outcome to outcome: one answer is changed at a time.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use needlewise::engine::Plan;

use super::{AGE, AREAS, GOALS, MEDICINES, REVIEW, open_details};
use crate::browser::{Browser, until};
use crate::plan::{EVENT, FIRST, choose};
use crate::twin;
use crate::visitor::{Says, Visitor};

const MOLE: &str =
    "On the skin you want treated, has a mole, skin tag, lump or sore changed, bled or not healed?";
const PLANS: &str = "Is any of this true for you, now or soon?";

/// Every outcome, and what can be seen from it. The visitor comes from the list of answers, and goes at the start.
pub async fn each(
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
    browser.until_holds("document.body.textContent.includes('of the sessions fit in')").await?;
    look("plan, an event").await?;
    browser.value("void document.querySelector('input[type=range]').focus()").await?;
    for day in 1..=3 {
        visitor.key(Key::Right).await?;
        let now = format!("document.querySelector('input[type=range]').value === '{day}'");
        browser.until_holds(&now).await?;
    }
    look("plan, a day of recovery").await
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
