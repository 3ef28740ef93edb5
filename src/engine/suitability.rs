//! What complete answers amount to.

use super::{Date, Item, Outcome, Rule, Stakes, Urgency};

/// The outcome of a complete set of answers.
#[derive(Debug, PartialEq)]
pub struct Suitability {
    /// The headline: the worst of the person and of the best area (E1, E2).
    pub outcome: Outcome,
    /// The date in the headline: only for `Wait`, and only when every wait has
    /// a date (E4, E5, A-03).
    pub until: Option<Date>,
    /// What would still stand once the waits are over (E3).
    pub after_wait: Option<Outcome>,
    /// Each chosen area, in the order of the item that lists them.
    pub areas: Vec<AreaSuitability>,
    /// Every finding, worst first.
    pub findings: Vec<Finding>,
}

/// The outcome for one chosen area, with the whole-person findings.
#[derive(Debug, PartialEq)]
pub struct AreaSuitability {
    /// The area's code.
    pub area: &'static str,
    /// Its outcome.
    pub outcome: Outcome,
    /// Its date, as for the headline.
    pub until: Option<Date>,
}

/// A rule that fired.
#[derive(Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says today: the rule's own outcome, or what is left of it once
    /// its wait is over.
    pub outcome: Outcome,
    /// The day from which its wait no longer holds.
    pub until: Option<Date>,
    /// Whom or where it concerns.
    pub affects: Affects,
    /// The items whose answers led to it.
    pub told: Vec<&'static Item>,
}

/// Whom or where a finding concerns.
#[derive(Debug, PartialEq)]
pub enum Affects {
    /// The whole person.
    Person,
    /// These chosen areas; empty where the visitor named only an area that is
    /// no longer chosen.
    Areas(Vec<&'static str>),
}

impl Finding {
    /// Whether it concerns this area, by itself or as a whole-person finding.
    #[must_use]
    pub fn is_about(&self, area: &str) -> bool {
        match &self.affects {
            Affects::Person => true,
            Affects::Areas(_) => self.is_on(area),
        }
    }

    /// Whether it concerns this area by itself.
    #[must_use]
    pub fn is_on(&self, area: &str) -> bool {
        match &self.affects {
            Affects::Person => false,
            Affects::Areas(areas) => areas.contains(&area),
        }
    }

    pub(super) fn is_open_wait(&self) -> bool {
        self.outcome == Outcome::Wait && self.until.is_none()
    }

    /// What it says once its wait is over.
    pub(super) fn lasting(&self) -> Option<Outcome> {
        if self.outcome == Outcome::Wait { self.rule.then.outcome() } else { Some(self.outcome) }
    }
}

impl Suitability {
    /// Whether a prescribed medicine was spoken of, so that the visitor is
    /// told never to stop one because of this (E10).
    #[must_use]
    pub fn concerns_medicine(&self) -> bool {
        self.findings.iter().flat_map(|finding| &finding.told).any(|item| item.stakes == Stakes::Medicine)
    }

    /// Whether an area's outcome is another than the headline's (E2).
    #[must_use]
    pub fn areas_differ(&self) -> bool {
        self.areas.iter().any(|area| area.outcome != self.outcome)
    }

    /// The findings that a doctor should look at, most urgent first (E11).
    #[must_use]
    pub fn urgent(&self) -> Vec<&Finding> {
        let mut urgent = Vec::new();
        for level in [Urgency::Urgent, Urgency::SeeDoctorSoon] {
            urgent.extend(self.findings.iter().filter(|finding| finding.rule.urgency == level));
        }
        urgent
    }
}
