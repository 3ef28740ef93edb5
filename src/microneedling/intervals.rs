//! The lengths of time and the limits that the protocol counts with, and how
//! far a clinic may make them stricter (evidence section E, resolution A-07).

use crate::engine::{ForReview, Interval, Limit, Span};
use Span::{Days, Hours, Months, Weeks};

/// After the last capsule of isotretinoin.
pub static ISOTRETINOIN: Interval =
    Interval::up_to("isotretinoin", "J-02", "after the last capsule of isotretinoin", Months(6), Months(12));
/// After a birth.
pub static BIRTH: Interval = Interval::up_to("birth", "J-03", "after a birth", Weeks(12), Weeks(26));
/// After breastfeeding.
pub static BREASTFEEDING: Interval =
    Interval::up_to("breastfeeding", "J-04", "after breastfeeding", Weeks(4), Weeks(12));
/// After inflamed spots have cleared.
pub static SPOTS: Interval =
    Interval::up_to("inflamed-spots", "J-05", "after inflamed spots have cleared", Weeks(4), Weeks(12));
/// After a cold sore has healed.
pub static COLD_SORE: Interval =
    Interval::up_to("cold-sore", "J-06", "after a cold sore has healed", Weeks(2), Weeks(6));
/// After shingles, or what may be shingles, has healed.
pub static SHINGLES: Interval = Interval::up_to(
    "shingles",
    "J-06",
    "after shingles, or what may be shingles, has healed",
    Weeks(4),
    Weeks(8),
);
/// After a skin infection has healed.
pub static INFECTION: Interval =
    Interval::up_to("skin-infection", "J-07", "after a skin infection has healed", Weeks(2), Weeks(6));
/// After warts have gone.
pub static WARTS: Interval = Interval::up_to("warts", "J-08", "after warts have gone", Weeks(4), Weeks(12));
/// After botulinum toxin.
pub static TOXIN: Interval = Interval::up_to("toxin", "J-09", "after botulinum toxin", Weeks(2), Weeks(4));
/// After dermal filler.
pub static FILLER: Interval = Interval::up_to("filler", "J-10", "after dermal filler", Weeks(4), Weeks(6));
/// After threads or a collagen stimulator.
pub static THREADS: Interval =
    Interval::up_to("threads", "J-11", "after threads or a collagen stimulator", Weeks(12), Weeks(26));
/// After a gentle peel.
pub static GENTLE_PEEL: Interval =
    Interval::up_to("gentle-peel", "J-12", "after a gentle peel", Weeks(4), Weeks(6));
/// After IPL or a gentle laser.
pub static IPL: Interval = Interval::up_to("ipl", "J-12", "after IPL or a gentle laser", Weeks(4), Weeks(8));
/// After a medium or deep peel.
pub static DEEP_PEEL: Interval =
    Interval::up_to("deep-peel", "J-13", "after a medium or deep peel", Months(6), Months(12));
/// After a resurfacing laser or dermabrasion.
pub static RESURFACING: Interval = Interval::up_to(
    "resurfacing",
    "J-13",
    "after a resurfacing laser or dermabrasion",
    Months(6),
    Months(12),
);
/// After tightening with radiofrequency or ultrasound.
pub static TIGHTENING: Interval = Interval::up_to(
    "tightening",
    "J-14",
    "after tightening with radiofrequency or ultrasound",
    Weeks(12),
    Weeks(24),
);
/// After microneedling; the floor is three weeks.
pub static NEEDLING: Interval =
    Interval::up_to("microneedling", "J-29", "after microneedling", Weeks(4), Weeks(8));
/// After a face or eyelid lift.
pub static FACE_LIFT: Interval =
    Interval::up_to("face-lift", "J-15", "after a face or eyelid lift", Months(12), Months(12));
/// After another operation or injury.
pub static OPERATION: Interval =
    Interval::up_to("operation", "J-16", "after another operation or injury", Months(6), Months(12));
/// After a hair transplant.
pub static HAIR_TRANSPLANT: Interval =
    Interval::up_to("hair-transplant", "J-17", "after a hair transplant", Months(12), Months(12));
/// After waxing, threading or hair cream.
pub static WAXING: Interval =
    Interval::up_to("waxing", "J-18", "after waxing, threading or hair cream", Days(7), Days(14));
