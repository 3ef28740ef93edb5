//! Each screen as the visitor gets it, drawn by the server renderer. After a
//! wanted change: `INSTA_UPDATE=always cargo test --test snapshots`, and read
//! the difference like code.

use needlewise::engine::case::Case;
use needlewise::engine::{Action, Answer, Date, Interview, Place, Policy};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

/// The screen's HTML, a tag a line.
fn screen(interview: &Interview) -> String {
    render(interview).replace("><", ">\n<")
}

fn new() -> Interview {
    Interview::new(&PROTOCOL, Policy::default(), Date::new(2026, 11, 20).unwrap())
}

fn at(id: &str) -> Interview {
    Interview { place: Place::Question(PROTOCOL.item(id).unwrap()), ..new() }
}

fn answered(answers: &[(&str, &str)], place: Place) -> Interview {
    let mut case = Case::default();
    for (item, answer) in answers {
        case.answer(&PROTOCOL, item, answer).unwrap();
    }
    let start = new();
    Interview {
        response: case.response(&PROTOCOL, &start.policy, UNCONCERNED, start.today).unwrap(),
        place,
        ..start
    }
}

#[test]
fn the_start_screen() {
    insta::assert_snapshot!(screen(&new()));
}

#[test]
fn a_question_with_one_answer() {
    insta::assert_snapshot!(screen(&at("scarring")));
}

#[test]
fn a_question_with_several_answers() {
    let mut interview = answered(&[("skin-today", "few-spots, mole")], Place::Review);
    interview.update(Action::Revisit(PROTOCOL.item("skin-today").unwrap())).unwrap();
    insta::assert_snapshot!(screen(&interview));
}

#[test]
fn the_question_about_areas_with_some_chosen() {
    let mut interview = answered(&[("areas", "cheeks, scalp")], Place::Review);
    interview.update(Action::Revisit(PROTOCOL.areas)).unwrap();
    insta::assert_snapshot!(screen(&interview));
}

#[test]
fn a_question_about_time_with_a_known_month() {
    let mut interview =
        answered(&[("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-08")], Place::Review);
    interview.update(Action::Revisit(PROTOCOL.item("isotretinoin-last-dose").unwrap())).unwrap();
    insta::assert_snapshot!(screen(&interview));
}

#[test]
fn the_list_of_answers_after_a_change_that_cleared_another() {
    let mut interview =
        answered(&[("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-08")], Place::Review);
    let medicines = PROTOCOL.item("medicines").unwrap();
    interview.update(Action::Revisit(medicines)).unwrap();
    interview.update(Action::Answer(medicines, Answer::Codes(vec!["none"]))).unwrap();
    insta::assert_snapshot!(screen(&interview));
}

#[test]
fn the_result_of_a_healthy_visitor() {
    insta::assert_snapshot!(screen(&answered(&[], Place::Result)));
}

#[test]
fn the_result_of_a_visitor_who_took_isotretinoin() {
    let answers = [("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-08-20")];
    insta::assert_snapshot!(screen(&answered(&answers, Place::Result)));
}

#[test]
fn the_result_of_a_changing_mole_on_one_of_two_areas() {
    let answers = [("areas", "cheeks, nose"), ("lesion", "yes"), ("lesion-where", "nose")];
    insta::assert_snapshot!(screen(&answered(&answers, Place::Result)));
}

#[test]
fn the_result_of_many_reasons() {
    let answers = [
        ("areas", "cheeks, hands"),
        ("medicines", "anticoagulant"),
        ("pregnancy", "breastfeeding"),
        ("cold-sores", "now"),
        ("health", "not-sure"),
    ];
    insta::assert_snapshot!(screen(&answered(&answers, Place::Result)));
}

/// Two goals on two areas, one of them as deep as a clinician may go.
const TWO_GOALS: [(&str, &str); 2] = [("goals", "acne-scars, fine-lines"), ("areas", "cheeks, forehead")];

#[test]
fn the_plan_for_two_goals_on_two_areas() {
    insta::assert_snapshot!(screen(&answered(&TWO_GOALS, Place::Plan)));
}

/// Skin that may mark (M1), on the body, with a question for the clinic first.
#[test]
fn the_plan_for_the_body_that_is_subject_to_a_clinician() {
    let answers = [
        ("goals", "stretch-marks"),
        ("areas", "tummy"),
        ("skin-type", "never-burns"),
        ("plans", "added-product"),
    ];
    insta::assert_snapshot!(screen(&answered(&answers, Place::Plan)));
}

