//! Treatments that the skin has had, and how long each needs (Q19).

use super::areas::PLACE;
use super::citations::{C_17, C_19, C_20, C_21, C_23, C_32, C_73, C_74, C_75, C_88, JUDGEMENT, S4_49};
use super::intervals;
use crate::engine::{
    About, Choice, Floor, ForReview, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Scope, Then, Wait, When,
};
use RuleNumber::R;
use When::{Any, Is};

/// What was done to the skin (Q19). Microneedling elsewhere is told apart, for
/// a bad reaction counts wherever it was.
pub static PROCEDURES: Item = Item {
    id: "procedures",
    evidence: ForReview::new("Q19"),
    text: "Has the skin you want treated had any of these?",
    hint: "Choose all that apply, even if it was long ago.",
    why: "Skin needs time between treatments.",
    kind: Kind::Many {
        choices: &[
            Choice::new("toxin", "Botox-type injections").stands_for("Q19: Botox-type"),
            Choice::new("filler", "Dermal filler"),
            Choice::new("threads", "Threads or a collagen stimulator")
                .stands_for("Q19: threads or collagen stimulator"),
            Choice::new("permanent-filler", "Permanent filler").meaning("Such as silicone"),
            Choice::new("gentle-peel", "A gentle peel").stands_for("Q19: gentle peel"),
            Choice::new("deep-peel", "A medium or deep peel").stands_for("Q19: medium or deep peel"),
            Choice::new("ipl", "IPL or a gentle laser")
                .meaning("Light treatment")
                .stands_for("Q19: IPL or gentle laser"),
            Choice::new("resurfacing", "A resurfacing laser or dermabrasion")
                .stands_for("Q19: resurfacing laser or dermabrasion"),
            Choice::new("tightening", "Skin tightening with RF or ultrasound")
                .stands_for("Q19: skin-tightening RF or ultrasound"),
            Choice::new("needling-here", "Microneedling, on this skin").stands_for("Q19: microneedling"),
            Choice::new("needling-elsewhere", "Microneedling, but only somewhere else").stands_for("-"),
            Choice::new("face-lift", "A face or eyelid lift").stands_for("Q19: face or eyelid lift"),
            Choice::new("operation", "Another operation or an injury")
                .stands_for("Q19: other operation or injury"),
            Choice::new("hair-transplant", "A hair transplant").stands_for("Q19: hair transplant"),
            Choice::new("waxing", "Waxing, threading or hair-removal cream")
                .stands_for("Q19: waxing, threading or hair cream"),
            Choice::new("laser-hair-removal", "Laser hair removal or electrolysis"),
            Choice::new("new-tattoo", "A new tattoo close by").stands_for("Q19: new tattoo nearby"),
            Choice::none("None of these"),
            Choice::NOT_SURE_OF_SOME.stands_for("Q19: not sure"),
            Choice::DECLINED_SOME.stands_for("Q19: rather not say"),
        ],
        at_most: usize::MAX,
    },
    about: About::ChosenSkin,
    ..Item::SAFETY
};

