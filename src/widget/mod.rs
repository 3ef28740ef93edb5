//! Draws the check. Decides nothing.
//!
//! `App` holds the [`Interview`] and hands each screen what it draws. A click
//! becomes an [`Action`], `Interview::update` is the only write, and every
//! screen is drawn from the answers again.

mod around;
mod body_map;
mod change;
mod contents;
mod drawing;
mod explainers;
mod finding;
mod focus;
mod icon;
mod markup;
mod options;
mod picker;
mod plan;
mod question;
mod recovery;
mod result;
mod review;
mod start;
mod status;
mod summary;

use yew::prelude::*;

use self::focus::{focus, lead_to};
use crate::engine::{Action, Assessment, Interview, Place};
use crate::handoff::{Takeaway, Wish};

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
    /// Called with what the visitor takes away; says whether it could.
    #[prop_or(Callback::from(|_| false))]
    pub on_take: Callback<Takeaway, bool>,
}

/// The whole check. Its only state beside the interview is what is ticked or
/// chosen before it is taken.
pub struct App {
    interview: Interview,
    question: question::Page,
    picks: plan::Picks,
    heading: NodeRef,
    moved: bool,
    /// Whether what is good to know stands open.
    explaining: bool,
    /// What was done last, where the screen does not show it.
    done: status::Status,
}

/// What can happen.
pub enum Event {
    /// The visitor goes on, back, or somewhere else.
    Act(Action),
    /// Something changes on a question's page.
    Change(question::Change),
    /// Something is picked on the plan's page.
    Pick(plan::Pick),
    /// Something is to be taken away.
    Take(Wish),
    /// What is good to know is opened or closed.
    Explain,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let interview = ctx.props().interview.clone();
        Self {
            question: question::Page::of(&interview),
            interview,
            picks: plan::Picks::default(),
            heading: NodeRef::default(),
            moved: false,
            explaining: false,
            done: status::Status::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        self.done.forget();
        let action = match event {
            Event::Act(action) => Some(action),
            Event::Change(change) => self.question.change(&self.interview, change),
            Event::Pick(pick) => self.picks.pick(&self.interview, pick),
            Event::Explain => {
                self.explaining = !self.explaining;
                None
            }
            Event::Take(wish) => {
                self.take(ctx, wish);
                None
            }
        };
        if let Some(action) = action {
            let place = self.interview.place;
            let clears = action == Action::Restart;
            // The question's page shows why an answer cannot be taken; one that
            // reaches this far and is refused has changed nothing.
            let done = self.interview.update(action).is_ok();
            // A date that is chosen on the plan's page leaves the visitor where they are.
            self.moved = done && (place != Place::Plan || self.interview.place != place);
            if self.moved {
                self.question.turn(place, &self.interview);
                self.picks = plan::Picks::of(&self.interview);
                self.explaining = false;
            } else if done {
                self.done.say("The dates are worked out.");
            }
            if clears {
                self.question = question::Page::default();
                self.done.say("Your answers are gone. Nothing of them is kept.");
            }
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        let title = title(&self.interview);
        let to_focus = if self.question.is_newly_refused() {
            ctx.props().on_screen.emit(["Error: ", title].concat().into());
            self.question.problem()
        } else if self.picks.is_newly_refused() {
            return lead_to(self.picks.problem());
        } else if first_render || core::mem::take(&mut self.moved) {
            ctx.props().on_screen.emit(title.into());
            &self.heading
        } else {
            return;
        };
        if !first_render {
            focus(to_focus);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(Event::Act);
        let take = ctx.link().callback(Event::Take);
        let interview = &self.interview;
        let heading = &self.heading;
        let clinic = ctx.props().clinic.as_ref();
        let screen = match interview.place {
            Place::Start => start::view(clinic, interview, heading, &act, &self.done),
            Place::Question(item) | Place::Change(item) => {
                let change = ctx.link().callback(Event::Change);
                self.question.view(item, interview, heading, &act, &change)
            }
            Place::Review => review::view(interview, heading, &act),
            Place::Result => match interview.assessment() {
                Assessment::Complete(suitability) => result::view(interview, &suitability, heading, &act),
                Assessment::Incomplete { .. } => review::view(interview, heading, &act),
            },
            Place::Plan => match interview.plan() {
                Some(plan) => {
                    let pick = ctx.link().callback(Event::Pick);
                    let save = plan::save(&take, &self.done);
                    self.picks.view(interview, &plan, heading, &act, &pick, save)
                }
                None => review::view(interview, heading, &act),
            },
            Place::Summary => summary::view(interview, clinic, heading, &act, &take, &self.done),
        };
        // Keyed, so that nothing that was opened or ticked on one screen stays so on the next.
        html! {
            <>
                <main class="page">
                    { around::forgotten(interview) }
                    <div class="screen" key={title(interview)}>{ for screen }</div>
                    { self.done.heard() }
                </main>
                { explainers::view(interview.protocol, self.explaining, ctx.link().callback(|_| Event::Explain)) }
                { around::footer(interview, &act) }
            </>
        }
    }
}

impl App {
    /// Hands over what is wished for, and says what became of it.
    fn take(&mut self, ctx: &Context<Self>, wish: Wish) {
        let props = ctx.props();
        let taken = Takeaway::of(wish, &self.interview, props.clinic.as_deref());
        let done = taken.is_some_and(|taken| props.on_take.emit(taken));
        self.done.say(match (wish, done) {
            // The browser shows its own window for it.
            (Wish::Print, _) => return,
            (Wish::Copy, true) => "Copied. You can paste it now.",
            (Wish::Copy, false) => "This browser does not let us copy. You can save or print it.",
            (Wish::Summary | Wish::Calendar(_), true) => "The file is being saved.",
            (Wish::Summary | Wish::Calendar(_), false) => "The file could not be made.",
        });
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
        on_take: Callback::from(|_| false),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

fn title(interview: &Interview) -> &'static str {
    match interview.place {
        Place::Start => "Suitability check",
        Place::Question(item) | Place::Change(item) => item.text,
        Place::Review => "Check your answers",
        Place::Result => "Your result",
        Place::Plan => "Your plan",
        Place::Summary => "Your summary",
    }
}
