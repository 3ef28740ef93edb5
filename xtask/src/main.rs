//! `cargo xtask <command>`: the command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::{Parser, ValueExt};
use xtask::browser_build::{self, PackBy};
use xtask::engines::Engine;
use xtask::stand_ins::StandIn;
use xtask::workspace::Workspace;
use xtask::{commands, dist, serve, test, tools};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]       build, and serve the demo clinic page on loopback
  test [--engines LIST] [--dist FOLDER]
                         every check; LIST of chromium,firefox,webkit; FOLDER instead of a new build
  dist                   build the deployable folder dist/ and its zip
  trunk ARGUMENTS…       run Trunk as the other commands do; `trunk serve` reloads on every change
  pack                   wrap Trunk's output (Trunk calls this)
  help                   show this";

fn main() -> ExitCode {
    let arguments = Parser::from_env();
    let result = match StandIn::called() {
        Some(stand_in) => stand_in.run(arguments),
        None => run(arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Parser) -> Result<()> {
    let command = match arguments.next()? {
        Some(Value(name)) => name.string()?,
        Some(Long("help") | Short('h')) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "serve" => {
            let port = port(arguments)?;
            serve::command(&Workspace::find()?, port)
        }
        "test" => {
            let options = test_options(arguments)?;
            test::command(&Workspace::find()?, &options)
        }
        "dist" => {
            nothing_more(arguments)?;
            dist::command(&Workspace::find()?)
        }
        "trunk" => trunk(arguments.raw_args()?.collect()),
        "pack" => {
            nothing_more(arguments)?;
            pack()
        }
        "help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("unknown command {other:?}\n\n{USAGE}"),
    }
}

fn port(mut arguments: Parser) -> Result<Option<u16>> {
    let mut port = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => port = Some(arguments.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(port)
}

fn test_options(mut arguments: Parser) -> Result<test::Options> {
    let mut options = test::Options {
        engines: Engine::ALL.to_vec(),
        dist: None,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("engines") => options.engines = Engine::parse_list(&arguments.value()?.string()?)?,
            Long("dist") => options.dist = Some(PathBuf::from(arguments.value()?).canonicalize()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn nothing_more(mut arguments: Parser) -> Result<()> {
    match arguments.next()? {
        None => Ok(()),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn trunk(arguments: Vec<OsString>) -> Result<()> {
    let workspace = Workspace::find()?;
    tools::ensure_for_building()?;
    let mut trunk: Command = browser_build::trunk(&workspace, PackBy::FreshBuild)?;
    commands::run(trunk.args(arguments).env("TRUNK_BUILD_OFFLINE", "true"))
}

fn pack() -> Result<()> {
    bail!("the pack step is not there yet")
}
