//! Each screen as the visitor gets it, drawn by the server renderer. After a
//! wanted change: `INSTA_UPDATE=always cargo test --test snapshots`, and read
//! the difference like code.

use needlewise::engine::case::Case;
use needlewise::engine::{Action, Answer, Date, Interview, Place};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

/// The screen's HTML, a tag a line.
fn screen(interview: &Interview) -> String {
    render(interview).replace("><", ">\n<")
}

fn new() -> Interview {
    Interview::new(&PROTOCOL, Date::new(2026, 11, 20).unwrap())
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
    Interview { response: case.response(&PROTOCOL, UNCONCERNED, start.today).unwrap(), place, ..start }
}

#[test]
fn the_start_screen() {
    insta::assert_snapshot!(screen(&new()));
}

#[test]
fn a_question_with_one_answer() {
    insta::assert_snapshot!(screen(&at("immunity")));
}

#[test]
fn a_question_with_several_answers() {
    let mut interview = answered(&[("skin-today", "few-spots, mole")], Place::Review);
    interview.update(Action::Revisit(PROTOCOL.item("skin-today").unwrap())).unwrap();
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
    let isotretinoin = PROTOCOL.item("isotretinoin").unwrap();
    interview.update(Action::Revisit(isotretinoin)).unwrap();
    interview.update(Action::Answer(isotretinoin, Answer::Codes(vec!["never"]))).unwrap();
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
        ("blood-thinners", "anticoagulant"),
        ("pregnancy", "breastfeeding"),
        ("cold-sores", "now"),
        ("allergies", "not-sure"),
    ];
    insta::assert_snapshot!(screen(&answered(&answers, Place::Result)));
}

#[test]
fn a_mole_on_an_area_no_longer_chosen_is_told_and_nothing_is_said_to_be_clear() {
    let answers = [("areas", "cheeks"), ("lesion", "yes"), ("lesion-where", "nose")];
    let result = screen(&answered(&answers, Place::Result));
    assert!(result.contains("Please see a doctor first"));
    assert!(result.contains("You may ask about cheeks"));
    assert!(!result.contains("Nothing you told us"));
}
