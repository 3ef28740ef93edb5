//! What a clinic's page may set, parsed once at the boundary.
//!
//! Read field by field, not by a derived deserialiser: that one brings the formatting of every type it might have
//! to complain about, 18 KB of wasm for one field.

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

/// The value of a field as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// JSON's `null`: as if the field were not there.
    Null,
    /// A string.
    Text(String),
    /// A number, a boolean, an array or an object: no field takes one.
    Other,
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
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "the settings are longer than {TEXT_BYTES_MAX} bytes"),
            Self::NotAnObject => f.write_str("the settings are not a JSON object"),
            Self::Unknown(field) => write!(f, "unknown field {field}"),
            Self::NotText(field) => write!(f, "{field}: not a text"),
            Self::ClinicTooLong { chars } => {
                write!(f, "clinic: {chars} characters, at most {CLINIC_CHARS_MAX} are allowed")
            }
        }
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
        if !json.is_object() || js_sys::Array::is_array(&json) {
            return Err(SettingsError::NotAnObject);
        }
        let fields = js_sys::Object::entries(&json.into());
        Self::read(fields.iter().map(|field| {
            let field = js_sys::Array::from(&field);
            let value = field.get(1);
            let written = match value.as_string() {
                Some(text) => Written::Text(text),
                None if value.is_null() => Written::Null,
                None => Written::Other,
            };
            (field.get(0).as_string().unwrap_or_default(), written)
        }))
    }

    /// Checks the fields of a settings object.
    ///
    /// # Errors
    /// Names the first field that does not fit.
    pub fn read(fields: impl IntoIterator<Item = (String, Written)>) -> Result<Self, SettingsError> {
        let mut settings = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "clinic" => settings.clinic = clinic(value)?,
                _ => return Err(SettingsError::Unknown(name)),
            }
        }
        Ok(settings)
    }
}

fn clinic(value: Written) -> Result<Option<String>, SettingsError> {
    let name = match value {
        Written::Null => return Ok(None),
        Written::Text(text) => text.trim().to_owned(),
        Written::Other => return Err(SettingsError::NotText("clinic")),
    };
    let chars = name.chars().count();
    if chars > CLINIC_CHARS_MAX {
        return Err(SettingsError::ClinicTooLong { chars });
    }
    Ok(Some(name).filter(|name| !name.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::{Settings, SettingsError, Written};

    fn read(name: &str, value: Written) -> Result<Settings, SettingsError> {
        Settings::read([(name.to_owned(), value)])
    }

    fn clinic(name: &str) -> Result<Option<String>, SettingsError> {
        read("clinic", Written::Text(name.to_owned())).map(|settings| settings.clinic)
    }

    #[test]
    fn no_settings_are_fine() {
        assert_eq!(Settings::read([]), Ok(Settings::default()));
        assert_eq!(read("clinic", Written::Null), Ok(Settings::default()));
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
            read("clinc", Written::Null),
            read("__proto__", Written::Other),
            read("clinic", Written::Other),
            read("clinic", Written::Text("x".repeat(121))),
        ];
        for (refusal, field) in refusals.into_iter().zip(["clinc", "__proto__", "clinic", "clinic"]) {
            let sentence = refusal.map_or_else(|error| error.to_string(), |_| String::new());
            assert!(sentence.contains(field), "{sentence}");
        }
    }
}
