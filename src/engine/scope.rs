//! Whom or where something concerns.

use super::{Facts, Item, Stakes};

/// Whom or where a rule concerns (evidence E2, E12).
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// The whole person.
    Person,
    /// Every chosen area.
    EveryArea,
    /// The areas given as the answer to this item; all of them without one.
    Where(&'static Item),
    /// Those of these areas that are chosen.
    In(&'static [&'static str]),
    /// Those of these areas that are chosen; every chosen area if none is.
    Prefer(&'static [&'static str]),
    /// The areas of any of these.
    Either(&'static [Scope]),
    /// The chosen areas that this leaves out.
    Elsewhere(&'static Scope),
}

impl Scope {
    /// The items that it reads beside the areas.
    #[must_use]
    pub fn items(&self) -> Vec<&'static Item> {
        match self {
            Self::Where(item) => vec![item],
            Self::Either(scopes) => scopes.iter().flat_map(Self::items).collect(),
            Self::Elsewhere(scope) => scope.items(),
            Self::Person | Self::EveryArea | Self::In(_) | Self::Prefer(_) => Vec::new(),
        }
    }

    /// The chosen areas that it covers; for [`Scope::Person`] all of them.
    #[must_use]
    pub fn areas(&self, facts: &Facts) -> Vec<&'static str> {
        let chosen = facts.response.codes(facts.protocol.areas).iter().copied();
        match self {
            Self::Person | Self::EveryArea => chosen.collect(),
            Self::In(codes) => chosen.filter(|area| codes.contains(area)).collect(),
            Self::Prefer(codes) => {
                let preferred = Self::In(codes).areas(facts);
                if preferred.is_empty() { chosen.collect() } else { preferred }
            }
            Self::Where(item) => {
                let given = facts.response.codes(item);
                let chosen: Vec<_> = chosen.collect();
                let named = match item.stakes {
                    // A problem stays where it is, even where that area is no longer chosen.
                    Stakes::Safety | Stakes::Medicine | Stakes::Pregnancy => {
                        given.iter().any(|code| facts.protocol.areas.choice(code).is_some())
                    }
                    // A wish goes to the areas that are left.
                    Stakes::Preference => given.iter().any(|code| chosen.contains(code)),
                };
                chosen.into_iter().filter(|area| !named || given.contains(area)).collect()
            }
            Self::Either(scopes) => {
                let covered: Vec<_> = scopes.iter().flat_map(|scope| scope.areas(facts)).collect();
                chosen.filter(|area| covered.contains(area)).collect()
            }
            Self::Elsewhere(scope) => {
                let covered = scope.areas(facts);
                chosen.filter(|area| !covered.contains(area)).collect()
            }
        }
    }
}
