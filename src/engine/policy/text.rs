//! A policy in a file. In the browser the platform reads the JSON.

use serde_json::Value;

use super::read::fault;
use super::{Json, Policy, PolicyError};
use crate::engine::Protocol;

impl Policy {
    /// Reads a policy from JSON text.
    ///
    /// # Errors
    /// When it is not JSON, or names the first field that does not fit.
    pub fn parse(protocol: &'static Protocol, text: &str) -> Result<Self, PolicyError> {
        let value = serde_json::from_str(text)
            .map_err(|error| fault("policy", &["not JSON: ", &error.to_string()]))?;
        Self::read(protocol, &json(value))
    }
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
