//! What a clinic may set, and how far.

use std::fmt::Write as _;

use needlewise::engine::{Interval, Outcome, Rule};
use needlewise::microneedling::PROTOCOL;

/// How far a clinic may move what `rule` says; empty where it may only add to it.
pub fn range(rule: &Rule) -> String {
    let mut range = String::new();
    if let Some(interval) = rule.interval().filter(|interval| is_movable(interval)) {
        let _ = write!(
            range,
            " A clinic may set {} up to {} ({}).",
            interval.default,
            interval.longest,
            interval.evidence.words()
        );
    }
    match PROTOCOL.highest.iter().find(|(number, _)| *number == rule.evidence) {
        Some((_, highest)) if *highest == rule.outcome => range.push_str(" A clinic may not raise it."),
        _ if rule.outcome < Outcome::NotSuitable => range.push_str(" A clinic may raise it."),
        _ => {}
    }
    range
}

/// The table of all settings.
pub fn write(page: &mut String) {
    page.push_str(
        "## What a clinic may set\n\n\
         In a policy file; `cargo xtask suitability --policy FILE --lint` says what one changes. Values move from the\n\
         default towards the stricter end only (A-07). Those after the line bound the plan.\n\n\
         | Evidence | Name in a policy | What it is | Default | At most |\n|---|---|---|---|---|\n",
    );
    for interval in PROTOCOL.intervals {
        let longest = if is_movable(interval) { interval.longest.to_string() } else { "fixed".into() };
        let _ = writeln!(
            page,
            "| {} | `intervals.{}` | {} | {} | {longest} |",
            interval.evidence.words(),
            interval.id,
            interval.what.words(),
            interval.default
        );
    }
    for limit in PROTOCOL.limits {
        let _ = writeln!(
            page,
            "| {} | `limits.{}` | {} | {} {} | down to {} |",
            limit.evidence.words(),
            limit.id,
            limit.what.words(),
            limit.default,
            limit.unit,
            limit.least
        );
    }
    page.push_str(
        "| E9 | `outcomes.R-42` and so on | what a rule says | as each rule says | `ask` or `not_suitable`, never milder |\n\
         | J-38 | `not_offered.goals`, `not_offered.areas` | what the clinic offers | all offered | any but all |\n\
         | E9 | `rules` | rules of its own | none | 100 with those for what is not offered, each `ask` or `not_suitable` |\n\
         | J-41 | `emergency` | whom to call in an emergency | the visitor's local number | one telephone number |\n\n\
         Not for a clinic to change: the lowest age (J-01: the question's bands end at 22), radiotherapy to the area\n\
         (J-21), prescribed blood thinners (J-24), the question on worries about looks (J-40: leaving it out would be\n\
         milder). Every hard floor of section E stands whatever a policy says.\n\n",
    );
}

/// Whether a clinic may change it at all.
pub fn is_movable(interval: &Interval) -> bool {
    interval.default != interval.longest
}
