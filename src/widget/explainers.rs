//! What is good to know: one line away on every screen, never in the way.

use yew::prelude::*;

use super::markup::{disclosure, draw, element};
use crate::engine::Protocol;
use crate::handoff::{Block, sources};

/// Draws the lines behind one that opens.
pub fn view(protocol: &'static Protocol) -> Html {
    let explainers = protocol.care.explainers;
    let mut blocks: Vec<_> = explainers
        .iter()
        .flat_map(|explainer| [Block::Heading(explainer.title.into()), Block::Line(explainer.text.into())])
        .collect();
    blocks.push(sources(explainers.iter().flat_map(|explainer| explainer.citations).copied()));
    element("div", "explainers", vec![disclosure("", "About microneedling", draw(blocks))])
}
