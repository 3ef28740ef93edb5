//! A clinic's policy can only tighten, and one that does not fit is refused as a whole.

use fastrand::Rng;
use needlewise::engine::{Date, Finding, Kind, Outcome, Policy, RuleNumber, Span};
use needlewise::microneedling::PROTOCOL;
use serde_json::{Map, Value, json};

use crate::sheets::{Sheet, judge};

fn parse(policy: &Value) -> Result<Policy, String> {
    Policy::parse(&PROTOCOL, &policy.to_string()).map_err(|error| error.to_string())
}

/// A random policy that a clinic could write.
fn any_policy(rng: &mut Rng) -> Value {
    let mut policy = Map::new();
    let mut intervals = Map::new();
    for interval in PROTOCOL.intervals {
        if rng.u8(0..4) > 0 {
            continue;
        }
        let most = interval.longest.count_like(interval.default).expect("one unit");
        let least = interval.default.count_like(interval.default).expect("one unit");
        let count = rng.u16(least..=most);
        let span = match interval.default {
            Span::Hours(_) => Span::Hours(count),
            Span::Days(_) => Span::Days(count),
            Span::Weeks(_) => Span::Weeks(count),
            Span::Months(_) => Span::Months(count),
        };
        intervals.insert(interval.id.to_owned(), json!(span.to_string()));
    }
    policy.insert("intervals".to_owned(), Value::Object(intervals));
    let mut outcomes = Map::new();
    for rule in PROTOCOL.rules() {
        if rng.u8(0..20) > 0 {
            continue;
        }
        let number = rule.evidence.to_string();
        let milder =
            PROTOCOL.rules().filter(|other| other.evidence == rule.evidence).map(|other| other.outcome).min();
        if milder < Some(Outcome::Ask) && rng.bool() {
            outcomes.insert(number, json!("ask"));
        } else if milder < Some(Outcome::NotSuitable) && number != "R-42" {
            outcomes.insert(number, json!("not_suitable"));
        }
    }
    policy.insert("outcomes".to_owned(), Value::Object(outcomes));
    let some = |rng: &mut Rng, item: &needlewise::engine::Item| {
        let codes = item.choices().iter().map(|choice| choice.code);
        codes.filter(|_| rng.u8(0..10) == 0).take(5).collect::<Vec<_>>()
    };
    let (goals, areas) = (some(rng, PROTOCOL.goals), some(rng, PROTOCOL.areas));
    policy.insert("not_offered".to_owned(), json!({ "goals": goals, "areas": areas }));
    let choosable: Vec<_> =
        PROTOCOL.items().filter(|item| matches!(item.kind, Kind::One(_) | Kind::Many { .. })).collect();
    let rules = (0..rng.usize(0..4)).map(|_| {
        let item = choosable[rng.usize(0..choosable.len())];
        let code = item.choices()[rng.usize(0..item.choices().len())].code;
        let outcome = if rng.bool() { "ask" } else { "not_suitable" };
        json!({ "when": { item.id: [code] }, "outcome": outcome, "reason": "Our own rule.", "next": "Call us." })
    });
    policy.insert("rules".to_owned(), rules.collect());
    Value::Object(policy)
}

/// Some hundred policies that clinics could write.
pub fn any_policies() -> Vec<Policy> {
    let mut rng = Rng::with_seed(7);
    (0..300).map(|_| parse(&any_policy(&mut rng)).expect("it fits")).collect()
}

/// Nothing that is told without `policy` is milder, sooner or gone with it.
pub fn a_policy_never_softens_an_outcome(policy: &Policy, Sheet { today, response, suitability }: &Sheet) {
    let strict = judge(policy, response, *today);
    assert!(strict.outcome >= suitability.outcome);
    for (plain, strict) in suitability.areas.iter().zip(&strict.areas) {
        assert!(strict.outcome >= plain.outcome, "{}", plain.area);
        if let (Some(plain), Some(strict)) = (plain.until, strict.until) {
            assert!(strict >= plain);
        }
    }
    for finding in suitability.findings.iter().filter(|finding| finding.outcome > Outcome::Consult) {
        let succeeded = finding.rule.evidence == RuleNumber::R(36);
        let same = |other: &&Finding| {
            other.rule == finding.rule || succeeded && other.rule.evidence == RuleNumber::R(35)
        };
        let kept = strict.findings.iter().filter(same).any(|kept| kept.outcome >= finding.outcome);
        assert!(kept || finding.rule.when.is_about_rules(), "{} is gone", finding.rule.id.words());
    }
}

