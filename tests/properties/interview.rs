//! A visitor's way through the check: forward, back, changing answers.

use crate::answers::any_answer;
use crate::sheets::{Sheet, sheet};
use fastrand::Rng;
use needlewise::engine::case::Case;
use needlewise::engine::{
    About, Action, Answer, Assessment, Date, Interview, Place, Policy, QuestionnaireResponse, Span,
};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};

/// How many visitors are followed.
const SHEETS: u64 = 2_000;

#[test]
fn no_answer_outlives_its_question_and_no_result_comes_early() {
    for seed in 0..SHEETS {
        let mut rng = Rng::with_seed(seed);
        let Sheet { today, .. } = sheet(&mut rng);
        let mut interview = Interview::new(&PROTOCOL, Policy::default(), today);
        for _ in 0..60 {
            let action = match (interview.place, rng.u8(0..10)) {
                (_, 0) => Action::Back,
                (_, 1) => {
                    let asked = interview.asked();
                    Action::Revisit(asked[rng.usize(0..asked.len())])
                }
                (Place::Start, _) => Action::Begin,
                (Place::Question(item) | Place::Change(item), _) => {
                    Action::Answer(item, any_answer(item, &interview.response, 1, &mut rng))
                }
                (Place::Review, _) => Action::Conclude,
                (Place::Result, 2) => Action::Restart,
                (Place::Result, 3..=5) => Action::Plan,
                (Place::Result, 6) => Action::Summarise,
                (Place::Plan, 2..=5) => Action::HopeFor(Span::Days(rng.u16(0..1000)).after(today)),
                (Place::Plan, 6) => Action::Expect(Span::Days(rng.u16(0..1000)).after(today)),
                (Place::Result | Place::Plan | Place::Summary, _) => Action::Back,
            };
            interview.update(action).unwrap();
            let asked = interview.asked();
            for item in PROTOCOL.items() {
                let kept = interview.response.is_answered(item);
                assert!(!kept || asked.contains(&item), "seed {seed}: {} outlived its question", item.id);
            }
            if matches!(interview.place, Place::Result | Place::Plan | Place::Summary) {
                assert!(matches!(interview.assessment(), Assessment::Complete(_)), "seed {seed}");
            }
            let plan = interview.plan();
            assert!(interview.place != Place::Plan || plan.is_some(), "seed {seed}: a page without a plan");
            if let Some(plan) = plan {
                let dates = plan.first_dates(&interview.policy, today);
                let first = interview.first_session(&plan);
                assert!(dates.contains(first), "seed {seed}: a first session on {first}");
                let hoped_for = interview.hoped_for.filter(|date| dates.contains(*date));
                assert_eq!(first, hoped_for.unwrap_or(dates.from), "seed {seed}");
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
    let mut interview = Interview::new(&PROTOCOL, Policy::default(), today);
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

#[test]
fn a_newly_chosen_area_is_asked_about_before_there_is_a_result() {
    let areas = PROTOCOL.areas;
    for seed in 0..SHEETS {
        let mut rng = Rng::with_seed(seed);
        let Sheet { today, response, .. } = sheet(&mut rng);
        let mut interview = Interview::new(&PROTOCOL, Policy::default(), today);
        interview.response = response;
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
        let child = interview.response.codes(PROTOCOL.item("age").unwrap()) == ["under-18"];
        assert!(child || matches!(interview.assessment(), Assessment::Incomplete { .. }), "seed {seed}");
        assert!(child || matches!(interview.place, Place::Change(_)), "seed {seed}: led to what is missing");
    }
}

fn begun(answers: &[(&str, &str)]) -> Interview {
    let mut case = Case::default();
    for (item, answer) in answers {
        case.answer(&PROTOCOL, item, answer).unwrap();
    }
    let start = Interview::new(&PROTOCOL, Policy::default(), "2026-11-20".parse().unwrap());
    let response = case.response(&PROTOCOL, &start.policy, UNCONCERNED, start.today).unwrap();
    Interview { response, ..start }
}

#[test]
fn each_answer_leads_to_the_next_question_and_back_leads_to_the_one_before() {
    let told = begun(&[("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-01")]);
    let questions = told.asked();
    let mut visit = Interview { response: QuestionnaireResponse::default(), ..told.clone() };
    visit.update(Action::Begin).unwrap();
    for item in &questions {
        assert_eq!(visit.place, Place::Question(item), "what comes next is skipped");
        visit.update(Action::Answer(item, told.response.get(item).unwrap().clone())).unwrap();
    }
    assert_eq!(visit.place, Place::Review);
    for item in questions.iter().rev() {
        assert_eq!(visit.response.get(item), told.response.get(item), "{item:?} has to be answered again");
        visit.update(Action::Back).unwrap();
        assert_eq!(visit.place, Place::Question(item), "back is not the question before");
    }
    visit.update(Action::Back).unwrap();
    assert_eq!(visit.place, Place::Start);
}

/// Nobody is asked again about skin that was asked about: that wears people out, and they answer carelessly.
#[test]
fn what_was_said_of_the_skin_stays_unless_another_area_is_chosen() {
    let told =
        begun(&[("areas", "cheeks, hands"), ("skin-today", "few-spots"), ("skin-conditions", "lupus")]);
    let answered = |visit: &Interview| {
        PROTOCOL
            .items()
            .filter(|item| visit.response.is_answered(item))
            .map(|item| item.id)
            .collect::<Vec<_>>()
    };
    for (item, answer) in [("plans", "smoking"), ("medicines", "supplement"), ("areas", "cheeks, hands")] {
        let item = PROTOCOL.item(item).unwrap();
        let mut visit = told.clone();
        visit.update(Action::Revisit(item)).unwrap();
        visit.update(Action::Answer(item, Answer::parse(item, answer).unwrap())).unwrap();
        assert_eq!((visit.place, answered(&visit)), (Place::Review, answered(&told)), "{item:?}");
        assert!(visit.forgotten.is_empty(), "{item:?}");
    }
    let mut visit = told.clone();
    visit.update(Action::Answer(PROTOCOL.areas, Answer::Codes(vec!["cheeks"]))).unwrap();
    assert!(visit.forgotten.is_empty(), "with one area fewer nothing is new");
    visit.update(Action::Answer(PROTOCOL.areas, Answer::Codes(vec!["cheeks", "neck"]))).unwrap();
    assert!(visit.forgotten.iter().all(|item| item.about == About::ChosenSkin) && visit.forgotten.len() > 1);
}

/// The page draws a question anew when the visit is another one.
#[test]
fn a_visit_is_another_one_as_soon_as_its_place_an_answer_or_what_was_cleared_differs() {
    let told = begun(&[]);
    let areas = PROTOCOL.areas;
    let mut answered = told.clone();
    answered.response.set(areas, Answer::Codes(vec!["chin"]));
    let moved = Interview { place: Place::Review, ..told.clone() };
    let cleared = Interview { forgotten: vec![areas], ..told.clone() };
    assert!(told == told.clone());
    assert!(told != answered && told != moved && told != cleared);
}
