//! The plugin for `WordPress`: its own files, and the loader and the frame beside them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use builder::files::integrity;

use super::{LOADER, archive, checklist, frame, sums};
use crate::workspace::VERSION;

/// The folder that `WordPress` keeps the plugin in.
pub const SLUG: &str = "needlewise";

/// The files of the folder `wordpress/`, in which `@VERSION@` and `@INTEGRITY@` are filled in.
const SOURCES: [&str; 3] = ["needlewise.php", "block.js", "readme.txt"];

/// The name of the plugin's archive.
#[must_use]
pub fn zip_name() -> String {
    format!("needlewise-wordpress-{VERSION}.zip")
}

/// Packs the plugin from the sources below `root` and the build in `dist`, into `dist`.
///
/// # Errors
/// When a file is missing or cannot be written.
pub fn write(root: &Path, dist: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    let loader = fs::read(dist.join(LOADER)).context("the build has no loader")?;
    for name in SOURCES {
        let source = root.join("wordpress").join(name);
        let text =
            fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
        fs::write(folder.join(name), filled_in(&text, &integrity(&loader)))?;
    }
    for page in [frame(dist)?, checklist(dist)?] {
        fs::copy(&page, folder.join(page.file_name().context("a page has a name")?))?;
    }
    fs::write(folder.join(LOADER), loader)?;
    fs::copy(root.join("LICENSE"), folder.join("LICENSE")).context("cannot copy the licence")?;
    sums::write(folder)?;
    archive::write(folder, SLUG, &dist.join(zip_name()))
}

fn filled_in(text: &str, integrity: &str) -> String {
    text.replace("@VERSION@", VERSION).replace("@INTEGRITY@", integrity)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::io::Read as _;
    use std::path::Path;

    use zip::ZipArchive;

    use super::{write, zip_name};
    use builder::files::integrity;

    use crate::workspace::VERSION;

    #[test]
    fn the_plugin_is_one_folder_that_names_its_version_and_pins_its_loader() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("needlewise.js"), "loader").unwrap();
        fs::write(dist.path().join("needlewise-1.html"), "frame").unwrap();
        fs::write(dist.path().join("needlewise-checklist-1.html"), "checklist").unwrap();
        write(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")), dist.path()).unwrap();
        let mut zip = ZipArchive::new(File::open(dist.path().join(zip_name())).unwrap()).unwrap();
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let expected = "LICENSE SHA256SUMS block.js needlewise-1.html needlewise-checklist-1.html needlewise.js needlewise.php readme.txt";
        let expected: Vec<String> = expected.split(' ').map(|name| format!("needlewise/{name}")).collect();
        assert_eq!(names, expected);
        let mut text = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let plugin = text("needlewise/needlewise.php");
        assert!(plugin.contains(&integrity(b"loader")), "{plugin}");
        assert!(plugin.contains(&format!("Version:           {VERSION}\n")), "{plugin}");
        assert!(text("needlewise/readme.txt").contains(&format!("Stable tag: {VERSION}\n")));
        assert!(!plugin.contains("@VERSION@") && !plugin.contains("@INTEGRITY@"), "{plugin}");
    }
}
