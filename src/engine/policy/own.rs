//! A clinic's own rules: what it does not offer, and what it asks about more
//! strictly than the protocol does. They are kept for as long as the page is:
//! a policy is read once.

use super::read::{fault, grave, list, map, place_of, text};
use super::{Json, PolicyError};
use crate::engine::{Item, Kind, Outcome, Protocol, Rule, RuleNumber, Scope, When};

/// The longest reason or next step that a clinic may write, in characters.
const TEXT_CHARS_MAX: usize = 300;
/// The most rules that a policy may add, those for what is not offered among
/// them.
const RULES_MAX: u8 = 100;

/// Adds a rule, numbered by its place.
fn add(rules: &mut Vec<&'static Rule>, rule: Rule) -> Result<(), PolicyError> {
    match u8::try_from(rules.len() + 1) {
        Ok(number) if number <= RULES_MAX => {
            rules.push(Box::leak(Box::new(Rule { evidence: RuleNumber::Clinic(number), ..rule })));
            Ok(())
        }
        Ok(_) | Err(_) => Err(fault("rules", &["more than 100"])),
    }
}

/// What the clinic does not offer: goals and areas, by their codes.
pub fn read_not_offered(
    protocol: &'static Protocol,
    json: &Json,
    rules: &mut Vec<&'static Rule>,
) -> Result<(), PolicyError> {
    for (name, codes) in map("not_offered", json)? {
        let field = ["not_offered.", name].concat();
        let is_goal = place_of(&field, &["goals", "areas"], name)? == 0;
        let item = if is_goal { protocol.goals } else { protocol.areas };
        let codes = choices(&field, item, codes)?;
        if codes.len() >= item.choices().len() {
            return Err(fault(&field, &["nothing would be left"]));
        }
        for code in codes {
            let place = protocol.goal_places.iter().find(|(goal, _)| is_goal && *goal == code);
            let rule = Rule {
                when: When::Is(item, code),
                scope: match place {
                    Some((_, scope)) => *scope,
                    None if is_goal => Scope::EveryArea,
                    None => Scope::In(vec![code].leak()),
                },
                outcome: Outcome::NotSuitable,
                reason: "This clinic does not offer this.",
                next: "You can ask the clinic what it offers instead.",
                citations: protocol.clinics_own,
                ..Rule::PERSON
            };
            add(rules, rule)?;
        }
    }
    Ok(())
}

/// Rules on existing questions, `ask` or graver.
pub fn read_rules(
    protocol: &'static Protocol,
    json: &Json,
    rules: &mut Vec<&'static Rule>,
) -> Result<(), PolicyError> {
    for (json, number) in list("rules", json)?.iter().zip(1_usize..) {
        let at = ["rules.", &number.to_string()].concat();
        // No rule of a clinic's says so: it stands for what is missing.
        let mut rule = Rule { outcome: Outcome::Consult, citations: protocol.clinics_own, ..Rule::PERSON };
        for (name, value) in map(&at, json)? {
            let field = [&at, ".", name].concat();
            match place_of(&field, &["when", "outcome", "reason", "next"], name)? {
                0 => rule.when = conditions(protocol, &field, value)?,
                1 => rule.outcome = grave(&field, value)?,
                2 => rule.reason = sentence(&field, value)?,
                _ => rule.next = sentence(&field, value)?,
            }
        }
        let said = rule.outcome > Outcome::Consult && !rule.reason.is_empty() && !rule.next.is_empty();
        if !said || matches!(rule.when, When::Always | When::All([])) {
            return Err(fault(&at, &["a rule has when, outcome, reason and next"]));
        }
        add(rules, rule)?;
    }
    Ok(())
}

/// Every item with any of the choices beside it.
fn conditions(protocol: &'static Protocol, at: &str, json: &Json) -> Result<When, PolicyError> {
    let mut items = Vec::new();
    for item in protocol.items() {
        match item.kind {
            Kind::One(_) | Kind::Many { .. } => items.push(item),
            Kind::Date | Kind::Areas { .. } => {}
        }
    }
    let known: Vec<_> = items.iter().map(|item| item.id).collect();
    let mut all = Vec::new();
    for (id, codes) in map(at, json)? {
        let field = [at, ".", id].concat();
        let place = place_of(&field, &known, id)?;
        let Some(item) = items.get(place) else { continue };
        let mut any = Vec::new();
        for code in choices(&field, item, codes)? {
            any.push(When::Is(item, code));
        }
        if any.is_empty() {
            return Err(fault(&field, &["names no choice"]));
        }
        all.push(When::Any(any.leak()));
    }
    Ok(When::All(all.leak()))
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

fn sentence(field: &str, json: &Json) -> Result<&'static str, PolicyError> {
    let words = text(field, json)?.trim();
    if words.is_empty() || words.chars().count() > TEXT_CHARS_MAX {
        return Err(fault(field, &["empty, or longer than 300 characters"]));
    }
    Ok(words.to_owned().leak())
}
