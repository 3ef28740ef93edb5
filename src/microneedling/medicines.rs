//! Isotretinoin, medicines that make bleeding more likely, and medicines that
//! make skin burn in the sun.

use super::citations::{C_02, C_08, C_53, C_54, C_55, C_56, C_57, JUDGEMENT, S1_11, S2_33, S4_20, S4_22};
use super::health::HEALTH;
use super::{disagreements, intervals};
use crate::engine::{
    Choice, Floor, ForReview, Item, Kind, Outcome, Purpose, Rule, RuleNumber, Stakes, Then, Wait, When,
};
use RuleNumber::{I, R};
use When::{All, Any, Is, Not, Within};

/// Medicines that bear on healing, bleeding and sun (Q06, Q07, Q22).
pub static MEDICINES: Item = Item {
    id: "medicines",
    evidence: ForReview::new("Q06, Q07, Q22"),
    text: "Do you take any of these?",
    hint: "Choose all that apply. Never stop a medicine because of this check.",
    why: "They can slow healing, make you bleed or bruise more, or make you burn in the sun.",
    kind: Kind::Many {
        choices: &[
            Choice::new("isotretinoin", "Isotretinoin or a tablet like it, now or ever")
                .meaning("Acne capsules such as Roaccutane or Accutane, or acitretin")
                .stands_for("Q06: taking now | Q06: stopped | Q06: a similar vitamin-A tablet"),
            Choice::new("anticoagulant", "Warfarin or another blood thinner")
                .meaning("Such as apixaban, rivaroxaban, edoxaban, dabigatran or heparin")
                .stands_for("Q07: warfarin or another blood thinner"),
            Choice::new("antiplatelet", "Clopidogrel, prasugrel or ticagrelor")
                .meaning("Other blood thinners")
                .stands_for("Q07: clopidogrel, prasugrel or ticagrelor"),
            Choice::new("daily-aspirin", "Aspirin every day, on a doctor's advice")
                .stands_for("Q07: daily aspirin from a doctor"),
            Choice::new("two-or-more", "Two or more of the blood thinners above")
                .stands_for("Q07: two of these"),
            Choice::new("occasional-painkiller", "Aspirin or ibuprofen now and then")
                .stands_for("Q07: now-and-then aspirin or ibuprofen"),
            Choice::new("supplement", "Supplements: fish oil, ginkgo, garlic or vitamin E")
                .stands_for("Q07: fish oil, ginkgo, garlic or vitamin E"),
            Choice::new("sun-sensitive", "A medicine that makes you burn in the sun")
                .meaning("Such as doxycycline")
                .stands_for("Q22: yes"),
            Choice::none("None of these").stands_for("Q06: never | Q07: none | Q22: no"),
            Choice::NOT_SURE_OF_SOME.stands_for("Q06: not sure | Q07: not sure | Q22: not sure"),
            Choice::DECLINED_SOME
                .stands_for("Q06: rather not say | Q07: rather not say | Q22: rather not say"),
        ],
        at_most: usize::MAX,
    },
    stakes: Stakes::Medicine,
    ..Item::SAFETY
};

/// Isotretinoin and its like (Q06).
pub static ISOTRETINOIN: Item = Item {
    id: "isotretinoin",
    evidence: ForReview::new("Q06"),
    text: "Do you take isotretinoin now?",
    why: "It can slow healing.",
    kind: Kind::One(&[
        Choice::new("now", "Yes, I take it now").stands_for("Q06: taking now"),
        Choice::new("stopped", "No, I have stopped").stands_for("Q06: stopped"),
        Choice::new("similar", "I take or took a similar vitamin A tablet")
            .meaning("Such as acitretin")
            .stands_for("Q06: a similar vitamin-A tablet"),
        Choice::NOT_SURE.stands_for("-"),
        Choice::DECLINED.stands_for("-"),
    ]),
    enable_when: Is(&MEDICINES, "isotretinoin"),
    stakes: Stakes::Medicine,
    ..Item::SAFETY
};

/// The last dose of isotretinoin (Q06d).
pub static ISOTRETINOIN_LAST_DOSE: Item = Item {
    id: "isotretinoin-last-dose",
    evidence: ForReview::new("Q06d"),
    text: "When did you take your last isotretinoin capsule?",
    why: "To see if you need to wait, and until when.",
    kind: Kind::Date,
    enable_when: Is(&ISOTRETINOIN, "stopped"),
    purpose: Purpose::Refines,
    ..Item::SAFETY
};

