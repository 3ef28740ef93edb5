//! All of it on one page, to print or to save.

use yew::prelude::*;

use super::markup::{back, draw, element, heading, line, nodes, press, text};
use crate::engine::{Action, Interview};
use crate::handoff::{Takeaway, summary, summary_file};

/// Draws the page.
pub fn view(
    interview: &Interview,
    clinic: Option<&AttrValue>,
    node: &NodeRef,
    act: &Callback<Action>,
    take: &Callback<Takeaway>,
) -> Vec<Html> {
    let clinic = clinic.map(AttrValue::as_str);
    let file = summary_file(interview, clinic);
    let print = press(nodes![text("Print this page")], take.reform(|_| Takeaway::Print));
    let save = press(nodes![text("Save as a text file")], take.reform(move |_| Takeaway::File(file.clone())));
    let mut page = nodes![
        back(act),
        heading(node, "Your summary".into()),
        line("p", "hint screen-only", "A file you save or a page you print is yours to protect."),
        element("div", "actions actions--quiet screen-only", nodes![print, save]),
    ];
    page.push(element("div", "paper", draw(summary(interview, clinic))));
    page
}
