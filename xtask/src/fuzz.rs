//! `cargo xtask fuzz`: the parsers, fed with what nobody would write, guided by which code each input reaches.
//!
//! `tests/fuzz` is a package of its own, so that no ordinary build sees libFuzzer; `tests/corpus.rs` tries the inputs
//! that are kept there in every run of the tests.

use std::fs::{self, File};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::commands;
use crate::steps::Steps;
use crate::tools::debian;
use crate::workspace::{Workspace, native_target, real_cargo};

mod inputs;

/// Tells the fuzzing program its target.
const TARGET: &str = "NEEDLEWISE_FUZZ";

/// How long each target is fuzzed, unless it is said.
pub const MINUTES: NonZeroU32 = NonZeroU32::new(10).unwrap();

/// The file, in a target's folder, with what libFuzzer says.
const LOG: &str = "fuzz.log";

/// Makes the compiler count, for libFuzzer, which code an input reaches. A stable compiler has all of it.
const COVERAGE: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// The folders of one target.
struct Place {
    /// The target's name.
    name: String,
    /// The inputs that are kept with the sources.
    kept: PathBuf,
    /// Where everything of this target is made.
    made: PathBuf,
}

/// Fuzzes each target, one after the other, for `minutes`.
///
/// # Errors
/// When the targets cannot be built, or one panicked, hung or ran out of memory; the message holds the input.
pub fn command(workspace: &Workspace, minutes: NonZeroU32) -> Result<()> {
    let places = places(workspace)?;
    let mut steps = Steps::new(1 + places.len());
    let program = steps.run("building the targets to be watched", || build(workspace))?;
    let mut failed = Vec::new();
    for place in &places {
        let what = format!("fuzzing {} for {minutes} min (log: {})", place.name, place.log().display());
        if let Err(error) = steps.run(&what, || fuzz(workspace, &program, place, minutes)) {
            eprintln!("{error:#}");
            failed.push(place.name.as_str());
        }
    }
    if !failed.is_empty() {
        bail!("fuzzing failed: {}", failed.join(", "));
    }
    Ok(())
}

/// Each folder of `tests/fuzz/corpus` is a target.
fn places(workspace: &Workspace) -> Result<Vec<Place>> {
    let corpus = workspace.root.join("tests/fuzz/corpus");
    let made = native_target()?.join("fuzz");
    let mut places = Vec::new();
    for entry in fs::read_dir(&corpus).with_context(|| format!("cannot read {}", corpus.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        places.push(Place { kept: entry.path(), made: made.join(&name), name });
    }
    places.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(places)
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    if commands::on_path(&["c++", "g++", "clang++"]).is_none() {
        debian::ensure("a C++ compiler, for libFuzzer,", &["g++"])?;
    }
    let folder = native_target()?.join("fuzz/build");
    let mut build = Command::new(real_cargo());
    // With a target named, the flags are for what is fuzzed and not for build scripts.
    build
        .args(["build", "--quiet", "--release", "--target", "host-tuple", "--manifest-path"])
        .arg(workspace.root.join("tests/fuzz/Cargo.toml"))
        .arg("--target-dir")
        .arg(&folder)
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\x1f"));
    commands::run(&mut build)?;
    let program = Path::new("release").join(commands::program("fuzz"));
    let mut tuples = fs::read_dir(&folder)?.flatten().map(|entry| entry.path().join(&program));
    tuples.find(|path| path.is_file()).context("the build left no program")
}

fn fuzz(workspace: &Workspace, program: &Path, place: &Place, minutes: NonZeroU32) -> Result<()> {
    for folder in [place.found(), place.seeds()] {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
    }
    for folder in [place.found(), place.seeds(), place.reached()] {
        fs::create_dir_all(folder)?;
    }
    let seeds = inputs::seeds(workspace, &place.name)?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(place.seeds().join(number.to_string()), seed)?;
    }
    fs::write(place.words(), inputs::words(&place.name, &seeds))?;
    let mut fuzz = place.program(program, LOG)?;
    fuzz.args([
        format!("-max_total_time={}", u64::from(minutes.get()) * 60),
        "-timeout=10".to_owned(),
        "-max_len=1024".to_owned(),
        // A policy's own rules are kept for as long as the program runs: an hour of them takes a gigabyte.
        "-rss_limit_mb=8192".to_owned(),
        format!("-dict={}", place.words().display()),
        // libFuzzer puts a file's name right behind this.
        format!("-artifact_prefix={}/", place.found().display()),
    ]);
    let status = fuzz.args([place.reached(), place.kept.clone(), place.seeds()]).status()?;
    let log = String::from_utf8_lossy(&fs::read(place.log())?).into_owned();
    if !status.success() {
        shorten(program, place)?;
        bail!("{}", told(place, &log)?);
    }
    let last = log.lines().rfind(|line| line.contains("DONE")).unwrap_or_default();
    eprintln!("      {}: {}", place.name, last.split_whitespace().collect::<Vec<_>>().join(" "));
    Ok(())
}

/// Lets libFuzzer look for a shorter input that fails; it comes to lie beside the one that was found.
fn shorten(program: &Path, place: &Place) -> Result<()> {
    if let Some(found) = fs::read_dir(place.found())?.next() {
        let mut shorten = place.program(program, "shorten.log")?;
        shorten.args(["-minimize_crash=1", "-max_total_time=15"]).arg(found?.path());
        shorten.arg(format!("-exact_artifact_path={}", place.shortest().display()));
        // It ends badly where there is no shorter one.
        shorten.status()?;
    }
    Ok(())
}

/// What went wrong, and the shortest input known to do it.
fn told(place: &Place, log: &str) -> Result<String> {
    let first = fs::read_dir(place.found())?.next().transpose()?.map(|entry| entry.path());
    let Some(path) = Some(place.shortest()).filter(|path| path.is_file()).or(first) else {
        return Ok(format!("{} failed: {}", place.name, log.lines().last().unwrap_or_default()));
    };
    let said: Vec<_> = log.lines().skip_while(|line| !line.contains("panicked at")).take(2).collect();
    let input = fs::read(&path)?;
    Ok(format!(
        "{} failed\n{}\nwith this input, {}:\n{}\nonce it is mended, keep the input in {}",
        place.name,
        said.join("\n"),
        path.display(),
        String::from_utf8_lossy(&input),
        place.kept.display()
    ))
}

impl Place {
    /// The fuzzing program for this target; what it says goes to the file `log`.
    fn program(&self, program: &Path, log: &str) -> Result<Command> {
        let mut command = Command::new(program);
        command.env(TARGET, &self.name).env("RUST_BACKTRACE", "1");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(self.made.join(log))?);
        Ok(command)
    }

    fn log(&self) -> PathBuf {
        self.made.join(LOG)
    }

    /// Inputs that failed.
    fn found(&self) -> PathBuf {
        self.made.join("found")
    }

    fn shortest(&self) -> PathBuf {
        self.found().join("shortest")
    }

    /// Inputs that reached new code, of this run and earlier ones.
    fn reached(&self) -> PathBuf {
        self.made.join("reached")
    }

    fn seeds(&self) -> PathBuf {
        self.made.join("seeds")
    }

    fn words(&self) -> PathBuf {
        self.made.join("words")
    }
}