/// Where were the injections.
pub static TOXIN_WHERE: Item = Item {
    id: "toxin-where",
    text: "Where were the injections?",
    enable_when: Is(&PROCEDURES, "toxin"),
    ..PLACE
};
/// When were the last injections (Q19d).
pub static TOXIN_DATE: Item = Item {
    id: "toxin-date",
    text: "When were the last injections?",
    enable_when: Is(&PROCEDURES, "toxin"),
    ..DATE
};
/// Where was the filler.
pub static FILLER_WHERE: Item = Item {
    id: "filler-where",
    text: "Where was the filler?",
    enable_when: Is(&PROCEDURES, "filler"),
    ..PLACE
};
/// When was the last filler (Q19d).
pub static FILLER_DATE: Item = Item {
    id: "filler-date",
    text: "When was the last filler?",
    enable_when: Is(&PROCEDURES, "filler"),
    ..DATE
};
/// Where were the threads or the stimulator.
pub static THREADS_WHERE: Item = Item {
    id: "threads-where",
    text: "Where were the threads or the stimulator?",
    enable_when: Is(&PROCEDURES, "threads"),
    ..PLACE
};
/// When were the last threads or stimulator (Q19d).
pub static THREADS_DATE: Item = Item {
    id: "threads-date",
    text: "When were the last threads or stimulator?",
    enable_when: Is(&PROCEDURES, "threads"),
    ..DATE
};
/// Where is the permanent filler.
pub static PERMANENT_FILLER_WHERE: Item = Item {
    id: "permanent-filler-where",
    text: "Where is the permanent filler?",
    enable_when: Is(&PROCEDURES, "permanent-filler"),
    ..PLACE
};
/// Where was the gentle peel.
pub static GENTLE_PEEL_WHERE: Item = Item {
    id: "gentle-peel-where",
    text: "Where was the gentle peel?",
    enable_when: Is(&PROCEDURES, "gentle-peel"),
    ..PLACE
};
/// When was the last gentle peel (Q19d).
pub static GENTLE_PEEL_DATE: Item = Item {
    id: "gentle-peel-date",
    text: "When was the last gentle peel?",
    enable_when: Is(&PROCEDURES, "gentle-peel"),
    ..DATE
};
/// Where was the medium or deep peel.
pub static DEEP_PEEL_WHERE: Item = Item {
    id: "deep-peel-where",
    text: "Where was the medium or deep peel?",
    enable_when: Is(&PROCEDURES, "deep-peel"),
    ..PLACE
};
/// When was the last medium or deep peel (Q19d).
pub static DEEP_PEEL_DATE: Item = Item {
    id: "deep-peel-date",
    text: "When was the last medium or deep peel?",
    enable_when: Is(&PROCEDURES, "deep-peel"),
    ..DATE
};
/// Where was the IPL or gentle laser.
pub static IPL_WHERE: Item = Item {
    id: "ipl-where",
    text: "Where was the IPL or gentle laser?",
    enable_when: Is(&PROCEDURES, "ipl"),
    ..PLACE
};
/// When was the last IPL or gentle laser (Q19d).
pub static IPL_DATE: Item = Item {
    id: "ipl-date",
    text: "When was the last IPL or gentle laser?",
    enable_when: Is(&PROCEDURES, "ipl"),
    ..DATE
};
/// Where was the laser or dermabrasion.
pub static RESURFACING_WHERE: Item = Item {
    id: "resurfacing-where",
    text: "Where was the laser or dermabrasion?",
    enable_when: Is(&PROCEDURES, "resurfacing"),
    ..PLACE
};
/// When was the last laser or dermabrasion (Q19d).
pub static RESURFACING_DATE: Item = Item {
    id: "resurfacing-date",
    text: "When was the last laser or dermabrasion?",
    enable_when: Is(&PROCEDURES, "resurfacing"),
    ..DATE
};
/// Where was the skin tightening.
pub static TIGHTENING_WHERE: Item = Item {
    id: "tightening-where",
    text: "Where was the skin tightening?",
    enable_when: Is(&PROCEDURES, "tightening"),
    ..PLACE
};
/// When was the last skin tightening (Q19d).
pub static TIGHTENING_DATE: Item = Item {
    id: "tightening-date",
    text: "When was the last skin tightening?",
    enable_when: Is(&PROCEDURES, "tightening"),
    ..DATE
};
/// Where was the microneedling.
pub static NEEDLING_WHERE: Item = Item {
    id: "needling-where",
    text: "Where was the microneedling?",
    enable_when: Is(&PROCEDURES, "needling-here"),
    ..PLACE
};
/// When was the last microneedling (Q19d).
pub static NEEDLING_DATE: Item = Item {
    id: "needling-date",
    text: "When was the last microneedling?",
    enable_when: Is(&PROCEDURES, "needling-here"),
    ..DATE
};
/// Where was the lift.
pub static FACE_LIFT_WHERE: Item = Item {
    id: "face-lift-where",
    text: "Where was the lift?",
    enable_when: Is(&PROCEDURES, "face-lift"),
    ..PLACE
};
/// When was the lift (Q19d).
pub static FACE_LIFT_DATE: Item = Item {
    id: "face-lift-date",
    text: "When was the lift?",
    enable_when: Is(&PROCEDURES, "face-lift"),
    ..DATE
};
/// Where was the operation or injury.
pub static OPERATION_WHERE: Item = Item {
    id: "operation-where",
    text: "Where was the operation or injury?",
    enable_when: Is(&PROCEDURES, "operation"),
    ..PLACE
};
/// When was the last operation or injury (Q19d).
pub static OPERATION_DATE: Item = Item {
    id: "operation-date",
    text: "When was the last operation or injury?",
    enable_when: Is(&PROCEDURES, "operation"),
    ..DATE
};
/// Where was the hair transplant.
pub static HAIR_TRANSPLANT_WHERE: Item = Item {
    id: "hair-transplant-where",
    text: "Where was the hair transplant?",
    enable_when: Is(&PROCEDURES, "hair-transplant"),
    ..PLACE
};
/// When was the hair transplant (Q19d).
pub static HAIR_TRANSPLANT_DATE: Item = Item {
    id: "hair-transplant-date",
    text: "When was the hair transplant?",
    enable_when: Is(&PROCEDURES, "hair-transplant"),
    ..DATE
};
/// Where was the waxing, threading or hair cream.
pub static WAXING_WHERE: Item = Item {
    id: "waxing-where",
    text: "Where did you wax, thread or use the cream?",
    enable_when: Is(&PROCEDURES, "waxing"),
    ..PLACE
};
/// When was the last waxing, threading or hair cream (Q19d).
pub static WAXING_DATE: Item = Item {
    id: "waxing-date",
    text: "When did you last wax, thread or use the cream?",
    enable_when: Is(&PROCEDURES, "waxing"),
    ..DATE
};
/// Where was the hair removal.
pub static LASER_HAIR_REMOVAL_WHERE: Item = Item {
    id: "laser-hair-removal-where",
    text: "Where was the hair removal?",
    enable_when: Is(&PROCEDURES, "laser-hair-removal"),
    ..PLACE
};
/// When was the last hair removal (Q19d).
pub static LASER_HAIR_REMOVAL_DATE: Item = Item {
    id: "laser-hair-removal-date",
    text: "When was the last hair removal?",
    enable_when: Is(&PROCEDURES, "laser-hair-removal"),
    ..DATE
};
/// Which area is close to the new tattoo.
pub static NEW_TATTOO_WHERE: Item = Item {
    id: "new-tattoo-where",
    text: "Which area is close to the new tattoo?",
    enable_when: Is(&PROCEDURES, "new-tattoo"),
    ..PLACE
};
/// When was the tattoo done (Q19d).
pub static NEW_TATTOO_DATE: Item = Item {
    id: "new-tattoo-date",
    text: "When was the tattoo done?",
    enable_when: Is(&PROCEDURES, "new-tattoo"),
    ..DATE
};

