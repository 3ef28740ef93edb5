//! The plan: what it says, and its dates, which follow the day that the visitor hopes for.

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use needlewise::engine::{Choosable, Date, Interview, Place, Plan};
use needlewise::handoff::wording::{day, month_name};
use needlewise::handoff::{Part, heading, text};

use crate::browser::{Browser, until};
use crate::twin;
use crate::visitor::{By, Visitor};
use crate::walks::Demo;

/// What stands over the lists for the first session's day.
pub const FIRST: &str = "When do you hope to start?";
/// What stands over those for an event's day.
pub const EVENT: &str = "Do you have a big event coming up?";

pub async fn a_button_leads_from_the_result_to_the_plan_and_back(browser: &Browser) -> Result<()> {
    let (demo, visitor, visit) = at_the_plan(browser).await?;
    let plan = twin::plan(&visit)?;
    ensure!(visitor.heading().await? == heading(&plan), "the heading is {:?}", visitor.heading().await?);
    twin::shows(browser, &visit).await?;
    let page = browser.text("document.querySelector('main').innerText").await?;
    let first = day(visit.first_session(&plan));
    for words in ["Needles go 1 to 1.5 mm deep. Deeper only if your clinician decides", "At a glance", &first]
    {
        ensure!(page.contains(words), "{words:?} is not in the plan:\n{page}");
    }
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await?;
    twin::shows(browser, &Interview { place: Place::Result, ..visit }).await?;
    demo.has_sent_nothing_since()
}

pub async fn every_date_follows_the_day_that_is_hoped_for(browser: &Browser) -> Result<()> {
    let (demo, _visitor, visit) = at_the_plan(browser).await?;
    let plan = twin::plan(&visit)?;
    let choosable = plan.first_dates(&visit.policy, visit.today);
    for date in [choosable.from.plus_days(40), choosable.to, choosable.from] {
        choose(browser, FIRST, [date.day(), date.month()], date.year()).await?;
        browser
            .until_holds(&format!("document.body.textContent.includes({:?})", since(&plan, &visit, date)?))
            .await?;
        twin::shows(browser, &Interview { hoped_for: Some(date), ..visit.clone() }).await?;
        ensure!(browser.text(DONE).await? == "The dates are worked out.", "a screen reader is told");
    }
    demo.has_sent_nothing_since()
}

/// Refused are the past, a day that leaves no time to prepare, one too far ahead, and one that no calendar has.
pub async fn a_day_that_cannot_be_is_refused_and_changes_nothing(browser: &Browser) -> Result<()> {
    let (_demo, _visitor, visit) = at_the_plan(browser).await?;
    let choosable = twin::plan(&visit)?.first_dates(&visit.policy, visit.today);
    let parts = |date: Date| ([date.day(), date.month()], date.year());
    let refused = [
        parts(visit.today.plus_days(-1)),
        parts(choosable.from.plus_days(-1)),
        parts(choosable.to.plus_days(1)),
        ([31, 2], choosable.to.year()),
    ];
    for (day_and_month, year) in refused {
        if !(choosable.from.year()..=choosable.to.year()).contains(&year) {
            let years = options(browser, FIRST, "Year").await?;
            ensure!(!years.contains(&year.to_string()), "{year} is offered: {years:?}");
            continue;
        }
        choose(browser, FIRST, day_and_month, year).await?;
        is_refused(browser, choosable).await.with_context(|| format!("{day_and_month:?} {year}"))?;
        let shown = browser.text(WITHOUT_MESSAGE).await?;
        ensure!(
            twin::letters(&shown) == twin::native_letters(&visit)?,
            "{day_and_month:?} {year} changes:\n{shown}"
        );
    }
    // What is right at last is taken, and the message goes.
    let date = choosable.from.plus_days(1);
    choose(browser, FIRST, [date.day(), date.month()], date.year()).await?;
    browser.until_holds("document.querySelector('[role=alert]') === null").await?;
    twin::shows(browser, &Interview { hoped_for: Some(date), ..visit }).await
}

