//! The list of answers, each with Change.

use yew::prelude::*;

use super::markup::{back, button, element, heading, line, nodes, phrase};
use crate::engine::{Action, Interview};
use crate::handoff::wording;

/// Draws the list of answers.
pub fn view(interview: &Interview, node: &NodeRef, act: &Callback<Action>) -> Vec<Html> {
    let rows = interview.asked().into_iter().filter_map(|item| {
        let answer = interview.response.get(item)?;
        let change = button("Change", item.text, act, Action::Revisit(item));
        Some(element(
            "div",
            "summary__row",
            nodes![
                line("dt", "", item.text),
                phrase("dd", "", wording::answer(item, answer, &|_| true)),
                element("dd", "summary__action", nodes![change]),
            ],
        ))
    });
    nodes![
        back(act),
        heading(node, "Check your answers".into()),
        element("dl", "summary", rows.collect()),
        element("div", "actions", nodes![button("See my result", "", act, Action::Conclude)]),
    ]
}
