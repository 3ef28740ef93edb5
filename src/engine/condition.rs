//! Conditions on answers, as data: true, false, or not known yet.

use super::{Answer, Date, Item, Protocol, QuestionnaireResponse, Span};

/// A condition on the answers.
#[derive(Debug)]
pub enum When {
    /// Holds for everyone.
    Always,
    /// The choice with this code was made.
    Is(&'static Item, &'static str),
    /// At least this many choices were made.
    Chosen {
        /// The item.
        item: &'static Item,
        /// How many.
        at_least: usize,
    },
    /// The dated event, plus this span, still lies in the future.
    Within(&'static Item, Span),
    /// The item was answered, even if it would not be asked again.
    Answered(&'static Item),
    /// Some safety question was answered "not sure" or "rather not say".
    Unsure,
    /// All of these hold.
    All(&'static [When]),
    /// Any of these holds.
    Any(&'static [When]),
    /// This does not hold.
    Not(&'static When),
}

/// What a condition is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What is asked.
    pub protocol: &'static Protocol,
    /// What was answered.
    pub response: &'a QuestionnaireResponse,
    /// The civil date of the visit.
    pub today: Date,
}

impl Facts<'_> {
    /// When the event that `item` dates happened at the latest.
    #[must_use]
    pub fn latest(&self, item: &Item) -> Option<Date> {
        match self.response.get(item)? {
            Answer::When(moment) => moment.latest(self.today),
            Answer::Codes(_) => None,
        }
    }
}

impl When {
    /// Whether it holds; `None` while an answer that decides it is missing.
    /// An item that is not asked counts as answered with none of its choices.
    #[must_use]
    pub fn holds(&self, facts: &Facts) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Is(item, code) => known(item, facts, || facts.response.codes(item).contains(code)),
            Self::Chosen { item, at_least } => {
                known(item, facts, || facts.response.codes(item).len() >= *at_least)
            }
            Self::Within(item, span) => known(item, facts, || {
                facts.latest(item).is_some_and(|latest| span.after(latest) > facts.today)
            }),
            Self::Answered(item) => Some(facts.response.is_answered(item)),
            Self::Unsure => Some(!facts.protocol.unsure(facts.response).is_empty()),
            Self::All(all) => fold(all.iter().map(|when| when.holds(facts)), false),
            Self::Any(any) => fold(any.iter().map(|when| when.holds(facts)), true),
            Self::Not(when) => when.holds(facts).map(|holds| !holds),
        }
    }

    /// Whether it reads this item.
    #[must_use]
    pub fn reads(&self, wanted: &Item) -> bool {
        match self {
            Self::Always | Self::Unsure => false,
            Self::Is(item, _) | Self::Chosen { item, .. } | Self::Within(item, _) | Self::Answered(item) => {
                *item == wanted
            }
            Self::All(list) | Self::Any(list) => list.iter().any(|when| when.reads(wanted)),
            Self::Not(when) => when.reads(wanted),
        }
    }

    /// The items whose answers make it hold, each once: what the visitor told
    /// that led here, and not what was merely ruled out on the way.
    #[must_use]
    pub fn told(&self, facts: &Facts) -> Vec<&'static Item> {
        match self {
            Self::Unsure => facts.protocol.unsure(facts.response),
            Self::Is(item, _) | Self::Chosen { item, .. } => {
                if self.holds(facts) == Some(true) {
                    vec![item]
                } else {
                    Vec::new()
                }
            }
            // That something was long ago is told; that something is not there is not.
            Self::Within(item, _) | Self::Not(Self::Within(item, _)) => vec![item],
            Self::Always | Self::Answered(_) | Self::Not(_) => Vec::new(),
            Self::All(list) | Self::Any(list) => {
                let mut told = Vec::new();
                for item in list.iter().flat_map(|when| when.told(facts)) {
                    if !told.contains(&item) {
                        told.push(item);
                    }
                }
                told
            }
        }
    }
}

/// `judge` once the item is answered, "no" when it is not asked at all.
fn known(item: &Item, facts: &Facts, judge: impl Fn() -> bool) -> Option<bool> {
    if facts.response.is_answered(item) {
        Some(judge())
    } else if item.enable_when.holds(facts) == Some(false) {
        Some(false)
    } else {
        None
    }
}

/// `decisive` as soon as one part is decisive, unknown if any part is unknown,
/// its opposite otherwise.
fn fold(parts: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut unknown = false;
    for part in parts {
        match part {
            Some(value) if value == decisive => return Some(decisive),
            Some(_) => {}
            None => unknown = true,
        }
    }
    if unknown { None } else { Some(!decisive) }
}
