//! What someone answers whom nothing concerns: the answers to all that a case
//! leaves out.

use super::{
    areas, conditions, goals, health, medicines, person, plans, procedures, skin_today, sun, treatment,
};
use crate::engine::Item;

/// Aged 22 or over, fine lines on the cheeks, needles only, and "no" or "none"
/// to the rest.
pub static UNCONCERNED: &[(&Item, &str)] = &[
    (&person::AGE, "22-or-over"),
    (&goals::GOALS, "fine-lines"),
    (&goals::HAIR_LOSS, "no"),
    (&goals::SWEATING, "no"),
    (&goals::YOUNG_SCAR, "no"),
    (&areas::AREAS, "cheeks"),
    (&treatment::TREATMENT, "needles"),
    (&person::PREGNANCY, "none"),
    (&medicines::MEDICINES, "none"),
    (&health::HEALTH, "none"),
    (&health::SCARRING, "none"),
    (&skin_today::LESION, "no"),
    (&skin_today::SKIN_TODAY, "none"),
    (&conditions::SKIN_CONDITIONS, "none"),
    (&procedures::PROCEDURES, "none"),
    (&procedures::REACTION, "no"),
    (&sun::SUN_AND_SKINCARE, "none"),
    (&sun::SKIN_TYPE, "sometimes-burns"),
    (&plans::PLANS, "none"),
    (&person::WORRIES, "no"),
];
