//! What is going on in a person's life now, and what they plan.

use super::citations::{C_03, C_19, C_20, C_67, JUDGEMENT, S0_09, S0_17, S2_29, S4_39, S4_42};
use super::{disagreements, intervals};
use crate::engine::{
    Choice, Floor, ForReview, Instead, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Wait, When,
};
use RuleNumber::{R, Rb};
use When::Is;

/// Now and soon (Q04b, Q17, Q20, Q24, Q25, Q29). Unsure of the event is told
/// by the choice itself, as it means the same.
pub static PLANS: Item = Item {
    id: "plans",
    evidence: ForReview::new("Q04b, Q17, Q20, Q24, Q25, Q29"),
    text: "Is any of this true for you, now or soon?",
    hint: "Choose all that apply.",
    why: "Some of these change the best time for a visit. Others are for the clinic to know.",
    kind: Kind::Many {
        choices: &[
            Choice::new("ill-now", "I am ill, feverish or on antibiotics now").stands_for("Q25: ill now"),
            Choice::new("ill-lately", "I was ill or on antibiotics in the last 14 days")
                .stands_for("Q25: within 14 days"),
            Choice::new("smoking", "I smoke or vape nicotine").stands_for("Q24: yes"),
            Choice::new("needle-fear", "I faint or panic with needles")
                .stands_for("Q17: I faint or panic with needles"),
            Choice::new("added-product", "Something will be rubbed or injected into my skin")
                .meaning("Such as my own blood (PRP), exosomes, vitamin C or my own serum")
                .stands_for("Q04b: PRP | Q04b: exosomes | Q04b: vitamin C or own serum"),
            Choice::new("sun-trip", "I plan a trip into strong sun in the 4 weeks after")
                .stands_for("Q20: strong-sun trip within 4 weeks after"),
            Choice::new("event", "I have a big event within 2 weeks of the date I want")
                .stands_for("Q29: yes | Q29: not sure | Q29: rather not say"),
            Choice::none("None of these")
                .stands_for("Q04b: clinic's plain gel | Q04b: no | Q24: no | Q25: no | Q29: no | Q20: none"),
            Choice::NOT_SURE_OF_SOME.stands_for("Q04b: not sure | Q24: not sure | Q25: not sure"),
            Choice::DECLINED_SOME
                .stands_for("Q04b: rather not say | Q24: rather not say | Q25: rather not say"),
        ],
        at_most: usize::MAX,
    },
    ..Item::SAFETY
};

/// The end of an illness or of antibiotics (Q25d).
pub static ILLNESS_ENDED: Item = Item {
    id: "illness-ended",
    evidence: ForReview::new("Q25d"),
    text: "When did you get well, or finish the antibiotics?",
    hint: "Choose the later of the two.",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Is(&PLANS, "ill-lately"),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// What follows from what goes on now and what is planned.
pub static PLAN_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("added-product"),
        evidence: R(8),
        floor: Floor::Hard,
        when: Is(&PLANS, "added-product"),
        outcome: Outcome::Ask,
        reason: "Extra products can cause lasting lumps. Blood products spread a serious virus at a spa that had no licence.",
        next: "Ask for no extra product, or for proof that it is made for needled skin.",
        instead: Some(&Instead {
            item: &PLANS,
            without: &["added-product"],
            with: "none",
            text: "have nothing extra rubbed or injected in",
        }),
        disagreement: Some(&disagreements::PRODUCTS),
        citations: &[&C_03, &C_19, &C_20, &C_67],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("ill-now"),
        evidence: R(45),
        when: Is(&PLANS, "ill-now"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "# have passed since you got well and finished any antibiotics",
            &intervals::ILLNESS,
        )),
        reason: "Let your body recover first.",
        next: "Get well, and finish any antibiotics as prescribed.",
        citations: &[S2_29, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("ill-lately"),
        evidence: Rb(45),
        when: Is(&PLANS, "ill-lately"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&ILLNESS_ENDED, &intervals::ILLNESS)),
        reason: "Let your body recover first.",
        next: "Wait until # after you got well or finished the antibiotics.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("needle-fear"),
        evidence: R(96),
        when: Is(&PLANS, "needle-fear"),
        outcome: Outcome::Adjust,
        reason: "Fear of needles does not rule out needling.",
        next: "Tell the clinic. You can lie down, take breaks, and say stop.",
        disagreement: Some(&disagreements::NEEDLE_FEAR),
        citations: &[S0_09, S4_39],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sun-trip"),
        evidence: R(123),
        when: Is(&PLANS, "sun-trip"),
        outcome: Outcome::Adjust,
        reason: "You must stay out of strong sun afterwards.",
        next: "Have microneedling 4 weeks or more before the trip. Or have it after, once any tan has had time to fade.",
        instead: Some(&Instead {
            item: &PLANS,
            without: &["sun-trip"],
            with: "none",
            text: "have microneedling 4 weeks or more before the trip",
        }),
        disagreement: Some(&disagreements::SUN),
        citations: &[S0_17],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("smoking"),
        evidence: R(126),
        when: Is(&PLANS, "smoking"),
        outcome: Outcome::Adjust,
        reason: "Nicotine slows healing.",
        next: "Stop or cut down for 2 weeks before and 2 weeks after, if you can.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("event"),
        evidence: R(135),
        when: Is(&PLANS, "event"),
        outcome: Outcome::Adjust,
        reason: "You may still be red on the day.",
        next: "Choose a date at least 14 days before the event.",
        instead: Some(&Instead {
            item: &PLANS,
            without: &["event"],
            with: "none",
            text: "choose a date at least 14 days before the event",
        }),
        disagreement: Some(&disagreements::DOWNTIME),
        citations: &[S4_42],
        ..Rule::PERSON
    },
];
