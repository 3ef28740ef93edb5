//! One question a page.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::body_map;
use super::focus::lead_to;
use super::markup::{self, back, disclosure, element, heading, line, nodes, phrase, press, select, text};
use super::options::{Draft, KNOWN_MONTH, Offered, offered};
use crate::engine::{Action, AnswerError, Interview, Item, Kind, Place};
use crate::handoff::wording::month_name;

/// How many earlier years the year list offers; what is longer ago is a band.
const EARLIER_YEARS: i32 = 3;

/// A question's page: what is ticked before Continue, and what is wrong with
/// it.
#[derive(Default)]
pub struct Page {
    draft: Draft,
    /// What was ticked on other pages and not given: it is there on return.
    kept: Vec<(&'static Item, Draft)>,
    error: Option<AnswerError>,
    /// Whether the last press of Continue was refused, and not told yet.
    refused: bool,
    summary: NodeRef,
    first: NodeRef,
}

/// What can happen on the page.
pub enum Change {
    Pick(Offered),
    Month(Option<i32>),
    Year(Option<i32>),
    Continue,
}

impl Page {
    /// The page of the question that the visitor is at; an empty one
    /// elsewhere.
    pub fn of(interview: &Interview) -> Self {
        let draft = asked(interview).map(|item| Draft::of(interview.response.get(item)));
        Self { draft: draft.unwrap_or_default(), ..Self::default() }
    }

    /// Turns from the page of `before` to that of the question that the visitor
    /// is at. Kept is only what was ticked and not given: an answer is the
    /// interview's to know.
    pub fn turn(&mut self, before: Place, interview: &Interview) {
        let asked = interview.asked();
        let mut kept = core::mem::take(&mut self.kept);
        if let Place::Question(left) | Place::Change(left) = before {
            kept.retain(|(item, _)| *item != left);
        }
        if let Place::Question(left) = before
            && self.draft != Draft::of(interview.response.get(left))
        {
            kept.push((left, core::mem::take(&mut self.draft)));
        }
        kept.retain(|(item, _)| asked.contains(item));
        *self = Self::of(interview);
        if let Place::Question(item) = interview.place
            && let Some((_, draft)) = kept.iter().find(|(other, _)| *other == item)
        {
            self.draft = draft.clone().among(&offered(item, interview));
        }
        self.kept = kept;
    }

    /// Takes a change; Continue gives the answer, unless it is refused.
    pub fn change(&mut self, interview: &Interview, change: Change) -> Option<Action> {
        let item = asked(interview)?;
        match change {
            Change::Pick(picked) => {
                let draft = core::mem::take(&mut self.draft);
                self.draft = draft.pick(item, picked, &offered(item, interview));
            }
            Change::Month(month) => self.draft.month = month,
            Change::Year(year) => self.draft.year = year,
            Change::Continue => {
                let answer = self.draft.answer(item);
                let checked = answer.and_then(|answer| answer.check(item, interview.today).map(|()| answer));
                match checked {
                    Ok(answer) => return Some(Action::Answer(item, answer)),
                    Err(error) => {
                        self.error = Some(error);
                        self.refused = true;
                    }
                }
            }
        }
        None
    }

    /// Whether the last press of Continue was refused; asked once. Only that
    /// moves the focus, so that correcting the answer does not lose it again.
    pub fn is_newly_refused(&mut self) -> bool {
        core::mem::take(&mut self.refused)
    }

    /// What says what is wrong.
    pub fn problem(&self) -> &NodeRef {
        &self.summary
    }

