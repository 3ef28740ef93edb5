//! `cargo xtask serve`: the clinic's page and the example clinics, as a web server would show them.

use std::io::{Error, ErrorKind};

use anyhow::{Context, Result, bail};

use crate::dist;
use crate::server::{Folder, Server};
use crate::steps::Steps;
use crate::tools;
use crate::workspace::Workspace;

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;

/// Builds, then serves on `port`, or on the first free one of a few where none is given.
///
/// # Errors
/// When the build fails or the port is taken.
pub fn command(workspace: &Workspace, port: Option<u16>) -> Result<()> {
    // Asked for first: a taken port should not cost a build.
    let server = listen(workspace, port)?;
    let mut steps = Steps::new(2);
    steps.run("checking tools", tools::ensure_for_building)?;
    steps.run("building dist for release", || dist::build(workspace, None))?;
    println!("\nThe clinic's page: {}/\nCtrl-C ends it.", server.origin());
    server.wait();
    Ok(())
}

fn listen(workspace: &Workspace, port: Option<u16>) -> Result<Server> {
    let serve = |port| {
        let folder = Folder(workspace.dist());
        Server::start(port, move |path| folder.reply(path))
    };
    let Some(port) = port else {
        let mut free = (FIRST_PORT..=LAST_PORT).filter_map(|port| serve(port).ok());
        return free
            .next()
            .with_context(|| format!("the ports {FIRST_PORT} to {LAST_PORT} are taken: give --port"));
    };
    match serve(port) {
        Err(error) if is_taken(&error) => {
            bail!("port {port} is taken; give another --port, or none for a free one")
        }
        other => other.with_context(|| format!("cannot serve on port {port}")),
    }
}

fn is_taken(error: &anyhow::Error) -> bool {
    error.downcast_ref::<Error>().is_some_and(|error| error.kind() == ErrorKind::AddrInUse)
}
