//! One reason: what was told, why it matters, what to do, and who says so.

use yew::prelude::*;

use super::icon;
use super::markup::{element, line, nodes, phrase, text, where_we_read_it};
use crate::engine::{Finding, Interview, Outcome, Suitability};
use crate::handoff::{reason, sources as sources_of};

/// Draws one finding.
pub fn view(finding: &Finding, suitability: &Suitability, interview: &Interview) -> Html {
    let rule = finding.rule;
    let (_, class) = tones(finding.outcome);
    element(
        "li",
        class,
        nodes![
            element(
                "p",
                "reason__tag",
                nodes![icon::outcome(finding.outcome), phrase("span", "", reason::tag(finding, interview)),],
            ),
            phrase("h3", "", rule.words(rule.reason, &interview.policy)),
            waits(finding, suitability, interview),
            phrase("p", "", rule.words(rule.next, &interview.policy)),
            if reason::can_be_sooner(finding, interview) {
                line("p", "", reason::SOONER)
            } else {
                Html::default()
            },
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

fn waits(finding: &Finding, suitability: &Suitability, interview: &Interview) -> Html {
    let words = reason::waits_until(finding, suitability, interview);
    words.map_or_else(Html::default, |words| element("p", "", nodes![phrase("strong", "", words)]))
}

fn told(finding: &Finding, interview: &Interview) -> Html {
    let told = reason::told(finding, interview);
    if told.is_empty() {
        return Html::default();
    }
    let rows = told.into_iter().map(|(question, answer)| {
        element("li", "", nodes![text(question), text(" "), phrase("strong", "", answer)])
    });
    element(
        "div",
        "told",
        nodes![line("p", "told__title", "What you told us"), element("ul", "", rows.collect())],
    )
}

fn sources(finding: &Finding) -> Html {
    let disagreement = finding.rule.disagreement.map(|disagreement| {
        element("p", "", nodes![line("strong", "", "Sources disagree. "), text(disagreement.text)])
    });
    where_we_read_it(disagreement.unwrap_or_default(), sources_of(finding.rule.citations.iter().copied()))
}
