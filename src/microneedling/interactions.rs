//! What two answers mean together, and what all of them come to.

use super::areas::{AREAS, BODY};
use super::citations::{C_02, C_11, C_12, C_42, C_46, JUDGEMENT, S3_14, S4_19, S4_26, S4_29};
use super::conditions::SKIN_CONDITIONS;
use super::goals::{DARK_MARKS_WHERE, GOALS, MELASMA_WHERE};
use super::health::{DIABETES, HEALTH, SCARRING};
use super::intervals;
use super::medicines::{ISOTRETINOIN, ISOTRETINOIN_LAST_DOSE, MEDICINES};
use super::person::PREGNANCY;
use super::plans::PLANS;
use super::skin_today::SKIN_TODAY;
use super::sun::{DARKER, MARKS, SUN_AND_SKINCARE, SUNBURN_ENDED, SUNBURN_WHERE, TAN_ENDED, TAN_WHERE};
use crate::engine::{Floor, ForReview, Found, Outcome, Rule, RuleNumber, Scope, Wait, When};
use RuleNumber::{I, R};
use When::{All, Answered, Any, Chosen, Is, Not, Within};

const MARKS_EASILY: When = Any(&[DARKER, MARKS]);
const CONTROLLED: When = All(&[Is(&HEALTH, "diabetes"), Not(&Is(&DIABETES, "high-or-slow"))]);
const ISOTRETINOIN_OVER: When =
    All(&[Is(&ISOTRETINOIN, "stopped"), Not(&Within(&ISOTRETINOIN_LAST_DOSE, &intervals::ISOTRETINOIN))]);
const LARGE_AREA: When =
    Any(&[Chosen { item: &AREAS, among: BODY, at_least: 2 }, Is(&AREAS, "back"), Is(&AREAS, "legs")]);

