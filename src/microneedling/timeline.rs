//! What to do before, on the day, and after and between (evidence D4a, D4b, D4d).
//!
//! Each text stands by itself: what not to do says "do not".

use super::citations::{
    C_09, C_11, C_12, C_17, C_21, C_23, C_25, C_32, C_36, C_45, C_46, C_57, C_60, C_67, C_71, C_73, C_74,
    C_75, C_87, JUDGEMENT, S1_08, S1_11, S1_12, S2_24, S3_08, S3_14, S4_24, S4_29, S4_31, S4_32, S4_34,
    S4_38, S4_39, S4_40, S4_41, S4_49, S4_50, S4_51,
};
use super::intervals;
use super::sun::SUN_AND_SKINCARE;
use crate::engine::{At, ForReview, Found, RuleNumber, Span, Step, When};
use RuleNumber::{I, R};
use When::{Is, Not};

/// Skin that may mark, which changes a plan (M1).
pub const MAY_MARK: When = When::Found(Found::Rules(&[R(124), R(125), I(2)]));
/// Cold sores now and then: who gets tablets takes them.
const COLD_SORES: When = When::Found(Found::Rules(&[R(64), R(65)]));
/// Vitamin A creams are not for everyone.
const NO_VITAMIN_A: When = When::Found(Found::Rules(&[I(12)]));
/// A large area, and a reason to be careful with numbing cream: its text is
/// hidden.
const NO_NUMBING: When = When::Found(Found::Rules(&[I(7)]));

/// Before a session (D4a).
pub static BEFORE: &[Step] = &[
    Step {
        evidence: ForReview::new("T-01"),
        at: At::Before(&intervals::PREPARATION, &intervals::CONSULTATION),
        title: "Have a consultation",
        to_do: "Ask if you need a skin test first. Let spots and flares settle. Have photos taken.",
        not_to_do: "If we told you to wait until a date, do not book before it.",
        citations: &[S4_29, S4_31, S3_14],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-02"),
        at: At::Before(&intervals::PREPARATION, &intervals::CONSULTATION),
        title: "Begin daily sunscreen",
        to_do: "Use SPF 30 to 50 each day.",
        not_to_do: "Do not tan or use a sunbed.",
        citations: &[S1_12, &C_46],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("M1"),
        when: MAY_MARK,
        at: At::Before(&intervals::TEST_PATCH, &intervals::TEST_PATCH),
        title: "Have a test patch",
        to_do: "Ask the clinic to needle a small patch first. Your skin may mark easily.",
        citations: &[&C_17, &C_45, &C_46, &JUDGEMENT],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-03"),
        when: Not(&NO_VITAMIN_A),
        at: At::Before(&intervals::SKIN_PREPARATION, &intervals::SKIN_PREPARATION_OVER),
        title: "Vitamin A or C cream, only if the clinic advises it",
        not_to_do: "Do not try new strong creams in the last 2 weeks.",
        citations: &[S4_32, &C_36],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-04"),
        at: At::Before(&intervals::GENTLE_PEEL, &intervals::GENTLE_PEEL),
        title: "Last day for a gentle peel",
        citations: &[&C_73, &C_74],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-04"),
        at: At::Before(&intervals::IPL, &intervals::IPL),
        title: "Last day for IPL, a gentle laser or laser hair removal",
        citations: &[&C_73, &C_74],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-04"),
        at: At::Before(&intervals::FILLER, &intervals::FILLER),
        title: "Last day for dermal filler",
        citations: &[&C_73, &C_74],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-05"),
        when: MAY_MARK,
        at: At::Before(&intervals::SUN_ON_DARKER_SKIN, &intervals::SUN_ON_DARKER_SKIN),
        title: "No more strong sun or tanning",
        to_do: "Keep to the shade from now on.",
        not_to_do: "Do not get burnt.",
        citations: &[&C_73, &C_46, S1_11],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-05"),
        when: Not(&MAY_MARK),
        at: At::Before(&intervals::SUN, &intervals::SUN),
        title: "No more strong sun or tanning",
        to_do: "Keep to the shade from now on.",
        not_to_do: "Do not get burnt.",
        citations: &[&C_73, S1_11],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-05"),
        at: At::Before(&intervals::TOXIN, &intervals::TOXIN),
        title: "Last day for Botox-type injections",
        to_do: "Tell the clinic when you had the last one.",
        citations: &[&C_73, &C_74],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-06"),
        when: Is(&SUN_AND_SKINCARE, "prescription-retinoid"),
        at: At::Before(&intervals::PRESCRIBER_ASKED, &intervals::RETINOID_PAUSE),
        title: "Ask about your retinoid cream",
        to_do: "Ask your prescriber or the clinic about a pause in the 7 days before.",
        not_to_do: "Never stop a prescribed medicine because of this check.",
        citations: &[&C_75, &C_09, &C_87],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-06"),
        when: When::Found(Found::Rules(&[R(25)])),
        at: At::Before(&intervals::SUPPLEMENT_PAUSE, &intervals::SUPPLEMENT_PAUSE),
        title: "Pause supplements that make you bruise",
        to_do: "Ask a pharmacist about it. If one was prescribed, carry on.",
        citations: &[&C_57, &JUDGEMENT],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-06"),
        at: At::Before(&intervals::WAXING, &intervals::WAXING),
        title: "Last day for waxing or threading",
        citations: &[&C_75, &C_74],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-07"),
        at: At::Before(&intervals::STRONG_CREAM_PAUSE, &intervals::STRONG_CREAM_PAUSE),
        title: "Pause strong creams",
        to_do: "Leave out retinol, acids, scrubs, benzoyl peroxide and vitamin C. If one is prescribed, ask your prescriber first.",
        citations: &[&C_87, &C_75],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-08"),
        at: At::Before(&intervals::PAINKILLER_PAUSE, &intervals::PAINKILLER_PAUSE),
        title: "Pause aspirin and ibuprofen that nobody prescribed",
        not_to_do: "Do not pause anything that a doctor gave you.",
        citations: &[&JUDGEMENT],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-09"),
        when: COLD_SORES,
        at: At::Before(&intervals::COLD_SORE_TABLETS, &intervals::COLD_SORE_TABLETS),
        title: "Cold sore tablets, if you were given some",
        to_do: "Take them just as your prescriber said.",
        not_to_do: "Do not take any that were not given to you.",
        citations: &[&C_60, S4_24],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-10"),
        at: At::Before(&intervals::SKIN_CHECK, &intervals::SKIN_CHECK),
        title: "Check your skin",
        to_do: "Spots, a sore or blister, a burn, a rash or a fever? Call the clinic and move the date.",
        not_to_do: "Do not drink alcohol or go out in the sun.",
        citations: &[&C_09, &JUDGEMENT],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-11"),
        title: "Get ready in the morning",
        to_do: "Come with clean, bare skin. Eat and drink. Bring a list of your medicines. If you are nervous, ask someone to take you home.",
        not_to_do: "Do not wear make-up. Do not put on numbing cream at home.",
        citations: &[&C_11, &C_12],
        ..Step::DAY
    },
];

