//! Age, and pregnancy and nursing.

use super::citations::{C_01, C_04, C_05, C_08, C_58, C_59, C_76, C_77, C_80, JUDGEMENT, S2_32};
use super::{disagreements, intervals};
use crate::engine::{Choice, Floor, ForReview, Item, Kind, Outcome, Rule, RuleNumber, Stakes, Wait, When};
use RuleNumber::R;
use When::{Any, Is};

/// How old the visitor is (Q01).
pub static AGE: Item = Item {
    id: "age",
    evidence: ForReview::new("Q01"),
    text: "How old are you?",
    why: "The devices were tested on adults from the age of 22.",
    kind: Kind::One(&[
        Choice::new("under-18", "Under 18"),
        Choice::new("18-21", "18 to 21").stands_for("Q01: 18–21"),
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
    why: "If you are pregnant or you breastfeed, a device maker says not to have needling.",
    kind: Kind::One(&[
        Choice::new("pregnant", "Pregnant, or I might be").stands_for("Q05: pregnant or might be"),
        Choice::new("breastfeeding", "Breastfeeding"),
        Choice::new("trying", "Trying for a baby").stands_for("Q05: trying"),
        Choice::none("None of these")
            .stands_for("Q05: none | Q05: does not apply | Q05: none / does not apply"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    stakes: Stakes::Pregnancy,
    ..Item::SAFETY
};

/// Worries about looks (Q30): asked kindly, never scored, and skipped freely.
pub static WORRIES: Item = Item {
    id: "worries",
    evidence: ForReview::new("Q30"),
    text: "Do worries about your looks take up more than an hour a day, or keep you from doing things?",
    hint: "You can skip this question. Skipping it changes nothing.",
    why: "You deserve kind support, not just a treatment.",
    kind: Kind::One(&[
        Choice::new("no", "No"),
        Choice::new("yes", "Yes"),
        Choice::new("skip", "Skip this question").stands_for("Q30: skip"),
    ]),
    stakes: Stakes::Preference,
    ..Item::SAFETY
};

/// What follows from age.
pub static AGE_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("under-18"),
        evidence: R(1),
        floor: Floor::Hard,
        when: Is(&AGE, "under-18"),
        outcome: Outcome::NotSuitable,
        reason: "This check is for adults.",
        next: "Talk to a parent or a skin doctor about your skin.",
        ends_check: true,
        citations: &[&C_01, &C_80],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("aged-18-to-21"),
        evidence: R(2),
        when: Is(&AGE, "18-21"),
        outcome: Outcome::Ask,
        reason: "The devices were tested on adults from the age of 22.",
        next: "If the clinic would treat you at your age, ask it to explain why.",
        citations: &[&C_01, &C_04, &C_05],
        ..Rule::PERSON
    },
];

/// What follows from pregnancy, nursing or trying.
pub static PREGNANCY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("pregnant"),
        evidence: R(10),
        floor: Floor::Hard,
        when: Any(&[Is(&PREGNANCY, "pregnant"), Is(&PREGNANCY, "not-sure")]),
        outcome: Outcome::NotSuitable,
        reason: "Microneedling is not done in pregnancy, or when you might be pregnant.",
        next: "If you are pregnant, check again # or more after the birth, and after any breastfeeding. If you find out that you are not, check again then.",
        span: Some(&intervals::BIRTH),
        disagreement: Some(&disagreements::NURSING),
        citations: &[S2_32, &C_08, &C_58, &C_59, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("breastfeeding"),
        evidence: R(11),
        floor: Floor::Hard,
        when: Is(&PREGNANCY, "breastfeeding"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "breastfeeding is over, in your own time, and # have passed since",
            &intervals::BREASTFEEDING,
        )),
        reason: "A device maker says not to have microneedling while you are breastfeeding.",
        next: "There is no hurry. Come back to this check then.",
        disagreement: Some(&disagreements::NURSING),
        citations: &[&C_08, &C_58, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("trying-for-a-baby"),
        evidence: R(12),
        when: Is(&PREGNANCY, "trying"),
        outcome: Outcome::Ask,
        reason: "Microneedling is best planned around a pregnancy.",
        next: "Tell the clinic. It may ask for a pregnancy test before each visit, and should leave out vitamin A creams.",
        citations: &[&C_59],
        ..Rule::PERSON
    },
];

/// What follows from worries about looks.
pub static WORRY_RULES: &[Rule] = &[Rule {
    id: ForReview::new("worries"),
    evidence: R(136),
    when: Is(&WORRIES, "yes"),
    outcome: Outcome::Ask,
    reason: "Thank you for telling us. You deserve kind support.",
    next: "Please speak to your doctor, or someone you trust, before you book.",
    citations: &[&C_76, &C_77],
    ..Rule::PERSON
}];
