//! What the proof counts and measures: recorded for `docs/PRIVACY.md` by `cargo xtask proof`, and less of it by
//! `cargo xtask test`.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;
use xtask::engines::Engine;
use xtask::proof::FIGURES;

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

/// Keeps the figures of one part in one engine; a short run keeps none.
pub fn record(engine: Engine, part: &str, figures: &Value) -> Result<()> {
    let Some(folder) = folder() else { return Ok(()) };
    let file = folder.join(format!("{part}-{}.json", engine.id()));
    fs::write(&file, figures.to_string()).with_context(|| format!("cannot write {}", file.display()))
}

fn folder() -> Option<PathBuf> {
    env::var_os(FIGURES).map(PathBuf::from)
}
