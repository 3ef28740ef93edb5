//! Conditions on answers, as data: true, false, or not known yet.

use super::{
    Answer, Choice, Date, Finding, Interval, Item, Outcome, Policy, Protocol, QuestionnaireResponse,
    RuleNumber,
};

/// A condition on the answers.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// Holds for everyone.
    Always,
    /// The choice with this code was made.
    Is(&'static Item, &'static str),
    /// At least this many choices were made.
    Chosen {
        /// The item.
        item: &'static Item,
        /// The codes that count; all of them if empty.
        among: &'static [&'static str],
        /// How many.
        at_least: usize,
    },
    /// The dated event, plus this interval, still lies in the future.
    Within(&'static Item, &'static Interval),
    /// The item was answered, even if it would not be asked again.
    Answered(&'static Item),
    /// Some safety question was answered "not sure" or "rather not say".
    Unsure,
    /// The other rules found this.
    Found(Found),
    /// All of these hold.
    All(&'static [When]),
    /// Any of these holds.
    Any(&'static [When]),
    /// This does not hold.
    Not(&'static When),
}

/// What the other rules found, for the few rules that are about rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing above [`Outcome::Consult`].
    Nothing,
    /// At least this many different rules that now say [`Outcome::Ask`].
    Asks(usize),
    /// On every chosen area something that rules that area out.
    EveryAreaShut,
    /// Any of these rules.
    Rules(&'static [RuleNumber]),
}

/// What a condition is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What is asked.
    pub protocol: &'static Protocol,
    /// What the clinic made stricter.
    pub policy: &'a Policy,
    /// What was answered.
    pub response: &'a QuestionnaireResponse,
    /// The civil date on which it was answered: "two weeks ago" counts from it.
    pub answered: Date,
    /// The civil date that is judged: the day of the answers, or a later one
    /// to learn what will hold then.
    pub today: Date,
    /// What the rules about answers found; empty while those are tried.
    pub found: &'a [Finding],
}

impl Facts<'_> {
    /// When the event that `item` dates happened at the latest.
    #[must_use]
    pub fn latest(&self, item: &Item) -> Option<Date> {
        match self.response.get(item)? {
            Answer::When(moment) => moment.latest(self.answered),
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
            Self::Is(item, code) => known(item, facts, |answer| answer.codes().contains(code)),
            Self::Chosen { item, among, at_least } => known(item, facts, |answer| {
                let codes = answer.codes().iter();
                codes.filter(|code| among.is_empty() || among.contains(code)).count() >= *at_least
            }),
            Self::Within(item, interval) => known(item, facts, |_| {
                let over = facts.latest(item).map(|latest| facts.policy.span(interval).after(latest));
                over.is_some_and(|over| over > facts.today)
            }),
            Self::Answered(item) => Some(facts.response.is_answered(item)),
            Self::Unsure => Some(!facts.protocol.unsure(facts.response).is_empty()),
            Self::Found(found) => Some(found.holds(facts)),
            Self::All(all) => fold(all.iter().map(|when| when.holds(facts)), false),
            Self::Any(any) => fold(any.iter().map(|when| when.holds(facts)), true),
            Self::Not(when) => when.holds(facts).map(|holds| !holds),
        }
    }

    /// Every item that it reads, as often as it does.
    pub fn items(&self) -> Vec<&'static Item> {
        match self {
            Self::Always | Self::Unsure | Self::Found(_) => Vec::new(),
            Self::Is(item, _) | Self::Chosen { item, .. } | Self::Within(item, _) | Self::Answered(item) => {
                vec![item]
            }
            Self::All(list) | Self::Any(list) => list.iter().flat_map(Self::items).collect(),
            Self::Not(when) => when.items(),
        }
    }

    /// Whether it asks for this choice of `item`: of a list with much in it,
    /// what counts here.
    #[must_use]
    pub fn names(&self, item: &Item, choice: &Choice) -> bool {
        match self {
            Self::Is(other, code) => *other == item && *code == choice.code,
            Self::Chosen { item: other, among, .. } => {
                *other == item && (among.is_empty() || among.contains(&choice.code))
            }
            Self::Unsure => choice.is_unsure(),
            Self::All(list) | Self::Any(list) => list.iter().any(|when| when.names(item, choice)),
            Self::Always | Self::Within(..) | Self::Answered(_) | Self::Found(_) | Self::Not(_) => false,
        }
    }

    /// Whether it is about what other rules found.
    #[must_use]
    pub fn is_about_rules(&self) -> bool {
        matches!(self, Self::Found(_))
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
            Self::Always | Self::Answered(_) | Self::Found(_) | Self::Not(_) => Vec::new(),
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

impl Found {
    fn holds(self, facts: &Facts) -> bool {
        match self {
            Self::Nothing => facts.found.iter().all(|finding| finding.outcome <= Outcome::Consult),
            Self::Asks(at_least) => {
                let mut asking = Vec::new();
                for finding in facts.found.iter().filter(|finding| finding.outcome == Outcome::Ask) {
                    let number = finding.rule.evidence;
                    if !number.is_interaction() && !asking.contains(&number) {
                        asking.push(number);
                    }
                }
                asking.len() >= at_least
            }
            Self::EveryAreaShut => {
                let areas = facts.response.codes(facts.protocol.areas);
                let shut = |area: &&str| {
                    let no = |finding: &&Finding| finding.outcome == Outcome::NotSuitable;
                    facts.found.iter().filter(no).any(|finding| finding.is_on(area))
                };
                !areas.is_empty() && areas.iter().all(shut)
            }
            Self::Rules(numbers) => {
                facts.found.iter().any(|finding| numbers.contains(&finding.rule.evidence))
            }
        }
    }
}

/// `judge` once the item is answered, "no" when it is not asked at all.
fn known(item: &'static Item, facts: &Facts, judge: impl Fn(&Answer) -> bool) -> Option<bool> {
    match facts.response.get(item) {
        Some(answer) => Some(judge(answer)),
        None if item.is_enabled(facts) == Some(false) => Some(false),
        None => None,
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
