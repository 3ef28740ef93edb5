//! Building blocks of the screens. A call for each element costs the visitor a
//! tenth of what a macro's expansion does, and screens are many; so they are
//! never inlined either.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

use crate::engine::Action;

/// Fixed words.
#[inline(never)]
pub fn text(words: &'static str) -> Html {
    VText::new(words).into()
}

/// Words put together for this visitor.
#[inline(never)]
pub fn said(words: String) -> Html {
    VText::new(words).into()
}

/// An element with a class, which may be empty, and children.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        // `class={…}` would bring yew's set of classes, for a word that is fixed.
        // Not `AttributeOrProperty::Static`: the server renderer leaves that out.
        let values = Box::new([Some(AttributeOrProperty::Attribute(AttrValue::Static(class)))]);
        element.set_attributes(Attributes::Dynamic { keys: &["class"], values });
    }
    element.add_children(children);
    element.into()
}

/// An element with nothing but fixed words in it.
#[inline(never)]
pub fn line(tag: &'static str, class: &'static str, words: &'static str) -> Html {
    element(tag, class, vec![text(words)])
}

/// A list of lines.
pub fn list(class: &'static str, lines: &[&'static str]) -> Html {
    element("ul", class, lines.iter().map(|words| line("li", "", words)).collect())
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
pub fn heading(node: &NodeRef, words: String) -> Html {
    html! { <h1 ref={node} tabindex="-1">{ said(words) }</h1> }
}

/// A button that does `action`; `of` is read out after its words. What it
/// looks like is its place's to say.
pub fn button(words: &'static str, of: &'static str, act: &Callback<Action>, action: Action) -> Html {
    let mut children = vec![text(words)];
    if !of.is_empty() {
        children.push(element("span", "hidden", vec![text(": "), text(of)]));
    }
    press(children, act.reform(move |_| action.clone()))
}

/// A button with these children.
pub fn press(children: Vec<Html>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {onclick}>{ for children }</button> }
}

/// The way back, at the top of every screen but the first.
pub fn back(act: &Callback<Action>) -> Html {
    element("p", "back", vec![button("Back", "", act, Action::Back)])
}
