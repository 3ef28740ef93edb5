//! Everything that is known, in the order in which it is asked.

use super::{Facts, ForReview, Item, QuestionnaireResponse, Rule, Scope, Stakes};

/// The questions and rules about one subject.
#[derive(Debug)]
pub struct Topic {
    /// The subject, in a word or two.
    pub title: ForReview,
    /// What is asked, in order.
    pub items: &'static [&'static Item],
    /// What follows.
    pub rules: &'static [Rule],
}

/// A whole suitability check.
#[derive(Debug)]
pub struct Protocol {
    /// The content's own version, a date.
    pub version: &'static str,
    /// The item in which the visitor chooses areas.
    pub areas: &'static Item,
    /// The item in which the visitor chooses goals.
    pub goals: &'static Item,
    /// Where each goal is wanted, by its code; a goal that is not listed
    /// concerns every chosen area (resolution A-02).
    pub goal_places: &'static [(&'static str, Scope)],
    /// The subjects, in the order in which they are asked.
    pub topics: &'static [Topic],
}

impl Protocol {
    /// Every item, in the order in which it is asked.
    pub fn items(&self) -> impl Iterator<Item = &'static Item> + use<> {
        self.topics.iter().flat_map(|topic| topic.items.iter().copied())
    }

    /// Every rule.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        self.topics.iter().flat_map(|topic| topic.rules.iter())
    }

    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&'static Item> {
        self.items().find(|item| item.id == id)
    }

    /// The items that these answers lead to: all that are known to be asked,
    /// up to one that ends the check.
    #[must_use]
    pub fn asked(&'static self, response: &QuestionnaireResponse, today: super::Date) -> Vec<&'static Item> {
        let facts = Facts { protocol: self, response, today };
        let ends: Vec<_> =
            self.rules().filter(|rule| rule.ends_check && rule.when.holds(&facts) == Some(true)).collect();
        let mut asked = Vec::new();
        for item in self.items() {
            if item.enable_when.holds(&facts) == Some(true) {
                asked.push(item);
                if ends.iter().any(|rule| rule.when.reads(item)) {
                    break;
                }
            }
        }
        asked
    }

    /// The safety items that were answered "not sure" or "rather not say".
    #[must_use]
    pub fn unsure(&self, response: &QuestionnaireResponse) -> Vec<&'static Item> {
        self.items()
            .filter(|item| match item.stakes {
                Stakes::Safety | Stakes::Medicine => {
                    response.get(item).is_some_and(|answer| answer.is_unsure(item))
                }
                Stakes::Preference => false,
            })
            .collect()
    }
}

impl PartialEq for Protocol {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self, other)
    }
}
