//! Conditions, scopes, waits and outcomes as sentences.

use needlewise::engine::{Found, Item, Outcome, Policy, Rule, Scope, Then, Wait, When};
use needlewise::microneedling::PROTOCOL;

/// An outcome's label, as it stands in a sentence.
pub fn outcome(outcome: Outcome) -> String {
    let label = outcome.label().to_lowercase();
    match outcome {
        Outcome::Consult => label + ": you can book a consultation",
        Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable => label,
    }
}

/// Text that somebody wrote, so that Markdown shows it as it was written.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation() && !".,;:()'\"-/".contains(letter) {
            plain.push('\\');
        }
        plain.push(if letter.is_whitespace() { ' ' } else { letter });
    }
    plain
}

/// A condition as the end of "if …".
pub fn condition(when: &When) -> String {
    match when {
        When::Always => "in every case".into(),
        When::Is(item, code) => {
            format!("{} is \"{}\"", name(item), item.choice(code).map_or(*code, |choice| choice.text))
        }
        When::Chosen { item, among: [], at_least } => {
            format!("{} has {at_least} or more answers", name(item))
        }
        When::Chosen { item, among, at_least } => {
            let texts = among.iter().filter_map(|code| item.choice(code)).map(|choice| choice.text);
            let texts: Vec<_> = texts.map(|text| format!("\"{text}\"")).collect();
            let count = if *at_least == 1 { String::new() } else { format!("at least {at_least} of: ") };
            format!("{} is {count}{}", name(item), texts.join(", "))
        }
        When::Within(item, interval) => format!("{} is less than {} ago", name(item), interval.default),
        When::Found(Found::Nothing) => "nothing else says more than to book a consultation".into(),
        When::Found(Found::Asks(least)) => format!("{least} or more different R-rules now say \"ask\""),
        When::Found(Found::EveryAreaShut) => {
            "each chosen area has a finding of its own that rules it out".into()
        }
        When::Found(Found::Rules(numbers)) => {
            let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
            format!("rule {} fires", numbers.join(" or "))
        }
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
        Some(Wait::Since(item, interval)) => format!(", until {} after {}", interval.default, name(item)),
        Some(Wait::FromToday(interval)) => format!(", until {} from today", interval.default),
        Some(Wait::Until(condition, _)) => format!(", until {}", rule.words(condition, &Policy::default())),
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
        | When::Found(_)
        | When::Not(_) => condition(part),
    };
    parts.iter().map(nested).collect::<Vec<_>>().join(with)
}
