//! `cargo xtask suitability`: judges a case, for a medical lead to try some and for independent checks.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use needlewise::engine::case::{Case, written};
use needlewise::engine::{Affects, Assessment, Date, Finding, Outcome, Suitability, Wait, assess};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use serde_json::{Value, json};

/// How the outcome is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As the expectations of a case, then a line for each finding.
    Text,
    /// As one JSON array, an object for each case.
    Json,
}

/// Judges every case in `file`, which is written as `tests/vignettes/README.md` says or as JSON: an object (or an
/// array of them) with `answers`, and perhaps `title` and `today`. What a case leaves out is answered as by someone
/// whom nothing concerns. `today` stands for a case's own date, and today's date for both.
///
/// # Errors
/// When a case cannot be read or judged; the message names the item or the answer and lists what there is.
pub fn command(file: &Path, today: Option<Date>, form: Form) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let cases = read(&text).with_context(|| format!("in {}", file.display()))?;
    if cases.is_empty() {
        bail!("{} holds no case", file.display());
    }
    let (mut texts, mut objects) = (Vec::new(), Vec::new());
    for case in &cases {
        let today = today.or(case.today).unwrap_or_else(date_of_today);
        let suitability = judge(case, today).with_context(|| format!("case {:?}", case.title))?;
        match form {
            Form::Text => texts.push(text_of(case, today, &suitability)),
            Form::Json => objects.push(json_of(case, today, &suitability)),
        }
    }
    let output = match form {
        Form::Text => texts.join("\n\n"),
        Form::Json => format!("{:#}", Value::Array(objects)),
    };
    // Who reads only the beginning, as `head` does, has closed the rest.
    match writeln!(io::stdout(), "{output}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        Err(_) | Ok(()) => Ok(()),
    }
}

fn read(text: &str) -> Result<Vec<Case>> {
    if !text.trim_start().starts_with(['{', '[']) {
        return Ok(Case::read_all(&PROTOCOL, text)?);
    }
    match serde_json::from_str(text)? {
        Value::Array(cases) => cases.iter().map(read_json).collect(),
        one => Ok(vec![read_json(&one)?]),
    }
}

fn read_json(value: &Value) -> Result<Case> {
    let fields = value.as_object().context("a case is an object")?;
    let mut case = Case::default();
    for (name, value) in fields {
        match (name.as_str(), value) {
            ("title", Value::String(title)) => case.title.clone_from(title),
            ("today", Value::String(today)) => case.today = Some(date(today)?),
            ("answers", Value::Object(answers)) => {
                for (item, answer) in answers {
                    case.answer(&PROTOCOL, item, &answer_text(item, answer)?)?;
                }
            }
            (other, _) => {
                bail!("{other}: not a field of a case, or of the wrong type (title, today, answers)")
            }
        }
    }
    Ok(case)
}

fn answer_text(item: &str, answer: &Value) -> Result<String> {
    let code = |code: &Value| code.as_str().map(str::to_owned);
    let text = match answer {
        Value::Array(codes) => {
            codes.iter().map(code).collect::<Option<Vec<_>>>().map(|codes| codes.join(","))
        }
        one => code(one),
    };
    text.with_context(|| format!("{item}: an answer is a text or a list of texts"))
}

/// A date written `2026-11-20`.
///
/// # Errors
/// When it is not one.
pub fn date(text: &str) -> Result<Date> {
    text.parse().ok().with_context(|| format!("not a date such as 2026-11-20: {text}"))
}

fn date_of_today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i32::try_from(seconds / 86_400).unwrap_or(i32::MAX);
    Date::new(1970, 1, 1).unwrap_or(Date::MIN).plus_days(days)
}

fn judge(case: &Case, today: Date) -> Result<Suitability> {
    match assess(&PROTOCOL, &case.response(&PROTOCOL, UNCONCERNED, today)?, today) {
        Assessment::Complete(suitability) => Ok(suitability),
        Assessment::Incomplete { next } => bail!("{} is unanswered", next.id),
    }
}

fn text_of(case: &Case, today: Date, suitability: &Suitability) -> String {
    let mut lines = vec![format!("# {}", case.title), format!("today {today}")];
    lines.extend(written(suitability));
    lines.extend(suitability.findings.iter().map(|finding| {
        let (rule, said) = (finding.rule, finding.outcome.code());
        let wait = until(finding).map(|until| format!(" until {until}")).unwrap_or_default();
        format!("  {} {}: {said}{wait}, {}", rule.evidence.words(), rule.id.words(), affects(finding))
    }));
    lines.join("\n")
}

fn json_of(case: &Case, today: Date, suitability: &Suitability) -> Value {
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    let areas = suitability.areas.iter().map(|judged| {
        json!({ "area": judged.area, "outcome": judged.outcome.code(), "until": date(judged.until) })
    });
    let findings = suitability.findings.iter().map(|finding| {
        json!({
            "rule": finding.rule.evidence.words(),
            "id": finding.rule.id.words(),
            "outcome": finding.outcome.code(),
            "until": until(finding),
            "affects": affects(finding),
            "told": finding.told.iter().map(|item| item.id).collect::<Vec<_>>(),
            "citations": finding.rule.citations.iter().map(|source| source.id.words()).collect::<Vec<_>>(),
        })
    });
    json!({
        "title": case.title,
        "today": today.to_string(),
        "content": PROTOCOL.version,
        "outcome": suitability.outcome.code(),
        "until": date(suitability.until),
        "after_wait": suitability.after_wait.map(Outcome::code),
        "areas": areas.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
    })
}

/// A date, or the condition of a wait that has none.
fn until(finding: &Finding) -> Option<String> {
    match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, _, Some(date)) => Some(date.to_string()),
        (Outcome::Wait, Some(Wait::Until(condition)), None) => Some(condition.to_owned()),
        _ => None,
    }
}

fn affects(finding: &Finding) -> String {
    match &finding.affects {
        Affects::Person => "the whole person".to_owned(),
        Affects::Areas(areas) => areas.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::{judge, read};
    use needlewise::engine::Date;

    #[test]
    fn json_and_text_are_the_same_case() -> anyhow::Result<()> {
        let text = read("# x\nareas: cheeks, nose\nlesion: yes\nlesion-where: nose")?;
        let json = read(
            r#"{"title": "x", "answers": {"areas": ["cheeks", "nose"], "lesion": "yes", "lesion-where": "nose"}}"#,
        )?;
        let today = Date::new(2026, 11, 20).unwrap_or(Date::MIN);
        assert_eq!(judge(&text[0], today)?, judge(&json[0], today)?);
        Ok(())
    }

    #[test]
    fn a_fault_in_json_names_the_field() {
        for (text, named) in [
            (r#"{"answer": {}}"#, "answer: not a field"),
            (r#"{"answers": {"age": 40}}"#, "age: an answer is a text"),
            (r#"{"answers": {"aeg": "18-21"}}"#, "no item aeg"),
            (r#"{"today": "tomorrow"}"#, "not a date"),
        ] {
            let told = read(text).map_or_else(|error| error.to_string(), |_| "read".to_owned());
            assert!(told.contains(named), "{text}: {told}");
        }
    }
}
