//! What would change the outcome, and when.

use yew::prelude::*;

use super::markup::{element, line, nodes, phrase};
use crate::engine::{Change, Interview, Rule, Suitability, Wait, changes};
use crate::handoff::wording;

/// Draws the ways to a better outcome; nothing where there is none.
pub fn view(interview: &Interview, suitability: &Suitability) -> Vec<Html> {
    let changes = changes(interview, suitability);
    if changes.is_empty() {
        return Vec::new();
    }
    let ways = changes.iter().map(|change| phrase("li", "", sentence(interview, change)));
    nodes![
        element("ul", "", ways.collect()),
        line(
            "p",
            "",
            "This is true only if nothing else changes. Check again then. None of this is approval."
        ),
    ]
}

fn sentence(interview: &Interview, change: &Change) -> String {
    let mut parts = Vec::new();
    parts.extend(
        change
            .instead
            .iter()
            .filter_map(|rule| rule.instead)
            .map(|instead| ["if you ", instead.text].concat()),
    );
    parts.extend(change.met.iter().filter_map(|rule| once(interview, rule)));
    parts.extend(change.from.map(|date| ["from ", &wording::date(date)].concat()));
    // Two ways may rest on the same choice.
    parts.dedup();
    let conditions = parts.join("; and ");
    let (first, rest) = conditions.split_at(conditions.len().min(1));
    [&first.to_ascii_uppercase(), rest, ", we would say: “", change.outcome.label(), "”."].concat()
}

fn once(interview: &Interview, rule: &Rule) -> Option<String> {
    match rule.wait? {
        Wait::Until(condition, _) => Some(["once ", &rule.words(condition, &interview.policy)].concat()),
        Wait::Since(..) | Wait::FromToday(_) => None,
    }
}
