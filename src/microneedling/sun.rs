//! Sun, skin tone, and what is put on the skin.

use super::areas::PLACE;
use super::citations::{C_09, C_17, C_45, C_46, C_73, C_75, C_87, JUDGEMENT, S1_11, S4_28};
use super::health::SCARRING;
use super::{disagreements, intervals};
use crate::engine::{
    About, Choice, Floor, ForReview, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Scope, Stakes, Wait,
    When,
};
use RuleNumber::R;
use When::{Any, Chosen, Is};

/// Sun and skincare on the skin to be treated (Q20, Q21).
pub static SUN_AND_SKINCARE: Item = Item {
    id: "sun-and-skincare",
    evidence: ForReview::new("Q20, Q21"),
    text: "Has the skin you want treated had any of these lately?",
    hint: "Choose all that apply. For sun, count the last 2 months.",
    why: "Sun raises the risk of dark marks. Some creams sting, or make skin thin.",
    kind: Kind::Many {
        choices: &[
            Choice::new("sunburn", "A sunburn that has healed").stands_for("Q20: sunburn"),
            Choice::new("sunburn-now", "A sunburn that has not healed yet").stands_for("-"),
            Choice::new("tan", "A tan, or time on a sunbed").stands_for("Q20: tan or sunbed"),
            Choice::new("fake-tan", "Fake tan").stands_for("Q20: fake tan"),
            Choice::new("prescription-retinoid", "A retinoid cream on prescription")
                .meaning("Such as tretinoin or adapalene")
                .stands_for("Q21: prescription retinoid"),
            Choice::new("retinol", "Retinol")
                .meaning("Vitamin A cream from a shop")
                .stands_for("Q21: retinol"),
            Choice::new("acid-or-scrub", "An acid or a scrub")
                .meaning("Such as glycolic or salicylic acid")
                .stands_for("Q21: acid or scrub"),
            Choice::new("vitamin-c", "Vitamin C")
                .meaning("As a cream or a serum")
                .stands_for("Q21: vitamin c"),
            Choice::new("benzoyl-peroxide", "Benzoyl peroxide")
                .meaning("For spots")
                .stands_for("Q21: benzoyl peroxide"),
            Choice::new("lightening-cream", "Lightening cream").stands_for("Q21: lightening cream"),
            Choice::new("steroid-cream", "Steroid cream").stands_for("Q21: steroid cream"),
            Choice::none("None of these").stands_for("Q20: none | Q21: none"),
            Choice::NOT_SURE_OF_SOME.stands_for("Q20: not sure | Q21: not sure"),
            Choice::DECLINED_SOME.stands_for("Q20: rather not say | Q21: rather not say"),
        ],
        at_most: usize::MAX,
    },
    about: About::ChosenSkin,
    ..Item::SAFETY
};

/// Where the sunburn was.
pub static SUNBURN_WHERE: Item = Item {
    id: "sunburn-where",
    text: "Where is or was the sunburn?",
    enable_when: Any(&[Is(&SUN_AND_SKINCARE, "sunburn"), Is(&SUN_AND_SKINCARE, "sunburn-now")]),
    ..PLACE
};
/// The end of a sunburn (Q20d).
pub static SUNBURN_ENDED: Item = Item {
    id: "sunburn-ended",
    evidence: ForReview::new("Q20d"),
    text: "When did the sunburn heal?",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Is(&SUN_AND_SKINCARE, "sunburn"),
    about: About::ChosenSkin,
    purpose: Purpose::Refines,
    ..Item::SAFETY
};
/// Where the tan is.
pub static TAN_WHERE: Item =
    Item { id: "tan-where", text: "Where is the tan?", enable_when: Is(&SUN_AND_SKINCARE, "tan"), ..PLACE };
/// The last tanning (Q20d).
pub static TAN_ENDED: Item = Item {
    id: "tan-ended",
    evidence: ForReview::new("Q20d"),
    text: "When were you last in strong sun or on a sunbed?",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Is(&SUN_AND_SKINCARE, "tan"),
    about: About::ChosenSkin,
    purpose: Purpose::Refines,
    ..Item::SAFETY
};
/// Where the fake tan is.
pub static FAKE_TAN_WHERE: Item = Item {
    id: "fake-tan-where",
    text: "Where is the fake tan?",
    enable_when: Is(&SUN_AND_SKINCARE, "fake-tan"),
    ..PLACE
};
/// Where the stinging creams go, one reply for all that R-127 reads.
pub static ACTIVES_WHERE: Item = Item {
    id: "actives-where",
    text: "Where do you use these creams?",
    hint: "Choose all that apply. Do not count steroid cream.",
    enable_when: Any(&[ACTIVES, PRESCRIBED]),
    ..PLACE
};
/// Where steroid cream goes.
pub static STEROID_CREAM_WHERE: Item = Item {
    id: "steroid-cream-where",
    text: "Where do you use the steroid cream?",
    enable_when: Is(&SUN_AND_SKINCARE, "steroid-cream"),
    ..PLACE
};

