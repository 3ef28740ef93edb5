//! `cargo xtask suitability`: judges a case, for a medical lead to try some and for independent checks.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use needlewise::engine::case::{Case, written};
use needlewise::engine::{
    Affects, Answer, Assessment, Change, Date, Finding, Interview, Item, Outcome, Policy, Suitability, Wait,
    changes, vocabulary,
};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use serde_json::{Map, Value, json};

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
    print(&match options.form {
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
    print(&lines.join("\n"))
}

fn print(output: &str) -> Result<()> {
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
                    read_answer(&mut case, item, answer)?;
                }
            }
            (other, _) => {
                bail!("{other}: not a field of a case, or of the wrong type (title, today, answers)")
            }
        }
    }
    Ok(case)
}

/// An answer, or several under one name: `"Q19d": {"dermal filler": "2026-10"}`.
fn read_answer(case: &mut Case, item: &str, answer: &Value) -> Result<()> {
    if let Value::Object(parts) = answer {
        for (part, answer) in parts {
            case.answer(&PROTOCOL, &format!("{item} {part}"), &answer_text(item, answer)?)?;
        }
        return Ok(());
    }
    Ok(case.answer(&PROTOCOL, item, &answer_text(item, answer)?)?)
}

/// Options of the evidence may hold commas, ids never do.
fn answer_text(item: &str, answer: &Value) -> Result<String> {
    let code = |code: &Value| code.as_str().map(str::to_owned);
    let parting = if item.starts_with('Q') || item == "where" { ";" } else { "," };
    let text = match answer {
        Value::Array(codes) => {
            codes.iter().map(code).collect::<Option<Vec<_>>>().map(|codes| codes.join(parting))
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

fn judge<'a>(case: &'a Case, options: &Options) -> Result<Judged<'a>> {
    let today = options.today.or(case.today).unwrap_or_else(date_of_today);
    let response = case.response(&PROTOCOL, &options.policy, UNCONCERNED, today)?;
    let visit = Interview { response, ..Interview::new(&PROTOCOL, options.policy.clone(), today) };
    match visit.assessment() {
        Assessment::Complete(suitability) => Ok(Judged { case, visit, suitability }),
        Assessment::Incomplete { next } => bail!("{} is unanswered", next.id),
    }
}

fn text_of(Judged { case, visit, suitability }: &Judged) -> String {
    let mut lines = vec![format!("# {}", case.title), format!("today {}", visit.today)];
    lines.extend(written(suitability));
    lines.extend(suitability.findings.iter().map(|finding| {
        let (rule, said) = (finding.rule, finding.outcome.code());
        let wait = until(visit, finding).map(|until| format!(" until {until}")).unwrap_or_default();
        format!("  {} {}: {said}{wait}, {}", rule.evidence, rule.id.words(), affects(finding))
    }));
    let ways = changes(visit, suitability);
    lines.extend(
        ways.iter().map(|way| format!("  {} {}", way.outcome.code(), conditions(visit, way).join(", "))),
    );
    lines.join("\n")
}

fn json_of(Judged { case, visit, suitability }: &Judged) -> Value {
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    let areas = suitability.areas.iter().map(|judged| {
        json!({ "area": judged.area, "outcome": judged.outcome.code(), "until": date(judged.until) })
    });
    let findings = suitability.findings.iter().map(|finding| {
        json!({
            "rule": finding.rule.evidence.to_string(),
            "id": finding.rule.id.words(),
            "outcome": finding.outcome.code(),
            "until": until(visit, finding),
            "affects": affects(finding),
            "told": finding.told.iter().map(|item| item.id).collect::<Vec<_>>(),
            "citations": finding.rule.citations.iter().map(|source| source.id.words()).collect::<Vec<_>>(),
        })
    });
    let ways = changes(visit, suitability);
    let ways =
        ways.iter().map(|way| json!({ "outcome": way.outcome.code(), "when": conditions(visit, way) }));
    let answers: Map<_, _> = visit.asked().into_iter().filter_map(|item| answered(visit, item)).collect();
    json!({
        "title": case.title,
        "today": visit.today.to_string(),
        "content": PROTOCOL.version,
        "answers": answers,
        "outcome": suitability.outcome.code(),
        "until": date(suitability.until),
        "after_wait": suitability.after_wait.map(Outcome::code),
        "open_waits": suitability.findings.iter().filter(|finding| finding.outcome == Outcome::Wait && finding.until.is_none())
            .filter_map(|finding| until(visit, finding)).collect::<Vec<_>>(),
        "areas": areas.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
        "changes": ways.collect::<Vec<_>>(),
    })
}

/// An answer in this check's codes and in the evidence's words.
fn answered(visit: &Interview, item: &'static Item) -> Option<(String, Value)> {
    let value = match visit.response.get(item)? {
        Answer::When(moment) => {
            json!({ "codes": [format!("{moment:?}")], "evidence": [item.evidence.words()] })
        }
        Answer::Codes(codes) => {
            let stands: Vec<_> = codes
                .iter()
                .filter_map(|code| item.choice(code))
                .flat_map(|choice| vocabulary::stands_for(item, choice))
                .map(|(question, option)| format!("{question}: {option}"))
                .collect();
            json!({ "codes": codes, "evidence": stands })
        }
    };
    Some((item.id.to_owned(), value))
}

/// What would have to be so for a change.
fn conditions(visit: &Interview, way: &Change) -> Vec<String> {
    let instead =
        way.instead.iter().filter_map(|rule| rule.instead).map(|instead| format!("if you {}", instead.text));
    let met = way.met.iter().filter_map(|rule| match rule.wait? {
        Wait::Until(condition, _) => Some(format!("once {}", rule.words(condition, &visit.policy))),
        Wait::Since(..) | Wait::FromToday(_) => None,
    });
    instead.chain(met).chain(way.from.map(|date| format!("from {date}"))).collect()
}

/// A date, or the condition of a wait that has none.
fn until(visit: &Interview, finding: &Finding) -> Option<String> {
    match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, _, Some(date)) => Some(date.to_string()),
        (Outcome::Wait, Some(Wait::Until(condition, _)), None) => {
            Some(finding.rule.words(condition, &visit.policy))
        }
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
