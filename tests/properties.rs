//! What must hold for every visitor, tried on many random ones. Each failure
//! names its seed.

use fastrand::Rng;
use needlewise::engine::{
    About, Action, Answer, Assessment, Choice, Date, Interview, Item, Kind, Outcome, Place,
    QuestionnaireResponse, Role, Span, Stakes, Suitability, assess,
};
use needlewise::microneedling::PROTOCOL;

const SHEETS: u64 = 5_000;

fn today(rng: &mut Rng) -> Date {
    let first: Date = "2024-01-01".parse().unwrap();
    Span::Days(rng.u16(0..2000)).after(first)
}

/// An answer that the page could give, "no" and "none" as likely as all else.
fn any_answer(item: &'static Item, response: &QuestionnaireResponse, rng: &mut Rng) -> Answer {
    let pick = |rng: &mut Rng, codes: &[&'static str]| codes[rng.usize(0..codes.len())];
    match item.kind {
        Kind::One(choices) => {
            let codes: Vec<_> = choices.iter().map(|choice| choice.code).collect();
            Answer::Codes(vec![match item
                .choices()
                .iter()
                .find(|choice| matches!(choice.code, "no" | "never"))
            {
                Some(no) if rng.bool() => no.code,
                Some(_) | None => pick(rng, &codes),
            }])
        }
        Kind::Many { choices, at_most } => {
            if let Some(none) = choices.iter().find(|choice| choice.role == Role::Alone)
                && rng.bool()
            {
                return Answer::Codes(vec![none.code]);
            }
            let (alone, beside): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| choice.is_exclusive());
            if !alone.is_empty() && rng.u8(0..8) == 0 {
                return Answer::Codes(vec![alone[rng.usize(0..alone.len())].code]);
            }
            let wanted = rng.usize(1..=at_most.min(3));
            let mut codes: Vec<_> = beside.iter().map(|choice| choice.code).collect();
            while codes.len() > wanted {
                codes.remove(rng.usize(0..codes.len()));
            }
            Answer::Codes(codes)
        }
        Kind::Areas { of } => {
            let mut codes = response.codes(of).to_vec();
            if rng.u8(0..6) == 0 {
                codes = vec!["not-sure"];
            }
            while codes.len() > 1 && rng.bool() {
                codes.remove(rng.usize(0..codes.len()));
            }
            Answer::Codes(codes)
        }
        Kind::Date => {
            let codes = [
                "under-1-week",
                "1-2-weeks",
                "2-4-weeks",
                "1-3-months",
                "3-6-months",
                "6-12-months",
                "over-12-months",
                "not-sure",
                "declined",
                "2023-02",
                "2023-12",
            ];
            Answer::parse(item, pick(rng, &codes)).unwrap()
        }
    }
}

/// A complete random sheet; checks on the way that no prefix has an outcome.
fn finish(response: &mut QuestionnaireResponse, today: Date, rng: &mut Rng) -> Suitability {
    loop {
        match assess(&PROTOCOL, response, today) {
            Assessment::Complete(suitability) => {
                for item in PROTOCOL.asked(response, today) {
                    assert!(response.is_answered(item), "an outcome without {}", item.id);
                }
                return suitability;
            }
            Assessment::Incomplete { next } => {
                assert!(!response.is_answered(next), "{} was answered", next.id);
                let answer = any_answer(next, response, rng);
                answer.check(next, today).unwrap();
                response.set(next, answer);
            }
        }
    }
}

/// Calls `check` with many random sheets; a failure names the seed.
fn each_sheet(check: impl Fn(&QuestionnaireResponse, &Suitability, Date, &mut Rng)) {
    for seed in 0..SHEETS {
        let mut rng = Rng::with_seed(seed);
        let today = today(&mut rng);
        let mut response = QuestionnaireResponse::default();
        let suitability = finish(&mut response, today, &mut rng);
        let tried = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            check(&response, &suitability, today, &mut rng);
        }));
        assert!(tried.is_ok(), "seed {seed}: {response:#?}");
    }
}

#[test]
fn an_unsure_or_declined_safety_answer_is_never_better_than_ask() {
    each_sheet(|response, suitability, _, _| {
        if !PROTOCOL.unsure(response).is_empty() {
            assert!(suitability.outcome >= Outcome::Ask);
            assert!(suitability.after_wait.is_none_or(|after| after >= Outcome::Ask));
        }
    });
}

#[test]
fn the_order_of_answering_does_not_matter() {
    each_sheet(|response, suitability, today, rng| {
        let mut items = PROTOCOL.asked(response, today);
        rng.shuffle(&mut items);
        let mut again = QuestionnaireResponse::default();
        for item in items {
            again.set(item, response.get(item).unwrap().clone());
        }
        match assess(&PROTOCOL, &again, today) {
            Assessment::Complete(other) => assert_eq!(&other, suitability),
            Assessment::Incomplete { next } => panic!("{} is missing", next.id),
        }
    });
}

