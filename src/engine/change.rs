//! What would change the outcome: dates, conditions, and choices that are the
//! visitor's own. Never a prescribed medicine, a pregnancy, or what is fixed.

use super::{
    Answer, Date, Finding, Instead, Interview, Outcome, QuestionnaireResponse, Rule, Stakes, Suitability,
    Wait, foresee,
};

/// What would have to be so, all of it, and what the check would say then.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The day from which it holds; none where no date matters.
    pub from: Option<Date>,
    /// The open waits that would have come true.
    pub met: Vec<&'static Rule>,
    /// The rules whose [`Instead`] would be chosen.
    pub instead: Vec<&'static Rule>,
    /// The outcome then.
    pub outcome: Outcome,
}

/// The ways to a better outcome, the nearest first. Each needs no more than
/// it says: without any part of it the outcome would not be reached.
#[must_use]
pub fn changes(interview: &Interview, now: &Suitability) -> Vec<Change> {
    let all = everything(interview, now);
    let (mut changes, mut reached) = (Vec::new(), now.outcome);
    for target in [Outcome::Wait, Outcome::Ask, Outcome::Adjust, Outcome::Consult] {
        if all.outcome <= target && target < reached {
            let change = fewest(interview, now, &all, target);
            reached = change.outcome;
            changes.push(change);
        }
    }
    changes
}

/// All that can change at once.
fn everything(interview: &Interview, now: &Suitability) -> Change {
    let waits = now.findings.iter().filter(|finding| finding.outcome == Outcome::Wait);
    let open = waits.filter(|finding| matches!(finding.rule.wait, Some(Wait::Until(..))));
    let rules = now.findings.iter().map(|finding| finding.rule);
    Change {
        from: now.findings.iter().filter_map(|finding| finding.until).max(),
        met: open.filter(|finding| is_free_to_end(finding)).map(|finding| finding.rule).collect(),
        instead: rules.filter(|rule| rule.instead.is_some()).collect(),
        outcome: now.outcome,
    }
    .judged(interview)
}

/// Whether a wait may be spoken of as something that will end.
fn is_free_to_end(finding: &Finding) -> bool {
    finding.told.iter().all(|item| match item.stakes {
        Stakes::Safety | Stakes::Preference => true,
        Stakes::Medicine | Stakes::Pregnancy => false,
    })
}

/// The earliest day, and then the fewest conditions, with which the outcome is
/// no graver than `target`.
fn fewest(interview: &Interview, now: &Suitability, all: &Change, target: Outcome) -> Change {
    let days = now.findings.iter().filter_map(|finding| finding.until).map(Some).chain([None]);
    let on = |from: Option<Date>| Change { from, ..all.clone() }.judged(interview);
    let soon_enough = days.map(on).filter(|change| change.outcome <= target);
    let mut change = soon_enough.min_by_key(|change| change.from).unwrap_or_else(|| all.clone());
    for rule in all.met.iter().chain(&all.instead) {
        let fewer = change.without(rule).judged(interview);
        if fewer.outcome <= target {
            change = fewer;
        }
    }
    change
}

impl Change {
    fn without(&self, rule: &Rule) -> Self {
        let left = |rules: &[&'static Rule]| rules.iter().copied().filter(|other| *other != rule).collect();
        Self { met: left(&self.met), instead: left(&self.instead), ..self.clone() }
    }

    /// The same with the outcome that it truly has.
    fn judged(self, interview: &Interview) -> Self {
        let Interview { protocol, policy, today, .. } = interview;
        let mut response = interview.response.clone();
        for instead in self.instead.iter().filter_map(|rule| rule.instead) {
            choose(&mut response, instead);
        }
        let then = self.from.unwrap_or(*today);
        let outcome = foresee(protocol, policy, &response, *today, then, &self.met).outcome;
        Self { outcome, ..self }
    }
}

fn choose(response: &mut QuestionnaireResponse, instead: &Instead) {
    let kept = response.codes(instead.item).iter().copied().filter(|code| !instead.without.contains(code));
    let mut codes: Vec<_> = kept.collect();
    if codes.is_empty() {
        codes.push(instead.with);
    }
    response.set(instead.item, Answer::Codes(codes));
}
