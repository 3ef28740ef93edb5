//! What stands around every screen.

use yew::prelude::*;

use super::markup::{button, element, line, nodes, phrase};
use crate::engine::{Action, Interview, Place};
use crate::handoff::verdict;

/// What the last change made needless, in words.
pub fn forgotten(interview: &Interview) -> Html {
    if interview.forgotten.is_empty() {
        return Html::default();
    }
    let items = interview.forgotten.iter().map(|item| line("li", "", item.text));
    html! {
        <div class="notice" role="status">
            { line("p", "", "Because you changed an answer, we have removed your answers to these:") }
            { element("ul", "", items.collect()) }
        </div>
    }
}

/// What each screen ends with.
pub fn footer(interview: &Interview, act: &Callback<Action>) -> Html {
    // At a question it would be pressed by mistake sooner than on purpose.
    let clear = match interview.place {
        Place::Start | Place::Question(_) | Place::Change(_) => Html::default(),
        Place::Review | Place::Result | Place::Plan | Place::Summary => {
            element("p", "", nodes![button("Clear my answers", "", act, Action::Restart)])
        }
    };
    element(
        "footer",
        "footer",
        nodes![clear, line("p", "", verdict::INFORMATION), phrase("p", "", verdict::version(interview)),],
    )
}

/// The title of the document while a screen is shown.
pub fn title(interview: &Interview) -> &'static str {
    match interview.place {
        Place::Start => "Suitability check",
        Place::Question(item) | Place::Change(item) => item.text,
        Place::Review => "Check your answers",
        Place::Result => "Your result",
        Place::Plan => "Your plan",
        Place::Summary => "Your summary",
    }
}
