//! Day by day after a session (evidence D4c), and what to leave off for how long (D4e).
//!
//! Elsewhere it takes some days more, and a clinic may make a pause longer: so
//! no text repeats how long a pause is. What not to do says "do not" or "no".

use super::citations::{
    C_09, C_17, C_21, C_46, C_72, C_73, C_74, C_75, C_87, JUDGEMENT, S0_16, S0_17, S1_11, S1_14, S3_11,
    S4_31, S4_42, S4_46,
};
use super::goals::GOALS;
use super::intervals;
use super::sun::SUN_AND_SKINCARE;
use super::timeline::MAY_MARK;
use crate::engine::{At, ForReview, Pause, Step, When};
use When::{Always, Is, Not};

/// Day by day after a session on the face (D4c).
pub static RECOVERY: &[Step] = &[
    Step {
        evidence: ForReview::new("T-30"),
        at: At::Days(0, 0),
        title: "The first 4 hours",
        seen: "Red, hot and tight skin, as after too much sun. Small dots of blood.",
        to_do: "Keep your hands off it. Put a clean cover on your pillow.",
        not_to_do: "Do not touch or rub it.",
        citations: &[S3_11, &C_72],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-31"),
        at: At::Days(0, 0),
        title: "The first day",
        seen: "Red, slightly puffy skin.",
        to_do: "Rinse gently after 4 to 6 hours. Use the plain cream that the clinic gives you. Cool it with a clean, wrapped pack for up to 10 minutes. Keep to the shade or indoors, and wear a hat.",
        not_to_do: "No make-up, sunscreen, strong creams, sweat, hot water, sauna, pool or alcohol. No ice on the skin.",
        citations: &[&C_09, &C_72, &C_21, &JUDGEMENT],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-32"),
        at: At::Days(1, 1),
        title: "Pink and tight",
        to_do: "Use mineral sunscreen, SPF 30 to 50, once you may use it again. Then light make-up, if skin is calm. Use clean brushes.",
        not_to_do: "Do not shave there yet.",
        citations: &[&C_72, &C_09],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-33"),
        at: At::Days(2, 3),
        title: "Less red",
        seen: "Dry, rough skin.",
        to_do: "Use plain cream often. Gentle walks are fine.",
        not_to_do: "No hard exercise. No hot baths.",
        citations: &[S0_16, &C_09],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-34"),
        at: At::Days(3, 5),
        title: "Flaking",
        seen: "The skin may itch and look bronze.",
        to_do: "Let it shed by itself.",
        not_to_do: "Do not pick or scrub.",
        citations: &[S4_46, &C_72],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-35"),
        at: At::Days(5, 5),
        title: "Redness mostly gone",
        to_do: "Still red after today? Call the clinic.",
        citations: &[S4_42],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-36"),
        at: At::Days(5, 7),
        title: "Smoother skin",
        seen: "It still stings easily.",
        to_do: "Keep up the sunscreen.",
        not_to_do: "No pool, sea, sauna or steam yet.",
        citations: &[&C_72],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-37"),
        at: At::Days(7, 7),
        title: "Calm skin",
        to_do: "Bring back retinol, acids and vitamin C one at a time, once you may use them again.",
        not_to_do: "No waxing or peels yet.",
        citations: &[&C_75, &C_72],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-38"),
        at: At::Days(8, 14),
        title: "Back to normal",
        to_do: "Go back to your usual skincare, with sunscreen.",
        not_to_do: "No waxing, peel, laser, filler or Botox-type injections yet.",
        citations: &[&C_73, &C_74],
        ..Step::DAY
    },
    Step {
        evidence: ForReview::new("T-39"),
        at: At::Days(14, 14),
        title: "Check-in",
        to_do: "Take a photo. Tell the clinic how it went.",
        citations: &[S4_31],
        ..Step::DAY
    },
];

