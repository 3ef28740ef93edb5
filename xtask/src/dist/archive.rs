//! The zip of the deployable folder: the same bytes for the same files.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::files;
use crate::workspace::VERSION;

/// Writes `name` into `dist`, with every other file of it in a folder named after the version: two versions can lie
/// side by side on a clinic's server, so that going back is one changed address.
///
/// # Errors
/// When a file cannot be read or the archive not written.
pub fn write(dist: &Path, name: &str) -> Result<()> {
    let path = dist.join(name);
    let mut zip = ZipWriter::new(File::create(&path).with_context(|| format!("cannot write {name}"))?);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    for file in files(dist)?.iter().filter(|file| *file != name) {
        zip.start_file(format!("{VERSION}/{file}"), options)?;
        zip.write_all(&fs::read(dist.join(file))?)?;
    }
    zip.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::write;

    #[test]
    fn the_same_files_give_the_same_archive() {
        let archives = [(); 2].map(|()| {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("b.js"), "two").unwrap();
            fs::write(folder.path().join("a.js"), "one").unwrap();
            write(folder.path(), "all.zip").unwrap();
            fs::read(folder.path().join("all.zip")).unwrap()
        });
        assert_eq!(archives[0], archives[1]);
    }
}
