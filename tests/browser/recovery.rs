//! Recovery day by day, by keyboard: the day's own words, and what may be done again.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use needlewise::engine::{Date, EXTRA_DAYS, Interview, longer_by};
use needlewise::handoff::recovery;

use crate::browser::Browser;
use crate::plan::at_the_plan;
use crate::twin;
use crate::visitor::{By, Visitor};

/// The last day on the face; on the body it is some days later.
const LAST_DAY: u8 = 14;

pub async fn arrow_keys_change_the_day_and_what_may_be_done(browser: &Browser) -> Result<()> {
    let (_demo, _, visit) = at_the_plan(browser).await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    visitor.tab_to("Days since the session").await?;
    for day in 0..=LAST_DAY {
        shows_day(browser, &visit, day, 0).await?;
        visitor.key(Key::Right).await?;
    }
    // There is no day after the last.
    shows_day(browser, &visit, LAST_DAY, 0).await?;
    visitor.key(Key::Left).await?;
    shows_day(browser, &visit, LAST_DAY - 1, 0).await
}

pub async fn skin_that_heals_more_slowly_has_later_days(browser: &Browser) -> Result<()> {
    let (_demo, visitor, visit) = at_the_plan(browser).await?;
    visitor.choose("Body, or deeper than 1.5 mm").await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    visitor.tab_to("Days since the session").await?;
    for day in 0..=LAST_DAY + EXTRA_DAYS {
        shows_day(browser, &visit, day, EXTRA_DAYS).await?;
        visitor.key(Key::Right).await?;
    }
    shows_day(browser, &visit, LAST_DAY + EXTRA_DAYS, EXTRA_DAYS).await
}

async fn shows_day(browser: &Browser, visit: &Interview, day: u8, extra: u8) -> Result<()> {
    let words = format!("Day {day}");
    let at_day =
        format!("document.querySelector('input[type=range]').getAttribute('aria-valuetext') === {words:?}");
    browser.until_holds(&at_day).await?;
    let value = browser.text("document.querySelector('input[type=range]').value").await?;
    ensure!(value == day.to_string(), "the slider is at {value:?} on day {day}");
    let shown = browser.text("document.querySelector('.recovery').innerText").await?;
    let letters = twin::letters(&shown);
    let mut expected: Vec<(String, String)> = Vec::new();
    for block in recovery(visit, Some(day), extra) {
        expected.extend(twin::fact(&block));
    }
    for pause in &twin::plan(visit)?.pauses {
        let from = longer_by(pause.after, &visit.policy, extra).after(Date::MIN).days_since(Date::MIN);
        let answer = if i32::from(day) < from {
            format!("Not before day {from}.")
        } else {
            format!("Yes, if your skin is calm. {}", pause.note)
        };
        expected.push((format!("{}?", pause.can_i), answer));
    }
    expected.first().context("there is something to say of every day")?;
    for (what, words) in expected {
        let both = twin::letters(&format!("{what}{words}"));
        ensure!(letters.contains(&both), "on day {day}, not {what:?} {words:?} but:\n{shown}");
    }
    Ok(())
}
