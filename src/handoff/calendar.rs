//! The plan's dates as a calendar file (RFC 5545): all-day events that make
//! nobody busy.

use super::File;
use crate::engine::{At, Date, Plan, Schedule};

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

/// The dates of a plan: its sessions, and what is due before and after them.
///
/// The same plan on the same day gives the same identifiers, so that a
/// calendar that takes the file twice shows each date once.
#[must_use]
pub fn calendar(plan: &Plan, schedule: &Schedule, titles: Titles, today: Date) -> File {
    let (today, first) = (&*digits(today), &*digits(schedule.first));
    let start = ["BEGIN:VEVENT\nDTSTAMP:", today, "T000000Z\nUID:", today, "-", first, "-"].concat();
    let mut events = Events { text: String::new(), start, count: 0 };
    let fewest = plan.outline().map_or(0, |outline| outline.sessions.usual.from);
    for (days, number) in schedule.sessions.iter().zip(1..) {
        match titles {
            Titles::Neutral => events.add(*days, "Skin appointment", ""),
            Titles::Full => {
                let if_needed = if number > fewest { ", if needed" } else { "" };
                let title = ["Microneedling session ", &number.to_string(), if_needed].concat();
                events.add(*days, &title, "A typical date, not a booking. The clinician decides.");
            }
        }
    }
    for due in schedule.before.iter().chain(&schedule.after) {
        let step = due.step;
        // Each next session stands there as one already.
        if step.at == At::NextSessions {
            continue;
        }
        let (title, description) = match titles {
            Titles::Neutral => (neutral(step.at), String::new()),
            Titles::Full => (step.title, [step.to_do, step.not_to_do].join(" ")),
        };
        events.add((due.from, due.to), title, description.trim());
    }
    let all =
        ["BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//appointment//dates//EN\n", &events.text, "END:VCALENDAR\n"];
    File { name: "appointment-dates.ics", mime: "text/calendar;charset=utf-8", text: folded(&all.concat()) }
}

/// What a step is, without what for.
fn neutral(at: At) -> &'static str {
    match at {
        At::Before(..) | At::Day => "Skin appointment: preparation",
        At::Days(..) | At::NextSessions | At::AfterFirst(..) => "Skin appointment: aftercare",
        At::Session(_) | At::AfterLast(..) | At::TopUp => "Skin appointment: review",
    }
}

/// The events, one property a line.
struct Events {
    text: String,
    /// How each begins, up to its number.
    start: String,
    count: u32,
}

impl Events {
    /// Whole days, from the first to the last.
    fn add(&mut self, (from, to): (Date, Date), title: &str, description: &str) {
        self.count += 1;
        let label = if description.is_empty() { "" } else { "\nDESCRIPTION:" };
        let event = [
            &self.start,
            &self.count.to_string(),
            // A name that never resolves: it must tell neither the clinic nor the treatment.
            "@appointment.invalid\nTRANSP:TRANSPARENT\nDTSTART;VALUE=DATE:",
            &digits(from),
            // The standard wants the day on which it is over.
            "\nDTEND;VALUE=DATE:",
            &digits(to.plus_days(1)),
            "\nSUMMARY:",
            &escaped(title),
            label,
            &escaped(description),
            "\nEND:VEVENT\n",
        ];
        self.text.push_str(&event.concat());
    }
}

/// A date as "20261121"; none of a plan is before the year 1000.
fn digits(date: Date) -> String {
    (date.year().unsigned_abs() * 10_000 + date.month() * 100 + date.day()).to_string()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | ';' | ',' | '\n') {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { 'n' } else { letter });
    }
    escaped
}

/// The lines with the standard's breaks, and none too long.
fn folded(lines: &str) -> String {
    let mut folded = String::new();
    let mut octets = 0;
    for letter in lines.chars() {
        octets += letter.len_utf8();
        if letter == '\n' {
            folded.push('\r');
            octets = 0;
        } else if octets > LINE_OCTETS_MAX {
            folded.push_str("\r\n ");
            octets = 1 + letter.len_utf8();
        }
        folded.push(letter);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Due, Outcome, Span, Step};

    static CHECK: Step = Step {
        at: At::AfterFirst(Span::Days(1), Span::Days(1)),
        title: "Check your skin; call, if in doubt",
        to_do: "Needles hurt – é, ü and 老虎 may stand here, and the line is then much too long to stay one.",
        not_to_do: "Do not wait.",
        ..Step::DAY
    };

    fn day(year: i32, month: u32, day: u32) -> Date {
        Date::new(year, month, day).unwrap_or(Date::MIN)
    }

    fn file(titles: Titles) -> String {
        let plan = Plan {
            courses: Vec::new(),
            without: Vec::new(),
            modifiers: Vec::new(),
            before: Vec::new(),
            day: Vec::new(),
            after: vec![&CHECK],
            pauses: Vec::new(),
            to_ask: Vec::new(),
            outcome: Outcome::Consult,
        };
        let first = day(2028, 1, 31);
        let window = (day(2028, 2, 28), day(2028, 2, 29));
        let schedule = Schedule {
            first,
            sessions: vec![(first, first), window],
            last: window,
            first_change: window,
            full_result: window,
            top_up: None,
            before: Vec::new(),
            after: vec![Due { from: first, to: day(2028, 12, 31), step: &CHECK }],
        };
        calendar(&plan, &schedule, titles, day(2027, 12, 1)).text
    }

    #[test]
    fn an_event_ends_on_the_day_after_its_last() {
        let file = file(Titles::Neutral);
        let ends: Vec<_> = file.lines().filter_map(|line| line.strip_prefix("DTEND;VALUE=DATE:")).collect();
        assert_eq!(ends, ["20280201", "20280301", "20290101"]);
    }

    #[test]
    fn a_long_line_is_folded_and_reads_the_same() {
        let file = file(Titles::Full);
        assert!(file.lines().all(|line| line.len() <= LINE_OCTETS_MAX), "{file}");
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains("é\\, ü and 老虎 may stand here\\, and the line"), "{unfolded}");
        assert!(unfolded.contains("\r\nSUMMARY:Check your skin\\; call\\, if in doubt\r\n"), "{unfolded}");
    }

    #[test]
    fn neutral_titles_do_not_say_what_the_appointment_is_for() {
        let file = file(Titles::Neutral).to_lowercase();
        assert!(["needl", "description", "check"].iter().all(|word| !file.contains(word)), "{file}");
    }

    #[test]
    fn each_event_has_an_identifier_of_its_own() {
        let file = file(Titles::Full);
        let ids: Vec<_> =
            file.lines().filter_map(|line| line.strip_prefix("UID:20271201-20280131-")).collect();
        assert_eq!(ids, ["1@appointment.invalid", "2@appointment.invalid", "3@appointment.invalid"]);
    }
}
