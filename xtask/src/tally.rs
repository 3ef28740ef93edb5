//! Counting what passed and what failed, over all kinds of checks.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::commands;
use crate::engines::Engine;

/// The counts of a whole run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    passed: usize,
    failed: usize,
    not_run: Vec<Engine>,
}

impl Tally {
    /// Counts one check that is not a test of Cargo's, and shows why it failed.
    pub fn check(&mut self, result: Result<()>) {
        match result {
            Ok(()) => self.passed += 1,
            Err(error) => {
                eprintln!("{error:#}");
                self.failed += 1;
            }
        }
    }

    /// Runs tests of Cargo's with their output shown, and counts them.
    ///
    /// # Errors
    /// When they cannot be run, or end badly.
    pub fn tests(&mut self, command: &mut Command) -> Result<()> {
        let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start the tests")?;
        let output = child.stdout.take().context("the tests have no output")?;
        let failed_before = self.failed;
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            self.count(&line);
        }
        let status = child.wait()?;
        if !status.success() && self.failed == failed_before {
            // They did not compile, or died before they could say so.
            self.failed += 1;
        }
        commands::check(command, status)
    }

    /// Notes that `engine` could not be tried.
    pub fn not_run(&mut self, engine: Engine) {
        self.not_run.push(engine);
    }

    /// Whether nothing failed.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.failed == 0
    }

    /// Whether every engine was tried.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.not_run.is_empty()
    }

    /// The closing line.
    #[must_use]
    pub fn closing_line(&self) -> String {
        let mut line = format!("{} passed, {} failed", self.passed, self.failed);
        if !self.not_run.is_empty() {
            let engines: Vec<&str> = self.not_run.iter().map(|engine| engine.title()).collect();
            line.push_str(", not run: ");
            line.push_str(&engines.join(", "));
        }
        line
    }

    fn count(&mut self, line: &str) {
        let Some(counts) = line.strip_prefix("test result: ") else {
            return;
        };
        let words: Vec<&str> = counts.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
        let before = |what: &str| {
            let number = words.windows(2).find(|pair| pair[1] == what).map(|pair| pair[0]);
            number.and_then(|number| number.parse().ok()).unwrap_or(0)
        };
        self.passed += before("passed");
        self.failed += before("failed");
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::engines::Engine;

    #[test]
    fn the_closing_line_sums_up_every_run() {
        let mut tally = Tally::default();
        tally.count(
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        tally.count("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 9 filtered out");
        tally.count("test a_test_result: ok. 5 passed ... ok");
        tally.check(Ok(()));
        assert_eq!(tally.closing_line(), "16 passed, 2 failed");
        assert!(!tally.is_good() && tally.is_whole());
    }

    #[test]
    fn an_engine_that_was_not_run_is_named() {
        let mut tally = Tally::default();
        tally.check(Ok(()));
        tally.not_run(Engine::WebKit);
        assert_eq!(tally.closing_line(), "1 passed, 0 failed, not run: WebKitGTK");
        assert!(tally.is_good() && !tally.is_whole());
    }
}
