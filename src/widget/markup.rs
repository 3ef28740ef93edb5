//! Building blocks of the screens. A function call for each element costs the
//! visitor a tenth of what a macro's expansion does, and screens are many.

use yew::prelude::*;

use crate::engine::Action;

/// Words.
pub fn text(words: impl Into<AttrValue>) -> Html {
    yew::virtual_dom::VText::new(words).into()
}

#[expect(clippy::ignored_unit_patterns, reason = "the macro's own")]
/// An element with a class, which may be empty, and children.
pub fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    html! { <@{tag} {class}>{ for children }</@> }
}

/// An element with nothing but words in it.
pub fn line(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![text(words)])
}

/// A list of lines.
pub fn list(class: &'static str, lines: &[&'static str]) -> Html {
    element("ul", class, lines.iter().map(|words| line("li", "", *words)).collect())
}

/// A part of a screen under a heading of its own.
pub fn section(heading: &'static str, mut children: Vec<Html>) -> Html {
    children.insert(0, line("h2", "", heading));
    element("section", "", children)
}

/// What opens under a line.
pub fn disclosure(class: &'static str, summary: &'static str, mut children: Vec<Html>) -> Html {
    children.insert(0, line("summary", "", summary));
    element("details", class, children)
}

/// The screen's heading, which takes the focus when the screen is shown.
pub fn heading(node: &NodeRef, words: impl Into<AttrValue>) -> Html {
    html! { <h1 ref={node} tabindex="-1">{ text(words) }</h1> }
}

/// A button that does `action`; `of` is read out after its words.
pub fn button(
    class: &'static str,
    words: &'static str,
    of: &'static str,
    act: &Callback<Action>,
    action: Action,
) -> Html {
    let onclick = act.reform(move |_: MouseEvent| action.clone());
    html! {
        <button type="button" {class} {onclick}>
            { text(words) }
            if !of.is_empty() { { element("span", "hidden", vec![text(": "), text(of)]) } }
        </button>
    }
}

/// The way back, at the top of every screen but the first.
pub fn back(act: &Callback<Action>) -> Html {
    button("link back", "Back", "", act, Action::Back)
}
