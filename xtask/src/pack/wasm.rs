//! Makes the wasm small.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};

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

/// LZMA's lc, lp and pb: neither code nor tables repeat by fours.
const MODEL: (u32, u32, u32) = (3, 0, 0);

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
pub(crate) fn compress(module: &[u8]) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = MODEL;
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    options.depth_limit = 1000;
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(module)?;
    let mut packed = u32::try_from(module.len())?.to_le_bytes().to_vec();
    packed.extend(writer.finish()?);
    Ok(packed)
}

/// What was packed for a frame, as `src/airlock/unpack.js` reads it.
///
/// # Errors
/// When it is damaged.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    let (size, stream) = packed.split_first_chunk().context("the packed wasm is too short")?;
    let size = u32::from_le_bytes(*size);
    let (lc, lp, pb) = MODEL;
    let mut reader =
        LzmaReader::new(stream, size.into(), lc, lp, pb, LzmaOptions::with_preset(9).dict_size, None)?;
    let mut module = Vec::new();
    reader.read_to_end(&mut module).context("the packed wasm is damaged")?;
    ensure!(u32::try_from(module.len()) == Ok(size), "the packed wasm is cut off");
    Ok(module)
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

#[cfg(test)]
mod tests {
    use super::{compress, unpack};

    #[test]
    fn what_is_packed_is_unpacked_again() {
        let module: Vec<u8> =
            (0..100_000_u32).flat_map(|number| number.wrapping_mul(number).to_le_bytes()).collect();
        let packed = compress(&module).unwrap();
        assert!(unpack(&packed).unwrap() == module);
        assert!(unpack(&packed[..packed.len() / 2]).is_err());
        assert!(unpack(&[1, 2]).is_err());
    }
}