#[test]
fn one_more_thing_to_tell_never_improves_the_outcome() {
    each_sheet(|response, suitability, today, rng| {
        for item in PROTOCOL.asked(response, today) {
            let Kind::Many { choices, .. } = item.kind else {
                continue;
            };
            let told = response.codes(item);
            let alone = told.iter().any(|code| item.choice(code).is_some_and(Choice::is_exclusive));
            let more = &choices[rng.usize(0..choices.len())];
            if item.stakes == Stakes::Preference
                || alone && told != ["none"]
                || more.is_exclusive()
                || told.contains(&more.code)
            {
                continue;
            }
            let mut codes: Vec<_> = told.iter().copied().filter(|code| *code != "none").collect();
            codes.push(more.code);
            let mut graver = response.clone();
            graver.set(item, Answer::Codes(codes));
            let graver = finish(&mut graver, today, rng);
            assert!(graver.outcome >= suitability.outcome, "{} {}", item.id, more.code);
            for (before, after) in suitability.areas.iter().zip(&graver.areas) {
                assert!(after.outcome >= before.outcome, "{} {} {}", item.id, more.code, before.area);
            }
        }
    });
}

#[test]
fn not_sure_instead_of_no_never_improves_the_outcome() {
    each_sheet(|response, suitability, today, rng| {
        for item in PROTOCOL.asked(response, today) {
            let harmless = matches!(response.codes(item), ["no" | "never" | "none"]);
            if item.stakes == Stakes::Preference || !harmless {
                continue;
            }
            for unsure in ["not-sure", "declined"] {
                let mut other = response.clone();
                other.set(item, Answer::parse(item, unsure).unwrap());
                let other = finish(&mut other, today, rng);
                assert!(other.outcome >= suitability.outcome, "{} {unsure}", item.id);
            }
        }
    });
}

#[test]
fn a_date_lies_ahead_and_only_a_dated_wait_has_one() {
    each_sheet(|_, suitability, today, _| {
        let areas = suitability.areas.iter().map(|area| (area.outcome, area.until));
        for (outcome, until) in areas.chain([(suitability.outcome, suitability.until)]) {
            assert!(until.is_none() || outcome == Outcome::Wait);
            assert!(until.is_none_or(|date| date > today));
        }
        assert_eq!(suitability.after_wait.is_some(), suitability.outcome == Outcome::Wait);
    });
}

#[test]
fn findings_are_listed_worst_first_and_the_headline_is_never_milder_than_a_person_finding() {
    each_sheet(|_, suitability, _, _| {
        assert!(suitability.findings.is_sorted_by_key(|finding| std::cmp::Reverse(finding.outcome)));
        for finding in &suitability.findings {
            assert!(!finding.rule.citations.is_empty());
            if finding.affects == needlewise::engine::Affects::Person {
                assert!(suitability.outcome >= finding.outcome);
            }
        }
    });
}

#[test]
fn every_rule_can_fire_and_can_stay_silent() {
    let fired = std::cell::RefCell::new(std::collections::BTreeMap::<&str, u64>::new());
    each_sheet(|_, suitability, _, _| {
        for finding in &suitability.findings {
            *fired.borrow_mut().entry(finding.rule.id.words()).or_default() += 1;
        }
    });
    let fired = fired.borrow();
    for rule in PROTOCOL.rules() {
        let times = fired.get(rule.id.words()).copied().unwrap_or_default();
        assert!(times > 0 && times < SHEETS, "{} fired {times} times in {SHEETS}", rule.id.words());
    }
}

#[test]
fn no_answer_outlives_its_question_and_no_result_comes_early() {
    for seed in 0..SHEETS / 4 {
        let mut rng = Rng::with_seed(seed);
        let today = today(&mut rng);
        let mut interview = Interview::new(&PROTOCOL, today);
        for _ in 0..60 {
            let action = match (interview.place, rng.u8(0..10)) {
                (_, 0) => Action::Back,
                (_, 1) => {
                    let asked = interview.asked();
                    Action::Revisit(asked[rng.usize(0..asked.len())])
                }
                (Place::Start, _) => Action::Begin,
                (Place::Question(item) | Place::Change(item), _) => {
                    Action::Answer(item, any_answer(item, &interview.response, &mut rng))
                }
                (Place::Review, _) => Action::Conclude,
                (Place::Result, 2) => Action::Restart,
                (Place::Result, _) => Action::Back,
            };
            interview.update(action).unwrap();
            let asked = interview.asked();
            for item in PROTOCOL.items() {
                let kept = interview.response.is_answered(item);
                assert!(!kept || asked.contains(&item), "seed {seed}: {} outlived its question", item.id);
            }
            if interview.place == Place::Result {
                assert!(matches!(interview.assessment(), Assessment::Complete(_)), "seed {seed}");
            }
            if let Place::Question(item) = interview.place {
                assert!(asked.contains(&item), "seed {seed}: {} is not asked", item.id);
            }
        }
    }
}

