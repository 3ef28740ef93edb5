//! Isotretinoin, and medicines that make bleeding more likely.

use super::citations::{C_02, C_08, C_53, C_54, C_55, C_56, C_57, JUDGEMENT, S2_33, S4_20, S4_22};
use super::disagreements;
use super::health::BLEEDING;
use crate::engine::{Choice, ForReview, Item, Kind, Outcome, Rule, Span, Stakes, Then, Wait, When};
use When::{All, Any, Is, Not, Within};

/// Isotretinoin and its like (Q06).
pub static ISOTRETINOIN: Item = Item {
    id: "isotretinoin",
    evidence: ForReview::new("Q06"),
    text: "Have you taken isotretinoin for acne?",
    hint: "These are capsules, also sold as Roaccutane or Accutane.",
    why: "It can slow healing.",
    kind: Kind::One(&[
        Choice::new("never", "Never"),
        Choice::new("now", "Yes, I take it now"),
        Choice::new("stopped", "Yes, but I have stopped"),
        Choice::new("similar", "I take or took a similar vitamin A tablet")
            .meaning("Such as acitretin, used for psoriasis"),
        Choice::NOT_SURE,
        Choice::DECLINED,
    ]),
    ..Item::SAFETY
};

/// The last dose of isotretinoin (Q06d).
pub static ISOTRETINOIN_LAST_DOSE: Item = Item {
    id: "isotretinoin-last-dose",
    evidence: ForReview::new("Q06d"),
    text: "When did you take your last isotretinoin capsule?",
    why: "To work out a date.",
    kind: Kind::Date,
    enable_when: Is(&ISOTRETINOIN, "stopped"),
    ..Item::SAFETY
};

/// Medicines and supplements that make bleeding more likely (Q07).
pub static BLOOD_THINNERS: Item = Item {
    id: "blood-thinners",
    evidence: ForReview::new("Q07"),
    text: "Do you take any of these?",
    hint: "Choose all that apply. Never stop a medicine because of this check.",
    why: "They can make you bleed or bruise more.",
    kind: Kind::Many {
        choices: &[
            Choice::new("anticoagulant", "Warfarin or another blood thinner")
                .meaning("Such as apixaban, rivaroxaban, edoxaban, dabigatran or heparin"),
            Choice::new("antiplatelet", "Clopidogrel, prasugrel or ticagrelor"),
            Choice::new("daily-aspirin", "Aspirin every day, from a doctor"),
            Choice::new("two-or-more", "Two or more of the medicines above"),
            Choice::new("occasional-painkiller", "Aspirin or ibuprofen now and then"),
            Choice::new("supplement", "Fish oil, ginkgo, garlic or vitamin E"),
            Choice::none("None of these"),
            Choice::NOT_SURE,
            Choice::DECLINED,
        ],
        at_most: usize::MAX,
    },
    stakes: Stakes::Medicine,
    ..Item::SAFETY
};

/// What follows from isotretinoin.
pub static ISOTRETINOIN_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("isotretinoin-now"),
        evidence: ForReview::new("R-13"),
        when: Is(&ISOTRETINOIN, "now"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("6 months have passed since your last capsule")),
        reason: "Isotretinoin can slow healing.",
        next: "Finish your course just as your doctor told you. Do not stop it to fit this in.",
        disagreement: Some(&disagreements::ISOTRETINOIN),
        citations: &[&S4_20, &C_08, &C_55],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("isotretinoin-recent"),
        evidence: ForReview::new("R-14"),
        when: Is(&ISOTRETINOIN, "stopped"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Since(&ISOTRETINOIN_LAST_DOSE, Span::Months(6))),
        then: Then::HandOver(Outcome::Consult),
        reason: "Isotretinoin can slow healing for 6 months after your last capsule.",
        next: "Some doctors treat sooner; only yours can decide that.",
        disagreement: Some(&disagreements::ISOTRETINOIN),
        citations: &[&S4_20, &C_55, &C_53, &C_54, &C_56],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("isotretinoin-past"),
        evidence: ForReview::new("R-15"),
        when: All(&[Is(&ISOTRETINOIN, "stopped"), Not(&Within(&ISOTRETINOIN_LAST_DOSE, Span::Months(6)))]),
        outcome: Outcome::Consult,
        reason: "Your last isotretinoin capsule was at least 6 months ago.",
        next: "Tell the clinic that you took it, and when.",
        citations: &[&C_55],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("vitamin-a-tablet"),
        evidence: ForReview::new("R-16"),
        when: Is(&ISOTRETINOIN, "similar"),
        outcome: Outcome::Wait,
        wait: Some(Wait::Until("at least 6 months have passed since your last tablet")),
        then: Then::Stay(Outcome::Ask),
        reason: "Some tablets of this kind stay in the body for a long time.",
        next: "Do not stop it for this. Ask the person who prescribed it how long to wait.",
        citations: &[&S4_20, &JUDGEMENT],
        ..Rule::PERSON
    },
];

