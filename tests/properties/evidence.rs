//! The tables against the list of the evidence's own ids, `tests/evidence.txt`.

use std::collections::BTreeSet;
use std::fs;

use needlewise::engine::{Care, Citation, Floor, Item, Outcome, Regimen, Scope, Stakes, Step, Urgency};
use needlewise::microneedling::PROTOCOL;

use crate::sheets;

fn listed() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/evidence.txt");
    let text = fs::read_to_string(path).expect("the list is there");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

const CARE: &Care = PROTOCOL.care;

/// The listed ids of a kind, without what is not built.
fn ids(kinds: &[char]) -> BTreeSet<String> {
    let built = listed().into_iter().filter(|line| line.starts_with(kinds) && !line.contains(" - "));
    built.map(|line| line.split_whitespace().next().unwrap_or_default().to_owned()).collect()
}

fn same(listed: &BTreeSet<String>, held: impl Iterator<Item = impl Into<String>>) {
    let held: BTreeSet<String> = held.map(Into::into).collect();
    assert!(!listed.is_empty(), "nothing is listed");
    let missing: Vec<_> = listed.difference(&held).collect();
    let other: Vec<_> = held.difference(listed).collect();
    assert!(missing.is_empty() && other.is_empty(), "not in the tables: {missing:?}; not listed: {other:?}");
}

#[test]
fn the_tables_hold_every_rule_of_the_evidence_and_no_other() {
    let listed = ids(&['R', 'I']);
    same(&listed, PROTOCOL.rules().map(|rule| rule.evidence.to_string()));
    println!("{} ids of the evidence, {} rules", listed.len(), PROTOCOL.rules().count());
}

/// Each row once, in the order in which it is first placed.
fn regimens() -> Vec<&'static Regimen> {
    let mut rows: Vec<&Regimen> = Vec::new();
    for placement in CARE.placements {
        if !rows.iter().any(|row| row.evidence == placement.regimen.evidence) {
            rows.push(placement.regimen);
        }
    }
    rows
}

/// Every step with the name of its table.
fn steps() -> impl Iterator<Item = (&'static str, &'static Step)> {
    let tables =
        [("before", CARE.before), ("day", CARE.day), ("recovery", CARE.recovery), ("after", CARE.after)];
    tables.into_iter().flat_map(|(name, steps)| steps.iter().map(move |step| (name, step)))
}

#[test]
fn the_tables_hold_every_concern_of_the_evidence_and_no_other() {
    same(&ids(&['P']), regimens().iter().map(|row| row.evidence.words()));
    let planless = listed().into_iter().filter(|line| line.ends_with(" no plan"));
    let planless = planless.map(|line| line.trim_end_matches(" no plan").to_owned()).collect();
    let held = regimens().into_iter().filter(|row| row.outline.is_none());
    same(&planless, held.map(|row| row.evidence.words()));
}

///
#[test]
fn what_is_said_of_narrow_acne_scars_stands_with_all_others() {
    let own = regimens().into_iter().find(|row| row.evidence.words() == "P-01").expect("a row");
    assert!(own.expectation.contains("narrow scars"), "{}", own.expectation);
    let cites = |id: &str| own.citations.iter().any(|citation| citation.id.words() == id);
    assert!(cites("C-15") && cites("C-29"), "the sources of P-01b");
}

#[test]
fn each_area_of_the_evidence_has_a_site_and_no_other() {
    let areas = listed().into_iter().filter(|line| !line.contains(" - "));
    let areas = areas.filter_map(|line| line.strip_prefix("D3a ").map(str::to_owned)).collect();
    let held: Vec<_> = CARE.sites.iter().flat_map(|site| site.areas).copied().collect();
    same(&areas, held.iter().copied());
    assert_eq!(held.len(), areas.len(), "an area has one site");
    assert!(held.iter().all(|area| PROTOCOL.areas.choice(area).is_some()), "each can be chosen");
}

#[test]
fn the_tables_hold_every_modifier_of_the_evidence_and_no_other() {
    same(&ids(&['M']), CARE.modifiers.iter().map(|modifier| modifier.evidence.words()));
}

/// A modifier may say when something is due (M1), and each table holds the rows of its own part of D4.
#[test]
fn the_tables_hold_every_time_of_the_evidence_and_no_other() {
    let modifiers = ids(&['M']);
    let held = || steps().filter(|(_, step)| !modifiers.contains(step.evidence.words()));
    same(&ids(&['T']), held().map(|(_, step)| step.evidence.words()));
    for (table, step) in held() {
        let id = step.evidence.words();
        let own = match id.as_bytes().get(2) {
            Some(b'0' | b'1') => "before",
            Some(b'2') => "day",
            Some(b'3') => "recovery",
            _ => "after",
        };
        assert_eq!(table, own, "{id}");
    }
}

#[test]
fn the_tables_hold_every_warning_sign_of_the_evidence_and_no_other() {
    let held: Vec<_> = CARE.red_flags.iter().map(|flag| flag.evidence.words()).collect();
    same(&ids(&['F']), held.iter().copied());
    assert_eq!(held.len(), ids(&['F']).len(), "each sign once");
}

