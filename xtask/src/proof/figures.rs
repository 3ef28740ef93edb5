//! What the proof has counted, as the tables of `docs/PRIVACY.md`.
//!
//! Each part leaves one file per engine, `<part>-<engine>.json`: `{ "rows": [[label, value], …] }`. A value is a number, a
//! text, or a list of names; a list stands below the part's table. A part called `what-gets-out` becomes the section
//! "What gets out".

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::engines::Engine;

/// The part that only says which version of the engine it was, in its one row.
pub const VERSION: &str = "engine";
/// The parts that come first, in this order; others follow by name.
const FIRST: [&str; 4] = ["what-gets-out", "what-the-page-sees", "on-disk", "offline"];

const BEGIN: &str = "<!-- figures: begin -->";
const END: &str = "<!-- figures: end -->";

/// One part in one engine: labels, each with what was counted.
pub type Rows = Vec<(String, Value)>;

/// Makes room for new figures of `engine` in `folder`; those of others stay.
///
/// # Errors
/// When the folder cannot be made, or an old file not be removed.
pub fn forget(folder: &Path, engine: Engine) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| part(&name.to_string_lossy(), engine).is_some()) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// `page` with `figures` in place of what stood between its marks.
///
/// # Errors
/// When the marks are not there.
pub fn put(page: &str, figures: &str) -> Result<String> {
    let (before, rest) = page.split_once(BEGIN).context("the page has no mark where the figures begin")?;
    let (_, after) = rest.split_once(END).context("the page has no mark where the figures end")?;
    Ok(format!("{before}{BEGIN}\n{figures}{END}{after}"))
}

/// The figures in `folder`, measured on the frame file called `frame`, and those `shipped` that are the same in every engine.
///
/// # Errors
/// When a file cannot be read or is not of the form above.
pub fn render(folder: &Path, frame: &str, shipped: &Rows) -> Result<String> {
    let mut parts: BTreeMap<String, Vec<(Engine, Rows)>> = BTreeMap::new();
    for engine in Engine::ALL {
        for (name, rows) in read(folder, engine)? {
            parts.entry(name).or_default().push((engine, rows));
        }
    }
    let versions = parts.remove(VERSION).unwrap_or_default();
    let engines: Vec<String> = versions.iter().map(|(engine, rows)| version(*engine, rows)).collect();
    let mut text = format!("Measured on `{frame}`, in {}, on {}.\n", engines.join(", "), system());
    let place = |name: &str| FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len());
    let mut names: Vec<&String> = parts.keys().collect();
    names.sort_by_key(|name| place(name));
    for name in names {
        text.push_str(&section(name, &parts[name]));
    }
    text.push_str("\n### What is shipped\n\n| | |\n|---|---|\n");
    text.extend(shipped.iter().map(|(label, value)| format!("| {label} | {} |\n", cell(Some(value)))));
    Ok(text)
}

fn read(folder: &Path, engine: Engine) -> Result<Vec<(String, Rows)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).context("the proof has not been run")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(part) = part(&name, engine) else { continue };
        let figures: Value = serde_json::from_str(&fs::read_to_string(&path)?).context(name.clone())?;
        let rows = figures["rows"].as_array().with_context(|| format!("{name} has no rows"))?;
        let rows = rows.iter().map(|row| match (row[0].as_str(), &row[1]) {
            (Some(label), value) => Ok((label.to_owned(), value.clone())),
            (None, _) => anyhow::bail!("{name}: a row has no label: {row}"),
        });
        found.push((part.to_owned(), rows.collect::<Result<Rows>>()?));
    }
    ensure!(
        found.is_empty() || found.iter().any(|(part, _)| part == VERSION),
        "{} has no version",
        engine.title()
    );
    Ok(found)
}

fn part(file: &str, engine: Engine) -> Option<&str> {
    file.strip_suffix(&format!("-{}.json", engine.id()))
}

fn version(engine: Engine, rows: &Rows) -> String {
    let version = rows.first().and_then(|(_, value)| value.as_str()).unwrap_or_default();
    format!("{} {version}", engine.title())
}

/// The system that this runs on, in its own words.
fn system() -> String {
    let about = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = about.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or_else(|| std::env::consts::OS.to_owned(), |name| name.trim_matches('"').to_owned())
}

