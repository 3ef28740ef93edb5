//! What a plan is made of beside its figures: steps, pauses, signs.

use std::fmt::Write as _;

use needlewise::engine::{At, CallWithin, Interval, Step};
use needlewise::microneedling::PROTOCOL;

use super::plan::{ids, only, sources};

pub fn write_steps(page: &mut String, title: &str, steps: &[Step]) {
    let _ = writeln!(page, "### {title}\n");
    for step in steps {
        let parts: Vec<_> = [(step.seen, ""), (step.to_do, "Do: "), (step.not_to_do, "Do not: ")]
            .into_iter()
            .filter(|(part, _)| !part.is_empty())
            .map(|(part, what)| format!(" {what}{part}"))
            .collect();
        let _ = writeln!(
            page,
            "- {} · {}{}: **{}**.{} {}",
            step.evidence.words(),
            time(step.at),
            only(&step.when),
            step.title,
            parts.concat(),
            sources(step.citations)
        );
    }
    page.push('\n');
}

fn time(at: At) -> String {
    let spans = |from: String, to: String| if from == to { from } else { format!("{from} to {to}") };
    match at {
        At::Before(from, to) => format!("{} before", spans(from.default.to_string(), to.default.to_string())),
        At::Day => "on the day".into(),
        At::Days(from, to) => format!("day {}", spans(from.to_string(), to.to_string())),
        At::AfterFirst(from, to) => {
            format!("{} after the first session", spans(from.to_string(), to.to_string()))
        }
        At::NextSessions => "at each next session".into(),
        At::Session(number) => format!("at session {number}"),
        At::AfterLast(from, to) => {
            format!("{} after the last session", spans(from.to_string(), to.to_string()))
        }
        At::TopUp => "when a top-up may be due".into(),
    }
}

pub fn write_pauses(page: &mut String) {
    page.push_str("### What to pause, and until when\n\n| What | Stop before | Again after | | Sources |\n|---|---|---|---|---|\n");
    for pause in PROTOCOL.care.pauses {
        let before = pause.before.map(|interval| interval.default.to_string()).unwrap_or_default();
        let _ = writeln!(
            page,
            "| {}{} | {before} | {}{} | {} | {} |",
            pause.what,
            only(&pause.when),
            pause.after.default,
            movable(pause.after),
            pause.note,
            ids(pause.citations)
        );
    }
    page.push_str("\nOn the body, or deeper than 1.5 mm, everything after is 2 days later.\n\n");
}

fn movable(interval: &Interval) -> String {
    if interval.default == interval.longest {
        String::new()
    } else {
        format!(" (a clinic: up to {})", interval.longest)
    }
}

pub fn write_flags(page: &mut String) {
    page.push_str("### Warning signs, and when to call\n\n");
    for flag in PROTOCOL.care.red_flags {
        let urgency = match flag.urgency {
            CallWithin::Now => "now",
            CallWithin::Today => "the same day",
            CallWithin::Days => "within days",
        };
        let _ = writeln!(
            page,
            "- {} · {urgency}: **{}** {} {}",
            flag.evidence.words(),
            flag.sign,
            flag.act,
            sources(flag.citations)
        );
    }
    page.push('\n');
}