const ANTICOAGULANT: When = Is(&BLOOD_THINNERS, "anticoagulant");
const ANTIPLATELET: When = Is(&BLOOD_THINNERS, "antiplatelet");
const DAILY_ASPIRIN: When = Is(&BLOOD_THINNERS, "daily-aspirin");
const PAINKILLER: When = Is(&BLOOD_THINNERS, "occasional-painkiller");
const SUPPLEMENT: When = Is(&BLOOD_THINNERS, "supplement");
const BRUISES: When = Is(&BLEEDING, "bruises");
const TWO_THINNERS: When = Any(&[
    Is(&BLOOD_THINNERS, "two-or-more"),
    All(&[ANTICOAGULANT, ANTIPLATELET]),
    All(&[ANTICOAGULANT, DAILY_ASPIRIN]),
    All(&[ANTIPLATELET, DAILY_ASPIRIN]),
]);
const ASPIRIN_ALONE: When = All(&[DAILY_ASPIRIN, Not(&Any(&[ANTICOAGULANT, ANTIPLATELET, TWO_THINNERS]))]);

/// What follows from medicines that make bleeding more likely.
pub static BLOOD_THINNER_RULES: &[Rule] = &[
    Rule {
        id: ForReview::new("anticoagulant"),
        evidence: ForReview::new("R-20"),
        when: ANTICOAGULANT,
        outcome: Outcome::NotSuitable,
        reason: "A blood thinner means more bleeding and bruising.",
        next: "Do not stop it. Microneedling is only possible if your prescriber agrees in writing.",
        disagreement: Some(&disagreements::BLOOD_THINNERS),
        citations: &[&S2_33, &S4_22, &C_02, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("two-blood-thinners"),
        evidence: ForReview::new("R-21"),
        when: TWO_THINNERS,
        outcome: Outcome::NotSuitable,
        reason: "Two medicines that thin the blood mean more bleeding and bruising.",
        next: "Do not stop them. Microneedling is only possible if your prescriber agrees in writing.",
        disagreement: Some(&disagreements::BLOOD_THINNERS),
        citations: &[&S2_33, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("antiplatelet"),
        evidence: ForReview::new("R-22"),
        when: ANTIPLATELET,
        outcome: Outcome::NotSuitable,
        reason: "This medicine thins the blood, so you may bleed and bruise more.",
        next: "Do not stop it. Microneedling is only possible if your prescriber agrees in writing.",
        disagreement: Some(&disagreements::BLOOD_THINNERS),
        citations: &[&S2_33, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("daily-aspirin"),
        evidence: ForReview::new("R-23"),
        when: ASPIRIN_ALONE,
        outcome: Outcome::Ask,
        reason: "Aspirin every day may make you bruise more.",
        next: "Do not stop it. Tell the clinic; they may ask your doctor.",
        citations: &[&S4_22, &C_57],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("occasional-painkiller"),
        evidence: ForReview::new("R-24"),
        when: PAINKILLER,
        outcome: Outcome::Adjust,
        reason: "Aspirin or ibuprofen can make you bruise more.",
        next: "If no doctor told you to take it, leave it out 3 days before and 24 hours after. If one did, carry on.",
        citations: &[&JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("bruising-supplement"),
        evidence: ForReview::new("R-25"),
        when: SUPPLEMENT,
        outcome: Outcome::Adjust,
        reason: "These supplements can make you bruise more.",
        next: "Ask a pharmacist about a break of 7 days before each visit. If one was prescribed, carry on.",
        citations: &[&C_57, &JUDGEMENT],
        ..Rule::PERSON
    },
    Rule {
        id: ForReview::new("two-bruising-reasons"),
        evidence: ForReview::new("I-03"),
        when: Any(&[
            All(&[ASPIRIN_ALONE, PAINKILLER]),
            All(&[ASPIRIN_ALONE, SUPPLEMENT]),
            All(&[ASPIRIN_ALONE, BRUISES]),
            All(&[PAINKILLER, SUPPLEMENT]),
            All(&[PAINKILLER, BRUISES]),
            All(&[SUPPLEMENT, BRUISES]),
        ]),
        outcome: Outcome::Ask,
        reason: "You gave more than one reason to bruise.",
        next: "Tell the clinic about all of them. Do not stop a prescribed medicine.",
        citations: &[&C_57],
        ..Rule::PERSON
    },
];
