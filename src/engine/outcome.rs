//! What the check can say.

/// What the check says, mild to grave (evidence D0).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Outcome {
    /// Nothing rules out booking a consultation.
    Consult,
    /// A consultation, with changes to the plan.
    Adjust,
    /// A consultation only, with the issue named.
    Ask,
    /// Not before a date, or not until a condition is met.
    Wait,
    /// Not unless a doctor clears it in writing.
    NotSuitable,
}

impl Outcome {
    /// Every outcome, grave to mild.
    pub const WORST_FIRST: [Self; 5] =
        [Self::NotSuitable, Self::Wait, Self::Ask, Self::Adjust, Self::Consult];

    /// The permanent code, as in the evidence and in case files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Consult => "consult",
            Self::Adjust => "adjust",
            Self::Ask => "ask",
            Self::Wait => "wait",
            Self::NotSuitable => "not_suitable",
        }
    }

    /// What a visitor is told (evidence D0).
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Consult => "Nothing you told us rules it out",
            Self::Adjust => "May suit you, with changes",
            Self::Ask => "Speak to a clinician first",
            Self::Wait => "Not yet",
            Self::NotSuitable => "Not right for you now",
        }
    }
}
