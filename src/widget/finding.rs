//! One reason: what was told, why it matters, what to do, and who says so.

use yew::prelude::*;

use super::markup::{disclosure, element, line, text};
use super::{icon, wording};
use crate::engine::{Affects, Citation, Finding, Interview, Outcome, Wait};

/// Draws one finding.
pub fn view(finding: &Finding, interview: &Interview) -> Html {
    let rule = finding.rule;
    let (_, class) = tones(finding.outcome);
    element(
        "li",
        class,
        vec![
            element(
                "p",
                "reason__tag",
                vec![icon::outcome(finding.outcome), line("span", "", tag(finding, interview))],
            ),
            line("h3", "", rule.reason),
            wait(finding),
            line("p", "", rule.next),
            told(finding, interview),
            sources(finding),
        ],
    )
}

/// The classes of an area's line and of a reason: they carry the outcome's
/// colour.
pub fn tones(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Consult => ("area tone--consult", "reason tone--consult"),
        Outcome::Adjust => ("area tone--adjust", "reason tone--adjust"),
        Outcome::Ask => ("area tone--ask", "reason tone--ask"),
        Outcome::Wait => ("area tone--wait", "reason tone--wait"),
        Outcome::NotSuitable => ("area tone--no", "reason tone--no"),
    }
}

/// What it says, and for which areas where those are not simply all of them.
fn tag(finding: &Finding, interview: &Interview) -> String {
    let label = wording::label(finding.outcome);
    let item = interview.protocol.areas;
    match &finding.affects {
        Affects::Areas(areas) if !areas.is_empty() && areas.len() < interview.response.codes(item).len() => {
            [label, ": ", &wording::areas(item, areas)].concat()
        }
        Affects::Areas(_) | Affects::Person => label.into(),
    }
}

/// Until when, in words; nothing for a finding that does not wait.
fn wait(finding: &Finding) -> Html {
    let until = match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, Some(Wait::Until(condition)), _) => condition.to_owned(),
        (Outcome::Wait, _, Some(until)) => wording::date(until),
        (Outcome::Consult | Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable, _, _) => {
            return Html::default();
        }
    };
    element("p", "", vec![line("strong", "", ["Wait until ", &until, "."].concat())])
}

fn told(finding: &Finding, interview: &Interview) -> Html {
    let rows = finding.told.iter().filter_map(|item| {
        let answer = interview.response.get(item)?;
        let answer = line("strong", "", wording::answer(item, answer));
        Some(element("li", "", vec![text(item.text), text(" "), answer]))
    });
    element(
        "div",
        "told",
        vec![line("p", "told__title", "What you told us"), element("ul", "", rows.collect())],
    )
}

fn sources(finding: &Finding) -> Html {
    let rule = finding.rule;
    let mut shown: Vec<&Citation> = Vec::new();
    for citation in rule.citations {
        if !shown.iter().any(|other| other.is_same_source(citation)) {
            shown.push(citation);
        }
    }
    let disagreement = rule.disagreement.map(|disagreement| {
        element("p", "", vec![line("strong", "", "Sources disagree. "), text(disagreement.text)])
    });
    let lines = shown.into_iter().map(|citation| line("li", "", wording::citation(citation)));
    disclosure(
        "sources",
        "Where we read this",
        vec![disagreement.unwrap_or_default(), element("ul", "", lines.collect())],
    )
}
