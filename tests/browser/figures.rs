//! What the proof counts and measures: recorded for `docs/PRIVACY.md` by `cargo xtask proof`, and less of it by
//! `cargo xtask test`.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use xtask::engines::Engine;
use xtask::proof::FIGURES;
use xtask::proof::figures::VERSION;

/// How much of a part of the proof is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What fits into every test run.
    Short,
    /// All of it, for the published figures.
    Whole,
}

/// As much as this run asks for.
pub fn extent() -> Extent {
    if folder().is_some() { Extent::Whole } else { Extent::Short }
}

/// Whether `engine` tries the one with this number of what all of them try when the whole proof runs: in a short run each
/// takes its share, and the three together try every one.
pub fn is_own(engine: Engine, number: usize) -> bool {
    let place = Engine::ALL.into_iter().position(|other| other == engine);
    extent() == Extent::Whole || place == Some(number % Engine::ALL.len())
}

/// Keeps the figures of one part in one engine; a short run keeps none.
///
/// `part` is the heading in `docs/PRIVACY.md`, in small letters with hyphens: `what-gets-out`. The figures are
/// `{ "rows": [[label, value], …] }`, the label as a reader sees it and the same in every engine. A value is a number, a
/// text (`"12 of 12"`), or a list of names, which stands below the table and says "none" where it is empty.
pub fn record(engine: Engine, part: &str, figures: &Value) -> Result<()> {
    let Some(folder) = folder() else { return Ok(()) };
    let file = folder.join(format!("{part}-{}.json", engine.id()));
    fs::write(&file, figures.to_string()).with_context(|| format!("cannot write {}", file.display()))
}

/// Keeps which version of the engine the figures are of.
pub fn record_version(engine: Engine, version: &str) -> Result<()> {
    record(engine, VERSION, &json!({ "rows": [["version", version]] }))
}

fn folder() -> Option<PathBuf> {
    env::var_os(FIGURES).map(PathBuf::from)
}
