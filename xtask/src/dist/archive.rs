//! A zip of a folder: the same bytes for the same files.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::files;

/// Writes `archive` with every file of `folder` that is no archive itself, below a folder called `below`.
///
/// # Errors
/// When a file cannot be read or the archive not written.
pub fn write(folder: &Path, below: &str, archive: &Path) -> Result<()> {
    let file = File::create(archive).with_context(|| format!("cannot write {}", archive.display()))?;
    let mut zip = ZipWriter::new(file);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    for name in files(folder)?.iter().filter(|name| !is_archive(name)) {
        zip.start_file(format!("{below}/{name}"), options)?;
        zip.write_all(&fs::read(folder.join(name))?)?;
    }
    zip.finish()?;
    Ok(())
}

/// Whether `name` is that of a zip.
#[must_use]
pub fn is_archive(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "zip")
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
            write(folder.path(), "1.0", &folder.path().join("all.zip")).unwrap();
            fs::read(folder.path().join("all.zip")).unwrap()
        });
        assert_eq!(archives[0], archives[1]);
    }

    #[test]
    fn an_archive_holds_no_other() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.js"), "one").unwrap();
        write(folder.path(), "1.0", &folder.path().join("all.zip")).unwrap();
        let first = fs::read(folder.path().join("all.zip")).unwrap();
        write(folder.path(), "1.0", &folder.path().join("more.zip")).unwrap();
        assert_eq!(fs::read(folder.path().join("more.zip")).unwrap(), first);
    }
}
