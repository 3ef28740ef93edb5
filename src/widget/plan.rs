//! What a course would look like, with dates.

use yew::prelude::*;

use super::date_picker::DatePicker;
use super::drawing;
use super::markup::{back, button, draw, element, heading, line, press, said, section, text};
use super::recovery::Recovery;
use crate::engine::{Action, Depth, Interview, Plan, Schedule};
use crate::handoff::calendar::{Titles, calendar};
use crate::handoff::wording::{areas, day};
use crate::handoff::{self, Takeaway, rows};

/// Draws the plan.
pub fn view(
    interview: &Interview,
    plan: &Plan,
    node: &NodeRef,
    act: &Callback<Action>,
    take: &Callback<Takeaway>,
) -> Vec<Html> {
    let mut page = vec![back(act), heading(node, handoff::heading(plan).into())];
    page.extend(draw(handoff::what_it_is(plan, interview)));
    let first = interview.first_session(plan);
    let schedule = plan.schedule(&interview.policy, first, interview.today);
    if let (Some(outline), Some(schedule)) = (plan.outline(), schedule) {
        page.push(section("At a glance", draw(handoff::glance(&outline))));
        page.push(section("Area by area", draw(handoff::courses(plan, interview))));
        page.push(drawing::shown("How deep needles go", drawing::depths(handoff::depths(plan, interview))));
        page.push(section("Your dates", dates(interview, plan, &schedule, act)));
        page.push(drawing::shown("From start to result", drawing::timeline(&rows(plan, &schedule), first)));
        page.push(section("Before", draw(handoff::preparation(&schedule))));
        page.push(section("On the day", draw(handoff::day_of_visit(interview))));
        page.push(section("Recovery, day by day", vec![recovery(interview, plan)]));
        page.push(section(
            "What to leave off, and until when",
            draw(handoff::pauses(plan, interview, &schedule)),
        ));
        page.push(section("After and between", draw(handoff::aftercare(&schedule))));
        page.push(section("When to call", draw(handoff::red_flags(interview))));
        page.push(section("Put the dates in a calendar", save(plan, schedule, interview, take)));
    }
    if !plan.without.is_empty() {
        page.push(section("No plan for", draw(handoff::without_plan(plan, interview))));
    }
    page.push(section("Questions to take with you", draw(handoff::questions(plan))));
    page.push(element("div", "actions", vec![button("Print or save it all", "", act, Action::Summarise)]));
    page
}

fn dates(interview: &Interview, plan: &Plan, schedule: &Schedule, act: &Callback<Action>) -> Vec<Html> {
    let policy = &interview.policy;
    let choosable = plan.first_dates(policy, interview.today);
    let mut parts = vec![html! {
        <DatePicker question="When do you hope to start?" {choosable} chosen={schedule.first}
            hint="The first session. Preparation takes some weeks. The clinic sets the real date."
            on_date={act.reform(Action::HopeFor)} />
    }];
    parts.push(html! {
        <DatePicker question="Do you have an event?" choosable={Plan::event_dates(interview.today)}
            chosen={interview.event} hint="We work out the last session that makes sense before it."
            on_date={act.reform(Action::Expect)} />
    });
    if let Some(event) = interview.event {
        let last = plan.last_before(event, policy, interview.protocol.care, interview.today);
        let words = match last {
            Some(last) => {
                let fit = schedule.sessions.iter().filter(|(_, to)| *to <= last).count().to_string();
                [
                    "Before ",
                    &day(event),
                    ", the last day that makes sense for a session is ",
                    &day(last),
                    ". With your first session on ",
                    &day(schedule.first),
                    ", ",
                    &fit,
                    " of the sessions fit in for certain.",
                ]
                .concat()
            }
            None => [
                "No session fits in before ",
                &day(event),
                ". Ask the clinic what else it can do, or start after it.",
            ]
            .concat(),
        };
        parts.push(element("p", "notice", vec![said(words)]));
    }
    parts
}

fn recovery(interview: &Interview, plan: &Plan) -> Html {
    let care = interview.protocol.care;
    let is_slow = |area: &str| care.slow_areas.contains(&area);
    let fast = plan.courses.iter().any(|course| !is_slow(course.area));
    let slow = plan
        .courses
        .iter()
        .any(|course| is_slow(course.area) || course.outline.depth.deeper > Depth::CLINICIAN);
    html! { <Recovery interview={interview.clone()} {fast} {slow} /> }
}

fn save(plan: &Plan, schedule: Schedule, interview: &Interview, take: &Callback<Takeaway>) -> Vec<Html> {
    let file = |titles| Takeaway::File(calendar(plan, &schedule, titles, interview.today));
    let button =
        |words: &'static str, taken: Takeaway| press(vec![text(words)], take.reform(move |_| taken.clone()));
    vec![
        line(
            "p",
            "",
            "Plain titles only say “Skin appointment”. Full titles say what each date is for. Others may see your calendar.",
        ),
        element(
            "div",
            "actions actions--quiet",
            vec![
                button("Save with plain titles", file(Titles::Neutral)),
                button("Save with full titles", file(Titles::Full)),
            ],
        ),
    ]
}

/// The line on the result's page that leads here, where there is a plan.
pub fn way_in(interview: &Interview, plan: &Plan, act: &Callback<Action>) -> Html {
    let planned: Vec<_> = plan.courses.iter().map(|course| course.area).collect();
    let words = if planned.is_empty() {
        "We show no course for what you chose. The page says why, and what to ask.".to_owned()
    } else {
        let named = areas(interview.protocol.areas, &planned);
        ["For ", &named, ": sessions, depth, dates, recovery and results."].concat()
    };
    let title = handoff::heading(plan);
    section(
        title,
        vec![
            element("p", "", vec![said(words)]),
            element("div", "actions actions--quiet", vec![button("See the plan", "", act, Action::Plan)]),
        ],
    )
}
