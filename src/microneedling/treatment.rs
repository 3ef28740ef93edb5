//! What kind of treatment it is to be, and what heat means for implants.

use super::citations::{C_06, C_07, C_74, JUDGEMENT, S2_23};
use super::health::HEALTH;
use super::skin_today::{METAL_WHERE, SKIN_TODAY};
use crate::engine::{
    Choice, Floor, ForReview, Instead, Item, Kind, Outcome, Rule, RuleNumber, Scope, Stakes, When,
};
use RuleNumber::R;
use When::{All, Any, Is};

/// What kind of treatment it is (Q04).
pub static TREATMENT: Item = Item {
    id: "treatment",
    evidence: ForReview::new("Q04"),
    text: "Which kind of treatment do you have in mind?",
    why: "Heat, and needling at home, carry other risks.",
    kind: Kind::One(&[
        Choice::new("needles", "Needles only, at a clinic"),
        Choice::new("heat", "Needles with heat (radiofrequency, RF)").stands_for("Q04: needles with heat"),
        Choice::new("home", "A roller or pen at home"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    stakes: Stakes::Preference,
    ..Item::SAFETY
};

const HEAT: When = Is(&TREATMENT, "heat");
const UNKNOWN: When = Any(&[Is(&TREATMENT, "not-sure"), Is(&TREATMENT, "declined")]);
const IMPLANT: When = Is(&HEALTH, "implant");
const METAL: When = Is(&SKIN_TODAY, "metal");

/// What follows from the kind of treatment.
pub static TREATMENT_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("home-needling"),
        evidence: R(3),
        floor: Floor::Hard,
        when: Is(&TREATMENT, "home"),
        outcome: Outcome::NotSuitable,
        reason: "We do not plan needling at home, as it can spread germs and leave scars.",
        next: "See a trained clinician instead.",
        instead: Some(&Instead {
            item: &TREATMENT,
            without: &["home"],
            with: "needles",
            text: "have needles only, at a clinic",
        }),
        citations: &[&C_06, &C_07, S2_23],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("heat"),
        evidence: R(4),
        floor: Floor::Hard,
        when: HEAT,
        outcome: Outcome::Ask,
        reason: "Needles with heat have caused burns, fat loss and nerve damage. This check is about needles only.",
        next: "Ask which device it is, who uses it, and how they were trained.",
        instead: Some(&Instead {
            item: &TREATMENT,
            without: &["heat"],
            with: "needles",
            text: "have needles only, without heat",
        }),
        citations: &[&C_07],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("heat-and-implant"),
        evidence: R(5),
        floor: Floor::Hard,
        when: All(&[HEAT, IMPLANT]),
        outcome: Outcome::NotSuitable,
        reason: "A device with heat can upset an implant.",
        next: "Ask for needles without heat. Check with your heart team, or whoever looks after your implant.",
        instead: Some(&Instead {
            item: &TREATMENT,
            without: &["heat"],
            with: "needles",
            text: "have needles only, without heat",
        }),
        citations: &[&C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("unknown-device-and-implant"),
        evidence: R(5),
        floor: Floor::Hard,
        when: All(&[UNKNOWN, IMPLANT]),
        outcome: Outcome::Ask,
        reason: "If the device has heat, it can upset an implant.",
        next: "Find out which device it is. Then check with your heart team, or whoever looks after your implant.",
        citations: &[&C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("heat-and-metal"),
        evidence: R(6),
        when: All(&[HEAT, METAL]),
        scope: Scope::Where(&METAL_WHERE),
        outcome: Outcome::NotSuitable,
        reason: "Metal under the skin may heat up.",
        next: "Ask the clinic what else it can do there.",
        citations: &[&C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("unknown-device-and-metal"),
        evidence: R(6),
        when: All(&[UNKNOWN, METAL]),
        scope: Scope::Where(&METAL_WHERE),
        outcome: Outcome::Ask,
        reason: "If the device has heat, metal under the skin may heat up.",
        next: "Find out which device it is before you decide.",
        citations: &[&C_74],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("unknown-device"),
        evidence: R(7),
        when: UNKNOWN,
        outcome: Outcome::Adjust,
        reason: "It matters if the device uses heat.",
        next: "Ask the clinic: is it needles only, or with heat? Which device is it?",
        citations: &[&C_07],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("implant"),
        evidence: R(94),
        when: All(&[Is(&TREATMENT, "needles"), IMPLANT]),
        outcome: Outcome::Ask,
        reason: "Needles without heat are not known to upset an implant. Still, the clinic must know.",
        next: "Tell the clinic about your implant when you book.",
        citations: &[&C_74, &JUDGEMENT],
        ..Rule::PERSON
    },
];
