//! The answers that the hostile page told, as figures and as the words of a failure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::Result;
use serde_json::{Value, json};

use super::channels::{CHANNELS, Channel, Mode};
use super::classifier::Sample;
use super::hand::Input;
use super::score::{Score, score, sum};
use super::visits::{Measured, Task, answers};
use crate::browser::Browser;
use crate::figures::record;
use crate::launch::Window;

/// All that was measured in one browser.
pub struct Report<'a> {
    browser: &'a Browser,
    measured: Vec<(Mode, Input, Measured)>,
    /// Channels that were seen to tell the answers of a check that leaks.
    pub controls: BTreeSet<&'static str>,
}

impl<'a> Report<'a> {
    /// Nothing yet.
    pub const fn new(browser: &'a Browser) -> Self {
        Self { browser, measured: Vec::new(), controls: BTreeSet::new() }
    }

    /// Adds what a page measured of a visitor with `input`.
    pub fn add(&mut self, mode: Mode, input: Input, measured: Measured) {
        self.measured.push((mode, input, measured));
    }

    fn of(&self, mode: Mode, input: Input) -> Option<&Measured> {
        let same = |one: &&(Mode, Input, Measured)| (one.0, one.1) == (mode, input);
        self.measured.iter().find(same).map(|(.., measured)| measured)
    }

    /// Keeps the figures.
    pub fn record(&self) -> Result<()> {
        let mut rows: Vec<(String, Value)> = Vec::new();
        for input in Input::ALL {
            let scrolls = self.of(Mode::Passive, input).is_some_and(|measured| measured.has_scrolled);
            let scrolls = if scrolls { "driven" } else { "not driven" };
            rows.push((format!("scrolling past the end {}", input.words()), json!(scrolls)));
        }
        for channel in &CHANNELS {
            for input in Input::ALL {
                let label = format!("{}, {}: answers told better than chance", channel.words, input.words());
                // A page that interferes meets a mouse and a keyboard only.
                if channel.mode == Mode::Passive || input != Input::Touch {
                    rows.push((label, json!(self.figure(channel, input)?)));
                }
            }
        }
        let part = match self.browser.window {
            Window::OneProcess => "a-page-built-to-spy-in-one-process-with-the-check",
            _ => "a-page-built-to-spy",
        };
        record(self.browser.engine, part, &json!({ "rows": rows }))
    }

    fn figure(&self, channel: &Channel, input: Input) -> Result<String> {
        let Some(measured) = self.of(channel.mode, input) else { return Ok("not driven".to_owned()) };
        if measured.lacks.contains(channel.id) {
            return Ok("no such thing here".to_owned());
        }
        let scores = scores(measured, channel)?;
        let figure = words(&scores);
        if told(&scores) == 0 && !self.controls.contains(channel.id) {
            return Ok(format!("no control tells here: {figure}"));
        }
        Ok(figure)
    }

    /// The answers told by channels that must be shut, with figures and with what gave it away; empty where nothing is.
    pub fn leaks(&self) -> Result<String> {
        let mut leaks = String::new();
        for (mode, input, measured) in &self.measured {
            for channel in CHANNELS.iter().filter(|channel| channel.must_be_shut && channel.mode == *mode) {
                let scores = scores(measured, channel)?;
                if told(&scores) == 0 {
                    continue;
                }
                let (engine, window) = (self.browser.engine.title(), self.browser.window);
                writeln!(
                    leaks,
                    "{engine}, {window:?}, {}, {}: {}",
                    channel.words,
                    input.words(),
                    words(&scores)
                )?;
                for (task, score) in &scores {
                    let alone = words(&BTreeMap::from([(*task, *score)]));
                    let samples = &measured.samples[channel.id][task];
                    writeln!(leaks, "  {}: {alone}\n{}", task.words(), shown(samples))?;
                }
            }
        }
        Ok(leaks)
    }
}

/// The channels by which answers were told.
pub fn told_channels(measured: &Measured) -> Result<BTreeSet<&'static str>> {
    let mut told_by = BTreeSet::new();
    for channel in &CHANNELS {
        if told(&scores(measured, channel)?) > 0 {
            told_by.insert(channel.id);
        }
    }
    Ok(told_by)
}

fn scores(measured: &Measured, channel: &Channel) -> Result<BTreeMap<Task, Score>> {
    let tasks = measured.samples.get(channel.id).into_iter().flatten();
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

/// The measurements, one line for each answer, of its first sample.
fn shown(samples: &[Sample]) -> String {
    let mut lines = BTreeMap::new();
    for sample in samples {
        lines
            .entry(sample.label)
            .or_insert_with(|| format!("    answer {}: {:?}", sample.label, sample.features));
    }
    lines.into_values().collect::<Vec<_>>().join("\n")
}
