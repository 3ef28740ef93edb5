//! The plan in dates, counted from a hoped-for first session.

use super::{At, Date, Interval, Plan, Policy, Range, Spacing, Span, Step, TopUp};

/// Something that is due on a day, or some time between two days.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    /// The first day.
    pub from: Date,
    /// The last day; not before `from`.
    pub to: Date,
    /// What is due.
    pub step: &'static Step,
}

/// The plan's dates.
#[derive(Debug)]
pub struct Schedule {
    /// The first session.
    pub first: Date,
    /// Each session: on some day from one to the other.
    pub sessions: Vec<(Date, Date)>,
    /// The last session: it can be as early as after the fewest sessions, and
    /// as late as after the most.
    pub last: (Date, Date),
    /// When a first change can be seen.
    pub first_change: (Date, Date),
    /// When the result is judged.
    pub full_result: (Date, Date),
    /// When an optional top-up may be due.
    pub top_up: Option<(Date, Date)>,
    /// What is due before the first session, earliest first.
    pub before: Vec<Due>,
    /// What is due after it, earliest first.
    pub after: Vec<Due>,
}

/// Which first dates can be chosen: both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// The earliest.
    pub from: Date,
    /// The latest.
    pub to: Date,
}

/// How far ahead a first date, or an event, can be.
const AHEAD: Span = Span::Months(24);

impl Choosable {
    /// Whether `date` can be chosen.
    #[must_use]
    pub fn contains(self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }
}

impl Plan {
    /// The first dates that the preparation leaves time for.
    #[must_use]
    pub fn first_dates(&self, policy: &Policy, today: Date) -> Choosable {
        let ends = self.before.iter().filter_map(|step| match step.at {
            At::Before(_, to) => Some(policy.span(to).after(today)),
            At::Day
            | At::Days(..)
            | At::AfterFirst(..)
            | At::NextSessions
            | At::Session(_)
            | At::AfterLast(..)
            | At::TopUp => None,
        });
        Choosable { from: ends.max().unwrap_or(today), to: AHEAD.after(today) }
    }

    /// The days on which an event can be.
    #[must_use]
    pub fn event_dates(today: Date) -> Choosable {
        Choosable { from: today, to: AHEAD.after(today) }
    }

    /// The last day before `event` on which a session makes sense, if the
    /// preparation leaves time for one at all.
    #[must_use]
    pub fn last_before(&self, event: Date, policy: &Policy, care: &super::Care, today: Date) -> Option<Date> {
        let last = longer_by(care.event, policy, self.extra_days(care)).before(event);
        (last >= self.first_dates(policy, today).from).then_some(last)
    }

    /// How many days later everything after a session is: some areas heal more
    /// slowly (D4c).
    #[must_use]
    pub fn extra_days(&self, care: &super::Care) -> u8 {
        if self.courses.iter().any(|course| care.slow_areas.contains(&course.area)) { EXTRA_DAYS } else { 0 }
    }

    /// The plan in dates; `None` where there is no course.
    #[must_use]
    pub fn schedule(&self, policy: &Policy, first: Date, today: Date) -> Option<Schedule> {
        let outline = self.outline()?;
        let apart = outline.spacing.weeks();
        let session = |number: u8| {
            let weeks = |apart: u8| Span::Weeks(u16::from(apart) * u16::from(number.saturating_sub(1)));
            (weeks(apart.from).after(first), weeks(apart.to).after(first))
        };
        let Range { from: fewest, to: most } = outline.sessions.usual;
        let last = (session(fewest).0, session(most).1);
        let since = |from: Span, to: Span| (from.after(last.0), to.after(last.1));
        let top_up = match outline.top_up {
            TopUp::Months(months) => {
                Some(since(Span::Months(months.from.into()), Span::Months(months.to.into())))
            }
            TopUp::CaseByCase | TopUp::Clinician | TopUp::None | TopUp::Unknown => None,
        };
        let on = |step: &Step| match step.at {
            At::Before(from, to) => {
                vec![(policy.span(from).before(first).max(today), policy.span(to).before(first))]
            }
            At::Day | At::Days(..) => vec![(first, first)],
            At::AfterFirst(from, to) => vec![(from.after(first), to.after(first))],
            At::NextSessions => (2..=most).map(session).collect(),
            At::Session(number) if number <= most => vec![session(number)],
            At::Session(_) => Vec::new(),
            At::AfterLast(from, to) => vec![since(from, to)],
            At::TopUp => top_up.into_iter().collect(),
        };
        let in_order = |steps: &[&'static Step]| {
            let mut sorted: Vec<Due> = Vec::new();
            for step in steps {
                for (from, to) in on(step) {
                    // A sort of its own would cost the visitor four kilobytes.
                    let place = sorted.iter().take_while(|other| other.from <= from).count();
                    sorted.insert(place, Due { from, to, step });
                }
            }
            sorted
        };
        let weeks = outline.first_change_weeks;
        Some(Schedule {
            first,
            sessions: (1..=most).map(session).collect(),
            last,
            first_change: (
                Span::Weeks(weeks.from.into()).after(first),
                Span::Weeks(weeks.to.into()).after(first),
            ),
            full_result: since(outline.full_result.0, outline.full_result.1),
            top_up,
            before: in_order(&self.before),
            after: in_order(&self.after),
        })
    }
}

/// How many days longer it takes on the body, or where needles go deeper than
/// 1.5 mm (D4c).
pub const EXTRA_DAYS: u8 = 2;

/// How long it is at this clinic, and these days more.
#[must_use]
pub fn longer_by(interval: &'static Interval, policy: &Policy, days: u8) -> Span {
    let more = u16::from(days);
    match policy.span(interval) {
        Span::Hours(hours) => Span::Days(hours.div_ceil(24) + more),
        Span::Days(n) => Span::Days(n + more),
        Span::Weeks(n) => Span::Days(n * 7 + more),
        Span::Months(n) => Span::Months(n),
    }
}

impl Span {
    /// The longer of both.
    pub(super) fn longer(self, other: Self) -> Self {
        let of = |span: Self| span.after(Date::MIN);
        if of(other) > of(self) { other } else { self }
    }
}

impl Spacing {
    /// The shortest time from the first to the last of so many sessions, and
    /// the longest, in weeks.
    #[must_use]
    pub fn in_all(self, sessions: Range) -> Range {
        let gaps = |count: u8| count.saturating_sub(1);
        let weeks = self.weeks();
        Range::new(weeks.from * gaps(sessions.from), weeks.to * gaps(sessions.to))
    }
}