/// Everything on one page, an event and a first session in mind.
#[test]
fn the_summary_of_a_visitor_with_an_event() {
    let interview = answered(&[&TWO_GOALS[..], &[("plans", "event")]].concat(), Place::Summary);
    let (hoped_for, event) = (Date::new(2027, 1, 11), Date::new(2027, 6, 26));
    insta::assert_snapshot!(screen(&Interview { hoped_for, event, ..interview }));
}

#[test]
fn an_event_says_which_session_is_the_last_before_it() {
    let interview = answered(&TWO_GOALS, Place::Plan);
    let plan = |event| screen(&Interview { event, ..interview.clone() });
    assert!(
        plan(Date::new(2027, 6, 26))
            .contains("the last day that makes sense for a session is Sat 12 Jun 2027")
    );
    assert!(plan(Date::new(2026, 12, 1)).contains("No session fits in before Tue 1 Dec 2026."));
}

#[test]
fn a_mole_on_an_area_no_longer_chosen_is_told_and_nothing_is_said_to_be_clear() {
    let answers = [("areas", "cheeks"), ("lesion", "yes"), ("lesion-where", "nose")];
    let result = screen(&answered(&answers, Place::Result));
    assert!(result.contains("Please see a doctor first"));
    assert!(result.contains("You may ask about cheeks"));
    assert!(!result.contains("Nothing you told us"));
}

#[test]
fn a_date_stands_only_where_waiting_for_it_is_what_the_outcome_asks() {
    let recent = [("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-08-20")];
    assert!(screen(&answered(&recent, Place::Result)).contains("20 February 2027"));
    let barred = [&recent[..], &[("medicines", "anticoagulant")]].concat();
    assert!(!screen(&answered(&barred, Place::Result)).contains("20 February 2027"));
}

#[test]
fn an_unknown_date_may_bring_the_wait_forward() {
    let answers = [("isotretinoin", "stopped"), ("isotretinoin-last-dose", "not-sure")];
    assert!(screen(&answered(&answers, Place::Result)).contains("The wait may be shorter."));
}

#[test]
fn a_child_is_told_only_not_to_have_it() {
    let result = screen(&answered(&[("age", "under-18")], Place::Result));
    assert!(result.contains("Please do not have microneedling now."));
    assert!(result.contains("Talk to a parent or a skin doctor about your skin."));
    assert!(!result.contains("ask the clinic"));
}

#[test]
fn a_publication_that_says_two_things_of_one_reason_is_listed_once() {
    let result = screen(&answered(&[("health", "weak-immunity")], Place::Result));
    assert_eq!(
        result.matches("Patient article 3 (no title)").count(),
        1,
        "S2-34 and S2-29 are of one article"
    );
    assert!(result.contains("FDA consumer update"), "C-02 is another");
}

#[test]
fn a_reason_repeats_only_those_answers_of_a_list_that_led_to_it() {
    let result = screen(&answered(&[("plans", "sun-trip, event")], Place::Result));
    for choice in ["I plan a trip into strong sun", "I have a big event"] {
        assert_eq!(result.matches(choice).count(), 1, "{choice}");
    }
}

/// A screen that loses its classes still reads well, and looks like nothing.
#[test]
fn every_class_of_the_stylesheet_is_drawn_and_the_other_way_round() {
    let css: String =
        include_str!("../styles/widget.css").lines().filter(|line| !line.starts_with("/*")).collect();
    let screens: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots"))
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let drawn: std::collections::BTreeSet<&str> = screens
        .iter()
        .flat_map(|screen| screen.split("class=\"").skip(1))
        .flat_map(|rest| rest.split('"').next().unwrap_or_default().split(' '))
        .collect();
    let styled: std::collections::BTreeSet<&str> = css
        .split('.')
        .skip(1)
        .map(|rest| {
            rest.split(|letter: char| !(letter.is_alphanumeric() || "-_".contains(letter)))
                .next()
                .unwrap_or_default()
        })
        .filter(|class| class.starts_with(|letter: char| letter.is_alphabetic()))
        .collect();
    // Drawn only after a refused answer or an urgent one, which no snapshot shows as a whole, or needing no style.
    let (after_a_press, unstyled) =
        (["error", "problem"], ["choice__text", "drawing__name", "summary", "why"]);
    let missing: Vec<_> = styled.difference(&drawn).filter(|class| !after_a_press.contains(class)).collect();
    assert!(missing.is_empty(), "styled but never drawn: {missing:?}");
    let bare: Vec<_> = drawn.difference(&styled).filter(|class| !unstyled.contains(class)).collect();
    assert!(bare.is_empty(), "drawn but not styled: {bare:?}");
}
