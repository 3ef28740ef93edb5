//! The parts of a long page, and a list that leads to each. Not by links: in
//! the frame, `#part` is an address of the host page.

use yew::prelude::*;

use super::focus::lead_to;
use super::markup::{element, line, nodes, press, shape, text};

/// The parts so far, as lines of the list.
#[derive(Default)]
pub struct Contents(Vec<Html>);

impl Contents {
    /// A part under a heading of its own, and its line in the list.
    pub fn section(&mut self, title: &'static str, mut children: Vec<Html>) -> Html {
        let node = NodeRef::default();
        let part = node.clone();
        let lead = press(nodes![text(title)], Callback::from(move |_| lead_to(&part)));
        self.0.push(element("li", "", nodes![lead]));
        children.insert(0, html! { <h2 ref={node} tabindex="-1">{ text(title) }</h2> });
        element("section", "", children)
    }

    /// The list; nothing where there is hardly anything to choose from.
    pub fn view(self) -> Html {
        const NAME: &str = "On this page";
        if self.0.len() < 3 {
            return Html::default();
        }
        let parts = nodes![line("p", "contents__title", NAME), element("ul", "", self.0)];
        shape("nav", &["class", "aria-label"], nodes!["contents".into(), NAME.into()], parts)
    }
}
