//! The plan's dates as a calendar file (RFC 5545): all-day events that make
//! nobody busy.
//!
//! Our own, as the crates for it cost the visitor more than the rest of what
//! can be taken away; see `docs/ARCHITECTURE.md`.

use super::File;
use crate::engine::{At, Date, Due, Plan, Schedule};

/// What a calendar, which others may see, says of each date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Titles {
    /// That there is an appointment, and not what for.
    Neutral,
    /// The plan's own words.
    Full,
}

/// The longest line, in octets, its break left out.
const LINE_OCTETS_MAX: usize = 75;

const SESSION: &str = "Skin appointment";
const PREPARATION: &str = "Skin appointment: preparation";
const AFTERCARE: &str = "Skin appointment: aftercare";
const REVIEW: &str = "Skin appointment: review";

/// The dates of a plan, those of its sessions among them.
///
/// The same plan on the same day gives the same identifiers, so that a
/// calendar that takes the file twice shows each date once.
#[must_use]
pub fn calendar(plan: &Plan, schedule: &Schedule, titles: Titles, today: Date) -> File {
    let mut file =
        Calendar { text: String::new(), today: digits(today), first: digits(schedule.first), count: 0 };
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//appointment//dates//EN");
    for due in &schedule.before {
        file.due(due, titles, PREPARATION);
    }
    let fewest = plan.outline().map_or(0, |outline| usize::from(outline.sessions.usual.from));
    for (&(from, to), number) in schedule.sessions.iter().zip(1..) {
        match titles {
            Titles::Neutral => file.event(from, to, SESSION, ""),
            Titles::Full => {
                let if_needed = if number > fewest { ", if needed" } else { "" };
                let title = ["Microneedling session ", &number.to_string(), if_needed].concat();
                file.event(from, to, &title, "A typical date, not a booking. The clinician decides.");
            }
        }
    }
    for due in &schedule.after {
        let neutral = match due.step.at {
            At::Session(_) | At::AfterLast(..) | At::TopUp => REVIEW,
            At::Before(..) | At::Day | At::Days(..) | At::AfterFirst(..) | At::NextSessions => AFTERCARE,
        };
        file.due(due, titles, neutral);
    }
    file.line("END", "VCALENDAR");
    File { name: "appointment-dates.ics", mime: "text/calendar;charset=utf-8", text: file.text }
}

struct Calendar {
    text: String,
    today: String,
    first: String,
    /// How many events it has.
    count: u32,
}

impl Calendar {
    fn due(&mut self, due: &Due, titles: Titles, neutral: &str) {
        let step = due.step;
        match titles {
            Titles::Neutral => self.event(due.from, due.to, neutral, ""),
            Titles::Full => {
                let (before, not_to_do) = match (step.to_do, step.not_to_do) {
                    (_, "") => ("", ""),
                    ("", not_to_do) => ("What not to do: ", not_to_do),
                    (_, not_to_do) => ("\nWhat not to do: ", not_to_do),
                };
                self.event(due.from, due.to, step.title, &[step.to_do, before, not_to_do].concat());
            }
        }
    }

    /// Whole days, from the first to the last.
    fn event(&mut self, from: Date, to: Date, title: &str, description: &str) {
        self.count += 1;
        // Of the kind that never resolves: it names no clinic and no product.
        let id =
            [&*self.today, "-", &*self.first, "-", &*self.count.to_string(), "@appointment.invalid"].concat();
        let stamp = [&*self.today, "T000000Z"].concat();
        self.line("BEGIN", "VEVENT");
        self.line("UID", &id);
        self.line("DTSTAMP", &stamp);
        self.line("DTSTART;VALUE=DATE", &digits(from));
        // The day on which it is over.
        self.line("DTEND;VALUE=DATE", &digits(to.plus_days(1)));
        self.line("SUMMARY", &escaped(title));
        if !description.is_empty() {
            self.line("DESCRIPTION", &escaped(description));
        }
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// A property, folded where its line would be too long.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in [name, ":", value].concat().chars() {
            if octets + letter.len_utf8() > LINE_OCTETS_MAX {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            octets += letter.len_utf8();
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }
}

/// A date as "20261121". No date of a plan is before the year 1000.
fn digits(date: Date) -> String {
    (date.year().unsigned_abs() * 10_000 + date.month() * 100 + date.day()).to_string()
}

/// A text as a value.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
