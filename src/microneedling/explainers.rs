//! What is good to know (evidence D6), and what to ask at the consultation.

use super::areas::{AREAS, SLOW};
use super::citations::{
    C_01, C_02, C_03, C_06, C_07, C_08, C_11, C_12, C_15, C_17, C_19, C_21, C_23, C_25, C_29, C_32, C_36,
    C_39, C_40, C_41, C_42, C_44, C_45, C_46, C_47, C_49, C_57, C_60, C_61, C_64, C_66, C_67, C_70, C_71,
    C_72, C_81, C_90, JUDGEMENT, S0_01, S0_02, S0_09, S0_10, S0_11, S0_13, S0_14, S0_18, S1_02, S1_04, S1_09,
    S1_15, S2_02, S2_06, S2_07, S2_08, S2_17, S2_18, S2_19, S2_22, S2_23, S2_24, S2_26, S2_27, S2_28, S2_30,
    S2_31, S3_02, S3_03, S3_06, S3_16, S4_03, S4_04, S4_11, S4_13, S4_17, S4_24, S4_30, S4_35, S4_36, S4_37,
    S4_38, S4_39, S4_42, S4_44, S4_48, S4_49, S4_50, S4_51,
};
use super::goals::GOALS;
use super::health::HEALTH;
use super::medicines::MEDICINES;
use super::plans::PLANS;
use super::sun::SUN_AND_SKINCARE;
use super::timeline::MAY_MARK;
use super::treatment::TREATMENT;
use crate::engine::{Explainer, ForReview, Found, RuleNumber, ToAsk, When};
use RuleNumber::{I, R};
use When::{Always, Any, Chosen, Is};

/// What is good to know.
pub static EXPLAINERS: &[Explainer] = &[
    Explainer {
        evidence: ForReview::new("L-01"),
        title: "How it works",
        text: "Tiny needles make very small holes. They reach the upper part of the layer that keeps skin firm. As the skin repairs them, it builds new collagen and elastin.",
        citations: &[S0_01, S0_02, S1_09, S2_02, S2_08, S3_03, S4_03],
    },
    Explainer {
        evidence: ForReview::new("L-02"),
        title: "Other names",
        text: "You may also hear skin needling, PCI or collagen induction therapy. They are all the same thing.",
        citations: &[S1_02, S2_06],
    },
    Explainer {
        evidence: ForReview::new("L-03"),
        title: "Pen or roller",
        text: "Clinics use a pen with a new sealed tip, or a roller. With a pen, the clinician can set the depth.",
        citations: &[S0_10, S2_07, S3_02, S4_35, S4_36],
    },
    Explainer {
        evidence: ForReview::new("X-03, X-31"),
        title: "What it feels like",
        text: "Most people feel scratching and warmth, and bony parts can hurt. If needles scare you, say so. You can lie down, take breaks, and say stop.",
        citations: &[S2_19, S1_04, S0_11, S0_09, S4_38, S4_39, &C_40],
    },
    Explainer {
        evidence: ForReview::new("L-04"),
        title: "Compared with peels",
        text: "It goes deeper than a light peel or microdermabrasion. On stretch marks it did better than the second of these, but hurt more.",
        citations: &[S4_04, &C_41],
    },
    Explainer {
        evidence: ForReview::new("L-05"),
        title: "Compared with lasers",
        text: "It uses no heat, so skin may change colour less often than with some lasers. But it can happen, more so in darker skin.",
        citations: &[S4_17, &C_45, &C_46, &C_17],
    },
    Explainer {
        evidence: ForReview::new("L-06"),
        title: "One visit or a course",
        text: "It is a course: most often 3 to 6 visits. Some people see little change.",
        citations: &[S2_31, S4_48, S4_49, S2_17, S2_18, &C_36],
    },
    Explainer {
        evidence: ForReview::new("X-02, X-17"),
        title: "When results show, and how long they last",
        text: "The first glow is mostly swelling. Look for real change after 4 to 12 weeks, and judge it 3 to 6 months after the last visit. How long it lasts is not well known.",
        citations: &[S0_13, S0_14, S1_15, S4_50, S4_51, S2_17, &C_25, &C_32, &C_71],
    },
    Explainer {
        evidence: ForReview::new("X-06, X-18, X-20"),
        title: "What it cannot do",
        text: "It can soften scars and stretch marks, but not erase them. Narrow, deep scars change least. For spots, see a skin doctor or a pharmacist.",
        citations: &[S4_11, S4_13, &C_15, &C_23, &C_29, &C_39, &C_90],
    },
    Explainer {
        evidence: ForReview::new("X-11"),
        title: "Who it is not for",
        text: "The risk is low for many people, but needling is not for everyone. That is why this check asks so much.",
        citations: &[&C_17, &C_67, &C_02],
    },
    Explainer {
        evidence: ForReview::new("L-08"),
        title: "What can happen after it",
        text: "Common: red, tight, itchy or dry skin. Less common: scratches, infection, marks, lumps or scars.",
        citations: &[S2_26, S2_28, S2_30, &C_17],
    },
    Explainer {
        evidence: ForReview::new("X-04"),
        title: "How long you stay red",
        text: "Plan for 1 to 3 days after gentle needling, and for 3 to 5 if it goes deep. To be sure, allow a week.",
        citations: &[S3_16, S2_27, S4_42, &C_17, &C_21],
    },
    Explainer {
        evidence: ForReview::new("L-07"),
        title: "Who should do it",
        text: "Choose someone trained and insured, in a clean clinic. We call this person the clinician. First comes a consultation: the clinician looks at your skin, and you can ask about all of this.",
        citations: &[S2_22, S2_23, S2_24, S4_30, &C_02, &C_67, &C_81],
    },
    Explainer {
        evidence: ForReview::new("A-65, X-07, X-10"),
        title: "Where articles disagree",
        text: "Some allow make-up on the same day, or acids after 3 days. Needle holes can stay open for hours or days. So we keep to longer times.",
        citations: &[S4_44, S0_18, &C_70, &C_72],
    },
];

