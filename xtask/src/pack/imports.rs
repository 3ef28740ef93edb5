//! What the wasm may ask of the browser: exactly what `xtask/allowed-imports.txt` lists.
//!
//! An import is known by the script that the glue runs for it, not by its name, which says little (`new`, `set`) and ends
//! in a hash of the bindings' version.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Parser, Payload, TypeRef};

use super::names::Names;

const ALLOWED: &str = include_str!("../../allowed-imports.txt");

/// Where an import of the glue's object ends.
const END: &str = "\n            }";

/// Lines that only carry a value into the wasm or out of it.
const CARRYING: [&str; 14] = [
    "return ret;",
    "return isLikeNone(ret) ? ",
    "const ptr1 = passStringToWasm0(ret,",
    "var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret,",
    "const ptr1 = passArrayJsValueToWasm0(ret,",
    "const len1 = WASM_VECTOR_LEN;",
    "var len1 = WASM_VECTOR_LEN;",
    "getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * ",
    "let result;",
    "try {",
    "} catch (_) {",
    "result = false;",
    "}",
    "const ret = result;",
];

/// Holds the imports of the very module that is shipped against the list.
///
/// # Errors
/// Names each import that is not in the list, as a line for it, and each line that no import stands for any more.
pub fn check(module: &[u8], names: &Names, glue: &str) -> Result<()> {
    let imports = names_in(module)?;
    let found: Result<BTreeSet<String>> =
        imports.iter().map(|name| script(glue, names.long_import(name))).collect();
    compare(&found?, &allowed(ALLOWED))
}

/// How many lines the list has.
#[must_use]
pub fn allowed_count() -> usize {
    allowed(ALLOWED).len()
}

/// The names of what `module` imports.
///
/// # Errors
/// When it is no module, or imports anything but functions.
pub fn names_in(module: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for part in Parser::new(0).parse_all(module) {
        let Payload::ImportSection(section) = part.context("the wasm cannot be read")? else { continue };
        for import in section.into_imports() {
            let import = import.context("the wasm's imports cannot be read")?;
            match import.ty {
                TypeRef::Func(_) => names.push(import.name.to_owned()),
                other => bail!("the wasm imports what is no function: {} ({other:?})", import.name),
            }
        }
    }
    Ok(names)
}

/// What the glue runs for the import called `name`, on one line.
fn script(glue: &str, name: &str) -> Result<String> {
    let missing = || format!("the glue has no import {name}");
    let (_, rest) = glue.split_once(&format!(" {name}: function(")).with_context(missing)?;
    let (_, rest) = rest.split_once('\n').with_context(missing)?;
    let (body, _) = rest.split_once(END).with_context(missing)?;
    let lines = body.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let doing: Vec<String> = lines
        .filter(|line| !CARRYING.iter().any(|carrying| is_carrying(line, carrying)))
        .map(|line| without_hashes(line.strip_prefix("const ret = ").unwrap_or(line)))
        .collect();
    ensure!(!doing.is_empty(), "the glue does nothing for {name}");
    Ok(doing.join(" ").trim_end_matches(';').to_owned())
}

/// A pattern that ends a statement, or is a brace, is the whole line.
fn is_carrying(line: &str, pattern: &str) -> bool {
    if pattern.ends_with([';', '}', '{']) { line == pattern } else { line.starts_with(pattern) }
}

/// The names of closures' entry points are hashes of their types.
fn without_hashes(line: &str) -> String {
    match line.split_once("wasm_bindgen_") {
        Some((before, after)) => {
            let end = after.find([')', ',']).unwrap_or(after.len());
            format!("{before}closure{}", &after[end..])
        }
        None => line.to_owned(),
    }
}

fn allowed(list: &str) -> BTreeSet<String> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| line.split_once("  # ").map_or(line, |(script, _)| script).trim_end().to_owned())
        .collect()
}