#[test]
fn an_answer_that_cannot_be_taken_changes_nothing() {
    let today: Date = "2026-11-20".parse().unwrap();
    let mut interview = Interview::new(&PROTOCOL, today);
    interview.update(Action::Begin).unwrap();
    let goals = PROTOCOL.item("goals").unwrap();
    let last_dose = PROTOCOL.item("isotretinoin-last-dose").unwrap();
    let before = interview.clone();
    let refused = [
        (goals, Answer::Codes(vec![])),
        (goals, Answer::Codes(vec!["acne-scars", "fine-lines", "wrinkles", "pores"])),
        (goals, Answer::Codes(vec!["no-such-goal"])),
        (PROTOCOL.item("cancer").unwrap(), Answer::Codes(vec!["none", "melanoma"])),
        (last_dose, Answer::parse(last_dose, "2026-12").unwrap()),
        (last_dose, Answer::parse(last_dose, "2026-13").unwrap()),
        (last_dose, Answer::parse(last_dose, "2026-11-21").unwrap()),
    ];
    for (item, answer) in refused {
        assert!(interview.update(Action::Answer(item, answer.clone())).is_err(), "{answer:?} was taken");
        assert_eq!(interview, before);
    }
}

/// Calendar facts that a wall calendar shows.
#[test]
fn dates_count_as_a_calendar_does() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    for (from, days, to) in [
        ("2026-11-20", 1, "2026-11-21"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2028-02-29", 1, "2028-03-01"),
        ("2100-02-28", 1, "2100-03-01"),
        ("2000-02-28", 1, "2000-02-29"),
        ("2026-03-01", -1, "2026-02-28"),
        ("2024-01-01", 366, "2025-01-01"),
        ("1970-01-01", 20_777, "2026-11-20"),
    ] {
        assert_eq!(date(from).plus_days(days), date(to), "{from} {days:+} days");
        assert_eq!(date(to).plus_days(-days), date(from), "{to} back {days} days");
    }
    for (from, months, to) in [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-11-20", 2, "2027-01-20"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -13, "2024-12-15"),
    ] {
        assert_eq!(date(from).plus_months(months), date(to), "{from} {months:+} months");
    }
    assert_eq!(Date::MAX.plus_days(1), Date::MAX);
    assert_eq!(Date::MIN.plus_months(-1), Date::MIN);
    for wrong in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-01-32", "0000-01-01", "2026-1", "x"] {
        assert!(wrong.parse::<Date>().is_err(), "{wrong}");
    }
}

#[test]
fn a_day_after_a_day_is_the_next_one_for_four_centuries() {
    let (mut day, end) = ("1900-01-01".parse::<Date>().unwrap(), "2300-01-01".parse::<Date>().unwrap());
    while day < end {
        let next = day.plus_days(1);
        let expected = Date::new(day.year(), day.month(), day.day() + 1)
            .or_else(|| Date::new(day.year(), day.month() + 1, 1))
            .or_else(|| Date::new(day.year() + 1, 1, 1));
        assert_eq!(Some(next), expected);
        day = next;
    }
}

#[test]
fn a_newly_chosen_area_is_asked_about_before_there_is_a_result() {
    let areas = PROTOCOL.areas;
    for seed in 0..SHEETS / 5 {
        let mut rng = Rng::with_seed(seed);
        let today = today(&mut rng);
        let mut interview = Interview::new(&PROTOCOL, today);
        finish(&mut interview.response, today, &mut rng);
        let chosen = interview.response.codes(areas).to_vec();
        let Some(more) = areas.choices().iter().find(|choice| !chosen.contains(&choice.code)) else {
            continue;
        };
        if chosen.is_empty() {
            continue;
        }
        interview.update(Action::Revisit(areas)).unwrap();
        let answer = Answer::Codes(chosen.iter().copied().chain([more.code]).collect());
        interview.update(Action::Answer(areas, answer)).unwrap();
        for item in PROTOCOL.items().filter(|item| item.about == About::ChosenSkin) {
            assert!(!interview.response.is_answered(item), "seed {seed}: {} speaks of other skin", item.id);
        }
        assert!(matches!(interview.assessment(), Assessment::Incomplete { .. }), "seed {seed}");
        assert!(matches!(interview.place, Place::Change(_)), "seed {seed}: led to what is missing");
    }
}
