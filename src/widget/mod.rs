//! Draws the check. Decides nothing.
//!
//! `App` holds the [`Interview`] and hands each screen what it draws. A click
//! becomes an [`Action`], `Interview::update` is the only write, and every
//! screen is drawn from the answers again.

mod change;
mod date_picker;
mod drawing;
mod explainers;
mod finding;
mod icon;
mod markup;
mod options;
mod plan;
mod question;
mod recovery;
mod result;
mod review;
mod start;
mod summary;

use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use self::markup::{element, line, said};
use crate::engine::{Action, Assessment, Interview, Place};
use crate::handoff::Takeaway;

/// What the airlock gives the check to draw.
#[derive(Properties, PartialEq, Clone)]
pub struct AppProps {
    /// The clinic's name as its page gives it, if it does.
    #[prop_or_default]
    pub clinic: Option<AttrValue>,
    /// Where the visitor begins.
    pub interview: Interview,
    /// Called with the screen's title whenever another screen is shown.
    #[prop_or_default]
    pub on_screen: Callback<AttrValue>,
    /// Called with what the visitor takes away.
    #[prop_or_default]
    pub on_take: Callback<Takeaway>,
}

/// The whole check.
pub struct App {
    interview: Interview,
    heading: NodeRef,
    moved: bool,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { interview: ctx.props().interview.clone(), heading: NodeRef::default(), moved: false }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        // The question screen shows why an answer cannot be taken; one that
        // reaches this far and is refused has changed nothing.
        let place = self.interview.place;
        let done = self.interview.update(action).is_ok();
        // A date that is chosen on the plan's page leaves the visitor where they are.
        self.moved = done && (place != Place::Plan || self.interview.place != place);
        done
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render || core::mem::take(&mut self.moved) {
            ctx.props().on_screen.emit(title(&self.interview));
            if !first_render {
                focus(&self.heading);
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(|action: Action| action);
        let interview = &self.interview;
        let heading = &self.heading;
        let screen = match interview.place {
            Place::Start => start::view(ctx.props().clinic.as_ref(), interview, heading, &act),
            Place::Question(item) | Place::Change(item) => vec![html! {
                <question::Question key={item.id} {item}
                    interview={interview.clone()} heading={heading.clone()} on_action={act}
                    on_screen={ctx.props().on_screen.clone()} />
            }],
            Place::Review => review::view(interview, heading, &act),
            Place::Result => match interview.assessment() {
                Assessment::Complete(suitability) => result::view(interview, &suitability, heading, &act),
                Assessment::Incomplete { .. } => review::view(interview, heading, &act),
            },
            Place::Plan => match interview.plan() {
                Some(plan) => plan::view(interview, &plan, heading, &act, &ctx.props().on_take),
                None => review::view(interview, heading, &act),
            },
            Place::Summary => {
                summary::view(interview, ctx.props().clinic.as_ref(), heading, &act, &ctx.props().on_take)
            }
        };
        html! {
            <>
                <main class="page">
                    { forgotten(interview) }
                    { for screen }
                </main>
                { explainers::view(interview.protocol) }
                { footer(interview) }
            </>
        }
    }
}

/// The start screen as HTML text, to be shown before the check can run.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prerender() -> String {
    let policy = crate::engine::Policy::default();
    render(&Interview::new(&crate::microneedling::PROTOCOL, policy, crate::engine::Date::MIN))
}

/// A screen as HTML text.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn render(interview: &Interview) -> String {
    let props = AppProps {
        clinic: None,
        interview: interview.clone(),
        on_screen: Callback::noop(),
        on_take: Callback::noop(),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

/// What the last change made needless, in words.
fn forgotten(interview: &Interview) -> Html {
    if interview.forgotten.is_empty() {
        return Html::default();
    }
    let items = interview.forgotten.iter().map(|item| line("li", "", item.text));
    html! {
        <div class="notice" role="status">
            { line("p", "", "Because you changed an answer, we have removed these:") }
            { element("ul", "", items.collect()) }
        </div>
    }
}

fn footer(interview: &Interview) -> Html {
    let version = ["Content version ", interview.protocol.version, "."].concat();
    element(
        "footer",
        "footer",
        vec![
            line("p", "", "General information, not medical advice or a diagnosis."),
            element("p", "", vec![said(version)]),
        ],
    )
}

fn title(interview: &Interview) -> AttrValue {
    match interview.place {
        Place::Start => "Suitability check".into(),
        Place::Question(item) | Place::Change(item) => item.text.into(),
        Place::Review => "Check your answers".into(),
        Place::Result => "Your result".into(),
        Place::Plan => "Your plan".into(),
        Place::Summary => "Your summary".into(),
    }
}

/// Moves the focus without moving the host page: a plain `focus()` scrolls it.
fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A browser that cannot focus an element leaves the focus where it is.
        element.focus_with_options(&options).ok();
    }
}
