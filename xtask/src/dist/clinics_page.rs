//! The clinic's page in the deployable folder: `index.html` for its folder, and what it needs in `builder/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::files;

const PAGE: &str = "index.html";

/// Copies what Trunk built in `built` into `dist`.
///
/// # Errors
/// When a file cannot be copied.
pub fn add(built: &Path, dist: &Path) -> Result<()> {
    fs::create_dir_all(dist.join("builder"))?;
    for name in files(built)? {
        let to = if name == PAGE { dist.join(PAGE) } else { dist.join("builder").join(&name) };
        fs::copy(built.join(&name), &to).with_context(|| format!("cannot copy the clinic's page: {name}"))?;
    }
    Ok(())
}
