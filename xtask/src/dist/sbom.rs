//! `needlewise.cdx.json`: what visitors load, and every crate in it, in the form of `CycloneDX`.
//!
//! It names no time and no random number, so that the same sources give the same bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use builder::files::sha256;
use serde_json::{Value, json};

use super::crates::{self, Crate, Id};
use super::{files, frame, is_loaded};
use crate::tools::rust;
use crate::workspace::{VERSION, Workspace};

/// The file's name in the deployable folder.
pub const SBOM: &str = "needlewise.cdx.json";

const PRODUCT: &str = "needlewise";

/// Writes the list for the files in `dist`, which `workspace` was built into.
///
/// # Errors
/// When Cargo cannot tell the crates, or a file cannot be read or written.
pub fn write(workspace: &Workspace, dist: &Path) -> Result<()> {
    let list = document(workspace, dist)?;
    fs::write(dist.join(SBOM), format!("{list:#}\n")).with_context(|| format!("cannot write {SBOM}"))
}

/// How many crates the list in `dist` names, the product itself not among them.
///
/// # Errors
/// When there is no list, or it cannot be read.
pub fn crate_count(dist: &Path) -> Result<usize> {
    let list: Value = serde_json::from_slice(&fs::read(dist.join(SBOM)).context(SBOM)?).context(SBOM)?;
    let components = list["components"].as_array().with_context(|| format!("{SBOM} names nothing"))?;
    let is_crate = |part: &&Value| part["purl"].as_str().is_some_and(|purl| purl.starts_with("pkg:cargo/"));
    Ok(components.iter().filter(is_crate).count())
}

fn document(workspace: &Workspace, dist: &Path) -> Result<Value> {
    let (product, crates) = crates::in_wasm(workspace)?;
    let own = &crates[&product];
    let libraries = || crates.iter().filter(|(id, _)| **id != product);
    let loaded: Vec<String> = files(dist)?.into_iter().filter(|name| is_loaded(name)).collect();
    let frame = frame(dist)?;
    let std = standard_library(&rust::version()?);

    let mut components = Vec::new();
    for name in &loaded {
        let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
        components.push(json!({
            "type": "file", "bom-ref": name, "name": name, "hashes": [hash(&sha256(&bytes))],
        }));
    }
    components.extend(libraries().map(|(id, library)| component(id, library)));
    let std_ref = std["bom-ref"].clone();
    components.push(std);

    let mut dependencies = vec![json!({ "ref": PRODUCT, "dependsOn": loaded })];
    for name in &loaded {
        let mut uses: Vec<Value> = Vec::new();
        if dist.join(name) == frame {
            uses.extend(own.uses.iter().map(|id| purl(id).into()));
            uses.push(std_ref.clone());
        }
        dependencies.push(json!({ "ref": name, "dependsOn": uses }));
    }
    dependencies.extend(libraries().map(|(id, library)| {
        let uses: Vec<String> = library.uses.iter().map(purl).collect();
        json!({ "ref": purl(id), "dependsOn": uses })
    }));
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": PRODUCT, "name": PRODUCT, "version": VERSION,
            "licenses": [{ "expression": own.licence }],
        } },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(id: &Id, library: &Crate) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": purl(id),
        "name": id.0,
        "version": id.1,
        "purl": purl(id),
        "licenses": [{ "expression": library.licence }],
    });
    if let Some(checksum) = &library.checksum {
        component["hashes"] = json!([hash(checksum)]);
    }
    if !library.repository.is_empty() {
        component["externalReferences"] = json!([{ "type": "vcs", "url": library.repository }]);
    }
    component
}

/// It is no crate of a registry: the build compiles it from the compiler's own sources.
fn standard_library(version: &str) -> Value {
    let purl = format!("pkg:github/rust-lang/rust@{version}");
    json!({
        "type": "library", "bom-ref": purl, "name": "std", "version": version, "purl": purl,
        "description": "The Rust standard library, compiled for size",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    })
}

