//! Where on the body.

use super::citations::{C_01, C_05, C_08, C_40, JUDGEMENT};
use crate::engine::{
    About, Choice, Floor, ForReview, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Scope, Stakes, When,
};
use RuleNumber::R;
use When::{Chosen, Is};

/// Where on the body the visitor wants treatment (Q03).
pub static AREAS: Item = Item {
    id: "areas",
    evidence: ForReview::new("Q03"),
    text: "Where on your body?",
    hint: "Choose all that apply.",
    why: "Skin is thinner in some places.",
    kind: Kind::Many {
        choices: &[
            Choice::new("forehead", "Forehead"),
            Choice::new("cheeks", "Cheeks"),
            Choice::new("nose", "Nose"),
            Choice::new("chin", "Chin"),
            Choice::new("around-eyes", "Around the eyes").stands_for("Q03: around eyes"),
            Choice::new("around-mouth", "Around the mouth").stands_for("Q03: around mouth"),
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

/// What the items that ask "which area?" share (evidence E12). They are asked
/// where more than one area is chosen.
pub const PLACE: Item = Item {
    evidence: ForReview::new("E12"),
    hint: "Choose all that apply.",
    why: "What we say can differ from one part to the next.",
    kind: Kind::Areas { of: &AREAS },
    about: About::ChosenSkin,
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// The face with eyelids and lips, where a cold sore can come back.
pub const FACE: &[&str] =
    &["forehead", "cheeks", "nose", "chin", "around-eyes", "around-mouth", "eyelids", "lips-or-private"];

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

/// Face and neck.
pub const FACE_AND_NECK: &[&str] =
    &["forehead", "cheeks", "nose", "chin", "around-eyes", "around-mouth", "neck"];

/// Everything else that can be treated.
pub const BODY: &[&str] = &["upper-chest", "hands", "arms", "tummy", "back", "legs", "scalp", "underarms"];

/// Where skin heals more slowly than on the face: the body without the scalp
/// (M2, D4c, A-29).
pub const SLOW: &[&str] = &["upper-chest", "hands", "arms", "tummy", "back", "legs", "underarms"];

/// What follows from the areas alone.
pub static AREA_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("eyelids"),
        evidence: R(129),
        when: Is(&AREAS, "eyelids"),
        floor: Floor::Hard,
        scope: Scope::In(&["eyelids"]),
        outcome: Outcome::NotSuitable,
        reason: "Eyelids are too close to the eye.",
        next: "Ask an eye or skin doctor about your eyelids.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lips-or-private"),
        evidence: R(130),
        when: Is(&AREAS, "lips-or-private"),
        floor: Floor::Hard,
        scope: Scope::In(&["lips-or-private"]),
        outcome: Outcome::NotSuitable,
        reason: "The skin on lips, nipples and private parts is too thin and delicate.",
        next: "Ask a skin doctor what would suit this skin.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("body-area"),
        evidence: R(131),
        when: Chosen { item: &AREAS, among: BODY, at_least: 1 },
        scope: Scope::In(BODY),
        outcome: Outcome::Adjust,
        reason: "Away from the face and neck, needling is less tested and skin heals more slowly.",
        next: "Expect more days of redness.",
        citations: &[&C_01, &C_05, &C_40, &JUDGEMENT],
        ..Rule::PERSON
    },
];
