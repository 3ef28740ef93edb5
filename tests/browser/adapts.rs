//! What a visitor may have set: a narrow or enlarged page, more room between letters, larger text, nothing that moves,
//! colours of their own. In every state everything can still be read, hit and found.

use std::collections::BTreeMap;
use std::io::{Write as _, stdout};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};
use xtask::engines::Engine;

use crate::browser::Browser;
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::tour;

const SCRIPT: &str = concat!(include_str!("frame.js"), include_str!("adapts.js"));
/// As WCAG 1.4.12 has it, for every text and after every paragraph.
const SPACED: [&str; 2] = [
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    "p, li, dd { margin-block-end: 2em !important }",
];
const LARGE: [&str; 1] = [":root { font-size: 200% !important }"];

pub async fn every_state_adapts_to_a_visitor(browser: &Browser) -> Result<()> {
    let mut settings = vec![
        json!({ "name": "at 320 px", "width": 320, "rules": [], "probes": ["fits", "targets", "still", "focus"] }),
        json!({ "name": "spaced at 320 px", "width": 320, "rules": SPACED, "probes": ["fits"] }),
    ];
    if browser.engine == Engine::Chromium {
        // Two engines draw a wide page slowly.
        settings.extend([
            json!({ "name": "spaced at 1280 px", "width": 1280, "rules": SPACED, "probes": ["fits"] }),
            json!({ "name": "twice as large at 1280 px", "width": 1280, "rules": LARGE, "probes": ["fits"] }),
        ]);
    }
    let is_still = "matchMedia('(prefers-reduced-motion: reduce)').matches";
    let is_enlarged = browser.engine != Engine::Chromium || browser.value("devicePixelRatio").await? == 4;
    ensure!(is_enlarged, "the window is not enlarged");
    adapts(browser, &settings.into(), is_still).await
}

pub async fn every_state_is_told_apart_without_its_colours(browser: &Browser) -> Result<()> {
    let settings =
        json!([{ "name": "in forced colours", "width": 320, "rules": [], "probes": ["plain", "focus"] }]);
    adapts(browser, &settings, "matchMedia('(forced-colors: active)').matches").await
}

async fn adapts(browser: &Browser, settings: &Value, is_set: &str) -> Result<()> {
    let mut faults = BTreeMap::new();
    let mut states = 0;
    tour::lead(browser, "", async |state| {
        if state == "start" {
            ensure!(browser.value(is_set).await? == true, "the visitor's setting is not taken: {is_set}");
            touch(browser).await?;
        }
        if state != "opened directly" {
            states += 1;
            collect(&mut faults, state, attempt(browser, settings).await?)?;
        }
        Ok(())
    })
    .await?;
    writeln!(
        stdout(),
        "settings in {}: {states} states, {} settings each, {} kinds of fault",
        browser.engine.title(),
        settings.as_array().map_or(0, Vec::len),
        faults.len()
    )?;
    ensure!(faults.is_empty(), "{}", told(&faults));
    Ok(())
}

/// What does not adapt is told.
pub async fn what_does_not_adapt_is_noticed(browser: &Browser) -> Result<()> {
    let server = clinic(&format!("<div data-needlewise></div>{TAG}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    browser.check_heading().await?;
    touch(browser).await?;
    browser.client.execute(HARM, vec![]).await?;
    let settings = json!([
        { "name": "harmed", "width": 320, "rules": [], "probes": ["fits", "targets", "still", "focus", "plain"] },
        { "name": "spaced", "width": 320, "rules": SPACED, "probes": ["fits"] },
    ]);
    let mut faults = BTreeMap::new();
    collect(&mut faults, "start", attempt(browser, &settings).await?)?;
    for told in [
        "harmed: wider than the page: p",
        "harmed: written over: p",
        "harmed: small target: button",
        "harmed: would move: button",
        "harmed: no ring around: button",
        "harmed: not drawn by the browser: input",
        "harmed: beyond its drawing: text",
        "spaced: too low: p",
    ] {
        ensure!(faults.contains_key(told), "{told:?} is not noticed: {:#?}", faults.keys());
    }
    ensure!(!faults.contains_key("harmed: too low: p"), "what fits is no fault");
    Ok(())
}

const HARM: &str = concat!(
    include_str!("frame.js"),
    "
add('p', { width: '400px' }, 'wide');
add('p', { height: '22px', lineHeight: '20px', overflow: 'hidden' }, 'low');
add('p', {}, 'under');
add('p', { marginTop: '-20px' }, 'over');
add('button', { minHeight: '0', height: '20px', outline: 'none', transition: 'color 1s' }, 'press');
const box = add('label', {}, '').appendChild(document.createElement('input'));
box.type = 'checkbox';
box.style.appearance = 'none';
const NS = 'http://www.w3.org/2000/svg';
const drawing = document.querySelector('main').appendChild(document.createElementNS(NS, 'svg'));
const text = drawing.appendChild(document.createElementNS(NS, 'text'));
text.setAttribute('x', '290');
text.setAttribute('y', '20');
text.textContent = 'far out';
"
);

/// One engine gives no control of a frame the focus before the visitor has touched it.
async fn touch(browser: &Browser) -> Result<()> {
    Ok(browser.client.find(Locator::Css("h1")).await?.click().await?)
}

async fn attempt(browser: &Browser, settings: &Value) -> Result<Value> {
    Ok(browser.client.execute_async(SCRIPT, vec![settings.clone()]).await?)
}

fn collect(faults: &mut BTreeMap<String, Vec<String>>, state: &str, found: Value) -> Result<()> {
    let Value::Array(found) = found else { bail!("in {state:?}: {found}") };
    for fault in found {
        let what = fault["what"].as_str().context("it says what it is")?;
        faults.entry(what.to_owned()).or_default().push(format!("{state}: {}", fault["html"]));
    }
    Ok(())
}

fn told(faults: &BTreeMap<String, Vec<String>>) -> String {
    let told = faults.iter().map(|(what, places)| {
        let shown: Vec<&str> = places.iter().take(3).map(String::as_str).collect();
        format!("{what}\n  {} times: {}", places.len(), shown.join("\n  "))
    });
    told.collect::<Vec<_>>().join("\n")
}
