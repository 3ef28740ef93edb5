//! What Trunk finds on its `PATH` as `cargo` and as `wasm-bindgen`: this very program under those names.
//!
//! Our `cargo` adds what a release build for the browser needs, and nothing to any other build. Our `wasm-bindgen`
//! is the generator as a library that `Cargo.lock` pins, so it is always there and always of the right version.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Value};
use lexopt::ValueExt;
use wasm_bindgen_cli_support::Bindgen;

use crate::browser_build::{READY_XTASK, environment};
use crate::commands;
use crate::tools::rust;
use crate::workspace::{Workspace, native_target, real_cargo};

/// A name that this program answers to, besides its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandIn {
    /// The compiler's front end.
    Cargo,
    /// The generator of the script that carries the wasm.
    WasmBindgen,
}

impl StandIn {
    const ALL: [Self; 2] = [Self::Cargo, Self::WasmBindgen];

    /// The one that this process was started as, if any.
    #[must_use]
    pub fn called() -> Option<Self> {
        let program = env::current_exe().ok()?;
        let name = program.file_stem()?.to_str()?;
        Self::ALL.into_iter().find(|stand_in| stand_in.name() == name)
    }

    /// Does what the program of that name is asked to do.
    ///
    /// # Errors
    /// When it fails, or its arguments are not among those that Trunk gives.
    pub fn run(self, arguments: lexopt::Parser) -> Result<()> {
        match self {
            Self::Cargo => cargo(arguments),
            Self::WasmBindgen => wasm_bindgen(arguments),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Cargo => "cargo",
            Self::WasmBindgen => "wasm-bindgen",
        }
    }
}

/// Puts the stand-ins into a folder of their own and returns it.
///
/// # Errors
/// When the folder cannot be written.
pub fn install() -> Result<PathBuf> {
    let program = env::current_exe()?;
    let folder = native_target()?.join("stand-ins");
    fs::create_dir_all(&folder)?;
    for stand_in in StandIn::ALL {
        let new = folder.join(format!("{}.{}", stand_in.name(), std::process::id()));
        fs::copy(&program, &new)?;
        // Moved into place: another command may be running the old one.
        fs::rename(&new, folder.join(commands::program(stand_in.name())))?;
    }
    Ok(folder)
}

fn cargo(mut arguments: lexopt::Parser) -> Result<()> {
    let arguments: Vec<OsString> = arguments.raw_args()?.collect();
    let is = |word: &OsString, text: &str| word.to_str().is_some_and(|word| word == text);
    let ready = env::var_os(READY_XTASK).filter(|_| arguments.first().is_some_and(|word| is(word, "xtask")));
    let mut command = Command::new(ready.as_ref().map_or_else(real_cargo, PathBuf::from));
    command.args(arguments.iter().skip(usize::from(ready.is_some())));
    let for_browser = arguments.iter().any(|word| word.to_string_lossy().ends_with(rust::WASM_TARGET));
    if for_browser && arguments.iter().any(|word| is(word, "--release")) {
        command.envs(environment(&Workspace::find()?.root)?);
    }
    commands::run(&mut command)
}

fn wasm_bindgen(mut arguments: lexopt::Parser) -> Result<()> {
    let mut bindgen = Bindgen::new();
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("version") => {
                println!("wasm-bindgen {}", wasm_bindgen_shared::version());
                return Ok(());
            }
            Long("target") => match arguments.value()?.string()?.as_str() {
                "no-modules" => bindgen.no_modules(true).map(|_| ())?,
                other => bail!("--target {other} is not supported here"),
            },
            Long("out-dir") => folder = Some(arguments.value()?),
            Long("out-name") => _ = bindgen.out_name(&arguments.value()?.string()?),
            Long("no-typescript") => _ = bindgen.typescript(false),
            Long("keep-debug") => _ = bindgen.keep_debug(true),
            Long("no-demangle") => _ = bindgen.demangle(false),
            // The generator reads these two off the wasm itself.
            Long("reference-types" | "weak-refs") => {}
            Value(file) => _ = bindgen.input_path(Path::new(&file)),
            other => return Err(other.unexpected().into()),
        }
    }
    bindgen.generate(folder.context("--out-dir is missing")?)
}
