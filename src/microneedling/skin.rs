//! The skin today, cold sores, skin conditions, and growths that change.

use super::areas::{FACE, FACE_NECK_SCALP, PLACE, SEVERAL_AREAS};
use super::citations::{
    C_02, C_08, C_17, C_60, C_61, C_62, C_63, C_71, C_78, C_87, C_88, JUDGEMENT, S4_19, S4_24, S4_25, S4_27,
    S4_28,
};
use super::disagreements;
use super::health::{CANCER, IMMUNITY};
use crate::engine::{
    About, Choice, ForReview, Item, Kind, Outcome, Rule, Scope, Span, Then, Urgency, Wait, When,
};
use When::{All, Answered, Any, Is, Not};

/// What is on the skin today (Q12).
pub static SKIN_TODAY: Item = Item {
    id: "skin-today",
    evidence: ForReview::new("Q12"),
    text: "Is any of this on the skin you want treated, today?",
    hint: "Choose all that apply.",
    why: "These need to settle first, or to be left alone.",
    kind: Kind::Many {
        choices: &[
            Choice::new("inflamed-spots", "Inflamed spots").meaning("Red, sore or full of pus"),
            Choice::new("few-spots", "A few small spots"),
            Choice::new("infection", "Infection, pus or crusts"),
            Choice::new("cold-sore", "A cold sore or shingles"),
            Choice::new("broken-skin", "A cut, sore or broken skin"),
            Choice::new("rash", "A rash that I can't explain"),
            Choice::new("warts", "Warts or water warts"),
            Choice::new("tattoo", "A tattoo or permanent make-up"),
            Choice::new("mole", "A birthmark or plain mole"),
            Choice::none("None of these"),
            Choice::NOT_SURE,
            Choice::DECLINED,
        ],
        at_most: usize::MAX,
    },
    about: About::ChosenSkin,
    ..Item::SAFETY
};

/// Where the inflamed spots are.
pub static INFLAMED_SPOTS_WHERE: Item = Item {
    id: "inflamed-spots-where",
    text: "Where are the inflamed spots?",
    enable_when: All(&[
        Is(&SKIN_TODAY, "inflamed-spots"),
        Any(&[SEVERAL_AREAS, Answered(&INFLAMED_SPOTS_WHERE)]),
    ]),
    ..PLACE
};
/// Where the small spots are.
pub static FEW_SPOTS_WHERE: Item = Item {
    id: "few-spots-where",
    text: "Where are the small spots?",
    enable_when: All(&[Is(&SKIN_TODAY, "few-spots"), Any(&[SEVERAL_AREAS, Answered(&FEW_SPOTS_WHERE)])]),
    ..PLACE
};
/// Where the infection is.
pub static INFECTION_WHERE: Item = Item {
    id: "infection-where",
    text: "Where is the infection, pus or crusts?",
    enable_when: All(&[Is(&SKIN_TODAY, "infection"), Any(&[SEVERAL_AREAS, Answered(&INFECTION_WHERE)])]),
    ..PLACE
};
/// Where the cold sore or shingles is.
pub static COLD_SORE_WHERE: Item = Item {
    id: "cold-sore-where",
    text: "Where is the cold sore or shingles?",
    enable_when: All(&[Is(&SKIN_TODAY, "cold-sore"), Any(&[SEVERAL_AREAS, Answered(&COLD_SORE_WHERE)])]),
    ..PLACE
};
/// Where the broken skin is.
pub static BROKEN_SKIN_WHERE: Item = Item {
    id: "broken-skin-where",
    text: "Where is the broken skin?",
    enable_when: All(&[Is(&SKIN_TODAY, "broken-skin"), Any(&[SEVERAL_AREAS, Answered(&BROKEN_SKIN_WHERE)])]),
    ..PLACE
};
/// Where the rash is.
pub static RASH_WHERE: Item = Item {
    id: "rash-where",
    text: "Where is the rash?",
    enable_when: All(&[Is(&SKIN_TODAY, "rash"), Any(&[SEVERAL_AREAS, Answered(&RASH_WHERE)])]),
    ..PLACE
};
/// Where the warts are.
pub static WARTS_WHERE: Item = Item {
    id: "warts-where",
    text: "Where are the warts?",
    enable_when: All(&[Is(&SKIN_TODAY, "warts"), Any(&[SEVERAL_AREAS, Answered(&WARTS_WHERE)])]),
    ..PLACE
};
/// Where the tattoo is.
pub static TATTOO_WHERE: Item = Item {
    id: "tattoo-where",
    text: "Where is the tattoo or make-up?",
    enable_when: All(&[Is(&SKIN_TODAY, "tattoo"), Any(&[SEVERAL_AREAS, Answered(&TATTOO_WHERE)])]),
    ..PLACE
};
/// Where the mole is.
pub static MOLE_WHERE: Item = Item {
    id: "mole-where",
    text: "Where is the birthmark or mole?",
    enable_when: All(&[Is(&SKIN_TODAY, "mole"), Any(&[SEVERAL_AREAS, Answered(&MOLE_WHERE)])]),
    ..PLACE
};

