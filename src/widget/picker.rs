//! Choosing a day that lies ahead: three lists, and nothing to type.

use yew::prelude::*;

use super::markup::{element, line, nodes, press, said, select, text};
use crate::engine::{Choosable, Date};
use crate::handoff::wording::{day, month_name};

/// What is chosen before the button is pressed, and whether that was refused.
#[derive(Default)]
pub struct Picker {
    parts: [Option<i32>; 3],
    pub refused: bool,
    pub problem: NodeRef,
}

/// What can happen.
pub enum Change {
    Part(usize, Option<i32>),
    Take,
}

impl Picker {
    /// With this day chosen.
    pub fn of(date: Option<Date>) -> Self {
        let parts =
            date.map(|date| [date.day().cast_signed(), date.month().cast_signed(), date.year()].map(Some));
        Self { parts: parts.unwrap_or_default(), ..Self::default() }
    }

    /// Takes a change; the button gives the day, unless it cannot be chosen.
    pub fn change(&mut self, choosable: Choosable, change: Change) -> Option<Date> {
        match change {
            Change::Part(place, value) => {
                if let Some(part) = self.parts.get_mut(place) {
                    *part = value;
                }
                None
            }
            Change::Take => {
                let [day, month, year] = self.parts;
                let date = Date::new(year?, month?.unsigned_abs(), day?.unsigned_abs());
                date.filter(|date| choosable.contains(*date))
            }
        }
    }

    /// Draws it.
    pub fn view(
        &self,
        question: &'static str,
        hint: &'static str,
        button: &'static str,
        choosable: Choosable,
        change: &Callback<Change>,
    ) -> Html {
        let part = |place: usize| change.reform(move |value| Change::Part(place, value));
        let years = (choosable.from.year()..=choosable.to.year()).collect();
        let number = |number: i32| number.to_string();
        let [d, m, y] = self.parts;
        let lists = nodes![
            select("Day", d, (1..=31).collect(), number, part(0)),
            select("Month", m, (1..=12).collect(), month_name, part(1)),
            select("Year", y, years, number, part(2)),
        ];
        let refusal = if self.refused {
            let words =
                ["Choose a day from ", &day(choosable.from), " to ", &day(choosable.to), "."].concat();
            html! {
                <p class="error" role="alert" tabindex="-1" ref={&self.problem}>
                    { line("span", "hidden", "Error: ") }{ said(words) }
                </p>
            }
        } else {
            Html::default()
        };
        let take = press(nodes![text(button)], change.reform(|_| Change::Take));
        element(
            "fieldset",
            "picker",
            nodes![
                element("legend", "", nodes![line("h3", "", question)]),
                line("p", "hint", hint),
                refusal,
                element("div", "month", lists),
                element("div", "actions actions--quiet", nodes![take]),
            ],
        )
    }
}
