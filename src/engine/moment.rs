//! Spans of calendar time, and what a visitor can say about when.

use super::{Choice, Date};

/// A length of calendar time. Weeks are seven days; months are calendar
/// months, clamped to the end of a shorter month (evidence E4).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Span {
    /// This many hours; less than a day is no calendar time.
    Hours(u16),
    /// This many days.
    Days(u16),
    /// This many weeks.
    Weeks(u16),
    /// This many calendar months.
    Months(u16),
}

impl Span {
    /// The date this long after `date`; the day of the event is day 0.
    #[must_use]
    pub fn after(self, date: Date) -> Date {
        match self {
            Self::Hours(n) => date.plus_days((n / 24).into()),
            Self::Days(n) => date.plus_days(n.into()),
            Self::Weeks(n) => date.plus_days(i32::from(n) * 7),
            Self::Months(n) => date.plus_months(n.into()),
        }
    }

    /// The date this long before `date`.
    #[must_use]
    pub fn before(self, date: Date) -> Date {
        match self {
            Self::Hours(n) => date.plus_days(-i32::from(n / 24)),
            Self::Days(n) => date.plus_days(-i32::from(n)),
            Self::Weeks(n) => date.plus_days(-i32::from(n) * 7),
            Self::Months(n) => date.plus_months(-i32::from(n)),
        }
    }
}

/// "About how long ago", for a visitor who does not know the date
/// (resolution A-31).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Band {
    /// Less than a week.
    UnderOneWeek,
    /// One to two weeks.
    OneToTwoWeeks,
    /// Two to four weeks.
    TwoToFourWeeks,
    /// One to three months.
    OneToThreeMonths,
    /// Three to six months.
    ThreeToSixMonths,
    /// Six to twelve months.
    SixToTwelveMonths,
    /// More than twelve months.
    OverTwelveMonths,
}

impl Band {
    /// Every band, most recent first.
    pub const ALL: [Self; 7] = [
        Self::UnderOneWeek,
        Self::OneToTwoWeeks,
        Self::TwoToFourWeeks,
        Self::OneToThreeMonths,
        Self::ThreeToSixMonths,
        Self::SixToTwelveMonths,
        Self::OverTwelveMonths,
    ];

    /// The permanent code, as written in a case file.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::UnderOneWeek => "under-1-week",
            Self::OneToTwoWeeks => "1-2-weeks",
            Self::TwoToFourWeeks => "2-4-weeks",
            Self::OneToThreeMonths => "1-3-months",
            Self::ThreeToSixMonths => "3-6-months",
            Self::SixToTwelveMonths => "6-12-months",
            Self::OverTwelveMonths => "over-12-months",
        }
    }

    /// The words a visitor chooses.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::UnderOneWeek => "Less than 1 week ago",
            Self::OneToTwoWeeks => "1 to 2 weeks ago",
            Self::TwoToFourWeeks => "2 to 4 weeks ago",
            Self::OneToThreeMonths => "1 to 3 months ago",
            Self::ThreeToSixMonths => "3 to 6 months ago",
            Self::SixToTwelveMonths => "6 to 12 months ago",
            Self::OverTwelveMonths => "More than 12 months ago",
        }
    }

    /// How long ago it was at the very least: the most recent end of the band
    /// (evidence E6).
    #[must_use]
    pub fn at_least(self) -> Span {
        match self {
            Self::UnderOneWeek => Span::Days(0),
            Self::OneToTwoWeeks => Span::Days(7),
            Self::TwoToFourWeeks => Span::Days(14),
            Self::OneToThreeMonths => Span::Months(1),
            Self::ThreeToSixMonths => Span::Months(3),
            Self::SixToTwelveMonths => Span::Months(6),
            Self::OverTwelveMonths => Span::Months(12),
        }
    }
}

/// When something happened, as far as the visitor can say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Moment {
    /// On this day.
    On(Date),
    /// Some time in this month.
    In {
        /// Calendar year.
        year: i32,
        /// Calendar month, 1 to 12.
        month: u32,
    },
    /// About this long ago.
    Ago(Band),
    /// The visitor is not sure.
    NotSure,
    /// The visitor would rather not say.
    Declined,
}

impl Moment {
    /// The moment with this code: a band's, `not-sure` or `declined`. Days and
    /// months have none.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let mut coarse = Band::ALL.into_iter().map(Self::Ago).chain([Self::NotSure, Self::Declined]);
        coarse.find(|moment| moment.code() == Some(code))
    }

    /// The permanent code of a moment that has one.
    #[must_use]
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Ago(band) => Some(band.code()),
            Self::NotSure => Some(Choice::NOT_SURE.code),
            Self::Declined => Some(Choice::DECLINED.code),
            Self::On(_) | Self::In { .. } => None,
        }
    }

    /// The latest day it can have been: the last day of a month (or today, if
    /// it is this month), the recent end of a band, today if unknown
    /// (evidence E6, resolution A-31). `None` for a month that does not exist.
    #[must_use]
    pub fn latest(self, today: Date) -> Option<Date> {
        match self {
            Self::On(date) => Some(date),
            Self::In { year, month } => {
                let this_month = (year, month) == (today.year(), today.month());
                if this_month { Some(today) } else { Some(Date::new(year, month, 1)?.month_end()) }
            }
            Self::Ago(band) => Some(band.at_least().before(today)),
            Self::NotSure | Self::Declined => Some(today),
        }
    }
}
