//! The page on which a clinic writes its tag and its policy, and from which its medical lead prints what to sign.
//!
//! Everything here is text in, text out; `page/` draws it. None of it is part of a visitor's download.

pub mod compliance;
pub mod escape;
pub mod files;
pub mod platform;
pub mod policy;
pub mod protocol;
pub mod settings;
pub mod snippet;

#[cfg(target_arch = "wasm32")]
pub mod page;

/// The version of the check that this page writes the tag for.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
