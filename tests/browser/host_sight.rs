//! What a clinic's page full of trackers learns of a visit: that there was one.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use needlewise::engine::{Assessment, Choice, Date, Interview, Item, Kind, Outcome};
use needlewise::microneedling::PROTOCOL;
use serde_json::json;

use crate::browser::Browser;
use crate::figures::{Extent, extent, record};
use crate::host::{TAG, files, unaltered, until_told};
use crate::naive::{self, Where};
use crate::traps::{self, Catch};
use crate::visitor::{By, Visitor};
use crate::{random, twin, words};

/// How many random visits are made at the most, and from how many they are chosen, so that they tell much.
const VISITS: (usize, u64) = (20, 3000);
const VISITS_SHORT: (usize, u64) = (2, 200);

/// How long a word may be that the page has for reasons of its own.
const OWN_MAX: usize = 8;

/// Where each kind of naive check has to be caught, or the traps have no teeth: the name of a trap begins so.
const TEETH: [(Where, &[&str]); 3] = [
    (
        Where::Page,
        &[
            "event click",
            "event input",
            "event change",
            "event submit",
            "event focusin",
            "event keydown",
            "event message",
            "event hashchange",
            "history",
            "dispatchEvent",
            "port",
            "postMessage",
            "fetch",
            "XMLHttpRequest",
            "sendBeacon",
            "storage",
            "console",
            "mutation",
            "performance resource",
            "poll of the title",
            "poll of the address",
            "poll of the history",
            "poll of the focus",
            "poll of the keepers",
            "rrweb",
        ],
    ),
    (Where::Shadow, &["event click", "event change", "mutation in a shadow root", "rrweb"]),
    (Where::Frame, &["event click", "event change", "mutation in a frame", "poll of frames", "rrweb"]),
];

pub async fn no_tracker_learns_an_answer(browser: &Browser) -> Result<()> {
    let today = twin::today(browser).await?;
    let words = words::all_plain();
    let most = match extent() {
        Extent::Short => VISITS_SHORT,
        Extent::Whole => VISITS,
    };
    let (visits, told) = telling(today, most)?;
    let (mut caught, mut later, mut own) = (0, 0, BTreeSet::new());
    let server = traps::site(TAG, files(unaltered))?;
    for visit in &visits {
        browser.open(&server.origin()).await?;
        until_told(browser, "ready").await?;
        let before = traps::settle(browser).await?;
        let visitor = Visitor::arrive(browser, By::Pointer).await?;
        twin::hurry(browser, &visitor, visit).await?;
        takes_away(browser, &visitor, visit).await?;
        browser.leave_frames().await?;
        caught += traps::settle(browser).await?;
        let all = traps::caught(browser, 0).await?;
        let (before, after) = all.split_at(before);
        later += after.len();
        // What the page itself has, such as "none" in an attribute, tells nothing.
        own.extend(words::found(&words, &text(before)));
        for (trap, what) in after {
            let mut found = words::found(&words, what);
            found.retain(|word| !own.contains(word));
            ensure!(found.is_empty(), "{trap} has {found:?}: {what}");
        }
    }
    // A sentence never stands in the page by chance.
    ensure!(own.iter().all(|word| word.trim().len() <= OWN_MAX), "the page itself has {own:?}");
    let [questions, answers, reasons, outcomes] = told;
    let rows = [
        ("visits", json!(visits.len())),
        ("different questions asked on them", json!(questions)),
        ("different answers given", json!(answers)),
        ("different reasons told", json!(reasons)),
        ("different outcomes", json!(outcomes)),
        ("sentences, words and codes looked for", json!(words.len())),
        ("of them short words that the page has itself", json!(own.len())),
        ("records of the trackers", json!(caught)),
        ("of them after the check was ready", json!(later)),
        ("sentences, words and codes found in those", json!(0)),
    ];
    record(browser.engine, "what-the-page-sees", &json!({ "rows": rows }))
}

/// After the result: the plan and the summary, where there is one; then the answers are cleared.
async fn takes_away(browser: &Browser, visitor: &Visitor<'_>, visit: &Interview) -> Result<()> {
    if visit.plan().is_some() {
        visitor.press("See the plan").await?;
        browser.until_holds("document.title === 'Your plan'").await?;
    }
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    visitor.press("Clear my answers").await?;
    browser.until_holds("document.title === 'Suitability check'").await
}

