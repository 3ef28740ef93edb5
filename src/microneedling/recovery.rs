//! Day by day after a session (evidence D4c), and what to leave off for how long (D4e).

use crate::engine::{Pause, Step};

/// Day by day after a session on the face (D4c).
pub static RECOVERY: &[Step] = &[];
/// What to leave off, and from when on to take it up (D4e).
pub static PAUSES: &[Pause] = &[];
