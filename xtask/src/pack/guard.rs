//! What must never be shipped.

use anyhow::{Result, ensure};

/// The loader's limit in bytes.
const LOADER_BYTES_MAX: usize = 6144;

/// Ways to a network, and from a text to code. The prelude may name them: it takes them away.
const FORBIDDEN: [&str; 8] = [
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "new Function",
    "eval(",
    "importScripts",
    "sendBeacon",
    "import(",
];

/// Holds the app script, before the wasm is filled in, against the list of forbidden words.
///
/// # Errors
/// Names the word.
pub fn check_app(script: &str) -> Result<()> {
    for word in FORBIDDEN {
        ensure!(!script.contains(word), "the app script contains {word:?}");
    }
    Ok(())
}

/// Holds the loader against its limit and the list.
///
/// # Errors
/// Says what is wrong.
pub fn check_loader(script: &str) -> Result<()> {
    ensure!(
        script.len() <= LOADER_BYTES_MAX,
        "the loader has {} bytes, more than {LOADER_BYTES_MAX}",
        script.len()
    );
    check_app(script)
}

#[cfg(test)]
mod tests {
    use super::{LOADER_BYTES_MAX, check_app, check_loader};

    #[test]
    fn a_script_that_can_reach_a_network_is_refused() {
        assert!(check_app("self.fetch(url)").is_err());
        assert!(check_app("const f = new Function('return this')").is_err());
        assert!(check_app("const f = 1").is_ok());
    }

    #[test]
    fn a_loader_over_its_limit_is_refused() {
        assert!(check_loader(&"x".repeat(LOADER_BYTES_MAX)).is_ok());
        assert!(check_loader(&"x".repeat(LOADER_BYTES_MAX + 1)).is_err());
    }
}
