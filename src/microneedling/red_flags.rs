//! Signs after a session that someone must see (evidence D5).

use crate::engine::RedFlag;

/// Most urgent first.
pub static RED_FLAGS: &[RedFlag] = &[];