/// What the items that ask "when?" share: one date for each treatment.
const DATE: Item = Item {
    evidence: ForReview::new("Q19d"),
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    about: About::ChosenSkin,
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// How the skin took microneedling before (Q26).
pub static REACTION: Item = Item {
    id: "reaction",
    evidence: ForReview::new("Q26"),
    text: "Has your skin reacted badly to needling before?",
    why: "So that it does not happen again.",
    kind: Kind::One(&[
        Choice::new("no", "No"),
        Choice::new("long-marks", "Redness or marks that stayed a long time")
            .stands_for("Q26: long redness or marks"),
        Choice::new("lumps", "Lumps or a lasting rash"),
        Choice::new("infection", "An infection").stands_for("Q26: infection"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    enable_when: Any(&[Is(&PROCEDURES, "needling-here"), Is(&PROCEDURES, "needling-elsewhere")]),
    ..Item::SAFETY
};

/// What follows from earlier treatments.
pub static PROCEDURE_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("toxin"),
        evidence: R(100),
        when: Is(&PROCEDURES, "toxin"),
        scope: Scope::Where(&TOXIN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&TOXIN_DATE, &intervals::TOXIN)),
        reason: "The injections should settle before the skin is needled.",
        next: "Wait until # after them.",
        citations: &[&C_73, &C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("filler"),
        evidence: R(101),
        when: Is(&PROCEDURES, "filler"),
        scope: Scope::Where(&FILLER_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&FILLER_DATE, &intervals::FILLER)),
        reason: "Filler should settle before the skin is needled.",
        next: "Wait until # after it.",
        citations: &[&C_73, &C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("threads"),
        evidence: R(102),
        when: Is(&PROCEDURES, "threads"),
        scope: Scope::Where(&THREADS_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&THREADS_DATE, &intervals::THREADS)),
        then: Then::Stay(Outcome::Ask),
        reason: "Threads and the like should settle before the skin is needled.",
        next: "Wait until # after the treatment. Then show the clinic what was done.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("permanent-filler"),
        evidence: R(103),
        when: Is(&PROCEDURES, "permanent-filler"),
        scope: Scope::Where(&PERMANENT_FILLER_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Needles can upset filler that stays for good.",
        next: "Have microneedling there only if a doctor agrees.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("gentle-peel"),
        evidence: R(104),
        when: Is(&PROCEDURES, "gentle-peel"),
        scope: Scope::Where(&GENTLE_PEEL_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&GENTLE_PEEL_DATE, &intervals::GENTLE_PEEL)),
        reason: "The skin should renew itself first.",
        next: "Wait until # after the peel.",
        citations: &[&C_73, &C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("deep-peel"),
        evidence: R(105),
        when: Is(&PROCEDURES, "deep-peel"),
        scope: Scope::Where(&DEEP_PEEL_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&DEEP_PEEL_DATE, &intervals::DEEP_PEEL)),
        reason: "Skin takes a long time to heal after a peel like this.",
        next: "Wait until # after the peel.",
        citations: &[&C_73, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("ipl"),
        evidence: R(106),
        when: Is(&PROCEDURES, "ipl"),
        scope: Scope::Where(&IPL_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&IPL_DATE, &intervals::IPL)),
        reason: "The skin should calm down first.",
        next: "Wait until # after the treatment.",
        citations: &[&C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("resurfacing"),
        evidence: R(107),
        when: Is(&PROCEDURES, "resurfacing"),
        scope: Scope::Where(&RESURFACING_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&RESURFACING_DATE, &intervals::RESURFACING)),
        reason: "Skin takes a long time to heal after a treatment as strong as this.",
        next: "Wait until # after the treatment.",
        citations: &[&C_73, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("tightening"),
        evidence: R(108),
        when: Is(&PROCEDURES, "tightening"),
        scope: Scope::Where(&TIGHTENING_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&TIGHTENING_DATE, &intervals::TIGHTENING)),
        reason: "After skin tightening, the deep skin is still healing.",
        next: "Wait until # after the treatment.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("needling-here"),
        evidence: R(109),
        floor: Floor::Hard,
        when: Is(&PROCEDURES, "needling-here"),
        scope: Scope::Where(&NEEDLING_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&NEEDLING_DATE, &intervals::NEEDLING)),
        reason: "The skin has to heal between visits.",
        next: "Wait until # after the last visit, and until no redness is left. If that went deeper than 1.5 mm, wait 6 weeks.",
        citations: &[S4_49, &C_23, &C_32],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("face-lift"),
        evidence: R(110),
        when: Is(&PROCEDURES, "face-lift"),
        scope: Scope::Where(&FACE_LIFT_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&FACE_LIFT_DATE, &intervals::FACE_LIFT)),
        reason: "The scars of a lift need a year to settle.",
        next: "Wait until # after the lift.",
        citations: &[&C_73],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("operation"),
        evidence: R(111),
        when: Is(&PROCEDURES, "operation"),
        scope: Scope::Where(&OPERATION_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&OPERATION_DATE, &intervals::OPERATION)),
        reason: "New scars change by themselves at first.",
        next: "Wait until the scar is # old and has settled.",
        citations: &[&C_73, &C_88],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("hair-transplant"),
        evidence: R(112),
        when: Is(&PROCEDURES, "hair-transplant"),
        scope: Scope::Where(&HAIR_TRANSPLANT_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&HAIR_TRANSPLANT_DATE, &intervals::HAIR_TRANSPLANT)),
        then: Then::Stay(Outcome::Ask),
        reason: "New hair roots need a year to settle.",
        next: "Wait until # after the transplant. Then ask the person who did it.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("waxing"),
        evidence: R(113),
        when: Is(&PROCEDURES, "waxing"),
        scope: Scope::Where(&WAXING_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&WAXING_DATE, &intervals::WAXING)),
        reason: "The skin is raw for some days after this kind of hair removal.",
        next: "Wait until # after it.",
        citations: &[&C_75, &C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("laser-hair-removal"),
        evidence: R(114),
        when: Is(&PROCEDURES, "laser-hair-removal"),
        scope: Scope::Where(&LASER_HAIR_REMOVAL_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&LASER_HAIR_REMOVAL_DATE, &intervals::LASER_HAIR)),
        reason: "The skin should calm down first.",
        next: "Wait until # after the hair removal.",
        citations: &[&C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("new-tattoo"),
        evidence: R(115),
        when: Is(&PROCEDURES, "new-tattoo"),
        scope: Scope::Where(&NEW_TATTOO_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&NEW_TATTOO_DATE, &intervals::NEW_TATTOO)),
        reason: "A new tattoo has to heal first.",
        next: "Wait until # after it was done.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("lumps-after-needling"),
        evidence: R(97),
        when: Is(&REACTION, "lumps"),
        outcome: Outcome::NotSuitable,
        reason: "Lumps or a lasting rash after needling can come back.",
        next: "See a skin doctor first.",
        citations: &[&C_19, &C_20, &C_21],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("marks-or-infection-after-needling"),
        evidence: R(98),
        when: Any(&[Is(&REACTION, "long-marks"), Is(&REACTION, "infection")]),
        outcome: Outcome::Ask,
        reason: "What happened before may happen again.",
        next: "Take photos of it to the clinic, if you have any.",
        citations: &[&C_17],
        ..Rule::PERSON
    },
];