/// On the day (D4b).
pub static DAY: &[Step] = &[
    Step {
        evidence: ForReview::new("T-20"),
        title: "Last questions: about 10 minutes",
        to_do: "Tell the clinic what is new, and if you might be pregnant. Watch them open a new tip.",
        citations: &[S2_24, &C_67],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-21"),
        when: Not(&NO_NUMBING),
        title: "Cleaning and numbing: 30 to 45 minutes",
        seen: "The clinic puts on any numbing cream, and takes all of it off again.",
        citations: &[S3_08, S4_34, &C_11],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-21"),
        when: NO_NUMBING,
        title: "Cleaning",
        to_do: "Ask what can be done without numbing cream.",
        citations: &[S3_08, &C_11, &C_12],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-22"),
        title: "Needling: 15 to 60 minutes",
        seen: "It feels warm and scratchy. If it goes deep, you may see small dots of blood. A large area takes longer.",
        to_do: "Say stop at any time.",
        citations: &[S4_38, S4_39, S4_40, S4_41],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-23"),
        title: "Rinse and plain gel: about 10 minutes",
        to_do: "Take home written advice and a phone number.",
        citations: &[S1_08],
        ..Step::DAY
    },
];

/// After and between (D4d).
pub static AFTER: &[Step] = &[
    Step {
        evidence: ForReview::new("T-50"),
        at: At::AfterFirst(Span::Days(1), Span::Days(1)),
        title: "Check your skin for warning signs",
        to_do: "If in doubt, call the clinic. Check again after each session.",
        citations: &[&C_21],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-50"),
        at: At::AfterFirst(Span::Days(3), Span::Days(3)),
        title: "Check your skin once more",
        to_do: "Still burning or swollen, or worse than before? Call the clinic today.",
        citations: &[&C_21],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-51"),
        at: At::AfterFirst(Span::Weeks(1), Span::Weeks(2)),
        title: "Take photos to compare",
        citations: &[S4_31],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-52"),
        at: At::NextSessions,
        title: "Next session",
        to_do: "Go only if your skin is calm. Tell the clinic what is new.",
        citations: &[&C_23, S4_49],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-53"),
        at: At::Session(3),
        title: "Decide if it is worth going on",
        to_do: "Look at the photos with the clinic.",
        citations: &[&C_25, &JUDGEMENT],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-54"),
        at: At::AfterLast(Span::Months(3), Span::Months(3)),
        title: "First look at the result",
        not_to_do: "Do not judge it sooner.",
        citations: &[&C_25, &C_32, S4_50],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-54"),
        at: At::AfterLast(Span::Months(6), Span::Months(6)),
        title: "Judge the full result",
        citations: &[&C_25, &C_32, S4_50],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-55"),
        at: At::TopUp,
        title: "One top-up session, if you want it",
        seen: "This is a custom. It has not been proved to help.",
        citations: &[S4_51, &C_71],
        ..Step::DAY
    },
];
