//! What a clinic's page may set, parsed once at the boundary.

use std::fmt;

/// The longest settings text the frame reads, in bytes.
pub const TEXT_BYTES_MAX: usize = 64 * 1024;

/// The longest clinic name, in characters.
pub const CLINIC_CHARS_MAX: usize = 120;

/// A clinic's settings, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The clinic's name: trimmed, not empty, at most [`CLINIC_CHARS_MAX`] characters.
    pub clinic: Option<String>,
}

/// Why settings were refused. The text names the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsError {
    /// The text is longer than [`TEXT_BYTES_MAX`].
    TooLong,
    /// The text is not JSON.
    NotJson,
    /// A field is unknown or has the wrong type; the parser's own sentence, which names it.
    Field(String),
    /// `clinic` has this many characters, more than [`CLINIC_CHARS_MAX`].
    ClinicTooLong {
        /// Counted after trimming.
        chars: usize,
    },
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "the settings are longer than {TEXT_BYTES_MAX} bytes"),
            Self::NotJson => f.write_str("the settings are not JSON"),
            Self::Field(sentence) => f.write_str(sentence),
            Self::ClinicTooLong { chars } => {
                write!(
                    f,
                    "clinic: {chars} characters, at most {CLINIC_CHARS_MAX} are allowed"
                )
            }
        }
    }
}

impl std::error::Error for SettingsError {}

impl Settings {
    /// Reads the settings the loader sent.
    ///
    /// # Errors
    /// Names the field that does not fit.
    #[cfg(target_arch = "wasm32")]
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        if text.len() > TEXT_BYTES_MAX {
            return Err(SettingsError::TooLong);
        }
        let json = js_sys::JSON::parse(text).map_err(|_| SettingsError::NotJson)?;
        // serde-wasm-bindgen would also read an array of pairs, or a string, as a map.
        if !json.is_object() || js_sys::Array::is_array(&json) {
            return Err(SettingsError::Field(
                "the settings are not a JSON object".to_owned(),
            ));
        }
        serde_wasm_bindgen::from_value::<written::Written>(json)
            // The error is a JavaScript one, which puts its kind before its sentence.
            .map_err(|error| {
                SettingsError::Field(error.to_string().trim_start_matches("Error: ").to_owned())
            })?
            .check()
    }
}

// Natively only the tests read settings.
#[cfg(any(target_arch = "wasm32", test))]
mod written {
    use super::{CLINIC_CHARS_MAX, Settings, SettingsError};
    use serde::de::value::MapAccessDeserializer;
    use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
    use std::fmt;

    /// The settings as written: the shape is right, the values are not checked yet.
    pub(super) struct Written(Fields);

    #[derive(Default, serde::Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Fields {
        #[serde(deserialize_with = "clinic")]
        clinic: Option<String>,
    }

    impl Written {
        pub(super) fn check(self) -> Result<Settings, SettingsError> {
            let clinic = self
                .0
                .clinic
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty());
            match clinic.as_ref().map(|name| name.chars().count()) {
                Some(chars) if chars > CLINIC_CHARS_MAX => {
                    Err(SettingsError::ClinicTooLong { chars })
                }
                Some(_) | None => Ok(Settings { clinic }),
            }
        }
    }

    fn clinic<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
        // serde's own sentence says what was expected, but not in which field.
        Option::deserialize(deserializer).map_err(|_| D::Error::custom("clinic: not a text"))
    }

    // Asking for a map, not a struct: for a struct, serde-wasm-bindgen looks up the known fields only, so it never
    // meets an unknown one to deny.
    impl<'de> Deserialize<'de> for Written {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Map;
            impl<'de> Visitor<'de> for Map {
                type Value = Written;
                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a JSON object")
                }
                fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Written, A::Error> {
                    Fields::deserialize(MapAccessDeserializer::new(map)).map(Written)
                }
            }
            deserializer.deserialize_map(Map)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::written::Written;
    use super::*;

    fn read(json: &str) -> Result<Settings, SettingsError> {
        serde_json::from_str::<Written>(json)
            .map_err(|error| SettingsError::Field(error.to_string()))
            .and_then(Written::check)
    }

    fn refusal(json: &str) -> String {
        read(json).map_or_else(
            |error| error.to_string(),
            |settings| format!("accepted: {settings:?}"),
        )
    }

    #[test]
    fn no_settings_are_fine() {
        assert_eq!(read("{}"), Ok(Settings::default()));
        assert_eq!(read(r#"{"clinic":null}"#), Ok(Settings::default()));
        assert_eq!(read(r#"{"clinic":"  "}"#), Ok(Settings::default()));
    }

    #[test]
    fn a_clinic_name_is_trimmed() {
        assert_eq!(
            read(r#"{"clinic":" Riverside Skin "}"#),
            Ok(Settings {
                clinic: Some("Riverside Skin".into())
            })
        );
    }

    #[test]
    fn a_clinic_name_may_have_120_characters_and_no_more() {
        let name = |chars| format!(r#"{{"clinic":"{}"}}"#, "ü".repeat(chars));
        assert!(read(&name(120)).is_ok());
        assert_eq!(
            read(&name(121)),
            Err(SettingsError::ClinicTooLong { chars: 121 })
        );
        assert!(refusal(&name(121)).starts_with("clinic: 121 "));
    }

    #[test]
    fn a_refusal_names_the_field() {
        assert!(refusal(r#"{"clinc":"x"}"#).contains("`clinc`"));
        assert!(refusal(r#"{"__proto__":{}}"#).contains("`__proto__`"));
        assert!(refusal(r#"{"clinic":7}"#).starts_with("clinic: not a text"));
        assert!(refusal(r#"{"clinic":"a","clinic":"b"}"#).contains("`clinic`"));
        assert!(refusal("[]").contains("JSON object"));
    }
}
