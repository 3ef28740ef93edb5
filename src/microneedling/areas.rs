//! Where on the body.

use super::citations::{C_01, C_05, C_08, C_40, JUDGEMENT};
use crate::engine::{About, Choice, ForReview, Item, Kind, Outcome, Rule, Scope, Stakes, When};
use When::{Any, Chosen, Is};

/// Where on the body the visitor wants treatment (Q03).
pub static AREAS: Item = Item {
    id: "areas",
    evidence: ForReview::new("Q03"),
    text: "Where on your body?",
    hint: "Choose all that you would like treated.",
    why: "Skin is thinner in some places.",
    kind: Kind::Many {
        choices: &[
            Choice::new("forehead", "Forehead"),
            Choice::new("cheeks", "Cheeks"),
            Choice::new("nose", "Nose"),
            Choice::new("chin", "Chin"),
            Choice::new("around-eyes", "Around the eyes"),
            Choice::new("around-mouth", "Around the mouth"),
            Choice::new("neck", "Neck"),
            Choice::new("upper-chest", "Upper chest"),
            Choice::new("hands", "Hands"),
            Choice::new("arms", "Arms"),
            Choice::new("tummy", "Tummy"),
            Choice::new("back", "Back"),
            Choice::new("legs", "Legs"),
            Choice::new("scalp", "Scalp"),
            Choice::new("underarms", "Underarms"),
            Choice::new("eyelids", "Eyelids"),
            Choice::new("lips-or-private", "Lips, nipples or private areas"),
        ],
        at_most: usize::MAX,
    },
    stakes: Stakes::Preference,
    ..Item::SAFETY
};

/// What the items that ask "which area?" share: asked where more than one area
/// is chosen, or was when it was answered (evidence E12, resolution A-44).
pub const PLACE: Item = Item {
    evidence: ForReview::new("E12"),
    hint: "Choose all that apply.",
    why: "The answer can differ from one part of the body to another.",
    kind: Kind::Areas { of: &AREAS },
    about: About::ChosenSkin,
    ..Item::SAFETY
};
/// More than one area is chosen.
pub const SEVERAL_AREAS: When = Chosen { item: &AREAS, at_least: 2 };

/// The face, for cold sores.
pub const FACE: &[&str] = &["forehead", "cheeks", "nose", "chin", "around-eyes", "around-mouth"];

/// Where a cold sore or shingles closes everything.
pub const FACE_NECK_SCALP: &[&str] = &[
    "forehead",
    "cheeks",
    "nose",
    "chin",
    "around-eyes",
    "around-mouth",
    "eyelids",
    "lips-or-private",
    "neck",
    "scalp",
];

const BODY: &[&str] = &["upper-chest", "hands", "arms", "tummy", "back", "legs", "scalp", "underarms"];

/// What follows from the areas alone.
pub static AREA_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("eyelids"),
        evidence: ForReview::new("R-129"),
        when: Is(&AREAS, "eyelids"),
        scope: Scope::In(&["eyelids"]),
        outcome: Outcome::NotSuitable,
        reason: "This is too close to the eye.",
        next: "Ask an eye or skin doctor about your eyelids.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lips-or-private"),
        evidence: ForReview::new("R-130"),
        when: Is(&AREAS, "lips-or-private"),
        scope: Scope::In(&["lips-or-private"]),
        outcome: Outcome::NotSuitable,
        reason: "This skin is too thin and delicate.",
        next: "Ask a skin doctor what would suit it.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("body-area"),
        evidence: ForReview::new("R-131"),
        when: Any(&[
            Is(&AREAS, "upper-chest"),
            Is(&AREAS, "hands"),
            Is(&AREAS, "arms"),
            Is(&AREAS, "tummy"),
            Is(&AREAS, "back"),
            Is(&AREAS, "legs"),
            Is(&AREAS, "scalp"),
            Is(&AREAS, "underarms"),
        ]),
        scope: Scope::In(BODY),
        outcome: Outcome::Adjust,
        reason: "Skin off the face is less tested and heals more slowly.",
        next: "Expect more days of redness.",
        citations: &[&C_01, &C_05, &C_40, &JUDGEMENT],
        ..Rule::PERSON
    },
];
