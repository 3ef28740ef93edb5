//! Age, and pregnancy and nursing.

use super::citations::{C_01, C_04, C_05, C_08, C_58, C_59, C_80, S2_32};
use super::disagreements;
use crate::engine::{Choice, ForReview, Item, Kind, Outcome, Rule, Stakes, Wait, When};
use When::{Any, Is};

/// How old the visitor is (Q01).
pub static AGE: Item = Item {
    id: "age",
    evidence: ForReview::new("Q01"),
    text: "How old are you?",
    why: "The devices were tested in adults of 22 or over.",
    kind: Kind::One(&[
        Choice::new("under-18", "Under 18"),
        Choice::new("18-21", "18 to 21"),
        Choice::new("22-or-over", "22 or over"),
    ]),
    stakes: Stakes::Preference,
    ..Item::SAFETY
};

/// Pregnancy, nursing, or trying for a baby (Q05, one answer by A-49).
pub static PREGNANCY: Item = Item {
    id: "pregnancy",
    evidence: ForReview::new("Q05"),
    text: "Are you pregnant, breastfeeding or trying for a baby?",
    hint: "Choose the first that applies to you.",
    why: "Microneedling has not been shown to be safe at these times.",
    kind: Kind::One(&[
        Choice::new("pregnant", "Pregnant, or I might be"),
        Choice::new("breastfeeding", "Breastfeeding"),
        Choice::new("trying", "Trying for a baby"),
        Choice::none("None of these, or it does not apply to me"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    ..Item::SAFETY
};

/// What follows from age.
pub static AGE_RULES: &[Rule] = &[
    Rule {
        id: "under-18",
        evidence: ForReview::new("R-01"),
        when: Is(&AGE, "under-18"),
        outcome: Outcome::NotSuitable,
        reason: "This check is for adults.",
        next: "Talk to a parent or a skin doctor about your skin.",
        ends_check: true,
        citations: &[&C_01, &C_80],
        ..Rule::PERSON
    },
    Rule {
        id: "aged-18-to-21",
        evidence: ForReview::new("R-02"),
        when: Is(&AGE, "18-21"),
        outcome: Outcome::Ask,
        reason: "The devices are cleared for people of 22 or over.",
        next: "Ask the clinic to explain why it would treat you.",
        citations: &[&C_01, &C_04, &C_05],
        ..Rule::PERSON
    },
];

/// What follows from pregnancy, nursing or trying.
pub static PREGNANCY_RULES: &[Rule] = &[
    Rule {
        id: "pregnant",
        evidence: ForReview::new("R-10"),
        when: Any(&[Is(&PREGNANCY, "pregnant"), Is(&PREGNANCY, "not-sure")]),
        outcome: Outcome::NotSuitable,
        reason: "Microneedling is not done in pregnancy, or when you might be pregnant.",
        next: "You can check again once it is at least 12 weeks after a birth and you are not breastfeeding.",
        disagreement: Some(&disagreements::NURSING),
        citations: &[&S2_32, &C_08, &C_58, &C_59],
        ..Rule::PERSON
    },
    Rule {
        id: "breastfeeding",
        evidence: ForReview::new("R-11"),
        when: Is(&PREGNANCY, "breastfeeding"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "breastfeeding has ended by itself, in your own time, and 4 weeks have passed",
        )),
        reason: "Device makers say not while you are breastfeeding.",
        next: "There is no hurry. Come back to this check then.",
        disagreement: Some(&disagreements::NURSING),
        citations: &[&C_08, &C_58],
        ..Rule::PERSON
    },
    Rule {
        id: "trying-for-a-baby",
        evidence: ForReview::new("R-12"),
        when: Is(&PREGNANCY, "trying"),
        outcome: Outcome::Ask,
        reason: "Treatment and a pregnancy do not go together, so the timing needs a talk.",
        next: "Tell the clinic. They may test before each visit, and should leave out vitamin A creams.",
        citations: &[&C_59],
        ..Rule::PERSON
    },
];