/// After laser hair removal or electrolysis.
pub static LASER_HAIR: Interval = Interval::up_to(
    "laser-hair-removal",
    "J-18",
    "after laser hair removal or electrolysis",
    Weeks(4),
    Weeks(4),
);
/// After a new tattoo near the area.
pub static NEW_TATTOO: Interval =
    Interval::up_to("new-tattoo", "R-115", "after a new tattoo near the area", Weeks(6), Weeks(12));
/// After a sunburn has healed, or after the last tanning.
pub static SUN: Interval = Interval::up_to(
    "sun",
    "J-19",
    "after a sunburn has healed, or after the last tanning",
    Weeks(2),
    Weeks(6),
);
/// The same for skin that marks easily (I-01).
pub static SUN_ON_DARKER_SKIN: Interval = Interval::up_to(
    "sun-on-darker-skin",
    "J-19",
    "after a sunburn or tanning, on skin that marks easily",
    Weeks(4),
    Weeks(6),
);
/// After chemotherapy or its like, and after radiotherapy elsewhere.
pub static CANCER_TREATMENT: Interval = Interval::up_to(
    "cancer-treatment",
    "J-20",
    "after chemotherapy or its like, and after radiotherapy elsewhere",
    Months(6),
    Months(12),
);
/// After a flare of rosacea has settled.
pub static ROSACEA: Interval =
    Interval::up_to("rosacea", "J-26", "after a flare of rosacea has settled", Weeks(8), Weeks(12));

/// After a short course of steroid tablets.
pub static STEROIDS: Interval = Interval::fixed(Weeks(4));
/// After an illness, a fever or antibiotics (R-45, R-45b).
pub static ILLNESS: Interval = Interval::fixed(Days(14));
/// After broken skin has healed.
pub static BROKEN_SKIN: Interval = Interval::fixed(Weeks(2));
/// After a rash has cleared.
pub static RASH: Interval = Interval::fixed(Weeks(4));
/// How long eczema has to have been quiet.
pub static ECZEMA: Interval = Interval::fixed(Months(3));
/// How long fake tan takes at the least.
pub static FAKE_TAN: Interval = Interval::fixed(Days(7));
/// How old a scar has to be.
pub static YOUNG_SCAR: Interval = Interval::fixed(Months(6));
/// After a trip in strong sun, on a medicine that adds to it (I-08).
pub static SUN_TRIP: Interval = Interval::fixed(Weeks(2));
/// After the last tablet that is like isotretinoin, at the least.
pub static VITAMIN_A_TABLET: Interval = Interval::fixed(Months(6));

/// Between the last session and an event.
pub static EVENT: Interval = Interval::fixed(Days(14));

/// Before and after: painkillers that nobody prescribed.
pub static PAINKILLER_PAUSE: Interval = Interval::up_to(
    "painkiller-pause",
    "J-36",
    "before and after: painkillers that nobody prescribed",
    Days(3),
    Days(7),
);
/// Before: supplements that make bruises.
pub static SUPPLEMENT_PAUSE: Interval =
    Interval::up_to("supplement-pause", "J-36", "before: supplements that make bruises", Days(7), Days(14));
/// Between sessions, at the least.
pub static SPACING: Interval =
    Interval::up_to("spacing", "J-29", "between sessions, at the least", Weeks(4), Weeks(8));
/// Without make-up afterwards.
pub static MAKE_UP: Interval =
    Interval::up_to("make-up", "J-31", "without make-up afterwards", Hours(24), Hours(72));
/// Without sunscreen on needled skin.
pub static SUNSCREEN: Interval =
    Interval::up_to("sunscreen", "J-32", "without sunscreen on needled skin", Hours(24), Hours(48));
/// Without hard exercise afterwards.
pub static EXERCISE: Interval =
    Interval::up_to("exercise", "J-33", "without hard exercise afterwards", Hours(72), Hours(120));
/// Without pool or sauna afterwards.
pub static POOL: Interval =
    Interval::up_to("pool", "J-34", "without pool or sauna afterwards", Days(7), Days(14));
/// Without a prescription retinoid afterwards.
pub static PRESCRIPTION_RETINOID: Interval = Interval::up_to(
    "prescription-retinoid",
    "J-35",
    "without a prescription retinoid afterwards",
    Days(10),
    Days(14),
);
/// Without retinol afterwards.
pub static RETINOL: Interval =
    Interval::up_to("retinol", "J-35", "without retinol afterwards", Days(7), Days(14));

// What a plan counts with and no clinic changes (evidence D4, D4e).

