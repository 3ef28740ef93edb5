//! What someone answers whom nothing concerns: the answers to all that a case
//! leaves out.

use super::{areas, goals, health, medicines, person, skin};
use crate::engine::Item;

/// Aged 22 or over, fine lines on the cheeks, and "no" or "none" to the rest.
pub static UNCONCERNED: &[(&Item, &str)] = &[
    (&person::AGE, "22-or-over"),
    (&goals::GOALS, "fine-lines"),
    (&goals::HAIR_LOSS, "no"),
    (&goals::SWEATING, "no"),
    (&goals::YOUNG_SCAR, "no"),
    (&areas::AREAS, "cheeks"),
    (&person::PREGNANCY, "none"),
    (&medicines::ISOTRETINOIN, "never"),
    (&medicines::BLOOD_THINNERS, "none"),
    (&health::BLEEDING, "no"),
    (&health::IMMUNITY, "no"),
    (&health::CANCER, "none"),
    (&health::KELOIDS, "no"),
    (&health::ALLERGIES, "none"),
    (&skin::SKIN_TODAY, "none"),
    (&skin::COLD_SORES, "never"),
    (&skin::SKIN_CONDITIONS, "none"),
    (&skin::LESION, "no"),
];
