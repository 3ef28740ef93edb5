//! What was done last where nothing else on the screen shows it: read out, and
//! seen beside what was pressed.

use yew::prelude::*;

use super::markup::{line, text};

/// What was done last, in words.
#[derive(Default)]
pub struct Status {
    words: &'static str,
    /// The same, unless the screen shows it anyway.
    seen: &'static str,
    /// Whether it was an odd time.
    odd: bool,
}

impl Status {
    /// Says that something is done.
    pub fn say(&mut self, words: &'static str) {
        self.read_out(words);
        self.seen = words;
    }

    /// Says it to the ear alone: the screen shows it where it belongs.
    pub fn read_out(&mut self, words: &'static str) {
        self.words = words;
        self.odd = !self.odd;
    }

    /// Something else is being done.
    pub fn forget(&mut self) {
        self.words = "";
        self.seen = "";
    }

    /// Whether something was done.
    pub fn is_fresh(&self) -> bool {
        !self.seen.is_empty()
    }

    /// The words for the eye, in a line that stands ready for them.
    pub fn seen(&self) -> Html {
        html! { <div class="done" aria-hidden="true">{ line("p", "", self.seen) }</div> }
    }

    /// The words for the ear. They stand in the page from the start: a part that
    /// comes with its words is not read out everywhere.
    pub fn heard(&self) -> Html {
        // The same words a second time are a new part, and are read out again.
        html! { <p class="hidden" role="status"><span key={u8::from(self.odd)}>{ text(self.words) }</span></p> }
    }
}
