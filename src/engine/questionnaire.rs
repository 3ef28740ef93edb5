//! What can be asked, in FHIR's words: items, their kinds and their choices.

use super::{ForReview, When};

/// One question.
#[derive(Debug)]
pub struct Item {
    /// Permanent kebab-case id.
    pub id: &'static str,
    /// The question of the evidence that it stands for, such as "Q06".
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
    };

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

impl PartialEq for Item {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
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

/// One answer that can be chosen.
#[derive(Debug)]
pub struct Choice {
    /// Permanent kebab-case code, unique within its item.
    pub code: &'static str,
    /// The words a visitor chooses.
    pub text: &'static str,
    /// What a medical word means; empty when none is needed.
    pub gloss: &'static str,
    /// How it stands to the other choices.
    pub role: Role,
}

impl Choice {
    /// "Not sure", which is an answer with a rule of its own (evidence E7).
    pub const NOT_SURE: Self = Self::with("not-sure", "Not sure", Role::NotSure);
    /// "Rather not say".
    pub const DECLINED: Self = Self::with("declined", "Rather not say", Role::Declined);

    /// What a question about areas offers beside the areas.
    pub const UNSURE: &[Self] = &[Self::NOT_SURE, Self::DECLINED];

    /// A plain choice.
    #[must_use]
    pub const fn new(code: &'static str, text: &'static str) -> Self {
        Self::with(code, text, Role::Plain)
    }

    /// A choice that cannot stand beside another, such as "None of these".
    #[must_use]
    pub const fn none(text: &'static str) -> Self {
        Self::with("none", text, Role::Alone)
    }

    /// The same choice with a line that explains it.
    #[must_use]
    pub const fn meaning(self, gloss: &'static str) -> Self {
        Self { gloss, ..self }
    }

    const fn with(code: &'static str, text: &'static str, role: Role) -> Self {
        Self { code, text, gloss: "", role }
    }

    /// Whether it excludes every other choice.
    #[must_use]
    pub fn is_exclusive(&self) -> bool {
        match self.role {
            Role::Plain => false,
            Role::Alone | Role::NotSure | Role::Declined => true,
        }
    }
}

/// How a choice stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Stands beside others where several may be chosen.
    Plain,
    /// "None of these": stands alone.
    Alone,
    /// "Not sure": stands alone and is never better than `Ask`.
    NotSure,
    /// "Rather not say": stands alone and is never better than `Ask`.
    Declined,
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
    /// Goals, areas and other choices that carry no risk of their own.
    Preference,
}
