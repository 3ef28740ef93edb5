//! Where the keyboard is. A plain `focus()` scrolls the host page too, so each
//! of these asks that nothing be scrolled.

use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

/// How far below the top edge a part comes to stand that is led to, in CSS px.
const ABOVE_PX: f64 = 16.0;

/// Moves the focus and nothing else.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        take(&element);
    }
}

/// Moves the focus, and scrolls the frame's own page so that it can be seen.
pub fn lead_to(node: &NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else { return };
    take(&element);
    // `scrollIntoView` moves every page around this one.
    if let Ok(Some(page)) = element.closest("body") {
        let below = element.get_bounding_client_rect().top() - ABOVE_PX;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a page is shorter than two thousand million pixels"
        )]
        page.set_scroll_top(page.scroll_top().saturating_add(below as i32));
    }
}

fn take(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // A browser that cannot focus an element leaves the focus where it is.
    element.focus_with_options(&options).ok();
}