pub async fn an_event_that_no_session_fits_before_says_so(browser: &Browser) -> Result<()> {
    let (demo, _visitor, visit) = at_the_plan(browser).await?;
    let far = Plan::event_dates(visit.today).to;
    for (date, words) in [
        (visit.today, "No session fits in before"),
        (far, "of the sessions fit in, even with the longest gaps"),
    ] {
        choose(browser, EVENT, [date.day(), date.month()], date.year()).await?;
        browser.until_holds(&format!("document.body.textContent.includes({words:?})")).await?;
        twin::shows(browser, &Interview { event: Some(date), ..visit.clone() }).await?;
    }
    demo.has_sent_nothing_since()
}

/// A visitor who has come to the plan, and the same visit natively.
pub async fn at_the_plan(browser: &Browser) -> Result<(Demo, Visitor<'_>, Interview)> {
    let demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    let visit = twin::planned(browser).await?;
    twin::hurry(browser, &visitor, &visit).await?;
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    Ok((demo, visitor, Interview { place: Place::Plan, ..visit }))
}

/// The first line of the timeline for this first session.
fn since(plan: &Plan, visit: &Interview, first: Date) -> Result<String> {
    let visit = Interview { hoped_for: Some(first), ..visit.clone() };
    let blocks = Part::Timeline.blocks(&visit, plan);
    let words = blocks.get(1).map(|sessions| text(std::slice::from_ref(sessions)));
    let words = words.context("the timeline has sessions")?;
    Ok(words.trim_start_matches("- Sessions: ").trim_end().to_owned())
}

/// Chooses a day by the three lists under `question`, and presses the button there.
pub async fn choose(browser: &Browser, question: &str, day_and_month: [u32; 2], year: i32) -> Result<()> {
    let [day, month] = day_and_month;
    let chosen =
        [("Day", day.to_string()), ("Month", month_name(month.cast_signed())), ("Year", year.to_string())];
    for (list, option) in chosen {
        let path = format!("{}//label[normalize-space(span)=\"{list}\"]//select", under(question));
        until(&path, async || {
            let select = browser.client.find(Locator::XPath(&path)).await?;
            browser.bring_to_view(&select).await?;
            Ok(Some(select.select_by_label(&option).await?))
        })
        .await?;
    }
    let path = format!("{}//button", under(question));
    let button = browser.client.find(Locator::XPath(&path)).await?;
    browser.bring_to_view(&button).await?;
    browser.value("void document.activeElement.blur()").await?;
    Ok(button.click().await?)
}

async fn options(browser: &Browser, question: &str, list: &str) -> Result<Vec<String>> {
    let path = format!("{}//label[normalize-space(span)=\"{list}\"]//option", under(question));
    let mut words = Vec::new();
    for option in browser.client.find_all(Locator::XPath(&path)).await? {
        words.push(option.text().await?);
    }
    Ok(words)
}

fn under(question: &str) -> String {
    format!("//fieldset[normalize-space(legend)=\"{question}\"]")
}

/// The message names the days that can be chosen, has the focus, and can be seen.
async fn is_refused(browser: &Browser, choosable: Choosable) -> Result<()> {
    browser.until_holds("document.activeElement.getAttribute('role') === 'alert'").await?;
    let said = browser.text("document.activeElement.textContent").await?;
    let expected = format!("Error: Choose a day from {} to {}.", day(choosable.from), day(choosable.to));
    ensure!(said == expected, "it says {said:?}, not {expected:?}");
    ensure!(browser.value(IS_IN_VIEW).await? == true, "the message is out of sight");
    Ok(())
}

const DONE: &str = "document.querySelector('main > p[role=status]').textContent";
const IS_IN_VIEW: &str = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
  document.activeElement.getBoundingClientRect())";
/// The page, and what is wrong left out.
const WITHOUT_MESSAGE: &str = "document.querySelector('main').textContent.replace(
  document.querySelector('[role=alert]').textContent, '')";
