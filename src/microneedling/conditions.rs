//! Cold sores and skin conditions.

use super::areas::{FACE, FACE_NECK_SCALP, PLACE};
use super::citations::{C_02, C_08, C_60, C_61, C_62, C_63, C_87, C_88, JUDGEMENT, S4_24, S4_28};
use super::health::{CANCER, HEALTH};
use super::skin_today::{COLD_SORE_WHERE, SKIN_TODAY};
use super::{disagreements, intervals};
use crate::engine::{
    About, Choice, Floor, ForReview, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Scope, Then, Wait, When,
};
use RuleNumber::{I, R};
use When::{All, Answered, Any, Is, Not};

/// Skin conditions, and cold sores (Q13, Q14).
pub static SKIN_CONDITIONS: Item = Item {
    id: "skin-conditions",
    evidence: ForReview::new("Q13, Q14"),
    text: "Do you have any of these?",
    hint: "Choose all that apply, even those that are quiet now.",
    why: "Needling can set off a flare. Skin may also heal badly.",
    kind: Kind::Many {
        choices: &[
            Choice::new("cold-sores", "Cold sores, now or ever")
                .stands_for("Q13: in the past | Q13: often | Q13: now"),
            Choice::new("eczema", "Eczema").meaning("Dry, itchy patches of skin").stands_for("Q14: eczema"),
            Choice::new("psoriasis", "Psoriasis")
                .meaning("Thick, scaly patches of skin")
                .stands_for("Q14: psoriasis"),
            Choice::new("rosacea", "Rosacea")
                .meaning("A red face that flushes, often with bumps")
                .stands_for("Q14: rosacea"),
            Choice::new("vitiligo", "Vitiligo")
                .meaning("Patches that lost their colour")
                .stands_for("Q14: vitiligo"),
            Choice::new("lichen-planus", "Lichen planus")
                .meaning("An itchy rash of flat bumps")
                .stands_for("Q14: lichen planus"),
            Choice::new("scleroderma", "Scleroderma or morphoea")
                .meaning("Skin that goes hard and tight")
                .stands_for("Q14: scleroderma or morphoea"),
            Choice::new("lupus", "Lupus").stands_for("Q14: lupus"),
            Choice::new("stretchy-skin", "A stretchy-skin condition")
                .meaning("Such as Ehlers-Danlos (EDS)")
                .stands_for("Q14: a stretchy-skin condition"),
            Choice::new("poor-healing", "Wounds that heal badly").stands_for("Q14: wounds that heal badly"),
            Choice::none("None of these").stands_for("Q13: never | Q14: none"),
            Choice::NOT_SURE_OF_SOME.stands_for("Q13: not sure | Q14: not sure"),
            Choice::DECLINED_SOME.stands_for("Q13: rather not say | Q14: rather not say"),
        ],
        at_most: usize::MAX,
    },
    ..Item::SAFETY
};

/// Cold sores (Q13).
pub static COLD_SORES: Item = Item {
    id: "cold-sores",
    evidence: ForReview::new("Q13"),
    text: "When do you get cold sores?",
    why: "Needling can wake the virus.",
    kind: Kind::One(&[
        Choice::new("past", "I had one in the past").stands_for("Q13: in the past"),
        Choice::new("often", "I get them often").stands_for("Q13: often"),
        Choice::new("now", "I have one now").stands_for("Q13: now"),
        Choice::NOT_SURE.stands_for("-"),
        Choice::DECLINED.stands_for("-"),
    ]),
    enable_when: Is(&SKIN_CONDITIONS, "cold-sores"),
    ..Item::SAFETY
};

