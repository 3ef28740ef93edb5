//! Reading a policy: all of it fits, or none of it is used. Written plainly,
//! as every visitor downloads it.

use super::own;
use super::{Json, Policy, PolicyError};
use crate::engine::{Floor, Outcome, Protocol, RuleNumber, Span};

/// What a clinic may raise an outcome to.
const GRAVE: [Outcome; 2] = [Outcome::Ask, Outcome::NotSuitable];

impl Policy {
    /// Reads a clinic's policy.
    ///
    /// # Errors
    /// Names the first field that does not fit; nothing of it is used then.
    #[inline(never)]
    pub fn read(protocol: &'static Protocol, json: &Json) -> Result<Self, PolicyError> {
        let mut policy = Self::default();
        for (name, value) in map("policy", json)? {
            match name.as_str() {
                "intervals" => policy.read_intervals(protocol, value)?,
                "limits" => policy.read_limits(protocol, value)?,
                "outcomes" => policy.read_outcomes(protocol, value)?,
                "not_offered" => own::read_not_offered(protocol, value, &mut policy.own)?,
                "rules" => own::read_rules(protocol, value, &mut policy.own)?,
                "emergency" => policy.emergency = Some(emergency(value)?),
                other => {
                    let known = ["intervals", "limits", "outcomes", "not_offered", "rules", "emergency"];
                    place_of(other, &known, other)?;
                }
            }
        }
        Ok(policy)
    }

    fn read_intervals(&mut self, protocol: &'static Protocol, json: &Json) -> Result<(), PolicyError> {
        let known: Vec<_> = protocol.intervals.iter().map(|interval| interval.id).collect();
        for (id, value) in map("intervals", json)? {
            let field = ["intervals.", id].concat();
            let place = place_of(&field, &known, id)?;
            let Some(interval) = protocol.intervals.get(place) else { continue };
            let (default, longest) = (interval.default, interval.longest);
            let written = text(&field, value)?;
            match Span::parse(written) {
                Some(span) if span.count_like(default).is_some() && default <= span && span <= longest => {
                    self.intervals.push((interval, span));
                }
                Some(_) | None => {
                    let (default, longest) = (default.text(), longest.text());
                    let range = [": a clinic may set it from ", &default, ", the default, up to ", &longest];
                    return Err(fault(&field, &[&[written], &range[..]].concat()));
                }
            }
        }
        Ok(())
    }

    fn read_limits(&mut self, protocol: &'static Protocol, json: &Json) -> Result<(), PolicyError> {
        let known: Vec<_> = protocol.limits.iter().map(|limit| limit.id).collect();
        for (id, value) in map("limits", json)? {
            let field = ["limits.", id].concat();
            let place = place_of(&field, &known, id)?;
            let Some(limit) = protocol.limits.get(place) else { continue };
            let written = text(&field, value)?;
            match written.trim().parse() {
                Ok(count) if limit.least <= count && count <= limit.default => {
                    self.limits.push((limit, count));
                }
                Ok(_) | Err(_) => {
                    let (default, least) = (limit.default.to_string(), limit.least.to_string());
                    let range = [
                        written,
                        ": a clinic may set it from ",
                        &default,
                        " ",
                        limit.unit,
                        ", the default, down to ",
                        &least,
                    ];
                    return Err(fault(&field, &range));
                }
            }
        }
        Ok(())
    }

    fn read_outcomes(&mut self, protocol: &'static Protocol, json: &Json) -> Result<(), PolicyError> {
        for (id, value) in map("outcomes", json)? {
            let field = ["outcomes.", id].concat();
            let number = RuleNumber::parse(id);
            let rules = || protocol.rules().filter(|rule| Some(rule.evidence) == number);
            let (Some(number), Some(least)) = (number, rules().map(|rule| rule.outcome).min()) else {
                return Err(fault(&field, &["there is no such rule; rules are named as R-42 or I-03"]));
            };
            let most = protocol.highest.iter().find(|(other, _)| *other == number);
            let most = most.map_or(Outcome::NotSuitable, |(_, most)| *most);
            let written = text(&field, value)?;
            match GRAVE.into_iter().find(|outcome| outcome.code() == written) {
                Some(outcome) if least < outcome && outcome <= most => {
                    self.raised.push((number, outcome));
                }
                Some(_) | None => {
                    let hard = rules().any(|rule| rule.floor == Floor::Hard);
                    let floor = if hard { "; it is a hard floor" } else { "" };
                    let may = ", which a clinic may only raise, to ask or not_suitable and at most to ";
                    let problem = [written, ": it says ", least.code(), may, most.code(), floor];
                    return Err(fault(&field, &problem));
                }
            }
        }
        Ok(())
    }
}

/// A fault of `field`, from the parts of a sentence.
#[inline(never)]
pub(super) fn fault(field: &str, problem: &[&str]) -> PolicyError {
    PolicyError { field: field.into(), problem: problem.concat() }
}

#[inline(never)]
pub(super) fn map<'a>(field: &str, json: &'a Json) -> Result<&'a [(String, Json)], PolicyError> {
    match json {
        Json::Map(fields) => Ok(fields),
        Json::Text(_) | Json::List(_) | Json::Null | Json::Other => Err(fault(field, &["not an object"])),
    }
}

#[inline(never)]
pub(super) fn list<'a>(field: &str, json: &'a Json) -> Result<&'a [Json], PolicyError> {
    match json {
        Json::List(values) => Ok(values),
        Json::Text(_) | Json::Map(_) | Json::Null | Json::Other => Err(fault(field, &["not a list"])),
    }
}

#[inline(never)]
pub(super) fn text<'a>(field: &str, json: &'a Json) -> Result<&'a str, PolicyError> {
    match json {
        Json::Text(text) => Ok(text),
        Json::List(_) | Json::Map(_) | Json::Null | Json::Other => Err(fault(field, &["not a text"])),
    }
}

/// Where `id` stands among those that are known.
#[inline(never)]
pub(super) fn place_of(field: &str, known: &[&'static str], id: &str) -> Result<usize, PolicyError> {
    known
        .iter()
        .position(|one| *one == id)
        .ok_or_else(|| fault(field, &["there is no ", id, "; there are: ", &known.join(", ")]))
}

/// One of the two outcomes that a clinic may write.
pub(super) fn grave(field: &str, json: &Json) -> Result<Outcome, PolicyError> {
    let written = text(field, json)?;
    let found = GRAVE.into_iter().find(|outcome| outcome.code() == written);
    found.ok_or_else(|| fault(field, &[written, ": a clinic's rule says ask or not_suitable"]))
}

/// The longest emergency number, in characters.
const EMERGENCY_CHARS_MAX: usize = 30;

fn emergency(json: &Json) -> Result<String, PolicyError> {
    let number = text("emergency", json)?.trim();
    let fits = number.len() <= EMERGENCY_CHARS_MAX
        && number.bytes().any(|byte| byte.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || b" +-()./".contains(&byte));
    if fits {
        Ok(number.into())
    } else {
        Err(fault("emergency", &["not a telephone number of at most 30 characters"]))
    }
}