fn purl((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn hash(sha256: &str) -> Value {
    json!({ "alg": "SHA-256", "content": sha256 })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn example() -> Result<Value> {
        let dist = tempfile::tempdir()?;
        for (name, content) in
            [("needlewise.js", "abc"), ("needlewise-1.html", "frame"), ("index.html", "the clinic's page")]
        {
            fs::write(dist.path().join(name), content)?;
        }
        document(&Workspace::find()?, dist.path())
    }

    fn names<'a>(list: &'a Value, kind: &str) -> Vec<&'a str> {
        let components = list["components"].as_array().into_iter().flatten();
        components.filter(|part| part["type"] == kind).filter_map(|part| part["name"].as_str()).collect()
    }

    #[test]
    fn it_names_what_is_in_the_frame_and_nothing_of_the_tools() -> Result<()> {
        let list = example()?;
        let libraries = names(&list, "library");
        for there in
            ["yew", "wasm-bindgen", "js-sys", "web-sys", "serde", "serde-wasm-bindgen", "rlsf", "std"]
        {
            assert!(libraries.contains(&there), "{there} is missing");
        }
        for elsewhere in [
            "needlewise",
            "xtask",
            "builder",
            "anyhow",
            "tiny_http",
            "zip",
            "ureq",
            "fantoccini",
            "tokio",
            "insta",
            "syn",
            "quote",
            "proc-macro2",
            "yew-macro",
            "serde_derive",
            "wasm-bindgen-cli-support",
        ] {
            assert!(!libraries.contains(&elsewhere), "{elsewhere} is not in the frame");
        }
        assert_eq!(names(&list, "file"), ["needlewise-1.html", "needlewise.js"]);
        // From `printf abc | sha256sum`.
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(list["components"][1]["hashes"][0]["content"], sum);
        Ok(())
    }

    #[test]
    fn each_part_has_what_the_form_asks_for() -> Result<()> {
        let list = example()?;
        assert_eq!((&list["bomFormat"], &list["specVersion"]), (&json!("CycloneDX"), &json!("1.6")));
        let mut refs = BTreeSet::from([PRODUCT]);
        for part in list["components"].as_array().context("components")? {
            let text = |key: &str| part[key].as_str().filter(|text| !text.is_empty());
            let name = text("name").context("a name")?;
            assert!(refs.insert(text("bom-ref").context("a reference")?), "{name} stands there twice");
            if part["type"] == "library" {
                let purl = text("purl").with_context(|| format!("{name} has no purl"))?;
                assert!(purl.ends_with(text("version").context("a version")?), "{purl}");
                let licence = part["licenses"][0]["expression"].as_str().unwrap_or_default();
                assert!(!licence.is_empty() && !licence.contains('/'), "{name}: {licence:?}");
            }
            if text("purl").is_none_or(|purl| purl.starts_with("pkg:cargo/")) {
                let sum = part["hashes"][0]["content"].as_str().unwrap_or_default();
                assert!(
                    sum.len() == 64 && sum.bytes().all(|digit| digit.is_ascii_hexdigit()),
                    "{name}: {sum}"
                );
            }
        }
        let mut used = BTreeSet::from([PRODUCT]);
        for row in list["dependencies"].as_array().context("dependencies")? {
            assert!(refs.contains(row["ref"].as_str().unwrap_or_default()), "{row}");
            used.extend(row["dependsOn"].as_array().context("a list")?.iter().filter_map(Value::as_str));
        }
        assert_eq!(used, refs, "what is listed is what something needs");
        Ok(())
    }

    #[test]
    fn the_same_files_give_the_same_list() -> Result<()> {
        let text = example()?.to_string();
        assert_eq!(text, example()?.to_string());
        for random in ["timestamp", "serialNumber"] {
            assert!(!text.contains(random), "{random}");
        }
        Ok(())
    }
}