fn compare(found: &BTreeSet<String>, allowed: &BTreeSet<String>) -> Result<()> {
    let lines = |what: &str, one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
        one.difference(other).map(|line| format!("\n  {what}: {line}")).collect()
    };
    let differing = [lines("new", found, allowed), lines("gone", allowed, found)].concat().concat();
    ensure!(
        differing.is_empty(),
        "what the wasm imports is not what xtask/allowed-imports.txt lists:{differing}"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "        const import0 = {
            __wbg_new_1f: function() { return handleError(function (arg0) {
                const ret = new ResizeObserver(arg0);
                return ret;
            }, arguments); },
            __wbg_key_2e: function(arg0, arg1) {
                const ret = arg1.key;
                const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
                const len1 = WASM_VECTOR_LEN;
                getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
                getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
            },
            __wbindgen_generic_1: function(arg0, arg1) {
                // Cast intrinsic for `Closure(…)`.
                const ret = makeClosure(arg0, arg1, wasm_bindgen_c357___convert__closures_____invoke___);
                return ret;
            },
        };\n";

    /// A module that imports functions of these names, and a memory where `memory` says so.
    fn module(functions: &[&str], memory: &[u8]) -> Vec<u8> {
        let text = |name: &str| [&[u8::try_from(name.len()).unwrap()], name.as_bytes()].concat();
        let count = u8::try_from(functions.len()).unwrap() + u8::from(!memory.is_empty());
        let mut imports = vec![count];
        for name in functions {
            imports.extend([text("a"), text(name), vec![0, 0]].concat());
        }
        imports.extend(memory);
        let length = u8::try_from(imports.len()).unwrap();
        [b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02".as_slice(), &[length], &imports].concat()
    }

    fn found(functions: &[&str]) -> BTreeSet<String> {
        let names = names_in(&module(functions, &[])).unwrap();
        names.iter().map(|name| script(GLUE, name).unwrap()).collect()
    }

    const LIST: &str = "# All.\nnew ResizeObserver(arg0)  # width\narg1.key  # which key\n\n\
        makeClosure(arg0, arg1, closure)  # a function\n";

    #[test]
    fn an_import_is_what_the_glue_runs_for_it() {
        let all = ["__wbg_new_1f", "__wbg_key_2e", "__wbindgen_generic_1"];
        assert_eq!(found(&all), allowed(LIST));
        compare(&found(&all), &allowed(LIST)).unwrap();
    }

    #[test]
    fn an_import_that_is_new_or_gone_is_named() {
        let list = LIST.replace("new ResizeObserver(arg0)", "new XMLHttpRequest()");
        let all = found(&["__wbg_new_1f", "__wbg_key_2e", "__wbindgen_generic_1"]);
        let message = compare(&all, &allowed(&list)).unwrap_err().to_string();
        assert!(
            message.ends_with(":\n  new: new ResizeObserver(arg0)\n  gone: new XMLHttpRequest()"),
            "{message}"
        );
    }

    #[test]
    fn the_names_that_wasm_opt_gave_are_led_back() -> Result<()> {
        let report = r#"{"imports": [["./needlewise_bg.js", "__wbg_key_2e", "b"]], "exports": []}"#;
        let names = Names::read(report)?;
        let message = check(&module(&["b"], &[]), &names, GLUE).unwrap_err().to_string();
        assert!(message.contains("gone: ") && !message.contains("new: "), "{message}");
        assert!(check(&module(&["c"], &[]), &names, GLUE).unwrap_err().to_string().contains("no import c"));
        Ok(())
    }

    #[test]
    fn a_memory_from_outside_is_refused() {
        let memory = [1, b'a', 1, b'm', 2, 0, 1];
        assert!(names_in(&module(&["b"], &memory)).unwrap_err().to_string().contains("no function: m"));
    }

    #[test]
    fn each_allowed_import_says_what_it_is_for() {
        let lines = ALLOWED.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        for line in lines {
            assert!(line.split_once("  # ").is_some_and(|(_, meaning)| meaning.len() > 3), "{line}");
        }
    }
}
