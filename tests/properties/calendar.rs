//! Civil dates against what a wall calendar shows.

use needlewise::engine::{Date, Span};

/// Calendar facts that a wall calendar shows.
#[test]
fn dates_count_as_a_calendar_does() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    for (from, days, to) in [
        ("2026-11-20", 1, "2026-11-21"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2028-02-29", 1, "2028-03-01"),
        ("2100-02-28", 1, "2100-03-01"),
        ("2000-02-28", 1, "2000-02-29"),
        ("2026-03-01", -1, "2026-02-28"),
        ("2024-01-01", 366, "2025-01-01"),
        ("1970-01-01", 20_777, "2026-11-20"),
    ] {
        assert_eq!(date(from).plus_days(days), date(to), "{from} {days:+} days");
        assert_eq!(date(to).plus_days(-days), date(from), "{to} back {days} days");
    }
    for (from, months, to) in [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-11-20", 2, "2027-01-20"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -13, "2024-12-15"),
    ] {
        assert_eq!(date(from).plus_months(months), date(to), "{from} {months:+} months");
    }
    assert_eq!(Date::MAX.plus_days(1), Date::MAX);
    assert_eq!(Date::MIN.plus_months(-1), Date::MIN);
    assert_eq!(Date::MAX.plus_months(1), Date::MAX, "a wait beyond the last day is not over long ago");
    for wrong in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-01-32", "0000-01-01", "2026-1", "x"] {
        assert!(wrong.parse::<Date>().is_err(), "{wrong}");
    }
}

/// E4: weeks are 7 days, months are clamped to the month's end, the day of the event is day 0.
#[test]
fn a_span_counts_the_same_forwards_and_backwards() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    for (from, span, to) in [
        ("2026-11-20", Span::Hours(23), "2026-11-20"),
        ("2026-11-20", Span::Hours(24), "2026-11-21"),
        ("2026-11-20", Span::Hours(72), "2026-11-23"),
        ("2026-11-20", Span::Days(0), "2026-11-20"),
        ("2026-11-20", Span::Days(14), "2026-12-04"),
        ("2026-11-20", Span::Weeks(4), "2026-12-18"),
        ("2026-11-20", Span::Months(6), "2027-05-20"),
    ] {
        assert_eq!(span.after(date(from)), date(to), "{span} after {from}");
        assert_eq!(span.before(date(to)), date(from), "{span} before {to}");
    }
    assert_eq!(Span::Months(6).after(date("2026-08-31")), date("2027-02-28"));
    assert_eq!(Span::Months(6).before(date("2026-08-31")), date("2026-02-28"));
}

#[test]
fn a_day_after_a_day_is_the_next_one_for_four_centuries() {
    let (mut day, end) = ("1900-01-01".parse::<Date>().unwrap(), "2300-01-01".parse::<Date>().unwrap());
    while day < end {
        let next = day.plus_days(1);
        let expected = Date::new(day.year(), day.month(), day.day() + 1)
            .or_else(|| Date::new(day.year(), day.month() + 1, 1))
            .or_else(|| Date::new(day.year() + 1, 1, 1));
        assert_eq!(Some(next), expected);
        day = next;
    }
}
