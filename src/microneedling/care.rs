//! All that a plan is made of.

use super::{areas, explainers, intervals, recovery, red_flags, regimens, timeline};
use crate::engine::Care;

/// All that a plan is made of.
pub static CARE: Care = Care {
    sites: regimens::SITES,
    placements: regimens::PLACEMENTS,
    cleared: regimens::CLEARED,
    modifiers: regimens::MODIFIERS,
    spacing: &intervals::SPACING,
    depth: &intervals::DEPTH,
    sessions: &intervals::SESSIONS,
    before: timeline::BEFORE,
    day: timeline::DAY,
    recovery: recovery::RECOVERY,
    after: timeline::AFTER,
    pauses: recovery::PAUSES,
    event: &intervals::EVENT,
    slow_areas: areas::SLOW,
    red_flags: red_flags::RED_FLAGS,
    explainers: explainers::EXPLAINERS,
    to_ask: explainers::TO_ASK,
};
