//! What to do, to leave off and to watch for, in words and with dates.

use super::wording::{day, days};
use super::{Block, sources, verdict};
use crate::engine::{At, CallWithin, Due, Interview, Plan, Schedule, Step, longer_by};

/// What a step says, in one paragraph.
fn said(step: &Step) -> String {
    let mut words = step.title.to_owned();
    for (before, part) in [(". ", step.seen), (". ", step.to_do), (". ", step.not_to_do)] {
        if !part.is_empty() {
            let end = words.trim_end_matches('.').len();
            words.truncate(end);
            words.push_str(before);
            words.push_str(part);
        }
    }
    words
}

fn dated(dues: &[Due]) -> Vec<Block> {
    let mut blocks: Vec<_> =
        dues.iter().map(|due| Block::Fact(days(due.from, due.to), said(due.step))).collect();
    blocks.push(sources(dues.iter().flat_map(|due| due.step.citations).copied()));
    blocks
}

/// What to do before the first session, with dates.
#[must_use]
pub(super) fn preparation(schedule: &Schedule) -> Vec<Block> {
    dated(&schedule.before)
}

/// The sessions, reviews and results, with dates.
#[must_use]
pub(super) fn aftercare(schedule: &Schedule) -> Vec<Block> {
    dated(&schedule.after)
}

/// The visit, from first to last.
#[must_use]
pub(super) fn day_of_visit(plan: &Plan) -> Vec<Block> {
    let steps = &plan.day;
    let mut blocks: Vec<_> = steps.iter().map(|step| Block::Item(said(step))).collect();
    blocks.push(sources(steps.iter().flat_map(|step| step.citations).copied()));
    blocks
}

/// Each day after a session, or only that of `on` (0 is the day of the
/// session), where healing takes `extra` days longer.
#[must_use]
pub fn recovery(interview: &Interview, on: Option<u8>, extra: u8) -> Vec<Block> {
    let on_face = on.map(|day| if day <= 1 { day } else { day.saturating_sub(extra).max(1) });
    let mut blocks = Vec::new();
    let mut read = Vec::new();
    for step in interview.protocol.care.recovery {
        let At::Days(from, to) = step.at else { continue };
        if on_face.is_some_and(|day| day < from || to < day) {
            continue;
        }
        // What takes longer ends later; what begins on the next day still does.
        let begins = if from > 1 { from + extra } else { from };
        let name = match (begins, to + extra) {
            (0, _) => "Day 0, the day of the session".into(),
            (begins, ends) if begins == ends => ["Day ", &ends.to_string()].concat(),
            (begins, ends) => ["Days ", &begins.to_string(), " to ", &ends.to_string()].concat(),
        };
        blocks.push(Block::Fact(name, said(step)));
        read.extend(step.citations.iter().copied());
    }
    blocks.push(sources(read.into_iter()));
    blocks
}

/// What to leave off and when to take it up again, with dates for the first
/// session.
#[must_use]
pub(super) fn pauses(plan: &Plan, interview: &Interview, schedule: &Schedule) -> Vec<Block> {
    let policy = &interview.policy;
    let extra = plan.extra_days(interview.protocol.care);
    let mut blocks = Vec::new();
    for pause in &plan.pauses {
        let mut words = String::new();
        if let Some(before) = pause.before {
            let last = policy.span(before).before(schedule.first);
            words = ["Stop by ", &day(last), ". "].concat();
        }
        let after = longer_by(pause.after, policy, extra).after(schedule.first);
        words = [&words, "Again from ", &day(after), ". ", pause.note].concat().trim_end().into();
        blocks.push(Block::Fact(pause.what.into(), words));
    }
    blocks.push(sources(plan.pauses.iter().flat_map(|pause| pause.citations).copied()));
    blocks
}

/// Signs after a session that someone must see, most urgent first.
#[must_use]
pub(super) fn red_flags(interview: &Interview) -> Vec<Block> {
    let flags = interview.protocol.care.red_flags;
    let mut blocks = Vec::new();
    for urgency in CallWithin::ALL {
        blocks.push(Block::Heading(match urgency {
            CallWithin::Now => ["Now: call ", verdict::emergency_number(interview)].concat(),
            CallWithin::Today => "On the same day".into(),
            CallWithin::Days => "In the next days".into(),
        }));
        let these = flags.iter().filter(|flag| flag.urgency == urgency);
        blocks.extend(these.map(|flag| Block::Fact(flag.sign.into(), flag.act.into())));
    }
    blocks.push(sources(flags.iter().flat_map(|flag| flag.citations).copied()));
    blocks
}

/// What to ask at the consultation.
#[must_use]
pub(super) fn questions(plan: &Plan) -> Vec<Block> {
    let mut blocks: Vec<_> = plan.to_ask.iter().map(|ask| Block::ToTick(ask.text.into())).collect();
    blocks.push(sources(plan.to_ask.iter().flat_map(|ask| ask.citations).copied()));
    blocks
}