/// How skin acts in strong sun (Q23): the Fitzpatrick types I to VI.
pub static SKIN_TYPE: Item = Item {
    id: "skin-type",
    evidence: ForReview::new("Q23"),
    text: "How does your skin react to strong sun?",
    why: "Skin that rarely burns can mark more easily, and needs more care.",
    kind: Kind::One(&[
        Choice::new("always-burns", "It always burns").stands_for("Q23: always burns"),
        Choice::new("usually-burns", "It usually burns, and tans a bit")
            .stands_for("Q23: usually burns, tans a bit"),
        Choice::new("sometimes-burns", "It sometimes burns").stands_for("Q23: sometimes burns"),
        Choice::new("rarely-burns", "It rarely burns, and tans well")
            .stands_for("Q23: rarely burns, tans well"),
        Choice::new("very-rarely-burns", "It very rarely burns, and is brown")
            .stands_for("Q23: very rarely burns, brown"),
        Choice::new("never-burns", "It never burns, and is deep brown or black")
            .stands_for("Q23: never burns, deep brown-black"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    stakes: Stakes::Preference,
    ..Item::SAFETY
};

const ACTIVES: When = Chosen {
    item: &SUN_AND_SKINCARE,
    among: &["retinol", "acid-or-scrub", "vitamin-c", "benzoyl-peroxide", "lightening-cream"],
    at_least: 1,
};
const PRESCRIBED: When = Is(&SUN_AND_SKINCARE, "prescription-retinoid");
/// Skin types IV to VI, and whoever does not say.
pub const DARKER: When = Chosen {
    item: &SKIN_TYPE,
    among: &["rarely-burns", "very-rarely-burns", "never-burns", "not-sure", "declined"],
    at_least: 1,
};
/// Dark marks that stay for months, and whoever does not say.
pub const MARKS: When = Any(&[Is(&SCARRING, "dark-marks"), Is(&SCARRING, "declined")]);

/// What follows from sun, skin tone and skincare.
pub static SUN_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("sunburn"),
        evidence: R(120),
        floor: Floor::Hard,
        when: Is(&SUN_AND_SKINCARE, "sunburn"),
        scope: Scope::Where(&SUNBURN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&SUNBURN_ENDED, &intervals::SUN)),
        reason: "Burnt skin can mark and scar.",
        next: "Wait until # after it has healed, and keep to the shade.",
        citations: &[&C_73, S1_11],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sunburn-now"),
        evidence: R(120),
        floor: Floor::Hard,
        when: Is(&SUN_AND_SKINCARE, "sunburn-now"),
        scope: Scope::Where(&SUNBURN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the sunburn has healed and another # have passed", &intervals::SUN)),
        reason: "Burnt skin can mark and scar.",
        next: "Let it heal, and keep to the shade.",
        citations: &[&C_73, S1_11],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("tan"),
        evidence: R(121),
        when: Is(&SUN_AND_SKINCARE, "tan"),
        scope: Scope::Where(&TAN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&TAN_ENDED, &intervals::SUN)),
        reason: "A tan raises the risk of dark marks.",
        next: "Wait until # after the last strong sun or sunbed.",
        citations: &[&C_73],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("fake-tan"),
        evidence: R(122),
        when: Is(&SUN_AND_SKINCARE, "fake-tan"),
        scope: Scope::Where(&FAKE_TAN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the fake tan is at least # old and has fully faded", &intervals::FAKE_TAN)),
        reason: "Fake tan hides the skin's true colour, and could get into the needle holes.",
        next: "Let it fade before your visit.",
        citations: &[&C_09, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("darker-skin"),
        evidence: R(124),
        when: DARKER,
        scope: Scope::EveryArea,
        outcome: Outcome::Adjust,
        reason: "Skin that rarely burns may mark more easily. We take the same care where we do not know.",
        next: "Ask for gentle needling, a small test patch first, and longer gaps between visits.",
        disagreement: Some(&disagreements::SKIN_TYPES),
        citations: &[&C_17, &C_45, &C_46],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("dark-marks"),
        evidence: R(125),
        when: MARKS,
        scope: Scope::EveryArea,
        outcome: Outcome::Adjust,
        reason: "Skin that keeps dark marks may keep new ones.",
        next: "Ask for gentle needling, a small test patch first, and longer gaps between visits.",
        disagreement: Some(&disagreements::SKIN_TYPES),
        citations: &[&C_46],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("active-creams"),
        evidence: R(127),
        when: ACTIVES,
        scope: Scope::Where(&ACTIVES_WHERE),
        outcome: Outcome::Adjust,
        reason: "These creams can sting needled skin.",
        next: "Leave them out for 5 days before a visit. If one is prescribed, ask your prescriber first.",
        disagreement: Some(&disagreements::RETINOIDS),
        citations: &[&C_09, &C_75, &C_87],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("prescription-retinoid"),
        evidence: R(127),
        when: PRESCRIBED,
        scope: Scope::Where(&ACTIVES_WHERE),
        outcome: Outcome::Adjust,
        reason: "A retinoid cream can sting needled skin.",
        next: "Never stop a prescribed medicine because of this. Ask your prescriber or the clinic about a pause in the 7 days before.",
        disagreement: Some(&disagreements::RETINOIDS),
        citations: &[&C_09, &C_75, &C_87],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("steroid-cream"),
        evidence: R(128),
        when: Is(&SUN_AND_SKINCARE, "steroid-cream"),
        scope: Scope::Where(&STEROID_CREAM_WHERE),
        outcome: Outcome::Ask,
        reason: "Steroid cream can make skin thin. What it treats may matter too.",
        next: "Tell the clinic why you use it. Keep using it as you were told.",
        citations: &[S4_28, &JUDGEMENT],
        ..Rule::PERSON
    },
];
