//! The deployable folder as an npm package: its `package.json` and the types of the loader.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use super::sbom::SBOM;
use super::sums::SUMS;
use super::{LOADER, files, is_loaded};
use crate::workspace::{VERSION, Workspace};

/// The loader's types.
pub const TYPES: &str = "needlewise.d.ts";

/// Writes `package.json`, the types, the licence, the list of changes and the guides into `dist`.
///
/// # Errors
/// When there is no frame file, or a file cannot be written.
pub fn write(workspace: &Workspace, dist: &Path) -> Result<()> {
    for (from, name) in [
        ("src/airlock/loader/needlewise.d.ts", TYPES),
        ("LICENSE", "LICENSE"),
        ("CHANGELOG.md", "CHANGELOG.md"),
        ("docs/EMBEDDING.md", "README.md"),
        ("docs/PROTOCOL.md", "PROTOCOL.md"),
        ("docs/PRIVACY.md", "PRIVACY.md"),
    ] {
        fs::copy(workspace.root.join(from), dist.join(name))
            .with_context(|| format!("cannot copy {from}"))?;
    }
    let mut names: Vec<_> = files(dist)?.into_iter().filter(|name| is_loaded(name)).collect();
    names.extend([TYPES, SUMS, SBOM, "CHANGELOG.md"].map(str::to_owned));
    let package = json!({
        "name": "needlewise",
        "version": VERSION,
        "description": "A microneedling suitability check that runs entirely in the visitor's browser",
        "license": "MIT OR Apache-2.0",
        "main": LOADER,
        "browser": LOADER,
        "types": TYPES,
        "files": names,
        "sideEffects": true,
    });
    fs::write(dist.join("package.json"), format!("{package:#}\n")).context("cannot write package.json")
}
