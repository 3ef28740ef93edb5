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
    text: "Some sources say to avoid needling with a blood thinner. Others say that healing is harder. We say no, unless the prescriber agrees in writing.",
};
/// Eczema excluded, or rashes with care.
pub static ECZEMA: Disagreement = Disagreement {
    id: ForReview::new("X-24"),
    text: "One article says not to needle people with eczema. It also says to be careful with rashes. We take the stricter line, and look at where it is.",
};
/// Psoriasis excluded, or rashes with care.
pub static PSORIASIS: Disagreement = Disagreement {
    id: ForReview::new("X-24"),
    text: "One article says not to needle people with psoriasis. It also says to be careful with rashes. We take the stricter line.",
};
/// Cold sores: careful, but how.
pub static COLD_SORES: Disagreement = Disagreement {
    id: ForReview::new("X-25"),
    text: "One article only says to be careful with cold sores. Studies of other skin treatments used medicine first. We say wait if you have one now, and ask if you had one before.",
};
/// Isotretinoin: six months, or less.
pub static ISOTRETINOIN: Disagreement = Disagreement {
    id: ForReview::new("X-29"),
    text: "The medicine's leaflet says 6 months. Expert groups have questioned this for gentle treatments. We follow the leaflet.",
};
/// Pregnancy alone, or nursing too.
pub static NURSING: Disagreement = Disagreement {
    id: ForReview::new("X-30"),
    text: "One article rules out pregnancy only. A device maker rules out breastfeeding too. We follow both.",
};
/// Thinning hair and sweating as uses.
pub static HAIR_AND_SWEAT: Disagreement = Disagreement {
    id: ForReview::new("X-27"),
    text: "An article lists hair and sweating as uses. Studies back it for hair only as an add-on. For sweating, they used needles with heat. We say ask first.",
};
/// Products through the needle holes: a benefit, or a risk.
pub static PRODUCTS: Disagreement = Disagreement {
    id: ForReview::new("X-23"),
    text: "One article praises creams put in through the holes. Another forbids harsh ones, and studies report lumps. We say to use only what is made for needled skin.",
};
/// Retinoids before: advised, or stopped.
pub static RETINOIDS: Disagreement = Disagreement {
    id: ForReview::new("X-22"),
    text: "One article advises vitamin A cream for a month before. Clinics pause it some days before. We say to use it only if the clinic advises it, and not in the last days.",
};
/// How long to keep out of the sun.
pub static SUN: Disagreement = Disagreement {
    id: ForReview::new("X-09"),
    text: "The articles say to avoid the sun, for a few days or without a number. We say no strong sun for 7 days, and shade and sunscreen for 4 weeks.",
};
/// All skin types alike, or darker skin with more care.
pub static SKIN_TYPES: Disagreement = Disagreement {
    id: ForReview::new("X-19"),
    text: "One article says that needling suits all skin and never leaves marks. Studies find that it can leave marks, more so on darker skin. So we change the plan then.",
};
/// Needle fear: fine needles, or real pain.
pub static NEEDLE_FEAR: Disagreement = Disagreement {
    id: ForReview::new("X-31"),
    text: "One article says that people with needle fear can have it. Another says that bony parts can hurt. We do not rule it out, but ask you to tell the clinic.",
};
/// No days of redness, or five.
pub static DOWNTIME: Disagreement = Disagreement {
    id: ForReview::new("X-04"),
    text: "The articles promise anything from no redness to five days of it. We plan for up to five, and allow a week.",
};