const PLACES: Kind = Kind::One(&[
    Choice::new("here", "On skin that I want treated").stands_for("Q14a: on the area"),
    Choice::new("elsewhere", "Somewhere else").stands_for("Q14a: elsewhere"),
    Choice::new("quiet", "Nowhere: it is quiet now").stands_for("Q14a: quiet, none now"),
    Choice::NOT_SURE,
    Choice::DECLINED,
]);
const HOW_LONG: Kind = Kind::One(&[
    Choice::new("under-3-months", "Less than 3 months").stands_for("Q14b: <3 mo"),
    Choice::new("3-12-months", "3 to 12 months").stands_for("Q14b: 3–12 mo"),
    Choice::new("over-12-months", "More than 12 months").stands_for("Q14b: >12 mo"),
    Choice::NOT_SURE,
    Choice::DECLINED,
]);

/// Where eczema is now (Q14a, per condition by A-08).
pub static ECZEMA_PLACE: Item = Item {
    id: "eczema-place",
    evidence: ForReview::new("Q14a"),
    text: "Where is the eczema?",
    why: "What to do depends on where it is.",
    kind: PLACES,
    enable_when: Is(&SKIN_CONDITIONS, "eczema"),
    about: About::ChosenSkin,
    ..Item::SAFETY
};
/// Which areas have eczema now.
pub static ECZEMA_WHERE: Item = Item {
    id: "eczema-where",
    text: "Which areas have eczema now?",
    enable_when: Is(&ECZEMA_PLACE, "here"),
    ..PLACE
};
/// How long eczema has been quiet (Q14b).
pub static ECZEMA_QUIET: Item = Item {
    id: "eczema-quiet",
    evidence: ForReview::new("Q14b"),
    text: "How long has the eczema been quiet?",
    why: "To judge how likely a flare is.",
    kind: HOW_LONG,
    enable_when: Is(&ECZEMA_PLACE, "quiet"),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};