fn section(name: &str, engines: &[(Engine, Rows)]) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for (label, _) in engines.iter().flat_map(|(_, rows)| rows) {
        if !labels.contains(&label.as_str()) {
            labels.push(label);
        }
    }
    let value = |rows: &Rows, label: &str| rows.iter().find(|row| row.0 == label).map(|row| row.1.clone());
    let cells = |label: &str| -> Vec<String> {
        engines.iter().map(|(_, rows)| cell(value(rows, label).as_ref())).collect()
    };
    let is_list = |label: &&str| {
        engines.iter().any(|(_, rows)| value(rows, label).is_some_and(|value| value.is_array()))
    };
    let (lists, singles): (Vec<&str>, Vec<&str>) = labels.into_iter().partition(is_list);

    let titles: Vec<&str> = engines.iter().map(|(engine, _)| engine.title()).collect();
    let mut lines = vec![String::new(), format!("### {}", title(name)), String::new()];
    if !singles.is_empty() {
        lines.push(format!("| | {} |", titles.join(" | ")));
        lines.push(format!("|---|{}", "---|".repeat(titles.len())));
        lines.extend(singles.iter().map(|label| format!("| {label} | {} |", cells(label).join(" | "))));
    }
    for label in lists {
        lines.extend([String::new(), format!("{label}:")]);
        let cells = cells(label);
        if cells.len() > 1 && cells.iter().all(|names| *names == cells[0]) {
            lines.push(format!("- all: {}", cells[0]));
        } else {
            lines.extend(titles.iter().zip(cells).map(|(title, names)| format!("- {title}: {names}")));
        }
    }
    lines.join("\n") + "\n"
}

fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None => "–".to_owned(),
        Some(Value::Array(names)) if names.is_empty() => "none".to_owned(),
        Some(Value::Array(names)) => names.iter().map(|name| cell(Some(name))).collect::<Vec<_>>().join("; "),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => with_commas(&number.to_string()),
        Some(other) => other.to_string(),
    }
}

/// 1234567 as 1,234,567; anything else as it is.
fn with_commas(number: &str) -> String {
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let groups: Vec<&str> =
        number.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn folder() -> Result<tempfile::TempDir> {
        let folder = tempfile::tempdir()?;
        for (name, rows) in [
            ("engine-firefox", json!([["version", "153.7.0"]])),
            ("engine-chromium", json!([["version", "156.0"]])),
            ("offline-chromium", json!([["paths", 7]])),
            (
                "what-gets-out-chromium",
                json!([["attempts", 100_000], ["by name", ["a", "b"]], ["alike", ["c", "d"]]]),
            ),
            (
                "what-gets-out-firefox",
                json!([["attempts", 99], ["by name", []], ["alike", ["c", "d"]], ["more", "1 of 2"]]),
            ),
        ] {
            fs::write(folder.path().join(format!("{name}.json")), json!({ "rows": rows }).to_string())?;
        }
        Ok(folder)
    }

    fn shipped() -> Rows {
        vec![("imports".to_owned(), json!(1151))]
    }

    #[test]
    fn each_part_is_a_table_with_a_column_for_each_engine() -> Result<()> {
        let text = render(folder()?.path(), "needlewise-1.html", &shipped())?;
        assert!(
            text.starts_with("Measured on `needlewise-1.html`, in Chromium 156.0, Firefox 153.7.0, on "),
            "{text}"
        );
        for line in [
            "### What gets out\n\n| | Chromium | Firefox |\n|---|---|---|\n| attempts | 100,000 | 99 |\n| more | – | 1 of 2 |\n",
            "by name:\n- Chromium: a; b\n- Firefox: none\n",
            "alike:\n- all: c; d\n",
            "### What is shipped\n\n| | |\n|---|---|\n| imports | 1,151 |\n",
            "### Offline\n\n| | Chromium |\n|---|---|\n| paths | 7 |\n",
        ] {
            assert!(text.contains(line), "{line} is not in:\n{text}");
        }
        assert!(text.find("What gets out") < text.find("Offline"));
        Ok(())
    }

    #[test]
    fn figures_of_an_engine_that_runs_again_are_forgotten() -> Result<()> {
        let folder = folder()?;
        forget(folder.path(), Engine::Chromium)?;
        let text = render(folder.path(), "needlewise-1.html", &shipped())?;
        assert!(!text.contains("Chromium") && text.contains("| attempts | 99 |"), "{text}");
        Ok(())
    }

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() -> Result<()> {
        let page = format!("before\n{BEGIN}\nold\n{END}\nafter\n");
        assert_eq!(put(&page, "new\n")?, format!("before\n{BEGIN}\nnew\n{END}\nafter\n"));
        assert!(put("no marks", "new").is_err());
        Ok(())
    }
}
