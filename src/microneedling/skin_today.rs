//! The skin today, and growths that change.

use super::areas::PLACE;
use super::citations::{C_08, C_17, C_68, C_71, C_78, C_87, C_88, JUDGEMENT, S4_19, S4_25, S4_27};
use super::{disagreements, intervals};
use crate::engine::{
    About, Choice, Floor, ForReview, Item, Kind, Outcome, Rule, RuleNumber, Scope, Urgency, Wait, When,
};
use RuleNumber::R;
use When::{Any, Is};

/// What is on the skin today (Q12, Q15b; the metal implant of Q17).
pub static SKIN_TODAY: Item = Item {
    id: "skin-today",
    evidence: ForReview::new("Q12, Q15b, Q17"),
    text: "Today, is any of this on or under the skin you want treated?",
    hint: "Choose all that apply.",
    why: "These need to settle first, or to be left alone.",
    kind: Kind::Many {
        choices: &[
            Choice::new("inflamed-spots", "Inflamed spots")
                .meaning("Red, sore or full of pus")
                .stands_for("Q12: inflamed spots"),
            Choice::new("few-spots", "A few small spots").stands_for("Q12: a few small spots"),
            Choice::new("infection", "Infection, pus or crusts").stands_for("Q12: infection, pus or crusts"),
            Choice::new("cold-sore", "A cold sore or shingles").stands_for("Q12: cold sore or shingles"),
            Choice::new("broken-skin", "A cut, sore or broken skin")
                .stands_for("Q12: cut, sore or broken skin"),
            Choice::new("rash", "A rash that I can't explain").stands_for("Q12: rash I can't explain"),
            Choice::new("warts", "Warts or water warts").stands_for("Q12: warts or water warts"),
            Choice::new("tattoo", "A tattoo or permanent make-up")
                .stands_for("Q12: tattoo or permanent make-up"),
            Choice::new("mole", "A birthmark or plain mole").stands_for("Q12: birthmark or plain mole"),
            Choice::new("sun-patches", "Rough, scaly patches from the sun").stands_for("Q15b: yes"),
            Choice::new("metal", "A metal implant under the skin").stands_for("Q17: metal implant on area"),
            Choice::none("None of these").stands_for("Q12: none | Q15b: no | Q17: none"),
            Choice::NOT_SURE_OF_SOME.stands_for("Q12: not sure | Q15b: not sure"),
            Choice::DECLINED_SOME.stands_for("Q12: rather not say | Q15b: rather not say"),
        ],
        at_most: usize::MAX,
    },
    about: About::ChosenSkin,
    ..Item::SAFETY
};

/// Where the inflamed spots are.
pub static INFLAMED_SPOTS_WHERE: Item = Item {
    id: "inflamed-spots-where",
    text: "Where are the inflamed spots?",
    enable_when: Is(&SKIN_TODAY, "inflamed-spots"),
    ..PLACE
};
/// Where the small spots are.
pub static FEW_SPOTS_WHERE: Item = Item {
    id: "few-spots-where",
    text: "Where are the small spots?",
    enable_when: Is(&SKIN_TODAY, "few-spots"),
    ..PLACE
};
/// Where the infection is.
pub static INFECTION_WHERE: Item = Item {
    id: "infection-where",
    text: "Where is the infection, pus or crusts?",
    enable_when: Is(&SKIN_TODAY, "infection"),
    ..PLACE
};
/// Where the cold sore or shingles is.
pub static COLD_SORE_WHERE: Item = Item {
    id: "cold-sore-where",
    text: "Where is the cold sore or shingles?",
    enable_when: Is(&SKIN_TODAY, "cold-sore"),
    ..PLACE
};
/// Where the broken skin is.
pub static BROKEN_SKIN_WHERE: Item = Item {
    id: "broken-skin-where",
    text: "Where is the broken skin?",
    enable_when: Is(&SKIN_TODAY, "broken-skin"),
    ..PLACE
};
/// Where the rash is.
pub static RASH_WHERE: Item =
    Item { id: "rash-where", text: "Where is the rash?", enable_when: Is(&SKIN_TODAY, "rash"), ..PLACE };
/// Where the warts are.
pub static WARTS_WHERE: Item =
    Item { id: "warts-where", text: "Where are the warts?", enable_when: Is(&SKIN_TODAY, "warts"), ..PLACE };
/// Where the tattoo is.
pub static TATTOO_WHERE: Item = Item {
    id: "tattoo-where",
    text: "Where is the tattoo or make-up?",
    enable_when: Is(&SKIN_TODAY, "tattoo"),
    ..PLACE
};
/// Where the mole is.
pub static MOLE_WHERE: Item = Item {
    id: "mole-where",
    text: "Where is the birthmark or mole?",
    enable_when: Is(&SKIN_TODAY, "mole"),
    ..PLACE
};
/// Where the scaly patches are.
pub static SUN_PATCHES_WHERE: Item = Item {
    id: "sun-patches-where",
    text: "Where are the scaly patches?",
    enable_when: Is(&SKIN_TODAY, "sun-patches"),
    ..PLACE
};
/// Where the metal implant is.
pub static METAL_WHERE: Item = Item {
    id: "metal-where",
    text: "Where is the metal implant?",
    enable_when: Is(&SKIN_TODAY, "metal"),
    ..PLACE
};

