//! The outcome: the headline, each area, every reason, and what to know.

use yew::prelude::*;

use super::contents::Contents;
use super::finding::{tones, view as reason};
use super::markup::{back, button, element, heading, line, list, nodes, phrase, shape, text};
use super::{change, icon, plan};
use crate::engine::{Action, Interview, Outcome, Suitability};
use crate::handoff::{self, verdict};

/// Draws the outcome.
pub fn view(
    interview: &Interview,
    suitability: &Suitability,
    node: &NodeRef,
    act: &Callback<Action>,
) -> Vec<Html> {
    let mut contents = Contents::default();
    let mut parts = Vec::new();
    if suitability.areas_differ() {
        parts.push(contents.section("Area by area", areas(interview, suitability)));
    }
    if !suitability.findings.is_empty() {
        parts.push(contents.section("Why we say this", reasons(interview, suitability)));
    }
    let changes = change::view(interview, suitability);
    if !changes.is_empty() {
        parts.push(contents.section("What would change this result", changes));
    }
    if let Some(plan) = interview.plan() {
        parts.push(contents.section(handoff::heading(&plan), plan::way_in(interview, &plan, act)));
    }
    parts.push(contents.section("Also tell the clinic about", nodes![list("", ALSO_TELL)]));
    parts.push(contents.section(
        "What this is, and is not",
        nodes![
            line(
                "p",
                "",
                "This is not medical advice. A result here is not approval. Only a qualified person who sees you can say whether to treat.",
            ),
            phrase("p", "", verdict::worked_out(interview)),
        ],
    ));
    let mut page = nodes![
        back(act),
        urgent(interview, suitability),
        outcome(interview, suitability, node),
        medicine(suitability),
        contents.view(),
    ];
    page.extend(parts);
    let on = button("Print or save it all", "", act, Action::Summarise);
    page.push(element("div", "actions actions--quiet", nodes![on]));
    page
}

/// What clinics ask about and no rule reads (evidence D1).
const ALSO_TELL: &[&str] = &[
    "a vaccine or dental work, just before or just after",
    "weight-loss injections",
    "antibiotics you took lately",
    "a birth in the last 12 weeks",
];

fn outcome(interview: &Interview, suitability: &Suitability, node: &NodeRef) -> Html {
    let class = match suitability.outcome {
        Outcome::Consult => "outcome tone--consult",
        Outcome::Adjust => "outcome tone--adjust",
        Outcome::Ask => "outcome tone--ask",
        Outcome::Wait => "outcome tone--wait",
        Outcome::NotSuitable => "outcome tone--no",
    };
    let mut children =
        nodes![icon::outcome(suitability.outcome), heading(node, verdict::headline(interview, suitability))];
    children.extend(verdict::advice(suitability).iter().map(|words| line("p", "", words)));
    children.extend(verdict::after_wait(suitability).map(|words| line("p", "", words)));
    element("section", class, children)
}

/// What a doctor should see first, whatever the headline (E11).
fn urgent(interview: &Interview, suitability: &Suitability) -> Html {
    let urgent = suitability.urgent();
    if urgent.is_empty() {
        return Html::default();
    }
    let mut children = nodes![line("h2", "", "Please see a doctor first")];
    children.extend(urgent.iter().map(|finding| {
        element("p", "", nodes![text(finding.rule.reason), text(" "), text(finding.rule.next)])
    }));
    children.push(phrase("p", "urgent__now", verdict::very_unwell(interview)));
    // It stands above the heading, which takes the focus: so it is read out by itself.
    shape("div", &["class", "role"], nodes!["urgent".into(), "alert".into()], children)
}

/// Never to stop a prescribed medicine, where one was spoken of (E10).
fn medicine(suitability: &Suitability) -> Html {
    if !suitability.concerns_medicine() {
        return Html::default();
    }
    element("p", "notice", nodes![line("strong", "", verdict::MEDICINE[0]), text(verdict::MEDICINE[1])])
}

/// Each area, where they differ (E2).
fn areas(interview: &Interview, suitability: &Suitability) -> Vec<Html> {
    let item = interview.protocol.areas;
    let rows = suitability.areas.iter().filter_map(|judged| {
        let name = item.choice(judged.area)?.text;
        let words = verdict::area(judged.outcome, judged.until);
        let (class, _) = tones(judged.outcome);
        let children =
            nodes![icon::outcome(judged.outcome), line("strong", "", name), phrase("span", "", words),];
        Some(element("li", class, children))
    });
    nodes![element("ul", "areas", rows.collect())]
}

fn reasons(interview: &Interview, suitability: &Suitability) -> Vec<Html> {
    let reasons = suitability.findings.iter().map(|finding| reason(finding, suitability, interview));
    nodes![element("ul", "reasons", reasons.collect())]
}
