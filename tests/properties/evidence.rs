//! The tables against the list of the evidence's own ids, `tests/evidence.txt`.

use std::collections::BTreeSet;
use std::fs;

use needlewise::engine::{Floor, Item, Outcome, Scope, Stakes, Urgency};
use needlewise::microneedling::PROTOCOL;

use crate::sheets;

fn listed() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/evidence.txt");
    let text = fs::read_to_string(path).expect("the list is there");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn the_tables_hold_every_rule_of_the_evidence_and_no_other() {
    let listed: BTreeSet<_> = listed()
        .into_iter()
        .filter(|line| line.starts_with(['R', 'I']) && !line.contains(" - "))
        .map(|line| line.split_whitespace().next().unwrap_or_default().to_owned())
        .collect();
    let held: BTreeSet<_> = PROTOCOL.rules().map(|rule| rule.evidence.to_string()).collect();
    let missing: Vec<_> = listed.difference(&held).collect();
    let other: Vec<_> = held.difference(&listed).collect();
    assert!(missing.is_empty() && other.is_empty(), "not in the tables: {missing:?}; not listed: {other:?}");
    println!("{} ids of the evidence, {} rules", listed.len(), PROTOCOL.rules().count());
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

#[test]
fn every_source_has_an_id_of_the_evidence_that_was_seen() {
    for rule in PROTOCOL.rules() {
        for citation in rule.citations {
            let id = citation.id.words();
            let seen = id == "J" || id.starts_with("C-") || id.starts_with('S') || id == "clinic";
            assert!(seen && !id.starts_with("N-"), "{} cites {id}", rule.id.words());
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
