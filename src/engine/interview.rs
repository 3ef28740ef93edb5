//! One visitor's way through the check. The only place where answers change.

use std::rc::Rc;

use super::{Answer, AnswerError, Assessment, Date, Item, Policy, Protocol, QuestionnaireResponse, assess};

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
}

impl PartialEq for Interview {
    fn eq(&self, other: &Self) -> bool {
        // What is asked, by whose policy and on which day never changes during a visit.
        self.place == other.place && self.response == other.response && self.forgotten == other.forgotten
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
                    Place::Start | Place::Question(_) | Place::Review | Place::Result => {
                        self.after(item).map_or(Place::Review, Place::Question)
                    }
                }
            }
            Action::Back => self.before(),
            Action::Revisit(item) => Place::Change(item),
            Action::Conclude => match self.assessment() {
                Assessment::Complete(_) => Place::Result,
                Assessment::Incomplete { next } => Place::Question(next),
            },
            Action::Restart => {
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
            Place::Review => self.asked().last().map_or(Place::Start, |item| Place::Question(item)),
        }
    }
}
