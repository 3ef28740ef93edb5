//! `cargo xtask test`: everything that must hold, from the form of the code to the check in real browsers.

use std::env;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Result, bail};

use crate::engines::Engine;
use crate::proof::FIGURES;
use crate::steps::Steps;
use crate::tally::Tally;
use crate::tools::{self, browsers, network, npm_packages, rust, stylesheets};
use crate::workspace::{Workspace, real_cargo};
use crate::{commands, dist, markup, reproducible, supply};

/// Tells the browser tests where the deployable folder is.
pub const DIST: &str = "NEEDLEWISE_DIST";

/// What to test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The engines for the browser tests.
    pub engines: Vec<Engine>,
    /// A deployable folder to test instead of a new build.
    pub dist: Option<PathBuf>,
}

/// Runs every check, whatever the ones before it said, and prints the counts last.
///
/// # Errors
/// When a check failed; on a build server also when an engine was not run.
pub fn command(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut steps = Steps::new(11 + options.engines.len());
    let mut tally = Tally::default();
    let tools = steps.run("checking tools and browsers", || prepare(&options.engines));
    let usable = tools.inspect_err(|error| eprintln!("{error:#}")).unwrap_or_default();
    tally.check(steps.run("checking the form of the code", || form(workspace)));
    // The tests count themselves; the step's own result would count them twice.
    let _ = steps.run("running native tests", || native(workspace, &mut tally));
    let dist = options.dist.clone().unwrap_or_else(|| workspace.dist());
    let built = steps.run("building dist for release", || match options.dist {
        Some(_) => Ok(()),
        None => dist::build(workspace, None),
    });
    let is_built = built.is_ok();
    tally.check(built);
    tally.check(steps.run("weighing it", || dist::weigh(workspace, &dist)));
    tally.check(steps.run("checking the sums of dist", || dist::sums::verify(&dist)));
    tally.check(steps.run("taking the frame apart", || supply::check(&dist)));
    tally.check(steps.run("checking the crates", || supply::crates::check(workspace)));
    let _ = steps.run("looking for known faults in them", || {
        supply::crates::look_for_advisories(workspace, &mut tally)
    });
    tally.check(steps.run("validating the markup", || markup::validate(workspace, &dist)));
    tally.check(steps.run("building elsewhere and comparing", || reproducible::check(workspace, &dist)));
    for &engine in &options.engines {
        let _ = steps.run(&format!("browser tests in {}", engine.title()), || {
            if !usable.contains(&engine) || !is_built {
                tally.not_run(engine);
                bail!("NOT RUN: {}", engine.title());
            }
            browser(workspace, Tests::All, engine, &dist, &mut tally)
        });
    }
    conclude(&tally)
}

/// Which of the browser tests to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tests<'a> {
    /// Every one, the proof in its short form.
    All,
    /// The proof alone, whole.
    Proof {
        /// The folder for its figures.
        figures: &'a Path,
    },
}

/// Installs what the tests need; gives those of `engines` that can run.
///
/// # Errors
/// When a tool that every engine needs is missing and cannot be installed.
pub fn prepare(engines: &[Engine]) -> Result<Vec<Engine>> {
    tools::ensure_for_building()?;
    for package in [&tools::AXE, &tools::RRWEB] {
        npm_packages::ensure(package)?;
    }
    npm_packages::ensure_together(&tools::BUNDLING)?;
    stylesheets::ensure()?;
    // Without it less is seen, which the tests say themselves.
    network::ensure().unwrap_or_else(|error| eprintln!("      {error:#}"));
    let usable = |engine: &Engine| {
        browsers::ensure(*engine).inspect_err(|error| eprintln!("      NOT RUN: {error:#}")).is_ok()
    };
    Ok(engines.iter().copied().filter(usable).collect())
}

fn form(workspace: &Workspace) -> Result<()> {
    commands::run(cargo(workspace).args(["fmt", "--all", "--check"]))?;
    let native = ["clippy", "--quiet", "--workspace", "--all-targets"];
    commands::run(cargo(workspace).args(native).args(["--", "-D", "warnings"]))?;
    let browser_tests =
        ["clippy", "--quiet", "--package", "xtask", "--test", "browser", "--test", "wordpress"];
    commands::run(cargo(workspace).args(browser_tests).args(["--", "-D", "warnings"]))?;
    let in_browser = ["clippy", "--quiet", "--package", "needlewise", "--target", rust::WASM_TARGET];
    commands::run(cargo(workspace).args(in_browser).args(["--", "-D", "warnings"]))
}

fn native(workspace: &Workspace, tally: &mut Tally) -> Result<()> {
    tally.tests(cargo(workspace).args(["test", "--quiet", "--workspace", "--no-fail-fast"]))
}

/// Runs browser tests of one engine on `dist`, and counts them.
///
/// # Errors
/// When they cannot be run, or one fails.
pub fn browser(
    workspace: &Workspace,
    tests: Tests,
    engine: Engine,
    dist: &Path,
    tally: &mut Tally,
) -> Result<()> {
    let mut command = cargo(workspace);
    command.args(["test", "--package", "xtask", "--test", "browser", "--"]).env(DIST, dist);
    match tests {
        Tests::All => command.arg(format!("{}::", engine.id())),
        Tests::Proof { figures } => {
            let others = Engine::ALL.into_iter().filter(|other| *other != engine);
            let others = others.flat_map(|other| ["--skip".to_owned(), format!("::{}::", other.id())]);
            command.arg("proof::").args(others).env(FIGURES, figures)
        }
    };
    // They wait for a browser most of the time.
    let at_once = 2 * thread::available_parallelism().map_or(1, NonZero::get);
    tally.tests(command.args(["--test-threads", &at_once.to_string()]))
}

/// Writes pictures of every screen of `dist/`, for looking at.
///
/// # Errors
/// When there is no `dist/`, or Chromium cannot run.
pub fn shots(workspace: &Workspace) -> Result<()> {
    if !workspace.dist().is_dir() {
        bail!("no dist/ to look at; run `cargo xtask dist` first");
    }
    browsers::ensure(Engine::Chromium)?;
    commands::run(cargo(workspace).args(["test", "--quiet", "--package", "xtask", "--test", "shots"]))
}

fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new(real_cargo());
    command.current_dir(&workspace.root);
    command
}

/// Prints the counts, as the last line.
///
/// # Errors
/// When a check failed; on a build server also when an engine was not run.
pub fn conclude(tally: &Tally) -> Result<()> {
    println!("{}", tally.closing_line());
    if !tally.is_good() {
        bail!("some checks failed");
    }
    let on_build_server = env::var_os("CI").is_some_and(|value| !value.is_empty());
    if on_build_server && !tally.is_whole() {
        bail!("not every engine was run, and this is a build server (CI is set)");
    }
    Ok(())
}
