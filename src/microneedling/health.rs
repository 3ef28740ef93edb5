//! Bleeding, immunity, cancer treatment, scarring and allergies.

use super::areas::{AREAS, PLACE};
use super::citations::{
    C_02, C_08, C_11, C_12, C_17, C_19, C_20, C_64, C_66, C_69, C_88, JUDGEMENT, S2_29, S2_34, S4_21, S4_23,
    S4_26,
};
use super::intervals;
use crate::engine::{
    About, Choice, Floor, ForReview, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Scope, Stakes, Then,
    Urgency, Wait, When,
};
use RuleNumber::R;
use When::{All, Answered, Any, Chosen, Is, Not, Within};

/// Health in general, one list for what a person knows of themselves (Q08,
/// Q09, Q10, Q16, Q17, Q18). What needs more words opens a question of its own.
pub static HEALTH: Item = Item {
    id: "health",
    evidence: ForReview::new("Q08, Q09, Q10, Q16, Q17, Q18"),
    text: "Is any of this true for you?",
    hint: "Choose all that apply.",
    why: "These can change how you bleed, heal or fight germs. Some change how numbing cream acts on you.",
    kind: Kind::Many {
        choices: &[
            Choice::new("bleeding-condition", "I have a bleeding or clotting condition")
                .stands_for("Q08: yes, condition"),
            Choice::new("bruises", "I bruise easily, for no clear reason")
                .stands_for("Q08: yes, I bruise easily"),
            Choice::new("weak-immunity", "My body is less able to fight infection")
                .meaning("It may come from an illness. Or from a medicine: steroid tablets, methotrexate, biologics or transplant drugs.")
                .stands_for("Q09: yes"),
            Choice::new("steroids-ended", "I finished a short course of steroid tablets")
                .stands_for("Q09: short steroid course ended"),
            Choice::new("cancer", "I have or had skin cancer, or treatment for any cancer").stands_for(
                "Q10: chemo, targeted or immune therapy now | Q10: ended | Q10: radiotherapy to this area | Q10: radiotherapy elsewhere | Q10: skin cancer now | Q10: melanoma ever | Q10: skin cancer in this area before",
            ),
            Choice::new("diabetes", "I have diabetes")
                .stands_for("Q16: yes, usually well controlled | Q16: yes, often high, or slow wounds"),
            Choice::new("serious-illness", "I have a serious heart, liver or kidney illness")
                .stands_for("Q17: serious heart, liver or kidney illness"),
            Choice::new("heart-rhythm-tablets", "I take heart-rhythm tablets")
                .stands_for("Q17: heart-rhythm tablets"),
            Choice::new("implant", "I have a pacemaker or another electronic implant")
                .meaning("Any heart device counts")
                .stands_for("Q17: pacemaker, heart device or other electronic implant"),
            Choice::new("epilepsy", "I have epilepsy").stands_for("Q17: epilepsy"),
            Choice::new("allergy", "I am allergic to something a clinic may use")
                .meaning("Numbing cream, metal, antiseptic, latex or skincare")
                .stands_for(
                "Q18: numbing cream or injections | Q18: stainless steel | Q18: nickel | Q18: antiseptic | Q18: latex | Q18: skincare or perfume",
            ),
            Choice::none("None of these").stands_for(
                "Q08: no | Q09: no | Q10: none | Q16: no | Q17: none | Q18: none",
            ),
            Choice::NOT_SURE_OF_SOME.stands_for(
                "Q08: not sure | Q09: not sure | Q10: not sure | Q16: not sure | Q17: not sure | Q18: not sure",
            ),
            Choice::DECLINED_SOME.stands_for(
                "Q08: rather not say | Q09: rather not say | Q10: rather not say | Q16: rather not say | Q17: rather not say | Q18: rather not say",
            ),
        ],
        at_most: usize::MAX,
    },
    stakes: Stakes::Medicine,
    ..Item::SAFETY
};

/// How well diabetes is kept (Q16).
pub static DIABETES: Item = Item {
    id: "diabetes",
    evidence: ForReview::new("Q16"),
    text: "How well is your diabetes controlled?",
    why: "High blood sugar slows healing.",
    kind: Kind::One(&[
        Choice::new("controlled", "Usually well controlled").stands_for("Q16: yes, usually well controlled"),
        Choice::new("high-or-slow", "My blood sugar is often high, or my wounds heal slowly")
            .stands_for("Q16: yes, often high, or slow wounds"),
        Choice::NOT_SURE.stands_for("-"),
        Choice::DECLINED.stands_for("-"),
    ]),
    enable_when: Is(&HEALTH, "diabetes"),
    ..Item::SAFETY
};

