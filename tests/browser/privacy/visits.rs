//! Visits that give many answers on one page load: at a question the visitor chooses a random line, goes on, scrolls past
//! the end of the next screen, and goes back; and results of every kind, each scrolled past its end.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use fastrand::Rng;
use needlewise::engine::case::Case;
use needlewise::engine::{Assessment, Choice, Interview, Item, Kind, Outcome};
use needlewise::microneedling::PROTOCOL;
use serde_json::to_value;
use xtask::server::Server;

use crate::browser::Browser;
use crate::{random, twin};

use super::channels::CHANNELS;
use super::classifier::{Features, Sample};
use super::hand::{Hand, Input};
use super::site;
use super::strokes::Strokes;

/// How many answers of each kind are given; the page learns from every other one.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    pub presses: usize,
    pub next_screens: usize,
    pub results: usize,
}

/// The kind of answer that a step has to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Which line of a question with one choice was pressed.
    Line,
    /// Which line of a question with many choices was pressed.
    Lines,
    /// Which screen came next, as it was scrolled past its end.
    NextScreen,
    /// Which kind of result came, as it was scrolled past its end.
    Result,
}

impl Task {
    /// The task in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Line => "the line pressed at a question with one choice",
            Self::Lines => "the line pressed at a question with many choices",
            Self::NextScreen => "the next screen, scrolled past its end",
            Self::Result => "the kind of result, scrolled past its end",
        }
    }
}

/// The page's measurements in all steps.
#[derive(Debug, Default)]
pub struct Measured {
    /// By channel and task.
    pub samples: BTreeMap<&'static str, BTreeMap<Task, Vec<Sample>>>,
    /// Set where the driver's way to scroll did scroll the frame.
    pub has_scrolled: bool,
    /// Channels that this engine has not.
    pub lacks: BTreeSet<String>,
}

/// Lines that each lead to another next screen.
const NEXT_SCREENS: [&str; 5] = ["none", "diabetes", "steroids-ended", "cancer", "allergy"];
/// Strokes that lead past the end of some of the next screens, and of some results.
const STROKES: Strokes = Strokes {
    wheel: (5, 160),
    finger: (3, 260),
    keys: &[Key::Down, Key::Down, Key::Down, Key::Down, Key::Down, Key::Down, Key::Space],
};
const STROKES_RESULT: Strokes = Strokes {
    wheel: (7, 900),
    finger: (5, 600),
    keys: &[Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown, Key::End],
};
/// Visits among which there is one of each kind of result.
const CANDIDATES: u64 = 400;

/// How many answers there are to tell apart.
pub fn answers(task: Task) -> Result<usize> {
    Ok(match task {
        Task::Line => item("pregnancy")?.choices().len(),
        Task::Lines | Task::NextScreen => NEXT_SCREENS.len(),
        Task::Result => Outcome::WORST_FIRST.len(),
    })
}

/// Makes the visits with `input` on the page that `server` has, and gathers what the page measured.
pub async fn measure(browser: &Browser, server: &Server, input: Input, amount: Amount) -> Result<Measured> {
    let tasks = [
        (Task::Line, amount.presses),
        (Task::NextScreen, amount.next_screens),
        (Task::Result, amount.results),
    ];
    let mut rng = Rng::with_seed(7);
    let mut measured = Measured::default();
    for (task, many) in tasks.into_iter().filter(|(_, many)| *many > 0) {
        site::open(browser, server).await?;
        let hand = Hand::arrive(browser, input).await.context("arriving")?;
        let labels = match task {
            Task::Line | Task::Lines => {
                let item = item("pregnancy")?;
                let all: Vec<_> = item.choices().iter().collect();
                cycles(&hand, item, &all, many, None, &mut rng).await
            }
            Task::NextScreen => {
                let item = item("health")?;
                let all = NEXT_SCREENS.map(|code| item.choice(code));
                let all: Vec<_> = all.into_iter().collect::<Option<_>>().context("lines")?;
                cycles(&hand, item, &all, many, Some(STROKES), &mut rng).await
            }
            Task::Result => results(&hand, many, &mut rng).await,
        };
        let labels = labels.with_context(|| format!("{}, {}", task.words(), input.words()))?;
        measured.has_scrolled |= hand.has_scrolled.get();
        browser.leave_frames().await?;
        let (steps, lacks) = site::seen(browser).await?;
        ensure!(steps.len() == labels.len(), "{} steps for {} answers", steps.len(), labels.len());
        measured.lacks.extend(lacks);
        for ((task, label), step) in labels.into_iter().zip(steps) {
            keep(&mut measured, task, label, &step);
        }
    }
    if !measured.has_scrolled {
        for tasks in measured.samples.values_mut() {
            tasks.retain(|task, _| matches!(task, Task::Line | Task::Lines));
        }
    }
    Ok(measured)
}

