//! Packages from the npm registry that only the tests use, each in a folder of its own: a new version of one leaves the
//! tools that a build needs where they are.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::{Package, npm_tools};

/// The folder of `package`, once it is installed.
///
/// # Errors
/// When it is not there in its version; the message says what installs it.
pub fn require(package: &Package) -> Result<PathBuf> {
    if !is_there(package)? {
        bail!("{} {} is missing; `cargo xtask test` installs it", package.name, package.version);
    }
    folder(package)
}

/// Installs `package` unless it is there.
///
/// # Errors
/// When npm is missing and cannot be installed, or the registry does not have the version.
pub fn ensure(package: &Package) -> Result<PathBuf> {
    if !is_there(package)? {
        npm_tools::install(&root(package)?, &[format!("{}@{}", package.name, package.version)])?;
    }
    require(package)
}

/// The `node_modules` folder that holds all of `packages`, which find each other there; installed unless it is there.
///
/// # Errors
/// When npm is missing and cannot be installed, or the registry does not have one of the versions.
pub fn ensure_together(packages: &[Package]) -> Result<PathBuf> {
    let names: Vec<_> =
        packages.iter().map(|package| format!("{}@{}", package.name, package.version)).collect();
    let root = super::folder()?.join(format!("npm-{}", names.join("-").replace('@', "-")));
    let modules = root.join("node_modules");
    if !packages.iter().all(|package| modules.join(package.name).join("package.json").is_file()) {
        npm_tools::install(&root, &names)?;
    }
    Ok(modules)
}

/// Unpacks the files of `package` unless they are there, and nothing of what it depends on.
///
/// # Errors
/// When npm or tar is missing, or the registry does not have the version.
pub fn ensure_alone(package: &Package) -> Result<PathBuf> {
    if !is_there(package)? {
        npm_tools::unpack(&format!("{}@{}", package.name, package.version), &folder(package)?)?;
    }
    require(package)
}

fn is_there(package: &Package) -> Result<bool> {
    let Ok(manifest) = fs::read_to_string(folder(package)?.join("package.json")) else { return Ok(false) };
    let manifest: Value = serde_json::from_str(&manifest).context("a package's manifest")?;
    Ok(manifest["version"] == package.version)
}

fn folder(package: &Package) -> Result<PathBuf> {
    Ok(root(package)?.join("node_modules").join(package.name))
}

fn root(package: &Package) -> Result<PathBuf> {
    // Some names have a part before a slash.
    let name = package.name.replace('/', "-");
    Ok(super::folder()?.join(format!("npm-{name}-{}", package.version)))
}