/// The end of a short course of steroid tablets (Q09d).
pub static STEROIDS_ENDED: Item = Item {
    id: "steroids-ended",
    evidence: ForReview::new("Q09d"),
    text: "When did you finish the steroid tablets?",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Is(&HEALTH, "steroids-ended"),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// Cancer and its treatment (Q10).
pub static CANCER: Item = Item {
    id: "cancer",
    evidence: ForReview::new("Q10"),
    text: "Which of these do you have, or did you have?",
    hint: "Choose all that apply.",
    why: "Skin may heal slowly after cancer treatment.",
    kind: Kind::Many {
        choices: &[
            Choice::new("chemo-now", "Chemotherapy, targeted or immune therapy now")
                .stands_for("Q10: chemo, targeted or immune therapy now"),
            Choice::new("chemo-ended", "Chemotherapy, targeted or immune therapy that has ended")
                .stands_for("Q10: ended"),
            Choice::new("radiotherapy-here", "Radiotherapy to skin that I want treated")
                .stands_for("Q10: radiotherapy to this area"),
            Choice::new("radiotherapy-elsewhere", "Radiotherapy somewhere else")
                .stands_for("Q10: radiotherapy elsewhere"),
            Choice::new("skin-cancer-now", "Skin cancer now"),
            Choice::new("melanoma", "Melanoma at any time")
                .meaning("A kind of skin cancer")
                .stands_for("Q10: melanoma ever"),
            Choice::new("skin-cancer-here", "Skin cancer before, on skin that I want treated")
                .stands_for("Q10: skin cancer in this area before"),
            Choice::none("None of these").stands_for("-"),
            Choice::NOT_SURE.stands_for("-"),
            Choice::DECLINED.stands_for("-"),
        ],
        at_most: usize::MAX,
    },
    enable_when: Is(&HEALTH, "cancer"),
    about: About::ChosenSkin,
    ..Item::SAFETY
};

/// The end of chemotherapy or its like (Q10d, one date each by A-30).
pub static CHEMO_ENDED: Item = Item {
    id: "chemo-ended",
    evidence: ForReview::new("Q10d"),
    text: "When did the chemotherapy, targeted or immune therapy end?",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Is(&CANCER, "chemo-ended"),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// The end of radiotherapy (Q10d), which matters where it was elsewhere.
pub static RADIOTHERAPY_ENDED: Item = Item {
    id: "radiotherapy-ended",
    evidence: ForReview::new("Q10d"),
    text: "When did your last radiotherapy end?",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Any(&[
        Is(&CANCER, "radiotherapy-elsewhere"),
        All(&[
            Is(&CANCER, "radiotherapy-here"),
            Any(&[Chosen { item: &AREAS, among: &[], at_least: 2 }, Answered(&RADIOTHERAPY_WHERE)]),
        ]),
    ]),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// Where radiotherapy was given.
pub static RADIOTHERAPY_WHERE: Item = Item {
    id: "radiotherapy-where",
    text: "Where did you have radiotherapy?",
    enable_when: Is(&CANCER, "radiotherapy-here"),
    ..PLACE
};

/// Where skin cancer was.
pub static SKIN_CANCER_WHERE: Item = Item {
    id: "skin-cancer-where",
    text: "Where was the skin cancer?",
    enable_when: Is(&CANCER, "skin-cancer-here"),
    ..PLACE
};

/// How the skin scars and marks (Q11, Q23b). Unsure of dark marks is told by
/// the choice itself, as it means the same.
pub static SCARRING: Item = Item {
    id: "scarring",
    evidence: ForReview::new("Q11, Q23b"),
    text: "How does your skin heal after a spot, a cut or a scratch?",
    hint: "Choose all that apply.",
    why: "Needles could start new thick scars or dark marks.",
    kind: Kind::Many {
        choices: &[
            Choice::new("keloids", "I get keloids")
                .meaning("Thick scars that grow past the cut")
                .stands_for("Q11: yes"),
            Choice::new("keloids-in-family", "A parent, brother or sister gets keloids")
                .stands_for("Q11: a parent, brother or sister does"),
            Choice::new("dark-marks", "It leaves dark marks for months, or it may")
                .stands_for("Q23b: yes | Q23b: not sure | Q23b: rather not say"),
            Choice::none("None of these").stands_for("Q11: no | Q23b: no"),
            Choice::new("keloids-not-sure", "Not sure if I get keloids").unsure().stands_for("Q11: not sure"),
            Choice::DECLINED_SOME.stands_for("Q11: rather not say"),
        ],
        at_most: usize::MAX,
    },
    ..Item::SAFETY
};

/// Allergies (Q18).
pub static ALLERGIES: Item = Item {
    id: "allergies",
    evidence: ForReview::new("Q18"),
    text: "What are you allergic to?",
    hint: "Choose all that apply.",
    why: "Needles, gloves and creams can contain these things.",
    kind: Kind::Many {
        choices: &[
            Choice::new("numbing", "Numbing cream or numbing injections")
                .stands_for("Q18: numbing cream or injections"),
            Choice::new("steel", "Stainless steel"),
            Choice::new("nickel", "Nickel").meaning("For example, a rash from cheap jewellery"),
            Choice::new("antiseptic", "Antiseptic").meaning("Such as chlorhexidine"),
            Choice::new("latex", "Latex"),
            Choice::new("skincare", "Skincare or perfume"),
            Choice::none("None of these").stands_for("-"),
            Choice::NOT_SURE.stands_for("-"),
            Choice::DECLINED.stands_for("-"),
        ],
        at_most: usize::MAX,
    },
    enable_when: Is(&HEALTH, "allergy"),
    ..Item::SAFETY
};

/// What follows from bleeding.
pub static HEALTH_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("bleeding-condition"),
        evidence: R(30),
        floor: Floor::Hard,
        when: Is(&HEALTH, "bleeding-condition"),
        outcome: Outcome::NotSuitable,
        reason: "Needling makes tiny bleeds. They may be harder to stop, or slower to heal.",
        next: "Have microneedling only if your blood doctor agrees.",
        citations: &[S4_21, &C_08, &C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("bruises-easily"),
        evidence: R(31),
        when: Is(&HEALTH, "bruises"),
        outcome: Outcome::Ask,
        reason: "Bruising for no reason should be looked at first.",
        next: "See a doctor about it before you book.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("weak-immunity"),
        evidence: R(32),
        floor: Floor::Hard,
        when: Is(&HEALTH, "weak-immunity"),
        outcome: Outcome::NotSuitable,
        reason: "The tiny holes can let germs in, and your body may find it hard to fight them.",
        next: "Have needling done only if your specialist agrees to it. Keep taking your medicine.",
        citations: &[S2_34, S2_29, &C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("steroids-recent"),
        evidence: R(33),
        when: Is(&HEALTH, "steroids-ended"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&STEROIDS_ENDED, &intervals::STEROIDS)),
        reason: "Healing may be slow for # after steroid tablets.",
        next: "Wait until # after your last tablet.",
        citations: &[S2_34, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("diabetes-controlled"),
        evidence: R(42),
        when: All(&[Is(&HEALTH, "diabetes"), Not(&Is(&DIABETES, "high-or-slow"))]),
        outcome: Outcome::Ask,
        reason: "With diabetes, skin can heal more slowly.",
        next: "Take your last blood sugar result (HbA1c) to the clinic, if you have it.",
        citations: &[&C_02],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("diabetes-high"),
        evidence: R(43),
        when: Is(&DIABETES, "high-or-slow"),
        outcome: Outcome::NotSuitable,
        reason: "High blood sugar slows healing and helps germs to grow.",
        next: "See your diabetes team first.",
        citations: &[&C_02, &C_88],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("serious-illness"),
        evidence: R(44),
        when: Any(&[Is(&HEALTH, "serious-illness"), Is(&HEALTH, "heart-rhythm-tablets")]),
        outcome: Outcome::Ask,
        reason: "With an illness or tablets like yours, numbing cream may not suit you.",
        next: "Tell the clinic before any numbing cream is used. Keep taking your medicine.",
        citations: &[&C_11, &C_12],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("epilepsy"),
        evidence: R(95),
        when: Is(&HEALTH, "epilepsy"),
        outcome: Outcome::Ask,
        reason: "Epilepsy is not known to rule needling out. But too much numbing cream can cause fits.",
        next: "Tell the clinic before any numbing cream is used.",
        citations: &[&C_11],
        ..Rule::PERSON
    },
];

/// What follows from cancer and its treatment.
pub static CANCER_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("chemo-now"),
        evidence: R(34),
        floor: Floor::Hard,
        when: Is(&CANCER, "chemo-now"),
        outcome: Outcome::NotSuitable,
        reason: "Skin does not heal as well during this treatment.",
        next: "Ask your cancer team once the treatment is over.",
        citations: &[S4_23, &C_69],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("chemo-recent"),
        evidence: R(35),
        when: Is(&CANCER, "chemo-ended"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&CHEMO_ENDED, &intervals::CANCER_TREATMENT)),
        then: Then::HandOver(Outcome::Ask),
        reason: "Skin needs time after this treatment.",
        next: "Wait until # after it ended. Then ask your cancer team if they agree.",
        citations: &[S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("chemo-past"),
        evidence: R(36),
        when: All(&[Is(&CANCER, "chemo-ended"), Not(&Within(&CHEMO_ENDED, &intervals::CANCER_TREATMENT))]),
        outcome: Outcome::Ask,
        reason: "Your cancer team knows best if your skin is ready.",
        next: "Take a letter from your cancer team to the clinic.",
        citations: &[&C_69],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("radiotherapy-here"),
        evidence: R(37),
        floor: Floor::Hard,
        when: Is(&CANCER, "radiotherapy-here"),
        scope: Scope::Where(&RADIOTHERAPY_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Skin that had radiotherapy heals differently for life.",
        next: "Have microneedling there only if your cancer team and a skin doctor agree.",
        citations: &[S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("radiotherapy-elsewhere"),
        evidence: R(38),
        when: Is(&CANCER, "radiotherapy-elsewhere"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&RADIOTHERAPY_ENDED, &intervals::CANCER_TREATMENT)),
        then: Then::Stay(Outcome::Ask),
        reason: "The body needs time after radiotherapy.",
        next: "Ask your cancer team if they agree.",
        citations: &[S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("radiotherapy-at-another-area"),
        evidence: R(38),
        when: Is(&CANCER, "radiotherapy-here"),
        scope: Scope::Elsewhere(&Scope::Where(&RADIOTHERAPY_WHERE)),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&RADIOTHERAPY_ENDED, &intervals::CANCER_TREATMENT)),
        then: Then::Stay(Outcome::Ask),
        reason: "The whole body needs time after radiotherapy, not just that area.",
        next: "Ask your cancer team if they agree.",
        citations: &[S4_23, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("skin-cancer-now"),
        evidence: R(80),
        floor: Floor::Hard,
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
        evidence: R(81),
        floor: Floor::Hard,
        when: Is(&CANCER, "melanoma"),
        outcome: Outcome::NotSuitable,
        reason: "After melanoma, a skin doctor should decide about needling.",
        next: "Have it only if your skin doctor agrees.",
        citations: &[&C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("skin-cancer-here"),
        evidence: R(81),
        floor: Floor::Hard,
        when: Is(&CANCER, "skin-cancer-here"),
        scope: Scope::Where(&SKIN_CANCER_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Where skin had cancer, a skin doctor should decide about needling.",
        next: "Have it there only if your skin doctor agrees.",
        citations: &[&C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What follows from keloids.
pub static KELOID_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("keloids"),
        evidence: R(50),
        floor: Floor::Hard,
        when: Is(&SCARRING, "keloids"),
        outcome: Outcome::NotSuitable,
        reason: "Needling could start new thick scars, or make old ones grow.",
        next: "Ask a scar specialist. Only they should decide.",
        citations: &[S4_26, &C_64],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("keloids-in-family"),
        evidence: R(51),
        when: Any(&[Is(&SCARRING, "keloids-in-family"), Is(&SCARRING, "keloids-not-sure")]),
        outcome: Outcome::Ask,
        reason: "Thick scars can run in families.",
        next: "Tell the clinic, and ask about a small test patch.",
        citations: &[S4_26, &JUDGEMENT],
        ..Rule::PERSON
    },
];

/// What follows from allergies.
pub static ALLERGY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("numbing-allergy"),
        evidence: R(90),
        floor: Floor::Hard,
        when: Is(&ALLERGIES, "numbing"),
        outcome: Outcome::NotSuitable,
        reason: "A device maker says not to have microneedling with this allergy.",
        next: "Ask an allergy doctor. They would have to agree. Never put numbing cream on yourself.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("steel-allergy"),
        evidence: R(91),
        floor: Floor::Hard,
        when: Is(&ALLERGIES, "steel"),
        outcome: Outcome::NotSuitable,
        reason: "The needles are steel. A device maker says not to have microneedling with this allergy.",
        next: "Ask an allergy doctor. They would have to agree.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("nickel-allergy"),
        evidence: R(92),
        when: Is(&ALLERGIES, "nickel"),
        outcome: Outcome::Ask,
        reason: "Steel needles have some nickel in them. A reaction is rare, but it can happen.",
        next: "Tell the clinic, and ask what the needles are made of.",
        citations: &[&C_66, &C_17],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("product-allergy"),
        evidence: R(93),
        when: Any(&[Is(&ALLERGIES, "antiseptic"), Is(&ALLERGIES, "latex"), Is(&ALLERGIES, "skincare")]),
        outcome: Outcome::Ask,
        reason: "What goes on needled skin gets in deeper, so allergies matter more.",
        next: "Give the clinic a list of your allergies, and ask for plain products.",
        citations: &[&C_19, &C_20, &JUDGEMENT],
        ..Rule::PERSON
    },
];
