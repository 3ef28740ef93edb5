//! The browser engines that the check is tested in.

use anyhow::{Result, bail};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge and most others.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, in its Linux port.
    WebKit,
}

impl Engine {
    /// All of them, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name on the command line, and the module of its tests.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The name in reports.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// Reads a comma-separated list of ids.
    ///
    /// # Errors
    /// When one of them is no engine; the message lists the engines.
    pub fn parse_list(text: &str) -> Result<Vec<Self>> {
        text.split(',').map(str::trim).map(Self::parse).collect()
    }

    fn parse(id: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|engine| engine.id() == id) {
            Some(engine) => Ok(engine),
            None => bail!("unknown engine {id:?}; the engines are chromium, firefox and webkit"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn engines_are_chosen_by_name() {
        let chosen = Engine::parse_list("webkit, chromium").unwrap();
        assert_eq!(chosen, [Engine::WebKit, Engine::Chromium]);
    }

    #[test]
    fn an_unknown_engine_is_refused_by_name() {
        let error = Engine::parse_list("chromium,opera").unwrap_err().to_string();
        assert!(error.contains("\"opera\"") && error.contains("firefox"), "{error}");
    }
}
