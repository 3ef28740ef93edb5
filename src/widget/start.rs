//! The first screen: what this is, what it is not, and Start.

use yew::prelude::*;

use super::icon;
use super::markup::{button, disclosure, element, heading, line, list, nodes, phrase, said, text};
use super::status::Status;
use crate::engine::{Action, Interview};

/// Draws the start screen.
pub fn view(
    clinic: Option<&AttrValue>,
    interview: &Interview,
    node: &NodeRef,
    act: &Callback<Action>,
    done: &Status,
) -> Vec<Html> {
    let questions = interview.asked().len().to_string();
    let fact = |icon: Html, what: &'static str, more: Vec<Html>| {
        element("li", "facts__item", nodes![icon, line("strong", "", what), element("span", "", more)])
    };
    nodes![
        if done.is_fresh() { done.seen() } else { Html::default() },
        clinic.map(|clinic| phrase("p", "caption", clinic.to_string())).unwrap_or_default(),
        heading(node, "Thinking about microneedling?".into()),
        line(
            "p",
            "lead",
            "Find out if something rules it out, means a wait, or needs a clinician first. We say why, and where we read it.",
        ),
        element(
            "ul",
            "facts",
            nodes![
                fact(
                    icon::clock(),
                    "3 to 6 minutes",
                    nodes![said(questions), text(" short questions, sometimes a few more")],
                ),
                fact(
                    icon::lock(),
                    "Nothing you answer is sent",
                    nodes![text("Your answers stay in this page, and go when you close it")],
                ),
                fact(
                    icon::person(),
                    "Not a medical opinion",
                    nodes![text("Only a qualified person who sees you can say whether to treat")],
                ),
            ],
        ),
        element("p", "actions actions--start", nodes![button("Start", "", act, Action::Begin)]),
        disclosure(
            "",
            "Before you start",
            nodes![list(
                "",
                &[
                    "This suitability check tells you what to think about and ask. It is not medical advice or a diagnosis.",
                    "A clinician is the trained person who would treat you.",
                    "A result here is not approval. The clinic must still check.",
                    "Never stop a prescribed medicine because of this.",
                    "Results of treatment vary. Expect improvement, not removal.",
                    "This check is about needles only. It is not for needles with heat (RF), or for devices at home.",
                    "This website can still see that you visited this page.",
                ],
            )],
        ),
    ]
}
