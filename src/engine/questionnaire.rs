//! What can be asked, in FHIR's words: items, their kinds and their choices.

use core::fmt;

use super::{Choice, Facts, ForReview, When};

/// One question.
pub struct Item {
    /// Permanent kebab-case id.
    pub id: &'static str,
    /// The questions of the evidence that it stands for, such as "Q06".
    pub evidence: ForReview,
    /// The question as the visitor reads it.
    pub text: &'static str,
    /// A line under the question; empty when none is needed.
    pub hint: &'static str,
    /// Why it is asked, as the visitor reads it.
    pub why: &'static str,
    /// What an answer looks like.
    pub kind: Kind,
    /// When it is asked. Reads earlier items only.
    pub enable_when: When,
    /// What rests on the answer.
    pub stakes: Stakes,
    /// What the answer is about.
    pub about: About,
    /// What the answer is for.
    pub purpose: Purpose,
}

impl Item {
    /// What most items share: a safety question that is always asked. A table
    /// fills in the rest with `..Item::SAFETY`.
    pub const SAFETY: Self = Self {
        id: "",
        evidence: ForReview::new(""),
        text: "",
        hint: "",
        why: "",
        kind: Kind::Date,
        enable_when: When::Always,
        stakes: Stakes::Safety,
        about: About::Person,
        purpose: Purpose::Finds,
    };

    /// Whether it is asked; `None` while an answer that decides it is missing.
    /// Which area is asked only where more than one is chosen, or was when it
    /// was answered (evidence E12, resolution A-44).
    #[must_use]
    pub fn is_enabled(&'static self, facts: &Facts) -> Option<bool> {
        match self.kind {
            Kind::Areas { of } if facts.response.codes(of).len() < 2 && !facts.response.is_answered(self) => {
                Some(false)
            }
            Kind::Areas { .. } | Kind::One(_) | Kind::Many { .. } | Kind::Date => {
                self.enable_when.holds(facts)
            }
        }
    }

    /// The choices written in the table: none for a date, and for a question
    /// about areas those of the item that lists them.
    #[must_use]
    pub const fn choices(&self) -> &'static [Choice] {
        match self.kind {
            Kind::One(choices) | Kind::Many { choices, .. } => choices,
            Kind::Areas { of } => of.choices(),
            Kind::Date => &[],
        }
    }

    /// The choice with this code, with [`Choice::UNSURE`] for a question about
    /// areas.
    #[must_use]
    pub fn choice(&self, code: &str) -> Option<&'static Choice> {
        let beside = match self.kind {
            Kind::Areas { .. } => Choice::UNSURE,
            Kind::One(_) | Kind::Many { .. } | Kind::Date => &[],
        };
        self.choices().iter().chain(beside).find(|choice| choice.code == code)
    }
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        // Every item is a static of its own, with an id of its own.
        core::ptr::eq(self, other)
    }
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Exactly one choice.
    One(&'static [Choice]),
    /// One choice or more, up to a limit.
    Many {
        /// What can be chosen.
        choices: &'static [Choice],
        /// How many at the most.
        at_most: usize,
    },
    /// When something happened.
    Date,
    /// Which of the areas chosen in another item (evidence E12).
    Areas {
        /// The item in which the visitor chose areas.
        of: &'static Item,
    },
}

impl Kind {
    /// The evidence's "yn": yes, no, not sure, rather not say.
    pub const YES_NO: Self =
        Self::One(&[Choice::new("yes", "Yes"), Choice::new("no", "No"), Choice::NOT_SURE, Choice::DECLINED]);
}

/// What an item's answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It can find a reason of its own.
    Finds,
    /// It only says where or since when a reason holds: not asked of a person
    /// whom another reason rules out already. The reason is listed all the
    /// same, as if the answer were unknown.
    Refines,
}

/// What an item's answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The person: it stays true whichever areas are chosen.
    Person,
    /// The chosen skin: with one more area chosen, it has to be asked again.
    ChosenSkin,
}

/// What rests on an item's answer (resolution A-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stakes {
    /// A safety question: unsure or declined means at least `Ask`.
    Safety,
    /// A safety question about a medicine: its findings also show the
    /// never-stop-a-medicine line (evidence E10).
    Medicine,
    /// A safety question about pregnancy or nursing: nothing is ever promised
    /// for its end.
    Pregnancy,
    /// Goals, areas and other choices that carry no risk of their own.
    Preference,
}