/// Where psoriasis is now (Q14a).
pub static PSORIASIS_PLACE: Item = Item {
    id: "psoriasis-place",
    evidence: ForReview::new("Q14a"),
    text: "Where is the psoriasis?",
    why: "What to do depends on where it is.",
    kind: PLACES,
    enable_when: Is(&SKIN_CONDITIONS, "psoriasis"),
    about: About::ChosenSkin,
    ..Item::SAFETY
};
/// How long psoriasis has been quiet (Q14b).
pub static PSORIASIS_QUIET: Item = Item {
    id: "psoriasis-quiet",
    evidence: ForReview::new("Q14b"),
    text: "How long has the psoriasis been quiet?",
    why: "To judge how likely a flare is.",
    kind: HOW_LONG,
    enable_when: Is(&PSORIASIS_PLACE, "quiet"),
    ..Item::SAFETY
};
/// Where rosacea is now (Q14a).
pub static ROSACEA_PLACE: Item = Item {
    id: "rosacea-place",
    evidence: ForReview::new("Q14a"),
    text: "Where is the rosacea?",
    why: "What to do depends on where it is.",
    kind: PLACES,
    enable_when: Is(&SKIN_CONDITIONS, "rosacea"),
    about: About::ChosenSkin,
    ..Item::SAFETY
};
/// Which areas have rosacea now.
pub static ROSACEA_WHERE: Item = Item {
    id: "rosacea-where",
    text: "Which areas have rosacea now?",
    enable_when: Is(&ROSACEA_PLACE, "here"),
    ..PLACE
};
/// How long rosacea has been quiet (Q14b).
pub static ROSACEA_QUIET: Item = Item {
    id: "rosacea-quiet",
    evidence: ForReview::new("Q14b"),
    text: "How long has the rosacea been quiet?",
    why: "To judge how likely a flare is.",
    kind: HOW_LONG,
    enable_when: Is(&ROSACEA_PLACE, "quiet"),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// Who gets cold sores and does not say when has had one in the past.
const SORES_PAST: When =
    Any(&[Is(&COLD_SORES, "past"), Is(&COLD_SORES, "not-sure"), Is(&COLD_SORES, "declined")]);
const SORE_NOW: When = Is(&COLD_SORES, "now");
const SORE_HERE: When = Is(&SKIN_TODAY, "cold-sore");
const NEAR_SORE: Scope = Scope::Either(&[Scope::In(FACE_NECK_SCALP), Scope::Where(&COLD_SORE_WHERE)]);

/// What follows from cold sores.
pub static COLD_SORE_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("cold-sore-now"),
        evidence: R(60),
        floor: Floor::Hard,
        when: All(&[SORE_NOW, Not(&SORE_HERE)]),
        scope: Scope::In(FACE_NECK_SCALP),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "the cold sore has fully healed and another # have passed",
            &intervals::COLD_SORE,
        )),
        then: Then::Stay(Outcome::Ask),
        reason: "Needling can spread a cold sore.",
        next: "Let it heal. Then ask a prescriber, such as your doctor, if medicine before the visit could help.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24, &C_60, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-here-now"),
        evidence: R(60),
        floor: Floor::Hard,
        when: All(&[SORE_NOW, SORE_HERE]),
        scope: NEAR_SORE,
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "the cold sore has fully healed and another # have passed",
            &intervals::COLD_SORE,
        )),
        then: Then::Stay(Outcome::Ask),
        reason: "Needling can spread a cold sore.",
        next: "Let it heal. Then ask a prescriber, such as your doctor, if medicine before the visit could help.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24, &C_60, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-or-shingles"),
        evidence: R(60),
        floor: Floor::Hard,
        when: All(&[SORE_HERE, Not(&SORE_NOW)]),
        scope: NEAR_SORE,
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "the sore or shingles has fully healed and another # have passed",
            &intervals::SHINGLES,
        )),
        then: Then::Stay(Outcome::Ask),
        reason: "Needling can spread a cold sore or shingles.",
        next: "Let it heal. Then ask a prescriber, such as your doctor, what to do.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24, &C_60, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-now-elsewhere"),
        evidence: R(60),
        floor: Floor::Hard,
        when: All(&[SORE_NOW, Not(&SORE_HERE)]),
        scope: Scope::Elsewhere(&Scope::In(FACE_NECK_SCALP)),
        outcome: Outcome::Ask,
        reason: "A cold sore matters, even if it is away from this skin.",
        next: "Tell the clinic before you go.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24, &C_60],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-here-elsewhere"),
        evidence: R(60),
        floor: Floor::Hard,
        when: SORE_HERE,
        scope: Scope::Elsewhere(&NEAR_SORE),
        outcome: Outcome::Ask,
        reason: "A cold sore or shingles matters, even if it is away from this skin.",
        next: "Tell the clinic before you go.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24, &C_60],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sores-past"),
        evidence: R(64),
        when: SORES_PAST,
        scope: Scope::In(FACE),
        outcome: Outcome::Ask,
        reason: "Needling can wake the virus. Medicine before the visit may keep a cold sore away.",
        next: "Ask a prescriber, such as your doctor. Only they can decide.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24, &C_60, &C_61],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sores-often"),
        evidence: R(65),
        when: Is(&COLD_SORES, "often"),
        scope: Scope::In(FACE),
        outcome: Outcome::Ask,
        reason: "Needling can wake the virus. Medicine before the visit may keep a cold sore away.",
        next: "Ask a prescriber, such as your doctor. Only they can decide.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[S4_24],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sores-and-weak-immunity"),
        evidence: I(6),
        when: All(&[
            Any(&[SORES_PAST, Is(&COLD_SORES, "often"), SORE_NOW, SORE_HERE]),
            Any(&[Is(&HEALTH, "weak-immunity"), Is(&CANCER, "chemo-now"), Is(&CANCER, "chemo-ended")]),
        ]),
        scope: Scope::In(FACE),
        outcome: Outcome::NotSuitable,
        reason: "The cold sore virus can be worse when the body fights germs less well.",
        next: "Have needling done on the face only if your specialist agrees.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&C_61, &JUDGEMENT],
        ..Rule::PERSON
    },
];

const ECZEMA_HERE: When =
    Any(&[Is(&ECZEMA_PLACE, "here"), Is(&ECZEMA_PLACE, "not-sure"), Is(&ECZEMA_PLACE, "declined")]);
