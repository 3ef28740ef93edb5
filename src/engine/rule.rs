//! What follows from answers, why, and who says so.

use super::{Date, Facts, ForReview, Item, Span, Stakes, When};

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
}

/// How soon a doctor should look, whatever the outcome (evidence E11).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Urgency {
    /// No need on this account.
    None,
    /// See a doctor before booking anything.
    SeeDoctorSoon,
    /// Have a doctor look soon, whatever the visitor decides.
    Urgent,
}

/// How long to wait.
#[derive(Clone, Copy, Debug)]
pub enum Wait {
    /// Until this long after a dated event.
    Since(&'static Item, Span),
    /// This long from today, where only "lately" is known (evidence E6).
    FromToday(Span),
    /// Until a condition is met; it has no date (evidence E5).
    Until(&'static str),
}

/// What is left of a dated wait once its date has come (resolution A-04).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Then {
    /// Nothing: the rule falls silent.
    Clear,
    /// The same rule goes on at this outcome.
    Stay(Outcome),
    /// Another rule takes over at this outcome.
    HandOver(Outcome),
}

impl Then {
    /// The outcome that outlasts the wait.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Clear => None,
            Self::Stay(outcome) | Self::HandOver(outcome) => Some(outcome),
        }
    }
}

/// Whom or where a rule concerns (evidence E2, E12).
#[derive(Debug)]
pub enum Scope {
    /// The whole person.
    Person,
    /// Every chosen area.
    EveryArea,
    /// The areas given as the answer to this item; all of them without one.
    Where(&'static Item),
    /// Those of these areas that are chosen.
    In(&'static [&'static str]),
    /// Those of these areas that are chosen; every chosen area if none is.
    Prefer(&'static [&'static str]),
    /// The areas of any of these.
    Either(&'static [Scope]),
    /// The chosen areas that this leaves out.
    Elsewhere(&'static Scope),
}

impl Scope {
    /// The chosen areas that it covers; for [`Scope::Person`] all of them.
    #[must_use]
    pub fn areas(&self, facts: &Facts) -> Vec<&'static str> {
        let chosen = facts.response.codes(facts.protocol.areas).iter().copied();
        match self {
            Self::Person | Self::EveryArea => chosen.collect(),
            Self::In(codes) => chosen.filter(|area| codes.contains(area)).collect(),
            Self::Prefer(codes) => {
                let preferred = Self::In(codes).areas(facts);
                if preferred.is_empty() { chosen.collect() } else { preferred }
            }
            Self::Where(item) => {
                let given = facts.response.codes(item);
                let chosen: Vec<_> = chosen.collect();
                let named = match item.stakes {
                    // A problem stays where it is, even where that area is no longer chosen.
                    Stakes::Safety | Stakes::Medicine => {
                        given.iter().any(|code| facts.protocol.areas.choice(code).is_some())
                    }
                    // A wish goes to the areas that are left.
                    Stakes::Preference => given.iter().any(|code| chosen.contains(code)),
                };
                chosen.into_iter().filter(|area| !named || given.contains(area)).collect()
            }
            Self::Either(scopes) => {
                let covered: Vec<_> = scopes.iter().flat_map(|scope| scope.areas(facts)).collect();
                chosen.filter(|area| covered.contains(area)).collect()
            }
            Self::Elsewhere(scope) => {
                let covered = scope.areas(facts);
                chosen.filter(|area| !covered.contains(area)).collect()
            }
        }
    }
}

/// Where a fact was read.
#[derive(Debug)]
pub struct Citation {
    /// The evidence id, such as "C-55" or "S4-20".
    pub id: ForReview,
    /// Organisation or authors.
    pub by: &'static str,
    /// Title or journal reference; empty where there is none.
    pub title: &'static str,
    /// Year of publication; `None` where it is not known.
    pub year: Option<u16>,
    /// Where it can be found.
    pub link: Link,
}

impl Citation {
    /// Whether both point at the same publication, perhaps for another fact.
    #[must_use]
    pub fn is_same_source(&self, other: &Self) -> bool {
        (self.by, self.title) == (other.by, other.title)
    }
}

/// Where a source can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A digital object identifier, such as "10.1097/…".
    Doi(&'static str),
    /// An address, without its scheme.
    Url(&'static str),
    /// An identifier in a catalogue, such as "PMC7477025".
    Catalogue(&'static str),
    /// Not published on its own.
    None,
}

/// Where sources disagree, and the reading adopted (evidence section B).
#[derive(Debug)]
pub struct Disagreement {
    /// The evidence id, such as "X-29".
    pub id: ForReview,
    /// What they disagree about and which reading is followed.
    pub text: &'static str,
}

/// One thing that follows from answers.
#[derive(Debug)]
pub struct Rule {
    /// Permanent kebab-case id.
    pub id: ForReview,
    /// The rule of the evidence that it is, such as "R-14".
    pub evidence: ForReview,
    /// When it fires.
    pub when: When,
    /// Whom or where it concerns.
    pub scope: Scope,
    /// What it says.
    pub outcome: Outcome,
    /// How long to wait; present exactly when the outcome is `Wait`.
    pub wait: Option<Wait>,
    /// What is left when a dated wait is over, or an open one is met.
    pub then: Then,
    /// Why it matters, as the visitor reads it.
    pub reason: &'static str,
    /// What to do, as the visitor reads it.
    pub next: &'static str,
    /// How soon a doctor should look.
    pub urgency: Urgency,
    /// Whether nothing more is asked once it fires.
    pub ends_check: bool,
    /// Where sources disagree.
    pub disagreement: Option<&'static Disagreement>,
    /// Who says so; at least one.
    pub citations: &'static [&'static Citation],
}

impl Rule {
    /// What most rules share: about the whole person, no wait, no urgency. A
    /// table fills in the rest with `..Rule::PERSON`.
    pub const PERSON: Self = Self {
        id: ForReview::new(""),
        evidence: ForReview::new(""),
        when: When::Always,
        scope: Scope::Person,
        outcome: Outcome::Ask,
        wait: None,
        then: Then::Clear,
        reason: "",
        next: "",
        urgency: Urgency::None,
        ends_check: false,
        disagreement: None,
        citations: &[],
    };

    /// The day from which a dated wait no longer holds; `None` for an open
    /// wait and for a rule without one.
    #[must_use]
    pub fn until(&self, facts: &Facts) -> Option<Date> {
        match self.wait? {
            Wait::Since(item, span) => Some(span.after(facts.latest(item).unwrap_or(facts.today))),
            Wait::FromToday(span) => Some(span.after(facts.today)),
            Wait::Until(_) => None,
        }
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}
