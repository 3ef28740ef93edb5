//! What fuzzing begins with, and what it makes inputs of.

use std::fs;

use anyhow::Result;
use needlewise::engine::Outcome;
use needlewise::microneedling::PROTOCOL;

use crate::workspace::Workspace;

/// libFuzzer takes no longer words.
const LONGEST: usize = 64;

/// The inputs to begin with, besides those that are kept: for cases, all of `tests/vignettes`.
///
/// # Errors
/// When they cannot be read.
pub fn seeds(workspace: &Workspace, target: &str) -> Result<Vec<String>> {
    let mut seeds = Vec::new();
    if target == "case" {
        for entry in fs::read_dir(workspace.root.join("tests/vignettes"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "txt") {
                seeds.extend(fs::read_to_string(&path)?.split("\n\n").map(str::to_owned));
            }
        }
    }
    Ok(seeds)
}

/// What inputs are made of, for no chance would spell it, in the form in which libFuzzer reads it.
#[must_use]
pub fn words(target: &str, seeds: &[String]) -> String {
    let mut words = if target == "case" { lines(seeds) } else { fields() };
    words.sort_unstable();
    words.dedup();
    words.retain(|word| word.len() <= LONGEST);
    let line = |word: &String| format!("\"{}\"\n", word.bytes().map(escaped).collect::<String>());
    words.iter().map(line).collect::<Vec<_>>().concat()
}

fn escaped(byte: u8) -> String {
    match byte {
        b'"' | b'\\' => format!("\\{}", char::from(byte)),
        b' '..=b'~' => char::from(byte).to_string(),
        _ => format!("\\x{byte:02X}"),
    }
}

/// Every answer of the cases, as a line. What a line cuts off becomes an expectation, which may say anything: so the
/// rest of the input can still be read.
fn lines(cases: &[String]) -> Vec<String> {
    let lines = cases.iter().flat_map(|case| case.lines());
    let answers = lines.filter(|line| !line.starts_with(['#', '=']) && line.contains([':', '-']));
    answers.map(|line| format!("\n{line}\n=>")).collect()
}

/// Whatever a policy can set, as a field of JSON.
fn fields() -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for name in ["intervals", "limits", "outcomes", "not_offered", "when"] {
        fields.push(format!("\"{name}\":{{"));
    }
    for name in ["rules", "goals", "areas"] {
        fields.push(format!("\"{name}\":["));
    }
    for name in ["outcome", "reason", "next", "emergency"] {
        fields.push(format!("\"{name}\":\""));
    }
    for interval in PROTOCOL.intervals {
        fields.push(format!("\"{}\":\"{}\",", interval.id, interval.longest));
    }
    for limit in PROTOCOL.limits {
        fields.push(format!("\"{}\":\"{}\",", limit.id, limit.least));
    }
    for outcome in [Outcome::Ask, Outcome::NotSuitable] {
        fields.push(format!("\"{}\"", outcome.code()));
        fields.extend(PROTOCOL.rules().map(|rule| format!("\"{}\":\"{}\",", rule.evidence, outcome.code())));
    }
    for item in PROTOCOL.items() {
        let codes = item.choices().iter().map(|choice| choice.code);
        fields.extend(codes.clone().map(|code| format!("\"{}\":[\"{code}\"],", item.id)));
        fields.extend(codes.map(|code| format!("\"{code}\",")));
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_line_of_a_case_is_a_word_in_printable_letters() {
        let case = "# A case\ntoday 2026-11-20\nQ01: 18–21\n=> consult\nbecause nothing".to_owned();
        assert_eq!(
            words("case", &[case]),
            "\"\\x0AQ01: 18\\xE2\\x80\\x9321\\x0A=>\"\n\"\\x0Atoday 2026-11-20\\x0A=>\"\n"
        );
    }

    #[test]
    fn a_field_of_a_policy_is_a_word_with_its_quotes_written_out() {
        assert!(words("policy", &[]).lines().any(|word| word == r#""\"emergency\":\"""#));
    }
}
