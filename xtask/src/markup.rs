//! The markup of every screen and page, held against the HTML standard by html-validate.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value, json};

use crate::dist;
use crate::tools::{HTML_VALIDATE, npm_packages, npm_tools};
use crate::workspace::Workspace;

/// All that html-validate knows of the standard, of what a screen reader needs, and of whole documents.
const SETS: [&str; 3] = ["html-validate:recommended", "html-validate:a11y", "html-validate:document"];

/// The rules that are off, and why.
const OFF: [(&str, &str); 3] = [
    (
        "valid-autocomplete",
        "on a box to tick it keeps Firefox from ticking again what was ticked before a reload",
    ),
    (
        "attribute-boolean-style",
        "yew's server renderer writes selected=\"selected\"; in the browser it is a property",
    ),
    ("doctype-style", "a matter of taste: ours is in small letters"),
];

/// A screen with a fault of each kind that matters most: what accepts it would accept anything.
const BAD: &str = "<main><h1>One</h1><h3>Three</h3><label>No control</label><button>No type</button>\
    <p id=\"twice\"><div id=\"twice\"></div></p><input type=\"text\"></main>";
/// What is found in it.
const FAULTS: [&str; 4] = ["heading-level", "no-dup-id", "close-order", "input-missing-label"];

/// The place of the screens in `index.html`.
const PLACE: &str = "<div id=\"needlewise\"></div>";

/// Validates each screen of `tests/snapshots` within the page it stands in, and the pages of `dist`.
///
/// # Errors
/// When there is a fault, or a bad page is not refused.
pub fn validate(workspace: &Workspace, dist: &Path) -> Result<()> {
    npm_packages::ensure(&HTML_VALIDATE)?;
    let page = fs::read_to_string(workspace.root.join("index.html"))?;
    // What Trunk reads there is in no page that is served.
    let page: String = page.lines().filter(|line| !line.contains("data-trunk")).collect();
    let within_page = |screen: &str| page.replace(PLACE, &format!("<div id=\"needlewise\">{screen}</div>"));
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("bad.html"), within_page(BAD))?;
    let found = faults(folder.path())?;
    let missed: Vec<_> =
        FAULTS.iter().filter(|rule| !found.iter().any(|fault| fault.contains(**rule))).collect();
    ensure!(missed.is_empty(), "a bad page is not refused for {missed:?}, only for {found:#?}");
    fs::remove_file(folder.path().join("bad.html"))?;

    let mut count = 0;
    let mut add = |name: &str, html: &str| {
        count += 1;
        fs::write(folder.path().join(name).with_extension("html"), html)
    };
    for (name, screen) in screens(workspace)? {
        add(&name, &within_page(&screen))?;
    }
    for (name, html) in pages(dist)? {
        add(&name, &html)?;
    }
    let faults = faults(folder.path())?;
    if !faults.is_empty() {
        bail!("{} faults in {count} documents:\n{}", faults.len(), faults.join("\n"));
    }
    eprintln!("      {count} documents, no fault; a bad one was refused");
    Ok(())
}

/// The names and the HTML of the screens that were reviewed.
fn screens(workspace: &Workspace) -> Result<Vec<(String, String)>> {
    let mut screens = Vec::new();
    for entry in fs::read_dir(workspace.root.join("tests/snapshots"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let screen = text.splitn(3, "---\n").nth(2).context("a snapshot has a head")?.to_owned();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        screens.push((name.trim_start_matches("snapshots__").to_owned(), screen));
    }
    ensure!(!screens.is_empty(), "no screen in tests/snapshots");
    Ok(screens)
}

/// The pages around the check, the checklist, the frame's outer document, and the inner one with its first screen.
fn pages(dist: &Path) -> Result<Vec<(String, String)>> {
    let is_page = |name: &String| {
        let is_html = Path::new(name).extension().is_some_and(|extension| extension == "html");
        name == "index.html" || is_html && name.starts_with("demo/")
    };
    let mut pages = Vec::new();
    for name in dist::files(dist)?.into_iter().filter(is_page) {
        pages.push((format!("page-{}", name.replace('/', "-")), fs::read_to_string(dist.join(&name))?));
    }
    ensure!(pages.len() > 1, "no pages of example clinics");
    let outer = fs::read_to_string(dist::frame(dist)?)?;
    let (_, rest) = outer.split_once("srcdoc=\"").context("no srcdoc in the frame file")?;
    let (inner, _) = rest.split_once('"').context("the srcdoc does not end")?;
    let inner = inner.replace("&quot;", "\"").replace("&amp;", "&");
    let checklist = fs::read_to_string(dist::checklist(dist)?)?;
    pages.extend([
        ("page-checklist".to_owned(), checklist),
        ("page-outer".to_owned(), outer),
        ("page-inner".to_owned(), inner),
    ]);
    Ok(pages)
}

/// What html-validate finds in the HTML files of `folder`, a line each.
fn faults(folder: &Path) -> Result<Vec<String>> {
    let (config, report) = (folder.join("rules.json"), folder.join("report.json"));
    fs::write(&config, rules().to_string())?;
    let mut validate = Command::new(npm_tools::node()?);
    validate
        .arg(npm_packages::require(&HTML_VALIDATE)?.join("bin/html-validate.mjs"))
        .arg("--config")
        .arg(&config);
    // Into a file: it ends before a pipe has taken a long report.
    validate.arg(format!("--formatter=json={}", report.display())).arg(folder);
    // It ends badly where it finds a fault, and reports which in any case.
    validate.stdin(Stdio::null()).status().context("html-validate does not start")?;
    let said = fs::read_to_string(&report).context("html-validate gave no report")?;
    fs::remove_file(&report)?;
    let files: Vec<Value> = serde_json::from_str(&said)?;
    Ok(files.iter().flat_map(lines).collect())
}

fn lines(file: &Value) -> Vec<String> {
    let path = Path::new(file["filePath"].as_str().unwrap_or_default());
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let messages = file["messages"].as_array().map(Vec::as_slice).unwrap_or_default();
    messages
        .iter()
        .map(|fault| {
            let said = |what: &str| fault[what].as_str().unwrap_or("the document").to_owned();
            format!("{name}: {}: {} ({})", said("ruleId"), said("message"), said("selector"))
        })
        .collect()
}

fn rules() -> Value {
    let mut rules: Map<String, Value> =
        OFF.iter().map(|(rule, _)| ((*rule).to_owned(), json!("off"))).collect();
    // The boxes of one list share its name, as radio buttons do.
    let shared = json!(["error", { "shared": ["radio", "checkbox"] }]);
    rules.insert("form-dup-name".to_owned(), shared);
    // An urgent word stands above the headline.
    rules.insert("heading-level".to_owned(), json!(["error", { "minInitialRank": "h2" }]));
    // The example clinics take the loader from beside themselves; `snippet.html` has the hash for clinics.
    rules.insert("require-sri".to_owned(), json!(["error", { "target": "crossorigin" }]));
    json!({ "root": true, "extends": SETS, "rules": rules })
}
