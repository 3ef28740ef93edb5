//! The compiler's own parts: the wasm target, and the standard library's source to build it small.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::commands;
use crate::workspace::real_cargo;

/// The target that browsers run.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target and the library source to the toolchain where they are missing.
///
/// # Errors
/// When one is missing and rustup cannot add it.
pub fn ensure() -> Result<()> {
    let sysroot = sysroot()?;
    let rustlib = Path::new(&sysroot).join("lib/rustlib");
    if !rustlib.join(WASM_TARGET).join("lib").is_dir() {
        rustup(&["target", "add", WASM_TARGET])?;
    }
    if !rustlib.join("src/rust/library/Cargo.lock").is_file() {
        rustup(&["component", "add", "rust-src"])?;
    }
    Ok(())
}

/// Fetches the crates that the build for the browser is made of, those of the standard library among them: Trunk
/// builds offline, so that it downloads no program of its own accord. Nothing is asked of a network for what is there.
///
/// # Errors
/// When a crate is neither here nor to be had.
pub fn fetch_crates(root: &Path) -> Result<()> {
    let library = Path::new(&sysroot()?).join("lib/rustlib/src/rust/library/Cargo.toml");
    for manifest in [root.join("Cargo.toml"), library] {
        let mut fetch = Command::new(real_cargo());
        // The library's manifest uses what a stable Cargo does not take from just anyone.
        fetch
            .env("RUSTC_BOOTSTRAP", "1")
            .args(["fetch", "--quiet", "--locked", "--manifest-path"])
            .arg(manifest);
        commands::run(&mut fetch)?;
    }
    Ok(())
}

/// The folder of the compiler in use.
///
/// # Errors
/// When there is no `rustc`.
pub fn sysroot() -> Result<String> {
    let said = commands::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    Ok(said.trim().to_owned())
}

/// The compiler's version, which is also that of the standard library: `1.95.0`.
///
/// # Errors
/// When there is no `rustc`, or it answers in another form.
pub fn version() -> Result<String> {
    let said = commands::output(Command::new("rustc").arg("--version"))?;
    said.split(' ').nth(1).map(str::to_owned).with_context(|| format!("rustc says {said:?}"))
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if commands::on_path(&["rustup"]).is_none() {
        bail!("rustup is missing; with it this would run: {line}");
    }
    eprintln!("      {line}");
    commands::run(Command::new("rustup").args(arguments)).with_context(|| format!("run: {line}"))
}
