//! The evidence's own words for questions and options, so that a case can be
//! written in them: "Q06: taking now".

use super::{Choice, Item, Kind, Protocol, Role, When};

/// Everything that `choice` of `item` stands for in the evidence, as pairs of
/// question and option; nothing for a choice that only this check has.
#[must_use]
pub fn stands_for(item: &Item, choice: &Choice) -> Vec<(String, String)> {
    match choice.stands_for.words() {
        "-" => Vec::new(),
        "" => vec![(item.evidence.words().into(), own_words(choice))],
        written => written
            .split(" | ")
            .filter_map(|pair| pair.split_once(": "))
            .map(|(question, option)| (question.into(), option.into()))
            .collect(),
    }
}

fn own_words(choice: &Choice) -> String {
    match choice.role {
        Role::NotSure | Role::NotSureOfSome => "not sure".into(),
        Role::Declined | Role::DeclinedSome => "rather not say".into(),
        Role::Alone => "none".into(),
        Role::Plain => choice.text.to_lowercase(),
    }
}

/// Every option of the evidence's question `question` that some choice stands
/// for, in the order of the tables.
#[must_use]
pub fn options(protocol: &Protocol, question: &str) -> Vec<String> {
    let mut options = Vec::new();
    for (item, choice) in choices(protocol) {
        for (asked, option) in stands_for(item, choice) {
            if asked == question && !options.contains(&option) {
                options.push(option);
            }
        }
    }
    options
}

/// The choices that stand for this option of this question.
#[must_use]
pub fn standing_for(protocol: &Protocol, question: &str, option: &str) -> Vec<(&'static Item, &'static str)> {
    let stands = |(item, choice): &(&'static Item, &'static Choice)| {
        let mut pairs = stands_for(item, choice).into_iter();
        pairs.any(|(asked, named)| asked == question && named.eq_ignore_ascii_case(option))
    };
    choices(protocol).filter(stands).map(|(item, choice)| (item, choice.code)).collect()
}

/// The items that are the evidence's question `question` themselves, such as
/// the dates of "Q19d"; with an option of the question that it follows, only
/// those that this option leads to.
#[must_use]
pub fn follow_ups(protocol: &Protocol, question: &str, option: Option<&str>) -> Vec<&'static Item> {
    let led = |way: Way| {
        let asked = protocol.items().filter(|item| item.evidence.words() == question);
        let leads = |item: &Item| option.is_none_or(|option| led_by(&item.enable_when, None, option, way));
        asked.filter(|item| leads(item)).collect::<Vec<_>>()
    };
    let straight = led(Way::Straight);
    if straight.is_empty() { led(Way::ByAnother) } else { straight }
}

/// The item that asks in which areas this option of this question holds.
#[must_use]
pub fn place_of(protocol: &Protocol, question: &str, option: &str) -> Option<&'static Item> {
    let areas = |item: &&'static Item| matches!(item.kind, Kind::Areas { .. });
    let led = |way| {
        let mut items = protocol.items().filter(areas);
        items.find(|item| led_by(&item.enable_when, Some(question), option, way))
    };
    led(Way::Straight).or_else(|| led(Way::ByAnother))
}

/// How a choice leads to an item.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// At once.
    Straight,
    /// At once, or by way of another item.
    ByAnother,
}

/// Whether a choice that stands for this option leads to what `when` guards.
fn led_by(when: &When, question: Option<&str>, option: &str, way: Way) -> bool {
    let by = |item: &'static Item, codes: &[&str]| {
        let chosen = item.choices().iter().filter(|choice| codes.contains(&choice.code));
        let mut pairs = chosen.flat_map(|choice| stands_for(item, choice));
        let stands = pairs.any(|(asked, named)| {
            question.is_none_or(|question| asked == question) && named.eq_ignore_ascii_case(option)
        });
        stands || way == Way::ByAnother && led_by(&item.enable_when, question, option, way)
    };
    match when {
        When::Is(item, code) => by(item, &[code]),
        When::Chosen { item, among, .. } => !among.is_empty() && by(item, among),
        When::All(list) | When::Any(list) => list.iter().any(|part| led_by(part, question, option, way)),
        When::Always
        | When::Within(..)
        | When::Answered(_)
        | When::Unsure
        | When::Found(_)
        | When::Not(_) => false,
    }
}

/// Every choice with its item; those of a question about areas stand in the
/// item that lists them.
fn choices(protocol: &Protocol) -> impl Iterator<Item = (&'static Item, &'static Choice)> + use<> {
    protocol.items().flat_map(|item| {
        let own = !matches!(item.kind, Kind::Areas { .. });
        item.choices().iter().filter(move |_| own).map(move |choice| (item, choice))
    })
}
