//! Reading a policy: all of it fits, or none of it is used.

use super::own;
use super::{Json, Policy, PolicyError};
use crate::engine::{Floor, Limit, Outcome, Protocol, Span};

impl Policy {
    /// Reads a clinic's policy.
    ///
    /// # Errors
    /// Names the first field that does not fit; nothing of it is used then.
    pub fn read(protocol: &'static Protocol, json: &Json) -> Result<Self, PolicyError> {
        let mut policy = Self::default();
        let mut rules = Vec::new();
        for (name, value) in map("policy", json)? {
            match name.as_str() {
                "intervals" => policy.read_intervals(protocol, value)?,
                "limits" => policy.read_limits(protocol, value)?,
                "outcomes" => policy.read_outcomes(protocol, value)?,
                "not_offered" => rules.extend(own::not_offered(protocol, value)?),
                "rules" => rules.extend(own::rules(protocol, value)?),
                "emergency" => policy.emergency = Some(emergency(value)?),
                _ => {
                    return Err(fault(
                        name,
                        "there is no such field; there are: intervals, limits, outcomes, not_offered, rules, emergency",
                    ));
                }
            }
        }
        policy.own = own::keep(rules);
        Ok(policy)
    }

    fn read_intervals(&mut self, protocol: &'static Protocol, json: &Json) -> Result<(), PolicyError> {
        for (id, value) in map("intervals", json)? {
            let field = ["intervals.", id].concat();
            let known = protocol.intervals.iter().copied();
            let interval = named(&field, known, id, |interval| interval.id)?;
            let (default, longest) = (interval.default, interval.longest);
            let range = || format!("from {default}, the default, up to {longest}");
            let written = text(&field, value)?;
            let span = Span::parse(written).filter(|span| span.count_like(default).is_some());
            match span {
                Some(span) if default <= span && span <= longest => self.intervals.push((interval, span)),
                Some(_) | None => {
                    return Err(fault(&field, &format!("{written}: a clinic may set it {}", range())));
                }
            }
        }
        Ok(())
    }

    fn read_limits(&mut self, protocol: &'static Protocol, json: &Json) -> Result<(), PolicyError> {
        for (id, value) in map("limits", json)? {
            let field = ["limits.", id].concat();
            let limit = named(&field, protocol.limits.iter().copied(), id, |limit| limit.id)?;
            let written = text(&field, value)?;
            match written.trim().parse() {
                Ok(count) if (limit.least..=limit.default).contains(&count) => {
                    self.limits.push((limit, count));
                }
                Ok(_) | Err(_) => {
                    let Limit { default, least, unit, .. } = limit;
                    let range = format!(
                        "{written}: a clinic may set it from {default} {unit}, the default, down to {least}"
                    );
                    return Err(fault(&field, &range));
                }
            }
        }
        Ok(())
    }

    fn read_outcomes(&mut self, protocol: &'static Protocol, json: &Json) -> Result<(), PolicyError> {
        for (id, value) in map("outcomes", json)? {
            let field = ["outcomes.", id].concat();
            let rules: Vec<_> = protocol.rules().filter(|rule| rule.evidence.to_string() == *id).collect();
            let Some(rule) = rules.first() else {
                return Err(fault(&field, "there is no such rule; rules are named as R-42 or I-03"));
            };
            let written = text(&field, value)?;
            let least = rules.iter().map(|rule| rule.outcome).min().unwrap_or(Outcome::NotSuitable);
            let most = protocol.highest.iter().find(|(number, _)| *number == rule.evidence);
            let most = most.map_or(Outcome::NotSuitable, |(_, most)| *most);
            let outcome = [Outcome::Ask, Outcome::NotSuitable].into_iter().find(|one| one.code() == written);
            match outcome {
                Some(outcome) if least < outcome && outcome <= most => {
                    self.raised.push((rule.evidence, outcome));
                }
                Some(_) | None => {
                    let floor = if rule.floor == Floor::Hard { "; it is a hard floor" } else { "" };
                    let problem = format!(
                        "{written}: it says {}, which a clinic may only raise, to ask or not_suitable and at most to {}{floor}",
                        least.code(),
                        most.code()
                    );
                    return Err(fault(&field, &problem));
                }
            }
        }
        Ok(())
    }
}

pub(super) fn fault(field: &str, problem: &str) -> PolicyError {
    PolicyError { field: field.into(), problem: problem.into() }
}

pub(super) fn map<'a>(field: &str, json: &'a Json) -> Result<&'a [(String, Json)], PolicyError> {
    match json {
        Json::Map(fields) => Ok(fields),
        Json::Text(_) | Json::List(_) | Json::Null | Json::Other => Err(fault(field, "not an object")),
    }
}

pub(super) fn list<'a>(field: &str, json: &'a Json) -> Result<&'a [Json], PolicyError> {
    match json {
        Json::List(values) => Ok(values),
        Json::Text(_) | Json::Map(_) | Json::Null | Json::Other => Err(fault(field, "not a list")),
    }
}

pub(super) fn text<'a>(field: &str, json: &'a Json) -> Result<&'a str, PolicyError> {
    match json {
        Json::Text(text) => Ok(text),
        Json::List(_) | Json::Map(_) | Json::Null | Json::Other => Err(fault(field, "not a text")),
    }
}

pub(super) fn named<T: Copy>(
    field: &str,
    known: impl Iterator<Item = T> + Clone,
    id: &str,
    id_of: fn(T) -> &'static str,
) -> Result<T, PolicyError> {
    known.clone().find(|one| id_of(*one) == id).ok_or_else(|| {
        let ids: Vec<_> = known.map(id_of).collect();
        fault(field, &["there is no such id; there are: ", &ids.join(", ")].concat())
    })
}

/// The longest emergency number, in characters.
const EMERGENCY_CHARS_MAX: usize = 30;

fn emergency(json: &Json) -> Result<String, PolicyError> {
    let number = text("emergency", json)?.trim();
    let fits = number.len() <= EMERGENCY_CHARS_MAX
        && number.bytes().any(|byte| byte.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || b" +-()/".contains(&byte));
    if fits {
        Ok(number.into())
    } else {
        Err(fault("emergency", "not a telephone number of at most 30 characters"))
    }
}
