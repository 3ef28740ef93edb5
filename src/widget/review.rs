//! The list of answers, each with Change.

use yew::prelude::*;

use super::markup::{back, button, element, heading, line};
use super::wording;
use crate::engine::{Action, Interview};

/// Draws the list of answers.
pub fn view(interview: &Interview, node: &NodeRef, act: &Callback<Action>) -> Vec<Html> {
    let rows = interview.asked().into_iter().filter_map(|item| {
        let answer = interview.response.get(item)?;
        let change = button("link", "Change", item.text, act, Action::Revisit(item));
        Some(element(
            "div",
            "summary__row",
            vec![
                line("dt", "", item.text),
                line("dd", "", wording::answer(item, answer)),
                element("dd", "summary__action", vec![change]),
            ],
        ))
    });
    vec![
        back(act),
        heading(node, "Check your answers"),
        element("dl", "summary", rows.collect()),
        element("div", "actions", vec![button("button", "See my result", "", act, Action::Conclude)]),
    ]
}
