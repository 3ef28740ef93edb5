//! What a course usually is, by goal and place (evidence D3), and what changes it.

use super::areas;
use super::citations::{
    C_01, C_02, C_05, C_07, C_08, C_12, C_13, C_15, C_16, C_17, C_22, C_23, C_24, C_25, C_26, C_27, C_28,
    C_29, C_30, C_31, C_32, C_33, C_34, C_35, C_36, C_37, C_38, C_39, C_40, C_41, C_42, C_43, C_44, C_45,
    C_46, C_47, C_48, C_49, C_50, C_51, C_52, C_64, C_65, C_71, C_86, C_90, JUDGEMENT, S0_04, S0_05, S0_06,
    S0_07, S0_12, S1_16, S1_17, S2_01, S2_09, S2_10, S2_11, S2_12, S2_13, S2_14, S2_35, S3_04, S3_05, S3_07,
    S3_15, S4_06, S4_08, S4_09, S4_10, S4_11, S4_12, S4_13, S4_14, S4_19, S4_26, S4_34, S4_37, S4_39, S4_41,
};
use super::procedures::PROCEDURES;
use super::sun::SKIN_TYPE;
use super::treatment::TREATMENT;
use crate::engine::{
    ClearedUse, Depth, Effect, Fit, ForReview, Found, Modifier, Outline, Placement, Range, Regimen,
    RuleNumber, Sessions, Site, Spacing, Span, Strength, TopUp, When,
};
use RuleNumber::{I, R};
use When::{Always, Chosen, Is, Not};

const NUMBING: &str = "30 to 45 minutes";

/// How deep and how long, by area (D3a). Eyelids, lips and private areas have
/// none, nor have underarms.
pub static SITES: &[Site] = &[
    Site {
        areas: &["forehead"],
        depth: Depth::new(50, 100),
        needling: Range::new(15, 20),
        numbing: NUMBING,
        citations: &[&C_71, S4_39, S4_34, S3_07],
    },
    Site {
        areas: &["nose"],
        // never a single number.
        depth: Depth::new(25, 50),
        needling: Range::new(15, 15),
        numbing: NUMBING,
        citations: &[&C_71, S4_34, S3_07],
    },
    Site {
        areas: &["cheeks"],
        depth: Depth::new(50, 150).or_deeper(250),
        needling: Range::new(20, 30),
        numbing: NUMBING,
        citations: &[&C_23, &C_27, &C_71, S4_34, S3_07],
    },
    Site {
        areas: &["chin"],
        depth: Depth::new(50, 150),
        needling: Range::new(15, 20),
        numbing: NUMBING,
        citations: &[&C_71, S4_34, S3_07],
    },
    Site {
        areas: &["around-eyes"],
        depth: Depth::new(25, 50),
        needling: Range::new(15, 15),
        numbing: NUMBING,
        citations: &[&C_71, &C_08, S4_34],
    },
    Site {
        areas: &["around-mouth"],
        depth: Depth::new(50, 100),
        needling: Range::new(15, 20),
        numbing: NUMBING,
        citations: &[&C_71, S4_34],
    },
    Site {
        areas: &["neck"],
        depth: Depth::new(50, 100).or_deeper(150),
        needling: Range::new(20, 30),
        numbing: NUMBING,
        citations: &[&C_34, &C_38, S4_34],
    },
    Site {
        areas: &["upper-chest"],
        depth: Depth::new(50, 100),
        needling: Range::new(20, 40),
        numbing: NUMBING,
        citations: &[&C_38, S4_34, &JUDGEMENT],
    },
    Site {
        areas: &["hands"],
        depth: Depth::new(50, 100),
        needling: Range::new(15, 30),
        numbing: NUMBING,
        citations: &[S4_34, &JUDGEMENT],
    },
    Site {
        areas: &["arms"],
        depth: Depth::new(50, 150),
        needling: Range::new(30, 60),
        numbing: NUMBING,
        citations: &[S4_34, &JUDGEMENT],
    },
    Site {
        areas: &["tummy"],
        depth: Depth::new(100, 200),
        needling: Range::new(30, 60),
        numbing: NUMBING,
        citations: &[&C_40, &C_01, S4_34],
    },
    Site {
        areas: &["back", "legs"],
        depth: Depth::new(100, 200),
        needling: Range::new(45, 120),
        numbing: "30 to 45 minutes, on a small part only",
        citations: &[S4_41, &C_12, S4_34, &JUDGEMENT],
    },
    Site {
        areas: &["scalp"],
        depth: Depth::new(50, 150),
        needling: Range::new(20, 40),
        numbing: "often none, or 30 minutes",
        citations: &[&C_47, &C_48, &C_13],
    },
];

