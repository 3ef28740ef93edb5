//! System packages, where the system is Debian or made from it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::commands;

/// Installs `packages` where we may, else fails with the one command that would.
///
/// # Errors
/// When we may not install, or the installation fails.
pub fn ensure(what: &str, packages: &[&str]) -> Result<()> {
    if !may_install() {
        bail!("{what} is missing; {}", advice(packages));
    }
    eprintln!("      installing {}", packages.join(" "));
    commands::run(apt().args(["update", "-qq"]))?;
    commands::run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

/// Fetches `packages` into `folder` without installing them.
///
/// # Errors
/// When the system has no such packages, or they cannot be fetched.
pub fn download(folder: &Path, packages: &[&str]) -> Result<()> {
    eprintln!("      fetching {}", packages.join(" "));
    fs::create_dir_all(folder)?;
    let fetch = || commands::run(apt().current_dir(folder).args(["download", "-qq"]).args(packages));
    if fetch().is_ok() {
        return Ok(());
    }
    // A fresh system does not know its packages yet.
    commands::run(apt().args(["update", "-qq"]))?;
    fetch()
}

/// What to do about missing `packages` by hand.
#[must_use]
pub fn advice(packages: &[&str]) -> String {
    let command = format!("sudo apt-get install -y --no-install-recommends {}", packages.join(" "));
    format!("on Debian or Ubuntu run: {command}")
}

/// Whether this is a Debian on which we are root.
#[must_use]
pub fn may_install() -> bool {
    Path::new("/etc/debian_version").is_file() && commands::on_path(&["apt-get"]).is_some() && is_root()
}

/// Whether this program runs as the superuser.
#[must_use]
pub fn is_root() -> bool {
    commands::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    // As root it would fetch as another user, who may not write into our folders.
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["-o", "APT::Sandbox::User=root"]);
    command
}
