//! Screens as HTML text: the one that is drawn before the check can run, and all of them for tests.

use yew::Callback;

use super::{App, AppProps, Ways};
use crate::engine::{Date, Interview, Policy};
use crate::microneedling::PROTOCOL;

/// The start screen as HTML text, to be shown before the check can run.
#[must_use]
pub fn prerender() -> String {
    let policy = Policy::default();
    render(&Interview::new(&PROTOCOL, policy, Date::MIN))
}

/// A screen as HTML text.
#[must_use]
pub fn render(interview: &Interview) -> String {
    let props = AppProps {
        clinic: None,
        interview: interview.clone(),
        on_screen: Callback::noop(),
        on_take: Callback::from(|_| false),
        on_look: Callback::from(|_| Ways { shut: 0, all: 0 }),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}
