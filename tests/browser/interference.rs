//! Two visitors who take as many steps look the same to the clinic's page, whatever they answer: pairs of random answer
//! sheets, given by keyboard, leave equal traces, and empty ones.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use needlewise::engine::Interview;
use serde_json::json;
use xtask::engines::Engine;
use xtask::server::Server;

use crate::browser::Browser;
use crate::figures::{Extent, extent, record};
use crate::host::{files, unaltered, until_told};
use crate::leaky::{LEAKS, with_script};
use crate::random::Visits;
use crate::traps::{self, Catch};
use crate::visitor::{By, Visitor};
use crate::{twin, typed};

/// How many questions the visits of one round have, one after the other in one page.
const STEPS: [usize; 8] = [16, 17, 18, 19, 20, 21, 22, 23];
/// Rounds in one engine; each visit is one of a pair with that of the round before.
const ROUNDS: usize = 5;
const STEPS_SHORT: usize = 1;
const ROUNDS_SHORT: usize = 2;

/// A page that can be scrolled, with the check at its top.
const BODY: &str = r#"<div data-needlewise></div><script async src="/needlewise/needlewise.js"></script>
<p style="height: 4000px">More</p>"#;

/// What the page caught of visits.
struct Trace {
    /// The traps that noticed how the focus went into the check.
    arrival: BTreeSet<String>,
    /// All that was caught from then on.
    visits: Vec<Catch>,
}

pub async fn different_answers_leave_equal_traces(browser: &Browser) -> Result<()> {
    let (steps, rounds) = match extent() {
        Extent::Short => (STEPS.get(..STEPS_SHORT).context("steps")?, ROUNDS_SHORT),
        Extent::Whole => (&STEPS[..], ROUNDS),
    };
    let mut random = Visits::new(twin::today(browser).await?);
    let server = traps::site(BODY, files(unaltered))?;
    let mut before: Option<Vec<Interview>> = None;
    let (mut pairs, mut arrival) = (0, BTreeSet::new());
    for round in 0..rounds {
        let visits = steps.iter().map(|steps| random.next(*steps)).collect::<Result<Vec<_>>>()?;
        let trace = trace(browser, &server, &visits).await?;
        ensure!(trace.visits.is_empty(), "round {round}: the page caught {:#?}", trace.visits);
        arrival.extend(trace.arrival);
        let others = before.iter().flatten();
        pairs += visits.iter().zip(others).filter(|(one, other)| one.response != other.response).count();
        before = Some(visits);
    }
    ensure!(pairs == steps.len() * (rounds - 1), "only {pairs} pairs of different answers");
    let felt = match extent() {
        Extent::Short => "not asked",
        Extent::Whole => feels_a_key(browser, &server).await?,
    };
    let rows = [
        ("visits by keyboard", json!(steps.len() * rounds)),
        ("pairs of different answers to equally many questions", json!(pairs)),
        ("of them with different traces", json!(0)),
        ("records of the trackers after the focus first went into the check", json!(0)),
        ("a key pressed in the check shows in the page's navigator.userActivation", json!(felt)),
        ("trackers that notice the focus go in", json!(arrival)),
    ];
    record(browser.engine, "two-visits-compared", &json!({ "rows": rows }))
}

/// A check that tells by its height, by scrolling or by the history what is answered leaves different traces.
pub async fn a_check_that_leaks_leaves_different_traces(browser: &Browser) -> Result<()> {
    let all = match browser.engine {
        Engine::Chromium | Engine::Firefox => LEAKS.len(),
        Engine::WebKit => LEAKS.len() - 1,
    };
    let leaks = match extent() {
        Extent::Short => 1,
        Extent::Whole => all,
    };
    let mut random = Visits::new(twin::today(browser).await?);
    let pair = [random.next(STEPS[0])?, random.next(STEPS[0])?];
    let mut rows = Vec::new();
    for (what, script) in LEAKS.into_iter().take(leaks) {
        let server = traps::site(BODY, files(with_script(script)))?;
        let mut traces = Vec::new();
        for visit in &pair {
            traces.push(trace(browser, &server, std::slice::from_ref(visit)).await?.visits);
        }
        ensure!(traces[0] != traces[1], "{what}: the traces are the same: {:#?}", traces[0]);
        let many = traces.iter().map(|trace| trace.len().to_string());
        let many = many.collect::<Vec<_>>().join(" and ");
        rows.push((format!("records of two visits, {what}"), many));
    }
    record(browser.engine, "two-visits-compared-where-the-check-leaks", &json!({ "rows": rows }))
}

/// What a page with the traps catches while the visitor goes into the check by Tab, presses Start and makes these visits
/// one after the other.
async fn trace(browser: &Browser, server: &Server, visits: &[Interview]) -> Result<Trace> {
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let ready = traps::settle(browser).await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    visitor.press("Start").await?;
    visitor.until_not("Thinking about microneedling?").await?;
    // The session stays in the check: a driver that goes in and out moves the focus, and leaves its own marks.
    traps::mark(browser).await?;
    for visit in visits {
        typed::walk(&visitor, visit).await?;
        twin::shows(browser, visit).await?;
        typed::start_again(&visitor, visit).await?;
    }
    traps::mark(browser).await?;
    browser.leave_frames().await?;
    let caught = traps::caught(browser, ready).await?;
    let mut parts = caught.split(|(trap, _)| trap == traps::MARK);
    let (arrival, visits) = (parts.next().context("arrives")?, parts.next().context("visits")?);
    let counts = |one: &&Catch| !traps::is_asking(one) && !is_about_speed(one);
    Ok(Trace {
        arrival: arrival.iter().filter(counts).map(|(trap, _)| trap.clone()).collect(),
        visits: visits.iter().filter(counts).cloned().collect(),
    })
}

/// Whether the page can tell that a key was pressed in the check, by what the browser tells every page of its frames:
/// that there was one, not which.
async fn feels_a_key(browser: &Browser, server: &Server) -> Result<&'static str> {
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    visitor.press("Start").await?;
    browser.leave_frames().await?;
    browser.until_holds("!navigator.userActivation.isActive").await?;
    browser.enter_check().await?;
    visitor.key(Key::Tab).await?;
    browser.leave_frames().await?;
    let felt = browser.value("navigator.userActivation.isActive").await?;
    Ok(if felt == true { "yes" } else { "no" })
}

/// What tells how fast the machine is, or that a key was pressed somewhere, which the browser tells every page of its frames.
fn is_about_speed((trap, what): &Catch) -> bool {
    match trap.as_str() {
        "performance longtask" => what.contains("name: self"),
        "performance long-animation-frame" | "poll of the activation" => true,
        _ => false,
    }
}