/// What to leave off, and from when on to take it up (D4e). "Not yet" can stand
/// without the note, so each says by itself that nothing prescribed is meant.
pub static PAUSES: &[Pause] = &[
    Pause {
        when: Always,
        what: "Make-up",
        can_i: "wear make-up",
        before: None,
        after: &intervals::MAKE_UP,
        note: "Use clean brushes.",
        citations: &[&C_09, &C_72],
    },
    Pause {
        when: Always,
        what: "Sunscreen",
        can_i: "use mineral sunscreen",
        before: None,
        after: &intervals::SUNSCREEN,
        note: "Use a mineral one, SPF 30 to 50.",
        citations: &[&C_09, &C_21, &C_72],
    },
    Pause {
        when: MAY_MARK,
        what: "Direct sun",
        can_i: "be in direct sun",
        before: Some(&intervals::SUN_ON_DARKER_SKIN),
        after: &intervals::DIRECT_SUN,
        note: "Use shade and sunscreen until the course is over, and for 4 weeks more.",
        citations: &[S1_11, S0_17, &C_17, &C_46],
    },
    Pause {
        when: Not(&MAY_MARK),
        what: "Direct sun",
        can_i: "be in direct sun",
        before: Some(&intervals::SUN),
        after: &intervals::DIRECT_SUN,
        note: "Use shade and sunscreen until 4 weeks after.",
        citations: &[S1_11, S0_17, &C_17, &C_46],
    },
    Pause {
        when: Always,
        what: "Hard exercise",
        can_i: "go to the gym",
        before: None,
        after: &intervals::EXERCISE,
        note: "Gentle walks are fine at any time.",
        citations: &[S0_16, &C_09],
    },
    Pause {
        when: Always,
        what: "Pool, sea, hot tub or sauna",
        can_i: "go to the pool, sea, hot tub or sauna",
        before: None,
        after: &intervals::POOL,
        note: "",
        citations: &[&C_72],
    },
    Pause {
        when: Always,
        what: "Alcohol",
        can_i: "drink alcohol",
        before: Some(&intervals::ALCOHOL_PAUSE),
        after: &intervals::ALCOHOL,
        note: "",
        citations: &[&C_72, &JUDGEMENT],
    },
    Pause {
        when: Always,
        what: "Aspirin or ibuprofen that nobody prescribed",
        can_i: "take aspirin or ibuprofen by my own choice",
        before: Some(&intervals::PAINKILLER_PAUSE),
        after: &intervals::PAINKILLER,
        note: "If a doctor told you to take it, carry on.",
        citations: &[&JUDGEMENT],
    },
    Pause {
        when: Always,
        what: "Your own retinol, acids, scrubs, benzoyl peroxide, vitamin C",
        can_i: "use my own retinol, acids, scrubs or vitamin C",
        before: Some(&intervals::STRONG_CREAM_PAUSE),
        after: &intervals::RETINOL,
        note: "Bring them back one at a time. If one is prescribed, ask your prescriber first.",
        citations: &[S1_14, &C_72, &C_75, &C_87],
    },
    // No date to stop by: only its prescriber or the clinic sets one.
    Pause {
        when: Is(&SUN_AND_SKINCARE, "prescription-retinoid"),
        what: "Retinoid cream on prescription",
        can_i: "go back to a retinoid cream that I paused",
        before: None,
        after: &intervals::PRESCRIPTION_RETINOID,
        note: "Ask your prescriber or the clinic about a pause in the 7 days before. Never stop it because of this check.",
        citations: &[&C_75, &JUDGEMENT],
    },
    Pause {
        when: Always,
        what: "Shaving there",
        can_i: "shave there",
        before: Some(&intervals::SHAVING_PAUSE),
        after: &intervals::SHAVING,
        note: "",
        citations: &[&C_72, &JUDGEMENT],
    },
    Pause {
        when: Always,
        what: "Waxing or threading",
        can_i: "wax or thread",
        before: Some(&intervals::WAXING),
        after: &intervals::WAXING_AGAIN,
        note: "",
        citations: &[&C_75, &C_74],
    },
    Pause {
        when: Always,
        what: "Botox-type injections",
        can_i: "have Botox-type injections",
        before: Some(&intervals::TOXIN),
        after: &intervals::TOXIN_AGAIN,
        note: "Tell the clinic when you had the last one.",
        citations: &[&C_73, &C_74],
    },
    Pause {
        when: Always,
        what: "Dermal filler",
        can_i: "have dermal filler",
        before: Some(&intervals::FILLER),
        after: &intervals::FILLER_AGAIN,
        note: "",
        citations: &[&C_73, &C_74],
    },
    Pause {
        when: Always,
        what: "A gentle peel",
        can_i: "have a gentle peel",
        before: Some(&intervals::GENTLE_PEEL),
        after: &intervals::PEEL_AGAIN,
        note: "A stronger one takes longer. Ask the clinic.",
        citations: &[&C_73, &C_74],
    },
    Pause {
        when: Always,
        what: "IPL, a gentle laser or laser hair removal",
        can_i: "have a laser treatment",
        before: Some(&intervals::IPL),
        after: &intervals::PEEL_AGAIN,
        note: "A stronger one takes longer. Ask the clinic.",
        citations: &[&C_73, &C_74],
    },
    // Minoxidil: this check does not name what only a prescriber may.
    Pause {
        when: Is(&GOALS, "thinning-hair"),
        what: "Hair-growth lotion",
        can_i: "use hair lotion, if my prescriber agrees",
        before: None,
        after: &intervals::HAIR_LOTION,
        note: "Ask your prescriber about it.",
        citations: &[&JUDGEMENT],
    },
];
