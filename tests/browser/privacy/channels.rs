//! The ways in which a page could learn of an answer.

use needlewise::engine::{Item, Outcome};
use needlewise::microneedling::PROTOCOL;

/// The means by which a page learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only looks, and undoes each scroll.
    Passive,
    /// Interferes with the visitor, who may notice.
    Active,
}

/// A way in which a page could learn of an answer.
#[derive(Debug)]
pub struct Channel {
    /// Its name in the page's scripts.
    pub id: &'static str,
    /// Its name in the figures.
    pub words: &'static str,
    /// The means that it takes.
    pub mode: Mode,
    /// Set where it must tell nothing. The others are open to every page around every frame, and are only measured.
    pub must_be_shut: bool,
}

const fn shut(id: &'static str, mode: Mode, words: &'static str) -> Channel {
    Channel { id, words, mode, must_be_shut: true }
}

const fn open(id: &'static str, mode: Mode, words: &'static str) -> Channel {
    Channel { id, words, mode, must_be_shut: false }
}

/// All of them.
pub const CHANNELS: [Channel; 15] = [
    shut("boxes", Mode::Passive, "scroll boxes around the check"),
    shut("followers", Mode::Passive, "what is tied to the scroll boxes"),
    shut("events", Mode::Passive, "events"),
    shut("focus", Mode::Passive, "the focus"),
    shut("geometry", Mode::Passive, "the frame's size, and messages"),
    shut("names", Mode::Passive, "history, names and numbers of frames"),
    open("performance", Mode::Passive, "performance entries and counts"),
    open("activation", Mode::Passive, "the user's activation"),
    open("pace", Mode::Passive, "the pace of frames and timers"),
    open("memory", Mode::Passive, "memory in use"),
    shut("stolen", Mode::Active, "the focus, taken and given back"),
    shut("find", Mode::Active, "a search for words"),
    open("presses", Mode::Active, "the user's activation, used up"),
    open("layer", Mode::Active, "a see-through layer over the frame"),
    open("layout", Mode::Active, "the time to lay the frame out"),
];

/// Questions that come next after the lines which the visits choose.
const NEXT: [&str; 5] = ["diabetes", "steroids-ended", "cancer", "allergies", "scarring"];

/// Words of screens that a visit may come to, as the page searches for them: one list in JavaScript.
pub fn words() -> String {
    let questions = NEXT.iter().filter_map(|id| PROTOCOL.item(id)).map(|item| item.text);
    let lines = PROTOCOL.item("pregnancy").into_iter().flat_map(Item::choices).map(|choice| choice.text);
    let results = Outcome::WORST_FIRST.map(Outcome::label);
    serde_json::json!(questions.chain(lines).chain(results).collect::<Vec<_>>()).to_string()
}
