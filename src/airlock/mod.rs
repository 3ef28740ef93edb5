//! The only folder that touches window, frames and the host page.

/// Starts the check in the frame's root element.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    yew::Renderer::<crate::widget::App>::with_props(crate::widget::AppProps { clinic: None })
        .render();
}

/// There is no host page outside a browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn start() {}
