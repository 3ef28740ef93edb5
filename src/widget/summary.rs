//! All of it on one page, to print or to save.

use yew::prelude::*;

use super::markup::{back, draw, element, heading, line, nodes, press, text};
use super::status::Status;
use crate::engine::{Action, Interview};
use crate::handoff::{Wish, summary};

/// Draws the page.
pub fn view(
    interview: &Interview,
    clinic: Option<&AttrValue>,
    node: &NodeRef,
    act: &Callback<Action>,
    take: &Callback<Wish>,
    done: &Status,
) -> Vec<Html> {
    let button = |words: &'static str, wish: Wish| press(nodes![text(words)], take.reform(move |_| wish));
    let buttons = nodes![
        button("Print this page", Wish::Print),
        button("Save as a text file", Wish::Summary),
        button("Copy the text", Wish::Copy),
    ];
    let mut page = nodes![
        back(act),
        heading(node, "Your summary".into()),
        line("p", "hint screen-only", "What you print, save or copy holds your answers. Keep it private."),
        element("div", "actions actions--quiet screen-only", buttons),
        done.seen(),
    ];
    page.push(element("div", "paper", draw(summary(interview, clinic.map(AttrValue::as_str)))));
    page
}
