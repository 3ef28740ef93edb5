//! Tools from the npm registry: one folder, named after what is in it.

use std::fs;
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
    fs::create_dir_all(root)?;
    let mut install = Command::new(npm_installed()?);
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

/// Unpacks the files of one package, as `name@version`, into `folder`, and nothing of what it depends on.
///
/// # Errors
/// When Node.js is missing and cannot be installed, the registry does not have it, or `tar` is missing.
pub fn unpack(package: &str, folder: &Path) -> Result<()> {
    let packed = tempfile::tempdir()?;
    let mut pack = Command::new(npm_installed()?);
    pack.args(["pack", "--silent", "--ignore-scripts", "--pack-destination"]).arg(packed.path());
    commands::output(pack.arg(package))?;
    let archive =
        fs::read_dir(packed.path())?.next().with_context(|| format!("npm packed no {package}"))??;
    fs::create_dir_all(folder)?;
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(archive.path()).arg("--strip-components=1").arg("-C").arg(folder);
    commands::run(&mut tar)
}

fn npm_installed() -> Result<PathBuf> {
    if commands::on_path(&["node"]).is_none() || npm().is_none() {
        debian::ensure("Node.js with npm", &["nodejs", "npm"])?;
    }
    npm().context("npm is missing beside Node.js; install it")
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
