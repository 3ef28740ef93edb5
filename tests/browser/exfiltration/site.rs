//! A clinic's site with hostile frames, and a script of its own that hears what they tell and finds what they leave.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use xtask::dist;
use xtask::server::Reply;

use super::builds::Build;
use super::lookups::TURNS;
use super::sink::{Sink, Site};
use crate::host::{self, TAG};
use crate::network;

/// How many frames there are at most on a page from which they leave one by one.
pub const MANY: usize = 12;

const ATTEMPTS: &str = include_str!("attempts.js");
const HOSTILE: &str = include_str!("hostile.js");

/// The clinic's own script: finds what a frame may have left, sends it on, and notes what the frame tells it.
const COLLECTOR: &str = include_str!("collector.js");
/// Asks for what its address says; as a worker of each kind.
const WORKER: &str = "fetch(location.search.slice(1)); onconnect = () => {};";
const PICTURE: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg"><rect id="a" width="9" height="9"/><filter id="b"/></svg>"#;

/// The page with so many frames in a row.
pub fn row(frames: usize) -> String {
    if frames == 1 { "/".to_owned() } else { format!("/{frames}") }
}

/// The site, with one frame of `build` on `/` and up to [`MANY`] on the other pages; the script in it signs with `run`
/// what it sends, and puts `labels` into the names of hosts.
pub fn site(build: Build, run: &str, labels: &str, sink: &Sink) -> Result<Site> {
    let frame = dist::frame(&host::dist())?;
    let script = script(run, labels, sink)?;
    let document = build.document(&fs::read_to_string(&frame)?, &script)?;
    let name = frame.file_name().context("the frame file has a name")?.to_string_lossy();
    let loader = fs::read(host::dist().join(dist::LOADER))?;
    let page = |times| {
        let places = build.place().repeat(times);
        let head = r#"<meta charset="utf-8"><title>A clinic</title><script src="/collector.js"></script>"#;
        format!("<!doctype html><html lang=\"en\"><head>{head}</head><body>{places}{TAG}</body></html>")
    };
    let files = [
        ("/", Reply::file("page.html", page(1))),
        ("/collector.js", Reply::file("collector.js", COLLECTOR)),
        ("/hostile.html", Reply::file("hostile.html", document.as_str())),
        ("/worker.js", Reply::file("worker.js", WORKER)),
        ("/use.svg", Reply::file("use.svg", PICTURE)),
        ("/needlewise/needlewise.js", Reply::file("needlewise.js", loader)),
        (&format!("/needlewise/{name}"), Reply::file("needlewise.html", document.as_str())),
    ];
    let rows = (2..=MANY).map(|times| (row(times), Reply::file("page.html", page(times))));
    Ok(files.map(|(path, reply)| (path.to_owned(), reply)).into_iter().chain(rows).collect())
}

fn script(run: &str, labels: &str, sink: &Sink) -> Result<String> {
    let mut script = HOSTILE.to_owned();
    for (mark, value) in [
        ("/* @ATTEMPTS@ */", ATTEMPTS),
        ("@RUN@", run),
        ("@LABELS@", labels),
        ("@TURNS@", &TURNS.to_string()),
        ("@SINK@", &sink.domain()),
        ("@LOCAL@", &sink.at("localhost")),
        ("@ADDRESS@", &network::ADDRESS.to_string()),
    ] {
        ensure!(script.matches(mark).count() == 1, "the script has not exactly one {mark}");
        script = script.replace(mark, value);
    }
    Ok(script)
}
