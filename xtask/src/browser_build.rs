//! Trunk and the compiler behind it, set up so that every build of one commit gives the same bytes.
//!
//! Trunk calls `cargo`, `wasm-bindgen` and (by its hook) `cargo xtask pack`. It finds our [`stand_ins`] for the first
//! two: [`environment`] must reach the browser's build and nothing else, or whatever is built for this machine would
//! be rebuilt for it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::commands;
use crate::stand_ins;
use crate::tools::{self, cargo_tools, npm_tools, rust};
use crate::workspace::{Workspace, native_target, real_cargo};

/// Names the built `xtask` that a hook may run as it is; unset, the hook builds it anew.
pub const READY_XTASK: &str = "NEEDLEWISE_XTASK";
/// Names the folder for what the compiler builds for the browser.
pub const WASM_TARGET_FOLDER: &str = "NEEDLEWISE_WASM_TARGET";

/// Who runs the pack step after Trunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackBy {
    /// This very program: it was built from the sources that Trunk now builds.
    ThisProgram,
    /// A new build of it: the sources change while Trunk watches them.
    FreshBuild,
}

/// Trunk in `workspace`, its surroundings prepared; arguments are still to be added.
///
/// # Errors
/// When our stand-ins cannot be installed, or there is no folder for tools.
pub fn trunk(workspace: &Workspace, pack_by: PackBy) -> Result<Command> {
    let mut path = vec![stand_ins::install()?, npm_tools::folder()?];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let mut trunk = Command::new(cargo_tools::path(&tools::TRUNK)?);
    trunk
        .current_dir(&workspace.root)
        .env("PATH", env::join_paths(path)?)
        .env("CARGO", real_cargo())
        // Trunk's errors are for people; a backtrace through it hides what the compiler said.
        .env("RUST_BACKTRACE", "0")
        // Trunk takes this variable's value for a boolean of its own and refuses the usual "1".
        .env_remove("NO_COLOR");
    match pack_by {
        PackBy::ThisProgram => trunk.env(READY_XTASK, env::current_exe()?),
        PackBy::FreshBuild => trunk.env_remove(READY_XTASK),
    };
    Ok(trunk)
}

/// Builds the release into `workspace`'s own `dist/`; `target` is another folder for the compiler, if any.
///
/// # Errors
/// When Trunk, the compiler or the pack step fails; they have said why.
pub fn release(workspace: &Workspace, target: Option<&Path>) -> Result<()> {
    rust::fetch_crates(&workspace.root)?;
    build(workspace, target, "Trunk.toml")
}

/// Builds the clinic's page into [`builder`], in the same way.
///
/// # Errors
/// When Trunk or the compiler fails; they have said why.
pub fn release_builder(workspace: &Workspace, target: Option<&Path>) -> Result<()> {
    build(workspace, target, "builder/Trunk.toml")
}

/// Where the clinic's page is built.
#[must_use]
pub fn builder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("target/builder")
}

fn build(workspace: &Workspace, target: Option<&Path>, config: &str) -> Result<()> {
    let mut trunk = trunk(workspace, PackBy::ThisProgram)?;
    if let Some(target) = target {
        trunk.env(WASM_TARGET_FOLDER, target);
    }
    trunk.args(["build", "--release", "--offline", "--log", "warn", "--config", config]);
    commands::run(&mut trunk)
}

/// The variables of a release build for the browser in `root`: the standard library built anew for size, panics
/// without messages, and no path of this machine in the output.
///
/// # Errors
/// When the compiler or Cargo's own folder cannot be found.
pub fn environment(root: &Path) -> Result<Vec<(&'static str, OsString)>> {
    let target = match env::var_os(WASM_TARGET_FOLDER) {
        Some(folder) => PathBuf::from(folder),
        None => native_target()?.join("browser"),
    };
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sysroot = PathBuf::from(rust::sysroot()?);
    let mut flags: Vec<OsString> =
        ["-Zlocation-detail=none", "-Zfmt-debug=none", "-Zunstable-options", "-Cpanic=immediate-abort"]
            .map(OsString::from)
            .to_vec();
    // The last prefix that fits wins: the target folder may lie within the root.
    let places = [
        (cargo_home.context("cannot tell where Cargo's own folder is")?, "/cargo"),
        (sysroot, "/rust"),
        (root.to_path_buf(), "/needlewise"),
        (target.clone(), "/target"),
    ];
    for (place, name) in places {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(place);
        flag.push("=");
        flag.push(name);
        flags.push(flag);
    }
    Ok(vec![
        // Lets the pinned stable compiler take the flags below.
        ("RUSTC_BOOTSTRAP", "1".into()),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size".into()),
        // This form separates flags by a control character, so that a folder's name may contain spaces.
        ("CARGO_ENCODED_RUSTFLAGS", flags.join(OsStr::new("\u{1f}"))),
        // A folder of its own: the two kinds of build would otherwise make each other stale.
        ("CARGO_TARGET_DIR", target.into()),
    ])
}
