//! Tools from the Rust registry, each in its own versioned folder.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use super::Tool;
use crate::{commands, workspace};

/// Where `tool` is, or will be.
///
/// # Errors
/// When there is no folder for tools.
pub fn path(tool: &Tool) -> Result<PathBuf> {
    Ok(root(tool)?.join("bin").join(commands::program(tool.program)))
}

/// Installs `tool` unless the right version answers, and returns where it is.
///
/// # Errors
/// When it cannot be built, or what was built does not answer with its version.
pub fn ensure(tool: &Tool, arguments: &[&str]) -> Result<PathBuf> {
    let program = path(tool)?;
    if tool.is(&program) {
        return Ok(program);
    }
    eprintln!("      installing {} {} (a few minutes, once)", tool.package, tool.version);
    // A debug build is ready in a third of the time, and the tool waits for the compiler anyway.
    let mut install = Command::new(workspace::real_cargo());
    install
        .args(["install", "--locked", "--debug", "--force", "--quiet", "--root"])
        .arg(root(tool)?)
        .args(arguments)
        .arg(format!("{}@{}", tool.package, tool.version))
        .env_remove("CARGO_TARGET_DIR");
    commands::run(&mut install)?;
    if !tool.is(&program) {
        bail!("{} was installed but does not say that it is {}", tool.program, tool.answer);
    }
    Ok(program)
}

fn root(tool: &Tool) -> Result<PathBuf> {
    Ok(super::folder()?.join(format!("{}-{}", tool.package, tool.version)))
}
