//! Where the check's files are, and what they have to be.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// The script that a clinic's page loads.
pub const LOADER: &str = "needlewise.js";

/// The sum of `bytes` in hexadecimal, as `sha256sum` writes it.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The value of an `integrity` attribute that pins `bytes`.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// What a Content Security Policy calls an inline script of this text.
#[must_use]
pub fn script_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The folder with the files, as a clinic's pages reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Folder {
    /// On the same site: a path that begins and ends with `/`.
    OnSite(String),
    /// On another: an address that ends with `/`.
    Elsewhere {
        /// Scheme, host and port, as a policy names them.
        origin: String,
        /// The whole address.
        address: String,
    },
}

impl Folder {
    /// Reads what was entered; a missing `/` at the end is added.
    ///
    /// # Errors
    /// Says what an address may be.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const ALLOWED: &str =
            "a path such as /needlewise/ or an address such as https://www.example.com/needlewise/";
        let text = text.trim();
        let fits = text.chars().all(|letter| letter.is_ascii_graphic() && !"\"'<>`\\?#;,".contains(letter));
        if !fits || text.is_empty() || text.contains("/../") {
            return Err(ALLOWED);
        }
        let address = if text.ends_with('/') { text.to_owned() } else { format!("{text}/") };
        if address.starts_with('/') && !address.starts_with("//") {
            return Ok(Self::OnSite(address));
        }
        let (scheme, rest) = address.split_once("://").ok_or(ALLOWED)?;
        let host = rest.split('/').next().unwrap_or_default();
        if !["https", "http"].contains(&scheme) || host.is_empty() || host.contains('@') {
            return Err(ALLOWED);
        }
        Ok(Self::Elsewhere { origin: format!("{scheme}://{host}"), address })
    }

    /// The address of a file in it.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        match self {
            Self::OnSite(path) => format!("{path}{name}"),
            Self::Elsewhere { address, .. } => format!("{address}{name}"),
        }
    }

    /// How a Content Security Policy names it.
    #[must_use]
    pub fn source(&self) -> &str {
        match self {
            Self::OnSite(_) => "'self'",
            Self::Elsewhere { origin, .. } => origin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Folder, integrity, script_hash, sha256};

    #[test]
    fn sums_are_those_that_browsers_and_tools_know() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(script_hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn a_folder_is_a_path_or_an_address() {
        let file = |text: &str| Folder::parse(text).map(|folder| folder.file("a.js"));
        assert_eq!(file(" /needlewise "), Ok("/needlewise/a.js".to_owned()));
        assert_eq!(file("https://check.example:8443/n"), Ok("https://check.example:8443/n/a.js".to_owned()));
        let folder = Folder::parse("https://check.example:8443/n").unwrap();
        assert_eq!(folder.source(), "https://check.example:8443");
        for wrong in [
            "",
            "needlewise/",
            "//check.example/",
            "javascript:alert(1)",
            "https://",
            "/a\"b/",
            "/a b/",
            "https://check.example;script-src *",
            "https://user@check.example/",
            "/needlewise/../",
        ] {
            assert!(Folder::parse(wrong).is_err(), "{wrong}");
        }
    }
}
