//! What a screen reader is told of each screen: roles, names, states and headings, as in the files of `trees/`.
//!
//! After a wanted change: `INSTA_UPDATE=always cargo test --package xtask --test browser -- read_out`, and read the
//! difference like code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::devtools::{ask, innermost_frame};
use crate::tour;

/// The day of every visit here, so that no date on a screen depends on that of the run.
const ON_A_FIXED_DAY: &str = "(() => {
  const now = Date.UTC(2026, 10, 20, 12);
  const Own = Date;
  globalThis.Date = class extends Own {
    constructor(...parts) { super(...(parts.length === 0 ? [now] : parts)); }
    static now() { return now; }
  };
})()";

/// Boxes of text and what only draws: of no use to a listener.
const SILENT: [&str; 4] = ["InlineTextBox", "LineBreak", "ListMarker", "SvgRoot"];
/// Only hold others together.
const HOLDERS: [&str; 4] = ["none", "generic", "Legend", "LabelText"];
/// Its words are the name of the control in it.
const LABEL: &str = "LabelText";
/// What is told besides role and name.
const STATES: [&str; 15] = [
    "atomic",
    "busy",
    "checked",
    "disabled",
    "expanded",
    "focused",
    "hasPopup",
    "invalid",
    "level",
    "live",
    "modal",
    "pressed",
    "required",
    "selected",
    "valuetext",
];
/// What a state is where nothing is said of it.
const UNSAID: [&str; 2] = ["false", "off"];

pub async fn each_screen_is_read_out_as_reviewed(browser: &Browser) -> Result<()> {
    ask(browser, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": ON_A_FIXED_DAY })).await?;
    let mut told = BTreeMap::new();
    tour::lead(browser, "", async |state| {
        told.insert(
            format!("{}.txt", slug(state)),
            outline(browser).await.with_context(|| state.to_owned())?,
        );
        Ok(())
    })
    .await?;
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/browser/trees"));
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        fs::remove_dir_all(&folder).or_else(|error| if folder.exists() { Err(error) } else { Ok(()) })?;
        fs::create_dir_all(&folder)?;
        for (name, outline) in &told {
            fs::write(folder.join(name), outline)?;
        }
    }
    let mut reviewed = BTreeMap::new();
    for entry in fs::read_dir(&folder).context("tests/browser/trees")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        reviewed.insert(name, fs::read_to_string(path)?);
    }
    let names: BTreeSet<&String> = told.keys().chain(reviewed.keys()).collect();
    let differences: Vec<String> =
        names.iter().filter_map(|name| difference(name, reviewed.get(*name), told.get(*name))).collect();
    ensure!(differences.is_empty(), "{}", differences.join("\n"));
    Ok(())
}

/// "result: wait, sources disagree" as a file's name.
pub fn slug(state: &str) -> String {
    let words = state.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

fn difference(name: &str, reviewed: Option<&String>, told: Option<&String>) -> Option<String> {
    let (Some(reviewed), Some(told)) = (reviewed, told) else {
        return Some(format!("{name}: {}", if told.is_none() { "no such screen" } else { "not reviewed" }));
    };
    let (mut before, mut now) = (reviewed.lines(), told.lines());
    for number in 1.. {
        match (before.next(), now.next()) {
            (None, None) => return None,
            (before, now) if before == now => {}
            (before, now) => {
                let line = |line: Option<&str>| line.unwrap_or("the end").trim().to_owned();
                return Some(format!("{name}:{number}: {}\n  was reviewed as: {}", line(now), line(before)));
            }
        }
    }
    None
}

/// The tree of the innermost frame, a node a line.
async fn outline(browser: &Browser) -> Result<String> {
    let frame = innermost_frame(browser).await?;
    let tree = ask(browser, "Accessibility.getFullAXTree", json!({ "frameId": frame })).await?;
    let nodes = tree["nodes"].as_array().context("a tree has nodes")?;
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let root = nodes.first().context("a tree has a root")?;
    let mut lines = String::new();
    write(root, "", 0, &by_id, &mut lines);
    ensure!(lines.contains("StaticText"), "nothing is read out:\n{lines}");
    Ok(lines)
}

fn write(node: &Value, above: &str, depth: usize, by_id: &BTreeMap<&str, &Value>, lines: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let is_ignored = node["ignored"] == true;
    // What a node is named by is read out with the node.
    let is_repeated = role == "StaticText" && (above == name || above == LABEL || name.is_empty());
    if SILENT.contains(&role) || is_repeated {
        return;
    }
    let states = if is_ignored { String::new() } else { states(node) };
    let is_told = !(is_ignored || HOLDERS.contains(&role) && states.is_empty());
    if is_told {
        lines.push_str(&"  ".repeat(depth));
        lines.push_str(role);
        if !name.is_empty() {
            let _ = write!(lines, " {name:?}");
        }
        lines.push_str(&states);
        lines.push('\n');
    }
    // The lines of a closed list: which is chosen is its value.
    if role == "combobox" {
        return;
    }
    let above = if role == LABEL {
        role
    } else if is_told {
        name
    } else {
        above
    };
    let depth = if is_told { depth + 1 } else { depth };
    for id in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = by_id.get(id) {
            write(child, above, depth, by_id, lines);
        }
    }
}

fn states(node: &Value) -> String {
    let mut states = String::new();
    for (what, value) in [("value", &node["value"]["value"]), ("description", &node["description"]["value"])]
    {
        match value {
            Value::String(words) if !words.trim().is_empty() => {
                let _ = write!(states, ", {what} {words:?}");
            }
            Value::Number(number) => _ = write!(states, ", {what} {number}"),
            _ => {}
        }
    }
    let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
    for property in properties {
        let name = property["name"].as_str().unwrap_or_default();
        let value = property["value"]["value"].to_string();
        let value = value.trim_matches('"');
        let is_state = name == "checked" || name == "expanded" || !UNSAID.contains(&value);
        if STATES.contains(&name) && is_state && !value.is_empty() {
            let _ = write!(states, ", {name} {value}");
        }
    }
    states
}
