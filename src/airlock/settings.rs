//! What a clinic's page may set, parsed once at the boundary.
//!
//! Read field by field, not by a derived deserialiser: that one brings the formatting of every type it might have
//! to complain about, 18 KB of wasm for one field.

use std::fmt;

use super::accent::Colour;
use super::look;
use crate::engine::{Json, Policy, PolicyError};
use crate::microneedling::PROTOCOL;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsCast as _;

/// The longest settings text the frame reads, in bytes.
pub const TEXT_BYTES_MAX: usize = 64 * 1024;

/// The longest clinic name, in characters.
pub const CLINIC_CHARS_MAX: usize = 120;

/// A clinic's settings, checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The clinic's name: trimmed, not empty, at most [`CLINIC_CHARS_MAX`] characters.
    pub clinic: Option<String>,
    /// The clinic's colour.
    pub accent: Option<Colour>,
    /// How round corners are, in CSS pixels, 0 to [`look::RADIUS_PX_MAX`].
    pub radius: Option<u8>,
    /// The families of the clinic's kind of font, as CSS names them.
    pub font: Option<&'static str>,
    /// What the clinic makes stricter.
    pub policy: Policy,
}

/// Why settings were refused. The text names the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsError {
    /// The text is longer than [`TEXT_BYTES_MAX`].
    TooLong,
    /// The text is not a JSON object.
    NotAnObject,
    /// There is no setting of this name.
    Unknown(String),
    /// The value of this field is not a text.
    NotText(&'static str),
    /// `clinic` has this many characters, more than [`CLINIC_CHARS_MAX`].
    ClinicTooLong {
        /// Counted after trimming.
        chars: usize,
    },
    /// `accent` is not a colour.
    NotAColour,
    /// `radius` is not a whole number up to [`look::RADIUS_PX_MAX`].
    NotARadius,
    /// `font` is none of [`look::FONTS`].
    NoSuchFont,
    /// The policy does not fit.
    Policy(PolicyError),
}

impl SettingsError {
    /// What is wrong, naming the field. Put together without `format!`, of which the visitor downloads nothing so.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::TooLong => {
                ["the settings are longer than ", &TEXT_BYTES_MAX.to_string(), " bytes"].concat()
            }
            Self::NotAnObject => "the settings are not a JSON object".into(),
            Self::Unknown(field) => ["unknown field ", field].concat(),
            Self::NotText(field) => [field, ": not a text"].concat(),
            Self::ClinicTooLong { chars } => [
                "clinic: ",
                &chars.to_string(),
                " characters, at most ",
                &CLINIC_CHARS_MAX.to_string(),
                " are allowed",
            ]
            .concat(),
            Self::NotAColour => "accent: not a colour such as #0b6560".into(),
            Self::NotARadius => "radius: not a whole number from 0 to 24".into(),
            Self::NoSuchFont => ["font: not one of ", &look::FONTS.map(|(name, _)| name).join(", ")].concat(),
            Self::Policy(error) => ["policy, ", &error.text()].concat(),
        }
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::error::Error for SettingsError {}

impl Settings {
    /// Reads the settings the loader sent, a JSON object.
    ///
    /// # Errors
    /// Names the field that does not fit.
    #[cfg(target_arch = "wasm32")]
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        if text.len() > TEXT_BYTES_MAX {
            return Err(SettingsError::TooLong);
        }
        let json = js_sys::JSON::parse(text).map_err(|_| SettingsError::NotAnObject)?;
        match read_json(&json, JSON_DEPTH_MAX) {
            Json::Map(fields) => Self::read(fields),
            Json::Text(_) | Json::List(_) | Json::Null | Json::Other => Err(SettingsError::NotAnObject),
        }
    }

    /// Checks the fields of a settings object.
    ///
    /// # Errors
    /// Names the first field that does not fit.
    pub fn read(fields: Vec<(String, Json)>) -> Result<Self, SettingsError> {
        let mut settings = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "clinic" => settings.clinic = clinic(value)?,
                "radius" => settings.radius = Some(look::radius(&value).ok_or(SettingsError::NotARadius)?),
                "font" => settings.font = Some(look::font(&value).ok_or(SettingsError::NoSuchFont)?),
                "accent" => settings.accent = Some(accent(value)?),
                "policy" => {
                    settings.policy = Policy::read(&PROTOCOL, &value).map_err(SettingsError::Policy)?;
                }
                _ => return Err(SettingsError::Unknown(name)),
            }
        }
        Ok(settings)
    }
}