#[test]
fn a_policy_that_does_not_fit_is_refused_and_the_field_named() {
    for (policy, told) in [
        (json!([]), "policy: not an object"),
        (json!("strict"), "policy: not an object"),
        (json!({ "interval": {} }), "interval: there is no interval; there are: intervals,"),
        (
            json!({ "intervals": { "filler": "3 weeks" } }),
            "intervals.filler: 3 weeks: a clinic may set it from 4 weeks",
        ),
        (json!({ "intervals": { "filler": "7 weeks" } }), "up to 6 weeks"),
        (json!({ "intervals": { "filler": "42 days" } }), "intervals.filler: 42 days"),
        (json!({ "intervals": { "filler": 5 } }), "intervals.filler: not a text"),
        (
            json!({ "intervals": { "fillers": "5 weeks" } }),
            "intervals.fillers: there is no fillers; there are: isotretinoin,",
        ),
        (
            json!({ "intervals": { "isotretinoin": "5 months" } }),
            "from 6 months, the default, up to 12 months",
        ),
        (json!({ "intervals": { "microneedling": "2 weeks" } }), "intervals.microneedling"),
        (json!({ "intervals": { "make-up": "12 hours" } }), "from 24 hours"),
        (json!({ "limits": { "sessions": "7" } }), "limits.sessions: 7: a clinic may set it from 6 sessions"),
        (json!({ "limits": { "sessions": "2" } }), "limits.sessions: 2: a clinic may set it from 6 sessions"),
        (json!({ "limits": { "depth": "250" } }), "limits.depth"),
        (json!({ "outcomes": { "R-01": "ask" } }), "outcomes.R-01: ask: it says not_suitable"),
        (json!({ "outcomes": { "R-01": "ask" } }), "hard floor"),
        (json!({ "outcomes": { "R-44": "adjust" } }), "outcomes.R-44: adjust: it says ask"),
        (json!({ "outcomes": { "R-44": "ask" } }), "may only raise"),
        (json!({ "outcomes": { "R-42": "not_suitable" } }), "at most to ask"),
        (json!({ "outcomes": { "R-999": "ask" } }), "outcomes.R-999: there is no such rule"),
        (
            json!({ "not_offered": { "goals": ["tattoos"] } }),
            "not_offered.goals: there is no tattoos; there are: acne-scars",
        ),
        (
            json!({ "not_offered": { "days": [] } }),
            "not_offered.days: there is no days; there are: goals, areas",
        ),
        (
            json!({ "rules": [{ "when": {}, "outcome": "ask", "reason": "a", "next": "b" }] }),
            "rules.1: a rule has when",
        ),
        (
            json!({ "rules": [{ "when": { "age": ["18-21"] }, "outcome": "consult", "reason": "a", "next": "b" }] }),
            "rules.1.outcome: consult",
        ),
        (
            json!({ "rules": [{ "when": { "aeg": ["18-21"] } }] }),
            "rules.1.when.aeg: there is no aeg; there are: age",
        ),
        (
            json!({ "rules": [{ "when": { "age": ["20"] } }] }),
            "rules.1.when.age: there is no 20; there are: under-18",
        ),
        (json!({ "rules": [{ "remove": "R-20" }] }), "rules.1.remove: there is no remove; there are: when"),
        (json!({ "emergency": "<b>1</b>" }), "emergency: not a telephone number"),
        (json!({ "emergency": "+ ( )" }), "emergency: not a telephone number"),
        (json!({ "emergency": "1".repeat(31) }), "emergency: not a telephone number"),
    ] {
        let refused = parse(&policy).map_or_else(|error| error, |_| "it was taken".to_owned());
        assert!(refused.contains(told), "{policy}: {refused}");
    }
    let every: Vec<_> = PROTOCOL.goals.choices().iter().map(|choice| choice.code).collect();
    let refused = parse(&json!({ "not_offered": { "goals": every } })).expect_err("nothing is left");
    assert!(refused.contains("nothing would be left"), "{refused}");
    assert!(Policy::parse(&PROTOCOL, "{").expect_err("no JSON").to_string().contains("not JSON"));
    assert!(Policy::parse(&PROTOCOL, "").is_err(), "an empty file is no policy");
}

