//! What one clinic makes stricter. There is no field that softens or removes
//! a rule; a policy that does not fit is refused as a whole.

use core::fmt;

#[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
use super::When;
use super::{Interval, Limit, Outcome, Protocol, Rule, RuleNumber, Span};

mod own;
mod read;
#[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
mod text;

/// A JSON value as it was read; no setting has a use for numbers and booleans.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Map(Vec<(String, Self)>),
    /// Nothing: as if the field were not there.
    Null,
    /// A number or a boolean.
    Other,
}

/// What one clinic makes stricter; the default changes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    intervals: Vec<(&'static Interval, Span)>,
    limits: Vec<(&'static Limit, u16)>,
    raised: Vec<(RuleNumber, Outcome)>,
    own: Vec<&'static Rule>,
    emergency: Option<String>,
}

/// Why a policy was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    /// The field at fault, such as `intervals.filler`.
    pub field: String,
    /// What is wrong, with the value and what would fit.
    pub problem: String,
}

impl PolicyError {
    /// The field and the problem.
    #[must_use]
    pub fn text(&self) -> String {
        [&self.field, ": ", &self.problem].concat()
    }
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl core::error::Error for PolicyError {}

impl Policy {
    /// The length of `interval` at this clinic.
    #[must_use]
    pub fn span(&self, interval: &'static Interval) -> Span {
        let set = self.intervals.iter().find(|(moved, _)| *moved == interval);
        set.map_or(interval.default, |(_, span)| *span)
    }

    /// The value of `limit` at this clinic.
    #[must_use]
    pub fn limit(&self, limit: &'static Limit) -> u16 {
        self.limits.iter().find(|(moved, _)| *moved == limit).map_or(limit.default, |(_, value)| *value)
    }

    /// What `rule` says at this clinic.
    #[must_use]
    pub fn outcome(&self, rule: &Rule) -> Outcome {
        let raised = self.raised.iter().find(|(number, _)| *number == rule.evidence);
        raised.map_or(rule.outcome, |(_, outcome)| rule.outcome.max(*outcome))
    }

    /// The protocol's rules, and then the clinic's own.
    pub fn rules(&self, protocol: &'static Protocol) -> impl Iterator<Item = &'static Rule> {
        protocol.rules().chain(self.own.iter().copied())
    }

    /// The clinic's own emergency number, if it gave one.
    #[must_use]
    pub fn emergency(&self) -> Option<&str> {
        self.emergency.as_deref()
    }

    /// Every change, in words, each of which makes the check stricter.
    #[cfg(any(not(target_arch = "wasm32"), feature = "review"))]
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "only what is not offered is so simple a condition")]
    pub fn stricter(&self) -> Vec<String> {
        let intervals = self.intervals.iter().filter(|(interval, span)| interval.default != *span);
        let limits = self.limits.iter().filter(|(limit, value)| limit.default != *value);
        let mut changes: Vec<_> =
            intervals.map(|(of, span)| format!("{}: {span} instead of {}", of.id, of.default)).collect();
        changes.extend(
            limits.map(|(of, value)| format!("{}: {value} {} instead of {}", of.id, of.unit, of.default)),
        );
        changes.extend(
            self.raised.iter().map(|(rule, outcome)| format!("{rule}: raised to {}", outcome.code())),
        );
        changes.extend(self.own.iter().map(|rule| match rule.when {
            When::Is(item, code) => format!("{}: {code} is not offered", item.id),
            _ => format!("{}: {}: {}", rule.evidence, rule.outcome.code(), rule.reason),
        }));
        changes
    }
}
