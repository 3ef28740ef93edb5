//! Settings by chance, read natively by the code that reads them in the frame.

use needlewise::airlock::settings::{CLINIC_CHARS_MAX, Settings};
use needlewise::engine::{Json, Policy};
use needlewise::microneedling::PROTOCOL;

/// What came of them.
#[derive(Debug, Default)]
pub struct Read {
    /// They fit.
    pub taken: usize,
    /// They do not, and a field is named.
    pub refused: usize,
}

/// Reads so many. A panic, a softer rule or a refusal without the name of a field fails the test.
pub fn read(count: usize) -> Read {
    let mut chance = Chance(1);
    let mut read = Read::default();
    for _ in 0..count {
        let fields = chance.settings();
        match Settings::read(fields.clone()) {
            Ok(settings) => {
                assert!(
                    settings.clinic.iter().all(|name| name.chars().count() <= CLINIC_CHARS_MAX),
                    "{fields:?}"
                );
                is_no_softer(&settings.policy);
                read.taken += 1;
            }
            Err(error) => {
                let said = error.text();
                assert!(names(&fields, &said), "{said:?} names no field of {fields:?}");
                read.refused += 1;
            }
        }
    }
    read
}

fn is_no_softer(policy: &Policy) {
    for rule in PROTOCOL.rules() {
        assert!(policy.outcome(rule) >= rule.outcome, "{} is softer", rule.id.words());
    }
    for interval in PROTOCOL.intervals {
        let span = policy.span(interval);
        assert!(interval.default <= span && span <= interval.longest, "{} is {span}", interval.id);
    }
    for limit in PROTOCOL.limits {
        let value = policy.limit(limit);
        assert!(limit.least <= value && value <= limit.default, "{} is {value}", limit.id);
    }
}

/// Whether a refusal names one of the fields, or one within its policy.
fn names(fields: &[(String, Json)], said: &str) -> bool {
    fields.iter().any(|(name, value)| {
        let inner = match value {
            Json::Map(inner) if name == "policy" => inner.as_slice(),
            Json::Map(_) | Json::Text(_) | Json::List(_) | Json::Null | Json::Other => &[],
        };
        let within = inner.iter().any(|(field, _)| said.starts_with(&format!("policy, {field}")));
        within
            || said.starts_with(name)
            || said == format!("unknown field {name}")
            || said.starts_with("policy, policy: ")
    })
}

/// Numbers by chance, the same in each run.
struct Chance(u64);

impl Chance {
    /// Below `count`.
    fn next(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % count
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.next(list.len())]
    }

    fn settings(&mut self) -> Vec<(String, Json)> {
        const NAMES: [&str; 9] =
            ["clinic", "accent", "radius", "font", "policy", "policy", "policy", "__proto__", ""];
        (0..=self.next(3))
            .map(|_| {
                let name = self.one(&NAMES);
                let value = match name {
                    "policy" if self.next(8) > 0 => self.policy(),
                    "accent" if self.next(3) > 0 => Json::Text("#0b6560".into()),
                    "radius" if self.next(3) > 0 => Json::Text(self.next(30).to_string()),
                    "font" if self.next(3) > 0 => Json::Text("serif".into()),
                    _ => self.value(0),
                };
                (name.to_owned(), value)
            })
            .collect()
    }

    /// A policy, of which most parts fit.
    fn policy(&mut self) -> Json {
        let mut fields = Vec::new();
        for _ in 0..self.next(4) {
            let interval = self.one(PROTOCOL.intervals);
            let span = self.one(&[interval.default, interval.longest]).to_string();
            let limit = self.one(PROTOCOL.limits);
            let rules: Vec<_> = PROTOCOL.rules().collect();
            let rule = self.one(&rules).evidence.to_string();
            let goal = self.one(&["melasma", "fine-lines", "sweating"]);
            let (name, value) = match self.next(8) {
                0 => ("intervals", map(interval.id, Json::Text(span))),
                1 => ("limits", map(limit.id, Json::Text(limit.least.to_string()))),
                2 => ("outcomes", map(&rule, Json::Text(self.one(&["ask", "not_suitable"]).into()))),
                3 => ("not_offered", map("goals", Json::List(vec![Json::Text(goal.into())]))),
                4 => ("emergency", Json::Text("116 117".into())),
                5 => ("rules", Json::List((0..self.next(120)).map(|_| self.rule()).collect())),
                6 => (
                    self.one(&["intervals", "limits", "outcomes", "not_offered", "rules", "emergency"]),
                    self.value(0),
                ),
                _ => (self.one(&["softer", "__proto__", "Rules", ""]), self.value(0)),
            };
            fields.push((name.to_owned(), value));
        }
        Json::Map(fields)
    }

    fn rule(&mut self) -> Json {
        let words = |text: &str| Json::Text(text.into());
        let mut fields = vec![
            ("when".to_owned(), map("plans", Json::List(vec![words("sun-trip")]))),
            ("outcome".to_owned(), words("ask")),
            ("reason".to_owned(), words("We do not.")),
            ("next".to_owned(), words("Call us.")),
        ];
        if self.next(40) == 0 {
            let place = self.next(fields.len());
            fields[place].1 = self.value(0);
        }
        Json::Map(fields)
    }

    /// A value of any kind.
    fn value(&mut self, depth: usize) -> Json {
        match self.next(if depth > 6 { 4 } else { 8 }) {
            0 => Json::Other,
            1 => Json::Null,
            2 | 3 => Json::Text(self.text()),
            4 | 5 => Json::List((0..self.next(5)).map(|_| self.value(depth + 1)).collect()),
            _ => Json::Map((0..self.next(5)).map(|_| (self.text(), self.value(depth + 1))).collect()),
        }
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 30] = [
            "ask",
            "not_suitable",
            "6 weeks",
            "99999999999999999999 weeks",
            "-1",
            "0",
            "\u{202e}",
            "\u{2066}",
            "\0",
            "\u{feff}",
            "\u{301}",
            "👩‍⚕️",
            "<script>",
            "__proto__",
            "constructor",
            "javascript:",
            "R-42",
            "I-03",
            "R-",
            "melasma",
            "cheeks",
            "plans",
            "#fff",
            "24",
            "serif",
            " ",
            "\n",
            "é",
            "{}",
            "\u{10ffff}",
        ];
        match self.next(60) {
            0 => "x".repeat(self.next(100_000)),
            1 => self.one(&PIECES).repeat(1000),
            _ => (0..self.next(4)).map(|_| self.one(&PIECES)).collect(),
        }
    }
}

fn map(name: &str, value: Json) -> Json {
    Json::Map(vec![(name.to_owned(), value)])
}
