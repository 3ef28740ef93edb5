//! Style sheets that clinics' pages have: the browser tests put each on a page with the check.

use std::fs;

use anyhow::{Context as _, Result};

use super::{Package, npm_packages};

/// A style sheet in a package of the npm registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stylesheet {
    /// The package.
    pub package: Package,
    /// Its place in the package.
    pub file: &'static str,
}

/// Frameworks, resets, and what a `WordPress` page carries whatever its theme.
pub const STYLESHEETS: [Stylesheet; 12] = [
    sheet("bootstrap", "5.3.9", "dist/css/bootstrap.css"),
    sheet("tailwindcss", "4.3.5", "preflight.css"),
    sheet("@wordpress/block-library", "11.1.0", "build-style/style.css"),
    sheet("bulma", "1.0.4", "css/bulma.css"),
    sheet("foundation-sites", "6.9.0", "dist/css/foundation.css"),
    sheet("@picocss/pico", "2.1.1", "css/pico.css"),
    sheet("normalize.css", "8.0.1", "normalize.css"),
    sheet("modern-normalize", "3.0.1", "modern-normalize.css"),
    sheet("sanitize.css", "13.0.0", "sanitize.css"),
    sheet("reset-css", "5.0.2", "reset.css"),
    sheet("minireset.css", "0.0.7", "minireset.css"),
    sheet("the-new-css-reset", "1.11.3", "css/reset.css"),
];

const fn sheet(name: &'static str, version: &'static str, file: &'static str) -> Stylesheet {
    Stylesheet { package: Package { name, version }, file }
}

/// Fetches the packages of all style sheets that are not here.
///
/// # Errors
/// When one cannot be had.
pub fn ensure() -> Result<()> {
    for sheet in &STYLESHEETS {
        npm_packages::ensure_alone(&sheet.package)?;
    }
    Ok(())
}

impl Stylesheet {
    /// Its text.
    ///
    /// # Errors
    /// When its package is not here; the message says what installs it.
    pub fn text(&self) -> Result<String> {
        let path = npm_packages::require(&self.package)?.join(self.file);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }
}
