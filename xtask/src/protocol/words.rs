//! Conditions, scopes, waits and outcomes as sentences.

use needlewise::engine::{Item, Outcome, Rule, Scope, Span, Then, Wait, When};
use needlewise::microneedling::PROTOCOL;

/// An outcome's label, as the evidence names it.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Consult => "nothing you told us rules it out: you can book a consultation",
        Outcome::Adjust => "may suit you, with changes",
        Outcome::Ask => "speak to a clinician first",
        Outcome::Wait => "not yet",
        Outcome::NotSuitable => "not right for you now",
    }
}

/// A condition as the end of "if …".
pub fn condition(when: &When) -> String {
    match when {
        When::Always => "in every case".into(),
        When::Is(item, code) => {
            format!("{} is \"{}\"", name(item), item.choice(code).map_or(*code, |choice| choice.text))
        }
        When::Chosen { item, at_least } => format!("{} has {at_least} or more answers", name(item)),
        When::Within(item, span) => format!("{} is less than {} ago", name(item), length(*span)),
        When::Answered(item) => format!("{} was answered before", name(item)),
        When::Unsure => "a safety question was answered \"Not sure\" or \"Rather not say\"".into(),
        When::All(all) => joined(all, " and "),
        When::Any(any) => joined(any, " or "),
        When::Not(when) => format!("not ({})", condition(when)),
    }
}

/// Whom or where a rule concerns, as the end of "for …".
pub fn scope(scope: &Scope) -> String {
    match scope {
        Scope::Person => "the whole person".into(),
        Scope::EveryArea => "every chosen area".into(),
        Scope::Where(item) => format!("the areas given in {} (all, if not asked)", name(item)),
        Scope::In(codes) => format!("these areas: {}", areas(codes)),
        Scope::Prefer(codes) => format!("{} if chosen, else every chosen area", areas(codes)),
        Scope::Either(scopes) => scopes.iter().map(self::scope).collect::<Vec<_>>().join(", and "),
        Scope::Elsewhere(scope) => format!("every chosen area but {}", self::scope(scope)),
    }
}

/// How long a rule waits and what is left afterwards; empty for a rule that does not wait.
pub fn wait(rule: &Rule) -> String {
    let until = match rule.wait {
        None => return String::new(),
        Some(Wait::Since(item, span)) => format!(", until {} after {}", length(span), name(item)),
        Some(Wait::FromToday(span)) => format!(", until {} from today", length(span)),
        Some(Wait::Until(condition)) => format!(", until {condition}"),
    };
    let then = match rule.then {
        Then::Clear | Then::HandOver(Outcome::Consult) => String::new(),
        Then::Stay(left) | Then::HandOver(left) => format!("; after that, {}", outcome(left)),
    };
    until + &then
}

fn name(item: &Item) -> String {
    format!("`{}`", item.id)
}

fn length(span: Span) -> String {
    match span {
        Span::Days(days) => format!("{days} days"),
        Span::Weeks(weeks) => format!("{weeks} weeks"),
        Span::Months(months) => format!("{months} months"),
    }
}

fn areas(codes: &[&str]) -> String {
    let names =
        codes.iter().filter_map(|code| PROTOCOL.areas.choice(code)).map(|choice| choice.text.to_lowercase());
    names.collect::<Vec<_>>().join(", ")
}

fn joined(parts: &[When], with: &str) -> String {
    let nested = |part: &When| match part {
        When::All(_) | When::Any(_) => format!("({})", condition(part)),
        When::Always
        | When::Is(..)
        | When::Chosen { .. }
        | When::Within(..)
        | When::Answered(_)
        | When::Unsure
        | When::Not(_) => condition(part),
    };
    parts.iter().map(nested).collect::<Vec<_>>().join(with)
}
