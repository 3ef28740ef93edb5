//! One reason: what was told, why it matters, what to do, and who says so.

use yew::prelude::*;

use super::markup::{disclosure, element, line, said, text};
use super::{icon, wording};
use crate::engine::{Affects, AreaSuitability, Citation, Finding, Interview, Outcome, Suitability, Wait};

/// Draws one finding.
pub fn view(finding: &Finding, suitability: &Suitability, interview: &Interview) -> Html {
    let rule = finding.rule;
    let (_, class) = tones(finding.outcome);
    element(
        "li",
        class,
        vec![
            element(
                "p",
                "reason__tag",
                vec![
                    icon::outcome(finding.outcome),
                    element("span", "", vec![said(tag(finding, interview))]),
                ],
            ),
            element("h3", "", vec![said(rule.words(rule.reason, &interview.policy))]),
            wait(finding, suitability, interview),
            element("p", "", vec![said(rule.words(rule.next, &interview.policy))]),
            sooner(finding, interview),
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
    let label = match finding.outcome {
        // What changes nothing is told all the same.
        Outcome::Consult => "Good to know",
        Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable => finding.outcome.label(),
    };
    let item = interview.protocol.areas;
    match &finding.affects {
        Affects::Areas(areas) if !areas.is_empty() && areas.len() < interview.response.codes(item).len() => {
            [label, ": ", &wording::areas(item, areas)].concat()
        }
        Affects::Areas(_) | Affects::Person => label.into(),
    }
}

/// Until when, in words; nothing for a finding that does not wait. A date
/// stands only where waiting for it is what the outcome asks (E4).
fn wait(finding: &Finding, suitability: &Suitability, interview: &Interview) -> Html {
    let waits = |judged: &AreaSuitability| judged.outcome == Outcome::Wait && finding.is_about(judged.area);
    let dated = suitability.areas.iter().any(waits);
    let until = match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, Some(Wait::Until(condition, _)), _) => {
            finding.rule.words(condition, &interview.policy)
        }
        (Outcome::Wait, _, Some(until)) if dated => wording::date(until),
        (Outcome::Consult | Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable, _, _) => {
            return Html::default();
        }
    };
    element("p", "", vec![element("strong", "", vec![said(["Wait until ", &until, "."].concat())])])
}

/// Where a date was not known, that it may bring the wait forward.
fn sooner(finding: &Finding, interview: &Interview) -> Html {
    let unknown = match finding.rule.wait {
        Some(Wait::Since(item, _)) => {
            interview.response.get(item).is_some_and(|answer| answer.is_unsure(item))
        }
        Some(Wait::FromToday(_) | Wait::Until(..)) | None => false,
    };
    if !unknown || finding.outcome != Outcome::Wait {
        return Html::default();
    }
    line("p", "", "If you find out the date, check again. The wait may be shorter.")
}

fn told(finding: &Finding, interview: &Interview) -> Html {
    if finding.told.is_empty() {
        return Html::default();
    }
    let when = &finding.rule.when;
    let rows = finding.told.iter().filter_map(|item| {
        let answer = wording::answer(item, interview.response.get(item)?, &|choice| when.names(item, choice));
        Some(element("li", "", vec![text(item.text), text(" "), element("strong", "", vec![said(answer)])]))
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
    let lines = shown.into_iter().map(|citation| element("li", "", vec![said(citation.text())]));
    disclosure(
        "sources",
        "Where we read this",
        vec![disagreement.unwrap_or_default(), element("ul", "", lines.collect())],
    )
}
