//! Draws the check. Decides nothing.

use chrono::NaiveDate;
use yew::prelude::*;

/// What the frame needs to draw.
#[derive(Properties, PartialEq, Clone)]
pub struct AppProps {
    /// The clinic's name as its page gives it, if it does.
    #[prop_or_default]
    pub clinic: Option<AttrValue>,
    /// Today's date on the visitor's own calendar.
    pub today: NaiveDate,
    /// Called with the title of each screen as it appears.
    #[prop_or_default]
    pub on_screen: Callback<AttrValue>,
}

/// The whole check.
#[component]
pub fn App(props: &AppProps) -> Html {
    let screen = use_state(|| 1);
    let next = {
        let (screen, on_screen) = (screen.clone(), props.on_screen.clone());
        Callback::from(move |_: MouseEvent| {
            screen.set(*screen + 1);
            on_screen.emit(AttrValue::from(format!("Screen {}", *screen + 1)));
        })
    };
    html! {
        <main>
            <h1>{ "Is microneedling right for you?" }</h1>
            <p>{ props.clinic.clone() }</p>
            <p>{ format!("Screen {} on {}", *screen, props.today) }</p>
            <button type="button" onclick={next}>{ "Start" }</button>
        </main>
    }
}

/// The first screen as HTML, for the frame to show before the wasm runs.
///
/// Without a clinic's name, and for a date that the first screen does not show. Spins for ever if a component
/// suspends: none may.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prerender() -> String {
    use std::task::{Context, Poll, Waker};
    let props = AppProps {
        clinic: None,
        today: NaiveDate::default(),
        on_screen: Callback::noop(),
    };
    let mut html = std::pin::pin!(
        yew::LocalServerRenderer::<App>::with_props(props)
            .hydratable(false)
            .render()
    );
    // Nothing waits for anything outside, so polling again is enough; no executor is needed.
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = html.as_mut().poll(&mut context) {
            return html;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_first_screen_prerenders() {
        assert!(super::prerender().contains("<h1>"));
    }
}
