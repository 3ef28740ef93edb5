//! What a visitor has to fetch, held against the budget.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{LOADER, frame};

/// The most that a build may weigh, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// The loader and the frame together, after brotli.
    pub loader_and_frame_brotli: usize,
    /// The loader as it is.
    pub loader: usize,
}

impl Budget {
    /// Reads the budget file.
    ///
    /// # Errors
    /// When the file or one of its values is missing.
    pub fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).context("cannot read the size budget")?;
        let value = |name: &str| {
            let lines = text.lines().filter_map(|line| line.split_once('='));
            let value = lines.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim()).next();
            value
                .and_then(|value| value.parse().ok())
                .with_context(|| format!("the size budget has no number {name}"))
        };
        Ok(Self { loader_and_frame_brotli: value("loader_and_frame_brotli")?, loader: value("loader")? })
    }
}

/// One file's bytes, as they are and as servers send them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the sizes of the build in `dist`.
///
/// # Errors
/// When the build is beyond `budget`.
pub fn report(dist: &Path, budget: &Budget) -> Result<()> {
    let loader = measure(&dist.join(LOADER))?;
    let frame = measure(&frame(dist)?)?;
    for (name, size) in [("loader", loader), ("frame", frame)] {
        println!("{name:<7} {:>7} bytes, gzip {:>6}, brotli {:>6}", size.raw, size.gzip, size.brotli);
    }
    let total = loader.brotli + frame.brotli;
    println!("loader + frame: brotli {total} bytes of {} allowed", budget.loader_and_frame_brotli);
    println!("loader: {} bytes of {} allowed", loader.raw, budget.loader);
    if total > budget.loader_and_frame_brotli {
        bail!(
            "beyond the size budget: loader + frame weigh {} bytes too much",
            total - budget.loader_and_frame_brotli
        );
    }
    if loader.raw > budget.loader {
        bail!("beyond the size budget: the loader weighs {} bytes too much", loader.raw - budget.loader);
    }
    Ok(())
}

fn measure(file: &Path) -> Result<Size> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &best)?;
    Ok(Size { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Budget, report};

    #[test]
    fn a_build_beyond_its_budget_fails() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("needlewise.js"), "loader").unwrap();
        fs::write(dist.path().join("needlewise-1.html"), "frame").unwrap();
        let ample = Budget { loader_and_frame_brotli: 100, loader: 100 };
        report(dist.path(), &ample).unwrap();
        let error = report(dist.path(), &Budget { loader: 5, ..ample }).unwrap_err();
        assert!(error.to_string().contains("the loader weighs 1 bytes too much"), "{error}");
        report(dist.path(), &Budget { loader_and_frame_brotli: 5, ..ample }).unwrap_err();
    }
}
