//! Choosing a day that lies ahead: three lists, and nothing to type.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::focus;
use super::markup::{element, line, press, said, select, text};
use crate::engine::{Choosable, Date};
use crate::handoff::wording::{MONTHS, day};

/// What is chosen from.
#[derive(Properties, PartialEq)]
pub struct DatePickerProps {
    /// What is asked; it also tells the pickers of a page apart.
    pub question: &'static str,
    /// What else to know.
    pub hint: &'static str,
    /// The days that can be chosen.
    pub choosable: Choosable,
    /// The day that is chosen now.
    pub chosen: Option<Date>,
    /// Called with a day that can be chosen.
    pub on_date: Callback<Date>,
}

/// Three lists and a button. Its only state is what is chosen before the
/// button is pressed, and why that cannot be taken.
pub struct DatePicker {
    parts: [Option<i32>; 3],
    refused: bool,
    error: NodeRef,
}

/// What can happen.
pub enum Change {
    Part(usize, Option<i32>),
    Take,
}

impl Component for DatePicker {
    type Message = Change;
    type Properties = DatePickerProps;

    fn create(ctx: &Context<Self>) -> Self {
        let parts = match ctx.props().chosen {
            Some(date) => [date.day().cast_signed(), date.month().cast_signed(), date.year()].map(Some),
            None => [None; 3],
        };
        Self { parts, refused: false, error: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, change: Change) -> bool {
        match change {
            Change::Part(place, value) => {
                if let Some(part) = self.parts.get_mut(place) {
                    *part = value;
                }
            }
            Change::Take => {
                let DatePickerProps { choosable, on_date, .. } = ctx.props();
                let taken = self.date().filter(|date| choosable.contains(*date));
                self.refused = taken.is_none();
                if let Some(date) = taken {
                    on_date.emit(date);
                }
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if self.refused && self.error.cast::<HtmlElement>().is_some() {
            focus(&self.error);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let DatePickerProps { question, hint, choosable, .. } = ctx.props();
        let part = |place: usize| ctx.link().callback(move |value| Change::Part(place, value));
        let numbers = |from: i32, to: i32| (from..=to).map(|n| (n, AttrValue::from(n.to_string())));
        let months = MONTHS.iter().zip(1..).map(|(name, month)| (month, AttrValue::from(*name)));
        let [d, m, y] = self.parts;
        let lists = vec![
            select("Day", d, numbers(1, 31), &part(0)),
            select("Month", m, months, &part(1)),
            select("Year", y, numbers(choosable.from.year(), choosable.to.year()), &part(2)),
        ];
        let refusal = if self.refused {
            let words =
                ["Choose a day from ", &day(choosable.from), " to ", &day(choosable.to), "."].concat();
            html! {
                <p class="error" role="alert" tabindex="-1" ref={&self.error}>
                    { line("span", "hidden", "Error: ") }{ said(words) }
                </p>
            }
        } else {
            Html::default()
        };
        let take = press(vec![text("Work out the dates")], ctx.link().callback(|_| Change::Take));
        element(
            "fieldset",
            "picker",
            vec![
                element("legend", "", vec![line("h3", "", question)]),
                line("p", "hint", hint),
                refusal,
                element("div", "month", lists),
                element("div", "actions actions--quiet", vec![take]),
            ],
        )
    }
}

impl DatePicker {
    fn date(&self) -> Option<Date> {
        let [day, month, year] = self.parts;
        Date::new(year?, month?.unsigned_abs(), day?.unsigned_abs())
    }
}
