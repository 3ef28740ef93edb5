//! What is known about microneedling: tables only.
//!
//! Each file is a topic: its questions first, then the rules that read them.
//! Every fact is the evidence's; ids such as "R-14" and "Q06" are the
//! evidence's own, "A-.." its resolutions.

mod areas;
mod care;
mod citations;
mod conditions;
mod disagreements;
mod explainers;
mod goals;
mod health;
mod interactions;
mod intervals;
mod medicines;
mod person;
mod plans;
mod procedures;
mod recovery;
mod red_flags;
mod regimens;
mod skin_today;
mod sun;
mod timeline;
mod treatment;
mod unconcerned;

pub use unconcerned::UNCONCERNED;

use crate::engine::{ForReview, Outcome, Protocol, RuleNumber, Topic};

/// The suitability check for microneedling.
pub static PROTOCOL: Protocol = Protocol {
    version: "2026-11-21",
    areas: &areas::AREAS,
    goals: &goals::GOALS,
    goal_places: goals::GOAL_PLACES,
    topics: TOPICS,
    intervals: intervals::INTERVALS,
    limits: intervals::LIMITS,
    // J-22: controlled diabetes stays a matter for the clinic.
    highest: &[(RuleNumber::R(42), Outcome::Ask)],
    clinics_own: &[&citations::CLINIC],
    care: &care::CARE,
};

const _: () = PROTOCOL.assert_sound();

