//! What the visitor would like to improve, and where.

use super::areas::{AREAS, BODY, FACE_AND_NECK, PLACE};
use super::citations::{
    C_42, C_43, C_44, C_46, C_47, C_48, C_49, C_51, C_52, C_64, C_65, C_90, JUDGEMENT, S4_14, S4_19, S4_26,
};
use super::{disagreements, intervals};
use crate::engine::{
    Choice, ForReview, Item, Kind, Outcome, Rule, RuleNumber, Scope, Stakes, Then, Urgency, Wait, When,
};
use RuleNumber::R;
use When::{All, Answered, Any, Chosen, Is};

/// What the visitor would like to improve (Q02).
pub static GOALS: Item = Item {
    id: "goals",
    evidence: ForReview::new("Q02"),
    text: "What would you like to improve?",
    hint: "Choose up to 3.",
    why: "Each goal needs a different plan. Some need a different treatment.",
    kind: Kind::Many {
        choices: &[
            Choice::new("acne-scars", "Pitted acne scars").meaning("Small dents that spots left"),
            Choice::new("fine-lines", "Fine lines"),
            Choice::new("wrinkles", "Deeper wrinkles"),
            Choice::new("loose-skin", "Loose or crepey skin").meaning("Thin and creased, like tissue paper"),
            Choice::new("pores", "Large pores or rough skin"),
            Choice::new("dull-skin", "Dull, dry or sun-worn skin"),
            Choice::new("dark-marks", "Dark marks or uneven tone"),
            Choice::new("melasma", "Melasma")
                .meaning("Brown or grey patches, often on both cheeks")
                .stands_for("Q02: melasma patches"),
            Choice::new("injury-scar", "A scar from an injury or operation")
                .stands_for("Q02: scar from an injury or operation"),
            Choice::new("burn-scar", "A burn scar").stands_for("Q02: burn scar"),
            Choice::new("raised-scar", "A raised or thick scar").stands_for("Q02: raised or thick scar"),
            Choice::new("stretch-marks", "Stretch marks"),
            Choice::new("thinning-hair", "Thinning hair"),
            Choice::new("sweating", "Heavy sweating"),
            Choice::new("oily-skin", "Oily skin"),
            Choice::new("breakouts", "Spots or breakouts now"),
        ],
        at_most: 3,
    },
    stakes: Stakes::Preference,
    ..Item::SAFETY
};

/// What the items that place a goal share. No reply means every chosen
/// area (E12), so it is asked only where the reply can matter.
const GOAL_PLACE: Item = Item { stakes: Stakes::Preference, ..PLACE };
/// A goal with a rule of its own is placed where there is another goal.
const SEVERAL_GOALS: When = Chosen { item: &GOALS, among: &[], at_least: 2 };
/// A goal without one only where face and body are both chosen.
const FACE_AND_BODY: When = All(&[
    Chosen { item: &AREAS, among: FACE_AND_NECK, at_least: 1 },
    Chosen { item: &AREAS, among: BODY, at_least: 1 },
]);

