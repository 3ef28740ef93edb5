//! How the check is private, and a look for oneself. The words say no more than the claims of docs/PRIVACY.md, each of
//! which names the adversary that it holds against and its test.

use yew::prelude::*;

use super::markup::{draw, element, line, list, nodes, press, text};
use crate::handoff::Block;

/// What a way out would be for, in the order of the airlock's first script.
pub const KINDS: [&str; 7] = [
    "To send or fetch something",
    "To keep something in this browser",
    "To open a page or a window",
    "To bring in a picture, a script or a page",
    "To use your camera, your place or a device",
    "To look into the website around this check",
    "To show or run what did not come with it",
];

/// How many ways of one kind there are, and how many of them are shut.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ways {
    /// How many are removed, refused or were never there.
    pub shut: u8,
    /// How many were tried.
    pub all: u8,
}

/// Draws what is told, and what was found when the visitor asked; empty before.
pub fn view(found: &[Ways], on_look: Callback<MouseEvent>) -> Html {
    let told = list(
        "",
        &[
            "The questions run on your own device. Your browser keeps this website's own scripts out of them.",
            "Nothing you answer is sent. Nothing is saved. It goes when you close or reload this page.",
            "This website can still see that you visited this page. Trackers on it can see that you use this check, not what you answer.",
            "A website built to spy could tell more, such as when, how often and roughly where you press. It could also tell how long a screen is.",
            "A dishonest website could put a false check here, and you may not notice. If in doubt, call the clinic.",
            "Loading this tool is like loading any web page. The request contains no answers.",
            "People who use this device may see the screen. So may add-ons and tools that translate the page.",
            "A file you download, print or show is yours to protect.",
            "You can turn off your connection now and go on. The check does not need it.",
        ],
    );
    let mut parts = nodes![
        told,
        line(
            "p",
            "",
            "This check shuts the ways out that it can. Press to try each one here and now. Nothing is sent by that."
        ),
        element("p", "", nodes![press(nodes![text("Try the ways out")], on_look)]),
    ];
    if !found.is_empty() {
        let rows = KINDS.iter().zip(found).map(|(kind, ways)| {
            let (shut, all) = (ways.shut.to_string(), ways.all.to_string());
            Block::Fact((*kind).into(), [&shut, " of ", &all, " shut"].concat())
        });
        let mut rows: Vec<_> = rows.collect();
        let is_shut = found.iter().all(|ways| ways.shut == ways.all);
        rows.push(Block::Line(if is_shut { ALL_SHUT.into() } else { SOME_OPEN.into() }));
        parts.extend(draw(rows));
    }
    element("div", "", parts)
}

/// What is read out when every way was found shut.
pub const ALL_SHUT: &str = "Every way that we tried is shut on this device.";
/// What is read out otherwise.
pub const SOME_OPEN: &str = "This browser left some ways open. You may want to call the clinic instead.";
