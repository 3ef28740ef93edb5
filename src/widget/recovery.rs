//! Recovery day by day: pick a day, see what is usual, and what can be done
//! again.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::markup::{draw, element, line, said, text};
use crate::engine::{Date, EXTRA_DAYS, Interview, longer_by};
use crate::handoff::{Block, recovery};

/// The last day that can be picked, on the face.
const LAST_DAY: u8 = 14;

/// What is drawn.
#[derive(Properties, PartialEq)]
pub struct RecoveryProps {
    /// The answers.
    pub interview: Interview,
    /// Whether some area of the plan heals as fast as the face.
    pub fast: bool,
    /// Whether some area heals more slowly, or needles may go deep.
    pub slow: bool,
}

/// The day that is picked, and how fast the skin heals.
pub struct Recovery {
    day: u8,
    extra: u8,
}

/// What can happen.
pub enum Change {
    Day(u8),
    Extra(u8),
}

impl Component for Recovery {
    type Message = Change;
    type Properties = RecoveryProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { day: 0, extra: if ctx.props().fast { 0 } else { EXTRA_DAYS } }
    }

    fn update(&mut self, _: &Context<Self>, change: Change) -> bool {
        match change {
            Change::Day(day) => self.day = day,
            Change::Extra(extra) => self.extra = extra,
        }
        self.day = self.day.min(LAST_DAY + self.extra);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let RecoveryProps { interview, fast, slow } = ctx.props();
        let mut children = Vec::new();
        if *fast && *slow {
            let pick = |extra: u8, words: &'static str| {
                let onchange = ctx.link().callback(move |_| Change::Extra(extra));
                html! {
                    <label class="choice">
                        <input class="choice__box" type="radio" name="healing" checked={self.extra == extra}
                            {onchange} autocomplete="off" />
                        { line("span", "choice__text", words) }
                    </label>
                }
            };
            let choices = vec![
                element("legend", "", vec![text("Which skin is it?")]),
                pick(0, "Face or neck"),
                pick(EXTRA_DAYS, "Body, or deeper than 1.5 mm"),
            ];
            children.push(element("fieldset", "choices", choices));
        }
        let words = ["Day ", &self.day.to_string()].concat();
        let oninput = ctx.link().batch_callback(|event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>()?;
            input.value().parse::<u16>().ok().and_then(|day| u8::try_from(day).ok()).map(Change::Day)
        });
        children.push(html! {
            <label class="slider">
                { line("span", "", "Days since the session") }
                <input type="range" min="0" max={(LAST_DAY + self.extra).to_string()} step="1"
                    value={self.day.to_string()} aria-valuetext={words.clone()} {oninput} autocomplete="off" />
            </label>
        });
        children.push(element("h3", "", vec![said(words)]));
        children.extend(draw(recovery(interview, Some(self.day), self.extra)));
        children.push(line(
            "p",
            "",
            "Call the clinic if anything gets worse after day 2. The signs to watch for are below.",
        ));
        children.push(line("h3", "", "Can I … yet?"));
        children.extend(draw(self.can_i(interview)));
        element("div", "recovery", children)
    }
}

impl Recovery {
    fn can_i(&self, interview: &Interview) -> Vec<Block> {
        let pauses = interview.plan().map(|plan| plan.pauses).unwrap_or_default();
        let line = |pause: &crate::engine::Pause| {
            let end = longer_by(pause.after, &interview.policy, self.extra).after(Date::MIN);
            let day = end.days_since(Date::MIN);
            let words = if i32::from(self.day) >= day {
                ["Yes, if your skin is calm. ", pause.note].concat()
            } else {
                ["Not yet: from day ", &day.to_string(), "."].concat()
            };
            Block::Fact(pause.can_i.into(), words)
        };
        pauses.into_iter().map(line).collect()
    }
}
