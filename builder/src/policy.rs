//! A policy while it is being written: the JSON that a clinic's page will hold, and what the engine says of it.

use needlewise::engine::{Interval, Limit, Outcome, Policy, Rule, RuleNumber, Span};
use needlewise::microneedling::PROTOCOL;
use serde_json::{Map, Value};

/// A policy as JSON. Empty sections are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft(Map<String, Value>);

impl Draft {
    /// Takes in a policy that was written before.
    ///
    /// # Errors
    /// Says which field does not fit; nothing of it is taken then.
    pub fn parse(text: &str) -> Result<Self, String> {
        Policy::parse(&PROTOCOL, text).map_err(|error| error.text())?;
        match serde_json::from_str(text) {
            Ok(Value::Object(fields)) => Ok(Self(fields)),
            Ok(_) | Err(_) => Err("policy: not an object".to_owned()),
        }
    }

    /// The policy as a page holds it; `None` while nothing is stricter.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        (!self.0.is_empty()).then(|| Value::Object(self.0.clone()))
    }

    /// The policy as the engine reads it.
    ///
    /// # Errors
    /// Names the field that does not fit.
    pub fn read(&self) -> Result<Policy, String> {
        Policy::parse(&PROTOCOL, &Value::Object(self.0.clone()).to_string()).map_err(|error| error.text())
    }

    /// What `name` is set to in `section`, such as `filler` in `intervals`.
    #[must_use]
    pub fn text(&self, section: &str, name: &str) -> Option<&str> {
        self.0.get(section)?.get(name)?.as_str()
    }

    /// The same with `name` in `section` set, or left as it is shipped.
    #[must_use]
    pub fn with(&self, section: &str, name: &str, text: Option<String>) -> Self {
        self.with_value(section, name, text.map(Value::String))
    }

    /// Whether the clinic offers `code`, one of the `goals` or `areas`.
    #[must_use]
    pub fn offers(&self, list: &str, code: &str) -> bool {
        !self.not_offered(list).contains(&code)
    }

    /// The same with `code` of `list` offered or not, whichever it was not before.
    #[must_use]
    pub fn toggled(&self, list: &str, code: &str) -> Self {
        let mut codes = self.not_offered(list);
        let before = codes.len();
        codes.retain(|other| *other != code);
        if codes.len() == before {
            codes.push(code);
        }
        let codes: Vec<_> = codes.into_iter().map(|code| Value::String(code.to_owned())).collect();
        self.with_value(
            "not_offered",
            list,
            Some(Value::Array(codes)).filter(|codes| *codes != Value::Array(vec![])),
        )
    }

    /// The clinic's own rules, as they stand.
    #[must_use]
    pub fn rules(&self) -> &[Value] {
        self.0.get("rules").and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The same with these rules instead of the clinic's own.
    #[must_use]
    pub fn with_rules(&self, rules: Vec<Value>) -> Self {
        let mut draft = self.clone();
        draft.put("rules", Some(Value::Array(rules)).filter(|rules| *rules != Value::Array(vec![])));
        draft
    }

    fn not_offered(&self, list: &str) -> Vec<&str> {
        let codes = self.0.get("not_offered").and_then(|lists| lists.get(list)).and_then(Value::as_array);
        codes.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    fn with_value(&self, section: &str, name: &str, value: Option<Value>) -> Self {
        let mut draft = self.clone();
        let mut fields = self.0.get(section).and_then(Value::as_object).cloned().unwrap_or_default();
        match value {
            Some(value) => drop(fields.insert(name.to_owned(), value)),
            None => drop(fields.remove(name)),
        }
        draft.put(section, Some(Value::Object(fields)).filter(|fields| *fields != Value::Object(Map::new())));
        draft
    }

    fn put(&mut self, section: &str, value: Option<Value>) {
        match value {
            Some(value) => drop(self.0.insert(section.to_owned(), value)),
            None => drop(self.0.remove(section)),
        }
    }
}

/// The intervals that a clinic may lengthen, in the protocol's order.
pub fn intervals() -> impl Iterator<Item = &'static Interval> {
    PROTOCOL.intervals.iter().copied().filter(|interval| interval.default != interval.longest)
}

