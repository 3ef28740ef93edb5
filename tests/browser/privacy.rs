//! A clinic's page that is built to read answers by what happens around the check: it learns from presses whose answers
//! it is told, and then has to tell the answers of others. It tells none better than by guessing.

mod classifier;
mod hand;
mod site;
mod visits;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::engines::Engine;

use crate::browser::Browser;
use crate::figures::{Extent, extent, record};
use crate::launch::Window;
use classifier::{Sample, Score, score, sum};
use hand::Input;
use visits::{Amount, Measured, Task, answers, measure};

/// A way in which a page could learn of an answer.
pub struct Channel {
    /// Its name in the page's script.
    pub id: &'static str,
    /// Its name in the figures.
    pub words: &'static str,
    /// Whether it must tell nothing: the others are open to every page around every frame, and only measured.
    pub must_be_shut: bool,
}

/// All of them.
pub const CHANNELS: &[Channel] =
    &[Channel { id: "boxes", words: "scroll boxes around the check", must_be_shut: true }];

const SHORT: Amount = Amount { presses: 20, next_screens: 6, results: 4 };
const WHOLE: Amount = Amount { presses: 48, next_screens: 24, results: 24 };

pub async fn a_page_built_to_spy_tells_no_answer(browser: &Browser) -> Result<()> {
    let amount = match extent() {
        Extent::Short => SHORT,
        Extent::Whole => WHOLE,
    };
    let server = site::site("")?;
    let mut rows: Vec<(String, Value)> = Vec::new();
    let mut leaks = String::new();
    for input in Input::ALL {
        let way = format!("{}, {}", input.words(), process(browser));
        if !input.is_driven(browser.engine) {
            rows.extend(CHANNELS.iter().map(|channel| (label(channel, &way), json!("not driven"))));
            continue;
        }
        let measured = measure(browser, &server, input, amount).await?;
        for channel in CHANNELS {
            let scores = scores(&measured, channel.id)?;
            if channel.must_be_shut && told(&scores) > 0 {
                writeln!(leaks, "{}, {}, {way}: {}", browser.engine.title(), channel.words, words(&scores))?;
                for (task, score) in &scores {
                    let samples = &measured.samples[channel.id][task];
                    writeln!(leaks, "  {}: {}\n{}", task.words(), figure(&[*score]), shown(samples))?;
                }
            }
            rows.push((label(channel, &way), json!(words(&scores))));
        }
        let scrolling = if measured.has_scrolled { "driven" } else { "not driven" };
        rows.push((format!("scrolling past the end, {}", input.words()), json!(scrolling)));
    }
    ensure!(leaks.is_empty(), "a page tells answers:\n{leaks}");
    record(browser.engine, "a-page-built-to-spy", &json!({ "rows": rows }))
}

fn label(channel: &Channel, way: &str) -> String {
    format!("{}, {way}: answers told better than chance", channel.words)
}

fn process(browser: &Browser) -> &'static str {
    match (browser.engine, browser.window) {
        (Engine::Chromium, Window::OneProcess) => "in one process",
        _ => "process apart",
    }
}

fn scores(measured: &Measured, channel: &str) -> Result<BTreeMap<Task, Score>> {
    let tasks = measured.samples.get(channel).into_iter().flatten();
    tasks.map(|(task, samples)| Ok((*task, score(samples, answers(*task)?)))).collect()
}

/// Answers told better than chance: of single tasks, or of all together.
fn told(scores: &BTreeMap<Task, Score>) -> usize {
    let scores: Vec<Score> = scores.values().copied().collect();
    let single: usize = scores.iter().map(Score::told).sum();
    if single > 0 { single } else { sum(&scores).told() }
}

fn words(scores: &BTreeMap<Task, Score>) -> String {
    let all = sum(&scores.values().copied().collect::<Vec<_>>());
    format!("{} of {} (right {}, guessing gives {:.0})", told(scores), all.tried, all.right, all.guessing)
}

fn figure(scores: &[Score]) -> String {
    let all = sum(scores);
    format!("{} of {} (right {}, guessing gives {:.1})", all.told(), all.tried, all.right, all.guessing)
}

/// What was measured, one line for each answer, of its first sample.
fn shown(samples: &[Sample]) -> String {
    let mut lines = BTreeMap::new();
    for sample in samples {
        lines
            .entry(sample.label)
            .or_insert_with(|| format!("    answer {}: {:?}", sample.label, sample.features));
    }
    lines.into_values().collect::<Vec<_>>().join("\n")
}