    /// Draws the page.
    pub fn view(
        &self,
        item: &'static Item,
        interview: &Interview,
        node: &NodeRef,
        act: &Callback<Action>,
        change: &Callback<Change>,
    ) -> Vec<Html> {
        let asked = interview.asked();
        let position = asked.iter().take_while(|other| *other != &item).count() + 1;
        let emit = change.clone();
        let on_key = Callback::from(move |event: KeyboardEvent| {
            if event.target_dyn_into::<HtmlInputElement>().is_some() && event.key() == "Enter" {
                emit.emit(Change::Continue);
            }
        });
        let described = match (item.hint.is_empty(), self.error.is_some()) {
            (true, false) => None,
            (false, false) => Some("hint"),
            (true, true) => Some("error"),
            (false, true) => Some("hint error"),
        };
        let mut children = nodes![html! { <legend>{ heading(node, item.text.into()) }</legend> }];
        if !item.hint.is_empty() {
            children.push(html! { <p class="hint" id="hint">{ item.hint }</p> });
        }
        children.push(disclosure("why", "Why we ask", nodes![line("p", "", item.why)]));
        if let Some(error) = self.error {
            let hidden = line("span", "hidden", "Error: ");
            children.push(html! { <p class="error" id="error">{ hidden }{ text(error.text()) }</p> });
        }
        children.extend(self.choices(item, interview, change));
        let progress = ["Question ", &position.to_string(), " of about ", &asked.len().to_string()].concat();
        let go_on = press(nodes![text("Continue")], change.reform(|_| Change::Continue));
        nodes![
            back(act),
            self.summary(),
            phrase("p", "caption", progress),
            html! {
                <fieldset class="question" aria-describedby={described} onkeydown={on_key}>
                    { for children }
                </fieldset>
            },
            element("div", "actions", nodes![go_on]),
        ]
    }

    /// What went wrong, at the top, with a button that leads to the answers.
    fn summary(&self) -> Html {
        let Some(error) = self.error else {
            return html! {};
        };
        let first = self.first.clone();
        let lead = Callback::from(move |_| lead_to(&first));
        html! {
            <div class="problem" role="alert" tabindex="-1" ref={&self.summary} key={error.text()}>
                { line("h2", "", "There is a problem") }
                { press(nodes![text(error.text())], lead) }
            </div>
        }
    }

    fn choices(&self, item: &'static Item, interview: &Interview, change: &Callback<Change>) -> Vec<Html> {
        let offered = offered(item, interview);
        let first = offered.first().map(|choice| choice.code);
        let draw = |exclusive: bool| -> Vec<Html> {
            let wanted = offered.iter().filter(|choice| choice.exclusive == exclusive);
            wanted.map(|choice| self.choice(item, *choice, Some(choice.code) == first, change)).collect()
        };
        let mut children = Vec::new();
        if item == interview.protocol.areas {
            let pick = change.reform(Change::Pick);
            children.push(body_map::view(item, &offered, &self.draft.codes, &pick));
        }
        let class = if offered.len() > 10 { "choices choices--many" } else { "choices" };
        children.push(element("div", class, draw(false)));
        // Right under "I know the month and year", the last of the plain lines.
        children.push(if self.draft.codes.contains(&KNOWN_MONTH) {
            self.month_and_year(interview, change)
        } else {
            html! {}
        });
        children.push(element("div", "choices choices--apart", draw(true)));
        children
    }

    fn choice(
        &self,
        item: &'static Item,
        choice: Offered,
        is_first: bool,
        change: &Callback<Change>,
    ) -> Html {
        let kind = match item.kind {
            Kind::One(_) | Kind::Date => "radio",
            Kind::Many { .. } | Kind::Areas { .. } => "checkbox",
        };
        let pick = change.reform(move |_| Change::Pick(choice));
        let ticked = self.draft.codes.contains(&choice.code);
        let node = if is_first { self.first.clone() } else { NodeRef::default() };
        let mut words = nodes![text(choice.text)];
        if !choice.gloss.is_empty() {
            words.push(line("span", "choice__gloss", choice.gloss));
        }
        markup::choice([kind, item.id, choice.code], ticked, words, pick, node)
    }

    fn month_and_year(&self, interview: &Interview, change: &Callback<Change>) -> Html {
        let this_year = interview.today.year();
        let years = (0..=EARLIER_YEARS).map(|ago| this_year - ago).collect();
        element(
            "div",
            "month",
            nodes![
                select(
                    "Month",
                    self.draft.month,
                    (1..=12).collect(),
                    month_name,
                    change.reform(Change::Month),
                ),
                select("Year", self.draft.year, years, |year| year.to_string(), change.reform(Change::Year)),
            ],
        )
    }
}

/// The question that the visitor is at.
fn asked(interview: &Interview) -> Option<&'static Item> {
    match interview.place {
        Place::Question(item) | Place::Change(item) => Some(item),
        Place::Start | Place::Review | Place::Result | Place::Plan | Place::Summary => None,
    }
}

#[cfg(test)]
mod tests;
