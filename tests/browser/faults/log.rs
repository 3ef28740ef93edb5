//! What was met, and what it came to.

use anyhow::{Result, ensure};
use serde_json::json;
use xtask::engines::Engine;

use super::fault::End;
use crate::figures::{Extent, extent, is_own, record};

/// The faults of one run in one engine.
#[derive(Default)]
pub struct Log {
    met: usize,
    working: usize,
    names: Vec<String>,
    stranded: Vec<String>,
    /// How many of a short run the engines have shared among them so far.
    shared: usize,
}

impl Log {
    /// Whether the next fault is met in this run; such faults are part of an `extent`.
    pub fn takes(&mut self, engine: Engine, of: Extent) -> bool {
        let is_met = extent() == Extent::Whole || of == Extent::Short && is_own(engine, self.shared);
        self.shared += usize::from(of == Extent::Short);
        is_met
    }

    /// Notes what one fault, or several of one kind, came to.
    pub fn note(&mut self, name: &str, times: usize, came_to: Result<usize>) {
        self.met += times;
        self.names.push(name.to_owned());
        match came_to {
            Ok(working) => self.working += working,
            Err(error) => self.stranded.push(format!("{name}: {error:#}")),
        }
    }

    /// Records the figures, and fails if a visitor was stranded.
    pub fn close(self, engine: Engine) -> Result<()> {
        ensure!(
            self.stranded.is_empty(),
            "{} of {}:\n{}",
            self.stranded.len(),
            self.met,
            self.stranded.join("\n")
        );
        let rows = json!({ "rows": [
            ["faults", self.met],
            ["the visitor can reach the clinic", format!("{} of {}", self.met, self.met)],
            ["the check works all the same", self.working],
            ["kinds of fault", self.names.len()],
            ["by name", self.names],
        ] });
        record(engine, "faults", &rows)
    }
}

/// How many checks work, of one.
pub fn working(end: End) -> usize {
    match end {
        End::Works => 1,
        End::Fails(_) | End::AsWritten => 0,
    }
}
