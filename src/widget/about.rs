//! What microneedling is and is not.

use yew::prelude::*;

use super::markup::{draw, element};
use crate::engine::Protocol;
use crate::handoff::{Block, sources};

/// Draws each explainer, and who says so.
pub fn view(protocol: &'static Protocol) -> Html {
    let explainers = protocol.care.explainers;
    let lines = explainers.iter();
    let mut blocks: Vec<_> =
        lines.flat_map(|line| [Block::Part(line.title.into()), Block::Line(line.text.into())]).collect();
    blocks.push(sources(explainers.iter().flat_map(|explainer| explainer.citations).copied()));
    element("div", "", draw(blocks))
}
