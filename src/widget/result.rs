//! The outcome: the headline, each area, every reason, and what to know.

use yew::prelude::*;

use super::finding::{tones, view as reason};
use super::markup::{back, button, element, heading, line, list, said, section, text};
use super::{change, icon, wording};
use crate::engine::{Action, Interview, Outcome, Suitability};

/// Draws the outcome.
pub fn view(
    interview: &Interview,
    suitability: &Suitability,
    node: &NodeRef,
    act: &Callback<Action>,
) -> Vec<Html> {
    vec![
        back(act),
        urgent(interview, suitability),
        outcome(interview, suitability, node),
        medicine(suitability),
        areas(interview, suitability),
        reasons(interview, suitability),
        change::view(interview, suitability),
        section(
            "Also tell the clinic about",
            vec![list(
                "",
                &[
                    "a vaccine or dental work, just before or just after",
                    "weight-loss injections",
                    "antibiotics you took lately",
                    "a birth in the last 12 weeks",
                ],
            )],
        ),
        section(
            "What this is, and is not",
            vec![
                line(
                    "p",
                    "",
                    "This is not medical advice. A result here is not approval. Only a qualified person who sees you can say whether to treat.",
                ),
                element(
                    "p",
                    "",
                    vec![said(
                        [
                            "It was worked out on ",
                            &wording::date(interview.today),
                            ", the date on this device.",
                        ]
                        .concat(),
                    )],
                ),
            ],
        ),
        element("div", "actions actions--quiet", vec![button("Clear my answers", "", act, Action::Restart)]),
    ]
}

fn outcome(interview: &Interview, suitability: &Suitability, node: &NodeRef) -> Html {
    let class = match suitability.outcome {
        Outcome::Consult => "outcome tone--consult",
        Outcome::Adjust => "outcome tone--adjust",
        Outcome::Ask => "outcome tone--ask",
        Outcome::Wait => "outcome tone--wait",
        Outcome::NotSuitable => "outcome tone--no",
    };
    let mut children =
        vec![icon::outcome(suitability.outcome), heading(node, headline(interview, suitability))];
    children.extend(advice(suitability).iter().map(|words| line("p", "", words)));
    children.extend(after_wait(suitability).map(|words| line("p", "", words)));
    element("section", class, children)
}

/// What a doctor should see first, whatever the headline (E11).
fn urgent(interview: &Interview, suitability: &Suitability) -> Html {
    let urgent = suitability.urgent();
    if urgent.is_empty() {
        return Html::default();
    }
    let mut children = vec![line("h2", "", "Please see a doctor first")];
    children.extend(urgent.iter().map(|finding| {
        element("p", "", vec![text(finding.rule.reason), text(" "), text(finding.rule.next)])
    }));
    let number =
        interview.policy.emergency().unwrap_or("your local emergency number (for example 112, 999 or 911)");
    children.push(element(
        "p",
        "urgent__now",
        vec![said(
            [
                "If you feel very unwell now — trouble breathing, a swollen face or tongue, confusion, or skin turning blotchy and cold — call ",
                number,
                ". Don't wait for the clinic.",
            ]
            .concat(),
        )],
    ));
    element("section", "urgent", children)
}

/// Never to stop a prescribed medicine, where one was spoken of (E10).
fn medicine(suitability: &Suitability) -> Html {
    if !suitability.concerns_medicine() {
        return Html::default();
    }
    element(
        "p",
        "notice",
        vec![
            line("strong", "", "Never stop a prescribed medicine because of this. "),
            text("Talk to the person who prescribed it."),
        ],
    )
}

fn headline(interview: &Interview, suitability: &Suitability) -> String {
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

fn advice(suitability: &Suitability) -> &'static [&'static str] {
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
            &["Please do not have it now."]
        }
        Outcome::NotSuitable => &[
            "Please do not have it now. The reasons below say what you can do instead.",
            "You can still ask the clinic what else it offers.",
        ],
    }
}

/// A date must never look like approval (E3).
fn after_wait(suitability: &Suitability) -> Option<&'static str> {
    Some(match suitability.after_wait? {
        Outcome::Consult => "After that, check again. A date is not approval: the clinic must still check.",
        Outcome::Adjust => "After that, check again. Some things in the plan would change for you.",
        Outcome::Ask | Outcome::Wait | Outcome::NotSuitable => {
            "After that, you would still need to speak to a clinician first."
        }
    })
}

/// Each area, where they differ (E2).
fn areas(interview: &Interview, suitability: &Suitability) -> Html {
    if suitability.areas.iter().all(|area| area.outcome == suitability.outcome) {
        return Html::default();
    }
    let item = interview.protocol.areas;
    let rows = suitability.areas.iter().filter_map(|judged| {
        let name = item.choice(judged.area)?.text;
        let label = judged.outcome.label();
        let words = match judged.until {
            Some(until) => [label, ": wait until ", &wording::date(until)].concat(),
            None => label.into(),
        };
        let (class, _) = tones(judged.outcome);
        let children = vec![
            icon::outcome(judged.outcome),
            line("strong", "", name),
            element("span", "", vec![said(words)]),
        ];
        Some(element("li", class, children))
    });
    section("Area by area", vec![element("ul", "areas", rows.collect())])
}

fn reasons(interview: &Interview, suitability: &Suitability) -> Html {
    if suitability.findings.is_empty() {
        return Html::default();
    }
    let reasons = suitability.findings.iter().map(|finding| reason(finding, suitability, interview));
    section("Why we say this", vec![element("ul", "reasons", reasons.collect())])
}
