//! Tools from the npm registry: one folder, named after what is in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{TERSER, Tool, WASM_OPT, debian};
use crate::commands;

const TOOLS: [&Tool; 2] = [&WASM_OPT, &TERSER];

/// Where `tool` is, or will be.
///
/// # Errors
/// When there is no folder for tools.
pub fn path(tool: &Tool) -> Result<PathBuf> {
    let file = if cfg!(windows) { format!("{}.cmd", tool.program) } else { tool.program.to_owned() };
    Ok(folder()?.join(file))
}

/// The folder with all of these programs.
///
/// # Errors
/// When there is no folder for tools.
pub fn folder() -> Result<PathBuf> {
    Ok(modules()?.join(".bin"))
}

/// The folder of the packages themselves.
///
/// # Errors
/// When there is no folder for tools.
pub fn modules() -> Result<PathBuf> {
    Ok(root()?.join("node_modules"))
}

/// What runs them.
///
/// # Errors
/// When Node.js is not installed.
pub fn node() -> Result<PathBuf> {
    commands::on_path(&["node"]).context("Node.js is missing")
}

/// Installs the tools unless the right versions answer.
///
/// # Errors
/// When Node.js is missing and cannot be installed, or the registry does not have the versions.
pub fn ensure() -> Result<()> {
    if all_answer()? {
        return Ok(());
    }
    let names = TOOLS.map(|tool| format!("{}@{}", tool.package, tool.version));
    install(&root()?, &names)?;
    if !all_answer()? {
        bail!("the npm tools were installed but do not answer with their versions");
    }
    Ok(())
}

/// Installs packages, each as `name@version`, below the folder `root`.
///
/// # Errors
/// When Node.js is missing and cannot be installed, or the registry does not have one of them.
pub fn install(root: &Path, packages: &[String]) -> Result<()> {
    if commands::on_path(&["node"]).is_none() || npm().is_none() {
        debian::ensure("Node.js with npm", &["nodejs", "npm"])?;
    }
    let Some(npm) = npm() else { bail!("npm is missing beside Node.js; install it") };
    std::fs::create_dir_all(root)?;
    let mut install = Command::new(npm);
    // Scripts stay off: no package may run code, or fetch more, while it is installed.
    install
        .args([
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--save-exact",
            "--loglevel=error",
            "--prefix",
        ])
        .arg(root)
        .args(packages);
    commands::run(&mut install)
}

fn all_answer() -> Result<bool> {
    for tool in TOOLS {
        if !tool.is(&path(tool)?) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn root() -> Result<PathBuf> {
    let parts = TOOLS.map(|tool| format!("{}-{}", tool.package, tool.version));
    Ok(super::folder()?.join(format!("npm-{}", parts.join("-"))))
}

fn npm() -> Option<PathBuf> {
    if cfg!(windows) {
        let folder = commands::on_path(&["node"])?;
        return Some(folder.with_file_name("npm.cmd")).filter(|file| file.is_file());
    }
    commands::on_path(&["npm"])
}
