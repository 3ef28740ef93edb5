//! Bleeding, immunity, cancer treatment, scarring and allergies.

use super::areas::{PLACE, SEVERAL_AREAS};
use super::citations::{
    C_02, C_08, C_17, C_19, C_20, C_64, C_66, C_69, JUDGEMENT, S2_29, S2_34, S4_21, S4_23, S4_26,
};
use crate::engine::{
    About, Choice, ForReview, Item, Kind, Outcome, Rule, Scope, Span, Stakes, Then, Urgency, Wait, When,
};
use When::{All, Answered, Any, Is, Not, Within};

/// Bleeding and clotting (Q08).
pub static BLEEDING: Item = Item {
    id: "bleeding",
    evidence: ForReview::new("Q08"),
    text: "Do you have a bleeding or clotting condition, or bruise for no reason?",
    why: "Needling makes tiny bleeds.",
    kind: Kind::One(&[
        Choice::new("condition", "Yes, a bleeding or clotting condition"),
        Choice::new("bruises", "No condition, but I bruise easily"),
        Choice::new("no", "No"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    ..Item::SAFETY
};

/// Weak immunity (Q09).
pub static IMMUNITY: Item = Item {
    id: "immunity",
    evidence: ForReview::new("Q09"),
    text: "Is your body less able to fight infection?",
    hint: "This can come from an illness. It can also come from steroid tablets, methotrexate, biologics or transplant medicine. You do not need to say which.",
    why: "The risk of infection is higher.",
    kind: Kind::One(&[
        Choice::new("yes", "Yes"),
        Choice::new("steroids-ended", "No, but I finished a short course of steroid tablets"),
        Choice::new("no", "No"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    stakes: Stakes::Medicine,
    ..Item::SAFETY
};

/// The end of a short course of steroid tablets (Q09d).
pub static STEROIDS_ENDED: Item = Item {
    id: "steroids-ended",
    evidence: ForReview::new("Q09d"),
    text: "When did you finish the steroid tablets?",
    why: "To work out a date.",
    kind: Kind::Date,
    enable_when: Is(&IMMUNITY, "steroids-ended"),
    ..Item::SAFETY
};

/// Cancer and its treatment (Q10).
pub static CANCER: Item = Item {
    id: "cancer",
    evidence: ForReview::new("Q10"),
    text: "Have you had cancer treatment, or skin cancer?",
    hint: "Choose all that apply.",
    why: "Skin may heal slowly after treatment.",
    kind: Kind::Many {
        choices: &[
            Choice::new("chemo-now", "Chemotherapy, targeted or immune therapy now"),
            Choice::new("chemo-ended", "Chemotherapy, targeted or immune therapy that has ended"),
            Choice::new("radiotherapy-here", "Radiotherapy to an area I want treated"),
            Choice::new("radiotherapy-elsewhere", "Radiotherapy somewhere else"),
            Choice::new("skin-cancer-now", "Skin cancer now"),
            Choice::new("melanoma", "Melanoma at any time"),
            Choice::new("skin-cancer-here", "Skin cancer before, in an area I want treated"),
            Choice::none("None of these"),
            Choice::NOT_SURE,
            Choice::DECLINED,
        ],
        at_most: usize::MAX,
    },
    about: About::ChosenSkin,
    ..Item::SAFETY
};

/// The end of chemotherapy or its like (Q10d, one date each by A-30).
pub static CHEMO_ENDED: Item = Item {
    id: "chemo-ended",
    evidence: ForReview::new("Q10d"),
    text: "When did the chemotherapy, targeted or immune therapy end?",
    why: "To work out a date.",
    kind: Kind::Date,
    enable_when: Is(&CANCER, "chemo-ended"),
    ..Item::SAFETY
};

/// The end of radiotherapy (Q10d), which matters where it was elsewhere.
pub static RADIOTHERAPY_ENDED: Item = Item {
    id: "radiotherapy-ended",
    evidence: ForReview::new("Q10d"),
    text: "When did your last radiotherapy end?",
    why: "To work out a date.",
    kind: Kind::Date,
    enable_when: Any(&[
        Is(&CANCER, "radiotherapy-elsewhere"),
        All(&[Is(&CANCER, "radiotherapy-here"), Any(&[SEVERAL_AREAS, Answered(&RADIOTHERAPY_WHERE)])]),
    ]),
    ..Item::SAFETY
};

/// Where radiotherapy was given.
pub static RADIOTHERAPY_WHERE: Item = Item {
    id: "radiotherapy-where",
    text: "Where did you have radiotherapy?",
    enable_when: All(&[
        Is(&CANCER, "radiotherapy-here"),
        Any(&[SEVERAL_AREAS, Answered(&RADIOTHERAPY_WHERE)]),
    ]),
    ..PLACE
};

/// Where skin cancer was.
pub static SKIN_CANCER_WHERE: Item = Item {
    id: "skin-cancer-where",
    text: "Where was the skin cancer?",
    enable_when: All(&[Is(&CANCER, "skin-cancer-here"), Any(&[SEVERAL_AREAS, Answered(&SKIN_CANCER_WHERE)])]),
    ..PLACE
};

/// Keloids (Q11).
pub static KELOIDS: Item = Item {
    id: "keloids",
    evidence: ForReview::new("Q11"),
    text: "Do you get keloids?",
    hint: "Keloids are thick scars that grow past the cut.",
    why: "Needles could start new ones.",
    kind: Kind::One(&[
        Choice::new("yes", "Yes"),
        Choice::new("family", "No, but a parent, brother or sister does"),
        Choice::new("no", "No"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    ..Item::SAFETY
};

/// Allergies (Q18).
pub static ALLERGIES: Item = Item {
    id: "allergies",
    evidence: ForReview::new("Q18"),
    text: "Are you allergic to any of these?",
    hint: "Choose all that apply.",
    why: "The needles and creams may contain them.",
    kind: Kind::Many {
        choices: &[
            Choice::new("numbing", "Numbing cream or numbing injections"),
            Choice::new("steel", "Stainless steel"),
            Choice::new("nickel", "Nickel").meaning("For example, a rash from cheap jewellery"),
            Choice::new("antiseptic", "Antiseptic").meaning("Such as chlorhexidine"),
            Choice::new("latex", "Latex"),
            Choice::new("skincare", "Skincare or perfume"),
            Choice::none("None of these"),
            Choice::NOT_SURE,
            Choice::DECLINED,
        ],
        at_most: usize::MAX,
    },
    ..Item::SAFETY
};

/// What follows from bleeding.
pub static BLEEDING_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("bleeding-condition"),
        evidence: ForReview::new("R-30"),
        when: Is(&BLEEDING, "condition"),
        outcome: Outcome::NotSuitable,
        reason: "Needling makes tiny bleeds. They may be harder to stop, or slower to heal.",
        next: "Microneedling is only possible if your blood doctor agrees.",
        citations: &[&S4_21, &C_08, &C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("bruises-easily"),
        evidence: ForReview::new("R-31"),
        when: Is(&BLEEDING, "bruises"),
        outcome: Outcome::Ask,
        reason: "Bruising for no reason should be looked at first.",
        next: "See a doctor about it before you book.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&C_02],
        ..Rule::PERSON
    },
];

/// What follows from weak immunity.
pub static IMMUNITY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("weak-immunity"),
        evidence: ForReview::new("R-32"),
        when: Is(&IMMUNITY, "yes"),
        outcome: Outcome::NotSuitable,
        reason: "The tiny holes can let germs in, and your body may find it hard to fight them.",
        next: "Microneedling is only possible if your specialist agrees. Keep taking your medicine.",
        citations: &[&S2_34, &S2_29, &C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("steroids-recent"),
        evidence: ForReview::new("R-33"),
        when: Is(&IMMUNITY, "steroids-ended"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&STEROIDS_ENDED, Span::Weeks(4))),
        reason: "Healing may be slow for 4 weeks after steroid tablets.",
        next: "Wait until 4 weeks after your last tablet.",
        citations: &[&S2_34, &JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What follows from cancer and its treatment.
pub static CANCER_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("chemo-now"),
        evidence: ForReview::new("R-34"),
        when: Is(&CANCER, "chemo-now"),
        outcome: Outcome::NotSuitable,
        reason: "Skin does not heal as well during this treatment.",
        next: "Ask your cancer team once the treatment is over.",
        citations: &[&S4_23, &C_69],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("chemo-recent"),
        evidence: ForReview::new("R-35"),
        when: Is(&CANCER, "chemo-ended"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&CHEMO_ENDED, Span::Months(6))),
        then: Then::HandOver(Outcome::Ask),
        reason: "Skin needs time after this treatment.",
        next: "Wait 6 months. Then ask your team if they agree.",
        citations: &[&S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("chemo-past"),
        evidence: ForReview::new("R-36"),
        when: All(&[Is(&CANCER, "chemo-ended"), Not(&Within(&CHEMO_ENDED, Span::Months(6)))]),
        outcome: Outcome::Ask,
        reason: "Your cancer team knows best if your skin is ready.",
        next: "Take a letter from your team to the clinic.",
        citations: &[&C_69],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("radiotherapy-here"),
        evidence: ForReview::new("R-37"),
        when: Is(&CANCER, "radiotherapy-here"),
        scope: Scope::Where(&RADIOTHERAPY_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Skin that had radiotherapy heals differently for life.",
        next: "Microneedling is only possible there if your cancer team and a skin doctor agree.",
        citations: &[&S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("radiotherapy-elsewhere"),
        evidence: ForReview::new("R-38"),
        when: Is(&CANCER, "radiotherapy-elsewhere"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&RADIOTHERAPY_ENDED, Span::Months(6))),
        then: Then::Stay(Outcome::Ask),
        reason: "The body needs time after radiotherapy.",
        next: "Ask your cancer team if they agree.",
        citations: &[&S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("radiotherapy-at-another-area"),
        evidence: ForReview::new("R-38"),
        when: Is(&CANCER, "radiotherapy-here"),
        scope: Scope::Elsewhere(&Scope::Where(&RADIOTHERAPY_WHERE)),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&RADIOTHERAPY_ENDED, Span::Months(6))),
        then: Then::Stay(Outcome::Ask),
        reason: "The body needs time after radiotherapy, away from that area too.",
        next: "Ask your cancer team if they agree.",
        citations: &[&S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("skin-cancer-now"),
        evidence: ForReview::new("R-80"),
        when: Is(&CANCER, "skin-cancer-now"),
        scope: Scope::EveryArea,
        outcome: Outcome::NotSuitable,
        reason: "Skin cancer needs its own treatment first.",
        next: "Please talk to your skin team soon.",
        urgency: Urgency::Urgent,
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("melanoma"),
        evidence: ForReview::new("R-81"),
        when: Is(&CANCER, "melanoma"),
        outcome: Outcome::NotSuitable,
        reason: "After melanoma, skin should only be needled with a skin doctor's word.",
        next: "Microneedling is only possible if your skin doctor agrees.",
        citations: &[&C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("skin-cancer-here"),
        evidence: ForReview::new("R-81"),
        when: Is(&CANCER, "skin-cancer-here"),
        scope: Scope::Where(&SKIN_CANCER_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Skin that had cancer should only be needled with a skin doctor's word.",
        next: "Microneedling is only possible there if your skin doctor agrees.",
        citations: &[&C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What follows from keloids.
pub static KELOID_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("keloids"),
        evidence: ForReview::new("R-50"),
        when: Is(&KELOIDS, "yes"),
        outcome: Outcome::NotSuitable,
        reason: "Needling could start new thick scars, or make old ones grow.",
        next: "Only a scar specialist should decide this.",
        citations: &[&S4_26, &C_64],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("keloids-in-family"),
        evidence: ForReview::new("R-51"),
        when: Any(&[Is(&KELOIDS, "family"), Is(&KELOIDS, "not-sure")]),
        outcome: Outcome::Ask,
        reason: "Thick scars can run in families.",
        next: "Tell the clinic, and ask about a small test patch.",
        citations: &[&S4_26, &JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What follows from allergies.
pub static ALLERGY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("numbing-allergy"),
        evidence: ForReview::new("R-90"),
        when: Is(&ALLERGIES, "numbing"),
        outcome: Outcome::NotSuitable,
        reason: "A device maker says no with this allergy.",
        next: "An allergy doctor would have to agree. Never put numbing cream on yourself.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("steel-allergy"),
        evidence: ForReview::new("R-91"),
        when: Is(&ALLERGIES, "steel"),
        outcome: Outcome::NotSuitable,
        reason: "The needles are steel, and a device maker says no with this allergy.",
        next: "An allergy doctor would have to agree.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("nickel-allergy"),
        evidence: ForReview::new("R-92"),
        when: Is(&ALLERGIES, "nickel"),
        outcome: Outcome::Ask,
        reason: "Steel needles hold some nickel. Reactions are rare, but they happen.",
        next: "Tell the clinic, and ask what the needles are made of.",
        citations: &[&C_66, &C_17],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("product-allergy"),
        evidence: ForReview::new("R-93"),
        when: Any(&[Is(&ALLERGIES, "antiseptic"), Is(&ALLERGIES, "latex"), Is(&ALLERGIES, "skincare")]),
        outcome: Outcome::Ask,
        reason: "What goes on needled skin gets in deeper, so allergies matter more.",
        next: "Give the clinic a list, and ask for plain products.",
        citations: &[&C_19, &C_20, &JUDGEMENT],
        ..Rule::PERSON
    },
];
