//! How fast answers are judged, and our conditions beside the same ones in a
//! general rule engine, `datalogic-rs`.
//!
//! The other engine gets what it is fastest with: its rules compiled and the
//! answers parsed beforehand, one arena for all that it allocates, and data
//! that lack what was not asked, which ours works out each time. The two take
//! turns in one run, after they agreed on every rule and sheet.

mod json_logic;
mod sheets;

use std::hint::black_box;
use std::time::Instant;

use datalogic_rs::bumpalo::Bump;
use datalogic_rs::{Engine, Logic, ParsedData};
use needlewise::engine::{Policy, Rule, assess};
use needlewise::microneedling::PROTOCOL;

use sheets::{Sheet, facts, sheet};

const SHEETS: u32 = 2_000;
const ROUNDS: usize = 101;
/// With fewer rules in both languages, a comparison would say little.
const FEWEST_RULES: usize = 20;

/// The sheets, and the rules that both engines can judge.
struct Ours {
    policy: Policy,
    sheets: Vec<Sheet>,
    rules: Vec<&'static Rule>,
}

/// The same sheets and rules as the other engine reads them.
struct Theirs {
    engine: Engine,
    sheets: Vec<ParsedData>,
    rules: Vec<Logic>,
}

fn main() {
    let (ours, theirs) = both();
    let divided = agree(&ours, &theirs);

    let judged = SHEETS * u32::try_from(ours.rules.len()).expect("not so many rules");
    let [mut assessment, mut our_rule, mut their_rule] = [const { Vec::new() }; 3];
    for round in 0..ROUNDS {
        assessment.push(nanoseconds(SHEETS, || ours.assess_all()));
        // By turns, who runs on the caches that the other left.
        if round % 2 == 0 {
            our_rule.push(nanoseconds(judged, || ours.judge_all()));
        }
        their_rule.push(nanoseconds(judged, || theirs.judge_all()));
        if round % 2 == 1 {
            our_rule.push(nanoseconds(judged, || ours.judge_all()));
        }
    }

    let answers = |sheet: &Sheet| PROTOCOL.items().filter(|item| sheet.response.is_answered(item)).count();
    let [_, answers, _] = quartiles(ours.sheets.iter().map(answers).collect());
    let [_, findings, _] = quartiles(ours.sheets.iter().map(|sheet| sheet.findings).collect());
    println!(
        "{SHEETS} random sheets; half have more than {answers} answers, half more than {findings} findings"
    );
    println!(
        "{} of {} rules in both languages; they agree; {divided} fire on some sheets and not on others\n",
        ours.rules.len(),
        PROTOCOL.rules().count()
    );
    println!("{:<44}{:>10}   middle half of {ROUNDS} rounds", "", "median");
    row("assessments a second", assessment.iter().map(|nanoseconds| 1e9 / nanoseconds).collect(), 0);
    row("an assessment, ns", assessment, 0);
    let times = their_rule.iter().zip(&our_rule).map(|(theirs, ours)| theirs / ours).collect();
    row("a rule's condition, Needlewise, ns", our_rule, 1);
    row("a rule's condition, datalogic-rs, ns", their_rule, 1);
    row("datalogic-rs takes longer, times", times, 2);
}

fn both() -> (Ours, Theirs) {
    let policy = Policy::default();
    let sheets: Vec<_> = (0..SHEETS).map(|seed| sheet(seed.into(), &policy)).collect();
    let engine = Engine::new();
    let (rules, logics): (Vec<_>, Vec<_>) = PROTOCOL
        .rules()
        .filter_map(|rule| Some((rule, json_logic::rule(&rule.when)?)))
        .map(|(rule, json)| (rule, engine.compile(&json.to_string()).expect("a rule that compiles")))
        .unzip();
    assert!(rules.len() >= FEWEST_RULES, "only {} rules in both languages", rules.len());
    let data = sheets.iter().map(|sheet| json_logic::data(&sheet.response).to_string());
    let data = data.map(|json| ParsedData::from_json(&json).expect("data that can be read")).collect();
    (Ours { policy, sheets, rules }, Theirs { engine, sheets: data, rules: logics })
}

/// Stops unless both say the same of every rule on every sheet. How many of
/// the rules fire on some sheets and not on others.
fn agree(ours: &Ours, theirs: &Theirs) -> usize {
    let divides = |rule: &Rule, logic: &Logic| {
        let mut fired = 0;
        for (seed, (sheet, data)) in ours.sheets.iter().zip(&theirs.sheets).enumerate() {
            let our = rule.when.holds(&facts(&ours.policy, &sheet.response, sheet.today));
            let their = theirs.engine.evaluate(logic, data, &Bump::new()).expect("a value").as_bool();
            assert!(our.is_some() && our == their, "{}, sheet {seed}: {our:?}, {their:?}", rule.id.words());
            fired += u32::from(our == Some(true));
        }
        (1..SHEETS).contains(&fired)
    };
    ours.rules.iter().zip(&theirs.rules).filter(|(rule, logic)| divides(rule, logic)).count()
}

impl Ours {
    fn assess_all(&self) {
        for Sheet { response, today, .. } in &self.sheets {
            black_box(assess(&PROTOCOL, &self.policy, black_box(response), *today));
        }
    }

    fn judge_all(&self) {
        for Sheet { response, today, .. } in &self.sheets {
            let facts = facts(&self.policy, black_box(response), *today);
            for rule in &self.rules {
                black_box(rule.when.holds(&facts));
            }
        }
    }
}

impl Theirs {
    fn judge_all(&self) {
        let mut arena = Bump::new();
        for data in &self.sheets {
            for rule in &self.rules {
                let value = self.engine.evaluate(rule, black_box(data), &arena);
                black_box(value.is_ok_and(|value| value.as_bool() == Some(true)));
            }
            arena.reset();
        }
    }
}

/// How long each of `many` things takes that `work` does.
fn nanoseconds(many: u32, work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64() * 1e9 / f64::from(many)
}

/// A quarter of the values lies below the first, half below the second, three
/// quarters below the third.
fn quartiles<T: PartialOrd + Copy>(mut values: Vec<T>) -> [T; 3] {
    values.sort_by(|one, other| one.partial_cmp(other).expect("numbers"));
    [1, 2, 3].map(|quarter| values[values.len() * quarter / 4])
}

fn row(name: &str, values: Vec<f64>, decimals: usize) {
    let [low, median, high] = quartiles(values);
    println!("{name:<44}{median:>10.decimals$}   {low:.decimals$} to {high:.decimals$}");
}
