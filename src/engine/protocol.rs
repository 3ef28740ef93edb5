//! Everything that is known, in the order in which it is asked.

use super::{
    Care, Citation, Date, Facts, ForReview, Interval, Item, Limit, Outcome, Policy, Purpose,
    QuestionnaireResponse, Rule, RuleNumber, Scope, Stakes, Wait,
};

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
    /// The lengths of time that a clinic may make longer.
    pub intervals: &'static [&'static Interval],
    /// The limits of a plan that a clinic may make lower.
    pub limits: &'static [&'static Limit],
    /// The rules that a clinic may raise no further than to this outcome; all
    /// others up to [`Outcome::NotSuitable`].
    pub highest: &'static [(RuleNumber, Outcome)],
    /// What a clinic's own rules cite.
    pub clinics_own: &'static [&'static Citation],
    /// What a plan is made of.
    pub care: &'static Care,
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

    /// The chosen areas that this goal is about.
    #[must_use]
    pub fn areas_for(&self, goal: &str, facts: &Facts) -> Vec<&'static str> {
        let place = self.goal_places.iter().find(|(code, _)| *code == goal);
        place.map_or(&Scope::EveryArea, |(_, scope)| scope).areas(facts)
    }

    /// Whether something about the person rules it out, whatever else is said.
    /// A wait that a clinic made so grave may be over: its date decides.
    fn is_ruled_out(&'static self, facts: &Facts) -> bool {
        facts.policy.rules(self).any(|rule| {
            matches!(rule.scope, Scope::Person)
                && !matches!(rule.wait, Some(Wait::Since(..)))
                && facts.policy.outcome(rule) == Outcome::NotSuitable
                && rule.when.holds(facts) == Some(true)
        })
    }

    /// The items that these answers lead to: all that are known to be asked,
    /// up to one that ends the check. Where the person is ruled out, what only
    /// refines a reason is not asked; what was answered stays.
    #[must_use]
    pub fn asked(
        &'static self,
        policy: &Policy,
        response: &QuestionnaireResponse,
        today: Date,
    ) -> Vec<&'static Item> {
        let facts = Facts { protocol: self, policy, response, answered: today, today, found: &[] };
        let ruled_out = self.is_ruled_out(&facts);
        let ending: Vec<_> =
            self.rules().filter(|rule| rule.ends_check && rule.when.holds(&facts) == Some(true)).collect();
        let mut asked = Vec::new();
        let mut ended = false;
        for item in self.items() {
            let moot = ended || ruled_out && item.purpose == Purpose::Refines;
            if item.is_enabled(&facts) == Some(true) && (!moot || response.is_answered(item)) {
                asked.push(item);
                ended |= ending.iter().any(|rule| rule.when.items().contains(&item));
            }
        }
        asked
    }

    /// The safety items that were answered "not sure" or "rather not say".
    #[must_use]
    pub fn unsure(&self, response: &QuestionnaireResponse) -> Vec<&'static Item> {
        self.items()
            .filter(|item| match item.stakes {
                Stakes::Safety | Stakes::Medicine | Stakes::Pregnancy => {
                    response.get(item).is_some_and(|answer| answer.is_unsure(item))
                }
                Stakes::Preference => false,
            })
            .collect()
    }
}
