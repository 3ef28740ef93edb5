//! What it takes from Debian. `WordPress` itself is fetched and not installed: its package brings a web server that would
//! listen on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::commands;
use crate::tools::{self, debian};

const INSTALLED: [&str; 6] =
    ["php-cli", "php-mysql", "php-xml", "php-mbstring", "php-zip", "mariadb-server-core"];
/// What PHP calls those of them that are its own.
const EXTENSIONS: [&str; 4] = ["mysqli", "dom", "mbstring", "zip"];

const WORDPRESS: &str = "wordpress";
/// Of all that its package names, what it takes files from: scripts, a reader of media files, the theme of a new site.
const PARTS: [&str; 3] = ["libjs-", "php-getid3", "wordpress-theme-"];

/// Installs and fetches what is missing.
///
/// # Errors
/// When we may not install, or a package is not to be had.
pub fn ensure() -> Result<()> {
    if commands::on_path(&["apt-get"]).is_none() {
        bail!("WordPress comes from Debian's packages, and this system has no apt-get");
    }
    if php().is_err() || database().is_err() {
        debian::ensure("PHP or MariaDB", &INSTALLED)?;
    }
    if archives().is_err() {
        debian::download(&folder()?, &[WORDPRESS])?;
        let parts = parts(&archive(WORDPRESS)?)?;
        debian::download(&folder()?, &parts.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    php()?;
    database()?;
    archives().map(drop)
}

/// PHP with all that `WordPress` asks of it.
///
/// # Errors
/// When a part of it is missing.
pub fn php() -> Result<PathBuf> {
    let php = commands::on_path(&["php"]).context("PHP is missing")?;
    let modules = commands::output(Command::new(&php).arg("-m"))?;
    match EXTENSIONS.iter().find(|name| !modules.lines().any(|line| line == **name)) {
        Some(missing) => bail!("PHP has no {missing}"),
        None => Ok(php),
    }
}

/// The database's server.
///
/// # Errors
/// When it is not installed.
pub fn database() -> Result<PathBuf> {
    // Who is not root may have no such folder on their path.
    let installed = Path::new("/usr/sbin/mariadbd");
    let there = installed.is_file().then(|| installed.to_path_buf());
    there.or_else(|| commands::on_path(&["mariadbd"])).context("MariaDB is missing")
}

/// The packages that make up `WordPress`.
///
/// # Errors
/// When they have not been fetched.
pub fn archives() -> Result<Vec<PathBuf>> {
    let wordpress = archive(WORDPRESS)?;
    let parts = parts(&wordpress)?;
    [Ok(wordpress)].into_iter().chain(parts.iter().map(|name| archive(name))).collect()
}

fn parts(wordpress: &Path) -> Result<Vec<String>> {
    let mut ask = Command::new("dpkg-deb");
    let fields = commands::output(ask.arg("--field").arg(wordpress).args(["Depends", "Recommends"]))?;
    let names = fields.split([' ', ',', '\n']);
    let wanted = names.filter(|name| PARTS.iter().any(|part| name.starts_with(part)));
    Ok(wanted.map(str::to_owned).collect())
}

fn archive(package: &str) -> Result<PathBuf> {
    let begin = format!("{package}_");
    let missing = || format!("{package} has not been fetched; `cargo xtask wordpress` does");
    let entries = fs::read_dir(folder()?).with_context(missing)?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files
        .find(|file| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&begin)))
        .with_context(missing)
}

fn folder() -> Result<PathBuf> {
    Ok(tools::folder()?.join("debian-wordpress"))
}
