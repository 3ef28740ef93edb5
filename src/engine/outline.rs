//! The figures of a course: their bounds, and those of several courses
//! together.

use super::{Depth, Outline, Policy, Protocol, Range, Sessions, Spacing, Span, TopUp};

impl Outline {
    /// A clinic's own limits, and the hard floors.
    pub(super) fn limit_to(&mut self, policy: &Policy, protocol: &'static Protocol) {
        let care = protocol.care;
        let depth = policy.limit(care.depth);
        if depth < care.depth.default {
            self.depth = self.depth.at_most(depth);
        }
        self.depth = self.depth.at_most(Depth::CEILING).with_the_rest_to_a_clinician();
        let most = u8::try_from(policy.limit(care.sessions)).unwrap_or(Sessions::MOST).min(Sessions::MOST);
        self.sessions =
            Sessions { usual: self.sessions.usual.at_most(most), at_most: self.sessions.at_most.min(most) };
        let apart = match policy.span(care.spacing) {
            span if span == care.spacing.default => Spacing::LEAST_WEEKS,
            Span::Weeks(weeks) => u8::try_from(weeks).unwrap_or(Spacing::MOST_WEEKS),
            Span::Hours(_) | Span::Days(_) | Span::Months(_) => Spacing::LEAST_WEEKS,
        };
        self.spacing = self.spacing.at_least(apart.max(Spacing::LEAST_WEEKS));
    }

    /// Both together: of each figure the greater.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        let depth = Depth {
            from: self.depth.from.min(other.depth.from),
            to: self.depth.to.max(other.depth.to),
            deeper: self.depth.deeper.max(other.depth.deeper),
        };
        Self {
            depth,
            sessions: Sessions {
                usual: self.sessions.usual.max(other.sessions.usual),
                at_most: self.sessions.at_most.max(other.sessions.at_most),
            },
            spacing: Spacing {
                usual: self.spacing.usual.max(other.spacing.usual),
                bounds: self.spacing.bounds.max(other.spacing.bounds),
            },
            downtime_days: self.downtime_days.max(other.downtime_days),
            first_change_weeks: self.first_change_weeks.max(other.first_change_weeks),
            full_result: (
                self.full_result.0.longer(other.full_result.0),
                self.full_result.1.longer(other.full_result.1),
            ),
            top_up: self.top_up.join(other.top_up),
        }
    }
}

impl Sessions {
    /// A course has never more sessions (J-28).
    pub const MOST: u8 = 6;
    /// At this session it is decided whether to go on.
    pub const REVIEW: u8 = 3;
}

impl Spacing {
    /// Sessions are never closer (a hard floor).
    pub const LEAST_WEEKS: u8 = 3;
    /// Nor further apart (J-29).
    pub const MOST_WEEKS: u8 = 8;

    fn at_least(self, weeks: u8) -> Self {
        let least = Range::new(weeks, weeks);
        Self { usual: self.usual.max(least), bounds: self.bounds.max(least) }
    }

    /// At least 6 weeks.
    pub(super) fn slower(self) -> Self {
        let slow = Range::new(6, Self::MOST_WEEKS);
        Self { usual: self.usual.max(Range::new(6, 6)), bounds: self.bounds.max(slow) }
    }

    /// The range that dates are worked out by: what is usual, or what clinics
    /// do where that is a single number.
    #[must_use]
    pub fn weeks(self) -> Range {
        if self.usual.is_single() { Range::new(self.usual.from, self.bounds.to) } else { self.usual }
    }
}

impl TopUp {
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Months(one), Self::Months(two)) => Self::Months(one.max(two)),
            (Self::Months(_), _) => self,
            (Self::CaseByCase | Self::Clinician | Self::None | Self::Unknown, _) => other,
        }
    }
}
