//! Cases from a file: as text or as JSON.

use anyhow::{Context, Result, bail};
use needlewise::engine::case::Case;
use needlewise::microneedling::PROTOCOL;
use serde_json::Value;

use super::date;

/// Every case in `text`.
///
/// # Errors
/// Names the field, item or answer that cannot be read.
pub fn read(text: &str) -> Result<Vec<Case>> {
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