/// Before: the consultation and daily sunscreen begin at the earliest.
pub static PREPARATION: Interval = Interval::fixed(Weeks(6));
/// Before: the consultation is over, and daily sunscreen has begun.
pub static CONSULTATION: Interval = Interval::fixed(Weeks(4));
/// Before: the test patch of skin that may mark (M1, A-47).
pub static TEST_PATCH: Interval = Interval::fixed(Weeks(4));
/// Before: a cream that the clinic advises to prepare the skin begins.
pub static SKIN_PREPARATION: Interval = Interval::fixed(Weeks(4));
/// Before: that cream ends.
pub static SKIN_PREPARATION_OVER: Interval = Interval::fixed(Days(7));
/// Before: time to ask the prescriber about a retinoid.
pub static PRESCRIBER_ASKED: Interval = Interval::fixed(Weeks(2));
/// Before: a prescription retinoid pauses, if the prescriber or the clinic agrees.
pub static RETINOID_PAUSE: Interval = Interval::fixed(Days(7));
/// Before: retinol, acids, scrubs and the like.
pub static STRONG_CREAM_PAUSE: Interval = Interval::fixed(Days(5));
/// Before: cold sore tablets, as the prescriber said.
pub static COLD_SORE_TABLETS: Interval = Interval::fixed(Days(2));
/// Before: the last look at the skin.
pub static SKIN_CHECK: Interval = Interval::fixed(Days(1));
/// Before: alcohol.
pub static ALCOHOL_PAUSE: Interval = Interval::fixed(Days(1));
/// Before: shaving.
pub static SHAVING_PAUSE: Interval = Interval::fixed(Days(1));
/// Without alcohol afterwards.
pub static ALCOHOL: Interval = Interval::fixed(Hours(24));
/// Without painkillers that nobody prescribed afterwards.
pub static PAINKILLER: Interval = Interval::fixed(Hours(24));
/// Without hair-growth lotion on a needled scalp.
pub static HAIR_LOTION: Interval = Interval::fixed(Hours(24));
/// Without shaving afterwards.
pub static SHAVING: Interval = Interval::fixed(Days(2));
/// Without direct sun afterwards.
pub static DIRECT_SUN: Interval = Interval::fixed(Days(7));
/// Without waxing or threading afterwards.
pub static WAXING_AGAIN: Interval = Interval::fixed(Days(14));
/// Without botulinum toxin afterwards.
pub static TOXIN_AGAIN: Interval = Interval::fixed(Days(14));
/// Without filler afterwards.
pub static FILLER_AGAIN: Interval = Interval::fixed(Days(28));
/// Without peels and lasers afterwards.
pub static PEEL_AGAIN: Interval = Interval::fixed(Days(28));

/// Every length of time that a clinic may make longer.
pub static INTERVALS: &[&Interval] = &[
    &ISOTRETINOIN,
    &BIRTH,
    &BREASTFEEDING,
    &SPOTS,
    &COLD_SORE,
    &SHINGLES,
    &INFECTION,
    &WARTS,
    &TOXIN,
    &FILLER,
    &THREADS,
    &GENTLE_PEEL,
    &IPL,
    &DEEP_PEEL,
    &RESURFACING,
    &TIGHTENING,
    &NEEDLING,
    &FACE_LIFT,
    &OPERATION,
    &HAIR_TRANSPLANT,
    &WAXING,
    &LASER_HAIR,
    &NEW_TATTOO,
    &SUN,
    &SUN_ON_DARKER_SKIN,
    &CANCER_TREATMENT,
    &ROSACEA,
    &PAINKILLER_PAUSE,
    &SUPPLEMENT_PAUSE,
    &SPACING,
    &MAKE_UP,
    &SUNSCREEN,
    &EXERCISE,
    &POOL,
    &PRESCRIPTION_RETINOID,
    &RETINOL,
];

/// The limits of a plan that a clinic may make lower.
pub static LIMITS: &[&Limit] = &[&DEPTH, &SESSIONS];

/// The deepest needling that is shown, in hundredths of a millimetre.
pub static DEPTH: Limit = Limit {
    id: "depth",
    evidence: ForReview::new("J-27"),
    what: ForReview::new("the deepest needling that is shown"),
    default: 150,
    least: 25,
    unit: "hundredths of a millimetre",
};
/// The most sessions of a course.
pub static SESSIONS: Limit = Limit {
    id: "sessions",
    evidence: ForReview::new("J-28"),
    what: ForReview::new("the most sessions of a course"),
    default: 6,
    least: 3,
    unit: "sessions",
};
