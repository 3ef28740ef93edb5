//! From answers to the next question, or to an outcome with its findings.

use super::{
    Affects, AreaSuitability, Date, Facts, Finding, Item, Outcome, Policy, Protocol, QuestionnaireResponse,
    Rule, Scope, Suitability, Then, Urgency, Wait,
};

/// What can be said of a set of answers.
#[derive(Debug)]
pub enum Assessment {
    /// Something is still to be asked.
    Incomplete {
        /// The first item without an answer.
        next: &'static Item,
    },
    /// Everything was answered.
    Complete(Suitability),
}

/// Judges the answers: the next item, or the outcome.
#[must_use]
pub fn assess(
    protocol: &'static Protocol,
    policy: &Policy,
    response: &QuestionnaireResponse,
    today: Date,
) -> Assessment {
    let mut asked = protocol.asked(policy, response, today).into_iter();
    match asked.find(|item| !response.is_answered(item)) {
        Some(next) => Assessment::Incomplete { next },
        None => Assessment::Complete(foresee(protocol, policy, response, today, today, &[])),
    }
}

/// What complete answers, given on the day `answered`, amount to on the day
/// `today` if nothing else changes, and if what the open waits of `met` wait
/// for has come true.
#[must_use]
pub fn foresee(
    protocol: &'static Protocol,
    policy: &Policy,
    response: &QuestionnaireResponse,
    answered: Date,
    today: Date,
    met: &[&'static Rule],
) -> Suitability {
    let facts = Facts { protocol, policy, response, answered, today, found: &[] };
    let mut findings = Vec::new();
    for rule in policy.rules(protocol).filter(|rule| !rule.when.is_about_rules()) {
        findings.extend(find(rule, &facts, met));
    }
    let mut more = Vec::new();
    for rule in policy.rules(protocol).filter(|rule| rule.when.is_about_rules()) {
        more.extend(find(rule, &Facts { found: &findings, ..facts }, met));
    }
    findings.extend(more);
    conclude(&facts, findings)
}

fn conclude(facts: &Facts, mut unsorted: Vec<Finding>) -> Suitability {
    let mut findings = Vec::new();
    for outcome in Outcome::WORST_FIRST {
        findings.extend(unsorted.extract_if(.., |finding| finding.outcome == outcome));
    }

    let chosen = facts.response.codes(facts.protocol.areas);
    let areas: Vec<_> = chosen.iter().map(|area| judge_area(area, &findings)).collect();
    let person = worst(findings.iter().filter(|finding| finding.affects == Affects::Person));
    let wanted = wanted_areas(facts);
    let best = areas
        .iter()
        .filter(|judged| wanted.contains(&judged.area))
        .map(|judged| judged.outcome)
        .min()
        .unwrap_or(Outcome::Consult);
    let outcome = person.max(best);

    let waiting: Vec<_> = areas.iter().filter(|judged| judged.outcome == Outcome::Wait).collect();
    let (until, after_wait) = if outcome == Outcome::Wait {
        let until = waiting.iter().map(|judged| judged.until).collect::<Option<Vec<_>>>();
        let lasting = findings
            .iter()
            .filter(|finding| waiting.iter().any(|judged| finding.is_about(judged.area)))
            .filter_map(Finding::lasting)
            .max()
            .unwrap_or(Outcome::Consult);
        (until.and_then(|dates| dates.into_iter().max()), Some(lasting))
    } else {
        (None, None)
    };
    Suitability { outcome, until, after_wait, areas, findings }
}

/// The finding that `rule` makes, if it fires.
fn find(rule: &'static Rule, facts: &Facts, met: &[&'static Rule]) -> Option<Finding> {
    // A condition that is still unknown here belongs to a question that the
    // end of the check made needless.
    if rule.when.holds(facts) != Some(true) {
        return None;
    }
    let until = rule.until(facts);
    let over = until.is_some_and(|date| date <= facts.today) || met.contains(&rule);
    let outcome = match (over, rule.then) {
        (false, _) => facts.policy.outcome(rule),
        (true, Then::Stay(outcome)) => outcome,
        (true, Then::Clear | Then::HandOver(_)) => return None,
    };
    let affects = match rule.scope {
        Scope::Person => Affects::Person,
        Scope::EveryArea
        | Scope::Where(_)
        | Scope::In(_)
        | Scope::Prefer(_)
        | Scope::Either(_)
        | Scope::Elsewhere(_) => Affects::Areas(rule.scope.areas(facts)),
    };
    // A rule about other areas has nothing to say when there are none; one
    // that a doctor should know of always does.
    if affects == Affects::Areas(Vec::new()) && rule.urgency == Urgency::None {
        return None;
    }
    let mut told = rule.when.told(facts);
    if let Some(Wait::Since(item, _)) = rule.wait
        && !told.contains(&item)
    {
        told.push(item);
    }
    let until = until.filter(|_| outcome == Outcome::Wait);
    Some(Finding { rule, outcome, until, affects, told })
}

fn judge_area(area: &'static str, findings: &[Finding]) -> AreaSuitability {
    let about: Vec<_> = findings.iter().filter(|finding| finding.is_about(area)).collect();
    let outcome = worst(about.iter().copied());
    let dated = outcome == Outcome::Wait && !about.iter().any(|finding| finding.is_open_wait());
    let until = if dated { about.iter().filter_map(|finding| finding.until).max() } else { None };
    AreaSuitability { area, outcome, until }
}

fn worst<'a>(findings: impl Iterator<Item = &'a Finding>) -> Outcome {
    findings.map(|finding| finding.outcome).max().unwrap_or(Outcome::Consult)
}

/// The chosen areas that some goal is about; only these can be the best area
///
fn wanted_areas(facts: &Facts) -> Vec<&'static str> {
    let goals = facts.response.codes(facts.protocol.goals);
    let mut wanted = Vec::new();
    for goal in goals {
        wanted.extend(facts.protocol.areas_for(goal, facts));
    }
    if wanted.is_empty() { Scope::EveryArea.areas(facts) } else { wanted }
}
