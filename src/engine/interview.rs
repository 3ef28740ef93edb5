//! One visitor's way through the check. The only place where answers change.

use std::rc::Rc;

use super::{
    Answer, AnswerError, Assessment, Date, Item, Plan, Policy, Protocol, QuestionnaireResponse, assess, plan,
};

/// Where the visitor is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// Before the first question.
    Start,
    /// At a question, on the way through.
    Question(&'static Item),
    /// At a question that is being changed from the list of answers.
    Change(&'static Item),
    /// At the list of answers.
    Review,
    /// At the outcome.
    Result,
    /// At what a course would look like.
    Plan,
    /// At all of it on one page, to be printed or saved.
    Summary,
}

/// What a visitor can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Begin, or go on where an answer is missing.
    Begin,
    /// Answer an item.
    Answer(&'static Item, Answer),
    /// Go back one step; answers stay.
    Back,
    /// Change one answer from the list of answers.
    Revisit(&'static Item),
    /// See the outcome, once everything is answered.
    Conclude,
    /// See what a course would look like, where the outcome allows it.
    Plan,
    /// See all of it on one page.
    Summarise,
    /// Hope for a first session on this day.
    HopeFor(Date),
    /// Have an event on this day.
    Expect(Date),
    /// Forget every answer and start again.
    Restart,
}

/// The answers so far and where the visitor is.
#[derive(Clone, Debug)]
pub struct Interview {
    /// What is asked.
    pub protocol: &'static Protocol,
    /// What the clinic made stricter.
    pub policy: Rc<Policy>,
    /// The civil date of the visit.
    pub today: Date,
    /// What was answered.
    pub response: QuestionnaireResponse,
    /// Where the visitor is.
    pub place: Place,
    /// The items whose answers the last action made needless.
    pub forgotten: Vec<&'static Item>,
    /// The day on which the visitor hopes to have the first session.
    pub hoped_for: Option<Date>,
    /// The day of an event before which the visitor wants to be done.
    pub event: Option<Date>,
}

impl PartialEq for Interview {
    fn eq(&self, other: &Self) -> bool {
        // What is asked, by whose policy and on which day never changes during a visit.
        self.place == other.place
            && self.response == other.response
            && self.forgotten == other.forgotten
            && (self.hoped_for, self.event) == (other.hoped_for, other.event)
    }
}

impl Interview {
    /// A check that has not begun.
    #[must_use]
    pub fn new(protocol: &'static Protocol, policy: Policy, today: Date) -> Self {
        Self {
            protocol,
            policy: Rc::new(policy),
            today,
            response: QuestionnaireResponse::default(),
            place: Place::Start,
            forgotten: Vec::new(),
            hoped_for: None,
            event: None,
        }
    }

    /// The items that the answers so far lead to.
    #[must_use]
    pub fn asked(&self) -> Vec<&'static Item> {
        self.protocol.asked(&self.policy, &self.response, self.today)
    }

    /// What can be said of the answers.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        assess(self.protocol, &self.policy, &self.response, self.today)
    }

    /// The plan, where the answers are complete and allow one.
    #[must_use]
    pub fn plan(&self) -> Option<Plan> {
        match self.assessment() {
            Assessment::Complete(suitability) => {
                plan(self.protocol, &self.policy, &self.response, &suitability, self.today)
            }
            Assessment::Incomplete { .. } => None,
        }
    }

    /// The first session's day: the one hoped for if it can be chosen, or the
    /// earliest.
    #[must_use]
    pub fn first_session(&self, plan: &Plan) -> Date {
        let dates = plan.first_dates(&self.policy, self.today);
        self.hoped_for.filter(|date| dates.contains(*date)).unwrap_or(dates.from)
    }

    /// Does what the visitor asks.
    ///
    /// # Errors
    /// An answer that cannot be taken changes nothing and says why.
    pub fn update(&mut self, action: Action) -> Result<(), AnswerError> {
        let mut forgotten = Vec::new();
        let place = match action {
            Action::Begin => self.next_missing(Place::Question),
            Action::Answer(item, answer) => {
                answer.check(item, self.today)?;
                if self.adds_area(item, &answer) {
                    forgotten = self.response.forget_skin();
                }
                self.response.set(item, answer);
                let (protocol, policy, today) = (self.protocol, &self.policy, self.today);
                let asked = |response: &QuestionnaireResponse| protocol.asked(policy, response, today);
                forgotten.extend(self.response.forget_unasked(asked));
                match self.place {
                    Place::Change(_) => self.next_missing(Place::Change),
                    Place::Start
                    | Place::Question(_)
                    | Place::Review
                    | Place::Result
                    | Place::Plan
                    | Place::Summary => self.after(item).map_or(Place::Review, Place::Question),
                }
            }
            Action::Back => self.before(),
            Action::Revisit(item) => Place::Change(item),
            Action::Conclude => match self.assessment() {
                Assessment::Complete(_) => Place::Result,
                Assessment::Incomplete { next } => Place::Question(next),
            },
            Action::Plan if self.plan().is_some() => Place::Plan,
            Action::Summarise if matches!(self.assessment(), Assessment::Complete(_)) => Place::Summary,
            Action::Plan | Action::Summarise => self.place,
            Action::HopeFor(date) => {
                self.hoped_for = Some(date);
                self.place
            }
            Action::Expect(date) => {
                self.event = Some(date);
                self.place
            }
            Action::Restart => {
                (self.hoped_for, self.event) = (None, None);
                self.response = QuestionnaireResponse::default();
                Place::Start
            }
        };
        self.place = place;
        self.forgotten = forgotten;
        Ok(())
    }

    /// Whether the answer chooses an area beside those chosen before: what was
    /// said of the skin was not said of that one.
    fn adds_area(&self, item: &Item, answer: &Answer) -> bool {
        let before = self.response.codes(item);
        match answer {
            Answer::Codes(codes) => {
                item == self.protocol.areas
                    && !before.is_empty()
                    && codes.iter().any(|code| !before.contains(code))
            }
            Answer::When(_) => false,
        }
    }

    fn next_missing(&self, at: fn(&'static Item) -> Place) -> Place {
        match self.assessment() {
            Assessment::Incomplete { next } => at(next),
            Assessment::Complete(_) => Place::Review,
        }
    }

    fn after(&self, item: &Item) -> Option<&'static Item> {
        self.asked().into_iter().skip_while(|asked| *asked != item).nth(1)
    }

    fn before(&self) -> Place {
        match self.place {
            Place::Start => Place::Start,
            Place::Question(item) => {
                let before = self.asked().into_iter().take_while(|asked| *asked != item).last();
                before.map_or(Place::Start, Place::Question)
            }
            Place::Change(_) | Place::Result => Place::Review,
            Place::Plan | Place::Summary => Place::Result,
            Place::Review => self.asked().last().map_or(Place::Start, |item| Place::Question(item)),
        }
    }
}
