//! Needlewise: a microneedling suitability check that runs entirely in the visitor's browser.
//!
//! The folders are layers and depend one way: `engine ← microneedling ← widget ← airlock`.
//! `docs/ARCHITECTURE.md` is the map.

pub mod airlock;
pub mod engine;
pub mod microneedling;
pub mod widget;
