//! Conditions, waits and places as a visitor with a pen reads them: by the numbers of the questions.

use needlewise::engine::{Choice, Found, Item, Kind, Outcome, Policy, Rule, Scope, Urgency, Wait, When};
use needlewise::microneedling::PROTOCOL;

/// What is said at the most: without the check nobody has looked at all answers together.
const SPEAK: &str = "Speak to the clinic";

/// The number of a question on the page.
pub fn number(item: &Item) -> usize {
    1 + PROTOCOL.items().take_while(|other| *other != item).count()
}

/// An outcome, never milder than to speak to the clinic.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Consult | Outcome::Adjust | Outcome::Ask => SPEAK,
        Outcome::Wait | Outcome::NotSuitable => outcome.label(),
    }
}

/// When a question concerns the visitor, as the end of "only if …". To ask more than the check does harms nobody, so
/// what only spares a question about parts of the body is left out.
pub fn asked(item: &Item) -> Option<String> {
    match (item.kind, &item.enable_when) {
        (_, When::Always) => None,
        (Kind::Areas { of }, When::All([when, ..]) | when) => {
            Some(format!("{}, and more than one part at question {}", condition(when), number(of)))
        }
        (Kind::One(_) | Kind::Many { .. } | Kind::Date, when) => Some(condition(when)),
    }
}

/// A condition as the end of "if …".
pub fn condition(when: &When) -> String {
    match when {
        When::Always => "in every case".into(),
        When::Chosen { item, among: [], at_least } => {
            format!("you ticked {at_least} or more at question {}", number(item))
        }
        When::Chosen { item, among, at_least } if *at_least > 1 => {
            let texts = texts(item, among);
            format!("you ticked {at_least} or more of {} at question {}", list(&texts, "and"), number(item))
        }
        When::Is(..) | When::Chosen { .. } => any(&[*when]),
        When::Within(item, interval) => {
            format!("the time in question {} is less than {} ago", number(item), interval.default)
        }
        When::Answered(item) => format!("you answered question {}", number(item)),
        When::Unsure => {
            "you ticked “Not sure” or “Rather not say” at a question about your health or your skin".into()
        }
        When::Found(Found::Nothing) => "no other reason here counts for you".into(),
        When::Found(Found::Asks(least)) => {
            format!("{least} or more of the reasons that count for you say “{SPEAK}”")
        }
        When::Found(Found::EveryAreaShut) => {
            format!("“{}” counts for each part that you chose", Outcome::NotSuitable.label())
        }
        When::Found(Found::Rules(_)) => "another reason counts for you".into(),
        When::All(all) => {
            let parts = all.iter().filter(|part| !only_spares(part)).map(|part| match part {
                When::Any(any) if ticks(any).len() > 1 => format!("({})", condition(part)),
                part => condition(part),
            });
            parts.collect::<Vec<_>>().join(" and ")
        }
        When::Any(parts) => any(parts),
        When::Not(When::Within(item, interval)) => {
            format!("the time in question {} is {} ago or longer", number(item), interval.default)
        }
        When::Not(When::Answered(item)) => format!("you did not answer question {}", number(item)),
        When::Not(when @ (When::Is(..) | When::Chosen { .. })) => {
            condition(when).replacen("you ticked", "you did not tick", 1)
        }
        When::Not(when) => format!("not ({})", condition(when)),
    }
}

/// That a reason gives way to a graver one only spares a line: here both count, and the graver one says what to do.
fn only_spares(when: &When) -> bool {
    matches!(when, When::Not(When::Any(_) | When::All(_)))
}

/// Any of these, with the lines of one question told together.
fn any(parts: &[When]) -> String {
    let said = ticks(parts).into_iter().map(|part| match part {
        Part::Ticks(item, texts) => format!("you ticked {} at question {}", list(&texts, "or"), number(item)),
        Part::Other(when @ When::All(_)) => format!("({})", condition(&when)),
        Part::Other(when) => condition(&when),
    });
    said.collect::<Vec<_>>().join(" or ")
}

/// One of several conditions.
enum Part {
    /// One of these lines of a question was ticked.
    Ticks(&'static Item, Vec<&'static str>),
    /// Something else.
    Other(When),
}

/// The parts, those within parts too.
fn ticks(parts: &[When]) -> Vec<Part> {
    let mut said: Vec<Part> = Vec::new();
    for when in parts {
        let (item, texts) = match when {
            When::Is(item, code) => (*item, texts(item, &[code])),
            When::Chosen { item, among, at_least: 1 } if !among.is_empty() => (*item, texts(item, among)),
            When::Any(inner) => {
                said.extend(ticks(inner));
                continue;
            }
            When::Always
            | When::Chosen { .. }
            | When::Within(..)
            | When::Answered(_)
            | When::Unsure
            | When::Found(_)
            | When::All(_)
            | When::Not(_) => {
                said.push(Part::Other(*when));
                continue;
            }
        };
        match said.last_mut() {
            Some(Part::Ticks(last, all)) if *last == item => all.extend(texts),
            Some(Part::Ticks(..) | Part::Other(_)) | None => said.push(Part::Ticks(item, texts)),
        }
    }
    said
}

/// Where a rule counts, as a sentence; empty for a rule about the whole person.
pub fn place(scope: &Scope) -> String {
    match scope {
        Scope::Person => String::new(),
        Scope::EveryArea
        | Scope::Where(_)
        | Scope::In(_)
        | Scope::Prefer(_)
        | Scope::Either(_)
        | Scope::Elsewhere(_) => format!("This is about {}.", parts(scope)),
    }
}

fn parts(scope: &Scope) -> String {
    match scope {
        Scope::Person => "all of you".into(),
        Scope::EveryArea => "each part that you chose".into(),
        Scope::Where(item) => format!("the parts in question {}", number(item)),
        Scope::In(codes) => format!("these parts: {}", areas(codes)),
        Scope::Prefer(codes) => {
            format!(
                "these parts: {}; if you chose none of them, about each part that you chose",
                areas(codes)
            )
        }
        Scope::Either(scopes) => scopes.iter().map(parts).collect::<Vec<_>>().join(", and "),
        Scope::Elsewhere(scope) => format!("each part that you chose, but not {}", parts(scope)),
    }
}

/// How long a rule waits, and what then; empty for a rule that does not wait.
pub fn wait(rule: &Rule) -> String {
    let until = match rule.wait {
        None => return String::new(),
        Some(Wait::Since(item, interval)) => {
            format!("{} after the time in question {}", interval.default, number(item))
        }
        Some(Wait::FromToday(interval)) => format!("{} from today", interval.default),
        Some(Wait::Until(condition, _)) => rule.words(condition, &Policy::default()),
    };
    format!("Wait until {until}. After that, speak to the clinic.")
}

/// How soon a doctor should look; empty where there is no need.
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::None => "",
        Urgency::SeeDoctorSoon => "Please see a doctor before you book.",
        Urgency::Urgent => "Please have a doctor look at this soon.",
    }
}

fn texts(item: &Item, codes: &[&'static str]) -> Vec<&'static str> {
    codes.iter().map(|code| item.choice(code).map_or(*code, |choice: &Choice| choice.text)).collect()
}

fn list(texts: &[&str], last: &str) -> String {
    let quoted: Vec<_> = texts.iter().map(|text| format!("“{text}”")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

fn areas(codes: &[&str]) -> String {
    let names = codes.iter().filter_map(|code| PROTOCOL.areas.choice(code));
    names.map(|choice| choice.text.to_lowercase()).collect::<Vec<_>>().join(", ")
}
