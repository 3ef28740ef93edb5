//! What a course would look like, with dates.

use yew::prelude::*;

use super::contents::Contents;
use super::markup::{back, button, draw, element, heading, line, nodes, phrase, press, text};
use super::picker::{Change, Picker};
use super::status::Status;
use super::{drawing, recovery};
use crate::engine::{Action, Choosable, Interview, Plan, Schedule};
use crate::handoff::calendar::Titles;
use crate::handoff::wording::{areas, day};
use crate::handoff::{self, Part, Wish, rows};

/// What is picked on the page before it is taken, and which day of recovery
/// is looked at.
#[derive(Default)]
pub struct Picks {
    first: Picker,
    event: Picker,
    day: u8,
    extra: Option<u8>,
    /// Whether a day was refused, and not told yet.
    refused: bool,
}

/// What can be picked.
pub enum Pick {
    /// The day of the first session.
    First(Change),
    /// The day of an event.
    Event(Change),
    /// A day after a session.
    Day(u8),
    /// How many days longer healing takes.
    Extra(u8),
}

impl Picks {
    /// Before anything is picked.
    pub fn of(interview: &Interview) -> Self {
        let first = interview.plan().map(|plan| interview.first_session(&plan));
        Self { first: Picker::of(first), event: Picker::of(interview.event), ..Self::default() }
    }

    /// Takes what was picked; a day that can be chosen gives an action.
    pub fn pick(&mut self, interview: &Interview, pick: Pick) -> Option<Action> {
        let (picker, choosable, change, act): (_, _, _, fn(_) -> _) = match pick {
            Pick::First(change) => (&mut self.first, first_dates(interview)?, change, Action::HopeFor),
            Pick::Event(change) => {
                (&mut self.event, Plan::event_dates(interview.today), change, Action::Expect)
            }
            Pick::Day(day) => {
                self.day = day;
                return None;
            }
            Pick::Extra(extra) => {
                self.extra = Some(extra);
                return None;
            }
        };
        let takes = matches!(change, Change::Take);
        let date = picker.change(choosable, change);
        if takes {
            picker.refused = date.is_none();
            self.refused = picker.refused;
        }
        date.map(act)
    }

    /// Whether a day was refused just now; asked once.
    pub fn is_newly_refused(&mut self) -> bool {
        core::mem::take(&mut self.refused)
    }

    /// What says what is wrong.
    pub fn problem(&self) -> &NodeRef {
        if self.first.refused { &self.first.problem } else { &self.event.problem }
    }

    /// Draws the plan.
    pub fn view(
        &self,
        interview: &Interview,
        plan: &Plan,
        node: &NodeRef,
        act: &Callback<Action>,
        pick: &Callback<Pick>,
        save: Vec<Html>,
    ) -> Vec<Html> {
        let mut page = nodes![back(act), heading(node, handoff::heading(plan).into())];
        page.extend(draw(handoff::what_it_is(plan, interview)));
        let place = page.len();
        let mut contents = Contents::default();
        let first = interview.first_session(plan);
        let schedule = plan.schedule(&interview.policy, first, interview.today);
        for part in Part::ALL {
            let drawn = match (part, &schedule) {
                (Part::Depths, Some(_)) => nodes![drawing::depths(handoff::depths(plan, interview))],
                (Part::Timeline, Some(schedule)) => {
                    page.push(contents.section("Your dates", self.dates(interview, plan, schedule, pick)));
                    nodes![drawing::timeline(&rows(plan, schedule), first)]
                }
                (Part::Recovery, Some(_)) => {
                    nodes![recovery::view(interview, plan, self.day, self.extra, pick)]
                }
                (_, _) => draw(part.blocks(interview, plan)),
            };
            if !drawn.is_empty() {
                page.push(contents.section(part.title(), drawn));
            }
        }
        if schedule.is_some() {
            page.push(contents.section("Put the dates in a calendar", save));
        }
        page.insert(place, contents.view());
        let on = button("Print or save it all", "", act, Action::Summarise);
        page.push(element("div", "actions actions--quiet", nodes![on]));
        page
    }

    fn dates(
        &self,
        interview: &Interview,
        plan: &Plan,
        schedule: &Schedule,
        pick: &Callback<Pick>,
    ) -> Vec<Html> {
        let policy = &interview.policy;
        let today = interview.today;
        let mut parts = nodes![
            self.first.view(
                "When do you hope to start?",
                "Choose a day for the first session. Preparation takes some weeks. The clinic sets the real date.",
                "Work out the dates",
                plan.first_dates(policy, today),
                &pick.reform(Pick::First),
            ),
            self.event.view(
                "Do you have a big event coming up?",
                "We show the last day that makes sense for a session before it.",
                "Find the last session",
                Plan::event_dates(today),
                &pick.reform(Pick::Event),
            ),
        ];
        if let Some(event) = interview.event {
            let event_day = day(event);
            let words = match plan.last_before(event, policy, interview.protocol.care, today) {
                Some(last) => {
                    let fit = schedule.sessions.iter().filter(|(_, to)| *to <= last).count().to_string();
                    [
                        "Before ",
                        &event_day,
                        ", the last day that makes sense for a session is ",
                        &day(last),
                        ". With your first session on ",
                        &day(schedule.first),
                        ", ",
                        &fit,
                        " of the sessions fit in, even with the longest gaps.",
                    ]
                    .concat()
                }
                None => [
                    "No session fits in before ",
                    &event_day,
                    ". Ask the clinic what else it can do, or start after it.",
                ]
                .concat(),
            };
            parts.push(phrase("p", "notice", words));
        } else {
            parts.push(html! {});
        }
        parts
    }
}

fn first_dates(interview: &Interview) -> Option<Choosable> {
    Some(interview.plan()?.first_dates(&interview.policy, interview.today))
}

/// Draws the ways to put the dates in a calendar.
pub fn save(take: &Callback<Wish>, done: &Status) -> Vec<Html> {
    let button = |words: &'static str, titles| {
        press(nodes![text(words)], take.reform(move |_| Wish::Calendar(titles)))
    };
    nodes![
        line(
            "p",
            "",
            "Plain titles only say “Skin appointment”. Full titles say what each date is for. Others may see your calendar.",
        ),
        element(
            "div",
            "actions actions--quiet",
            nodes![
                button("Save with plain titles", Titles::Neutral),
                button("Save with full titles", Titles::Full),
            ],
        ),
        done.seen(),
    ]
}

/// The line on the result's page that leads here, where there is a plan.
pub fn way_in(interview: &Interview, plan: &Plan, act: &Callback<Action>) -> Vec<Html> {
    let planned: Vec<_> = plan.courses.iter().map(|course| course.area).collect();
    let words = if planned.is_empty() {
        "We show no plan for what you chose. The next page says why, and what to ask.".to_owned()
    } else {
        let named = areas(interview.protocol.areas, &planned);
        ["For ", &named, ": how often, how deep, and when."].concat()
    };
    let on = button("See the plan", "", act, Action::Plan);
    nodes![phrase("p", "", words), element("div", "actions actions--quiet", nodes![on])]
}