/// Visits that tell as much as possible, the most telling first, and how much of all there is that is.
fn telling(today: Date, (most, candidates): (usize, u64)) -> Result<(Vec<Interview>, [String; 4])> {
    let candidates: Vec<_> = (0..candidates)
        .map(|seed| random::visit(today, seed).map(|visit| (tells(&visit), visit)))
        .collect::<Result<_>>()?;
    let (mut visits, mut told) = (Vec::new(), BTreeSet::new());
    while visits.len() < most {
        // Another outcome before anything else: there are few.
        let news = |(tells, _): &&(BTreeSet<Told>, Interview)| {
            let new = tells.difference(&told);
            (new.clone().filter(|(part, ..)| *part == Part::Outcome).count(), new.count())
        };
        let Some(best) = candidates.iter().max_by_key(news).filter(|best| news(best).1 > 0) else { break };
        visits.push(best.1.clone());
        let more: Vec<_> = best.0.difference(&told).copied().collect();
        told.extend(more);
    }
    let of = |part: Part| format!("{} of {}", told.iter().filter(|(of, ..)| *of == part).count(), part.all());
    Ok((visits, Part::ALL.map(of)))
}

/// What a visit can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Question,
    Answer,
    Reason,
    Outcome,
}

impl Part {
    const ALL: [Self; 4] = [Self::Question, Self::Answer, Self::Reason, Self::Outcome];

    /// How many there are.
    fn all(self) -> usize {
        match self {
            Self::Question => PROTOCOL.items().count(),
            Self::Answer => PROTOCOL.items().map(|item| own_choices(item).len()).sum(),
            Self::Reason => PROTOCOL.rules().count(),
            Self::Outcome => Outcome::WORST_FIRST.len(),
        }
    }
}

/// A part, and which: by its id, and of an answer also its code.
type Told = (Part, &'static str, &'static str);

fn tells(visit: &Interview) -> BTreeSet<Told> {
    let mut told = BTreeSet::new();
    for item in visit.asked() {
        told.insert((Part::Question, item.id, ""));
        let given = |choice: &&Choice| visit.response.codes(item).contains(&choice.code);
        let given = own_choices(item).iter().filter(given);
        told.extend(given.map(|choice| (Part::Answer, item.id, choice.code)));
    }
    if let Assessment::Complete(suitability) = visit.assessment() {
        told.extend(suitability.findings.iter().map(|finding| (Part::Reason, finding.rule.id.words(), "")));
        told.insert((Part::Outcome, suitability.outcome.code(), ""));
    }
    told
}

/// The choices that the item does not have from another.
const fn own_choices(item: &Item) -> &'static [Choice] {
    match item.kind {
        Kind::One(choices) | Kind::Many { choices, .. } => choices,
        Kind::Areas { .. } | Kind::Date => &[],
    }
}

fn text(records: &[Catch]) -> String {
    records.iter().map(|(_, what)| what.as_str()).collect::<Vec<_>>().join("\n")
}

/// The same screens without an airlock, filled in the same way: each trap that can catch a word does.
pub async fn the_same_trackers_learn_all_of_a_check_without_an_airlock(browser: &Browser) -> Result<()> {
    let today = twin::today(browser).await?;
    let (visits, _) = telling(today, (1, 1))?;
    let mut rows = Vec::new();
    for ((place, teeth), visit) in TEETH.iter().zip(visits.iter().cycle()) {
        let _server = naive::open(browser, *place, visit).await?;
        if *place == Where::Page {
            let first = visit.asked().first().copied().context("something is asked")?;
            let visitor = Visitor::before(browser, By::Keyboard);
            visitor.choose(twin::lines(first, visit)?.first().context("a line is ticked")?).await?;
            traps::settle(browser).await?;
        }
        twin::hurry_on(browser, visit).await?;
        browser.leave_frames().await?;
        traps::settle(browser).await?;
        let caught = traps::caught(browser, 0).await?;
        let (given, codes) = given(visit)?;
        for trap in *teeth {
            let own: Vec<Catch> = caught.iter().filter(|(name, _)| name.starts_with(trap)).cloned().collect();
            let own = text(&own);
            let found = words::found(&codes, &own).len() + words::found(&given, &own).len();
            ensure!(found > 0, "{place:?}: {trap} caught no word of it, but: {own:.2000}");
        }
        let found = words::found(&given, &text(&caught)).len();
        ensure!(found == given.len(), "{place:?}: {found} of {} sentences were caught", given.len());
        rows.push((format!("trackers that caught questions or answers, {}", place.words()), json!(teeth)));
    }
    record(browser.engine, "what-the-page-sees-without-an-airlock", &json!({ "rows": rows }))
}

/// Each question and each line ticked on the way, and the codes of those that are no common words.
fn given(visit: &Interview) -> Result<(BTreeSet<String>, BTreeSet<String>)> {
    let (mut lines, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for item in visit.asked() {
        lines.insert(words::plain(item.text));
        lines.extend(twin::lines(item, visit)?.into_iter().map(words::plain));
        codes.extend(visit.response.codes(item).iter().map(|code| words::plain(code)));
    }
    codes.retain(|code| code.trim().len() > OWN_MAX);
    Ok((lines, codes))
}