const NEVER: When = Not(&Always);
const SIX_MONTHS: (Span, Span) = (Span::Months(6), Span::Months(6));
const THREE_TO_SIX_MONTHS: (Span, Span) = (Span::Months(3), Span::Months(6));
const IN_A_YEAR: TopUp = TopUp::Months(Range::new(12, 12));
const IN_HALF_A_YEAR_OR_A_YEAR: TopUp = TopUp::Months(Range::new(6, 12));

/// Pitted acne scars. What P-01b says of narrow ones stands with it, as no
/// question tells them apart.
static ACNE_SCARS: Regimen = Regimen {
    evidence: ForReview::new("P-01"),
    outline: Some(Outline {
        depth: Depth::new(100, 150).or_deeper(250),
        sessions: Sessions { usual: Range::new(3, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(3, 5),
        first_change_weeks: Range::new(8, 12),
        full_result: SIX_MONTHS,
        top_up: IN_A_YEAR,
    }),
    expectation: "Scars can look shallower and softer. They rarely go away. Deep, narrow scars often change \
                  little. Ask about other ways to treat those.",
    strength: Strength::Moderate,
    limited_when: NEVER,
    citations: &[
        S0_05, S2_01, S2_09, S4_11, S4_37, &C_22, &C_23, &C_24, &C_25, &C_26, &C_27, &C_28, &C_30, &C_31,
        &C_29, &C_15,
    ],
};

/// Fine lines on the face.
static FINE_LINES: Regimen = Regimen {
    evidence: ForReview::new("P-02"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 4), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 4), bounds: Range::new(3, 6) },
        downtime_days: Range::new(1, 3),
        first_change_weeks: Range::new(4, 8),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "Lines may look softer. In one small study, about 7 in 10 people saw some change.",
    strength: Strength::Moderate,
    limited_when: NEVER,
    citations: &[S0_07, S1_17, S2_11, S3_15, S4_09, S4_37, &C_32, &C_33, &C_35],
};

