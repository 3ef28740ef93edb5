//! What a course of treatment usually is, for each goal and place on the body
//! (evidence D3).

use super::{Citation, Depth, ForReview, Range, Span, When};

/// A part of the body: how deep needles go there, and how long it takes
/// (evidence D3a).
#[derive(Debug)]
pub struct Site {
    /// The areas' codes.
    pub areas: &'static [&'static str],
    /// How deep needles go there at most, whatever the goal.
    pub depth: Depth,
    /// Needling, in minutes.
    pub needling: Range,
    /// How numbing usually goes there, in words.
    pub numbing: &'static str,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// A row of the evidence's table of concerns (D3b).
#[derive(Debug)]
pub struct Regimen {
    /// The evidence's id, such as "P-01".
    pub evidence: ForReview,
    /// What is usually done; `None` where this check shows no plan.
    pub outline: Option<Outline>,
    /// What to expect, honestly.
    pub expectation: &'static str,
    /// How good the evidence is.
    pub strength: Strength,
    /// Where the evidence holds less: then it counts as limited.
    pub limited_when: When,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// The figures of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Needle depth.
    pub depth: Depth,
    /// How many sessions.
    pub sessions: Sessions,
    /// How far apart.
    pub spacing: Spacing,
    /// Days on which it shows.
    pub downtime_days: Range,
    /// Weeks after the first session until a first change can be seen.
    pub first_change_weeks: Range,
    /// How long after the last session the result is judged: from, to.
    pub full_result: (Span, Span),
    /// A session later on, to keep the result; the evidence for it is weak
    /// everywhere.
    pub top_up: TopUp,
}

/// How many sessions a course has: never more than 6 (J-28).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sessions {
    /// As a rule from `from` to `to`.
    pub usual: Range,
    /// Sometimes as many as this; never less than `usual.to`.
    pub at_most: u8,
}

/// Weeks between sessions: never under 3 (a hard floor), nor over 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spacing {
    /// As a rule.
    pub usual: Range,
    /// What clinics do.
    pub bounds: Range,
}

/// A later session that keeps the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopUp {
    /// Optional, this many months after the course.
    Months(Range),
    /// Decided from case to case.
    CaseByCase,
    /// For the clinician to say.
    Clinician,
    /// None.
    None,
    /// Not known.
    Unknown,
}

/// How good the evidence is; no row of it is strong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Moderate.
    Moderate,
    /// Moderate beside another treatment.
    ModerateAsAddOn,
    /// Between moderate and limited.
    ModerateToLimited,
    /// Limited.
    Limited,
    /// There is no plan to have evidence for.
    NoPlan,
}

impl Strength {
    /// The words a visitor reads.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Moderate => "moderate",
            Self::ModerateAsAddOn => "moderate, beside another treatment",
            Self::ModerateToLimited => "moderate to limited",
            Self::Limited => "limited",
            Self::NoPlan => "none",
        }
    }
}

/// Which regimen stands for which goals and areas; the first that fits counts.
#[derive(Debug)]
pub struct Placement {
    /// The goals' codes.
    pub goals: &'static [&'static str],
    /// The areas' codes; every area if empty.
    pub areas: &'static [&'static str],
    /// What stands for them.
    pub regimen: &'static Regimen,
    /// How well it fits.
    pub fit: Fit,
    /// The greatest depth for these goals there, in hundredths of a millimetre.
    pub ceiling: u16,
}

/// How well a regimen fits a goal and an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is about them.
    Own,
    /// It is the nearest there is: the evidence counts as limited.
    Nearest,
}

/// A use for which some device is cleared (C-01, C-05, A-38).
#[derive(Debug)]
pub struct ClearedUse {
    /// The goals' codes.
    pub goals: &'static [&'static str],
    /// The areas' codes.
    pub areas: &'static [&'static str],
    /// For whom.
    pub when: When,
}

/// What changes a plan (evidence D3c); never to a milder one.
#[derive(Debug)]
pub struct Modifier {
    /// The evidence's id, such as "M1".
    pub evidence: ForReview,
    /// For whom.
    pub when: When,
    /// Where: the areas' codes; everywhere if empty.
    pub areas: &'static [&'static str],
    /// What it changes.
    pub effects: &'static [Effect],
    /// What it means for the visitor.
    pub text: &'static str,
    /// Who says so; never empty.
    pub citations: &'static [&'static Citation],
}

/// One thing that a modifier does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// No deeper than this, in hundredths of a millimetre.
    Ceiling(u16),
    /// For these goals no deeper than this; for all others no deeper than
    /// that.
    CeilingBut(&'static [&'static str], u16, u16),
    /// At least 6 weeks apart.
    Slower,
    /// At least 6 weeks apart where needles go deeper than this, in hundredths
    /// of a millimetre.
    SlowerIfOver(u16),
    /// It shows this many days longer.
    LongerDowntime(u8),
    /// It says something only where a clinician may go deeper than
    /// [`Depth::CLINICIAN`].
    OnlyIfDeeper,
    /// No regimen is shown at all.
    NoRegimen,
}

impl Placement {
    /// Whether it is for this goal there.
    pub(super) fn is_for(&self, goal: &str, area: &str) -> bool {
        self.goals.contains(&goal) && (self.areas.is_empty() || self.areas.contains(&area))
    }
}

impl Modifier {
    /// Whether it changes anything there.
    pub(super) fn is_on(&self, area: &str) -> bool {
        self.areas.is_empty() || self.areas.contains(&area)
    }
}
