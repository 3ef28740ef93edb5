//! `cargo xtask wordpress`: the plugin in a real `WordPress`, which runs on this machine alone and leaves nothing here.

mod packages;
mod site;

use std::process::Command;

use anyhow::{Result, bail};

pub use site::Site;

use crate::engines::Engine;
use crate::steps::Steps;
use crate::tools::browsers;
use crate::workspace::{Workspace, real_cargo};
use crate::{commands, dist};

/// Packs the plugin from `dist/`, and tries it as a webmaster and a visitor would.
///
/// # Errors
/// When there is no `dist/`, something is missing that cannot be installed, or the plugin does not do what it should.
pub fn command(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    if !dist.is_dir() {
        bail!("no dist/ to pack; run `cargo xtask dist` first");
    }
    let mut steps = Steps::new(3);
    steps.run("checking for WordPress, PHP, MariaDB and Chromium", || {
        packages::ensure()?;
        browsers::ensure(Engine::Chromium)
    })?;
    steps.run("packing the plugin", || dist::wordpress::write(&workspace.root, &dist))?;
    steps.run("trying it", || {
        let mut test = Command::new(real_cargo());
        test.current_dir(&workspace.root);
        commands::run(test.args(["test", "--quiet", "--package", "xtask", "--test", "wordpress"]))
    })
}
