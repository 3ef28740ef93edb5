//! The only folder that touches window, frames and the host page.
//!
//! `loader.js` runs in the clinic's page and inserts `outer.html`, which holds one more frame with the whole
//! app in it. There `prelude.js` removes the means to reach a network, `boot.js` fetches the settings from the
//! loader and unpacks the wasm, and [`start`] takes over.

pub mod accent;
pub mod height;
pub mod look;
pub mod messages;
pub mod settings;

#[cfg(target_arch = "wasm32")]
mod frame;

#[cfg(target_arch = "wasm32")]
pub use frame::start;

/// There is no frame outside a browser, so natively this does nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn start() {}
