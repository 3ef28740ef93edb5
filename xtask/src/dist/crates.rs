//! Which crates are compiled into the wasm: what Cargo would build for a browser, without what only runs while it builds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::commands;
use crate::tools::rust::WASM_TARGET;
use crate::workspace::{Workspace, real_cargo};

/// A crate's name and version.
pub type Id = (String, String);

/// A crate in the wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crate {
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// Where its sources are kept; empty where it does not say.
    pub repository: String,
    /// The SHA-256 of its package, in hexadecimal; none for our own, which is no package.
    pub checksum: Option<String>,
    /// What it uses itself.
    pub uses: BTreeSet<Id>,
}

/// The crates of the wasm, the product itself among them, and the product's own id.
///
/// # Errors
/// When Cargo cannot tell, or says it in another form.
pub fn in_wasm(workspace: &Workspace) -> Result<(Id, BTreeMap<Id, Crate>)> {
    let mut tree = Command::new(real_cargo());
    tree.current_dir(&workspace.root)
        .args(["tree", "--locked", "--offline", "--package", "needlewise", "--target", WASM_TARGET])
        .args(["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", " {p}|{l}|{r}"]);
    let lock = fs::read_to_string(workspace.root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    read(&commands::output(&mut tree)?, &checksums(&lock))
}

/// Reads a tree with a crate a line, each after its depth; what a crate uses stands below it at its first place.
fn read(tree: &str, checksums: &BTreeMap<Id, String>) -> Result<(Id, BTreeMap<Id, Crate>)> {
    let mut crates: BTreeMap<Id, Crate> = BTreeMap::new();
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines() {
        let strange = || format!("Cargo's tree has a line of another form: {line}");
        let (depth, about) = line.split_once(' ').with_context(strange)?;
        let depth: usize = depth.parse().with_context(strange)?;
        let [package, licence, repository] = about
            .trim_end_matches(" (*)")
            .split('|')
            .collect::<Vec<_>>()
            .try_into()
            .ok()
            .with_context(strange)?;
        let mut words = package.split(' ');
        let id = words.next().zip(words.next().and_then(|word| word.strip_prefix('v')));
        let id = id.map(|(name, version)| (name.to_owned(), version.to_owned())).with_context(strange)?;
        ensure!(depth <= above.len(), strange());
        above.truncate(depth);
        if let Some(user) = above.last().and_then(|user| crates.get_mut(user)) {
            user.uses.insert(id.clone());
        }
        crates.entry(id.clone()).or_insert_with(|| Crate {
            licence: expression(licence),
            repository: repository.to_owned(),
            checksum: checksums.get(&id).cloned(),
            uses: BTreeSet::new(),
        });
        above.push(id);
    }
    let product = above.into_iter().next().context("Cargo's tree is empty")?;
    Ok((product, crates))
}

/// Older crates say `MIT/Apache-2.0` where SPDX has `OR`.
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// The sums that Cargo holds each package against.
fn checksums(lock: &str) -> BTreeMap<Id, String> {
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.and_then(|line| line.strip_suffix('"')).map(str::to_owned)
    };
    let packages = lock.split("[[package]]").skip(1);
    packages
        .filter_map(|package| {
            let id = (value(package, "name")?, value(package, "version")?);
            Some((id, value(package, "checksum")?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0 needlewise v0.1.0 (/somewhere)|MIT OR Apache-2.0|\n\
        1 js-sys v0.3.1|MIT/Apache-2.0|https://sys.example\n2 cfg-if v1.0.0|MIT|\n\
        1 yew v0.23.0|MIT|\n2 js-sys v0.3.1|MIT/Apache-2.0|https://sys.example (*)\n";
    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"cfg-if\"\nversion = \"1.0.0\"\n\
        source = \"registry\"\nchecksum = \"12ab\"\n\n[[package]]\nname = \"needlewise\"\nversion = \"0.1.0\"\n";

    fn id(name: &str, version: &str) -> Id {
        (name.to_owned(), version.to_owned())
    }

    #[test]
    fn a_tree_is_read_with_who_uses_what() -> Result<()> {
        let (product, crates) = read(TREE, &checksums(LOCK))?;
        assert_eq!(product, id("needlewise", "0.1.0"));
        assert_eq!(crates.len(), 4);
        let uses =
            |name: &str, version: &str| crates[&id(name, version)].uses.iter().cloned().collect::<Vec<_>>();
        assert_eq!(uses("needlewise", "0.1.0"), [id("js-sys", "0.3.1"), id("yew", "0.23.0")]);
        assert_eq!(uses("js-sys", "0.3.1"), [id("cfg-if", "1.0.0")]);
        assert_eq!(uses("yew", "0.23.0"), [id("js-sys", "0.3.1")]);
        let js = &crates[&id("js-sys", "0.3.1")];
        assert_eq!(
            (js.licence.as_str(), js.repository.as_str()),
            ("MIT OR Apache-2.0", "https://sys.example")
        );
        assert_eq!(crates[&id("cfg-if", "1.0.0")].checksum.as_deref(), Some("12ab"));
        assert_eq!(crates[&product].checksum, None);
        Ok(())
    }

    #[test]
    fn a_tree_of_another_form_is_refused() {
        for tree in [
            "",
            "needlewise v0.1.0|MIT|",
            "0 needlewise|MIT|",
            "0 needlewise v0.1.0|MIT",
            "1 yew v0.23.0|MIT|",
        ] {
            assert!(read(tree, &BTreeMap::new()).is_err(), "{tree:?}");
        }
    }
}
