//! Where the project lies.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::commands;

/// The version that is being built, as in `Cargo.toml`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A checkout of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
}

impl Workspace {
    /// The workspace that the current directory lies in.
    ///
    /// # Errors
    /// When the current directory is in no Cargo workspace.
    pub fn find() -> Result<Self> {
        let mut locate = Command::new(real_cargo());
        locate.args(["locate-project", "--workspace", "--message-format", "plain"]);
        let manifest = commands::output(&mut locate).context("this command is run inside the project")?;
        let root = Path::new(manifest.trim()).parent().context("Cargo.toml has no folder")?;
        Ok(Self { root: root.to_path_buf() })
    }

    /// The deployable folder.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

/// The folder for what is built for this machine; the running program lies in it.
///
/// # Errors
/// When the system does not tell where the running program is.
pub fn native_target() -> Result<PathBuf> {
    let program = env::current_exe().context("cannot tell where this program is")?;
    let folder = program.ancestors().nth(2).context("this program does not lie in a target folder")?;
    Ok(folder.to_path_buf())
}

/// The Cargo that started us, never our own stand-in for it on `PATH`.
#[must_use]
pub fn real_cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
