//! Draws the check. Decides nothing.
//!
//! `App` holds the [`Interview`] and hands each screen what it draws. A click
//! becomes an [`Action`], `Interview::update` is the only write, and every
//! screen is drawn from the answers again.

mod about;
mod around;
mod aside;
mod body_map;
mod change;
mod contents;
mod drawing;
mod finding;
mod focus;
#[cfg(not(target_arch = "wasm32"))]
mod html;
mod icon;
mod markup;
mod options;
mod picker;
mod plan;
mod private;
mod question;
mod recovery;
mod result;
mod review;
mod start;
mod status;
mod summary;

use yew::prelude::*;

use self::around::title;
use self::aside::Aside;
use self::focus::{focus, lead_to};
#[cfg(not(target_arch = "wasm32"))]
pub use self::html::{prerender, render};
pub use self::private::Ways;
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
    /// Called to see how many ways out of one kind are shut; the kind is its
    /// place in the list of `private.rs`.
    #[prop_or(Callback::from(|_| Ways { shut: 0, all: 0 }))]
    pub on_look: Callback<u8, Ways>,
}

/// The whole check. Its only state beside the interview is what is ticked or
/// chosen before it is taken.
pub struct App {
    interview: Interview,
    question: question::Page,
    picks: plan::Picks,
    heading: NodeRef,
    moved: bool,
    /// Which of the parts at the foot stands open.
    open: Option<Aside>,
    /// How many ways out were shut when the visitor looked.
    found: Vec<Ways>,
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
    /// A part at the foot is opened or closed.
    Open(Aside),
    /// The ways out are to be tried.
    Look,
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
            open: None,
            found: Vec::new(),
            done: status::Status::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        self.done.forget();
        let action = match event {
            Event::Act(action) => Some(action),
            Event::Change(change) => self.question.change(&self.interview, change),
            Event::Pick(pick) => self.picks.pick(&self.interview, pick),
            Event::Open(aside) => {
                self.open = (self.open != Some(aside)).then_some(aside);
                self.found.clear();
                None
            }
            Event::Look => {
                self.look(ctx);
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
                self.open = None;
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
                { self.aside(ctx, Aside::About) }
                { self.aside(ctx, Aside::Private) }
                { around::footer(interview, &act) }
            </>
        }
    }
}

impl App {
    /// One of the parts at the foot.
    fn aside(&self, ctx: &Context<Self>, aside: Aside) -> Html {
        let on_press = ctx.link().callback(move |_| Event::Open(aside));
        let behind = (self.open == Some(aside)).then(|| match aside {
            Aside::About => about::view(self.interview.protocol),
            Aside::Private => private::view(&self.found, ctx.link().callback(|_| Event::Look)),
        });
        aside::view(aside, on_press, behind)
    }

    /// Tries the ways out, and says what was found.
    fn look(&mut self, ctx: &Context<Self>) {
        let kinds = 0_u8..;
        self.found = kinds.zip(private::KINDS).map(|(kind, _)| ctx.props().on_look.emit(kind)).collect();
        let is_shut = self.found.iter().all(|ways| ways.shut == ways.all);
        self.done.read_out(if is_shut { private::ALL_SHUT } else { private::SOME_OPEN });
    }

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
