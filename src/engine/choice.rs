//! What can be chosen.

use super::ForReview;

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
    /// What it stands for in the evidence's own words, as "Q06: taking now";
    /// several are parted by " | ". Empty where its own words are the evidence's.
    pub stands_for: ForReview,
}

impl Choice {
    /// "Not sure", which is an answer with a rule of its own (evidence E7).
    pub const NOT_SURE: Self = Self::with("not-sure", "Not sure", Role::NotSure);
    /// "Rather not say".
    pub const DECLINED: Self = Self::with("declined", "Rather not say", Role::Declined);

    /// "Not sure" in a list of things that have nothing to do with each other:
    /// it may stand beside what is known.
    pub const NOT_SURE_OF_SOME: Self =
        Self::with("not-sure", "Not sure about one or more of these", Role::NotSureOfSome);
    /// "Rather not say" in such a list.
    pub const DECLINED_SOME: Self =
        Self::with("declined", "Rather not say about one or more of these", Role::DeclinedSome);

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

    /// The same choice as one that says the visitor is not sure, beside others.
    #[must_use]
    pub const fn unsure(self) -> Self {
        Self { role: Role::NotSureOfSome, ..self }
    }

    /// The same choice with what it stands for in the evidence.
    #[must_use]
    pub const fn stands_for(self, words: &'static str) -> Self {
        Self { stands_for: ForReview::new(words), ..self }
    }

    const fn with(code: &'static str, text: &'static str, role: Role) -> Self {
        Self { code, text, gloss: "", role, stands_for: ForReview::new("") }
    }

    /// Whether it excludes every other choice.
    #[must_use]
    pub fn is_exclusive(&self) -> bool {
        match self.role {
            Role::Plain | Role::NotSureOfSome | Role::DeclinedSome => false,
            Role::Alone | Role::NotSure | Role::Declined => true,
        }
    }

    /// Whether it says that the visitor is not sure or would rather not say.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        match self.role {
            Role::Plain | Role::Alone => false,
            Role::NotSure | Role::Declined | Role::NotSureOfSome | Role::DeclinedSome => true,
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
    /// "Not sure" that may stand beside others; never better than `Ask`.
    NotSureOfSome,
    /// "Rather not say" that may stand beside others; never better than `Ask`.
    DeclinedSome,
}
