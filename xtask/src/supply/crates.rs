//! Every crate that this project builds with, the tools' too: its licence, where it comes from, and what is known
//! against it. What is allowed stands in `deny.toml`.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::commands;
use crate::tally::Tally;
use crate::tools::{self, cargo_tools};
use crate::workspace::Workspace;

/// Names a folder with a clone of the advisory database, for machines that cannot fetch it.
pub const ADVISORIES: &str = "NEEDLEWISE_ADVISORIES";

/// Where the database is kept, as Cargo's deny knows it.
const DATABASE: &str = "https://github.com/RustSec/advisory-db";

/// Holds licences, sources and versions against `deny.toml`.
///
/// # Errors
/// When a crate does not fit; the message says which and why.
pub fn check(workspace: &Workspace) -> Result<()> {
    run(deny(workspace)?.args(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))
}

/// Looks for known faults in the crates, and counts the result. Where the database of them cannot be had, it says so and
/// counts nothing.
///
/// # Errors
/// When a crate has one; the message says which.
pub fn look_for_advisories(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    let fetched = deny(workspace).and_then(|mut deny| commands::output(deny.args(["fetch", "db"])));
    if let Err(error) = fetched {
        eprintln!("{error:#}");
        eprintln!(
            "      NOT RUN: the database of known faults cannot be fetched; {ADVISORIES} may name a clone of it"
        );
        return Ok(());
    }
    // The database is here now, and so are the crates.
    let found = deny(workspace).and_then(|mut deny| run(deny.args(["--offline", "check", "advisories"])));
    let failed = found.is_err();
    tally.check(found);
    ensure!(!failed, "a crate has a known fault");
    Ok(())
}

/// Runs `deny` and shows of each warning its first line; all that it says is in the error.
fn run(deny: &mut Command) -> Result<()> {
    let output = deny.stdin(Stdio::null()).output().context("cannot start cargo-deny")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "cargo-deny refuses:\n{}", said.trim());
    for warning in said.lines().filter(|line| line.starts_with("warning")) {
        eprintln!("      {warning}");
    }
    Ok(())
}

fn deny(workspace: &Workspace) -> Result<Command> {
    let mut deny = Command::new(cargo_tools::ensure(&tools::CARGO_DENY, &[])?);
    deny.current_dir(&workspace.root)
        .args(["--workspace", "--locked", "--color", "never", "--log-level", "warn"])
        // No question at a prompt, and no waiting for a host that sends a few bytes a second.
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_HTTP_LOW_SPEED_LIMIT", "1000")
        .env("GIT_HTTP_LOW_SPEED_TIME", "20");
    if let Some(folder) = env::var_os(ADVISORIES).filter(|folder| !folder.is_empty()) {
        let folder = Path::new(&folder).canonicalize().context(ADVISORIES)?;
        deny.env("GIT_CONFIG_COUNT", "1")
            .env("GIT_CONFIG_KEY_0", format!("url.file://{}.insteadOf", folder.display()))
            .env("GIT_CONFIG_VALUE_0", DATABASE);
    }
    Ok(deny)
}
