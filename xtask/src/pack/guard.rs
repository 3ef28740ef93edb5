//! What must never be shipped.

use anyhow::{Result, ensure};

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

/// Holds the loader, or the app script before the wasm is filled in, against the list of forbidden words.
///
/// # Errors
/// Names the word.
pub fn check(script: &str) -> Result<()> {
    for word in FORBIDDEN {
        ensure!(!script.contains(word), "a script contains {word:?}");
    }
    Ok(())
}

/// The same for the loader, which may ask the clinic's own site for its policy, at one place.
///
/// # Errors
/// Names the word.
pub fn check_loader(script: &str) -> Result<()> {
    ensure!(script.matches("fetch(").count() == 1, "the loader asks for something else than the policy");
    check(&script.replacen("fetch(", "", 1))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_script_that_can_reach_a_network_is_refused() {
        assert!(check("self.fetch(url)").is_err());
        assert!(check("const f = new Function('return this')").is_err());
        assert!(check("const f = 1").is_ok());
    }
}
