//! Moving about: the list of a page's parts, Back, the picture of the body, a Start that is pressed too early.

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};

use crate::browser::{Browser, until};
use crate::host::{TAG, clinic, files, is_shown, unaltered, until_told};
use crate::plan::at_the_plan;
use crate::visitor::{By, Says, Visitor};
use crate::walks::Demo;

/// Each line of the list moves the focus to its part, where it can be seen, and neither the clinic's page nor its
/// history notices.
pub async fn the_list_of_parts_leads_to_each(browser: &Browser) -> Result<()> {
    let (demo, _visitor, _) = at_the_plan(browser).await?;
    browser.leave_frames().await?;
    let before = browser.value(HOST).await?;
    browser.enter_check().await?;
    let Value::Array(parts) = browser.value(PARTS).await? else { anyhow::bail!("no list of parts") };
    let Value::Array(headings) = browser.value(HEADINGS).await? else { anyhow::bail!("no headings") };
    ensure!(parts == headings && parts.len() > 10, "the list is {parts:?}, the parts are {headings:?}");
    for (at, part) in parts.iter().enumerate() {
        browser.value(&format!("void document.querySelectorAll('nav button')[{at}].click()")).await?;
        browser
            .until_holds(&format!("document.activeElement.matches('h2') && {IS_AT_TOP}"))
            .await
            .with_context(|| part.to_string())?;
        ensure!(
            browser.value("document.activeElement.textContent").await? == *part,
            "another part than {part}"
        );
    }
    browser.leave_frames().await?;
    ensure!(browser.value(HOST).await? == before, "the clinic's page has changed: {before}");
    browser.enter_check().await?;
    demo.has_sent_nothing_since()
}

const PARTS: &str = "Array.from(document.querySelectorAll('nav button')).map((line) => line.textContent)";
const HEADINGS: &str =
    "Array.from(document.querySelectorAll('section > h2')).map((part) => part.textContent)";
/// At the top, or as near to it as the end of the page allows.
const IS_AT_TOP: &str = "(({ top, bottom }) => top >= 0 && bottom <= innerHeight
  && (top < 40 || document.body.scrollTop + innerHeight >= document.body.scrollHeight - 2)
  )(document.activeElement.getBoundingClientRect())";
const HOST: &str = "[scrollX, scrollY, history.length, location.href]";

/// What is ticked and not yet given is there again after Back and Continue; what was cleared is not.
pub async fn what_was_ticked_is_there_after_going_back(browser: &Browser) -> Result<()> {
    let _demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    visitor.say(Says::Choose(&["22 or over"])).await?;
    visitor.choose("Fine lines").await?;
    visitor.choose("Large pores or rough skin").await?;
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'How old are you?'").await?;
    ensure!(browser.value(TICKED).await? == json!(["22 or over"]), "the answer given is ticked");
    visitor.press("Continue").await?;
    browser.until_holds("document.title === 'What would you like to improve?'").await?;
    let ticked = browser.value(TICKED).await?;
    ensure!(ticked == json!(["Fine lines", "Large pores or rough skin"]), "{ticked} is ticked");
    visitor.press("Continue").await?;
    browser.until_holds("document.title === 'Where on your body?'").await?;
    visitor.walk(&[("Where on your body?", Says::Choose(&["Cheeks"]))]).await?;
    visitor.press("Clear my answers").await?;
    browser.until_holds("document.querySelector('[role=status]').textContent.includes('gone')").await?;
    visitor.start().await?;
    ensure!(browser.value(TICKED).await? == json!([]), "the first answer is cleared");
    visitor.say(Says::Choose(&["22 or over"])).await?;
    ensure!(browser.value(TICKED).await? == json!([]), "the second answer is cleared");
    Ok(())
}

const TICKED: &str =
    "Array.from(document.querySelectorAll('input:checked')).map((box) => box.closest('label').textContent)";

/// A click on the picture ticks the line, a tick in the list shows on the picture, and the words below say both.
pub async fn the_picture_of_the_body_and_the_list_are_one(browser: &Browser) -> Result<()> {
    let _demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    visitor.say(Says::Choose(&["22 or over"])).await?;
    visitor.say(Says::Choose(&["Fine lines"])).await?;
    ensure!(
        browser.value(UNMATCHED).await? == json!([]),
        "on one side only: {}",
        browser.value(UNMATCHED).await?
    );
    let forehead = browser.client.find(Locator::Css("[data-area=forehead]")).await?;
    browser.bring_to_view(&forehead).await?;
    forehead.click().await?;
    shows(browser, &["Forehead"], "On the picture: forehead.").await?;
    visitor.choose("Tummy").await?;
    shows(browser, &["Forehead", "Tummy"], "On the picture: forehead and tummy.").await?;
    forehead.click().await?;
    shows(browser, &["Tummy"], "On the picture: tummy.").await?;
    browser.client.find(Locator::Css("[data-area=tummy]")).await?.click().await?;
    shows(browser, &[], "On the picture: nothing chosen yet.").await
}