#[test]
fn a_policy_does_what_it_says() {
    let policy = parse(&json!({
        "intervals": { "filler": "6 weeks", "toxin": "2 weeks" },
        "limits": { "sessions": "4" },
        "outcomes": { "R-126": "ask", "R-23": "not_suitable", "R-14": "not_suitable", "R-45b": "not_suitable" },
        "not_offered": { "goals": ["melasma"], "areas": ["scalp"] },
        "rules": [{
            "when": { "skin-type": ["usually-burns"], "plans": ["sun-trip", "event"] },
            "outcome": "not_suitable", "reason": "We never treat before a trip.", "next": "Call us after it."
        }],
        "emergency": "116 117"
    }))
    .expect("it fits");
    // What is written as it is by default changes nothing.
    let mut stricter = policy.stricter();
    stricter.sort_unstable();
    let written = [
        "R-126: raised to ask",
        "R-14: raised to not_suitable",
        "R-23: raised to not_suitable",
        "R-45b: raised to not_suitable",
        "areas: scalp is not offered",
        "clinic-3: not_suitable: We never treat before a trip.",
        "filler: 6 weeks instead of 4 weeks",
        "goals: melasma is not offered",
        "sessions: 4 sessions instead of 6",
    ];
    assert_eq!(stricter, written);
    assert_eq!(policy.emergency(), Some("116 117"));
    let today: Date = "2026-11-20".parse().expect("a date");
    let outcome = |answers: &[(&str, &str)]| {
        let mut case = needlewise::engine::case::Case::default();
        for (item, answer) in answers {
            case.answer(&PROTOCOL, item, answer).expect("an answer");
        }
        let unconcerned = needlewise::microneedling::UNCONCERNED;
        let response = case.response(&PROTOCOL, &policy, unconcerned, today).expect("answers");
        judge(&policy, &response, today)
    };
    let filler = outcome(&[("filler-date", "2026-10-20")]);
    assert_eq!(filler.until, Some("2026-12-01".parse().expect("a date")));
    let words = filler.findings.iter().map(|finding| finding.rule.words(finding.rule.next, &policy));
    assert!(words.collect::<String>().contains("6 weeks"), "the reason says what the clinic set");
    assert_eq!(outcome(&[("filler-date", "2026-10-09")]).outcome, Outcome::Consult);
    assert_eq!(outcome(&[("plans", "smoking")]).outcome, Outcome::Ask);
    assert_eq!(
        outcome(&[("plans", "ill-lately"), ("illness-ended", "2026-11-19")]).outcome,
        Outcome::NotSuitable
    );
    assert_eq!(outcome(&[("plans", "ill-now")]).outcome, Outcome::Wait);
    // Made graver, a wait is still asked its date, and is over when it is over.
    assert_eq!(outcome(&[("isotretinoin-last-dose", "2026-10-20")]).outcome, Outcome::NotSuitable);
    assert_eq!(outcome(&[("isotretinoin-last-dose", "2020-10-20")]).outcome, Outcome::Consult);
    assert_eq!(outcome(&[("medicines", "daily-aspirin")]).outcome, Outcome::NotSuitable);
    assert_eq!(outcome(&[("goals", "melasma")]).outcome, Outcome::NotSuitable);
    assert_eq!(outcome(&[("areas", "scalp")]).outcome, Outcome::NotSuitable);
    let scalp_too = outcome(&[("areas", "cheeks, scalp")]);
    assert_eq!(
        scalp_too.areas.iter().map(|area| area.outcome).collect::<Vec<_>>(),
        [Outcome::Consult, Outcome::NotSuitable]
    );
    assert_eq!(outcome(&[("skin-type", "usually-burns"), ("plans", "event")]).outcome, Outcome::NotSuitable);
    assert_eq!(outcome(&[("skin-type", "usually-burns")]).outcome, Outcome::Consult);
}

/// J-27, J-28.
#[test]
fn a_limit_is_what_the_clinic_set_and_every_other_stays_as_it_was() {
    let limit = |id: &str| PROTOCOL.limits.iter().find(|limit| limit.id == id).expect("a limit");
    let (depth, sessions) = (limit("depth"), limit("sessions"));
    let policy = parse(&json!({ "limits": { "sessions": "4" } })).expect("it fits");
    assert_eq!((policy.limit(sessions), policy.limit(depth)), (4, 150), "1.5 mm stays");
    let policy = parse(&json!({ "limits": { "depth": "100" } })).expect("it fits");
    assert_eq!((policy.limit(sessions), policy.limit(depth)), (6, 100));
    // As many as there are by default, written out, makes nothing stricter.
    let same = parse(&json!({ "limits": { "sessions": "6" }, "intervals": { "filler": "4 weeks" } }));
    assert_eq!(same.expect("it fits").stricter(), [""; 0]);
}
