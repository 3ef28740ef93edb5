//! What is known about microneedling: tables only.
//!
//! Each file is a topic: its questions first, then the rules that read them.
//! Every fact is the evidence's; ids such as "R-14" and "Q06" are the
//! evidence's own, "A-.." its resolutions.

mod areas;
mod citations;
mod disagreements;
mod goals;
mod health;
mod medicines;
mod person;
mod skin;
mod unconcerned;

pub use unconcerned::UNCONCERNED;

use crate::engine::{ForReview, Outcome, Protocol, Rule, Topic, When};

/// The suitability check for microneedling.
pub static PROTOCOL: Protocol = Protocol {
    version: "2026-11-20",
    areas: &areas::AREAS,
    goals: &goals::GOALS,
    goal_places: goals::GOAL_PLACES,
    topics: &[
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
            title: ForReview::new("Pregnancy"),
            items: &[&person::PREGNANCY],
            rules: person::PREGNANCY_RULES,
        },
        Topic {
            title: ForReview::new("Isotretinoin"),
            items: &[&medicines::ISOTRETINOIN, &medicines::ISOTRETINOIN_LAST_DOSE],
            rules: medicines::ISOTRETINOIN_RULES,
        },
        Topic {
            title: ForReview::new("Blood thinners"),
            items: &[&medicines::BLOOD_THINNERS],
            rules: medicines::BLOOD_THINNER_RULES,
        },
        Topic {
            title: ForReview::new("Bleeding"),
            items: &[&health::BLEEDING],
            rules: health::BLEEDING_RULES,
        },
        Topic {
            title: ForReview::new("Immunity"),
            items: &[&health::IMMUNITY, &health::STEROIDS_ENDED],
            rules: health::IMMUNITY_RULES,
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
        Topic { title: ForReview::new("Keloids"), items: &[&health::KELOIDS], rules: health::KELOID_RULES },
        Topic {
            title: ForReview::new("Skin today"),
            items: &[
                &skin::SKIN_TODAY,
                &skin::INFLAMED_SPOTS_WHERE,
                &skin::FEW_SPOTS_WHERE,
                &skin::INFECTION_WHERE,
                &skin::COLD_SORE_WHERE,
                &skin::BROKEN_SKIN_WHERE,
                &skin::RASH_WHERE,
                &skin::WARTS_WHERE,
                &skin::TATTOO_WHERE,
                &skin::MOLE_WHERE,
            ],
            rules: skin::SKIN_TODAY_RULES,
        },
        Topic {
            title: ForReview::new("Cold sores"),
            items: &[&skin::COLD_SORES],
            rules: skin::COLD_SORE_RULES,
        },
        Topic {
            title: ForReview::new("Skin conditions"),
            items: &[
                &skin::SKIN_CONDITIONS,
                &skin::ECZEMA_PLACE,
                &skin::ECZEMA_WHERE,
                &skin::ECZEMA_QUIET,
                &skin::PSORIASIS_PLACE,
                &skin::PSORIASIS_QUIET,
            ],
            rules: skin::SKIN_CONDITION_RULES,
        },
        Topic {
            title: ForReview::new("Growths"),
            items: &[&skin::LESION, &skin::LESION_WHERE],
            rules: skin::LESION_RULES,
        },
        Topic {
            title: ForReview::new("Allergies"),
            items: &[&health::ALLERGIES],
            rules: health::ALLERGY_RULES,
        },
        Topic { title: ForReview::new("Not sure"), items: &[], rules: UNSURE_RULES },
    ],
};

const _: () = PROTOCOL.assert_sound();

/// What follows from "not sure" and "rather not say" (E7, A-01).
static UNSURE_RULES: &[Rule] = &[Rule {
    id: ForReview::new("unsure"),
    evidence: ForReview::new("R-138"),
    when: When::Unsure,
    outcome: Outcome::Ask,
    reason: "You were not sure, or would rather not say. That is fine.",
    next: "A clinician can go through it with you.",
    citations: &[&citations::JUDGEMENT],
    ..Rule::PERSON
}];
