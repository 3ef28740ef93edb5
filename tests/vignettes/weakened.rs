//! The tables with one rule removed or weakened: each time some case must notice.

use needlewise::engine::case::written;
use needlewise::engine::{
    Date, Interval, Outcome, Policy, Protocol, QuestionnaireResponse, Rule, Span, Then, Topic, Urgency, Wait,
    When, foresee,
};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};

/// What changes no outcome, as a rule that it goes with is as grave: milder, it would be the same.
const RANK_NEUTRAL: [&str; 5] = [
    "melasma-on-skin-that-marks",
    "diabetes-and-weak-healing",
    "diabetes-and-smoking",
    "large-area-and-numbing",
    "every-area-shut",
];
/// Back and legs are large by themselves, and need not be counted as two.
const EQUIVALENT: [(&str, &str); 2] =
    [("large-area-and-numbing", "rarer (7)"), ("large-area-and-numbing", "rarer (8)")];

/// A case's answers, and what must come of them.
struct Told {
    response: QuestionnaireResponse,
    today: Date,
    outcome: Vec<String>,
}

#[test]
fn a_rule_that_is_removed_or_weakened_is_noticed_by_some_case() {
    let cases: Vec<_> = super::all().iter().map(told).collect();
    let (mut tried, mut missed) = (0, Vec::new());
    for rule in PROTOCOL.rules() {
        let concerned: Vec<_> =
            cases.iter().filter(|case| case.outcome.iter().any(|line| names(line, rule))).collect();
        for (what, weaker) in weakened(rule) {
            tried += 1;
            let protocol = with(rule, weaker);
            let neutral = RANK_NEUTRAL.contains(&rule.id.words()) && what.starts_with("only ");
            if neutral || EQUIVALENT.contains(&(rule.id.words(), what.split(':').next().unwrap_or_default()))
            {
                continue;
            }
            let noticed =
                concerned.iter().any(|case| outcome(protocol, &case.response, case.today) != case.outcome);
            if !noticed {
                missed.push(format!("{}: {what}", rule.id.words()));
            }
        }
    }
    assert!(missed.is_empty(), "no case notices {} of {tried}: {missed:#?}", missed.len());
    println!("{tried} removed or weakened rules, each noticed by one of {} cases", cases.len());
}

fn told(case: &needlewise::engine::case::Case) -> Told {
    let today = super::today(case);
    let response = case.response(&PROTOCOL, &Policy::default(), UNCONCERNED, today).expect("answers");
    let outcome = outcome(&PROTOCOL, &response, today);
    Told { response, today, outcome }
}

fn outcome(protocol: &'static Protocol, response: &QuestionnaireResponse, today: Date) -> Vec<String> {
    written(&foresee(protocol, &Policy::default(), response, today, today, &[]))
}

fn names(line: &str, rule: &Rule) -> bool {
    line.starts_with("because ") && line.split_whitespace().any(|id| id == rule.id.words())
}

/// The protocol with `rule` replaced, or removed.
fn with(rule: &'static Rule, weaker: Option<Rule>) -> &'static Protocol {
    let topics: Vec<_> = PROTOCOL
        .topics
        .iter()
        .map(|topic| {
            let rules =
                topic.rules.iter().filter_map(|other| if other == rule { weaker } else { Some(*other) });
            Topic { title: topic.title, items: topic.items, rules: rules.collect::<Vec<_>>().leak() }
        })
        .collect();
    Box::leak(Box::new(Protocol { topics: topics.leak(), ..PROTOCOL }))
}

/// Every way to make the rule milder or rarer by one step.
fn weakened(rule: &Rule) -> Vec<(String, Option<Rule>)> {
    let mut ways = vec![("removed".to_owned(), None)];
    let milder = match rule.outcome {
        Outcome::NotSuitable | Outcome::Wait => Some((Outcome::Ask, None)),
        Outcome::Ask => Some((Outcome::Adjust, None)),
        Outcome::Adjust => Some((Outcome::Consult, None)),
        Outcome::Consult => None,
    };
    ways.extend(
        milder.map(|(outcome, wait)| {
            (format!("only {}", outcome.code()), Some(Rule { outcome, wait, ..*rule }))
        }),
    );
    if let Some(wait) = rule.wait.and_then(sooner) {
        ways.push(("a day sooner".to_owned(), Some(Rule { wait: Some(wait), ..*rule })));
    }
    if rule.then.outcome().is_some_and(|outcome| outcome > Outcome::Consult) {
        ways.push(("nothing after the wait".to_owned(), Some(Rule { then: Then::Clear, ..*rule })));
    }
    if rule.urgency > Urgency::None {
        ways.push(("not urgent".to_owned(), Some(Rule { urgency: Urgency::None, ..*rule })));
    }
    let rarer = rarer(&rule.when).into_iter().enumerate();
    ways.extend(
        rarer.map(|(number, when)| (format!("rarer ({number}): {when:?}"), Some(Rule { when, ..*rule }))),
    );
    ways
}

/// A dated wait that ends at least a day sooner.
fn sooner(wait: Wait) -> Option<Wait> {
    let days = |interval: &Interval| {
        let days = match interval.default {
            Span::Hours(_) => 0,
            Span::Days(days) => days - 1,
            Span::Weeks(weeks) => 7 * weeks - 1,
            // The shortest that so many months can be, less a day.
            Span::Months(3) => 88,
            Span::Months(6) => 180,
            Span::Months(months) => 30 * months,
        };
        &*Box::leak(Box::new(Interval::fixed(Span::Days(days))))
    };
    match wait {
        Wait::Since(item, interval) => Some(Wait::Since(item, days(interval))),
        Wait::FromToday(interval) => Some(Wait::FromToday(days(interval))),
        Wait::Until(..) => None,
    }
}

/// Each condition that holds for less than `when`: without one of its alternatives.
fn rarer(when: &When) -> Vec<When> {
    let one_rarer = |list: &[When]| {
        let mut lists = Vec::new();
        for (place, part) in list.iter().enumerate() {
            for rare in rarer(part) {
                let mut parts = list.to_vec();
                parts[place] = rare;
                lists.push(parts);
            }
        }
        lists
    };
    match when {
        When::Any(list) => {
            let without = (0..list.len()).map(|place| {
                let mut parts = list.to_vec();
                parts.remove(place);
                parts
            });
            without.chain(one_rarer(list)).map(|parts| When::Any(parts.leak())).collect()
        }
        When::All(list) => one_rarer(list).into_iter().map(|parts| When::All(parts.leak())).collect(),
        When::Chosen { item, among, at_least } => {
            let without = (0..among.len()).map(|place| {
                let mut among = among.to_vec();
                among.remove(place);
                When::Chosen { item, among: among.leak(), at_least: *at_least }
            });
            without.chain([When::Chosen { item, among, at_least: at_least + 1 }]).collect()
        }
        When::Always
        | When::Is(..)
        | When::Within(..)
        | When::Answered(_)
        | When::Unsure
        | When::Found(_)
        | When::Not(_) => Vec::new(),
    }
}