async fn shows(browser: &Browser, lines: &[&str], words: &str) -> Result<()> {
    until(words, async || {
        let state = browser.value(MAP).await?;
        Ok((state == json!([lines, lines, words])).then_some(()))
    })
    .await
}

/// The lines that are ticked, those of the areas that are coloured, and the words.
const MAP: &str = "(() => {
  const edge = (area) => getComputedStyle(area).strokeWidth;
  const plain = edge(document.querySelector('.body-map__outline'));
  const lines = Array.from(document.querySelectorAll('.choice'));
  const name = (line) => line.textContent;
  const ticked = lines.filter((line) => line.querySelector('input').checked).map(name);
  const area = (line) => document.querySelector(`[data-area=${line.querySelector('input').value}]`);
  const coloured = lines.filter((line) => area(line) && edge(area(line)) !== plain);
  return [ticked, coloured.map(name), document.querySelector('.body-map p').textContent];
})()";
/// Areas without a line, and lines without an area.
const UNMATCHED: &str = "(() => {
  const lines = Array.from(document.querySelectorAll('input')).map((box) => box.value);
  const areas = Array.from(document.querySelectorAll('[data-area]')).map((area) => area.dataset.area);
  return lines.filter((code) => !areas.includes(code)).concat(areas.filter((code) => !lines.includes(code)));
})()";

/// The first screen comes drawn with the page, before the check can run: here it has to wait for the clinic's page to
/// answer. Start is remembered.
pub async fn a_start_before_the_check_can_run_is_honoured(browser: &Browser) -> Result<()> {
    let server = clinic(&format!(r#"<script src="/hold.js"></script>{TAG}"#), None, {
        let files = files(unaltered);
        move |path| {
            if path == "/hold.js" { xtask::server::Reply::file("hold.js", HOLD) } else { files(path) }
        }
    })?;
    browser.open(&server.origin()).await?;
    browser.until_holds("window.held !== undefined").await?;
    // The frame is shown with the greeting: the press comes in the moment after it.
    let show = "document.querySelector('iframe').style.setProperty('visibility', 'visible', 'important')";
    browser.value(&format!("void {show}")).await?;
    browser.enter_check().await?;
    let start = browser.client.find(Locator::Css(".actions--start > button")).await?;
    start.click().await?;
    let said = start.text().await?;
    ensure!(said.starts_with("Getting ready"), "the button says {said:?}");
    browser.leave_frames().await?;
    browser.value("void window.release()").await?;
    until_told(browser, "ready").await?;
    browser.enter_check().await?;
    browser.until_holds("document.title === 'How old are you?' && document.activeElement.matches('h1')").await
}

/// Keeps the frame's greeting back until it is released.
const HOLD: &str = r#"
(() => {
  const { addEventListener } = window;
  let listener;
  window.addEventListener = (type, listen, ...more) => {
    if (type === "message") listener = listen;
    else addEventListener.call(window, type, listen, ...more);
  };
  addEventListener.call(window, "message", (event) => { window.held = event; });
  window.release = () => listener(window.held);
})();
"#;

/// Cleared is cleared: nothing of the visit is left in the frame.
pub async fn clearing_wipes_the_answers_and_says_so(browser: &Browser) -> Result<()> {
    let (demo, visitor, _) = at_the_plan(browser).await?;
    visitor.press("Clear my answers").await?;
    browser.until_holds("document.title === 'Suitability check'").await?;
    let words = browser.text("document.querySelector('[role=status]').textContent").await?;
    ensure!(words == "Your answers are gone. Nothing of them is kept.", "it says {words:?}");
    let seen = "document.querySelector('.done').textContent";
    ensure!(browser.text(seen).await? == words, "and shows {:?}", browser.text(seen).await?);
    ensure!(browser.value(&is_shown(".done")).await? == true, "and it can be seen");
    let page = browser.text("document.documentElement.outerHTML").await?;
    let markup = page.split("<script").next().unwrap_or_default();
    ensure!(!markup.contains("acne"), "nothing is left in the page");
    visitor.start().await?;
    ensure!(visitor.heading().await? == "How old are you?", "it begins at the first question");
    ensure!(browser.value(TICKED).await? == json!([]), "nothing is ticked");
    demo.has_sent_nothing_since()
}
