//! A clinic's own rules: what it does not offer, and what it asks about more
//! strictly than the protocol does.

use super::read::{fault, grave, list, map, place_of, text};
use super::{Json, PolicyError};
use crate::engine::{Item, Kind, Outcome, Protocol, Rule, RuleNumber, Scope, When};

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
    let mut rules = Vec::new();
    for (draft, number) in drafts.into_iter().zip(1..) {
        let mut when = Vec::new();
        for (item, codes) in draft.when {
            let codes: Vec<_> = codes.into_iter().map(|code| When::Is(item, code)).collect();
            when.push(When::Any(codes.leak()));
        }
        let rule = Rule {
            evidence: RuleNumber::Clinic(number),
            when: When::All(when.leak()),
            scope: draft.scope,
            outcome: draft.outcome,
            reason: draft.reason.leak(),
            next: draft.next.leak(),
            citations: vec![draft.protocol.clinics_own].leak(),
            ..Rule::PERSON
        };
        rules.push(&*Box::leak(Box::new(rule)));
    }
    rules
}

/// What the clinic does not offer: goals and areas, by their codes.
pub fn read_not_offered(
    protocol: &'static Protocol,
    json: &Json,
    drafts: &mut Vec<Draft>,
) -> Result<(), PolicyError> {
    for (name, codes) in map("not_offered", json)? {
        let field = ["not_offered.", name].concat();
        let item =
            if place_of(&field, &["goals", "areas"], name)? == 0 { protocol.goals } else { protocol.areas };
        let codes = choices(&field, item, codes)?;
        if codes.len() >= item.choices().len() {
            return Err(fault(&field, &["nothing would be left"]));
        }
        for code in codes {
            drafts.push(Draft {
                when: vec![(item, vec![code])],
                scope: place(protocol, item, code),
                outcome: Outcome::NotSuitable,
                reason: "This clinic does not offer this.".into(),
                next: "You can ask the clinic what it offers instead.".into(),
                protocol,
            });
        }
    }
    Ok(())
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
pub fn read_rules(
    protocol: &'static Protocol,
    json: &Json,
    drafts: &mut Vec<Draft>,
) -> Result<(), PolicyError> {
    let rules = list("rules", json)?;
    if rules.len() > RULES_MAX {
        return Err(fault("rules", &["more than 50"]));
    }
    for (rule, number) in rules.iter().zip(1_u8..) {
        drafts.push(read(protocol, rule, &["rules.", &number.to_string()].concat())?);
    }
    Ok(())
}

fn read(protocol: &'static Protocol, json: &Json, at: &str) -> Result<Draft, PolicyError> {
    let (reason, next) = (String::new(), String::new());
    let (scope, mut outcome) = (Scope::Person, None);
    let mut draft = Draft { when: Vec::new(), scope, outcome: Outcome::Ask, reason, next, protocol };
    for (name, value) in map(at, json)? {
        let field = [at, ".", name].concat();
        match place_of(&field, &["when", "outcome", "reason", "next"], name)? {
            0 => draft.when = conditions(protocol, &field, value)?,
            1 => outcome = Some(grave(&field, value)?),
            2 => draft.reason = sentence(&field, value)?,
            _ => draft.next = sentence(&field, value)?,
        }
    }
    match outcome {
        Some(outcome) if !draft.when.is_empty() && !draft.reason.is_empty() && !draft.next.is_empty() => {
            Ok(Draft { outcome, ..draft })
        }
        Some(_) | None => Err(fault(at, &["a rule has when, outcome, reason and next"])),
    }
}

fn conditions(
    protocol: &'static Protocol,
    at: &str,
    json: &Json,
) -> Result<Vec<(&'static Item, Vec<&'static str>)>, PolicyError> {
    let mut items = Vec::new();
    for item in protocol.items() {
        match item.kind {
            Kind::One(_) | Kind::Many { .. } => items.push(item),
            Kind::Date | Kind::Areas { .. } => {}
        }
    }
    let known: Vec<_> = items.iter().map(|item| item.id).collect();
    let mut conditions = Vec::new();
    for (id, codes) in map(at, json)? {
        let field = [at, ".", id].concat();
        let place = place_of(&field, &known, id)?;
        let Some(item) = items.get(place) else { continue };
        let codes = choices(&field, item, codes)?;
        if codes.is_empty() {
            return Err(fault(&field, &["names no choice"]));
        }
        conditions.push((*item, codes));
    }
    Ok(conditions)
}

fn choices(field: &str, item: &'static Item, json: &Json) -> Result<Vec<&'static str>, PolicyError> {
    let known: Vec<_> = item.choices().iter().map(|choice| choice.code).collect();
    let mut codes = Vec::new();
    for code in list(field, json)? {
        let place = place_of(field, &known, text(field, code)?)?;
        codes.extend(known.get(place));
    }
    Ok(codes)
}

fn sentence(field: &str, json: &Json) -> Result<String, PolicyError> {
    let words = text(field, json)?.trim();
    if words.is_empty() || words.chars().count() > TEXT_CHARS_MAX {
        return Err(fault(field, &["empty, or longer than 300 characters"]));
    }
    Ok(words.into())
}