/// Quiet for less than three months, or for a time that is not known.
const ECZEMA_LATELY: When = Any(&[
    All(&[Is(&ECZEMA_PLACE, "quiet"), Not(&Answered(&ECZEMA_QUIET))]),
    Is(&ECZEMA_QUIET, "under-3-months"),
    Is(&ECZEMA_QUIET, "not-sure"),
    Is(&ECZEMA_QUIET, "declined"),
]);

const PSORIASIS_LATELY: When = Any(&[
    Is(&PSORIASIS_QUIET, "under-3-months"),
    Is(&PSORIASIS_QUIET, "3-12-months"),
    Is(&PSORIASIS_QUIET, "not-sure"),
    Is(&PSORIASIS_QUIET, "declined"),
]);
const ROSACEA_HERE: When =
    Any(&[Is(&ROSACEA_PLACE, "here"), Is(&ROSACEA_PLACE, "not-sure"), Is(&ROSACEA_PLACE, "declined")]);
const ROSACEA_LATELY: When = Any(&[
    All(&[Is(&ROSACEA_PLACE, "quiet"), Not(&Answered(&ROSACEA_QUIET))]),
    Is(&ROSACEA_QUIET, "under-3-months"),
    Is(&ROSACEA_QUIET, "not-sure"),
    Is(&ROSACEA_QUIET, "declined"),
]);