/// What follows from isotretinoin.
pub static ISOTRETINOIN_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("isotretinoin-now"),
        evidence: R(13),
        floor: Floor::Hard,
        // Who takes or took it and does not say which may take it now.
        when: Any(&[Is(&ISOTRETINOIN, "now"), Is(&ISOTRETINOIN, "not-sure"), Is(&ISOTRETINOIN, "declined")]),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("# have passed since your last capsule", &intervals::ISOTRETINOIN)),
        reason: "Isotretinoin can slow healing.",
        next: "Finish your course just as your doctor told you. Do not stop it to fit this in.",
        disagreement: Some(&disagreements::ISOTRETINOIN),
        citations: &[S4_20, &C_08, &C_55],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("isotretinoin-recent"),
        evidence: R(14),
        floor: Floor::Hard,
        when: Is(&ISOTRETINOIN, "stopped"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&ISOTRETINOIN_LAST_DOSE, &intervals::ISOTRETINOIN)),
        then: Then::HandOver(Outcome::Consult),
        reason: "Isotretinoin can slow healing for # after your last capsule.",
        next: "Some doctors treat sooner. Only your own doctor can decide that.",
        disagreement: Some(&disagreements::ISOTRETINOIN),
        citations: &[S4_20, &C_55, &C_53, &C_54, &C_56],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("isotretinoin-past"),
        evidence: R(15),
        when: All(&[
            Is(&ISOTRETINOIN, "stopped"),
            Not(&Within(&ISOTRETINOIN_LAST_DOSE, &intervals::ISOTRETINOIN)),
        ]),
        outcome: Outcome::Consult,
        reason: "Your last isotretinoin capsule was at least # ago.",
        next: "Tell the clinic that you took it, and when.",
        span: Some(&intervals::ISOTRETINOIN),
        citations: &[&C_55],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("vitamin-a-tablet"),
        evidence: R(16),
        when: Is(&ISOTRETINOIN, "similar"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until(
            "at least # have passed since your last tablet",
            &intervals::VITAMIN_A_TABLET,
        )),
        then: Then::Stay(Outcome::Ask),
        reason: "Some tablets of this kind stay in the body for a long time.",
        next: "Do not stop the tablets for this. Ask the person who prescribed them how long to wait.",
        citations: &[S4_20, &JUDGEMENT],
        ..Rule::PERSON
    },
];

const ANTICOAGULANT: When = Is(&MEDICINES, "anticoagulant");
const ANTIPLATELET: When = Is(&MEDICINES, "antiplatelet");
const DAILY_ASPIRIN: When = Is(&MEDICINES, "daily-aspirin");
const PAINKILLER: When = Is(&MEDICINES, "occasional-painkiller");
const SUPPLEMENT: When = Is(&MEDICINES, "supplement");
const BRUISES: When = Is(&HEALTH, "bruises");
const TWO_THINNERS: When = Any(&[
    Is(&MEDICINES, "two-or-more"),
    All(&[ANTICOAGULANT, ANTIPLATELET]),
    All(&[ANTICOAGULANT, DAILY_ASPIRIN]),
    All(&[ANTIPLATELET, DAILY_ASPIRIN]),
]);
const ASPIRIN_ALONE: When = All(&[DAILY_ASPIRIN, Not(&Any(&[ANTICOAGULANT, ANTIPLATELET, TWO_THINNERS]))]);

/// What follows from medicines that make bleeding more likely.
pub static BLOOD_THINNER_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("anticoagulant"),
        evidence: R(20),
        floor: Floor::Hard,
        when: ANTICOAGULANT,
        outcome: Outcome::NotSuitable,
        reason: "A blood thinner means more bleeding and bruising.",
        next: "Do not stop it. Have microneedling only if your prescriber agrees in writing.",
        disagreement: Some(&disagreements::BLOOD_THINNERS),
        citations: &[S2_33, S4_22, &C_02, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("two-blood-thinners"),
        evidence: R(21),
        when: TWO_THINNERS,
        outcome: Outcome::NotSuitable,
        reason: "Two medicines that thin the blood mean more bleeding and bruising.",
        next: "Do not stop them. Have microneedling only if your prescriber agrees in writing.",
        disagreement: Some(&disagreements::BLOOD_THINNERS),
        citations: &[S2_33, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("antiplatelet"),
        evidence: R(22),
        when: ANTIPLATELET,
        outcome: Outcome::NotSuitable,
        reason: "This medicine thins the blood, so you may bleed and bruise more.",
        next: "Do not stop it. Have microneedling only if your prescriber agrees in writing.",
        disagreement: Some(&disagreements::BLOOD_THINNERS),
        citations: &[S2_33, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("daily-aspirin"),
        evidence: R(23),
        when: ASPIRIN_ALONE,
        outcome: Outcome::Ask,
        reason: "Aspirin every day may make you bruise more.",
        next: "Do not stop it. Tell the clinic. They may ask your doctor.",
        citations: &[S4_22, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("occasional-painkiller"),
        evidence: R(24),
        when: PAINKILLER,
        outcome: Outcome::Adjust,
        reason: "Aspirin or ibuprofen can make you bruise more.",
        next: "If it is your own choice, leave it out for # before a visit and 24 hours after. If a doctor told you to take it, carry on.",
        span: Some(&intervals::PAINKILLER_PAUSE),
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("bruising-supplement"),
        evidence: R(25),
        when: SUPPLEMENT,
        outcome: Outcome::Adjust,
        reason: "These supplements can make you bruise more.",
        next: "Ask a pharmacist about a break of # before each visit. If one was prescribed, carry on.",
        span: Some(&intervals::SUPPLEMENT_PAUSE),
        citations: &[&C_57, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("two-bruising-reasons"),
        evidence: I(3),
        when: Any(&[
            All(&[ASPIRIN_ALONE, PAINKILLER]),
            All(&[ASPIRIN_ALONE, SUPPLEMENT]),
            All(&[ASPIRIN_ALONE, BRUISES]),
            All(&[PAINKILLER, SUPPLEMENT]),
            All(&[PAINKILLER, BRUISES]),
            All(&[SUPPLEMENT, BRUISES]),
        ]),
        outcome: Outcome::Ask,
        reason: "You told us more than one thing that can make you bruise.",
        next: "Tell the clinic about all of them. Do not stop a prescribed medicine.",
        citations: &[&C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("sun-sensitive-medicine"),
        evidence: R(26),
        when: Is(&MEDICINES, "sun-sensitive"),
        outcome: Outcome::Ask,
        reason: "This medicine makes you burn faster in the sun.",
        next: "Do not stop it. Keep to the shade, and ask the clinic about it.",
        citations: &[S1_11, &JUDGEMENT],
        ..Rule::PERSON
    },
];