/// Beside them stand some readings of what sources disagree about (X-) and a resolution (A-).
#[test]
fn every_line_of_the_evidence_that_explains_is_in_the_tables() {
    let held = CARE.explainers.iter().flat_map(|explainer| explainer.evidence.words().split(", "));
    let (own, other): (Vec<_>, Vec<_>) = held.partition(|id| id.starts_with("L-"));
    same(&ids(&['L']), own.into_iter());
    assert!(other.iter().all(|id| id.starts_with("X-") || id.starts_with("A-")), "{other:?}");
}

#[test]
fn every_hard_floor_of_the_evidence_is_one_in_the_tables() {
    for line in listed().iter().filter(|line| line.ends_with('★')) {
        let id = line.split_whitespace().next().unwrap_or_default();
        let mut rules = PROTOCOL.rules().filter(|rule| rule.evidence.to_string() == id);
        assert!(rules.all(|rule| rule.floor == Floor::Hard), "{id} is no floor");
    }
}

#[test]
fn every_way_in_which_an_outcome_is_reached_has_its_test() {
    for line in listed().iter().filter(|line| line.starts_with('E') && !line.contains(" - ")) {
        let (_, place) = line.split_once(' ').expect("a test");
        let (file, test) = place.split_once(": ").expect("a file and a name");
        let path = format!("{}/tests/properties/{file}", env!("CARGO_MANIFEST_DIR"));
        let code = fs::read_to_string(&path).unwrap_or_default();
        assert!(code.contains(&format!("fn {test}(")), "{line}");
    }
}

/// Whatever says something, by its name, with who says so.
fn said() -> Vec<(String, &'static [&'static Citation])> {
    let mut said = Vec::new();
    let mut add = |name: &str, citations| said.push((name.to_owned(), citations));
    PROTOCOL.rules().for_each(|rule| add(rule.id.words(), rule.citations));
    CARE.sites.iter().for_each(|site| add(&site.areas.join(" "), site.citations));
    for row in regimens() {
        add(row.evidence.words(), row.citations);
    }
    CARE.modifiers.iter().for_each(|modifier| add(modifier.evidence.words(), modifier.citations));
    steps().for_each(|(_, step)| add(step.evidence.words(), step.citations));
    CARE.pauses.iter().for_each(|pause| add(pause.what, pause.citations));
    CARE.red_flags.iter().for_each(|flag| add(flag.evidence.words(), flag.citations));
    CARE.explainers.iter().for_each(|explainer| add(explainer.title, explainer.citations));
    CARE.to_ask.iter().for_each(|ask| add(ask.text, ask.citations));
    said
}

#[test]
fn every_source_has_an_id_of_the_evidence_that_was_seen() {
    for (name, citations) in said() {
        assert!(!citations.is_empty(), "{name} cites nobody");
        for citation in citations {
            let id = citation.id.words();
            let seen = id == "J" || id.starts_with("C-") || id.starts_with('S') || id == "clinic";
            assert!(seen && !id.starts_with("N-"), "{name} cites {id}");
        }
    }
}

/// E10.
#[test]
fn a_medicine_that_was_spoken_of_is_never_to_be_stopped() {
    sheets::each(20_000, |sheet, _, (): &mut ()| {
        let told = sheet.suitability.findings.iter().flat_map(|finding| &finding.told);
        let spoken_of = told.into_iter().any(|item| item.stakes == Stakes::Medicine);
        assert_eq!(sheet.suitability.concerns_medicine(), spoken_of);
    });
    for (id, code) in
        [("medicines", "anticoagulant"), ("medicines", "sun-sensitive"), ("health", "weak-immunity")]
    {
        let item = PROTOCOL.item(id).expect("an item");
        assert!(item.choice(code).is_some() && item.stakes == Stakes::Medicine, "{id}");
    }
}

/// E11.
#[test]
fn what_a_doctor_should_see_is_told_whatever_the_headline() {
    sheets::each(20_000, |sheet, _, (): &mut ()| {
        let urgent = sheet.suitability.urgent();
        let all = sheet.suitability.findings.iter().filter(|finding| finding.rule.urgency > Urgency::None);
        assert_eq!(urgent.len(), all.count());
        assert!(urgent.is_sorted_by_key(|finding| std::cmp::Reverse(finding.rule.urgency)));
        assert!(
            urgent.is_empty()
                || sheet.suitability.findings.iter().any(|found| found.outcome > Outcome::Consult)
        );
    });
}

#[test]
fn every_place_that_a_rule_asks_for_is_among_what_it_reads() {
    for rule in PROTOCOL.rules() {
        let asked: Vec<_> = places(&rule.scope);
        let read = rule.items();
        assert!(asked.iter().all(|item| read.contains(item)), "{}", rule.id.words());
    }
    assert!(PROTOCOL.rules().any(|rule| !places(&rule.scope).is_empty()));
}

fn places(scope: &Scope) -> Vec<&'static Item> {
    match scope {
        Scope::Where(item) => vec![item],
        Scope::Either(scopes) => scopes.iter().flat_map(places).collect(),
        Scope::Elsewhere(scope) => places(scope),
        Scope::Person | Scope::EveryArea | Scope::In(_) | Scope::Prefer(_) => Vec::new(),
    }
}
