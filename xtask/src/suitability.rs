//! `cargo xtask suitability`: judges a case, for a medical lead to try some and for independent checks.

mod print;
mod read;

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use needlewise::engine::case::Case;
use needlewise::engine::{Assessment, Date, Interview, Policy, Suitability};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use serde_json::Value;

use self::print::{json_of, text_of};
use self::read::read;

/// How the outcome is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As the expectations of a case, then a line for each finding.
    Text,
    /// As one JSON array, an object for each case.
    Json,
}

/// How cases are judged.
#[derive(Debug)]
pub struct Options {
    /// Stands for a case's own date, and for today's.
    pub today: Option<Date>,
    /// What a clinic makes stricter.
    pub policy: Policy,
    /// How the outcome is printed.
    pub form: Form,
}

/// One case, judged.
struct Judged<'a> {
    case: &'a Case,
    visit: Interview,
    suitability: Suitability,
}

/// Judges every case in `file`, which is written as `tests/vignettes/README.md` says or as JSON: an object (or an
/// array of them) with `answers`, and perhaps `title` and `today`. What a case leaves out is answered as by someone
/// whom nothing concerns.
///
/// # Errors
/// When a case cannot be read or judged; the message names the item or the answer and lists what there is.
pub fn command(file: &Path, options: &Options) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let cases = read(&text).with_context(|| format!("in {}", file.display()))?;
    if cases.is_empty() {
        bail!("{} holds no case", file.display());
    }
    let judge = |case| judge(case, options).with_context(|| format!("case {:?}", case.title));
    let judged = cases.iter().map(judge).collect::<Result<Vec<_>>>()?;
    tell(&match options.form {
        Form::Text => judged.iter().map(text_of).collect::<Vec<_>>().join("\n\n"),
        Form::Json => format!("{:#}", Value::Array(judged.iter().map(json_of).collect())),
    })
}

/// Says what a policy changes.
///
/// # Errors
/// When it cannot be printed.
pub fn lint(policy: &Policy) -> Result<()> {
    let mut lines = policy.stricter();
    // There is no field that could make anything looser, and one that tries is refused.
    lines.push(format!("+{} stricter, 0 looser", lines.len()));
    tell(&lines.join("\n"))
}

fn tell(output: &str) -> Result<()> {
    // Who reads only the beginning, as `head` does, has closed the rest.
    match writeln!(io::stdout(), "{output}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        Err(_) | Ok(()) => Ok(()),
    }
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

fn judge<'a>(case: &'a Case, options: &Options) -> Result<Judged<'a>> {
    let today = options.today.or(case.today).unwrap_or_else(date_of_today);
    let response = case.response(&PROTOCOL, &options.policy, UNCONCERNED, today)?;
    let visit = Interview { response, ..Interview::new(&PROTOCOL, options.policy.clone(), today) };
    match visit.assessment() {
        Assessment::Complete(suitability) => Ok(Judged { case, visit, suitability }),
        Assessment::Incomplete { next } => bail!("{} is unanswered", next.id),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, Options, judge, read};
    use needlewise::engine::{Date, Policy};

    fn options() -> Options {
        Options { today: Date::new(2026, 11, 20), policy: Policy::default(), form: Form::Text }
    }

    #[test]
    fn json_and_text_are_the_same_case() -> anyhow::Result<()> {
        let text = read("# x\nareas: cheeks, nose\nlesion: yes\nlesion-where: nose")?;
        let json = read(
            r#"{"title": "x", "answers": {"areas": ["cheeks", "nose"], "lesion": "yes", "lesion-where": "nose"}}"#,
        )?;
        let evidence = read(
            r#"{"title": "x", "answers": {"Q03": ["cheeks", "nose"], "Q15": "yes", "where": {"Q15: yes": ["nose"]}}}"#,
        )?;
        let text = judge(&text[0], &options())?.suitability;
        assert_eq!(text, judge(&json[0], &options())?.suitability);
        assert_eq!(text, judge(&evidence[0], &options())?.suitability);
        Ok(())
    }

    #[test]
    fn a_fault_in_json_names_the_field() {
        for (text, named) in [
            (r#"{"answer": {}}"#, "answer: not a field"),
            (r#"{"answers": {"age": 40}}"#, "age: an answer is a text"),
            (r#"{"answers": {"aeg": "18-21"}}"#, "no item aeg"),
            (r#"{"today": "tomorrow"}"#, "not a date"),
            (r#"{"answers": {"Q07": ["wine"]}}"#, "Q07: there is no option wine; there are: warfarin"),
        ] {
            let told = read(text).map_or_else(|error| error.to_string(), |_| "read".to_owned());
            assert!(told.contains(named), "{text}: {told}");
        }
    }
}