/// Cold sores (Q13).
pub static COLD_SORES: Item = Item {
    id: "cold-sores",
    evidence: ForReview::new("Q13"),
    text: "Do you get cold sores?",
    why: "Needling can wake the virus.",
    kind: Kind::One(&[
        Choice::new("never", "Never"),
        Choice::new("past", "I had one in the past"),
        Choice::new("often", "Yes, often"),
        Choice::new("now", "I have one now"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    ..Item::SAFETY
};

/// Skin conditions (Q14).
pub static SKIN_CONDITIONS: Item = Item {
    id: "skin-conditions",
    evidence: ForReview::new("Q14"),
    text: "Do you have any of these conditions?",
    hint: "Choose all that apply, even if it is quiet now.",
    why: "Needling can set off a flare. Skin may also heal badly.",
    kind: Kind::Many {
        choices: &[
            Choice::new("eczema", "Eczema").meaning("Dry, itchy patches of skin"),
            Choice::new("psoriasis", "Psoriasis").meaning("Thick, scaly patches of skin"),
            Choice::new("vitiligo", "Vitiligo").meaning("Patches that lost their colour"),
            Choice::new("lichen-planus", "Lichen planus").meaning("An itchy rash of flat bumps"),
            Choice::new("scleroderma", "Scleroderma or morphoea").meaning("Skin that goes hard and tight"),
            Choice::new("lupus", "Lupus"),
            Choice::new("stretchy-skin", "A stretchy-skin condition").meaning("Such as EDS"),
            Choice::new("poor-healing", "Wounds that heal badly"),
            Choice::none("None of these"),
            Choice::NOT_SURE,
            Choice::DECLINED,
        ],
        at_most: usize::MAX,
    },
    ..Item::SAFETY
};

const PLACES: Kind = Kind::One(&[
    Choice::new("here", "On skin that I want treated"),
    Choice::new("elsewhere", "Somewhere else"),
    Choice::new("quiet", "It is quiet: none now"),
    Choice::NOT_SURE,
    Choice::DECLINED,
]);
const HOW_LONG: Kind = Kind::One(&[
    Choice::new("under-3-months", "Less than 3 months"),
    Choice::new("3-12-months", "3 to 12 months"),
    Choice::new("over-12-months", "More than 12 months"),
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
    enable_when: All(&[Is(&ECZEMA_PLACE, "here"), Any(&[SEVERAL_AREAS, Answered(&ECZEMA_WHERE)])]),
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

/// A growth that has changed, bled or not healed (Q15).
pub static LESION: Item = Item {
    id: "lesion",
    evidence: ForReview::new("Q15"),
    text: "On the skin you want treated, has a mole, tag, lump or sore changed, bled or not healed?",
    why: "A doctor must look first.",
    kind: Kind::YES_NO,
    about: About::ChosenSkin,
    ..Item::SAFETY
};
/// Where that growth is.
pub static LESION_WHERE: Item = Item {
    id: "lesion-where",
    text: "Where is that mole, tag, lump or sore?",
    enable_when: All(&[
        Any(&[Is(&LESION, "yes"), Is(&LESION, "not-sure")]),
        Any(&[SEVERAL_AREAS, Answered(&LESION_WHERE)]),
    ]),
    ..PLACE
};

/// What follows from the skin today.
pub static SKIN_TODAY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("inflamed-spots"),
        evidence: ForReview::new("R-53"),
        when: Is(&SKIN_TODAY, "inflamed-spots"),
        scope: Scope::Where(&INFLAMED_SPOTS_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("your skin there has been clear of inflamed spots for 4 weeks")),
        reason: "Needles spread germs and make spots worse.",
        next: "Treat the spots first. A pharmacist or doctor can help.",
        disagreement: Some(&disagreements::ACNE),
        citations: &[&S4_19, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("few-spots"),
        evidence: ForReview::new("R-54"),
        when: Is(&SKIN_TODAY, "few-spots"),
        scope: Scope::Where(&FEW_SPOTS_WHERE),
        outcome: Outcome::Ask,
        reason: "The clinician may work around a few spots, or ask you to wait.",
        next: "Show the clinic the spots when you go.",
        citations: &[&S4_19, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("infection"),
        evidence: ForReview::new("R-61"),
        when: Is(&SKIN_TODAY, "infection"),
        scope: Scope::Where(&INFECTION_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("it has healed, any antibiotics are finished, and 2 more weeks have passed")),
        reason: "Needles can push an infection deeper and spread it.",
        next: "See a doctor. Go now if it is spreading, hot, or you have a fever.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&C_17, &C_08, &C_78],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("broken-skin"),
        evidence: ForReview::new("R-63"),
        when: Is(&SKIN_TODAY, "broken-skin"),
        scope: Scope::Where(&BROKEN_SKIN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("it has healed and 2 more weeks have passed")),
        reason: "Broken skin has to close first.",
        next: "Let it heal. See a doctor if it does not.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("unexplained-rash"),
        evidence: ForReview::new("R-78"),
        when: Is(&SKIN_TODAY, "rash"),
        scope: Scope::Where(&RASH_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the cause is known and the skin has been clear for 4 weeks")),
        reason: "A rash needs a cause before anyone needles the skin.",
        next: "Show it to a doctor or a pharmacist first.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&S4_25, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("warts"),
        evidence: ForReview::new("R-62"),
        when: Is(&SKIN_TODAY, "warts"),
        scope: Scope::Where(&WARTS_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("they have gone and 4 more weeks have passed")),
        reason: "Needles spread warts.",
        next: "Ask a pharmacist or doctor how to treat them.",
        citations: &[&C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("tattoo"),
        evidence: ForReview::new("R-84"),
        when: Is(&SKIN_TODAY, "tattoo"),
        scope: Scope::Where(&TATTOO_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Ink can be moved about, or react.",
        next: "Other parts of your skin may still be looked at.",
        citations: &[&C_71, &C_87],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("plain-mole"),
        evidence: ForReview::new("R-83"),
        when: Is(&SKIN_TODAY, "mole"),
        scope: Scope::Where(&MOLE_WHERE),
        outcome: Outcome::Adjust,
        reason: "The clinician goes around moles and birthmarks.",
        next: "Point them out before you start.",
        citations: &[&S4_27],
        ..Rule::PERSON
    },
];

const SORE_NOW: When = Is(&COLD_SORES, "now");
const SORE_HERE: When = Is(&SKIN_TODAY, "cold-sore");
const NEAR_SORE: Scope = Scope::Either(&[Scope::In(FACE_NECK_SCALP), Scope::Where(&COLD_SORE_WHERE)]);

/// What follows from cold sores.
pub static COLD_SORE_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("cold-sore-now"),
        evidence: ForReview::new("R-60"),
        when: All(&[SORE_NOW, Not(&SORE_HERE)]),
        scope: Scope::In(FACE_NECK_SCALP),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the cold sore has fully healed and 2 more weeks have passed")),
        then: Then::Stay(Outcome::Ask),
        reason: "Needling can spread it.",
        next: "Wait for it to heal. Then ask a prescriber about medicine beforehand.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24, &C_60, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-here-now"),
        evidence: ForReview::new("R-60"),
        when: All(&[SORE_NOW, SORE_HERE]),
        scope: NEAR_SORE,
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the cold sore has fully healed and 2 more weeks have passed")),
        then: Then::Stay(Outcome::Ask),
        reason: "Needling can spread it.",
        next: "Wait for it to heal. Then ask a prescriber about medicine beforehand.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24, &C_60, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-or-shingles"),
        evidence: ForReview::new("R-60"),
        when: All(&[SORE_HERE, Not(&SORE_NOW)]),
        scope: NEAR_SORE,
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("it has fully healed and 4 more weeks have passed")),
        then: Then::Stay(Outcome::Ask),
        reason: "Needling can spread it.",
        next: "Wait for it to heal. Then speak to a prescriber.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24, &C_60, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-now-elsewhere"),
        evidence: ForReview::new("R-60"),
        when: All(&[SORE_NOW, Not(&SORE_HERE)]),
        scope: Scope::Elsewhere(&Scope::In(FACE_NECK_SCALP)),
        outcome: Outcome::Ask,
        reason: "You have a cold sore now, away from this skin.",
        next: "Tell the clinic before you go.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24, &C_60],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sore-here-elsewhere"),
        evidence: ForReview::new("R-60"),
        when: SORE_HERE,
        scope: Scope::Elsewhere(&NEAR_SORE),
        outcome: Outcome::Ask,
        reason: "You have a cold sore or shingles now, away from this skin.",
        next: "Tell the clinic before you go.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24, &C_60],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sores-past"),
        evidence: ForReview::new("R-64"),
        when: Is(&COLD_SORES, "past"),
        scope: Scope::In(FACE),
        outcome: Outcome::Ask,
        reason: "Needling can wake the virus. Medicine beforehand may prevent a cold sore.",
        next: "Ask a prescriber. Only they can decide.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24, &C_60, &C_61],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sores-often"),
        evidence: ForReview::new("R-65"),
        when: Is(&COLD_SORES, "often"),
        scope: Scope::In(FACE),
        outcome: Outcome::Ask,
        reason: "Needling can wake the virus. Medicine beforehand may prevent a cold sore.",
        next: "Ask a prescriber. Only they can decide.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&S4_24],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("cold-sores-and-weak-immunity"),
        evidence: ForReview::new("I-06"),
        when: All(&[
            Any(&[Is(&COLD_SORES, "past"), Is(&COLD_SORES, "often"), SORE_NOW, SORE_HERE]),
            Any(&[Is(&IMMUNITY, "yes"), Is(&CANCER, "chemo-now"), Is(&CANCER, "chemo-ended")]),
        ]),
        scope: Scope::In(FACE),
        outcome: Outcome::NotSuitable,
        reason: "This kind of virus can be more serious when the body cannot fight infection well.",
        next: "Microneedling of the face is only possible if your specialist agrees.",
        disagreement: Some(&disagreements::COLD_SORES),
        citations: &[&C_61, &JUDGEMENT],
        ..Rule::PERSON
    },
];

