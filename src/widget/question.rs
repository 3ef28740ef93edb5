//! One question a page.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::focus;
use super::markup::{self, disclosure, element, line, press, said, select, text};
use super::options::{Draft, KNOWN_MONTH, Offered, offered};
use crate::engine::{Action, AnswerError, Interview, Item, Kind};
use crate::handoff::wording::MONTHS;

/// How many earlier years the year list offers; what is longer ago is a band.
const EARLIER_YEARS: i32 = 3;

/// What a question's page draws.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The question.
    pub item: &'static Item,
    /// The answers so far.
    pub interview: Interview,
    /// Receives the page's heading, to be focused.
    pub heading: NodeRef,
    /// Called with what the visitor does.
    pub on_action: Callback<Action>,
    /// Called with the page's title when it says that something is wrong.
    pub on_screen: Callback<AttrValue>,
}

/// A question's page. Its only state is the draft: what is ticked before
/// Continue.
pub struct Question {
    draft: Draft,
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

impl Component for Question {
    type Message = Change;
    type Properties = QuestionProps;

    fn create(ctx: &Context<Self>) -> Self {
        let QuestionProps { item, interview, .. } = ctx.props();
        Self {
            draft: Draft::of(interview.response.get(item)),
            error: None,
            refused: false,
            summary: NodeRef::default(),
            first: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, change: Change) -> bool {
        let QuestionProps { item, interview, on_action, .. } = ctx.props();
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
                    Ok(answer) => on_action.emit(Action::Answer(item, answer)),
                    Err(error) => {
                        self.error = Some(error);
                        self.refused = true;
                    }
                }
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // Only a press of Continue moves the focus to the summary, so that
        // correcting the answer does not lose it again.
        if core::mem::take(&mut self.refused) {
            ctx.props().on_screen.emit(["Error: ", ctx.props().item.text].concat().into());
            focus(&self.summary);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let QuestionProps { item, interview, heading, on_action, .. } = ctx.props();
        let link = ctx.link();
        let asked = interview.asked();
        let position = asked.iter().take_while(|other| *other != item).count() + 1;
        let on_key = link.batch_callback(|event: KeyboardEvent| {
            let in_field = event.target_dyn_into::<HtmlInputElement>().is_some();
            (in_field && event.key() == "Enter").then_some(Change::Continue)
        });
        let described = match (item.hint.is_empty(), self.error.is_some()) {
            (true, false) => None,
            (false, false) => Some("hint"),
            (true, true) => Some("error"),
            (false, true) => Some("hint error"),
        };
        let mut children = vec![html! { <legend>{ markup::heading(heading, item.text.into()) }</legend> }];
        if !item.hint.is_empty() {
            children.push(html! { <p class="hint" id="hint">{ item.hint }</p> });
        }
        children.push(disclosure("why", "Why we ask", vec![line("p", "", item.why)]));
        if let Some(error) = self.error {
            let hidden = line("span", "hidden", "Error: ");
            children.push(html! { <p class="error" id="error">{ hidden }{ said(error.to_string()) }</p> });
        }
        children.extend(self.choices(ctx));
        let progress = ["Question ", &position.to_string(), " of about ", &asked.len().to_string()].concat();
        let go_on = press(vec![text("Continue")], link.callback(|_| Change::Continue));
        html! {
            <>
                { markup::back(on_action) }
                { self.summary() }
                { element("p", "caption", vec![said(progress)]) }
                <fieldset class="question" aria-describedby={described} onkeydown={on_key}>
                    { for children }
                </fieldset>
                { element("div", "actions", vec![go_on]) }
            </>
        }
    }
}

impl Question {
    /// What went wrong, at the top, with a button that leads to the answers.
    fn summary(&self) -> Html {
        let Some(error) = self.error else {
            return html! {};
        };
        let first = self.first.clone();
        let lead = Callback::from(move |_| focus(&first));
        html! {
            <div class="problem" role="alert" tabindex="-1" ref={&self.summary} key={error.to_string()}>
                { line("h2", "", "There is a problem") }
                { press(vec![said(error.to_string())], lead) }
            </div>
        }
    }

    fn choices(&self, ctx: &Context<Self>) -> Vec<Html> {
        let QuestionProps { item, interview, .. } = ctx.props();
        let offered = offered(item, interview);
        let first = offered.first().map(|choice| choice.code);
        let draw = |exclusive: bool| -> Vec<Html> {
            let wanted = offered.iter().filter(|choice| choice.exclusive == exclusive);
            wanted.map(|choice| self.choice(ctx, *choice, Some(choice.code) == first)).collect()
        };
        let class = if offered.len() > 10 { "choices choices--many" } else { "choices" };
        let mut children = vec![element("div", class, draw(false))];
        // Right under "I know the month and year", the last of the plain lines.
        if self.draft.codes.contains(&KNOWN_MONTH) {
            children.push(self.month_and_year(ctx));
        }
        children.push(element("div", "choices choices--apart", draw(true)));
        children
    }

    fn choice(&self, ctx: &Context<Self>, choice: Offered, is_first: bool) -> Html {
        let item = ctx.props().item;
        let kind = match item.kind {
            Kind::One(_) | Kind::Date => "radio",
            Kind::Many { .. } | Kind::Areas { .. } => "checkbox",
        };
        let pick = ctx.link().callback(move |_| Change::Pick(choice));
        let ticked = self.draft.codes.contains(&choice.code);
        let node = if is_first { self.first.clone() } else { NodeRef::default() };
        let mut words = vec![text(choice.text)];
        if !choice.gloss.is_empty() {
            words.push(line("span", "choice__gloss", choice.gloss));
        }
        html! {
            <label key={choice.code} class="choice">
                <input class="choice__box" type={kind} name={item.id} value={choice.code} checked={ticked}
                    onchange={pick} autocomplete="off" ref={node} />
                { element("span", "choice__text", words) }
            </label>
        }
    }

    fn month_and_year(&self, ctx: &Context<Self>) -> Html {
        let this_year = ctx.props().interview.today.year();
        let months = MONTHS.iter().zip(1..).map(|(name, month)| (month, AttrValue::from(*name)));
        let years = (0..=EARLIER_YEARS)
            .map(|ago| this_year - ago)
            .map(|year| (year, AttrValue::from(year.to_string())));
        element(
            "div",
            "month",
            vec![
                select("Month", self.draft.month, months, &ctx.link().callback(Change::Month)),
                select("Year", self.draft.year, years, &ctx.link().callback(Change::Year)),
            ],
        )
    }
}
