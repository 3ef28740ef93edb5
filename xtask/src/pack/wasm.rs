//! Makes the wasm small.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use lzma_rust2::{LzmaOptions, LzmaWriter};

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
    /// The module after wasm-opt.
    pub module: Vec<u8>,
    /// The same, compressed as `src/airlock/unpack.js` reads it.
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
    let (module, names) = match profile {
        Profile::Release => optimise(path, tools)?,
        Profile::Debug => (raw.clone(), Names::default()),
    };
    let compressed = compress(&module)?;
    Ok(Squeezed { raw_bytes: raw.len(), module, compressed, names })
}

/// An LZMA stream without a header, after its unpacked size in four bytes.
fn compress(module: &[u8]) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    // Neither code nor tables repeat by fours.
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    options.depth_limit = 1000;
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(module)?;
    let mut packed = u32::try_from(module.len())?.to_le_bytes().to_vec();
    packed.extend(writer.finish()?);
    Ok(packed)
}

fn optimise(path: &Path, tools: &PackTools) -> Result<(Vec<u8>, Names)> {
    let optimised = path.with_extension("opt.wasm");
    let output = Command::new(&tools.node)
        .arg(tools.modules.join("binaryen/bin/wasm-opt"))
        // The second round finds what the first has made the same.
        .args(["-Oz", "-Oz"])
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
