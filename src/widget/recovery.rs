//! Recovery day by day: pick a day, see what is usual, and what can be done
//! again.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{choice, draw, element, line, nodes, phrase, text};
use super::plan::Pick;
use crate::engine::{Date, Depth, EXTRA_DAYS, Interview, Pause, Plan, longer_by};
use crate::handoff::{Block, recovery};

/// The last day that can be picked, on the face.
const LAST_DAY: u8 = 14;

/// Draws the day that is picked, 0 being the session's; `extra` is how many
/// days longer healing takes, if that is picked too.
pub fn view(
    interview: &Interview,
    plan: &Plan,
    picked_day: u8,
    picked_extra: Option<u8>,
    pick: &Callback<Pick>,
) -> Html {
    let slow_areas = interview.protocol.care.slow_areas;
    let is_slow = |area: &str| slow_areas.contains(&area);
    let fast = plan.courses.iter().any(|course| !is_slow(course.area));
    let deep = plan.courses.iter().any(|course| course.outline.depth.deeper > Depth::CLINICIAN);
    let slow = deep || plan.courses.iter().any(|course| is_slow(course.area));
    let extra = picked_extra.unwrap_or(if fast { 0 } else { EXTRA_DAYS });
    let day = picked_day.min(LAST_DAY + extra);
    let mut children = Vec::new();
    if fast && slow {
        let choice = |offered: u8, value: &'static str, words: &'static str| {
            let onchange = pick.reform(move |_| Pick::Extra(offered));
            let words = nodes![text(words)];
            choice(["radio", "healing", value], extra == offered, words, onchange, NodeRef::default())
        };
        let choices = nodes![
            element("legend", "", nodes![text("Which skin was needled?")]),
            choice(0, "fast", "Face or neck"),
            choice(EXTRA_DAYS, "slow", "Body, or deeper than 1.5 mm"),
        ];
        children.push(element("fieldset", "choices", choices));
    }
    let words = ["Day ", &day.to_string()].concat();
    let oninput = pick.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let value = input.and_then(|input| input.value().parse::<u16>().ok());
        Pick::Day(value.and_then(|day| u8::try_from(day).ok()).unwrap_or_default())
    });
    children.push(html! {
        <label class="slider">
            { line("span", "", "Days since the session") }
            <input type="range" min="0" max={(LAST_DAY + extra).to_string()} step="1"
                value={day.to_string()} aria-valuetext={words.clone()} {oninput} autocomplete="off" />
        </label>
    });
    children.push(phrase("h3", "", words));
    children.extend(draw(recovery(interview, Some(day), extra)));
    children.push(line(
        "p",
        "",
        "Call the clinic if anything gets worse after day 2. The signs to watch for are below.",
    ));
    children.push(line("h3", "", "What you can do again"));
    children.extend(draw(can_i(interview, plan, day, extra)));
    element("div", "recovery", children)
}

fn can_i(interview: &Interview, plan: &Plan, day: u8, extra: u8) -> Vec<Block> {
    let line = |pause: &&Pause| {
        let from = longer_by(pause.after, &interview.policy, extra).after(Date::MIN).days_since(Date::MIN);
        let words = if i32::from(day) >= from {
            ["Yes, if your skin is calm. ", pause.note].concat().trim_end().into()
        } else {
            ["Not before day ", &from.to_string(), "."].concat()
        };
        Block::Fact(["Can I ", pause.can_i, "?"].concat(), words)
    };
    plan.pauses.iter().map(line).collect()
}
