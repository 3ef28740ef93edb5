//! Draws the check. Decides nothing.

use yew::prelude::*;

/// What the frame needs to draw.
#[derive(Properties, PartialEq, Clone)]
pub struct AppProps {
    /// The clinic's name as its page gives it, if it does.
    #[prop_or_default]
    pub clinic: Option<AttrValue>,
}

/// The whole check.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! { <main><h1>{ "Is microneedling right for you?" }</h1><p>{ props.clinic.clone() }</p></main> }
}
