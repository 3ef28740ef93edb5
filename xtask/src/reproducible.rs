//! Whether the same sources, built elsewhere from nothing, give the same bytes.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;
use crate::{commands, dist};

/// Builds a copy of `workspace` in another folder with an empty target folder, and compares it with `built`.
///
/// The browser's part and its standard library are compiled anew; this machine's own helper programs are not.
///
/// # Errors
/// When the copy cannot be built, or a file differs; the message names it.
pub fn check(workspace: &Workspace, built: &Path) -> Result<()> {
    let elsewhere = tempfile::tempdir()?;
    let copy = Workspace { root: elsewhere.path().canonicalize()?.join("another place for the sources") };
    copy_sources(workspace, &copy)?;
    dist::build(&copy, Some(&elsewhere.path().join("target")))?;
    let differing = differing(built, &copy.dist())?;
    if !differing.is_empty() {
        bail!("a second build of the same sources differs in {}", differing.join(", "));
    }
    Ok(())
}

/// Copies what Git tracks or would track: sources that are not committed yet count too.
fn copy_sources(from: &Workspace, to: &Workspace) -> Result<()> {
    let mut list = Command::new("git");
    list.current_dir(&from.root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let names = commands::output(&mut list).context("the sources are listed by Git")?;
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let source = from.root.join(name);
        if source.is_file() {
            let target = to.root.join(name);
            fs::create_dir_all(target.parent().unwrap_or(&to.root))?;
            fs::copy(&source, &target).with_context(|| format!("cannot copy {name}"))?;
        }
    }
    Ok(())
}

fn differing(one: &Path, other: &Path) -> Result<Vec<String>> {
    let mut names = dist::files(one)?;
    names.extend(dist::files(other)?);
    names.sort();
    names.dedup();
    let same = |name: &String| match (fs::read(one.join(name)), fs::read(other.join(name))) {
        (Ok(left), Ok(right)) => left == right,
        _ => false,
    };
    Ok(names.into_iter().filter(|name| !same(name)).collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::differing;

    #[test]
    fn folders_differ_by_content_and_by_what_is_missing() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for (folder, name, content) in [
            (&one, "same.js", "s"),
            (&other, "same.js", "s"),
            (&one, "changed.js", "a"),
            (&other, "changed.js", "b"),
            (&one, "gone.js", "g"),
        ] {
            fs::write(folder.path().join(name), content).unwrap();
        }
        assert_eq!(differing(one.path(), other.path()).unwrap(), ["changed.js", "gone.js"]);
    }
}
