//! What to do before, on the day, and after and between (evidence D4a, D4b, D4d).

use crate::engine::Step;

/// Before a session (D4a).
pub static BEFORE: &[Step] = &[];
/// On the day (D4b).
pub static DAY: &[Step] = &[];
/// After and between (D4d).
pub static AFTER: &[Step] = &[];
