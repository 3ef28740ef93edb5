//! Wraps what Trunk built into the airlock: a loader, one frame file, pages of example clinics, and a checklist for
//! browsers that cannot run the frame.
//!
//! Trunk's output goes in: `index.html`, the stylesheets, the wasm-bindgen glue and the wasm. The same bytes in give
//! the same bytes out.

mod checklist;
mod css;
mod frame;
mod glue;
pub(crate) mod guard;
pub(crate) mod imports;
mod names;
mod page;
mod script;
pub(crate) mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use needlewise::airlock::height;
use needlewise::engine::Item;
use needlewise::microneedling::PROTOCOL;

use crate::workspace::VERSION;
use page::AppPage;

/// The name of the wasm-bindgen glue in Trunk's output, and then of the loader.
const SCRIPT: &str = "needlewise.js";

const WASM: &str = "needlewise_bg.wasm";

const PAGE: &str = "index.html";

const LOADER: &str = include_str!("../../../src/airlock/loader.js");
const LOADER_SETTINGS: &str = include_str!("../../../src/airlock/loader/settings.js");
const LOADER_PAGE: &str = include_str!("../../../src/airlock/loader/page.js");
const LOADER_PARTS: &str = include_str!("../../../src/airlock/loader/parts.js");

/// The pages of example clinics, what leads to them, and what they share.
const DEMOS: [(&str, &str); 9] = [
    (PAGE, include_str!("../../demo/index.html")),
    ("demo/plain.html", include_str!("../../demo/plain.html")),
    ("demo/dark.html", include_str!("../../demo/dark.html")),
    ("demo/hostile.html", include_str!("../../demo/hostile.html")),
    ("demo/app.html", include_str!("../../demo/app.html")),
    ("demo/demo.css", include_str!("../../demo/demo.css")),
    ("demo/hostile.css", include_str!("../../demo/hostile.css")),
    ("demo/trackers.js", include_str!("../../demo/trackers.js")),
    ("demo/app.js", include_str!("../../demo/app.js")),
];

/// The npm programs that the pack step runs.
#[derive(Debug, Clone)]
pub struct PackTools {
    /// Node itself.
    pub node: PathBuf,
    /// The `node_modules` folder that holds `binaryen` and `terser`.
    pub modules: PathBuf,
}

/// Whether the result is for visitors or for a look while working.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Everything as small as it gets.
    Release,
    /// The wasm as the compiler left it: `wasm-opt` would take longest.
    Debug,
}

impl Profile {
    /// Reads what Trunk gives its hooks in `TRUNK_PROFILE`; anything but `debug` is a release.
    #[must_use]
    pub fn from_trunk(name: &str) -> Self {
        if name == "debug" { Self::Debug } else { Self::Release }
    }
}

/// What the pack step made; sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackReport {
    /// The name of the frame file.
    pub frame: String,
    /// The size of the frame file.
    pub frame_bytes: usize,
    /// The size of the loader.
    pub loader_bytes: usize,
    /// The size of the wasm as the compiler left it.
    pub wasm_bytes: usize,
    /// The size of the wasm that went into the frame, before compression.
    pub optimised_bytes: usize,
    /// The size of the wasm in the frame, compressed, before base64.
    pub compressed_bytes: usize,
}

/// Replaces Trunk's output in `staging` by the loader, the frame file, the checklist and the example clinics' pages.
///
/// # Errors
/// When Trunk's output is not as expected, a tool fails, the scripts contain a word that can reach a network or run a
/// text as code.
pub fn pack(staging: &Path, profile: Profile, tools: &PackTools) -> Result<PackReport> {
    let page = AppPage::read(&text(staging, PAGE)?)?;
    let css = page.stylesheets.iter().map(|name| text(staging, name)).collect::<Result<String>>()?;
    let wasm_path = staging.join(WASM);
    let wasm = wasm::squeeze(&wasm_path, profile, tools)?;

    let bindings = text(staging, SCRIPT)?;
    match profile {
        Profile::Release => imports::check(&wasm.module, &wasm.names, &bindings)?,
        // A look while working may print more than what is shipped.
        Profile::Debug => {}
    }

    let glue = glue::patch(&wasm.names.apply(&bindings)?)?;
    let scripts = frame::Scripts::minify(&glue, &wasm.compressed, tools)?;
    let document = frame::document(&page, &css::minify(&css), &needlewise::widget::prerender(), &scripts)?;
    let frame = format!("needlewise-{}.html", short_hash(&document));

    let checklist = checklist::document()?;
    let checklist_name = format!("needlewise-checklist-{}.html", short_hash(&checklist));

    let loader = script::minify(&loader(&frame, &checklist_name)?, script::Names::Kept, tools)?;
    guard::check(guard::Script::Loader, &loader)?;

    for name in page.stylesheets.iter().map(String::as_str).chain([WASM]) {
        fs::remove_file(staging.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    write(staging, &frame, &document)?;
    write(staging, &checklist_name, &checklist)?;
    write(staging, SCRIPT, &loader)?;
    fs::create_dir_all(staging.join("demo"))?;
    for (name, text) in DEMOS {
        write(staging, name, &page.with_reload_script(name, text)?)?;
    }
    Ok(PackReport {
        frame,
        frame_bytes: document.len(),
        loader_bytes: loader.len(),
        wasm_bytes: wasm.raw_bytes,
        optimised_bytes: wasm.module.len(),
        compressed_bytes: wasm.compressed.len(),
    })
}

/// The loader's source, filled in.
fn loader(frame: &str, checklist: &str) -> Result<String> {
    let codes = |item: &Item| item.choices().iter().map(|choice| choice.code).collect::<Vec<_>>().join(" ");
    let mut loader = LOADER.to_owned();
    for (mark, value) in [
        ("/* @SETTINGS@ */", LOADER_SETTINGS),
        ("/* @PARTS@ */", LOADER_PARTS),
        ("/* @PAGE@ */", LOADER_PAGE),
        ("@FRAME@", frame),
        ("@CHECKLIST@", checklist),
        ("@VERSION@", VERSION),
        ("@WIDE@", &height::WIDE_PX.to_string()),
        ("@HEIGHT_WIDE@", &height::HEIGHT_WIDE_PX.to_string()),
        ("@HEIGHT_NARROW@", &height::HEIGHT_NARROW_PX.to_string()),
        ("@GOALS@", &codes(PROTOCOL.goals)),
        ("@AREAS@", &codes(PROTOCOL.areas)),
    ] {
        loader = script::fill(&loader, mark, value)?;
    }
    Ok(loader)
}

/// The first 16 hexadecimal digits of the text's SHA-256.
fn short_hash(text: &str) -> String {
    let first =
        Sha256::digest(text).into_iter().take(8).fold(0, |number, byte| number << 8 | u64::from(byte));
    format!("{first:016x}")
}

fn text(folder: &Path, name: &str) -> Result<String> {
    fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name} in Trunk's output"))
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))
}
