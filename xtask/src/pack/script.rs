//! Filling in and minifying scripts.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use super::PackTools;

/// What may become of the names that a script declares at its top level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// They are the script's own and may be shortened.
    Shortened,
    /// They stay.
    Kept,
}

/// The script with `value` in place of `mark`, which it must contain once.
///
/// # Errors
/// When it does not.
pub fn fill(script: &str, mark: &str, value: &str) -> Result<String> {
    ensure!(script.matches(mark).count() == 1, "a script does not contain {mark} exactly once");
    Ok(script.replacen(mark, value, 1))
}

/// The script as terser writes it.
///
/// # Errors
/// When terser fails, or its result cannot stand in a `<script>` element.
pub fn minify(script: &str, names: Names, tools: &PackTools) -> Result<String> {
    let mut command = Command::new(&tools.node);
    command.arg(tools.modules.join("terser/bin/terser"));
    // Single quotes, because the frame's script ends up in a double-quoted attribute. ASCII, so that a server may state any
    // charset: in another one the scripts would not have their hashes.
    command.args([
        "--ecma",
        "2019",
        "--compress",
        "passes=3",
        "--mangle",
        "--format",
        "quote_style=1,comments=false,ascii_only=true",
    ]);
    match names {
        Names::Shortened => _ = command.arg("--toplevel"),
        Names::Kept => {}
    }
    let mut terser = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start terser under node")?;
    terser.stdin.take().context("terser has no input")?.write_all(script.as_bytes())?;
    let output = terser.wait_with_output()?;
    ensure!(output.status.success(), "terser failed: {}", output.status);
    let minified = String::from_utf8(output.stdout)?.trim().to_owned();
    ensure!(!minified.is_empty(), "terser returned nothing");
    for forbidden in ["</script", "<!--", "\r"] {
        ensure!(
            !minified.contains(forbidden),
            "a script contains {forbidden:?}, which would end or change it in a page"
        );
    }
    Ok(minified)
}