/// Prescribed medicines that count (E10, A-25).
const PRESCRIBED: When = Any(&[
    Chosen {
        item: &MEDICINES,
        among: &[
            "anticoagulant",
            "antiplatelet",
            "daily-aspirin",
            "two-or-more",
            "sun-sensitive",
            "not-sure",
            "declined",
        ],
        at_least: 1,
    },
    Chosen {
        item: &HEALTH,
        among: &["weak-immunity", "steroids-ended", "heart-rhythm-tablets", "not-sure", "declined"],
        at_least: 1,
    },
    Chosen { item: &SUN_AND_SKINCARE, among: &["prescription-retinoid", "steroid-cream"], at_least: 1 },
]);

/// What to ask at the consultation: first what is about this visitor.
pub static TO_ASK: &[ToAsk] = &[
    ToAsk {
        when: PRESCRIBED,
        text: "Does my prescriber need to agree first?",
        citations: &[&C_57, &C_02, &JUDGEMENT],
    },
    ToAsk {
        when: Chosen { item: &TREATMENT, among: &["heat", "not-sure", "declined"], at_least: 1 },
        text: "Does your device use heat, and can I have it without?",
        citations: &[&C_07],
    },
    ToAsk {
        when: MAY_MARK,
        text: "Can I have a test patch, and how often do you treat skin like mine?",
        citations: &[&C_17, &C_45, &C_46],
    },
    ToAsk {
        when: Chosen { item: &AREAS, among: SLOW, at_least: 1 },
        text: "How often do you treat this part of the body, and how long will it take to heal?",
        citations: &[&C_01, &C_40, &JUDGEMENT],
    },
    ToAsk {
        when: When::Found(Found::Rules(&[R(64), R(65)])),
        text: "Should a prescriber help me to keep cold sores away?",
        citations: &[S4_24, &C_60, &C_61],
    },
    ToAsk {
        when: Is(&PLANS, "added-product"),
        text: "Which product will you add, and what proves that it is made for needled skin?",
        citations: &[&C_03, &C_19, &C_67],
    },
    ToAsk {
        when: When::Found(Found::Rules(&[R(44), R(95), I(7)])),
        text: "Can you do it without numbing cream?",
        citations: &[&C_11, &C_12],
    },
    ToAsk {
        when: When::Found(Found::Rules(&[R(92), R(93)])),
        text: "What is in your needles, gloves and creams?",
        citations: &[&C_66, &C_19],
    },
    ToAsk {
        when: Is(&PLANS, "needle-fear"),
        text: "Can I lie down, take breaks and say stop?",
        citations: &[S0_09, S4_39],
    },
    ToAsk {
        when: Is(&PLANS, "event"),
        text: "Will my skin be calm in time for my event?",
        citations: &[S4_42],
    },
    ToAsk {
        when: Is(&GOALS, "melasma"),
        text: "Do you treat melasma with creams as well?",
        citations: &[&C_42, &C_44],
    },
    ToAsk {
        when: Is(&GOALS, "dark-marks"),
        text: "How will you keep my dark marks from going darker?",
        citations: &[&C_46, &C_17],
    },
    ToAsk {
        when: Chosen { item: &GOALS, among: &["acne-scars", "injury-scar", "burn-scar"], at_least: 1 },
        text: "Which of my scars can get better, and which will not?",
        citations: &[&C_15, &C_23, &C_64],
    },
    ToAsk {
        when: Is(&GOALS, "stretch-marks"),
        text: "How much can my stretch marks soften?",
        citations: &[&C_39, &C_41],
    },
    ToAsk {
        when: Is(&GOALS, "thinning-hair"),
        text: "Why is my hair thinning, and what could needling add?",
        citations: &[&C_47, &C_49],
    },
    ToAsk {
        when: Always,
        text: "Which device is it, and does a regulator allow it for this use?",
        citations: &[&C_01, &C_02, &C_06],
    },
    ToAsk { when: Always, text: "Is the tip new, sealed and for me alone?", citations: &[S2_24, &C_67] },
    ToAsk {
        when: Always,
        text: "Who will do it, and are they trained and insured?",
        citations: &[S2_22, S4_30, &C_02, &C_81],
    },
    ToAsk { when: Always, text: "Does a doctor oversee it?", citations: &[S3_06, S4_30, &C_67] },
    ToAsk {
        when: Always,
        text: "If something goes wrong, what happens, and who do I call at night?",
        citations: &[&C_02, &C_17, S2_23],
    },
    ToAsk {
        when: Always,
        text: "What will you put on my skin, and is it made for needled skin?",
        citations: &[&C_03, &C_19],
    },
    ToAsk {
        when: Always,
        text: "How deep will you go, and how many sessions do you expect?",
        citations: &[S4_37, S4_49, &C_08],
    },
    ToAsk {
        when: Always,
        text: "What would make you end the course early?",
        citations: &[&C_25, &JUDGEMENT],
    },
    ToAsk { when: Always, text: "What will it cost in all?", citations: &[&JUDGEMENT] },
];
