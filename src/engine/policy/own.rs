//! A clinic's own rules: what it does not offer, and what it asks about more
//! strictly than the protocol does.

use super::read::{fault, list, map, named, text};
use super::{Json, PolicyError};
use crate::engine::{Choice, Item, Kind, Outcome, Protocol, Rule, RuleNumber, Scope, When};

/// The longest reason or next step that a clinic may write, in characters.
const TEXT_CHARS_MAX: usize = 300;
/// The most rules of its own that a clinic may have.
const RULES_MAX: usize = 50;

/// A rule whose words are not kept yet.
pub struct Draft {
    when: Vec<(&'static Item, Vec<&'static str>)>,
    scope: Scope,
    outcome: Outcome,
    reason: String,
    next: String,
    protocol: &'static Protocol,
}

/// The rules for as long as the page is: a policy is read once, and only one
/// that fits comes this far.
pub fn keep(drafts: Vec<Draft>) -> Vec<&'static Rule> {
    drafts.into_iter().zip(1..).map(|(draft, number)| draft.keep(number)).collect()
}

impl Draft {
    fn keep(self, number: u8) -> &'static Rule {
        let each = |(item, codes): (_, Vec<_>)| {
            When::Any(codes.into_iter().map(|code| When::Is(item, code)).collect::<Vec<_>>().leak())
        };
        let rule = Rule {
            evidence: RuleNumber::Clinic(number),
            when: When::All(self.when.into_iter().map(each).collect::<Vec<_>>().leak()),
            scope: self.scope,
            outcome: self.outcome,
            reason: self.reason.leak(),
            next: self.next.leak(),
            citations: vec![self.protocol.clinics_own].leak(),
            ..Rule::PERSON
        };
        Box::leak(Box::new(rule))
    }
}

/// What the clinic does not offer: goals and areas, by their codes.
pub fn not_offered(protocol: &'static Protocol, json: &Json) -> Result<Vec<Draft>, PolicyError> {
    let mut drafts = Vec::new();
    for (name, codes) in map("not_offered", json)? {
        let field = ["not_offered.", name].concat();
        let item = match name.as_str() {
            "goals" => protocol.goals,
            "areas" => protocol.areas,
            _ => return Err(fault(&field, "there is no such field; there are: goals, areas")),
        };
        let codes = list(&field, codes)?;
        let before = drafts.len();
        for code in codes {
            let code = choice(&field, item, code)?;
            drafts.push(Draft {
                when: vec![(item, vec![code])],
                scope: place(protocol, item, code),
                outcome: Outcome::NotSuitable,
                reason: "This clinic does not offer this.".into(),
                next: "You can ask the clinic what it offers instead.".into(),
                protocol,
            });
        }
        if drafts.len() - before >= item.choices().len() {
            return Err(fault(&field, "nothing would be left"));
        }
    }
    Ok(drafts)
}

/// Where a goal is wanted, or the area itself.
fn place(protocol: &'static Protocol, item: &'static Item, code: &'static str) -> Scope {
    if item == protocol.areas {
        return Scope::In(vec![code].leak());
    }
    let place = protocol.goal_places.iter().find(|(goal, _)| *goal == code);
    place.map_or(Scope::EveryArea, |(_, scope)| *scope)
}

/// Rules on existing questions, `ask` or graver.
pub fn rules(protocol: &'static Protocol, json: &Json) -> Result<Vec<Draft>, PolicyError> {
    let rules = list("rules", json)?;
    if rules.len() > RULES_MAX {
        return Err(fault("rules", "more than 50"));
    }
    rules.iter().zip(1..).map(|(rule, number)| read(protocol, rule, number)).collect()
}

fn read(protocol: &'static Protocol, json: &Json, number: usize) -> Result<Draft, PolicyError> {
    let at = ["rules.", &number.to_string()].concat();
    let (mut when, mut outcome, mut reason, mut next) = (Vec::new(), None, None, None);
    for (name, value) in map(&at, json)? {
        let field = [&at, ".", name].concat();
        match name.as_str() {
            "when" => when = conditions(protocol, &field, value)?,
            "outcome" => outcome = Some(raised(&field, value)?),
            "reason" => reason = Some(sentence(&field, value)?),
            "next" => next = Some(sentence(&field, value)?),
            _ => {
                return Err(fault(&field, "there is no such field; there are: when, outcome, reason, next"));
            }
        }
    }
    match (when.is_empty(), outcome, reason, next) {
        (false, Some(outcome), Some(reason), Some(next)) => {
            Ok(Draft { when, scope: Scope::Person, outcome, reason, next, protocol })
        }
        _ => Err(fault(&at, "a rule has when, outcome, reason and next")),
    }
}

fn conditions(
    protocol: &'static Protocol,
    at: &str,
    json: &Json,
) -> Result<Vec<(&'static Item, Vec<&'static str>)>, PolicyError> {
    let mut conditions = Vec::new();
    for (id, codes) in map(at, json)? {
        let field = [at, ".", id].concat();
        let choosable = |item: &&'static Item| matches!(item.kind, Kind::One(_) | Kind::Many { .. });
        let items: Vec<_> = protocol.items().filter(choosable).collect();
        let item = named(&field, items.into_iter(), id, |item| item.id)?;
        let codes = list(&field, codes)?;
        if codes.is_empty() {
            return Err(fault(&field, "names no choice"));
        }
        conditions
            .push((item, codes.iter().map(|code| choice(&field, item, code)).collect::<Result<_, _>>()?));
    }
    Ok(conditions)
}

fn raised(field: &str, json: &Json) -> Result<Outcome, PolicyError> {
    let written = text(field, json)?;
    let fits = [Outcome::Ask, Outcome::NotSuitable].into_iter().find(|outcome| outcome.code() == written);
    fits.ok_or_else(|| fault(field, &[written, ": a clinic's rule says ask or not_suitable"].concat()))
}

fn sentence(field: &str, json: &Json) -> Result<String, PolicyError> {
    let words = text(field, json)?.trim();
    if words.is_empty() || words.chars().count() > TEXT_CHARS_MAX {
        return Err(fault(field, "empty, or longer than 300 characters"));
    }
    Ok(words.into())
}

fn choice(field: &str, item: &'static Item, json: &Json) -> Result<&'static str, PolicyError> {
    let known = item.choices().iter();
    named(field, known, text(field, json)?, |choice: &Choice| choice.code).map(|choice| choice.code)
}