/// A growth that has changed, bled or not healed (Q15).
pub static LESION: Item = Item {
    id: "lesion",
    evidence: ForReview::new("Q15"),
    text: "On the skin you want treated, has a mole, skin tag, lump or sore changed, bled or not healed?",
    why: "If so, a doctor must look at it first.",
    kind: Kind::YES_NO,
    about: About::ChosenSkin,
    ..Item::SAFETY
};
/// Where that growth is.
pub static LESION_WHERE: Item = Item {
    id: "lesion-where",
    text: "Where is that mole, skin tag, lump or sore?",
    enable_when: Any(&[Is(&LESION, "yes"), Is(&LESION, "not-sure")]),
    ..PLACE
};

/// What follows from the skin today.
pub static SKIN_TODAY_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("inflamed-spots"),
        evidence: R(53),
        floor: Floor::Hard,
        when: Is(&SKIN_TODAY, "inflamed-spots"),
        scope: Scope::Where(&INFLAMED_SPOTS_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("your skin there has been clear of inflamed spots for #", &intervals::SPOTS)),
        reason: "Needles can spread germs and make spots worse.",
        next: "Treat the spots first. A pharmacist or doctor can help.",
        disagreement: Some(&disagreements::ACNE),
        citations: &[S4_19, &C_08, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("few-spots"),
        evidence: R(54),
        when: Is(&SKIN_TODAY, "few-spots"),
        scope: Scope::Where(&FEW_SPOTS_WHERE),
        outcome: Outcome::Ask,
        reason: "The clinician may work around a few spots, or ask you to wait.",
        next: "Show the clinic the spots when you go.",
        citations: &[S4_19, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("infection"),
        evidence: R(61),
        floor: Floor::Hard,
        when: Is(&SKIN_TODAY, "infection"),
        scope: Scope::Where(&INFECTION_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "# have passed since the skin healed and any antibiotics ended",
            &intervals::INFECTION,
        )),
        reason: "Needles can push an infection deeper and spread it.",
        next: "See a doctor. Go now if it spreads or feels hot, or if you have a fever.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&C_17, &C_08, &C_78],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("broken-skin"),
        evidence: R(63),
        floor: Floor::Hard,
        when: Is(&SKIN_TODAY, "broken-skin"),
        scope: Scope::Where(&BROKEN_SKIN_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "the broken skin has healed and another # have passed",
            &intervals::BROKEN_SKIN,
        )),
        reason: "Broken skin has to close first.",
        next: "Let it heal. See a doctor if it does not.",
        citations: &[&C_08],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("unexplained-rash"),
        evidence: R(78),
        when: Is(&SKIN_TODAY, "rash"),
        scope: Scope::Where(&RASH_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "the cause of the rash is known and the skin has been clear for #",
            &intervals::RASH,
        )),
        reason: "A rash needs a cause before anyone needles the skin.",
        next: "Show it to a doctor or a pharmacist first.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[S4_25, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("warts"),
        evidence: R(62),
        floor: Floor::Hard,
        when: Is(&SKIN_TODAY, "warts"),
        scope: Scope::Where(&WARTS_WHERE),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("the warts have gone and another # have passed", &intervals::WARTS)),
        reason: "Needles can spread warts.",
        next: "Ask a pharmacist or doctor how to treat them.",
        citations: &[&C_88, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("tattoo"),
        evidence: R(84),
        floor: Floor::Hard,
        when: Is(&SKIN_TODAY, "tattoo"),
        scope: Scope::Where(&TATTOO_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Needles can move the ink about, or make it react.",
        next: "Ask the clinic about skin that has no ink in it.",
        citations: &[&C_71, &C_87],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("plain-mole"),
        evidence: R(83),
        when: Is(&SKIN_TODAY, "mole"),
        scope: Scope::Where(&MOLE_WHERE),
        outcome: Outcome::Adjust,
        reason: "The clinician goes around moles and birthmarks.",
        next: "Point them out before you start.",
        citations: &[S4_27],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sun-patches"),
        evidence: R(82),
        when: Is(&SKIN_TODAY, "sun-patches"),
        scope: Scope::Where(&SUN_PATCHES_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Some scaly patches from the sun get worse over time. A doctor should treat them.",
        next: "Show them to a doctor.",
        urgency: Urgency::SeeDoctorSoon,
        citations: &[&C_68, &C_88],
        ..Rule::PERSON
    },
];

/// What follows from a growth that has changed.
pub static LESION_RULES: &[Rule] = &[Rule {
    id: ForReview::new("changing-lesion"),
    evidence: R(79),
    floor: Floor::Hard,
    when: Any(&[Is(&LESION, "yes"), Is(&LESION, "not-sure")]),
    scope: Scope::Where(&LESION_WHERE),
    outcome: Outcome::NotSuitable,
    reason: "A doctor must look at a change like this before anyone needles the skin.",
    next: "Please have a doctor look at this soon, whatever you decide.",
    urgency: Urgency::Urgent,
    citations: &[S4_27, &C_08],
    ..Rule::PERSON
}];
