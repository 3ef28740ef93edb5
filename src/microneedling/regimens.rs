//! What a course usually is, by goal and place (evidence D3), and what changes it.

use crate::engine::{ClearedUse, Modifier, Placement, Site};

/// How deep and how long, by area (D3a).
pub static SITES: &[Site] = &[];
/// Which regimen stands for which goals and areas (D3b, A-34).
pub static PLACEMENTS: &[Placement] = &[];
/// The uses for which some device is cleared (C-01, C-05, A-38).
pub static CLEARED: &[ClearedUse] = &[];
/// What changes a plan (D3c).
pub static MODIFIERS: &[Modifier] = &[];