/// What two answers mean together.
pub static INTERACTION_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("sunburn-on-skin-that-marks"),
        evidence: I(1),
        when: All(&[MARKS_EASILY, Is(&SUN_AND_SKINCARE, "sunburn")]),
        scope: Scope::Where(&SUNBURN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&SUNBURN_ENDED, &intervals::SUN_ON_DARKER_SKIN)),
        reason: "Your skin may mark easily, so it needs # after a sunburn has healed.",
        next: "Keep to the shade until then.",
        citations: &[&C_46, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sunburn-now-on-skin-that-marks"),
        evidence: I(1),
        when: All(&[MARKS_EASILY, Is(&SUN_AND_SKINCARE, "sunburn-now")]),
        scope: Scope::Where(&SUNBURN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "the sunburn has healed and another # have passed",
            &intervals::SUN_ON_DARKER_SKIN,
        )),
        reason: "Your skin may mark easily, so it needs # after a sunburn has healed.",
        next: "Keep to the shade until then.",
        citations: &[&C_46, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("tan-on-skin-that-marks"),
        evidence: I(1),
        when: All(&[MARKS_EASILY, Is(&SUN_AND_SKINCARE, "tan")]),
        scope: Scope::Where(&TAN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&TAN_ENDED, &intervals::SUN_ON_DARKER_SKIN)),
        reason: "Your skin may mark easily, so it needs # after tanning.",
        next: "Keep to the shade until then.",
        citations: &[&C_46, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("melasma-on-skin-that-marks"),
        evidence: I(2),
        when: All(&[MARKS_EASILY, Is(&GOALS, "melasma")]),
        scope: Scope::Where(&MELASMA_WHERE),
        outcome: Outcome::Ask,
        reason: "Needling can darken patches if your skin marks easily.",
        next: "Ask for a clinician who often treats skin like yours.",
        citations: &[&C_42, &C_46, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("dark-marks-on-skin-that-marks"),
        evidence: I(2),
        when: All(&[MARKS_EASILY, Is(&GOALS, "dark-marks")]),
        scope: Scope::Where(&DARK_MARKS_WHERE),
        outcome: Outcome::Ask,
        reason: "Needling can make dark marks darker if your skin marks easily.",
        next: "Ask for a clinician who often treats skin like yours.",
        citations: &[&C_42, &C_46, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("diabetes-and-weak-healing"),
        evidence: I(4),
        when: All(&[
            CONTROLLED,
            Any(&[
                Is(&HEALTH, "weak-immunity"),
                Is(&SKIN_CONDITIONS, "stretchy-skin"),
                Is(&SKIN_CONDITIONS, "poor-healing"),
            ]),
        ]),
        outcome: Outcome::NotSuitable,
        reason: "Diabetes can slow healing. What you told us about wounds or infection adds to that.",
        next: "Ask your doctors. They would have to agree in writing.",
        citations: &[&C_02, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("diabetes-and-smoking"),
        evidence: I(4),
        when: All(&[CONTROLLED, Is(&PLANS, "smoking")]),
        outcome: Outcome::Ask,
        reason: "Diabetes and nicotine both slow healing.",
        next: "Ask your doctor for a letter to take to the clinic.",
        citations: &[&C_02, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("after-isotretinoin-spots-or-retinoid"),
        evidence: I(5),
        when: All(&[
            ISOTRETINOIN_OVER,
            Any(&[Is(&SKIN_TODAY, "inflamed-spots"), Is(&SUN_AND_SKINCARE, "prescription-retinoid")]),
        ]),
        outcome: Outcome::Consult,
        reason: "Your isotretinoin was long enough ago. But spots or a retinoid cream still count.",
        next: "Check again once your skin is clear, or if you start isotretinoin again.",
        citations: &[S4_19],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("large-area-and-numbing"),
        evidence: I(7),
        when: All(&[
            LARGE_AREA,
            Any(&[
                Is(&HEALTH, "serious-illness"),
                Is(&HEALTH, "heart-rhythm-tablets"),
                Is(&HEALTH, "epilepsy"),
            ]),
        ]),
        outcome: Outcome::Ask,
        reason: "A large area needs more numbing cream than may suit you.",
        next: "Ask what can be done without numbing cream.",
        citations: &[&C_11, &C_12],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sun-trip-on-sun-sensitive-medicine"),
        evidence: I(8),
        when: All(&[Is(&MEDICINES, "sun-sensitive"), Is(&PLANS, "sun-trip")]),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the trip is over and another # have passed", &intervals::SUN_TRIP)),
        reason: "Your medicine makes you burn faster. Strong sun as well is too much for needled skin.",
        next: "Have microneedling after the trip. Do not stop the medicine for this.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("isotretinoin-and-keloids"),
        evidence: I(11),
        when: All(&[
            Chosen { item: &ISOTRETINOIN, among: &["now", "stopped", "not-sure", "declined"], at_least: 1 },
            // A date that is moot was not asked for.
            Not(&All(&[Answered(&ISOTRETINOIN_LAST_DOSE), ISOTRETINOIN_OVER])),
            Is(&SCARRING, "keloids"),
        ]),
        outcome: Outcome::Consult,
        reason: "A wait after isotretinoin would not be enough, because of the keloids.",
        next: "Ask a scar specialist. Only they should decide.",
        citations: &[S4_26],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("no-vitamin-a-before"),
        evidence: I(12),
        when: Any(&[
            Is(&MEDICINES, "isotretinoin"),
            Chosen {
                item: &PREGNANCY,
                among: &["pregnant", "breastfeeding", "trying", "not-sure", "declined"],
                at_least: 1,
            },
        ]),
        outcome: Outcome::Consult,
        reason: "Vitamin A creams to prepare the skin are not for you.",
        next: "If the clinic offers you vitamin A cream first, tell it what you told us.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What all answers come to.
pub static SUMMARY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("unsure"),
        evidence: R(138),
        floor: Floor::Hard,
        when: When::Unsure,
        outcome: Outcome::Ask,
        reason: "You were not sure, or would rather not say. That is fine.",
        next: "A clinician can go through it with you.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("many-to-ask-about"),
        evidence: I(9),
        when: When::Found(Found::Asks(3)),
        outcome: Outcome::Consult,
        reason: "There are several things to go through.",
        next: "Ask your doctor for a letter to take to the clinic.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("every-area-shut"),
        evidence: I(10),
        when: When::Found(Found::EveryAreaShut),
        scope: Scope::EveryArea,
        outcome: Outcome::NotSuitable,
        reason: "Something rules out each part of the body that you chose.",
        next: "You can go back and choose other parts.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("nothing-found"),
        evidence: R(139),
        when: When::Found(Found::Nothing),
        outcome: Outcome::Consult,
        reason: "Nothing you told us rules it out.",
        next: "The clinic must still check.",
        citations: &[S4_29, S3_14],
        ..Rule::PERSON
    },
];
