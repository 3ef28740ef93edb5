//! The supply chain: what is in the files that visitors load, and where it comes from.

pub mod crates;
pub mod frame;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use builder::files::sha256;

use crate::dist::{self, sbom};
use crate::pack::guard::{self, Script};
use crate::pack::imports;
use crate::proof::figures::Rows;
use frame::Frame;

/// Takes the loader and the frame in `dist` apart as a browser does, and looks for ways to a network and from a text to
/// code.
///
/// # Errors
/// Names what should not be there.
pub fn check(dist: &Path) -> Result<()> {
    guard::check(Script::Loader, &text(&dist.join(dist::LOADER))?)?;
    let frame = Frame::read(&text(&dist::frame(dist)?)?)?;
    frame.check()?;
    let (imports, allowed) = (imports::names_in(&frame.wasm)?.len(), imports::allowed_count());
    // Several imports may run the same script, none runs two.
    ensure!(imports >= allowed, "the wasm has {imports} imports, fewer than the {allowed} in the list");
    eprintln!("      {imports} imports of the wasm run the {allowed} scripts of the reviewed list");
    Ok(())
}

/// What there is to publish about the build in `dist`, as labels with a number or a text each.
///
/// # Errors
/// When [`check`] finds something, or a file is missing.
pub fn figures(dist: &Path) -> Result<Rows> {
    check(dist)?;
    let wasm = Frame::read(&text(&dist::frame(dist)?)?)?.wasm;
    let mut figures = vec![
        ("imports of the wasm".to_owned(), imports::names_in(&wasm)?.len().into()),
        ("scripts in the reviewed list that they may run".to_owned(), imports::allowed_count().into()),
        (format!("crates in the wasm, listed in `{}`", sbom::SBOM), sbom::crate_count(dist)?.into()),
    ];
    for name in dist::files(dist)?.into_iter().filter(|name| dist::is_loaded(name)) {
        let sum = sha256(&fs::read(dist.join(&name))?);
        figures.push((format!("SHA-256 of `{name}`"), format!("`{sum}`").into()));
    }
    Ok(figures)
}

fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}
