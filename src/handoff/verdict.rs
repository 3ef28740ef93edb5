//! The outcome in words.

use super::wording;
use crate::engine::{Date, Interview, Outcome, Suitability};

/// The headline.
#[must_use]
pub fn headline(interview: &Interview, suitability: &Suitability) -> String {
    let named = |wanted: &dyn Fn(Outcome) -> bool| {
        let codes: Vec<_> =
            suitability.areas.iter().filter(|area| wanted(area.outcome)).map(|area| area.area).collect();
        wording::areas(interview.protocol.areas, &codes)
    };
    let worst = suitability.areas.iter().map(|area| area.outcome).max().unwrap_or(suitability.outcome);
    let open = named(&|outcome| outcome <= Outcome::Ask);
    match (suitability.outcome, worst, suitability.until) {
        (_, _, Some(until)) => ["Not yet: wait until ", &wording::date(until)].concat(),
        // The words for the best result would be untrue while anything was
        // found anywhere (E2, A-32).
        (Outcome::Consult | Outcome::Adjust | Outcome::Ask, Outcome::NotSuitable | Outcome::Wait, None) => {
            let shut = named(&|outcome| outcome >= Outcome::Wait);
            let not = if worst == Outcome::Wait { "Not yet for " } else { "Not for " };
            [not, &shut, "; you may ask about ", &open].concat()
        }
        (Outcome::Consult, Outcome::Adjust | Outcome::Ask, None) => {
            let free = named(&|outcome| outcome <= Outcome::Adjust);
            let ask = named(&|outcome| outcome == Outcome::Ask);
            if ask.is_empty() {
                ["You may ask about ", &free, "; some things would change"].concat()
            } else {
                ["You may ask about ", &free, "; speak to a clinician first about ", &ask].concat()
            }
        }
        // Found on an area that is no longer chosen.
        (Outcome::Consult, _, None)
            if suitability.findings.iter().any(|found| found.outcome > Outcome::Consult) =>
        {
            ["You may ask about ", &open].concat()
        }
        (outcome, _, None) => outcome.label().into(),
    }
}

/// What to do next.
#[must_use]
pub fn advice(suitability: &Suitability) -> &'static [&'static str] {
    match suitability.outcome {
        Outcome::Consult => &["You can book a consultation. The clinic must still check."],
        Outcome::Adjust => &["You can book a consultation. Some things in the plan would change for you."],
        Outcome::Ask => &[
            "You can book a consultation, not a treatment.",
            "Tell the clinic about the points below when you book.",
        ],
        Outcome::Wait => &["It is too soon now. The reasons below say what to wait for."],
        // Nothing more was asked, so there is nothing for a clinic to look at.
        Outcome::NotSuitable if suitability.findings.iter().any(|finding| finding.rule.ends_check) => {
            &["Please do not have microneedling now."]
        }
        Outcome::NotSuitable => &[
            "Please do not have microneedling now. The reasons below say what you can do instead.",
            "You can still ask the clinic what else it offers.",
        ],
    }
}

/// A date must never look like approval (E3).
#[must_use]
pub fn after_wait(suitability: &Suitability) -> Option<&'static str> {
    Some(match suitability.after_wait? {
        Outcome::Consult => "After that, check again. That is not approval: the clinic must still check.",
        Outcome::Adjust => "After that, check again. Some things in the plan would change for you.",
        Outcome::Ask | Outcome::Wait | Outcome::NotSuitable => {
            "After that, you would still need to speak to a clinician first."
        }
    })
}

/// What one area's line says.
#[must_use]
pub fn area(outcome: Outcome, until: Option<Date>) -> String {
    let label = outcome.label();
    match until {
        Some(until) => [label, ": wait until ", &wording::date(until)].concat(),
        None => label.into(),
    }
}

/// Whom to call in an emergency: the clinic's own number, or words for it.
#[must_use]
pub fn emergency_number(interview: &Interview) -> &str {
    interview.policy.emergency().unwrap_or("your local emergency number (for example 112, 999 or 911)")
}

/// What to do by whoever feels very unwell now (evidence D5).
#[must_use]
pub fn very_unwell(interview: &Interview) -> String {
    [
        "If you feel very unwell now — trouble breathing, a swollen face or tongue, confusion, or skin turning blotchy and cold — call ",
        emergency_number(interview),
        ". Don't wait for the clinic.",
    ]
    .concat()
}

/// What all of it is, and is not.
pub const INFORMATION: &str = "General information, not medical advice or a diagnosis.";

/// Which edition of the content it rests on.
#[must_use]
pub fn version(interview: &Interview) -> String {
    ["Content version ", interview.protocol.version, "."].concat()
}

/// The day on which it was worked out.
#[must_use]
pub fn worked_out(interview: &Interview) -> String {
    ["Worked out on ", &wording::date(interview.today), ", the date on this device."].concat()
}

/// Never to stop a prescribed medicine (E10), with stress on the first part.
pub const MEDICINE: [&str; 2] =
    ["Never stop a prescribed medicine because of this. ", "Talk to the person who prescribed it."];
