//! What is good to know on every screen: one line away, never in the way.

use yew::prelude::*;

use super::markup::{nodes, shape, text};

/// One of the parts that open at the foot of every screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// What microneedling is.
    About,
    /// How the check is private.
    Private,
}

impl Aside {
    /// Its line.
    fn name(self) -> &'static str {
        match self {
            Self::About => "About microneedling",
            Self::Private => "How is this private?",
        }
    }
}

/// Draws the line, and what is behind it while it is open.
pub fn view(aside: Aside, on_press: Callback<MouseEvent>, behind: Option<Html>) -> Html {
    let open = if behind.is_some() { "true" } else { "false" };
    let button = html! {
        <button type="button" aria-expanded={open} onclick={on_press}>{ text(aside.name()) }</button>
    };
    let parts = nodes![button, behind.unwrap_or_default()];
    let values = nodes!["explainers".into(), aside.name().into()];
    shape("section", &["class", "aria-label"], values, parts)
}
