//! Building blocks of the screens. A call for each element costs the visitor a
//! tenth of what a macro's expansion does, and screens are many; so they are
//! never inlined either.

use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

use crate::engine::Action;
use crate::handoff::Block;

/// Nodes one after another. `vec!` would copy each from where it was made: that
/// is twice the code, and screens are many.
macro_rules! nodes {
    ($($node:expr),* $(,)?) => {{
        let mut nodes = Vec::new();
        $( $crate::widget::markup::add(&mut nodes, $node); )*
        nodes
    }};
}
pub(super) use nodes;

/// Adds one node; a function of its own for the sake of [`nodes`].
#[inline(never)]
pub fn add<T>(nodes: &mut Vec<T>, node: T) {
    nodes.push(node);
}

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

/// An element of a drawing with these attributes.
#[inline(never)]
pub fn shape(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<String>,
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    let attribute = |value: String| Some(AttributeOrProperty::Attribute(AttrValue::from(value)));
    element.set_attributes(Attributes::Dynamic { keys, values: values.into_iter().map(attribute).collect() });
    element.add_children(children);
    element.into()
}

/// An element with nothing but fixed words in it.
#[inline(never)]
pub fn line(tag: &'static str, class: &'static str, words: &'static str) -> Html {
    element(tag, class, nodes![text(words)])
}

/// An element with nothing in it but words put together for this visitor.
#[inline(never)]
pub fn phrase(tag: &'static str, class: &'static str, words: String) -> Html {
    element(tag, class, nodes![said(words)])
}

/// A list of lines.
pub fn list(class: &'static str, lines: &[&'static str]) -> Html {
    element("ul", class, lines.iter().map(|words| line("li", "", words)).collect())
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
    let mut children = nodes![text(words)];
    if !of.is_empty() {
        children.push(element("span", "hidden", nodes![text(": "), text(of)]));
    }
    press(children, act.reform(move |_| action.clone()))
}

/// A button with these children.
pub fn press(children: Vec<Html>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {onclick}>{ for children }</button> }
}

/// The way back, at the top of every screen but the first.
pub fn back(act: &Callback<Action>) -> Html {
    element("p", "back", nodes![button("Back", "", act, Action::Back)])
}

/// Who says so, behind a line to open; `first` stands above it.
pub fn where_we_read_it(first: Html, sources: Block) -> Html {
    let Block::Sources(citations) = sources else { return Html::default() };
    let lines = citations.iter().map(|citation| phrase("li", "", citation.text()));
    disclosure("sources", "Where we read this", nodes![first, element("ul", "", lines.collect())])
}

/// The parts of a page, lines of a list together.
pub fn draw(blocks: Vec<Block>) -> Vec<Html> {
    let mut drawn = Vec::new();
    let mut rows: Vec<Html> = Vec::new();
    let mut open = ("", "");
    for block in blocks {
        let list = match block {
            Block::Item(_) => ("ul", ""),
            Block::Fact(..) => ("dl", "facts-list"),
            Block::ToTick(_) => ("ul", "to-tick"),
            Block::Part(_) | Block::Heading(_) | Block::Line(_) | Block::Sources(_) => ("", ""),
        };
        if list != open && !rows.is_empty() {
            drawn.push(element(open.0, open.1, core::mem::take(&mut rows)));
        }
        open = list;
        match block {
            Block::Item(words) => rows.push(phrase("li", "", words)),
            Block::Fact(what, words) => {
                let pair = nodes![phrase("dt", "", what), phrase("dd", "", words)];
                rows.push(element("div", "", pair));
            }
            Block::ToTick(words) => rows.push(element("li", "", nodes![tick(words)])),
            Block::Part(words) => drawn.push(phrase("h2", "", words)),
            Block::Heading(words) => drawn.push(phrase("h3", "", words)),
            Block::Line(words) => drawn.push(phrase("p", "", words)),
            Block::Sources(_) => drawn.push(where_we_read_it(Html::default(), block)),
        }
    }
    if !rows.is_empty() {
        drawn.push(element(open.0, open.1, rows));
    }
    drawn
}

/// A line to choose: one of several (`radio`), or any of them (`checkbox`).
#[inline(never)]
pub fn choice(
    [kind, name, value]: [&'static str; 3],
    checked: bool,
    words: Vec<Html>,
    onchange: Callback<Event>,
    node: NodeRef,
) -> Html {
    html! {
        <label key={value} class="choice">
            <input class="choice__box" type={kind} {name} {value} {checked} {onchange} autocomplete="off"
                ref={node} />
            { element("span", "choice__text", words) }
        </label>
    }
}

/// A line to tick. What is ticked is kept by the box alone.
fn tick(words: String) -> Html {
    html! {
        <label class="tick">
            <input type="checkbox" autocomplete="off" />
            { phrase("span", "", words) }
        </label>
    }
}

/// A list of numbers to choose from, each in its words.
#[inline(never)]
pub fn select(
    label: &'static str,
    chosen: Option<i32>,
    numbers: Vec<i32>,
    words: fn(i32) -> String,
    on_choice: Callback<Option<i32>>,
) -> Html {
    let onchange = on_choice.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlSelectElement>()
            .and_then(|select| select.value().parse::<u16>().ok().map(i32::from))
    });
    let options = numbers.into_iter().map(|number| {
        html! {
            <option value={number.to_string()} selected={chosen == Some(number)}>{ said(words(number)) }</option>
        }
    });
    html! {
        <label class="month__field">
            { line("span", "", label) }
            <select {onchange} autocomplete="off">
                <option value="" selected={chosen.is_none()}>{ text("Choose") }</option>
                { for options }
            </select>
        </label>
    }
}
