//! `SHA256SUMS`, in the form that `sha256sum --check` reads.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use builder::files::sha256;

use super::archive::is_archive;
use super::files;

/// The file that holds the sums.
pub const SUMS: &str = "SHA256SUMS";

/// Writes the sums of every file in `dist` but the sums themselves and the zips, which hold it all.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(dist: &Path) -> Result<()> {
    fs::write(dist.join(SUMS), sums(dist)?).context("cannot write the sums")
}

/// Compares every file in `dist` with the sums there.
///
/// # Errors
/// When a file differs, is missing, or is one too many; the message names it.
pub fn verify(dist: &Path) -> Result<()> {
    let stated = fs::read_to_string(dist.join(SUMS)).context("cannot read the sums")?;
    let found = sums(dist)?;
    let only_in = |one: &str, other: &str| -> Vec<String> {
        let lines = one.lines().filter(|line| !other.lines().any(|another| another == *line));
        lines.filter_map(|line| line.split_once("  ")).map(|(_, name)| name.to_owned()).collect()
    };
    let mut wrong = only_in(&stated, &found);
    wrong.extend(only_in(&found, &stated));
    wrong.sort();
    wrong.dedup();
    if !wrong.is_empty() {
        bail!("not as {SUMS} says: {}", wrong.join(", "));
    }
    Ok(())
}

fn sums(dist: &Path) -> Result<String> {
    let mut text = String::new();
    for name in files(dist)? {
        if name != SUMS && !is_archive(&name) {
            let bytes = fs::read(dist.join(&name)).with_context(|| format!("cannot read {name}"))?;
            writeln!(text, "{}  {name}", sha256(&bytes))?;
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{verify, write};

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("demo")).unwrap();
        fs::write(folder.path().join("needlewise-1.html"), "frame").unwrap();
        fs::write(folder.path().join("demo/index.html"), "demo").unwrap();
        write(folder.path()).unwrap();
        folder
    }

    #[test]
    fn a_folder_is_as_its_sums_say() {
        verify(folder().path()).unwrap();
    }

    #[test]
    fn one_changed_byte_is_named() {
        let folder = folder();
        fs::write(folder.path().join("needlewise-1.html"), "frama").unwrap();
        assert_eq!(
            verify(folder.path()).unwrap_err().to_string(),
            "not as SHA256SUMS says: needlewise-1.html"
        );
    }

    #[test]
    fn a_file_too_many_or_too_few_is_named() {
        let folder = folder();
        fs::remove_file(folder.path().join("demo/index.html")).unwrap();
        fs::write(folder.path().join("extra.js"), "").unwrap();
        let error = verify(folder.path()).unwrap_err().to_string();
        assert_eq!(error, "not as SHA256SUMS says: demo/index.html, extra.js");
    }
}
