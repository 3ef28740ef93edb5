//! What is good to know: one line away on every screen, never in the way.

use yew::prelude::*;

use super::markup::{draw, element, nodes, shape, text};
use crate::engine::Protocol;
use crate::handoff::{Block, sources};

const NAME: &str = "About microneedling";

/// Draws the line, and what is behind it once it is open.
pub fn view(protocol: &'static Protocol, open: bool, on_press: Callback<MouseEvent>) -> Html {
    let mut parts = nodes![html! {
        <button type="button" aria-expanded={if open { "true" } else { "false" }} onclick={on_press}>
            { text(NAME) }
        </button>
    }];
    parts.push(if open {
        let explainers = protocol.care.explainers;
        let lines = explainers.iter();
        let mut blocks: Vec<_> =
            lines.flat_map(|line| [Block::Part(line.title.into()), Block::Line(line.text.into())]).collect();
        blocks.push(sources(explainers.iter().flat_map(|explainer| explainer.citations).copied()));
        element("div", "", draw(blocks))
    } else {
        html! {}
    });
    let values = nodes!["explainers".into(), NAME.into()];
    shape("section", &["class", "aria-label"], values, parts)
}
