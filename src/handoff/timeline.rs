//! The plan on a line of time: the rows of the picture and of its list.

use super::Block;
use super::wording::days;
use crate::engine::{Date, Plan, Schedule, Span};

/// A row of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub name: &'static str,
    /// Each time: from one day to the other, both included.
    pub times: Vec<(Date, Date)>,
}

/// The rows, from preparation to top-up.
#[must_use]
pub fn rows(plan: &Plan, schedule: &Schedule) -> Vec<Row> {
    let Some(outline) = plan.outline() else { return Vec::new() };
    let start = schedule.before.first().map_or(schedule.first, |due| due.from);
    let red = Span::Days(outline.downtime_days.to.into());
    let red = schedule.sessions.iter().map(|(from, to)| (*from, red.after(*to)));
    let row = |name: &'static str, times: Vec<(Date, Date)>| Row { name, times };
    let mut rows = vec![
        row("Preparation", vec![(start, schedule.first)]),
        row("Sessions", schedule.sessions.clone()),
        row("Redness can show", red.collect()),
        row("First change", vec![schedule.first_change]),
        row("Judge the result", vec![schedule.full_result]),
        row("Top-up, if you like", schedule.top_up.into_iter().collect()),
    ];
    rows.retain(|row| !row.times.is_empty());
    rows
}

impl Row {
    /// The same in words.
    #[must_use]
    pub fn block(&self) -> Block {
        let times: Vec<_> = self.times.iter().map(|(from, to)| days(*from, *to)).collect();
        Block::Fact(self.name.into(), times.join("; "))
    }
}
