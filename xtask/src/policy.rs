//! Reading a clinic's policy from a file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use needlewise::engine::{Json, Policy};
use needlewise::microneedling::PROTOCOL;
use serde_json::Value;

/// Reads the policy in `file`.
///
/// # Errors
/// When it cannot be read or does not fit; the message names the field.
pub fn read(file: &Path) -> Result<Policy> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    parse(&text).with_context(|| format!("the whole policy in {} is refused", file.display()))
}

/// Reads a policy from JSON text.
///
/// # Errors
/// When it is not JSON or does not fit; the message names the field.
pub fn parse(text: &str) -> Result<Policy> {
    let value = serde_json::from_str(text).context("not JSON")?;
    Ok(Policy::read(&PROTOCOL, &json(value))?)
}

fn json(value: Value) -> Json {
    match value {
        Value::String(text) => Json::Text(text),
        Value::Array(values) => Json::List(values.into_iter().map(json).collect()),
        Value::Object(fields) => {
            Json::Map(fields.into_iter().map(|(name, value)| (name, json(value))).collect())
        }
        Value::Null => Json::Null,
        Value::Bool(_) | Value::Number(_) => Json::Other,
    }
}