const ECZEMA_HERE: When =
    Any(&[Is(&ECZEMA_PLACE, "here"), Is(&ECZEMA_PLACE, "not-sure"), Is(&ECZEMA_PLACE, "declined")]);
const ECZEMA_LATELY: When =
    Any(&[Is(&ECZEMA_QUIET, "under-3-months"), Is(&ECZEMA_QUIET, "not-sure"), Is(&ECZEMA_QUIET, "declined")]);

/// What follows from skin conditions.
pub static SKIN_CONDITION_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("eczema-here"),
        evidence: ForReview::new("R-70"),
        when: ECZEMA_HERE,
        scope: Scope::Where(&ECZEMA_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Eczema can flare when it is needled.",
        next: "Ask a skin doctor what would suit this skin.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[&S4_28, &C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("eczema-at-another-area"),
        evidence: ForReview::new("R-71"),
        when: ECZEMA_HERE,
        scope: Scope::Elsewhere(&Scope::Where(&ECZEMA_WHERE)),
        outcome: Outcome::Ask,
        reason: "Eczema in one place can flare in another.",
        next: "Take the creams you use to the clinic, or a list of them.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[&S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("eczema-quiet-lately"),
        evidence: ForReview::new("R-71"),
        when: ECZEMA_LATELY,
        scope: Scope::EveryArea,
        outcome: Outcome::Wait,
        wait: Some(Wait::FromToday(Span::Months(3))),
        then: Then::Stay(Outcome::Ask),
        reason: "Eczema should have been quiet for 3 months.",
        next: "Take the creams you use to the clinic, or a list of them.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[&S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("eczema-elsewhere-or-quiet"),
        evidence: ForReview::new("R-71"),
        when: Any(&[
            Is(&ECZEMA_PLACE, "elsewhere"),
            Is(&ECZEMA_QUIET, "3-12-months"),
            Is(&ECZEMA_QUIET, "over-12-months"),
        ]),
        scope: Scope::EveryArea,
        outcome: Outcome::Ask,
        reason: "Eczema can flare after needling.",
        next: "Take the creams you use to the clinic, or a list of them.",
        disagreement: Some(&disagreements::ECZEMA),
        citations: &[&S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("psoriasis-now"),
        evidence: ForReview::new("R-72"),
        when: Any(&[
            Is(&PSORIASIS_PLACE, "here"),
            Is(&PSORIASIS_PLACE, "elsewhere"),
            Is(&PSORIASIS_PLACE, "not-sure"),
            Is(&PSORIASIS_PLACE, "declined"),
        ]),
        outcome: Outcome::NotSuitable,
        reason: "Needling can start new patches, anywhere on the body.",
        next: "Only a skin doctor should decide this.",
        disagreement: Some(&disagreements::PSORIASIS),
        citations: &[&S4_28, &C_63],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("psoriasis-quiet-under-a-year"),
        evidence: ForReview::new("R-73"),
        when: Any(&[
            Is(&PSORIASIS_QUIET, "under-3-months"),
            Is(&PSORIASIS_QUIET, "3-12-months"),
            Is(&PSORIASIS_QUIET, "not-sure"),
            Is(&PSORIASIS_QUIET, "declined"),
        ]),
        outcome: Outcome::NotSuitable,
        reason: "Psoriasis can come back where skin is needled, more so if it was active lately.",
        next: "Only a skin doctor should decide this.",
        disagreement: Some(&disagreements::PSORIASIS),
        citations: &[&S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("psoriasis-quiet"),
        evidence: ForReview::new("R-73"),
        when: Is(&PSORIASIS_QUIET, "over-12-months"),
        outcome: Outcome::Ask,
        reason: "Psoriasis can come back where skin is needled.",
        next: "Ask a skin doctor first.",
        disagreement: Some(&disagreements::PSORIASIS),
        citations: &[&S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("vitiligo"),
        evidence: ForReview::new("R-74"),
        when: Is(&SKIN_CONDITIONS, "vitiligo"),
        outcome: Outcome::NotSuitable,
        reason: "New pale patches can start on needled skin.",
        next: "Only a skin doctor should decide this.",
        citations: &[&C_62],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lichen-planus"),
        evidence: ForReview::new("R-75"),
        when: Is(&SKIN_CONDITIONS, "lichen-planus"),
        outcome: Outcome::NotSuitable,
        reason: "New bumps can start on needled skin.",
        next: "Only a skin doctor should decide this.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("scleroderma"),
        evidence: ForReview::new("R-39"),
        when: Is(&SKIN_CONDITIONS, "scleroderma"),
        outcome: Outcome::NotSuitable,
        reason: "No one can tell how this skin would heal.",
        next: "Only your specialist should decide this.",
        citations: &[&C_87, &C_88],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lupus"),
        evidence: ForReview::new("R-40"),
        when: Is(&SKIN_CONDITIONS, "lupus"),
        outcome: Outcome::NotSuitable,
        reason: "Lupus can flare after needling and in the sun.",
        next: "Only your specialist should decide this. Keep out of strong sun.",
        citations: &[&C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("poor-healing"),
        evidence: ForReview::new("R-41"),
        when: Any(&[Is(&SKIN_CONDITIONS, "stretchy-skin"), Is(&SKIN_CONDITIONS, "poor-healing")]),
        outcome: Outcome::NotSuitable,
        reason: "Skin like this may heal badly.",
        next: "A doctor would have to agree in writing.",
        citations: &[&C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What follows from a growth that has changed.
pub static LESION_RULES: &[Rule] = &[Rule {
    id: ForReview::new("changing-lesion"),
    evidence: ForReview::new("R-79"),
    when: Any(&[Is(&LESION, "yes"), Is(&LESION, "not-sure")]),
    scope: Scope::Where(&LESION_WHERE),
    outcome: Outcome::NotSuitable,
    reason: "A doctor must look at it before anyone needles the skin.",
    next: "Please have a doctor look at this soon, whatever you decide.",
    urgency: Urgency::Urgent,
    citations: &[&S4_27, &C_08],
    ..Rule::PERSON
}];
