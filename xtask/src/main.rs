//! `cargo xtask pack`, until the other commands are here.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xtask::pack::{PackTools, Profile, pack};

fn main() -> Result<()> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this and sets TRUNK_STAGING_DIR")?;
    let profile = Profile::from_trunk(&env::var("TRUNK_PROFILE").unwrap_or_default());
    let modules =
        env::var_os("NEEDLEWISE_NODE_MODULES").context("NEEDLEWISE_NODE_MODULES is not set")?;
    let tools = PackTools {
        node: "node".into(),
        modules: PathBuf::from(modules),
    };
    let report = pack(&PathBuf::from(staging), profile, &tools)?;
    println!("{report:?}");
    Ok(())
}
