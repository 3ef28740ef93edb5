//! How many question screens each kind of visitor sees.

use needlewise::engine::case::Case;
use needlewise::engine::{Date, Policy};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};

/// What an uncomplicated visitor may be asked at the most.
const UNCOMPLICATED: usize = 16;

fn screens(answers: &[(&str, &str)]) -> usize {
    let mut case = Case::default();
    for (item, answer) in answers {
        case.answer(&PROTOCOL, item, answer).expect("an answer");
    }
    let (policy, today) = (Policy::default(), Date::new(2026, 11, 20).expect("a date"));
    let response = case.response(&PROTOCOL, &policy, UNCONCERNED, today).expect("answers");
    PROTOCOL.asked(&policy, &response, today).len()
}

#[test]
fn an_uncomplicated_visitor_sees_at_most_sixteen_questions() {
    assert_eq!(screens(&[]), UNCOMPLICATED);
    let uncomplicated: [&[(&str, &str)]; 5] = [
        &[("areas", "forehead, cheeks, chin, around-eyes, neck")],
        &[("goals", "fine-lines, pores, acne-scars"), ("areas", "forehead, cheeks, nose")],
        &[("goals", "stretch-marks"), ("areas", "tummy, legs")],
        &[("skin-type", "never-burns"), ("scarring", "dark-marks"), ("plans", "smoking, event")],
        &[("medicines", "supplement"), ("age", "18-21")],
    ];
    for answers in uncomplicated {
        assert!(screens(answers) <= UNCOMPLICATED, "{answers:?}: {}", screens(answers));
    }
}

#[test]
fn each_thing_to_tell_adds_only_its_own_follow_ups() {
    for (more, answers) in [
        (2, &[("isotretinoin", "stopped"), ("isotretinoin-last-dose", "2026-01")][..]),
        (1, &[("diabetes", "controlled")]),
        (1, &[("skin-conditions", "cold-sores"), ("cold-sores", "past")]),
        (2, &[("eczema-place", "quiet"), ("eczema-quiet", "over-12-months")]),
        (1, &[("filler-date", "2026-01")]),
        (2, &[("areas", "cheeks, chin"), ("filler-where", "chin"), ("filler-date", "2026-01")]),
        // Which of two areas is asked, not taken to be both (E12).
        (2, &[("areas", "cheeks, chin"), ("filler-date", "2026-01")]),
        (
            3,
            &[
                ("goals", "fine-lines, raised-scar, stretch-marks"),
                ("areas", "cheeks, tummy"),
                ("fine-lines-where", "cheeks"),
                ("raised-scar-where", "tummy"),
                ("stretch-marks-where", "tummy"),
            ],
        ),
    ] {
        assert_eq!(screens(answers), UNCOMPLICATED + more, "{answers:?}");
    }
}

#[test]
fn who_is_ruled_out_is_spared_the_follow_ups_that_can_change_nothing() {
    let recent =
        [("procedures", "filler, toxin, waxing"), ("sun-and-skincare", "sunburn"), ("areas", "cheeks, chin")];
    let dates = [
        ("filler-date", "2026-11"),
        ("toxin-date", "2026-11"),
        ("waxing-date", "2026-11"),
        ("sunburn-ended", "2026-11"),
        ("filler-where", "chin"),
        ("toxin-where", "chin"),
        ("waxing-where", "chin"),
        ("sunburn-where", "chin"),
    ];
    let barred = ("medicines", "anticoagulant");
    assert_eq!(screens(&[&recent[..], &dates].concat()), UNCOMPLICATED + 8);
    assert_eq!(screens(&[&recent[..], &[barred]].concat()), UNCOMPLICATED);
    assert_eq!(screens(&[("age", "under-18")]), 1);
}
