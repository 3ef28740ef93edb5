//! What a clinic adds to the check: what it does not offer, and rules of its own.

use needlewise::engine::case::Case;
use needlewise::engine::{Date, Finding, Outcome, Policy, Protocol, RuleNumber, Suitability, foresee};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use serde_json::{Value, json};

fn parse(policy: &Value) -> Result<Policy, String> {
    Policy::parse(&PROTOCOL, &policy.to_string()).map_err(|error| error.to_string())
}

fn refused(policy: &Value) -> String {
    parse(policy).map_or_else(|error| error, |_| format!("{policy} was taken"))
}

/// What the clinic says to someone with these answers, and nothing else to tell.
fn judged(protocol: &'static Protocol, policy: &Policy, answers: &[(&str, &str)]) -> Suitability {
    let today: Date = "2026-11-20".parse().expect("a date");
    let mut case = Case::default();
    for (item, answer) in answers {
        case.answer(protocol, item, answer).expect("an answer");
    }
    let response = case.response(protocol, policy, UNCONCERNED, today).expect("answers");
    foresee(protocol, policy, &response, today, today, &[])
}

fn of_clinic(found: &Suitability) -> Vec<&Finding> {
    let own = |finding: &&Finding| matches!(finding.rule.evidence, RuleNumber::Clinic(_));
    found.findings.iter().filter(own).collect()
}

fn rule(choice: &str) -> Value {
    json!({ "when": { "plans": [choice] }, "outcome": "ask", "reason": "Our own rule.", "next": "Call us." })
}

/// A-02: a goal that is wanted in one place leaves the others open.
#[test]
fn what_is_not_offered_is_shut_where_it_is_wanted_and_nowhere_else() {
    let policy =
        parse(&json!({ "not_offered": { "goals": ["melasma"], "areas": ["neck"] } })).expect("it fits");
    let answers =
        [("goals", "melasma, pores"), ("areas", "cheeks, scalp, neck"), ("melasma-where", "cheeks")];
    let found = judged(&PROTOCOL, &policy, &answers);
    let shut = found.areas.iter().filter(|judged| judged.outcome == Outcome::NotSuitable);
    assert_eq!(shut.map(|judged| judged.area).collect::<Vec<_>>(), ["cheeks", "neck"]);
}

#[test]
fn a_goal_without_a_place_of_its_own_is_shut_on_every_area() {
    let protocol: &'static Protocol = Box::leak(Box::new(Protocol { goal_places: &[], ..PROTOCOL }));
    let policy = Policy::parse(protocol, r#"{ "not_offered": { "goals": ["pores"] } }"#).expect("it fits");
    let found = judged(protocol, &policy, &[("goals", "pores"), ("areas", "cheeks, hands")]);
    let areas: Vec<_> = found.areas.iter().map(|judged| judged.outcome).collect();
    assert_eq!(areas, [Outcome::NotSuitable; 2]);
}

/// A visitor can tell the clinic's word from the evidence's, and the clinic which of its rules it was.
#[test]
fn what_a_clinic_adds_gives_its_words_its_number_and_the_clinic_as_its_source() {
    let policy = json!({ "not_offered": { "areas": ["cheeks"] }, "rules": [rule("event"), rule("smoking")] });
    let policy = parse(&policy).expect("it fits");
    let found = judged(&PROTOCOL, &policy, &[("plans", "smoking, event")]);
    let mut numbers = Vec::new();
    for finding in of_clinic(&found) {
        let rule = finding.rule;
        assert!(!rule.reason.is_empty() && !rule.next.is_empty(), "{}", rule.evidence);
        let sources: Vec<_> = rule.citations.iter().map(|citation| citation.id.words()).collect();
        assert_eq!(sources, ["clinic"], "{}", rule.evidence);
        numbers.push(rule.evidence.to_string());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, ["clinic-1", "clinic-2", "clinic-3"], "{found:?}");
}

#[test]
fn a_rule_that_leaves_out_a_part_is_refused() {
    for part in ["when", "outcome", "reason", "next"] {
        let mut less = rule("event");
        less.as_object_mut().expect("an object").remove(part);
        let told = refused(&json!({ "rules": [rule("smoking"), less] }));
        assert_eq!(told, "rules.2: a rule has when, outcome, reason and next", "without {part}");
    }
    let mut never = rule("event");
    never["when"] = json!({ "plans": [] });
    assert_eq!(refused(&json!({ "rules": [never] })), "rules.1.when.plans: names no choice");
}

#[test]
fn a_text_of_a_clinic_may_have_300_characters_and_no_more() {
    for (text, fits) in
        [("é".repeat(300), true), ("é".repeat(301), false), (" \n".to_owned(), false), (String::new(), false)]
    {
        for part in ["reason", "next"] {
            let mut own = rule("event");
            own[part] = json!(text);
            let told = parse(&json!({ "rules": [own] })).err();
            let problem = format!("rules.1.{part}: empty, or longer than 300 characters");
            assert_eq!(told, (!fits).then_some(problem), "{} characters", text.chars().count());
        }
    }
}

/// What is not offered counts among them.
#[test]
fn a_clinic_may_add_a_hundred_rules_and_no_more() {
    let with = |offered: usize, rules: usize| {
        let areas: Vec<_> = PROTOCOL.areas.choices().iter().map(|choice| choice.code).take(offered).collect();
        json!({ "not_offered": { "areas": areas }, "rules": vec![rule("event"); rules] })
    };
    let policy = parse(&with(2, 98)).expect("a hundred");
    let found = judged(&PROTOCOL, &policy, &[("plans", "event"), ("areas", "cheeks")]);
    let last = of_clinic(&found).iter().map(|finding| finding.rule.evidence).max();
    assert_eq!(last, Some(RuleNumber::Clinic(100)));
    assert_eq!(refused(&with(2, 99)), "rules: more than 100");
    assert_eq!(refused(&with(0, 300)), "rules: more than 100");
}