/// How deep settings may be nested; what is deeper counts as no value.
#[cfg(target_arch = "wasm32")]
const JSON_DEPTH_MAX: u8 = 8;

#[cfg(target_arch = "wasm32")]
fn read_json(value: &wasm_bindgen::JsValue, depth: u8) -> Json {
    let inner = |value: &wasm_bindgen::JsValue| read_json(value, depth - 1);
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if value.is_null() {
        Json::Null
    } else if depth == 0 || !value.is_object() {
        Json::Other
    } else if js_sys::Array::is_array(value) {
        Json::List(js_sys::Array::from(value).iter().map(|value| inner(&value)).collect())
    } else {
        let fields = js_sys::Object::entries(value.unchecked_ref());
        let field = |field| {
            let field = js_sys::Array::from(&field);
            (field.get(0).as_string().unwrap_or_default(), inner(&field.get(1)))
        };
        Json::Map(fields.iter().map(field).collect())
    }
}

fn clinic(value: Json) -> Result<Option<String>, SettingsError> {
    let name = match value {
        Json::Null => return Ok(None),
        Json::Text(text) => text.trim().to_owned(),
        Json::List(_) | Json::Map(_) | Json::Other => return Err(SettingsError::NotText("clinic")),
    };
    let chars = name.chars().count();
    if chars > CLINIC_CHARS_MAX {
        return Err(SettingsError::ClinicTooLong { chars });
    }
    Ok(Some(name).filter(|name| !name.is_empty()))
}

fn accent(value: Json) -> Result<Colour, SettingsError> {
    let colour = match value {
        Json::Text(text) => Colour::parse(text.trim()),
        Json::Null | Json::List(_) | Json::Map(_) | Json::Other => None,
    };
    colour.ok_or(SettingsError::NotAColour)
}

#[cfg(test)]
mod tests {
    use super::{Json, Settings, SettingsError};

    fn read(name: &str, value: Json) -> Result<Settings, SettingsError> {
        Settings::read(vec![(name.to_owned(), value)])
    }

    fn clinic(name: &str) -> Result<Option<String>, SettingsError> {
        read("clinic", Json::Text(name.to_owned())).map(|settings| settings.clinic)
    }

    #[test]
    fn no_settings_are_fine() {
        assert_eq!(Settings::read(Vec::new()), Ok(Settings::default()));
        assert_eq!(read("clinic", Json::Null), Ok(Settings::default()));
        assert_eq!(clinic("  "), Ok(None));
    }

    #[test]
    fn a_clinic_name_is_trimmed() {
        assert_eq!(clinic(" Riverside Skin "), Ok(Some("Riverside Skin".to_owned())));
    }

    #[test]
    fn a_clinic_name_may_have_120_characters_and_no_more() {
        assert!(clinic(&"ü".repeat(120)).is_ok());
        assert_eq!(clinic(&"ü".repeat(121)), Err(SettingsError::ClinicTooLong { chars: 121 }));
    }

    #[test]
    fn a_refusal_names_the_field() {
        let refusals = [
            read("clinc", Json::Null),
            read("__proto__", Json::Other),
            read("clinic", Json::Other),
            read("clinic", Json::Text("x".repeat(121))),
            read("accent", Json::Text("teal".to_owned())),
            read("accent", Json::Null),
            read("radius", Json::Text("25".to_owned())),
            read("radius", Json::Text("-1".to_owned())),
            read("font", Json::Text("Comic Sans".to_owned())),
            read("policy", Json::Text("stricter".to_owned())),
            read("policy", Json::Map(vec![("interval".to_owned(), Json::Null)])),
        ];
        let fields = [
            "clinc",
            "__proto__",
            "clinic",
            "clinic",
            "accent",
            "accent",
            "radius",
            "radius",
            "font",
            "policy",
            "policy, interval",
        ];
        for (refusal, field) in refusals.into_iter().zip(fields) {
            let sentence = refusal.map_or_else(|error| error.to_string(), |_| String::new());
            assert!(sentence.contains(field), "{sentence}");
        }
    }
}