/// What follows from skin conditions.
pub static SKIN_CONDITION_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("eczema-here"),
        evidence: R(70),
        floor: Floor::Hard,
        when: ECZEMA_HERE,
        scope: Scope::Where(&ECZEMA_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Eczema can flare when it is needled.",
        next: "Ask a skin doctor what would suit this skin.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[S4_28, &C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("eczema-at-another-area"),
        evidence: R(71),
        when: Is(&ECZEMA_PLACE, "here"),
        scope: Scope::Elsewhere(&Scope::Where(&ECZEMA_WHERE)),
        outcome: Outcome::Ask,
        reason: "Eczema in one place can flare in another.",
        next: "Take the creams you use to the clinic, or a list of them.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("eczema-quiet-lately"),
        evidence: R(71),
        when: ECZEMA_LATELY,
        scope: Scope::EveryArea,
        outcome: Outcome::Wait,
        wait: Some(Wait::FromToday(&intervals::ECZEMA)),
        then: Then::Stay(Outcome::Ask),
        reason: "Eczema should be quiet for # before needling.",
        next: "Take the creams you use to the clinic, or a list of them.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("eczema-elsewhere-or-quiet"),
        evidence: R(71),
        when: Any(&[Is(&ECZEMA_PLACE, "elsewhere"), All(&[Is(&ECZEMA_PLACE, "quiet"), Not(&ECZEMA_LATELY)])]),
        scope: Scope::EveryArea,
        outcome: Outcome::Ask,
        reason: "Eczema can flare after needling.",
        next: "Take the creams you use to the clinic, or a list of them.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("psoriasis-now"),
        evidence: R(72),
        when: Any(&[
            Is(&PSORIASIS_PLACE, "here"),
            Is(&PSORIASIS_PLACE, "elsewhere"),
            Is(&PSORIASIS_PLACE, "not-sure"),
            Is(&PSORIASIS_PLACE, "declined"),
        ]),
        outcome: Outcome::NotSuitable,
        reason: "Needling can start new patches, anywhere on the body.",
        next: "Ask a skin doctor. Only they should decide.",
        disagreement: Some(&disagreements::PSORIASIS),
        citations: &[S4_28, &C_63],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("psoriasis-quiet-under-a-year"),
        evidence: R(73),
        when: PSORIASIS_LATELY,
        outcome: Outcome::NotSuitable,
        reason: "Psoriasis can come back where skin is needled, more so if it was active lately.",
        next: "Ask a skin doctor. Only they should decide.",
        disagreement: Some(&disagreements::PSORIASIS),
        citations: &[S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("psoriasis-quiet"),
        evidence: R(73),
        when: Is(&PSORIASIS_QUIET, "over-12-months"),
        outcome: Outcome::Ask,
        reason: "Psoriasis can come back where skin is needled.",
        next: "Ask a skin doctor first.",
        disagreement: Some(&disagreements::PSORIASIS),
        citations: &[S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("vitiligo"),
        evidence: R(74),
        floor: Floor::Hard,
        when: Is(&SKIN_CONDITIONS, "vitiligo"),
        outcome: Outcome::NotSuitable,
        reason: "New pale patches can start on needled skin.",
        next: "Ask a skin doctor. Only they should decide.",
        citations: &[&C_62],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lichen-planus"),
        evidence: R(75),
        when: Is(&SKIN_CONDITIONS, "lichen-planus"),
        outcome: Outcome::NotSuitable,
        reason: "New bumps can start on needled skin.",
        next: "Ask a skin doctor. Only they should decide.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("scleroderma"),
        evidence: R(39),
        floor: Floor::Hard,
        when: Is(&SKIN_CONDITIONS, "scleroderma"),
        outcome: Outcome::NotSuitable,
        reason: "It is hard to tell how this skin would heal.",
        next: "Ask your specialist. Only they should decide.",
        citations: &[&C_87, &C_88],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lupus"),
        evidence: R(40),
        when: Is(&SKIN_CONDITIONS, "lupus"),
        outcome: Outcome::NotSuitable,
        reason: "Lupus can flare after needling and in the sun.",
        next: "Ask your specialist. Only they should decide. Keep out of strong sun.",
        citations: &[&C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("poor-healing"),
        evidence: R(41),
        when: Any(&[Is(&SKIN_CONDITIONS, "stretchy-skin"), Is(&SKIN_CONDITIONS, "poor-healing")]),
        outcome: Outcome::NotSuitable,
        reason: "The tiny holes may heal badly on your skin.",
        next: "Ask your doctor. They would have to agree in writing.",
        citations: &[&C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("rosacea-here"),
        evidence: R(76),
        when: ROSACEA_HERE,
        scope: Scope::Where(&ROSACEA_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the rosacea has been calm for #", &intervals::ROSACEA)),
        then: Then::Stay(Outcome::Ask),
        reason: "Skin in a flare reacts badly to needles.",
        next: "Then ask a clinician for a gentle plan, and keep out of strong sun.",
        citations: &[&C_87, &C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("rosacea-quiet-lately"),
        evidence: R(76),
        when: ROSACEA_LATELY,
        scope: Scope::EveryArea,
        outcome: Outcome::Wait,
        wait: Some(Wait::FromToday(&intervals::ROSACEA)),
        then: Then::Stay(Outcome::Ask),
        reason: "Rosacea that was active lately can flare again.",
        next: "Then ask a clinician for a gentle plan, and keep out of strong sun.",
        citations: &[&C_87, &C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("rosacea-at-another-area"),
        evidence: R(77),
        when: Is(&ROSACEA_PLACE, "here"),
        scope: Scope::Elsewhere(&Scope::Where(&ROSACEA_WHERE)),
        outcome: Outcome::Ask,
        reason: "Rosacea in one place can flare in another.",
        next: "Ask a clinician for a gentle plan, and keep out of strong sun.",
        citations: &[&C_88],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("rosacea-elsewhere-or-quiet"),
        evidence: R(77),
        when: Any(&[
            Is(&ROSACEA_PLACE, "elsewhere"),
            All(&[Is(&ROSACEA_PLACE, "quiet"), Not(&ROSACEA_LATELY)]),
        ]),
        scope: Scope::EveryArea,
        outcome: Outcome::Ask,
        reason: "Rosacea can flare after needling.",
        next: "Ask a clinician for a gentle plan, and keep out of strong sun.",
        citations: &[&C_88],
        ..Rule::PERSON
    },
];
