//! Waits: since when, for how long, and what is left of them.

use super::{Interval, Item, Outcome};

/// How long to wait.
#[derive(Clone, Copy, Debug)]
pub enum Wait {
    /// Until this long after a dated event.
    Since(&'static Item, &'static Interval),
    /// This long from the day of the answers, where only "lately" is known
    /// (evidence E6).
    FromToday(&'static Interval),
    /// Until a condition is met; it has no date (evidence E5). Where the
    /// interval stands in it, it has [`SPAN`].
    Until(&'static str, &'static Interval),
}

/// Stands in a rule's words for its interval, as "4 weeks".
pub const SPAN: char = '#';

impl Wait {
    /// The interval that it counts.
    #[must_use]
    pub fn interval(self) -> &'static Interval {
        match self {
            Self::Since(_, interval) | Self::FromToday(interval) | Self::Until(_, interval) => interval,
        }
    }
}

/// What is left of a dated wait once its date has come (resolution A-04).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Then {
    /// Nothing: the rule falls silent.
    Clear,
    /// The same rule goes on at this outcome.
    Stay(Outcome),
    /// Another rule takes over at this outcome.
    HandOver(Outcome),
}

impl Then {
    /// The outcome that outlasts the wait.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Clear => None,
            Self::Stay(outcome) | Self::HandOver(outcome) => Some(outcome),
        }
    }
}