/// Which areas the goal "pitted acne scars" is about.
pub static ACNE_SCARS_WHERE: Item = Item {
    id: "acne-scars-where",
    text: "Where are the pitted scars?",
    enable_when: All(&[
        Is(&GOALS, "acne-scars"),
        SEVERAL_GOALS,
        Any(&[FACE_AND_BODY, Answered(&ACNE_SCARS_WHERE)]),
    ]),
    ..GOAL_PLACE
};
/// Which areas the goal "fine lines" is about.
pub static FINE_LINES_WHERE: Item = Item {
    id: "fine-lines-where",
    text: "Where are the fine lines?",
    enable_when: All(&[
        Is(&GOALS, "fine-lines"),
        SEVERAL_GOALS,
        Any(&[FACE_AND_BODY, Answered(&FINE_LINES_WHERE)]),
    ]),
    ..GOAL_PLACE
};
/// Which areas the goal "deeper wrinkles" is about.
pub static WRINKLES_WHERE: Item = Item {
    id: "wrinkles-where",
    text: "Where are the wrinkles?",
    enable_when: All(&[
        Is(&GOALS, "wrinkles"),
        SEVERAL_GOALS,
        Any(&[FACE_AND_BODY, Answered(&WRINKLES_WHERE)]),
    ]),
    ..GOAL_PLACE
};
/// Which areas the goal "loose or crepey skin" is about.
pub static LOOSE_SKIN_WHERE: Item = Item {
    id: "loose-skin-where",
    text: "Where is the loose skin?",
    enable_when: All(&[
        Is(&GOALS, "loose-skin"),
        SEVERAL_GOALS,
        Any(&[FACE_AND_BODY, Answered(&LOOSE_SKIN_WHERE)]),
    ]),
    ..GOAL_PLACE
};
/// Which areas the goal "large pores or rough skin" is about.
pub static PORES_WHERE: Item = Item {
    id: "pores-where",
    text: "Where are the pores or rough skin?",
    enable_when: All(&[Is(&GOALS, "pores"), SEVERAL_GOALS, Any(&[FACE_AND_BODY, Answered(&PORES_WHERE)])]),
    ..GOAL_PLACE
};
/// Which areas the goal "dull, dry or sun-worn skin" is about.
pub static DULL_SKIN_WHERE: Item = Item {
    id: "dull-skin-where",
    text: "Where is the dull or dry skin?",
    enable_when: All(&[
        Is(&GOALS, "dull-skin"),
        SEVERAL_GOALS,
        Any(&[FACE_AND_BODY, Answered(&DULL_SKIN_WHERE)]),
    ]),
    ..GOAL_PLACE
};
/// Which areas the goal "dark marks or uneven tone" is about.
pub static DARK_MARKS_WHERE: Item = Item {
    id: "dark-marks-where",
    text: "Where are the dark marks?",
    enable_when: All(&[Is(&GOALS, "dark-marks"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "melasma" is about.
pub static MELASMA_WHERE: Item = Item {
    id: "melasma-where",
    text: "Where is the melasma?",
    enable_when: All(&[Is(&GOALS, "melasma"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "a scar from an injury or operation" is about.
pub static INJURY_SCAR_WHERE: Item = Item {
    id: "injury-scar-where",
    text: "Where is the scar?",
    enable_when: All(&[Is(&GOALS, "injury-scar"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "a burn scar" is about.
pub static BURN_SCAR_WHERE: Item = Item {
    id: "burn-scar-where",
    text: "Where is the burn scar?",
    enable_when: All(&[Is(&GOALS, "burn-scar"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "a raised or thick scar" is about.
pub static RAISED_SCAR_WHERE: Item = Item {
    id: "raised-scar-where",
    text: "Where is the raised scar?",
    enable_when: All(&[Is(&GOALS, "raised-scar"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "stretch marks" is about.
pub static STRETCH_MARKS_WHERE: Item = Item {
    id: "stretch-marks-where",
    text: "Where are the stretch marks?",
    enable_when: All(&[
        Is(&GOALS, "stretch-marks"),
        SEVERAL_GOALS,
        Any(&[FACE_AND_BODY, Answered(&STRETCH_MARKS_WHERE)]),
    ]),
    ..GOAL_PLACE
};
/// Which areas the goal "heavy sweating" is about.
pub static SWEATING_WHERE: Item = Item {
    id: "sweating-where",
    text: "Where do you sweat too much?",
    enable_when: All(&[Is(&GOALS, "sweating"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "oily skin" is about.
pub static OILY_SKIN_WHERE: Item = Item {
    id: "oily-skin-where",
    text: "Where is the oily skin?",
    enable_when: All(&[Is(&GOALS, "oily-skin"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};
/// Which areas the goal "spots or breakouts now" is about.
pub static BREAKOUTS_WHERE: Item = Item {
    id: "breakouts-where",
    text: "Where are the spots?",
    enable_when: All(&[Is(&GOALS, "breakouts"), SEVERAL_GOALS]),
    ..GOAL_PLACE
};

/// Whether hair loss needs a doctor's answer first (Q27).
pub static HAIR_LOSS: Item = Item {
    id: "hair-loss",
    evidence: ForReview::new("Q27"),
    text: "Is your hair loss sudden, patchy or painful, or is the scalp scaly or scarred?",
    why: "A doctor should find the cause of hair loss like that first.",
    kind: Kind::YES_NO,
    enable_when: Is(&GOALS, "thinning-hair"),
    ..Item::SAFETY
};

/// Whether sweating needs a doctor's answer first (Q28).
pub static SWEATING: Item = Item {
    id: "sweating",
    evidence: ForReview::new("Q28"),
    text: "Is the sweating all over, new, or at night?",
    why: "A doctor should find the cause of sweating like that first.",
    kind: Kind::YES_NO,
    enable_when: Is(&GOALS, "sweating"),
    ..Item::SAFETY
};

/// Whether a scar is still young (Q31).
pub static YOUNG_SCAR: Item = Item {
    id: "young-scar",
    evidence: ForReview::new("Q31"),
    text: "Is the scar under 6 months old, or still red, raised or itchy?",
    why: "Young scars change by themselves.",
    kind: Kind::YES_NO,
    enable_when: Is(&GOALS, "injury-scar"),
    ..Item::SAFETY
};

/// Where each goal is wanted. Thinning hair means the scalp when the scalp is
/// chosen.
pub static GOAL_PLACES: &[(&str, Scope)] = &[
    ("thinning-hair", HAIR),
    ("acne-scars", Scope::Where(&ACNE_SCARS_WHERE)),
    ("fine-lines", Scope::Where(&FINE_LINES_WHERE)),
    ("wrinkles", Scope::Where(&WRINKLES_WHERE)),
    ("loose-skin", Scope::Where(&LOOSE_SKIN_WHERE)),
    ("pores", Scope::Where(&PORES_WHERE)),
    ("dull-skin", Scope::Where(&DULL_SKIN_WHERE)),
    ("dark-marks", Scope::Where(&DARK_MARKS_WHERE)),
    ("melasma", Scope::Where(&MELASMA_WHERE)),
    ("injury-scar", Scope::Where(&INJURY_SCAR_WHERE)),
    ("burn-scar", Scope::Where(&BURN_SCAR_WHERE)),
    ("raised-scar", Scope::Where(&RAISED_SCAR_WHERE)),
    ("stretch-marks", Scope::Where(&STRETCH_MARKS_WHERE)),
    ("sweating", Scope::Where(&SWEATING_WHERE)),
    ("oily-skin", Scope::Where(&OILY_SKIN_WHERE)),
    ("breakouts", Scope::Where(&BREAKOUTS_WHERE)),
];
const HAIR: Scope = Scope::Prefer(&["scalp"]);

/// What follows from goals.
pub static GOAL_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("raised-scar"),
        evidence: R(52),
        when: Is(&GOALS, "raised-scar"),
        scope: Scope::Where(&RAISED_SCAR_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Raised or thick scars need a scar specialist.",
        next: "Ask your doctor about a scar clinic.",
        citations: &[&C_64, S4_26],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("breakouts-as-goal"),
        evidence: R(55),
        when: Is(&GOALS, "breakouts"),
        scope: Scope::Where(&BREAKOUTS_WHERE),
        outcome: Outcome::Ask,
        reason: "This check does not count needling as a treatment for spots.",
        next: "Ask a pharmacist, your doctor or a skin doctor about spots first.",
        disagreement: Some(&disagreements::ACNE),
        citations: &[S4_19, &C_90],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("oily-skin-as-goal"),
        evidence: R(55),
        when: Is(&GOALS, "oily-skin"),
        scope: Scope::Where(&OILY_SKIN_WHERE),
        outcome: Outcome::Ask,
        reason: "This check does not count needling as a treatment for oily skin.",
        next: "Ask a pharmacist, your doctor or a skin doctor what suits oily skin.",
        disagreement: Some(&disagreements::ACNE),
        citations: &[&C_90, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("melasma-as-goal"),
        evidence: R(85),
        when: Is(&GOALS, "melasma"),
        scope: Scope::Where(&MELASMA_WHERE),
        outcome: Outcome::Ask,
        reason: "Melasma can get better, but it can also come back or go darker.",
        next: "Ask for a clinician who treats melasma with creams as well.",
        citations: &[&C_42, &C_43, &C_44, &C_46],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("hair-loss-unexplained"),
        evidence: R(132),
        when: Is(&HAIR_LOSS, "yes"),
        scope: HAIR,
        outcome: Outcome::NotSuitable,
        reason: "The cause of hair loss like this should be found first.",
        next: "See a doctor about your hair.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&C_47, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("thinning-hair-as-goal"),
        evidence: R(133),
        when: All(&[Is(&GOALS, "thinning-hair"), When::Not(&Is(&HAIR_LOSS, "yes"))]),
        scope: HAIR,
        outcome: Outcome::Ask,
        reason: "In most of the hair studies, people had another treatment as well.",
        next: "Ask a doctor or a hair clinic what it could add for you.",
        disagreement: Some(&disagreements::HAIR_AND_SWEAT),
        citations: &[S4_14, &C_47, &C_48, &C_49],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sweating-as-goal"),
        evidence: R(134),
        when: All(&[Is(&GOALS, "sweating"), When::Not(&Is(&SWEATING, "yes"))]),
        scope: Scope::Where(&SWEATING_WHERE),
        outcome: Outcome::Ask,
        reason: "The studies used needles with heat. Injections worked better.",
        next: "Ask your doctor what helps with sweating.",
        disagreement: Some(&disagreements::HAIR_AND_SWEAT),
        citations: &[&C_51, &C_52],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sweating-unexplained"),
        evidence: R(134),
        when: Is(&SWEATING, "yes"),
        scope: Scope::Where(&SWEATING_WHERE),
        outcome: Outcome::Ask,
        reason: "Sweating that is new, all over or at night needs a doctor's answer.",
        next: "See a doctor before you book anything.",
        urgency: Urgency::SeeDoctorSoon,
        disagreement: Some(&disagreements::HAIR_AND_SWEAT),
        citations: &[&C_51, &C_52, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("young-scar"),
        evidence: R(137),
        when: Is(&YOUNG_SCAR, "yes"),
        scope: Scope::Where(&INJURY_SCAR_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the scar is at least # old and has settled", &intervals::YOUNG_SCAR)),
        then: Then::Stay(Outcome::Ask),
        reason: "Young scars change by themselves.",
        next: "Then ask a clinician to look at the scar.",
        citations: &[&C_64, &C_65, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("burn-scar"),
        evidence: R(137),
        when: Is(&GOALS, "burn-scar"),
        scope: Scope::Where(&BURN_SCAR_WHERE),
        outcome: Outcome::Ask,
        reason: "A burns team should lead the care of a burn scar.",
        next: "Ask your doctor about a burns or scar clinic.",
        citations: &[&C_65, &C_64],
        ..Rule::PERSON
    },
];
