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
        let from = built.join(&name);
        let copied = if name == PAGE {
            fs::read_to_string(&from).and_then(|page| fs::write(dist.join(PAGE), tidied(&page)))
        } else {
            fs::copy(&from, dist.join("builder").join(&name)).map(drop)
        };
        copied.with_context(|| format!("cannot copy the clinic's page: {name}"))?;
    }
    Ok(())
}

/// The page without what Trunk leaves for itself, and with its links as HTML has them.
fn tidied(page: &str) -> String {
    let lines =
        page.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.contains("data-trunk"));
    lines.flat_map(|line| [line, "\n"]).collect::<String>().replace("\"/>\n", "\">\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_of_the_build_is_left_in_the_page() {
        let page = "<head>\n  <link href=\"a.css\"/>\n  <link data-trunk rel=\"rust\">\n    \n</head>\n";
        assert_eq!(super::tidied(page), "<head>\n  <link href=\"a.css\">\n</head>\n");
    }
}
