//! What a clinic writes into the tag, rightly or wrongly.

use anyhow::{Result, ensure};
use xtask::server::Reply;

use crate::browser::Browser;
use crate::host::{PLACE, STRICT, clinic, files, is_frame, is_shown, unaltered, until_told, warnings};
use crate::visitor::{By, Says, Visitor};

const LINKS: &str =
    "Array.from(document.querySelectorAll(\"[data-needlewise] a\")).map((link) => link.href).join()";

pub async fn an_unknown_attribute_is_named_and_harmless(browser: &Browser) -> Result<()> {
    let server = clinic(&tag("data-colour=\"red\""), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let warnings = warnings(browser).await?;
    ensure!(warnings.iter().any(|warning| warning.contains("data-colour")), "warnings: {warnings:?}");
    Ok(())
}

pub async fn a_bad_booking_address_draws_no_link(browser: &Browser) -> Result<()> {
    let server = clinic(&tag("data-book=\"javascript:alert(1)\""), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value(LINKS).await? == "", "there is no link");
    let warnings = warnings(browser).await?;
    ensure!(warnings.iter().any(|warning| warning.contains("data-book")), "warnings: {warnings:?}");
    Ok(())
}

/// The link never waits for the check: with it or without it, the visitor can book.
pub async fn a_good_booking_address_is_a_link_from_the_start(browser: &Browser) -> Result<()> {
    let book = "https://clinic.example/book";
    let tag = tag(&format!("data-book=\"{book}\""));
    let without_frame = |path: &str, reply| {
        if is_frame(path) { Reply::missing() } else { reply }
    };
    let broken = clinic(&tag, None, files(without_frame))?;
    browser.open(&broken.origin()).await?;
    browser.until_holds(&format!("{LINKS} === {book:?}")).await?;
    ensure!(browser.value("window.events.includes(\"ready\")").await? == false, "the check is not ready");
    let server = clinic(&tag, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value(LINKS).await? == book, "the link is there with the check");
    Ok(())
}

/// A colour that few could read on the page is made darker, or lighter, until everyone can.
pub async fn an_accent_is_worn_where_it_can_be_read(browser: &Browser) -> Result<()> {
    // Blue can be read on white as it is; yellow on black only, and navy on white only.
    for (accent, scheme, kept) in [
        ("#0b5fa5", "light", true),
        ("#ffe600", "light", false),
        ("#ffe600", "dark", true),
        ("#001a66", "dark", false),
        ("#abc", "light", false),
    ] {
        let page = format!(
            "<style>:root {{ color-scheme: {scheme} }}</style>{}",
            tag(&format!("data-accent=\"{accent}\""))
        );
        let server = clinic(&page, None, files(unaltered))?;
        browser.open(&server.origin()).await?;
        until_told(browser, "ready").await?;
        ensure!(warnings(browser).await?.is_empty(), "{accent} is a good colour");
        browser.enter_check().await?;
        let state = browser.value(&START_BUTTON.replace("ACCENT", accent)).await?;
        ensure!(state["same"] == kept, "{accent} on {scheme}: {state}");
        for of in ["button", "link"] {
            let ratio = state[of].as_f64().unwrap_or_default();
            ensure!(ratio >= 4.5, "{accent} on {scheme}: contrast of the {of} {ratio}");
        }
        browser.leave_frames().await?;
    }
    Ok(())
}

/// Whether Start has the very colour, and the contrast of its words, and of a line in that colour on the page.
const START_BUTTON: &str = "(() => {
  const parts = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const contrast = (one, two) => Math.max(light(one) / light(two), light(two) / light(one));
  const start = document.querySelector('.actions--start > button');
  const paper = getComputedStyle(document.body).backgroundColor;
  const now = getComputedStyle(start);
  const line = getComputedStyle(document.querySelector('summary')).color;
  const probe = document.createElement('p');
  probe.style.color = 'ACCENT';
  document.body.append(probe);
  const asked = getComputedStyle(probe).color;
  probe.remove();
  return {
    same: now.backgroundColor === asked, button: contrast(now.color, now.backgroundColor), link: contrast(line, paper),
    colour: now.backgroundColor, paper,
  };
})()";

pub async fn a_bad_accent_is_named_and_harmless(browser: &Browser) -> Result<()> {
    for accent in ["teal", "#12345", "#0b6560ff", "url(x)", "#123;}"] {
        let server = clinic(&tag(&format!("data-accent=\"{accent}\"")), None, files(unaltered))?;
        browser.open(&server.origin()).await?;
        until_told(browser, "ready").await?;
        let warnings = warnings(browser).await?;
        ensure!(
            warnings.iter().any(|warning| warning.contains("data-accent") && warning.contains(accent)),
            "warnings: {warnings:?}"
        );
    }
    Ok(())
}

const POLICY: &str = r#"<script type="application/json" id="rules">
    { "outcomes": { "R-131": "ask" }, "intervals": { "filler": "6 weeks" } }
</script>"#;

pub async fn a_policy_that_fits_makes_the_check_stricter(browser: &Browser) -> Result<()> {
    let page = format!("{POLICY}{}", tag("data-policy=\"#rules\""));
    let server = clinic(&page, Some(STRICT), files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    let hands = [
        ("What would you like to improve?", Says::Choose(&["Fine lines"])),
        ("Where on your body?", Says::Choose(&["Hands"])),
    ];
    visitor.walk(&hands).await?;
    let result = visitor.result_text().await?;
    ensure!(visitor.heading().await? == "Speak to a clinician first", "the result is:\n{result}");
    Ok(())
}

/// Nothing half-applied: without rules that it can read, the clinic asks nothing and stays within reach.
pub async fn a_policy_that_does_not_fit_asks_nothing_and_names_the_field(browser: &Browser) -> Result<()> {
    for (policy, told) in [
        (
            "{ &quot;intervals&quot;: { &quot;filler&quot;: &quot;3 weeks&quot; } }",
            "policy, intervals.filler: 3 weeks",
        ),
        ("{ not json", "policy, policy: not an object"),
        ("#nowhere", "policy, policy: not an object"),
        ("", "policy, policy: not an object"),
    ] {
        let book = "https://clinic.example/book";
        let page = tag(&format!("data-policy=\"{policy}\" data-book=\"{book}\""));
        let server = clinic(&page, None, files(unaltered))?;
        browser.open(&server.origin()).await?;
        until_told(browser, "error 1").await?;
        ensure!(
            browser.value(&is_shown("#fallback")).await? == true,
            "{policy}: the clinic's own content is back"
        );
        ensure!(browser.value(LINKS).await? == book, "{policy}: the booking link stays");
        browser.enter_check().await?;
        let said = browser.text("document.body.innerText").await?;
        ensure!(said.contains(told), "{policy}: {said}");
        ensure!(!said.contains("How old are you?"), "{policy}: nothing is asked");
        browser.leave_frames().await?;
    }
    Ok(())
}

fn tag(attribute: &str) -> String {
    format!(r#"{PLACE}<script async src="/needlewise/needlewise.js" {attribute}></script>"#)
}
