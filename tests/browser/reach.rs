//! Whom the plan and the summary must not shut out: a keyboard, a narrow screen, a reader who wants to know more.

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::key::Key;
use needlewise::microneedling::PROTOCOL;
use serde_json::Value;

use crate::browser::Browser;
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::plan::at_the_plan;
use crate::twin;
use crate::visitor::{By, Visitor};

/// More presses of Tab than lead through any screen.
const TABS_MAX: usize = 120;

pub async fn tab_reaches_every_control_of_plan_and_summary_in_order(browser: &Browser) -> Result<()> {
    let (_demo, _, _) = at_the_plan(browser).await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    tab_through(browser, &visitor).await.context("on the plan")?;
    // Another press of Tab would leave the check for the clinic's page.
    browser.value("void document.querySelector('h1').focus()").await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    tab_through(browser, &visitor).await.context("on the summary")?;
    browser.value("void document.querySelector('h1').focus()").await?;
    visitor.key_back().await?;
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await
}

/// From the top, Tab comes to each control once, in the order of the page, and each then shows that it has the focus.
async fn tab_through(browser: &Browser, visitor: &Visitor<'_>) -> Result<()> {
    let count = browser.value(&format!("{CONTROLS}.length")).await?.as_u64().context("controls")?;
    // The heading has the focus, and the way back stands above it.
    browser.until_holds("document.activeElement.matches('h1')").await?;
    visitor.key_back().await?;
    let mut expected = 0;
    for _ in 0..TABS_MAX {
        let state = browser.value(FOCUS).await?;
        let at = state["at"].as_i64().unwrap_or(-1);
        if u64::try_from(at) == Ok(expected) {
            ensure!(state["seen"] == Value::Bool(true), "no ring around {}", state["what"]);
            expected += 1;
        } else if at >= 0 {
            bail!("Tab leads to control {at}, {}, where {expected} is next", state["what"]);
        }
        if expected == count {
            return Ok(());
        }
        visitor.key(Key::Tab).await?;
    }
    bail!("no press of Tab leads to control {expected} of {count}")
}

/// What can be used: of a group of radio buttons only the chosen one is a stop.
const CONTROLS: &str = "Array.from(document.querySelectorAll('button, input, select, summary, a[href]'))
  .filter((one) => one.getClientRects().length > 0 && (one.type !== 'radio' || one.checked))";
/// Which of them has the focus, and whether that can be seen on it or on its line.
const FOCUS: &str = "(() => {
  const now = document.activeElement;
  const rings = [now, now.closest('label')].filter(Boolean).map((one) => getComputedStyle(one));
  return {
    at: Array.from(document.querySelectorAll('button, input, select, summary, a[href]'))
      .filter((one) => one.getClientRects().length > 0 && (one.type !== 'radio' || one.checked)).indexOf(now),
    seen: rings.some((ring) => ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2),
    what: now.outerHTML.slice(0, 120),
  };
})()";

pub async fn nothing_needs_sideways_scrolling_on_a_narrow_phone(browser: &Browser) -> Result<()> {
    let narrow = format!("<div data-needlewise style=\"width: 320px; max-width: none\"></div>{TAG}");
    let server = clinic(&narrow, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    ensure!(
        browser.value("innerWidth").await? == 320,
        "the frame is {} wide",
        browser.value("innerWidth").await?
    );
    fits(browser, "the start").await?;
    let visit = twin::planned(browser).await?;
    twin::hurry(browser, &visitor, &visit).await?;
    fits(browser, "the result").await?;
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    browser.value("document.querySelectorAll(\"details\").forEach((part) => { part.open = true })").await?;
    fits(browser, "the plan").await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    fits(browser, "the summary").await
}

async fn fits(browser: &Browser, screen: &str) -> Result<()> {
    let wide = browser.value(TOO_WIDE).await?;
    ensure!(wide == Value::Array(Vec::new()), "{screen} is too wide: {wide}");
    Ok(())
}

/// What makes the page wider than its window; empty if nothing does.
const TOO_WIDE: &str = "(() => {
  const { scrollWidth, clientWidth } = document.body;
  if (scrollWidth <= clientWidth) return [];
  return Array.from(document.querySelectorAll('main *'))
    .filter((one) => one.getBoundingClientRect().right > clientWidth)
    .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`).concat(String(scrollWidth));
})()";

pub async fn what_is_good_to_know_opens_and_closes_on_every_screen(browser: &Browser) -> Result<()> {
    let server = clinic(TAG, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    explains(browser, &visitor).await.context("at the start")?;
    visitor.start().await?;
    explains(browser, &visitor).await.context("at a question")?;
    let visit = twin::planned(browser).await?;
    twin::hurry_on(browser, &visit).await?;
    explains(browser, &visitor).await.context("at the result")?;
    for (button, title) in [("See the plan", "Your plan"), ("Print or save it all", "Your summary")] {
        // What stood open on one screen is shut on the next.
        visitor.press(EXPLAINERS).await?;
        visitor.press(button).await?;
        browser.until_holds(&format!("document.title === {title:?}")).await?;
        explains(browser, &visitor).await.with_context(|| title.to_owned())?;
    }
    Ok(())
}

const EXPLAINERS: &str = "About microneedling";

async fn explains(browser: &Browser, visitor: &Visitor<'_>) -> Result<()> {
    let native: Vec<Value> = PROTOCOL.care.explainers.iter().map(|one| one.title.into()).collect();
    stands(browser, false, Vec::new()).await?;
    visitor.press(EXPLAINERS).await?;
    stands(browser, true, native).await?;
    visitor.press(EXPLAINERS).await?;
    stands(browser, false, Vec::new()).await
}

async fn stands(browser: &Browser, open: bool, titles: Vec<Value>) -> Result<()> {
    let says = "document.querySelector('.explainers button').getAttribute('aria-expanded')";
    browser.until_holds(&format!("{says} === '{open}'")).await?;
    let shown = "Array.from(document.querySelectorAll('.explainers h2')).map((one) => one.textContent)";
    let shown = browser.value(shown).await?;
    ensure!(shown == Value::Array(titles), "it shows {shown}");
    Ok(())
}
