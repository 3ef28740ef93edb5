//! Makes wasm-bindgen's `no-modules` glue run in a `srcdoc` document, and takes from it every way to fetch.

use anyhow::{Context, Result, ensure};

/// What the glue begins with: it looks for its own address, which throws where a document has none.
const ADDRESS_START: &str = "let script_src;";
const ADDRESS_END: &str = "location.href).toString();\n    }\n";

/// From here to the end the glue only loads; `boot.js` does that.
const LOADING_START: &str = "    async function __wbg_load(module, imports) {";

const DECLARATION: &str = "let wasm_bindgen = ";

const RETURNED: &str =
    "return { imports: __wbg_get_imports, start: __wbg_finalize_init };\n})({ __proto__: null });\n";

/// The glue as a declaration of `glue`, an object with two functions: `imports()` for the instantiation of the module,
/// `start(instance, module)` after it.
///
/// # Errors
/// When the glue is not what the pinned wasm-bindgen writes.
pub fn patch(glue: &str) -> Result<String> {
    ensure!(glue.contains("function __wbg_get_imports("), "the glue has no __wbg_get_imports");
    ensure!(glue.contains("function __wbg_finalize_init("), "the glue has no __wbg_finalize_init");
    let body = glue.trim_start().strip_prefix(DECLARATION).with_context(|| missing(DECLARATION))?;
    let (opening, rest) = body.split_once(ADDRESS_START).with_context(|| missing(ADDRESS_START))?;
    let (_, rest) = rest.split_once(ADDRESS_END).with_context(|| missing(ADDRESS_END))?;
    let (bindings, loading) = rest.split_once(LOADING_START).with_context(|| missing(LOADING_START))?;
    for part in ["function initSync(", "async function __wbg_init(", "return Object.assign(__wbg_init"] {
        ensure!(loading.contains(part), "{}", missing(part));
    }
    Ok(format!("const glue = {opening}{bindings}{RETURNED}"))
}

fn missing(pattern: &str) -> String {
    format!("the wasm-bindgen glue lacks {pattern:?}: has its version changed?")
}

#[cfg(test)]
mod tests {
    use super::patch;

    const GLUE: &str = "let wasm_bindgen = (function(exports) {\n    let script_src;\n    if (typeof document !== \
        'undefined' && document.currentScript !== null) {\n        script_src = new URL(document.currentScript.src, \
        location.href).toString();\n    }\n    function __wbg_get_imports() {}\n    \
        function __wbg_finalize_init(instance, module) {}\n\n    async function __wbg_load(module, imports) {\n    }\n    \
        function initSync(module) {}\n    async function __wbg_init(module_or_path) { fetch(module_or_path); }\n    \
        return Object.assign(__wbg_init, { initSync }, exports);\n})({ __proto__: null });\n";

    #[test]
    fn the_patched_glue_neither_fetches_nor_asks_for_an_address() -> anyhow::Result<()> {
        let patched = patch(GLUE)?;
        for gone in ["fetch", "URL", "location", "script_src", "__wbg_load"] {
            assert!(!patched.contains(gone), "{gone} in {patched}");
        }
        assert!(patched.starts_with("const glue = (function(exports) {"));
        Ok(())
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(patch(&GLUE.replace("script_src;", "src;")).is_err());
        assert!(patch(&GLUE.replace("__wbg_load", "__wbg_read")).is_err());
    }
}
