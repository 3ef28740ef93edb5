//! What follows from answers, why, and who says so.

use super::{
    Citation, Date, Disagreement, Facts, ForReview, Interval, Item, Outcome, Policy, RuleNumber, SPAN, Scope,
    Then, Wait, When,
};

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

/// One thing that follows from answers.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Permanent kebab-case id.
    pub id: ForReview,
    /// The rule of the evidence that it is.
    pub evidence: RuleNumber,
    /// Whether it is a hard floor: no clinic may relax it, and nobody may sign
    /// that away.
    pub floor: Floor,
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
    /// The interval that its words name, for a rule that does not wait.
    pub span: Option<&'static Interval>,
    /// Why it matters, as the visitor reads it. [`SPAN`] stands for the
    /// interval, here and in `next`.
    pub reason: &'static str,
    /// What to do, as the visitor reads it.
    pub next: &'static str,
    /// How soon a doctor should look.
    pub urgency: Urgency,
    /// Whether nothing more is asked once it fires.
    pub ends_check: bool,
    /// What the visitor could do otherwise, where that is theirs to choose.
    pub instead: Option<&'static Instead>,
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
        evidence: RuleNumber::R(0),
        floor: Floor::None,
        when: When::Always,
        scope: Scope::Person,
        outcome: Outcome::Ask,
        wait: None,
        then: Then::Clear,
        span: None,
        reason: "",
        next: "",
        urgency: Urgency::None,
        ends_check: false,
        instead: None,
        disagreement: None,
        citations: &[],
    };

    /// The day from which a dated wait no longer holds; `None` for an open
    /// wait and for a rule without one.
    #[must_use]
    pub fn until(&self, facts: &Facts) -> Option<Date> {
        let wait = self.wait?;
        let after = |date| Some(facts.policy.span(wait.interval()).after(date));
        match wait {
            Wait::Since(item, _) => after(facts.latest(item).unwrap_or(facts.answered)),
            Wait::FromToday(_) => after(facts.answered),
            Wait::Until(..) => None,
        }
    }

    /// The interval that its words name.
    #[must_use]
    pub fn interval(&self) -> Option<&'static Interval> {
        self.wait.map(Wait::interval).or(self.span)
    }

    /// One of its texts with the interval as it is at this clinic.
    #[must_use]
    pub fn words(&self, text: &str, policy: &Policy) -> String {
        match (text.split_once(SPAN), self.interval()) {
            (Some((before, after)), Some(interval)) => {
                [before, &policy.span(interval).text(), after].concat()
            }
            (Some(_), None) | (None, _) => text.into(),
        }
    }

    /// Every item that it reads, in its condition, its scope and its wait.
    #[must_use]
    pub fn items(&self) -> Vec<&'static Item> {
        let mut items = self.when.items();
        items.extend(self.scope.items());
        if let Some(Wait::Since(item, _)) = self.wait {
            items.push(item);
        }
        items
    }
}

/// Another choice that a visitor could make, and what the check would say then.
#[derive(Debug)]
pub struct Instead {
    /// The item that would be answered otherwise.
    pub item: &'static Item,
    /// The choices that would go.
    pub without: &'static [&'static str],
    /// The choice that would stand where nothing is left.
    pub with: &'static str,
    /// "If you …", as the visitor reads it.
    pub text: &'static str,
}

/// Whether a rule is a hard floor (evidence section E).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Floor {
    /// It is not.
    None,
    /// It is.
    Hard,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}
