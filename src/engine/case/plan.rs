//! A plan as the expectations of a case.

use crate::engine::{
    Aim, Course, Date, Depth, Due, Fit, Plan, Policy, Range, Sessions, Spacing, Strength, WithoutPlan,
};

/// A plan as the expectations of a case: `plan none`, or a line for each
/// course, goal and goal without a plan, and the modifiers; then, for a first
/// session on `first`, a line for each date.
#[must_use]
pub fn written_plan(plan: Option<&Plan>, policy: &Policy, first: Option<Date>, today: Date) -> Vec<String> {
    let Some(plan) = plan else { return vec!["plan none".into()] };
    let mut lines = Vec::new();
    for course in &plan.courses {
        lines.push(of_course(course));
        lines.extend(course.aims.iter().map(|aim| of_aim(course.area, aim)));
    }
    lines.extend(plan.without.iter().map(of_without));
    let modifiers: Vec<_> = plan.modifiers.iter().map(|modifier| modifier.evidence.words()).collect();
    if !modifiers.is_empty() {
        lines.push(format!("modified {}", modifiers.join(" ")));
    }
    if lines.is_empty() {
        lines.push("plan without courses".into());
    }
    if let Some(schedule) = first.and_then(|first| plan.schedule(policy, first, today)) {
        let sessions = schedule.sessions.iter().zip(1..);
        lines.extend(sessions.map(|(dates, number)| format!("session {number}: {}", days(*dates))));
        lines.push(format!("first change: {}", days(schedule.first_change)));
        lines.push(format!("judge: {}", days(schedule.full_result)));
        lines.extend(schedule.top_up.map(|dates| format!("top-up: {}", days(dates))));
        let due = |due: &Due| format!("due {}: {}", due.step.evidence.words(), days((due.from, due.to)));
        lines.extend(schedule.before.iter().chain(&schedule.after).map(due));
    }
    lines
}

fn of_course(course: &Course) -> String {
    let outline = &course.outline;
    let Sessions { usual, at_most } = outline.sessions;
    let more = if at_most > usual.to { format!(" ({at_most})") } else { String::new() };
    let Spacing { usual: apart, bounds } = outline.spacing;
    let within = if bounds == apart { String::new() } else { format!(" ({})", range(bounds)) };
    let (sessions, apart, days) = (range(usual), range(apart), range(outline.downtime_days));
    format!("course {}: {sessions}{more} sessions, {apart}{within} weeks, {days} days", course.area)
}

fn of_aim(area: &str, aim: &Aim) -> String {
    let strength = match aim.strength {
        Strength::Moderate => "moderate",
        Strength::ModerateAsAddOn => "moderate-add-on",
        Strength::ModerateToLimited => "moderate-limited",
        Strength::Limited => "limited",
        Strength::NoPlan => "none",
    };
    let mut parts = vec![format!("{} mm", depth(aim.outline.depth)), strength.into()];
    let flags = [
        (aim.thin_skin, "thin-skin"),
        (aim.fit == Fit::Nearest, "nearest"),
        (!aim.is_cleared_use, "outside-cleared"),
    ];
    parts.extend(flags.into_iter().filter(|(set, _)| *set).map(|(_, flag)| flag.to_owned()));
    format!("aim {area} {}: {} {}", aim.goal, aim.regimen.evidence.words(), parts.join(", "))
}

fn of_without(without: &WithoutPlan) -> String {
    let row = without.regimen.map_or("no row", |regimen| regimen.evidence.words());
    format!("without {} {}: {row}", without.area, without.goal)
}

fn depth(depth: Depth) -> String {
    let mm = |hundredths: u16| f64::from(hundredths) / 100.0;
    let more = if depth.can_be_deeper() { format!(" ({})", mm(depth.deeper)) } else { String::new() };
    format!("{}-{}{more}", mm(depth.from), mm(depth.to))
}

fn range(range: Range) -> String {
    if range.is_single() { range.from.to_string() } else { format!("{}-{}", range.from, range.to) }
}

fn days((from, to): (Date, Date)) -> String {
    if from == to { from.to_string() } else { format!("{from} to {to}") }
}
