//! What stands around every screen.

use yew::prelude::*;

use super::markup::{element, line, nodes, phrase};
use crate::engine::Interview;

/// What the last change made needless, in words.
pub fn forgotten(interview: &Interview) -> Html {
    if interview.forgotten.is_empty() {
        return Html::default();
    }
    let items = interview.forgotten.iter().map(|item| line("li", "", item.text));
    html! {
        <div class="notice" role="status">
            { line("p", "", "Because you changed an answer, we have removed these:") }
            { element("ul", "", items.collect()) }
        </div>
    }
}

/// What each screen ends with.
pub fn footer(interview: &Interview) -> Html {
    let version = ["Content version ", interview.protocol.version, "."].concat();
    element(
        "footer",
        "footer",
        nodes![
            line("p", "", "General information, not medical advice or a diagnosis."),
            phrase("p", "", version),
        ],
    )
}
