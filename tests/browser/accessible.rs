//! What axe finds in every state of the check, inside its frame: nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Write as _, stdout};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use xtask::engines::Engine;
use xtask::tools::{AXE, npm_packages};

use crate::browser::Browser;
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::tour;

/// How wide the frame is: as on the narrowest phone, a tablet and a desktop.
const WIDTHS: [u32; 3] = [320, 768, 1280];
/// What axe could not decide and a person has: lines of what it says, each with the reason under it.
const REVIEWED: &str = include_str!("axe-incomplete.txt");

pub async fn axe_finds_nothing_in_light(browser: &Browser) -> Result<()> {
    // Two engines tell little of how wide a page is that the third does not.
    let widths = if browser.engine == Engine::Chromium { &WIDTHS[..] } else { &WIDTHS[..1] };
    let is_light = format!("!({IS_DARK}) && !({IS_FORCED})");
    finds_nothing(browser, "color-scheme: light", "light", &is_light, (widths, Rules::All)).await
}

pub async fn axe_finds_nothing_in_the_dark(browser: &Browser) -> Result<()> {
    finds_nothing(browser, "color-scheme: dark", "dark", IS_DARK, OTHER_COLOURS).await
}

pub async fn axe_finds_nothing_in_forced_colours(browser: &Browser) -> Result<()> {
    finds_nothing(browser, "", "forced colours", IS_FORCED, OTHER_COLOURS).await
}

/// What axe looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// Everything.
    All,
    /// What can differ where nothing but the colours does.
    Colours,
}

const OTHER_COLOURS: (&[u32], Rules) = (&[WIDTHS[0]], Rules::Colours);

const SCRIPT: &str = concat!(include_str!("frame.js"), include_str!("axe.js"));
const IS_DARK: &str = "getComputedStyle(document.documentElement).colorScheme === 'dark'";
const IS_FORCED: &str = "matchMedia('(forced-colors: active)').matches";

/// The check's place has this `style`, by which it should look so.
async fn finds_nothing(
    browser: &Browser,
    style: &str,
    theme: &str,
    looks_so: &str,
    (widths, rules): (&[u32], Rules),
) -> Result<()> {
    let mut found = Found::default();
    tour::lead(browser, style, async |state| {
        if state == "start" {
            ensure!(browser.value(looks_so).await? == true, "the check does not have the theme {theme}");
        }
        let in_window = state == "opened directly";
        found.add(state, look(browser, if in_window { &[0] } else { widths }, rules).await?)
    })
    .await?;
    // Past the harness, which keeps the output of a test that passes to itself.
    writeln!(stdout(), "axe in {}, {theme}: {}", browser.engine.title(), found.counts())?;
    found.is_good()
}

/// What is wrong is told: a control without a name, faint words, a target that is hard to hit.
pub async fn axe_notices_what_shuts_people_out(browser: &Browser) -> Result<()> {
    let server = clinic(&format!("<div data-needlewise></div>{TAG}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    browser.check_heading().await?;
    browser.client.execute(HARM, vec![]).await?;
    let mut found = Found::default();
    found.add("harmed", look(browser, &WIDTHS[..1], Rules::All).await?)?;
    for told in ["label input", "color-contrast p", "target-size button", "svg-img-alt svg", "drawing text"] {
        let is_told = found.violations.keys().any(|what| what.starts_with(told));
        ensure!(is_told, "{told} is not noticed: {:#?}", found.violations);
    }
    Ok(())
}

const HARM: &str = concat!(
    include_str!("frame.js"),
    "
add('input', {}, '');
add('p', { color: '#999', background: '#aaa' }, 'Who can read this?');
for (const words of ['a', 'b']) add('button', { minHeight: '0', height: '9px', width: '9px', padding: '0' }, words);
const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
drawing.setAttribute('role', 'img');
const faint = document.createElementNS('http://www.w3.org/2000/svg', 'text');
faint.style.fill = '#eee';
drawing.append(faint);
document.querySelector('main').append(drawing);
"
);

/// Looks with axe at the page where the session stands, at these widths of the frame.
async fn look(browser: &Browser, widths: &[u32], rules: Rules) -> Result<Value> {
    // Once for every document.
    if browser.value("typeof axe").await? != "object" {
        let axe = fs::read_to_string(npm_packages::require(&AXE)?.join("axe.min.js"))?;
        browser.client.execute(&axe, vec![]).await?;
    }
    Ok(browser.client.execute_async(SCRIPT, vec![json!(widths), json!(rules == Rules::Colours)]).await?)
}

/// What axe finds wrong with the page where the session stands, as wide as it is.
pub async fn violations(browser: &Browser, rules: Rules) -> Result<Vec<String>> {
    let mut found = Found::default();
    found.add("the page", look(browser, &[0], rules).await?)?;
    Ok(found.violations.into_keys().collect())
}

/// What axe told, and where.
#[derive(Default)]
struct Found {
    states: usize,
    looks: usize,
    violations: BTreeMap<String, Vec<String>>,
    undecided: BTreeMap<String, Vec<String>>,
}

impl Found {
    fn add(&mut self, state: &str, looks: Value) -> Result<()> {
        let Value::Array(looks) = looks else { bail!("in {state:?}: {looks}") };
        self.states += 1;
        self.looks += looks.len();
        for look in &looks {
            for (kind, all) in [("violations", &mut self.violations), ("incomplete", &mut self.undecided)] {
                for one in look[kind].as_array().with_context(|| look.to_string())? {
                    let place = format!("{state}, {} px: {}", look["width"], one["html"]);
                    let what = one["what"].as_str().context("it says what it is")?;
                    all.entry(what.to_owned()).or_default().push(place);
                }
            }
        }
        Ok(())
    }

    fn counts(&self) -> String {
        format!(
            "{} states, {} looks, {} kinds of violation, {} kinds left to a person",
            self.states,
            self.looks,
            self.violations.len(),
            self.undecided.len()
        )
    }

    fn is_good(&self) -> Result<()> {
        let mut reviewed = BTreeSet::new();
        for entry in REVIEWED.split("\n\n").filter(|entry| !entry.starts_with('#')) {
            let (what, why) = entry.trim().split_once('\n').with_context(|| format!("no reason: {entry}"))?;
            ensure!(why.starts_with("  "), "no reason: {entry}");
            reviewed.insert(what);
        }
        let mut faults: Vec<String> =
            self.violations.iter().map(|(what, places)| fault("violation", what, places)).collect();
        faults.extend(
            self.undecided
                .iter()
                .filter(|(what, _)| !reviewed.contains(what.as_str()))
                .map(|(what, places)| fault("for a person to look at", what, places)),
        );
        let gone = reviewed.iter().filter(|what| !self.undecided.contains_key(**what));
        faults.extend(gone.map(|what| fault("no longer left to a person", what, &[])));
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    }
}

fn fault(kind: &str, what: &str, places: &[String]) -> String {
    let shown: Vec<&str> = places.iter().take(3).map(String::as_str).collect();
    format!("{kind}: {what}\n  {} times: {}", places.len(), shown.join("\n  "))
}
