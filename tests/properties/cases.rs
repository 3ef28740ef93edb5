//! What a case file says is what is answered, in this check's ids and in the evidence's words.

use needlewise::engine::case::Case;
use needlewise::engine::{Answer, Moment, vocabulary};
use needlewise::microneedling::PROTOCOL;

fn read(text: &str) -> Vec<Case> {
    Case::read_all(&PROTOCOL, text).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// A case that fails, or is judged, is told by its title.
#[test]
fn a_case_keeps_its_title() {
    let cases = read("# A healthy person\nage: 18-21\n\n# A child\nage: under-18");
    let titles: Vec<_> = cases.iter().map(|case| case.title.as_str()).collect();
    assert_eq!(titles, ["A healthy person", "A child"]);
}

/// However it is written: the page and the reasons list it so.
#[test]
fn an_answer_holds_its_choices_in_the_order_of_the_question() {
    let areas = PROTOCOL.areas;
    let listed: Vec<_> = areas.choices().iter().map(|choice| choice.code).take(4).collect();
    let written: Vec<_> = listed.iter().copied().rev().collect();
    assert_eq!(Answer::parse(areas, &written.join(", ")), Ok(Answer::Codes(listed)));
}

/// What a failing test prints of a visitor's answers can be read and looked up.
#[test]
fn an_answer_sheet_is_printed_with_the_ids_of_its_questions() {
    let cases = read("# x\nisotretinoin: stopped");
    assert_eq!(format!("{:?}", cases[0].answers), r#"[(isotretinoin, Codes(["stopped"]))]"#);
}

/// Q10: radiotherapy and an earlier skin cancer each have their own place, and each treatment its own end.
#[test]
fn where_and_when_of_one_option_are_not_those_of_another() {
    let skin_cancer = "Q10: skin cancer in this area before";
    let radiotherapy = "Q10: radiotherapy to this area";
    for (option, place) in [(skin_cancer, "skin-cancer-where"), (radiotherapy, "radiotherapy-where")] {
        let cases = read(&format!("# x\n{option}\nwhere {option}: nose"));
        let asked: Vec<_> = cases[0].answers.iter().map(|(item, _)| item.id).collect();
        assert_eq!(asked, [place], "{option}");
    }
    for (option, date) in [("ended", "chemo-ended"), ("radiotherapy elsewhere", "radiotherapy-ended")] {
        let cases = read(&format!("# x\nQ10d {option}: 2026-03-01"));
        let day = Answer::When(Moment::On("2026-03-01".parse().expect("a date")));
        let dated: Vec<_> = cases[0].dates.iter().map(|(item, answer)| (item.id, answer)).collect();
        assert_eq!(dated, [(date, &day)], "{option}");
    }
}

/// Q14a comes between: whether eczema is on the skin to be treated, and only then where.
#[test]
fn a_place_is_found_by_way_of_the_question_between() {
    let place = |question, option| vocabulary::place_of(&PROTOCOL, question, option).map(|item| item.id);
    assert_eq!(place("Q14", "eczema"), Some("eczema-where"));
    assert_eq!(place("Q14", "rosacea"), Some("rosacea-where"));
}

/// Q21, R-127: one question asks where, whichever of the creams it is; steroid cream has its own.
#[test]
fn options_that_share_a_place_all_lead_to_it() {
    let place = |option| vocabulary::place_of(&PROTOCOL, "Q21", option).map(|item| item.id);
    for cream in ["prescription retinoid", "retinol", "acid or scrub"] {
        assert_eq!(place(cream), Some("actives-where"), "{cream}");
    }
    assert_eq!(place("steroid cream"), Some("steroid-cream-where"));
}

/// Otherwise the place would be taken for that of something else.
#[test]
fn a_place_of_what_is_nowhere_is_refused() {
    for whole_person in ["Q05: breastfeeding", "Q16: yes, usually well controlled", "Q14: vitiligo"] {
        let refused = Case::read_all(&PROTOCOL, &format!("# x\nwhere {whole_person}: nose"));
        let told = refused.expect_err(whole_person).to_string();
        assert!(told.starts_with(&format!("there is no item {whole_person}; ")), "{told}");
    }
}

/// Who writes a case is told all that the question offers, each once.
#[test]
fn an_option_that_is_not_there_is_refused_with_those_that_are() {
    let refused = Case::read_all(&PROTOCOL, "# x\nQ06: sometimes").expect_err("no such option").to_string();
    let (told, known) = refused.split_once("; there are: ").expect("what there is");
    assert_eq!(told, "Q06: there is no option sometimes");
    let mut known: Vec<_> = known.split("; ").collect();
    known.sort_unstable();
    let evidence =
        ["a similar vitamin-A tablet", "never", "not sure", "rather not say", "stopped", "taking now"];
    assert_eq!(known, evidence);
}
