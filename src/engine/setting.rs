//! The figures that the evidence leaves to a clinic, and how far (evidence
//! section E). A clinic moves one from its default towards the stricter end,
//! never the other way (resolution A-07).

use core::fmt;

use super::{ForReview, Span};

/// A length of time.
#[derive(Debug)]
pub struct Interval {
    /// Permanent kebab-case id, as a policy names it; empty where the figure
    /// is fixed.
    pub id: &'static str,
    /// The evidence's id, such as "J-02".
    pub evidence: ForReview,
    /// What it is the length of, such as "after dermal filler"; empty where
    /// the figure is fixed.
    pub what: ForReview,
    /// What is shipped.
    pub default: Span,
    /// The strictest value that a clinic may set, in the default's own unit.
    pub longest: Span,
}

impl Interval {
    /// A length of time that no clinic may change.
    #[must_use]
    pub const fn fixed(span: Span) -> Self {
        let none = ForReview::new("");
        Self { id: "", evidence: none, what: none, default: span, longest: span }
    }

    /// One that a clinic may lengthen up to `longest`.
    #[must_use]
    pub const fn up_to(
        id: &'static str,
        evidence: &'static str,
        what: &'static str,
        default: Span,
        longest: Span,
    ) -> Self {
        Self { id, evidence: ForReview::new(evidence), what: ForReview::new(what), default, longest }
    }
}

impl PartialEq for Interval {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

/// A number that bounds a plan.
#[derive(Debug)]
pub struct Limit {
    /// Permanent kebab-case id, as a policy names it.
    pub id: &'static str,
    /// The evidence's id, such as "J-27".
    pub evidence: ForReview,
    /// What it bounds, such as "sessions of a course, at most".
    pub what: ForReview,
    /// What is shipped.
    pub default: u16,
    /// The strictest value that a clinic may set: the lowest.
    pub least: u16,
    /// What it counts, such as "sessions".
    pub unit: &'static str,
}

impl PartialEq for Limit {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}

impl Span {
    /// The span written as "4 weeks".
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (count, unit) = text.trim().split_once(' ')?;
        let count = count.parse().ok()?;
        match unit.trim().trim_end_matches('s') {
            "hour" => Some(Self::Hours(count)),
            "day" => Some(Self::Days(count)),
            "week" => Some(Self::Weeks(count)),
            "month" => Some(Self::Months(count)),
            _ => None,
        }
    }

    /// How many of its unit it is, if that is the unit of `other` too.
    #[must_use]
    pub fn count_like(self, other: Self) -> Option<u16> {
        match (self, other) {
            (Self::Hours(n), Self::Hours(_))
            | (Self::Days(n), Self::Days(_))
            | (Self::Weeks(n), Self::Weeks(_))
            | (Self::Months(n), Self::Months(_)) => Some(n),
            (Self::Hours(_) | Self::Days(_) | Self::Weeks(_) | Self::Months(_), _) => None,
        }
    }
}

impl Span {
    /// The span as "4 weeks".
    #[must_use]
    pub fn text(self) -> String {
        let (count, unit) = match self {
            Self::Hours(n) => (n, " hour"),
            Self::Days(n) => (n, " day"),
            Self::Weeks(n) => (n, " week"),
            Self::Months(n) => (n, " month"),
        };
        let plural = if count == 1 { "" } else { "s" };
        [count.to_string().as_str(), unit, plural].concat()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}
