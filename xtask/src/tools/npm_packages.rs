//! Packages from the npm registry that only the tests use: each in a folder of its own, so that another version of one
//! leaves the build's tools where they are.

use std::path::PathBuf;

use anyhow::Result;

use super::npm_tools;

/// A package at a pinned version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Package {
    /// Its name in the registry.
    pub name: &'static str,
    /// Its exact version.
    pub version: &'static str,
}

/// Reads HTML as the standard has it: the newest that runs on Debian 12's own Node.js. On the screens, 10.17 finds the
/// same; 11 does not start there.
pub const HTML_VALIDATE: Package = Package { name: "html-validate", version: "9.7.1" };

impl Package {
    /// Where the package's own files are, once it is installed.
    ///
    /// # Errors
    /// When there is no folder for tools.
    pub fn path(&self) -> Result<PathBuf> {
        Ok(self.root()?.join("node_modules").join(self.name))
    }

    /// Installs the package unless it is there.
    ///
    /// # Errors
    /// When npm is missing, or the registry does not have the version.
    pub fn ensure(&self) -> Result<PathBuf> {
        let root = self.root()?;
        // npm writes the lock file last.
        if !root.join("package-lock.json").is_file() {
            npm_tools::install(&root, &[format!("{}@{}", self.name, self.version)])?;
        }
        self.path()
    }

    fn root(&self) -> Result<PathBuf> {
        Ok(super::folder()?.join(format!("npm-{}-{}", self.name, self.version)))
    }
}
