//! `cargo xtask mutants`: changes the engine a little at a time, and sees whether the tests notice.
//!
//! cargo-mutants makes the changes, each in a copy of the sources. One that no test can notice, for it changes nothing
//! that the engine does, stands in `tests/mutants.txt` with the reason.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::commands;
use crate::tools::{CARGO_MUTANTS, cargo_tools};
use crate::workspace::{Workspace, native_target};

/// What is changed.
const ENGINE: &str = "src/engine/";
/// The tests that judge it; the snapshots see the words that the engine hands to the screens.
const JUDGES: [&str; 3] = ["vignettes", "properties", "snapshots"];
/// The least time that the tests get, in seconds. They need a tenth of it; on a busy machine a change that none of
/// them notices must not pass for an endless loop.
const SECONDS_MIN: &str = "180";
/// Tells the random tests how many answer sheets to fill in. So many do for one small change, and every rule still
/// fires on some of them.
const SHEETS: (&str, &str) = ("NEEDLEWISE_SHEETS", "10000");
/// The mutants that are equal to the engine as it is.
const EQUAL: &str = "tests/mutants.txt";

/// Tries every mutant of `files`, or of the whole engine if there are none, and prints the counts.
///
/// # Errors
/// When the tests fail without a change; when they pass with one, unless `tests/mutants.txt` says why; and when they
/// notice one that it lists.
pub fn command(workspace: &Workspace, files: &[String]) -> Result<()> {
    if let Some(other) = files.iter().find(|file| !is_of_engine(workspace, file)) {
        bail!("{other} is no file of the engine, written as {ENGINE}date.rs");
    }
    let list =
        fs::read_to_string(workspace.root.join(EQUAL)).with_context(|| format!("cannot read {EQUAL}"))?;
    let equal = listed(&list)?;
    let program = cargo_tools::ensure(&CARGO_MUTANTS, &[])?;
    let folder = native_target()?.join("mutants");
    let found = folder.join("mutants.out");
    if found.exists() {
        fs::remove_dir_all(&found)?;
    }
    fs::create_dir_all(&folder)?;
    try_all(workspace, &program, files, &folder)?;
    let read = |name: &str| {
        let text =
            fs::read_to_string(found.join(name)).with_context(|| format!("no {name} in {}", found.display()));
        text.map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
    };
    let missed = read("missed.txt")?;
    let (caught, unviable, timeouts) = (read("caught.txt")?, read("unviable.txt")?, read("timeout.txt")?);
    println!(
        "{} caught, {} missed, {} unviable, {} timeouts",
        caught.len(),
        missed.len(),
        unviable.len(),
        timeouts.len()
    );
    let examined = |mutant: &str| {
        files.is_empty()
            || files
                .iter()
                .any(|file| mutant.strip_prefix(file.as_str()).is_some_and(|rest| rest.starts_with(':')))
    };
    let equal: Vec<_> = equal.into_iter().filter(|mutant| examined(mutant)).collect();
    let faults = faults(&missed, equal);
    if !faults.is_empty() {
        bail!("{}\nthe changes themselves are in {}", faults.join("\n"), found.join("diff").display());
    }
    Ok(())
}

fn is_of_engine(workspace: &Workspace, file: &str) -> bool {
    file.starts_with(ENGINE) && workspace.root.join(file).is_file()
}

fn try_all(workspace: &Workspace, program: &Path, files: &[String], folder: &Path) -> Result<()> {
    let mut command = Command::new(program);
    command.current_dir(&workspace.root).args(["mutants", "--no-config", "--package", "needlewise"]);
    command.args(["--jobs", "2", "--no-shuffle", "--minimum-test-timeout", SECONDS_MIN]);
    command.arg("--output").arg(folder);
    let whole = [format!("{ENGINE}**")];
    for file in if files.is_empty() { &whole } else { files } {
        command.args(["--file", file]);
    }
    for judge in JUDGES {
        command.arg(format!("--cargo-arg=--test={judge}"));
    }
    // No test looks at debug information.
    command
        .arg("--cargo-arg=--locked")
        .envs([("CARGO_INCREMENTAL", "1"), ("CARGO_PROFILE_DEV_DEBUG", "0"), SHEETS])
        // A screen that a change alters is not kept beside the snapshots, where the next one's tests would read it.
        .env("INSTA_UPDATE", "no")
        // Each copy builds in a folder of its own.
        .env_remove("CARGO_TARGET_DIR");
    // The first failing test settles it; the others may run without end. Only libtest heeds this value of the
    // variable, and then takes the option from a stable compiler too.
    command.env("RUSTC_BOOTSTRAP", "libtest").args(["--", "--", "-Zunstable-options", "--fail-fast"]);
    // Half a minute for each mutant, for pairs of rules whose single members are tried already.
    command.arg("--skip=rules_that_read_something_in_common");
    let status = command.status().context("cannot start cargo-mutants")?;
    match status.code() {
        // Every one was noticed; some were not; for some the tests ran without end, which is noticed too.
        Some(0 | 2 | 3) => Ok(()),
        Some(_) | None => commands::check(&command, status),
    }
}

/// The mutants in the list, each without the reason that it must have.
fn listed(list: &str) -> Result<Vec<String>> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mutant = |line: &str| match line.split_once(" -- ") {
        Some((mutant, why)) if !why.trim().is_empty() => Ok(mutant.to_owned()),
        Some(_) | None => bail!("{EQUAL}: no \" -- \" and reason after: {line}"),
    };
    lines.map(mutant).collect()
}

/// What is missed and not listed, and what is listed and not missed. One line stands for one mutant: where a function
/// has two of a name, listing one does not excuse the other.
fn faults(missed: &[String], mut equal: Vec<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for mutant in missed {
        let name = without_place(mutant);
        match equal.iter().position(|listed| *listed == name) {
            Some(found) => _ = equal.remove(found),
            None => faults.push(format!("no test notices: {mutant}")),
        }
    }
    faults.extend(equal.iter().map(|mutant| format!("{EQUAL}: a test notices, or it is gone: {mutant}")));
    faults
}

/// `src/engine/date.rs:33:9: replace …` without the line and the column, which change too often.
fn without_place(mutant: &str) -> String {
    match mutant.splitn(4, ':').collect::<Vec<_>>()[..] {
        [file, _, _, what] => format!("{file}:{what}"),
        _ => mutant.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{faults, listed};

    const MISSED: &str = "src/engine/date.rs:25:9: replace < with <= in Date::plus_days";
    const NAME: &str = "src/engine/date.rs: replace < with <= in Date::plus_days";

    #[test]
    fn a_missed_mutant_is_excused_by_a_line_of_its_own() {
        let missed = [MISSED.to_owned(), MISSED.replace("25:9", "26:9")];
        assert_eq!(faults(&missed, vec![NAME.to_owned(); 2]), [""; 0]);
        assert_eq!(faults(&missed, vec![NAME.to_owned()]), [format!("no test notices: {}", missed[1])]);
    }

    #[test]
    fn a_listed_mutant_that_is_not_missed_is_a_fault() {
        let told = format!("tests/mutants.txt: a test notices, or it is gone: {NAME}");
        assert_eq!(faults(&[], vec![NAME.to_owned()]), [told]);
    }

    #[test]
    fn a_line_gives_its_reason() {
        let list = format!("# what these are\n\n{NAME} -- the two never differ\n");
        assert_eq!(listed(&list).unwrap(), [NAME]);
        for none in [NAME.to_owned(), format!("{NAME} -- ")] {
            assert!(listed(&none).is_err());
        }
    }
}
