//! Makes the wasm small.

use std::num::NonZeroU64;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::names::Names;
use super::{PackTools, Profile};

/// What the compiler uses and the three engines know; with `--all-features`, wasm-opt writes imports that Chromium
/// rejects.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The wasm, ready for the frame.
pub struct Squeezed {
    /// Its size before, in bytes.
    pub raw_bytes: usize,
    /// Its size after wasm-opt, in bytes.
    pub optimised_bytes: usize,
    /// The module, compressed to a raw deflate stream.
    pub compressed: Vec<u8>,
    /// What was renamed in it.
    pub names: Names,
}

/// Optimises and compresses the module at `path`.
///
/// # Errors
/// When it cannot be read, or wasm-opt fails.
pub fn squeeze(path: &Path, profile: Profile, tools: &PackTools) -> Result<Squeezed> {
    let raw = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let ((optimised, names), rounds) = match profile {
        Profile::Release => (optimise(path, tools)?, 15),
        Profile::Debug => ((raw.clone(), Names::default()), 1),
    };
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(rounds).context("zopfli needs a round")?,
        ..zopfli::Options::default()
    };
    let mut compressed = Vec::new();
    zopfli::compress(options, zopfli::Format::Deflate, optimised.as_slice(), &mut compressed)?;
    Ok(Squeezed { raw_bytes: raw.len(), optimised_bytes: optimised.len(), compressed, names })
}

fn optimise(path: &Path, tools: &PackTools) -> Result<(Vec<u8>, Names)> {
    let optimised = path.with_extension("opt.wasm");
    let output = Command::new(&tools.node)
        .arg(tools.modules.join("binaryen/bin/wasm-opt"))
        .arg("-Oz")
        // Every function that is inlined costs a copy, also those that are small.
        .args(["--always-inline-max-function-size", "1"])
        .args(["--flexible-inline-max-function-size", "0", "--one-caller-inline-max-function-size", "0"])
        // The stack comes first in memory and ends at 0, a megabyte below its beginning: no valid access is there.
        .arg("--low-memory-unused")
        .arg("--minify-imports-and-exports-and-modules")
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .arg(path)
        .arg("-o")
        .arg(&optimised)
        .output()
        .context("cannot start wasm-opt under node")?;
    ensure!(output.status.success(), "wasm-opt failed: {}", String::from_utf8_lossy(&output.stderr));
    let names = Names::read(&String::from_utf8(output.stdout)?)?;
    let bytes = std::fs::read(&optimised)?;
    std::fs::remove_file(&optimised)?;
    Ok((bytes, names))
}
