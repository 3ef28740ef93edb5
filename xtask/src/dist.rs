//! The deployable folder: what Trunk and the pack step built, with its sums, a snippet to paste, and two zips:
//! all of it, and the plugin for `WordPress`.

pub mod archive;
pub mod clinics_page;
pub mod crates;
pub mod package;
pub mod sbom;
pub mod size;
pub mod snippet;
pub mod sums;
pub mod wordpress;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::browser_build;
use crate::steps::Steps;
use crate::tools;
use crate::workspace::{VERSION, Workspace};

pub use builder::files::LOADER;

/// `cargo xtask dist`.
///
/// # Errors
/// When the build fails or is beyond its budget.
pub fn command(workspace: &Workspace) -> Result<()> {
    let mut steps = Steps::new(3);
    steps.run("checking tools", tools::ensure_for_building)?;
    steps.run("building dist for release", || build(workspace, None))?;
    steps.run("weighing it", || weigh(workspace, &workspace.dist()))
}

/// Builds the release into the workspace's `dist/`, and adds what a clinic needs.
///
/// # Errors
/// When the build fails, or a file is missing or cannot be written.
pub fn build(workspace: &Workspace, target: Option<&Path>) -> Result<()> {
    browser_build::release(workspace, target)?;
    browser_build::release_builder(workspace, target)?;
    let dist = workspace.dist();
    clinics_page::add(&browser_build::builder(workspace), &dist)?;
    snippet::write(&dist)?;
    package::write(workspace, &dist)?;
    sbom::write(workspace, &dist)?;
    sums::write(&dist)?;
    // A folder for each version: two can lie side by side, so that going back is one changed address.
    archive::write(&dist, VERSION, &dist.join(zip_name()))?;
    wordpress::write(&workspace.root, &dist)
}

/// Prints what `dist` weighs.
///
/// # Errors
/// When it weighs more than the workspace's budget allows.
pub fn weigh(workspace: &Workspace, dist: &Path) -> Result<()> {
    size::report(dist, &size::Budget::read(&workspace.root.join("xtask/budget.toml"))?)
}

/// The name of the archive in `dist`.
#[must_use]
pub fn zip_name() -> String {
    format!("needlewise-{VERSION}.zip")
}

/// The one frame file in `dist`.
///
/// # Errors
/// When there is none, or more than one.
pub fn frame(dist: &Path) -> Result<PathBuf> {
    one(dist, "frame file", &is_frame)
}

/// The one checklist in `dist`.
///
/// # Errors
/// When there is none, or more than one.
pub fn checklist(dist: &Path) -> Result<PathBuf> {
    one(dist, "checklist", &is_checklist)
}

/// Whether a file of this name is the frame.
#[must_use]
pub fn is_frame(name: &str) -> bool {
    is_page(name) && !is_checklist(name)
}

/// Whether a file of this name is the checklist.
#[must_use]
pub fn is_checklist(name: &str) -> bool {
    is_page(name) && name.starts_with("needlewise-checklist-")
}

fn one(dist: &Path, what: &str, fits: &dyn Fn(&str) -> bool) -> Result<PathBuf> {
    let found: Vec<String> = files(dist)?.into_iter().filter(|name| fits(name)).collect();
    match found.as_slice() {
        [one] => Ok(dist.join(one)),
        [] => bail!("no {what} (needlewise-….html) in {}", dist.display()),
        more => bail!("more than one {what}: {}", more.join(", ")),
    }
}

/// Whether a visitor's browser may load the file of this name: the loader, or what the loader names.
#[must_use]
pub fn is_loaded(name: &str) -> bool {
    name == LOADER || is_page(name)
}

/// Whether the file of this name is a page that is shown in a frame.
#[must_use]
pub fn is_page(name: &str) -> bool {
    name.starts_with("needlewise-") && Path::new(name).extension().is_some_and(|e| e == "html")
}

/// The files below `folder`, sorted, as paths with `/` relative to it.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}
