//! What would change the outcome: each promise is true, and asks for nothing more than it needs.

use needlewise::engine::case::Case;
use needlewise::engine::{
    Answer, Change, Date, Interview, Kind, Outcome, Policy, QuestionnaireResponse, Rule, Wait, changes,
    foresee,
};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};

use crate::sheets::{self, Sheet, judge};

#[test]
fn each_promise_is_true_and_asks_for_no_more_than_it_needs() {
    let count = (sheets::count() / 5).max(2_000);
    let kept = sheets::each(count, |sheet, _, promises: &mut u64| {
        let visit = Interview { response: sheet.response.clone(), ..new(sheet) };
        let mut reached = sheet.suitability.outcome;
        for change in changes(&visit, &sheet.suitability) {
            *promises += 1;
            assert!(change.outcome < reached, "each way is better than the one before");
            reached = change.outcome;
            speaks_of_nothing_fixed(&change);
            assert_eq!(later(sheet, &change), change.outcome, "{change:?}");
            come_true(sheet, &change);
            for rule in change.met.iter().chain(&change.instead) {
                let fewer = Change {
                    met: without(&change.met, rule),
                    instead: without(&change.instead, rule),
                    ..change.clone()
                };
                assert!(
                    later(sheet, &fewer) > change.outcome || fewer == change,
                    "{} is not needed",
                    rule.id.words()
                );
            }
            if let Some(date) = change.from {
                let earlier = Change { from: Some(date.plus_days(-1)), ..change.clone() };
                assert!(later(sheet, &earlier) > change.outcome, "{date} is later than needed");
            }
        }
    });
    let promises: u64 = kept.iter().sum();
    assert!(promises > count / 50, "{promises} promises of {count} sheets");
    println!("{promises} promises of {count} sheets");
}

/// What someone with these answers, and nothing else to tell, could do about the outcome.
fn told(answers: &[(&str, &str)]) -> Vec<(String, Outcome)> {
    let mut case = Case::default();
    for (item, answer) in answers {
        case.answer(&PROTOCOL, item, answer).expect("an answer");
    }
    let today: Date = "2026-11-20".parse().expect("a date");
    let start = Interview::new(&PROTOCOL, Policy::default(), today);
    let response = case.response(&PROTOCOL, &start.policy, UNCONCERNED, today).expect("answers");
    let now = judge(&start.policy, &response, today);
    let sentence = |change: &Change| {
        let once = change.met.iter().map(|rule| format!("once {}", rule.id.words()));
        let otherwise = change.instead.iter().map(|rule| format!("instead of {}", rule.id.words()));
        let from = change.from.iter().map(|date| format!("from {date}"));
        (once.chain(otherwise).chain(from).collect::<Vec<_>>().join(", "), change.outcome)
    };
    changes(&Interview { response, ..start }, &now).iter().map(sentence).collect()
}

#[test]
fn what_can_be_done_about_an_outcome_is_told() {
    let way = |words: &str, outcome| [(words.to_owned(), outcome)];
    // a cold sore heals, and is then a matter for a prescriber.
    assert_eq!(told(&[("cold-sores", "now")]), way("once cold-sore-now", Outcome::Ask));
    // a clinician instead of a roller at home.
    assert_eq!(told(&[("treatment", "home")]), way("instead of home-needling", Outcome::Consult));
    // the visitor's own dates, and one of them alone leaves the other.
    let dates = way("instead of sun-trip, instead of event", Outcome::Consult);
    assert_eq!(told(&[("plans", "sun-trip, event")]), dates);
    // months after the last capsule, and no day earlier.
    let capsules = [("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-08-20")];
    assert_eq!(told(&capsules), way("from 2027-02-20", Outcome::Consult));
    // What a doctor prescribed is not the visitor's to change, and a pregnancy is spoken of to no end.
    assert_eq!(told(&[("medicines", "anticoagulant")]), []);
    assert_eq!(told(&[("pregnancy", "breastfeeding")]), []);
}

fn new(sheet: &Sheet) -> Interview {
    Interview::new(&PROTOCOL, Policy::default(), sheet.today)
}

fn without(rules: &[&'static Rule], rule: &Rule) -> Vec<&'static Rule> {
    rules.iter().copied().filter(|other| *other != rule).collect()
}

/// The outcome on that day if what the change names is so.
fn later(sheet: &Sheet, change: &Change) -> Outcome {
    let response = otherwise(&sheet.response, change);
    let today = change.from.unwrap_or(sheet.today);
    foresee(&PROTOCOL, &Policy::default(), &response, sheet.today, today, &change.met).outcome
}

fn otherwise(response: &QuestionnaireResponse, change: &Change) -> QuestionnaireResponse {
    let mut response = response.clone();
    for instead in change.instead.iter().filter_map(|rule| rule.instead) {
        let codes =
            response.codes(instead.item).iter().copied().filter(|code| !instead.without.contains(code));
        let mut codes: Vec<_> = codes.collect();
        if codes.is_empty() {
            codes.push(instead.with);
        }
        response.set(instead.item, Answer::Codes(codes));
    }
    response
}

/// Who comes back on that day, has what was waited for behind them and answers so, hears nothing worse than promised.
fn come_true(sheet: &Sheet, change: &Change) {
    let mut response = otherwise(&sheet.response, change);
    for rule in &change.met {
        for item in rule.when.items() {
            // What has healed is no longer ticked; a cold sore of today is one of the past.
            let Some(answer) = healed(item.id, response.codes(item)) else { return };
            response.set(item, answer);
        }
    }
    // A date that was told in words is told as a date now.
    for item in PROTOCOL.items().filter(|item| matches!(item.kind, Kind::Date)) {
        if let Some(Answer::When(moment)) = response.get(item)
            && !matches!(moment, needlewise::engine::Moment::NotSure | needlewise::engine::Moment::Declined)
        {
            let date = moment.latest(sheet.today).expect("a date");
            response.set(item, Answer::When(needlewise::engine::Moment::On(date)));
        } else if response.is_answered(item) {
            return;
        }
    }
    let from_today = sheet
        .suitability
        .findings
        .iter()
        .any(|finding| matches!(finding.rule.wait, Some(Wait::FromToday(_))));
    if !from_today {
        let then = judge(&Policy::default(), &response, change.from.unwrap_or(sheet.today));
        assert!(then.outcome <= change.outcome, "{:?} instead of {change:?}", then.outcome);
    }
}

fn healed(item: &str, told: &[&'static str]) -> Option<Answer> {
    let gone = [
        "inflamed-spots",
        "infection",
        "broken-skin",
        "rash",
        "warts",
        "cold-sore",
        "fake-tan",
        "ill-now",
        "sunburn-now",
    ];
    let mut codes: Vec<_> = told.iter().copied().filter(|code| !gone.contains(code)).collect();
    match item {
        "skin-today" | "sun-and-skincare" | "plans" => {}
        "cold-sores" if told == ["now"] => codes = vec!["past"],
        "young-scar" => codes = vec!["no"],
        _ => return None,
    }
    if codes.is_empty() {
        codes.push("none");
    }
    Some(Answer::Codes(codes))
}

fn speaks_of_nothing_fixed(change: &Change) {
    for rule in change.met.iter().chain(&change.instead) {
        for item in rule.items() {
            let fixed = ["pregnancy", "medicines", "isotretinoin", "age"].contains(&item.id);
            assert!(!fixed, "{} speaks of {}", rule.id.words(), item.id);
        }
    }
}