fn keep(measured: &mut Measured, task: Task, label: usize, step: &BTreeMap<String, Features>) {
    for channel in &CHANNELS {
        let features = step.get(channel.id).cloned().unwrap_or_default();
        let samples = measured.samples.entry(channel.id).or_default().entry(task).or_default();
        samples.push(Sample { label, features });
    }
}

/// The answer of a step: all in turn for what the page learns from, random for what it has to tell.
fn label(place: usize, all: usize, rng: &mut Rng) -> usize {
    if place.is_multiple_of(2) { (place / 2) % all } else { rng.usize(0..all) }
}

/// Answers one question again and again; with `strokes`, scrolls the next screen before going back.
async fn cycles(
    hand: &Hand<'_>,
    item: &'static Item,
    all: &[&'static Choice],
    many: usize,
    strokes: Option<Strokes>,
    rng: &mut Rng,
) -> Result<Vec<(Task, usize)>> {
    let visit = twin::of(hand.browser, &Case::default()).await?;
    twin::hurry_until(hand.browser, &visit, item).await?;
    let is_one = matches!(item.kind, Kind::One(_));
    let (mut labels, mut before) = (Vec::new(), None);
    for place in 0..many {
        let label = label(place, all.len(), rng);
        let line = all.get(label).context("a line")?.text;
        if let Some(before) = before.filter(|_| !is_one) {
            hand.press_line(before, false).await?;
        }
        site::mark(hand.browser, "begin").await?;
        hand.press_line(line, true).await?;
        hand.press_on("Continue").await?;
        site::mark(hand.browser, "end").await?;
        labels.push((if is_one { Task::Line } else { Task::Lines }, label));
        if let Some(strokes) = strokes {
            site::mark(hand.browser, "begin").await?;
            hand.scroll_down(strokes).await?;
            site::mark(hand.browser, "end").await?;
            labels.push((Task::NextScreen, label));
        }
        hand.press_on("Back").await?;
        before = Some(line);
    }
    Ok(labels)
}

/// Comes to one result after the other, by script, and scrolls each.
async fn results(hand: &Hand<'_>, many: usize, rng: &mut Rng) -> Result<Vec<(Task, usize)>> {
    let visits = of_each_kind(hand.browser).await?;
    let again: twin::Way =
        vec![("Your result", vec![], Some("Clear my answers")), ("Suitability check", vec![], Some("Start"))];
    let mut labels = Vec::new();
    for place in 0..many {
        let label = label(place, visits.len(), rng);
        let mut way = if place == 0 { Vec::new() } else { again.clone() };
        way.extend(twin::way(visits.get(label).context("a visit")?, |_| true)?);
        let failed = hand.browser.client.execute_async(twin::HURRY, vec![to_value(way)?]).await?;
        ensure!(failed.is_null(), "in a hurry: {failed}");
        site::mark(hand.browser, "begin").await?;
        hand.scroll_down(STROKES_RESULT).await?;
        site::mark(hand.browser, "end").await?;
        labels.push((Task::Result, label));
    }
    Ok(labels)
}

/// A visit for each kind of result.
async fn of_each_kind(browser: &Browser) -> Result<Vec<Interview>> {
    let today = twin::today(browser).await?;
    let mut kinds = BTreeMap::new();
    for seed in 0..CANDIDATES {
        let visit = random::visit(today, seed)?;
        if let Assessment::Complete(suitability) = visit.assessment() {
            kinds.entry(suitability.outcome).or_insert(visit);
        }
    }
    ensure!(kinds.len() == Outcome::WORST_FIRST.len(), "only {:?}", kinds.keys());
    Ok(kinds.into_values().collect())
}

fn item(id: &str) -> Result<&'static Item> {
    PROTOCOL.item(id).with_context(|| format!("no question {id}"))
}
