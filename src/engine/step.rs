//! What to do and not to do, before, on the day and after (evidence D4, D5),
//! and what is good to know (D6).

use super::{Citation, ClearedUse, ForReview, Interval, Limit, Modifier, Placement, Site, Span, When};

/// Something to do, or not to do, at a time (evidence D4).
#[derive(Debug)]
pub struct Step {
    /// The evidence's id, such as "T-06".
    pub evidence: ForReview,
    /// For whom.
    pub when: When,
    /// At what time.
    pub at: At,
    /// What it is in a few words, as a heading.
    pub title: &'static str,
    /// What may be seen; empty where that is not the point.
    pub seen: &'static str,
    /// What to do; empty where there is nothing.
    pub to_do: &'static str,
    /// What not to do; empty where there is nothing.
    pub not_to_do: &'static str,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

impl Step {
    /// For everyone, on the day.
    pub const DAY: Self = Self {
        evidence: ForReview::new(""),
        when: When::Always,
        at: At::Day,
        title: "",
        seen: "",
        to_do: "",
        not_to_do: "",
        citations: &[],
    };
}

/// When a step is due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum At {
    /// From this long to that long before a session.
    Before(&'static Interval, &'static Interval),
    /// On the day of a session.
    Day,
    /// From this day to that after a session on the face, the day of it being
    /// day 0.
    Days(u8, u8),
    /// From this long to that long after the first session.
    AfterFirst(Span, Span),
    /// On the day of each next session.
    NextSessions,
    /// On the day of this session, if the course has as many.
    Session(u8),
    /// From this long to that long after the last session.
    AfterLast(Span, Span),
    /// When the regimens say that an optional top-up may be due.
    TopUp,
}

/// Something to leave off before a session and to take up again after it
/// (evidence D4e).
#[derive(Debug)]
pub struct Pause {
    /// For whom.
    pub when: When,
    /// What it is: "Retinol".
    pub what: &'static str,
    /// What a visitor asks: "use retinol".
    pub can_i: &'static str,
    /// How long before a session it stops, if it does.
    pub before: Option<&'static Interval>,
    /// How long after a session it starts again.
    pub after: &'static Interval,
    /// What else to know; empty where there is nothing.
    pub note: &'static str,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// A sign after a session that someone must see (evidence D5).
#[derive(Debug)]
pub struct RedFlag {
    /// The evidence's id, such as "F-01".
    pub evidence: ForReview,
    /// How soon.
    pub urgency: CallWithin,
    /// What is seen or felt.
    pub sign: &'static str,
    /// Whom to call, and what it can be.
    pub act: &'static str,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// How soon a red flag must be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CallWithin {
    /// An emergency call.
    Now,
    /// On the same day.
    Today,
    /// Within days.
    Days,
}

impl CallWithin {
    /// Most urgent first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Today, Self::Days];
}

/// A line that explains (evidence D6).
#[derive(Debug)]
pub struct Explainer {
    /// The evidence's id, such as "L-01" or "X-03".
    pub evidence: ForReview,
    /// What it is about.
    pub title: &'static str,
    /// What is to be known.
    pub text: &'static str,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// A question to take to the consultation.
#[derive(Debug)]
pub struct ToAsk {
    /// For whom.
    pub when: When,
    /// The question.
    pub text: &'static str,
    /// Why it is worth asking: who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// All that a plan is made of.
#[derive(Debug)]
pub struct Care {
    /// How deep and how long, by area (D3a).
    pub sites: &'static [Site],
    /// Which regimen stands for which goals and areas (D3b).
    pub placements: &'static [Placement],
    /// The uses for which some device is cleared.
    pub cleared: &'static [ClearedUse],
    /// What changes a plan (D3c).
    pub modifiers: &'static [Modifier],
    /// How long sessions are apart at the least, at a clinic (J-29).
    pub spacing: &'static Interval,
    /// The deepest that is shown, at a clinic (J-27).
    pub depth: &'static Limit,
    /// The most sessions, at a clinic (J-28).
    pub sessions: &'static Limit,
    /// Before a session (D4a).
    pub before: &'static [Step],
    /// On the day (D4b).
    pub day: &'static [Step],
    /// Day by day after a session (D4c).
    pub recovery: &'static [Step],
    /// After and between (D4d).
    pub after: &'static [Step],
    /// What to leave off, and from when on to take it up (D4e).
    pub pauses: &'static [Pause],
    /// How long before an event the last session is, at the least.
    pub event: &'static Interval,
    /// The areas where skin heals more slowly (D4c).
    pub slow_areas: &'static [&'static str],
    /// Signs after a session that someone must see (D5).
    pub red_flags: &'static [RedFlag],
    /// What is good to know (D6).
    pub explainers: &'static [Explainer],
    /// What to ask at the consultation.
    pub to_ask: &'static [ToAsk],
}
