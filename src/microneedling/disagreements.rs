//! Where sources disagree, and the reading adopted (evidence section B).

use crate::engine::{Disagreement, ForReview};

/// Hormonal acne as a use, or active acne as a reason to wait.
pub static ACNE: Disagreement = Disagreement {
    id: ForReview::new("X-06"),
    text: "One article says needling treats spots and oil. Another says spots must settle first. We follow the second.",
};
/// Blood thinners: avoid, or only with care.
pub static BLOOD_THINNERS: Disagreement = Disagreement {
    id: ForReview::new("X-15"),
    text: "Some sources say avoid. Others say it makes healing harder. We say no, unless the prescriber agrees in writing.",
};
/// Eczema excluded, or rashes with care.
pub static ECZEMA: Disagreement = Disagreement {
    id: ForReview::new("X-24"),
    text: "One article says never with eczema. It also says be careful with rashes. We take the stricter line, and look at where it is.",
};
/// Psoriasis excluded, or rashes with care.
pub static PSORIASIS: Disagreement = Disagreement {
    id: ForReview::new("X-24"),
    text: "One article says never with psoriasis. It also says be careful with rashes. We take the stricter line.",
};
/// Cold sores: careful, but how.
pub static COLD_SORES: Disagreement = Disagreement {
    id: ForReview::new("X-25"),
    text: "The article only says be careful. Studies of other skin treatments used medicine beforehand. We say wait if you have one now, and ask if you had one before.",
};
/// Isotretinoin: six months, or less.
pub static ISOTRETINOIN: Disagreement = Disagreement {
    id: ForReview::new("X-29"),
    text: "The medicine's leaflet says 6 months. Expert groups have questioned this for gentle treatments. We follow the leaflet.",
};
/// Pregnancy alone, or nursing too.
pub static NURSING: Disagreement = Disagreement {
    id: ForReview::new("X-30"),
    text: "One article names pregnancy only. A device maker names nursing too. We follow both.",
};
/// Thinning hair and sweating as uses.
pub static HAIR_AND_SWEAT: Disagreement = Disagreement {
    id: ForReview::new("X-27"),
    text: "An article lists hair and sweating as uses. Studies support hair only as an add-on, and used heat needles for sweating. We say ask first.",
};
