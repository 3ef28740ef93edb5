//! `cargo xtask <command>`: the command line.

use std::env;
use std::ffi::OsString;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::{Parser, ValueExt};
use needlewise::engine::Policy;
use xtask::browser_build::{self, PackBy};
use xtask::engines::Engine;
use xtask::pack::{self, PackTools, Profile};
use xtask::stand_ins::StandIn;
use xtask::tools::{self, npm_tools};
use xtask::workspace::Workspace;
use xtask::{
    commands, dist, fuzz, mutants, policy, proof, protocol, serve, suitability, test, verify, wordpress,
};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N]       build, and serve the clinic's page and example clinics on loopback
  test [--engines LIST] [--dist FOLDER]
                         every check; LIST of chromium,firefox,webkit; FOLDER instead of a new build
  proof [--engines LIST] [--dist FOLDER]
                         tries to break each claim of privacy, on dist/ or FOLDER; its figures go to docs/PRIVACY.md
  shots                  write pictures of every screen of dist/ to target/shots/, with Chromium
  wordpress              try the plugin for WordPress, of dist/, in a WordPress on this machine, with Chromium
  mutants [FILE…]        change the engine (or FILEs of it) a little at a time: do the tests notice each?
  fuzz [--minutes N]     feed the parsers what nobody would write, each for N minutes (10)
  dist                   build the deployable folder dist/ and its zip
  verify ADDRESS [--sums FILE] [--needed]
                         is the folder at ADDRESS dist/, or what FILE (SHA256SUMS) says? --needed: only what visitors load
  protocol               write docs/PROTOCOL.md: every question and rule, for a medical lead to sign
  suitability FILE [--today DATE] [--policy FILE] [--json]
                         judge the cases in FILE, written as in tests/vignettes or as JSON
  suitability --policy FILE --lint
                         say what a clinic's policy makes stricter, or why it is refused
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
        "proof" => {
            let options = test_options(arguments)?;
            proof::command(&Workspace::find()?, &options)
        }
        "shots" => {
            nothing_more(arguments)?;
            test::shots(&Workspace::find()?)
        }
        "wordpress" => {
            nothing_more(arguments)?;
            wordpress::command(&Workspace::find()?)
        }
        "mutants" => {
            let files = files(arguments)?;
            mutants::command(&Workspace::find()?, &files)
        }
        "fuzz" => {
            let minutes = minutes(arguments)?;
            fuzz::command(&Workspace::find()?, minutes)
        }
        "dist" => {
            nothing_more(arguments)?;
            dist::command(&Workspace::find()?)
        }
        "verify" => {
            let options = verify_options(arguments)?;
            verify::command(&Workspace::find()?, &options)
        }
        "protocol" => {
            nothing_more(arguments)?;
            protocol::command(&Workspace::find()?)
        }
        "suitability" => judge(arguments),
        "trunk" => trunk(arguments.raw_args()?.collect()),
        "pack" => {
            nothing_more(arguments)?;
            pack_trunks_output()
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

fn judge(mut arguments: Parser) -> Result<()> {
    let (mut file, mut lint) = (None, false);
    let mut options =
        suitability::Options { today: None, policy: Policy::default(), form: suitability::Form::Text };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("today") => options.today = Some(suitability::date(&arguments.value()?.string()?)?),
            Long("policy") => options.policy = policy::read(Path::new(&arguments.value()?))?,
            Long("json") => options.form = suitability::Form::Json,
            Long("lint") => lint = true,
            Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    if lint {
        return suitability::lint(&options.policy);
    }
    suitability::command(&file.context("which file? cargo xtask suitability FILE")?, &options)
}

fn test_options(mut arguments: Parser) -> Result<test::Options> {
    let mut options = test::Options { engines: Engine::ALL.to_vec(), dist: None };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("engines") => options.engines = Engine::parse_list(&arguments.value()?.string()?)?,
            Long("dist") => options.dist = Some(PathBuf::from(arguments.value()?).canonicalize()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn verify_options(mut arguments: Parser) -> Result<verify::Options> {
    let (mut address, mut sums, mut extent) = (None, None, verify::Extent::Listed);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("sums") => sums = Some(PathBuf::from(arguments.value()?)),
            Long("needed") => extent = verify::Extent::Needed,
            Value(text) if address.is_none() => address = Some(text.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let address = address.context("which address? cargo xtask verify ADDRESS")?;
    Ok(verify::Options { address, sums, extent })
}

fn files(mut arguments: Parser) -> Result<Vec<String>> {
    let mut files = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => files.push(file.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(files)
}

fn minutes(mut arguments: Parser) -> Result<NonZeroU32> {
    let mut minutes = fuzz::MINUTES;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("minutes") => minutes = arguments.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(minutes)
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

fn pack_trunks_output() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this and says where")?;
    let profile = Profile::from_trunk(&env::var("TRUNK_PROFILE").unwrap_or_default());
    let tools = PackTools { node: npm_tools::node()?, modules: npm_tools::modules()? };
    let report = pack::pack(Path::new(&staging), profile, &tools)?;
    eprintln!(
        "      wasm {} bytes, optimised {}, compressed {}; frame {}, loader {}",
        report.wasm_bytes,
        report.optimised_bytes,
        report.compressed_bytes,
        report.frame_bytes,
        report.loader_bytes
    );
    Ok(())
}
