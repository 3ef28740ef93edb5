//! `cargo xtask proof`: whether the claims of privacy hold, in three engines, with the figures for `docs/PRIVACY.md`.

pub mod figures;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::dist;
use crate::steps::Steps;
use crate::supply;
use crate::tally::Tally;
use crate::test::{self, Options, Tests};
use crate::workspace::Workspace;

/// Names the folder for the figures. Where it is set, the browser tests run the whole proof instead of the short one.
pub const FIGURES: &str = "NEEDLEWISE_PROOF";

/// Runs the whole proof on `dist/`, which is built where there is none, and writes what it counted into
/// `docs/PRIVACY.md`.
///
/// # Errors
/// When a part of it fails, or the page cannot be written; the page then stays as it was.
pub fn command(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut steps = Steps::new(3 + options.engines.len());
    let mut tally = Tally::default();
    let usable = steps.run("checking tools and browsers", || test::prepare(&options.engines))?;
    let dist = options.dist.clone().unwrap_or_else(|| workspace.dist());
    steps.run("looking for dist", || match dist::frame(&dist) {
        Ok(_) => Ok(()),
        Err(error) if options.dist.is_some() => Err(error),
        Err(_) => dist::build(workspace, None),
    })?;
    let figures = folder(workspace);
    for &engine in &options.engines {
        let _ = steps.run(&format!("the proof in {}", engine.title()), || {
            if !usable.contains(&engine) {
                tally.not_run(engine);
                bail!("NOT RUN: {}", engine.title());
            }
            figures::forget(&figures, engine)?;
            test::browser(workspace, Tests::Proof { figures: &figures }, engine, &dist, &mut tally)
        });
    }
    let _ = steps.run("writing docs/PRIVACY.md", || {
        if !tally.is_good() {
            bail!("it stays as it was: not everything holds");
        }
        let page = workspace.root.join("docs/PRIVACY.md");
        let before = fs::read_to_string(&page).context("docs/PRIVACY.md")?;
        let frame = dist::frame(&dist)?;
        let name = frame.file_name().context("the frame file has a name")?.to_string_lossy().into_owned();
        let after = figures::put(&before, &figures::render(&figures, &name, &supply::figures(&dist)?)?)?;
        tally.check(fs::write(&page, after).context("docs/PRIVACY.md"));
        Ok(())
    });
    test::conclude(&tally)
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("target/proof")
}