/// In the order in which they are asked: what is needed for all else, then
/// what most often decides.
static TOPICS: &[Topic] = &[
    Topic { title: ForReview::new("Age"), items: &[&person::AGE], rules: person::AGE_RULES },
    Topic {
        title: ForReview::new("Goals and areas"),
        items: &[
            &goals::GOALS,
            &areas::AREAS,
            &goals::ACNE_SCARS_WHERE,
            &goals::FINE_LINES_WHERE,
            &goals::WRINKLES_WHERE,
            &goals::LOOSE_SKIN_WHERE,
            &goals::PORES_WHERE,
            &goals::DULL_SKIN_WHERE,
            &goals::DARK_MARKS_WHERE,
            &goals::MELASMA_WHERE,
            &goals::INJURY_SCAR_WHERE,
            &goals::YOUNG_SCAR,
            &goals::BURN_SCAR_WHERE,
            &goals::RAISED_SCAR_WHERE,
            &goals::STRETCH_MARKS_WHERE,
            &goals::HAIR_LOSS,
            &goals::SWEATING_WHERE,
            &goals::SWEATING,
            &goals::OILY_SKIN_WHERE,
            &goals::BREAKOUTS_WHERE,
        ],
        rules: goals::GOAL_RULES,
    },
    Topic { title: ForReview::new("Areas"), items: &[], rules: areas::AREA_RULES },
    Topic {
        title: ForReview::new("Kind of treatment"),
        items: &[&treatment::TREATMENT],
        rules: treatment::TREATMENT_RULES,
    },
    Topic {
        title: ForReview::new("Pregnancy"),
        items: &[&person::PREGNANCY],
        rules: person::PREGNANCY_RULES,
    },
    Topic {
        title: ForReview::new("Medicines"),
        items: &[&medicines::MEDICINES, &medicines::ISOTRETINOIN, &medicines::ISOTRETINOIN_LAST_DOSE],
        rules: medicines::ISOTRETINOIN_RULES,
    },
    Topic {
        title: ForReview::new("Bleeding, bruising and sun"),
        items: &[],
        rules: medicines::BLOOD_THINNER_RULES,
    },
    Topic {
        title: ForReview::new("Health"),
        items: &[&health::HEALTH, &health::STEROIDS_ENDED, &health::DIABETES],
        rules: health::HEALTH_RULES,
    },
    Topic {
        title: ForReview::new("Cancer"),
        items: &[
            &health::CANCER,
            &health::CHEMO_ENDED,
            &health::RADIOTHERAPY_WHERE,
            &health::RADIOTHERAPY_ENDED,
            &health::SKIN_CANCER_WHERE,
        ],
        rules: health::CANCER_RULES,
    },
    Topic { title: ForReview::new("Allergies"), items: &[&health::ALLERGIES], rules: health::ALLERGY_RULES },
    Topic {
        title: ForReview::new("Scars and marks"),
        items: &[&health::SCARRING],
        rules: health::KELOID_RULES,
    },
    Topic {
        title: ForReview::new("Growths"),
        items: &[&skin_today::LESION, &skin_today::LESION_WHERE],
        rules: skin_today::LESION_RULES,
    },
    Topic {
        title: ForReview::new("Skin today"),
        items: &[
            &skin_today::SKIN_TODAY,
            &skin_today::INFLAMED_SPOTS_WHERE,
            &skin_today::FEW_SPOTS_WHERE,
            &skin_today::INFECTION_WHERE,
            &skin_today::COLD_SORE_WHERE,
            &skin_today::BROKEN_SKIN_WHERE,
            &skin_today::RASH_WHERE,
            &skin_today::WARTS_WHERE,
            &skin_today::TATTOO_WHERE,
            &skin_today::MOLE_WHERE,
            &skin_today::SUN_PATCHES_WHERE,
            &skin_today::METAL_WHERE,
        ],
        rules: skin_today::SKIN_TODAY_RULES,
    },
    Topic {
        title: ForReview::new("Skin conditions"),
        items: &[
            &conditions::SKIN_CONDITIONS,
            &conditions::COLD_SORES,
            &conditions::ECZEMA_PLACE,
            &conditions::ECZEMA_WHERE,
            &conditions::ECZEMA_QUIET,
            &conditions::PSORIASIS_PLACE,
            &conditions::PSORIASIS_QUIET,
            &conditions::ROSACEA_PLACE,
            &conditions::ROSACEA_WHERE,
            &conditions::ROSACEA_QUIET,
        ],
        rules: conditions::SKIN_CONDITION_RULES,
    },
    Topic { title: ForReview::new("Cold sores"), items: &[], rules: conditions::COLD_SORE_RULES },
    Topic {
        title: ForReview::new("Earlier treatments"),
        items: &[
            &procedures::PROCEDURES,
            &procedures::TOXIN_WHERE,
            &procedures::TOXIN_DATE,
            &procedures::FILLER_WHERE,
            &procedures::FILLER_DATE,
            &procedures::THREADS_WHERE,
            &procedures::THREADS_DATE,
            &procedures::PERMANENT_FILLER_WHERE,
            &procedures::GENTLE_PEEL_WHERE,
            &procedures::GENTLE_PEEL_DATE,
            &procedures::DEEP_PEEL_WHERE,
            &procedures::DEEP_PEEL_DATE,
            &procedures::IPL_WHERE,
            &procedures::IPL_DATE,
            &procedures::RESURFACING_WHERE,
            &procedures::RESURFACING_DATE,
            &procedures::TIGHTENING_WHERE,
            &procedures::TIGHTENING_DATE,
            &procedures::NEEDLING_WHERE,
            &procedures::NEEDLING_DATE,
            &procedures::FACE_LIFT_WHERE,
            &procedures::FACE_LIFT_DATE,
            &procedures::OPERATION_WHERE,
            &procedures::OPERATION_DATE,
            &procedures::HAIR_TRANSPLANT_WHERE,
            &procedures::HAIR_TRANSPLANT_DATE,
            &procedures::WAXING_WHERE,
            &procedures::WAXING_DATE,
            &procedures::LASER_HAIR_REMOVAL_WHERE,
            &procedures::LASER_HAIR_REMOVAL_DATE,
            &procedures::NEW_TATTOO_WHERE,
            &procedures::NEW_TATTOO_DATE,
            &procedures::REACTION,
        ],
        rules: procedures::PROCEDURE_RULES,
    },
    Topic {
        title: ForReview::new("Sun and skincare"),
        items: &[
            &sun::SUN_AND_SKINCARE,
            &sun::SUNBURN_WHERE,
            &sun::SUNBURN_ENDED,
            &sun::TAN_WHERE,
            &sun::TAN_ENDED,
            &sun::FAKE_TAN_WHERE,
            &sun::ACTIVES_WHERE,
            &sun::STEROID_CREAM_WHERE,
            &sun::SKIN_TYPE,
        ],
        rules: sun::SUN_RULES,
    },
    Topic {
        title: ForReview::new("Now and soon"),
        items: &[&plans::PLANS, &plans::ILLNESS_ENDED],
        rules: plans::PLAN_RULES,
    },
    Topic { title: ForReview::new("Worries"), items: &[&person::WORRIES], rules: person::WORRY_RULES },
    Topic { title: ForReview::new("Answers together"), items: &[], rules: interactions::INTERACTION_RULES },
    Topic { title: ForReview::new("All in all"), items: &[], rules: interactions::SUMMARY_RULES },
];