/// Deeper wrinkles on the face.
static WRINKLES: Regimen = Regimen {
    evidence: ForReview::new("P-03"),
    outline: Some(Outline {
        depth: Depth::new(50, 150),
        sessions: Sessions { usual: Range::new(4, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(2, 5),
        first_change_weeks: Range::new(8, 12),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "Wrinkles may get softer, but not smooth. Folds and muscle lines need other care.",
    strength: Strength::ModerateToLimited,
    limited_when: NEVER,
    citations: &[S0_06, S2_11, S4_09, &C_32, &C_33],
};

/// Lines around the eyes, outside the bony rim.
static LINES_AROUND_EYES: Regimen = Regimen {
    evidence: ForReview::new("P-04"),
    outline: Some(Outline {
        depth: Depth::new(25, 50),
        sessions: Sessions { usual: Range::new(3, 4), at_most: 4 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(2, 5),
        first_change_weeks: Range::new(8, 8),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "Expect a small change. It often swells for some days. Needles stay outside the bony rim of \
                  the eye.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[&C_32, &C_71, &C_08],
};

/// Lines around the mouth.
static LINES_AROUND_MOUTH: Regimen = Regimen {
    evidence: ForReview::new("P-05"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 4), at_most: 4 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(2, 4),
        first_change_weeks: Range::new(8, 8),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "Lines may get a little softer. Needling can set off sores on the lips. If you get those, tell the clinic.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[&C_32, &C_71],
};

/// Lines on the neck; studied in skin types I to IV only.
static LINES_ON_NECK: Regimen = Regimen {
    evidence: ForReview::new("P-06"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(4, 4), at_most: 4 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(2, 4),
        first_change_weeks: Range::new(8, 8),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "In one study, lines were better 3 months after 4 visits.",
    strength: Strength::Moderate,
    limited_when: Chosen {
        item: &SKIN_TYPE,
        among: &["very-rarely-burns", "never-burns", "not-sure", "declined"],
        at_least: 1,
    },
    citations: &[&C_34, &C_05, &C_38],
};

/// Lines or crepe on the upper chest.
static LINES_ON_CHEST: Regimen = Regimen {
    evidence: ForReview::new("P-07"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(6, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(3, 5),
        first_change_weeks: Range::new(8, 12),
        full_result: SIX_MONTHS,
        top_up: IN_A_YEAR,
    }),
    expectation: "It is less studied here than on the face. The chest scars easily.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[&C_38, S4_06],
};

/// Loose or crepey skin on the face and neck.
static LOOSE_SKIN: Regimen = Regimen {
    evidence: ForReview::new("P-08"),
    outline: Some(Outline {
        depth: Depth::new(50, 150),
        sessions: Sessions { usual: Range::new(4, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(2, 5),
        first_change_weeks: Range::new(8, 12),
        full_result: SIX_MONTHS,
        top_up: IN_A_YEAR,
    }),
    expectation: "Skin may get a little firmer. It does not lift sagging skin.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[&C_32, &C_36, S4_10],
};

/// Lines or crepe on the hands.
static LINES_ON_HANDS: Regimen = Regimen {
    evidence: ForReview::new("P-09"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 4), at_most: 4 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(2, 4),
        first_change_weeks: Range::new(8, 12),
        full_result: SIX_MONTHS,
        top_up: IN_A_YEAR,
    }),
    expectation: "Skin may get a little smoother. Expect a mild change.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[S3_04, &JUDGEMENT],
};

/// Large pores and rough texture on the face.
static PORES: Regimen = Regimen {
    evidence: ForReview::new("P-10"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 4), at_most: 4 },
        spacing: Spacing { usual: Range::new(4, 4), bounds: Range::new(3, 6) },
        downtime_days: Range::new(1, 3),
        first_change_weeks: Range::new(4, 8),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "Pores may look smaller. They can't be closed.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[S0_04, S1_16, S1_17, S2_35, S4_08, &C_16, &C_32],
};

/// Dull, dry or sun-worn skin on the face.
static DULL_SKIN: Regimen = Regimen {
    evidence: ForReview::new("P-11"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 3), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 4), bounds: Range::new(3, 6) },
        downtime_days: Range::new(1, 3),
        first_change_weeks: Range::new(4, 8),
        full_result: THREE_TO_SIX_MONTHS,
        top_up: IN_HALF_A_YEAR_OR_A_YEAR,
    }),
    expectation: "Skin may look brighter. In the first days, that is partly swelling.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[&C_32, &C_37, S2_12],
};

/// Dark marks and uneven tone on the face.
static DARK_MARKS: Regimen = Regimen {
    evidence: ForReview::new("P-12"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(3, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(6, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(1, 4),
        first_change_weeks: Range::new(8, 12),
        full_result: SIX_MONTHS,
        top_up: TopUp::CaseByCase,
    }),
    expectation: "Marks may fade. Needling can also make marks darker. Sunscreen every day matters more.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[&C_45, &C_46, S2_10, S3_15, S4_12],
};

/// Melasma on the face.
static MELASMA: Regimen = Regimen {
    evidence: ForReview::new("P-13"),
    outline: Some(Outline {
        depth: Depth::new(50, 100),
        sessions: Sessions { usual: Range::new(4, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 6) },
        downtime_days: Range::new(1, 4),
        first_change_weeks: Range::new(8, 8),
        full_result: (Span::Weeks(12), Span::Weeks(16)),
        top_up: TopUp::Clinician,
    }),
    expectation: "It is only used beside creams that a doctor prescribes. Melasma often comes back.",
    strength: Strength::ModerateAsAddOn,
    limited_when: NEVER,
    citations: &[&C_42, &C_43, &C_44],
};

const SCAR: &str =
    "It can blend a scar in, but not erase it. The scar should be settled, and at least 6 months old.";

/// A flat or sunken scar on the face.
static SCAR_ON_FACE: Regimen = Regimen {
    evidence: ForReview::new("P-14"),
    outline: Some(Outline {
        depth: Depth::new(100, 150),
        sessions: Sessions { usual: Range::new(3, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(3, 5),
        first_change_weeks: Range::new(8, 12),
        full_result: SIX_MONTHS,
        top_up: TopUp::None,
    }),
    expectation: SCAR,
    strength: Strength::ModerateToLimited,
    limited_when: NEVER,
    citations: &[&C_22, S2_13],
};

/// A flat or sunken scar on the body.
static SCAR_ON_BODY: Regimen = Regimen {
    evidence: ForReview::new("P-15"),
    outline: Some(Outline {
        depth: Depth::new(100, 200),
        sessions: Sessions { usual: Range::new(3, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(6, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(4, 7),
        first_change_weeks: Range::new(12, 12),
        full_result: SIX_MONTHS,
        top_up: TopUp::None,
    }),
    expectation: SCAR,
    strength: Strength::ModerateToLimited,
    limited_when: NEVER,
    citations: &[&C_01, &C_22, &C_86],
};

/// Stretch marks.
static STRETCH_MARKS: Regimen = Regimen {
    evidence: ForReview::new("P-16"),
    outline: Some(Outline {
        depth: Depth::new(100, 200),
        sessions: Sessions { usual: Range::new(4, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(4, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(3, 7),
        first_change_weeks: Range::new(12, 12),
        full_result: SIX_MONTHS,
        top_up: TopUp::None,
    }),
    expectation: "Marks may blend in. They do not go away. Newer red marks do better than white ones.",
    strength: Strength::Moderate,
    limited_when: NEVER,
    citations: &[S2_14, S4_13, &C_39, &C_40, &C_41],
};

/// Thinning hair: the floors of 3 weeks and 6 sessions win over what trials
/// did.
static THINNING_HAIR: Regimen = Regimen {
    evidence: ForReview::new("P-17"),
    outline: Some(Outline {
        depth: Depth::new(50, 150),
        sessions: Sessions { usual: Range::new(6, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(3, 4), bounds: Range::new(3, 4) },
        downtime_days: Range::new(0, 2),
        first_change_weeks: Range::new(12, 12),
        full_result: (Span::Weeks(24), Span::Weeks(24)),
        top_up: TopUp::Unknown,
    }),
    expectation: "Needling was tested mainly with minoxidil, a hair lotion. There is little proof for needles alone. If you use \
                  minoxidil, ask your prescriber about leaving it off for 24 hours after a visit. The first visit is \
                  at the shallow end, 0.5 to 0.75 mm.",
    strength: Strength::ModerateAsAddOn,
    limited_when: NEVER,
    citations: &[&C_47, &C_48, &C_49, &C_50, S4_14, &JUDGEMENT],
};

/// Heavy sweating.
static SWEATING: Regimen = Regimen {
    evidence: ForReview::new("P-18"),
    outline: None,
    expectation: "Studies used needles with heat. Within a year, the sweating came back \
                  in nearly half of people.",
    strength: Strength::NoPlan,
    limited_when: NEVER,
    citations: &[&C_51, &C_52],
};

/// Oily skin and breakouts.
static OIL_AND_SPOTS: Regimen = Regimen {
    evidence: ForReview::new("P-19"),
    outline: None,
    expectation: "Have oily skin and spots treated first.",
    strength: Strength::NoPlan,
    limited_when: NEVER,
    citations: &[S4_19, &C_90, &JUDGEMENT],
};

/// Texture and crepe on arms, legs and back.
static BODY_TEXTURE: Regimen = Regimen {
    evidence: ForReview::new("P-20"),
    outline: Some(Outline {
        depth: Depth::new(50, 150),
        sessions: Sessions { usual: Range::new(3, 6), at_most: 6 },
        spacing: Spacing { usual: Range::new(6, 6), bounds: Range::new(4, 8) },
        downtime_days: Range::new(3, 7),
        first_change_weeks: Range::new(12, 12),
        full_result: SIX_MONTHS,
        top_up: IN_A_YEAR,
    }),
    expectation: "Skin on the body heals more slowly. Changes are modest.",
    strength: Strength::Limited,
    limited_when: NEVER,
    citations: &[S0_12, S4_06, &JUDGEMENT],
};

/// A burn scar.
static BURN_SCAR: Regimen = Regimen {
    evidence: ForReview::new("P-21"),
    outline: None,
    expectation: "A burns team should lead this.",
    strength: Strength::NoPlan,
    limited_when: NEVER,
    citations: &[&C_65, &C_86],
};

/// A raised or thick scar.
static RAISED_SCAR: Regimen = Regimen {
    evidence: ForReview::new("P-22"),
    outline: None,
    expectation: "Ask a scar specialist.",
    strength: Strength::NoPlan,
    limited_when: NEVER,
    citations: &[&C_64, S4_26],
};

/// The face without eyelids and lips.
const FACE: &[&str] = &["forehead", "cheeks", "nose", "chin", "around-eyes", "around-mouth"];
/// The face where lines have no row of their own.
const PLAIN_FACE: &[&str] = &["forehead", "cheeks", "nose", "chin"];
const NECK: &[&str] = &["neck"];
/// The body without the scalp and the underarms, for which no row stands in.
const BODY: &[&str] = &["upper-chest", "hands", "arms", "tummy", "back", "legs"];
const LINES: &[&str] = &["fine-lines", "wrinkles"];
const LINES_OR_CREPE: &[&str] = &["fine-lines", "wrinkles", "loose-skin"];
/// Pigment is needled no deeper than this, wherever it is.
const PIGMENT: u16 = 100;

/// Which regimen stands for which goals and areas (D3b, A-34).
pub static PLACEMENTS: &[Placement] = &[
    Placement {
        goals: LINES,
        areas: &["around-eyes"],
        regimen: &LINES_AROUND_EYES,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: LINES,
        areas: &["around-mouth"],
        regimen: &LINES_AROUND_MOUTH,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement { goals: LINES, areas: NECK, regimen: &LINES_ON_NECK, fit: Fit::Own, ceiling: Depth::CEILING },
    Placement {
        goals: LINES_OR_CREPE,
        areas: &["upper-chest"],
        regimen: &LINES_ON_CHEST,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: LINES_OR_CREPE,
        areas: &["hands"],
        regimen: &LINES_ON_HANDS,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["acne-scars"],
        areas: &["cheeks", "chin"],
        regimen: &ACNE_SCARS,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["acne-scars"],
        areas: areas::FACE_AND_NECK,
        regimen: &ACNE_SCARS,
        fit: Fit::Nearest,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["fine-lines"],
        areas: PLAIN_FACE,
        regimen: &FINE_LINES,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["wrinkles"],
        areas: PLAIN_FACE,
        regimen: &WRINKLES,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["loose-skin"],
        areas: areas::FACE_AND_NECK,
        regimen: &LOOSE_SKIN,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement { goals: &["pores"], areas: FACE, regimen: &PORES, fit: Fit::Own, ceiling: Depth::CEILING },
    Placement { goals: &["pores"], areas: NECK, regimen: &PORES, fit: Fit::Nearest, ceiling: Depth::CEILING },
    Placement {
        goals: &["dull-skin"],
        areas: FACE,
        regimen: &DULL_SKIN,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["dull-skin"],
        areas: NECK,
        regimen: &DULL_SKIN,
        fit: Fit::Nearest,
        ceiling: Depth::CEILING,
    },
    Placement { goals: &["dark-marks"], areas: FACE, regimen: &DARK_MARKS, fit: Fit::Own, ceiling: PIGMENT },
    Placement {
        goals: &["dark-marks"],
        areas: NECK,
        regimen: &DARK_MARKS,
        fit: Fit::Nearest,
        ceiling: PIGMENT,
    },
    Placement { goals: &["melasma"], areas: FACE, regimen: &MELASMA, fit: Fit::Own, ceiling: PIGMENT },
    Placement { goals: &["melasma"], areas: NECK, regimen: &MELASMA, fit: Fit::Nearest, ceiling: PIGMENT },
    Placement {
        goals: &["injury-scar"],
        areas: FACE,
        regimen: &SCAR_ON_FACE,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["injury-scar"],
        areas: NECK,
        regimen: &SCAR_ON_FACE,
        fit: Fit::Nearest,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["injury-scar"],
        areas: BODY,
        regimen: &SCAR_ON_BODY,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["stretch-marks"],
        areas: &["tummy", "back", "legs", "arms"],
        regimen: &STRETCH_MARKS,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["thinning-hair"],
        areas: &["scalp"],
        regimen: &THINNING_HAIR,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["loose-skin", "pores"],
        areas: &["arms", "legs", "back"],
        regimen: &BODY_TEXTURE,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["acne-scars", "fine-lines", "wrinkles", "loose-skin", "pores", "dull-skin", "stretch-marks"],
        areas: BODY,
        regimen: &BODY_TEXTURE,
        fit: Fit::Nearest,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["dark-marks", "melasma"],
        areas: BODY,
        regimen: &BODY_TEXTURE,
        fit: Fit::Nearest,
        ceiling: PIGMENT,
    },
    Placement {
        goals: &["sweating"],
        areas: &[],
        regimen: &SWEATING,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["oily-skin", "breakouts"],
        areas: &[],
        regimen: &OIL_AND_SPOTS,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["burn-scar"],
        areas: &[],
        regimen: &BURN_SCAR,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
    Placement {
        goals: &["raised-scar"],
        areas: &[],
        regimen: &RAISED_SCAR,
        fit: Fit::Own,
        ceiling: Depth::CEILING,
    },
];

/// The uses for which some device is cleared (C-01, C-05, A-38).
pub static CLEARED: &[ClearedUse] = &[
    ClearedUse { goals: &["acne-scars", "fine-lines", "wrinkles"], areas: FACE, when: Always },
    ClearedUse {
        goals: LINES,
        areas: NECK,
        // C-05: skin types II to IV.
        when: Chosen {
            item: &SKIN_TYPE,
            among: &["usually-burns", "sometimes-burns", "rarely-burns"],
            at_least: 1,
        },
    },
    ClearedUse { goals: &["injury-scar"], areas: &["tummy"], when: Always },
];

/// What changes a plan (D3c).
pub static MODIFIERS: &[Modifier] = &[
    Modifier {
        evidence: ForReview::new("M1"),
        when: When::Found(Found::Rules(&[R(124), R(125), I(2)])),
        areas: &[],
        effects: &[Effect::CeilingBut(&["acne-scars", "injury-scar"], 150, 100), Effect::Slower],
        text: "Your skin may mark easily. So a test patch comes 4 weeks before the first visit. The first \
               visit is at the shallow end. Needles go no deeper than 1 mm. On pitted scars, and scars from \
               an injury or operation, that is 1.5 mm. Visits are at least 6 weeks apart. Wear sunscreen, \
               SPF 30 to 50, every day until the course is over.",
        citations: &[&C_17, &C_45, &C_46, &JUDGEMENT],
    },
    Modifier {
        evidence: ForReview::new("M2"),
        when: Always,
        areas: areas::SLOW,
        effects: &[Effect::SlowerIfOver(100), Effect::LongerDowntime(2)],
        text: "Skin on the body heals more slowly. Allow 2 more days until it looks calm. Where needles go \
               deeper than 1 mm, visits are at least 6 weeks apart.",
        citations: &[&C_40, &JUDGEMENT],
    },
    Modifier {
        evidence: ForReview::new("M3"),
        when: When::Found(Found::Rules(&[R(42), R(71), R(73), R(77)])),
        areas: &[],
        effects: &[Effect::Ceiling(100), Effect::Slower],
        text: "With a condition that you told us about, skin may heal slowly or flare. So needles go no \
               deeper than 1 mm until the first review. Visits are at least 6 weeks apart.",
        citations: &[&C_02, &JUDGEMENT],
    },
    Modifier {
        evidence: ForReview::new("M4"),
        when: Always,
        areas: &[],
        effects: &[Effect::OnlyIfDeeper],
        text: "Only your clinician can decide to go deeper than 1.5 mm. Then visits are 6 to 8 weeks apart. \
               Nobody should go deeper than 2.5 mm.",
        citations: &[&C_08, S3_05, &JUDGEMENT],
    },
    Modifier {
        evidence: ForReview::new("M5"),
        when: Not(&Is(&PROCEDURES, "needling-here")),
        areas: &[],
        effects: &[],
        text: "The first time on this skin, needles stay in the shallower half of the range.",
        citations: &[&JUDGEMENT],
    },
    Modifier {
        evidence: ForReview::new("M6"),
        when: Is(&TREATMENT, "heat"),
        areas: &[],
        effects: &[Effect::NoRegimen],
        text: "We show no plan for needles with heat. This check is about needles only.",
        citations: &[&C_07],
    },
];
