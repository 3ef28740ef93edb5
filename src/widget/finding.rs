//! One reason: what was told, why it matters, what to do, and who says so.

use yew::prelude::*;

use super::{icon, wording};
use crate::engine::{Affects, Citation, Finding, Interview, Outcome, Wait};

/// Draws one finding.
pub fn view(finding: &Finding, interview: &Interview) -> Html {
    let rule = finding.rule;
    html! {
        <li class={classes!("reason", tone(finding.outcome))} key={rule.id}>
            <p class="reason__tag">{ icon::outcome(finding.outcome) }<span>{ wording::label(finding.outcome) }{ place(finding, interview) }</span></p>
            <h3>{ rule.reason }</h3>
            { wait(finding) }
            <p>{ rule.next }</p>
            { told(finding, interview) }
            { sources(finding) }
        </li>
    }
}

/// The class that carries an outcome's colour and icon.
pub fn tone(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Consult => "tone tone--consult",
        Outcome::Adjust => "tone tone--adjust",
        Outcome::Ask => "tone tone--ask",
        Outcome::Wait => "tone tone--wait",
        Outcome::NotSuitable => "tone tone--no",
    }
}

/// The areas it concerns, where those are not simply all of them.
fn place(finding: &Finding, interview: &Interview) -> Html {
    let item = interview.protocol.areas;
    match &finding.affects {
        Affects::Areas(areas) if !areas.is_empty() && areas.len() < interview.response.codes(item).len() => {
            html! { <>{ ": " }{ wording::areas(item, areas) }</> }
        }
        Affects::Areas(_) | Affects::Person => html! {},
    }
}

/// Until when, in words; nothing for a finding that does not wait.
fn wait(finding: &Finding) -> Html {
    match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, Some(Wait::Until(condition)), _) => {
            html! { <p><strong>{ "Wait until " }{ condition }{ "." }</strong></p> }
        }
        (Outcome::Wait, _, Some(until)) => {
            html! { <p><strong>{ "Wait until " }{ wording::date(until) }{ "." }</strong></p> }
        }
        (Outcome::Consult | Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable, _, _) => {
            html! {}
        }
    }
}

fn told(finding: &Finding, interview: &Interview) -> Html {
    let rows = finding.told.iter().filter_map(|item| {
        let answer = interview.response.get(item)?;
        Some(html! {
            <li key={item.id}>{ item.text }{ " " }<strong>{ wording::answer(item, answer) }</strong></li>
        })
    });
    html! {
        <div class="told">
            <p class="told__title">{ "What you told us" }</p>
            <ul>{ for rows }</ul>
        </div>
    }
}

fn sources(finding: &Finding) -> Html {
    let rule = finding.rule;
    let mut shown: Vec<&Citation> = Vec::new();
    for citation in rule.citations {
        if !shown.iter().any(|other| other.is_same_source(citation)) {
            shown.push(citation);
        }
    }
    html! {
        <details class="sources">
            <summary>{ "Where we read this" }</summary>
            if let Some(disagreement) = rule.disagreement {
                <p><strong>{ "Sources disagree. " }</strong>{ disagreement.text }</p>
            }
            <ul>{ for shown.into_iter().map(|citation| html! { <li>{ wording::citation(citation) }</li> }) }</ul>
        </details>
    }
}
