//! The programs that a build needs: which, in which version, and how each gets here.
//!
//! Nothing here downloads a prebuilt program from a release page: tools come from the package registries
//! of Cargo, npm and the system, into a folder that outlives any one clone.

pub mod browsers;
pub mod cargo_tools;
pub mod debian;
pub mod network;
pub mod npm_packages;
pub mod npm_tools;
pub mod rust;
pub mod stylesheets;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::commands;

/// A program at a pinned version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tool {
    /// Its package's name in the registry.
    pub package: &'static str,
    /// The package's exact version.
    pub version: &'static str,
    /// The program that the package brings.
    pub program: &'static str,
    /// What it is asked for its version.
    pub question: &'static [&'static str],
    /// What it then says, among other things, when it is the right one.
    pub answer: &'static str,
}

impl Tool {
    /// Whether `program` is this tool at this version.
    #[must_use]
    pub fn is(&self, program: &Path) -> bool {
        let mut command = Command::new(program);
        commands::output(command.args(self.question)).is_ok_and(|said| said.contains(self.answer))
    }
}

/// A package at a pinned version, of which the files are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Package {
    /// Its name in the registry.
    pub name: &'static str,
    /// Its exact version.
    pub version: &'static str,
}

const VERSION: &[&str] = &["--version"];

/// Builds the browser's part and calls the pack step; 0.22 needs a newer compiler than ours.
pub const TRUNK: Tool =
    Tool { package: "trunk", version: "0.21.14", program: "trunk", question: VERSION, answer: "0.21.14" };
/// Drives Firefox.
pub const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    question: VERSION,
    answer: "0.37.1",
};
/// Changes the engine a little at a time, for the tests to notice.
pub const CARGO_MUTANTS: Tool = Tool {
    package: "cargo-mutants",
    version: "27.1.0",
    program: "cargo-mutants",
    question: &["mutants", "--version"],
    answer: "27.1.0",
};
/// Holds every crate's licence, source and known faults against `deny.toml`.
pub const CARGO_DENY: Tool = Tool {
    package: "cargo-deny",
    version: "0.20.2",
    program: "cargo-deny",
    question: VERSION,
    answer: "0.20.2",
};
/// Shrinks the wasm.
pub const WASM_OPT: Tool = Tool {
    package: "binaryen",
    version: "132.0.0",
    program: "wasm-opt",
    question: VERSION,
    answer: "version 132",
};
/// Shrinks the scripts.
pub const TERSER: Tool =
    Tool { package: "terser", version: "5.51.2", program: "terser", question: VERSION, answer: "5.51.2" };

/// Finds what shuts people out; runs in a page, not by itself.
pub const AXE: Package = Package { name: "axe-core", version: "4.14.1" };
/// Records all that happens on a page, as a site's trackers do.
pub const RRWEB: Package = Package { name: "rrweb", version: "2.2.2" };
/// Reads HTML as the standard has it: the newest that runs on Debian 12's own Node.js. On our screens, 10.17 finds the
/// same; 11 does not start on Node.js 20.
pub const HTML_VALIDATE: Package = Package { name: "html-validate", version: "9.7.1" };

/// Makes a page of the components that the clinic's page writes for React and for Vue.
pub const BUNDLING: [Package; 4] = [
    Package { name: "esbuild", version: "0.28.2" },
    Package { name: "react", version: "19.3.1" },
    Package { name: "react-dom", version: "19.3.1" },
    Package { name: "vue", version: "3.5.45" },
];

/// The folder that keeps installed tools: `$NEEDLEWISE_TOOLS`, else a place in the user's cache folder.
///
/// # Errors
/// When no variable says where the user's folder is.
pub fn folder() -> Result<PathBuf> {
    let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = named("NEEDLEWISE_TOOLS") {
        return Ok(folder);
    }
    let caches = if cfg!(windows) {
        named("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        named("HOME").map(|home| home.join("Library/Caches"))
    } else {
        named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(".cache")))
    };
    let caches = caches.context("set NEEDLEWISE_TOOLS to a folder where tools may be installed")?;
    Ok(caches.join("needlewise").join("tools"))
}

/// Installs what is missing for a build.
///
/// # Errors
/// When something is missing and cannot be installed; the message names the command that would.
pub fn ensure_for_building() -> Result<()> {
    rust::ensure()?;
    cargo_tools::ensure(&TRUNK, &["--no-default-features"])?;
    npm_tools::ensure()
}
