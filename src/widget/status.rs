//! What was done last where nothing else on the screen shows it: seen, and read
//! out.

use yew::prelude::*;

use super::markup::text;

/// What was done last, in words.
#[derive(Default)]
pub struct Status {
    words: &'static str,
    /// Whether it was an odd time.
    odd: bool,
}

impl Status {
    /// Says that something is done.
    pub fn say(&mut self, words: &'static str) {
        self.words = words;
        self.odd = !self.odd;
    }

    /// Something else is being done.
    pub fn forget(&mut self) {
        self.words = "";
    }

    /// Draws it. It stands in the page from the start: one that comes with its
    /// words is not read out everywhere.
    pub fn view(&self) -> Html {
        // The same words a second time are a new part, and are read out again.
        html! { <p class="status" role="status"><span key={u8::from(self.odd)}>{ text(self.words) }</span></p> }
    }
}