/// The limits that a clinic may lower.
pub fn limits() -> impl Iterator<Item = &'static Limit> {
    PROTOCOL.limits.iter().copied()
}

/// How many of its unit a span is, and the unit as a policy writes it.
#[must_use]
pub fn count(span: Span) -> (u16, &'static str) {
    match span {
        Span::Hours(count) => (count, "hours"),
        Span::Days(count) => (count, "days"),
        Span::Weeks(count) => (count, "weeks"),
        Span::Months(count) => (count, "months"),
    }
}

/// A rule that a clinic may raise: its number, the words of its first part, and what it may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raisable {
    /// What the evidence calls it.
    pub number: RuleNumber,
    /// Why, as a visitor reads it.
    pub reason: String,
    /// What it says as it is shipped.
    pub outcome: Outcome,
    /// What a clinic may make it say instead.
    pub to: Vec<Outcome>,
}

/// Every rule of `topic` (by its place in the protocol) that a clinic may raise.
#[must_use]
pub fn raisable(topic: usize) -> Vec<Raisable> {
    let shipped = Policy::default();
    let mut found: Vec<Raisable> = Vec::new();
    for rule in PROTOCOL.topics.get(topic).map_or(&[][..], |topic| topic.rules) {
        let number = rule.evidence;
        if found.iter().any(|other| other.number == number) {
            continue;
        }
        let to: Vec<_> =
            [Outcome::Ask, Outcome::NotSuitable].into_iter().filter(|to| may_raise(rule, *to)).collect();
        if !to.is_empty() {
            found.push(Raisable {
                number,
                reason: rule.words(rule.reason, &shipped),
                outcome: rule.outcome,
                to,
            });
        }
    }
    found
}

/// The engine is asked, so that this page knows no rule of its own.
fn may_raise(rule: &Rule, to: Outcome) -> bool {
    let draft = Draft::default().with("outcomes", &rule.evidence.to_string(), Some(to.code().to_owned()));
    draft.read().is_ok()
}

#[cfg(test)]
mod tests {
    use needlewise::microneedling::PROTOCOL;
    use serde_json::json;

    use super::{Draft, count, intervals, raisable};

    #[test]
    fn what_is_set_and_unset_leaves_nothing() {
        let draft = Draft::default().with("intervals", "filler", Some("6 weeks".to_owned()));
        assert_eq!(draft.value(), Some(json!({ "intervals": { "filler": "6 weeks" } })));
        assert_eq!(draft.text("intervals", "filler"), Some("6 weeks"));
        assert_eq!(draft.with("intervals", "filler", None).value(), None);
        let draft = Draft::default().toggled("goals", "melasma");
        assert!(!draft.offers("goals", "melasma") && draft.offers("goals", "fine-lines"));
        assert_eq!(draft.toggled("goals", "melasma"), Draft::default());
    }

    #[test]
    fn what_is_looser_is_refused_by_name() {
        let error = Draft::parse(r#"{ "intervals": { "filler": "2 weeks" } }"#).unwrap_err();
        assert!(error.starts_with("intervals.filler: 2 weeks"), "{error}");
        assert!(Draft::parse("[]").is_err());
    }

    #[test]
    fn every_interval_that_is_shown_can_be_moved_to_its_end() {
        for interval in intervals() {
            let (longest, unit) = count(interval.longest);
            let draft = Draft::default().with("intervals", interval.id, Some(format!("{longest} {unit}")));
            assert_eq!(draft.read().unwrap().stricter().len(), 1, "{}", interval.id);
            assert!(!interval.what.words().is_empty(), "{}", interval.id);
        }
    }

    #[test]
    fn every_rule_that_is_shown_can_be_raised() {
        let all: Vec<_> = (0..PROTOCOL.topics.len()).flat_map(raisable).collect();
        assert!(all.len() > 50, "{}", all.len());
        for rule in all {
            for to in rule.to {
                let draft =
                    Draft::default().with("outcomes", &rule.number.to_string(), Some(to.code().to_owned()));
                assert_eq!(draft.read().unwrap().stricter().len(), 1, "{}", rule.number);
            }
        }
    }
}
