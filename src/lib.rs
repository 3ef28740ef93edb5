//! Needlewise: a microneedling suitability check that runs entirely in the visitor's browser.
//!
//! The folders are layers and depend one way: `engine ← microneedling ← handoff ← widget ← airlock`.
//! `docs/ARCHITECTURE.md` is the map.

// Total by lint: nothing that runs for a visitor may stop half-way.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::wildcard_enum_match_arm
)]

pub mod airlock;
pub mod engine;
pub mod handoff;
pub mod microneedling;
pub mod widget;
