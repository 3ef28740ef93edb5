//! Civil dates. A crate for this costs the visitor two tables of three
//! kilobytes; the check needs a dozen lines of them.

use core::fmt;
use core::str::FromStr;

/// A civil date from year 1 to year 9999, without a clock or a time zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

impl Date {
    /// The first date there is.
    pub const MIN: Self = Self { year: 1, month: 1, day: 1 };
    /// The last date there is.
    pub const MAX: Self = Self { year: 9999, month: 12, day: 31 };

    /// The date with this year, month (1 to 12) and day (1 to 31), if there is
    /// one.
    #[must_use]
    pub const fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let possible =
            year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
        if possible { Some(Self { year, month, day }) } else { None }
    }

    /// Calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Calendar month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.month
    }

    /// Day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.day
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> usize {
        // 1 March of year 0 was a Wednesday.
        usize::try_from((self.day_number() + 2).rem_euclid(7)).unwrap_or_default()
    }

    /// How many days later than `other` it is; negative if earlier.
    #[must_use]
    pub fn days_since(self, other: Self) -> i32 {
        self.day_number() - other.day_number()
    }

    /// The last day of this month.
    #[must_use]
    pub const fn month_end(self) -> Self {
        Self { day: days_in(self.year, self.month), ..self }
    }

    /// The date this many days later, or earlier if negative; the first or the
    /// last date there is if that lies beyond.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_day_number(self.day_number().saturating_add(days))
    }

    /// The same day this many months later, or earlier if negative, clamped to
    /// the end of a shorter month (evidence E4).
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = self.year * 12 + self.month.cast_signed() - 1 + months;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12).unsigned_abs() + 1);
        match Self::new(year, month, 1) {
            Some(first) => Self { day: self.day.min(days_in(year, month)), ..first },
            None if months < 0 => Self::MIN,
            None => Self::MAX,
        }
    }

    /// Days since 1 March of year 0. Years are counted from March, so that a
    /// leap day ends one.
    fn day_number(self) -> i32 {
        let early = i32::from(self.month < 3);
        let (year, month) = (self.year - early, self.month.cast_signed() + 12 * early - 3);
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + self.day.cast_signed() - 1
    }

    fn from_day_number(number: i32) -> Self {
        if number <= Self::MIN.day_number() {
            return Self::MIN;
        }
        if number >= Self::MAX.day_number() {
            return Self::MAX;
        }
        let (cycle, of_cycle) = (number / 146_097, number % 146_097);
        let year = (of_cycle - of_cycle / 1460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
        let of_year = of_cycle - (365 * year + year / 4 - year / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let late = i32::from(from_march >= 10);
        Self {
            year: 400 * cycle + year + late,
            month: (from_march + 3 - 12 * late).unsigned_abs(),
            day: day.unsigned_abs(),
        }
    }
}

const fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Text that is not a date written `2026-11-20`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.splitn(3, '-');
        let mut number = || parts.next().and_then(|part| part.parse::<u32>().ok());
        let (year, month, day) = (number(), number(), number());
        year.and_then(|year| Self::new(i32::try_from(year).ok()?, month?, day?)).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
