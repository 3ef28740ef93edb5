//! Short names for what the wasm and its glue call each other by: the long ones, a hundred of them with a hash each,
//! stand in both and do not compress.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The one module that imports come from, as wasm-bindgen names it.
const MODULE: &str = "\"./needlewise_bg.js\"";
/// What wasm-opt calls it.
const SHORT_MODULE: &str = "\"a\"";

/// What wasm-opt renamed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names {
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads the report that wasm-opt prints when it shortens names.
    ///
    /// # Errors
    /// When the report has another shape.
    pub fn read(report: &str) -> Result<Self> {
        let report: Value = serde_json::from_str(report).context("wasm-opt's list of names is not JSON")?;
        let pairs = |kind: &str| -> Result<BTreeMap<String, String>> {
            let rows = report.get(kind).and_then(Value::as_array);
            let rows = rows.with_context(|| format!("wasm-opt lists no {kind}"))?;
            rows.iter()
                .map(|row| match row.as_array().map(Vec::as_slice) {
                    Some([.., long, short]) => {
                        let text = |name: &Value| name.as_str().map(str::to_owned);
                        text(long).zip(text(short)).with_context(|| format!("not a pair of names: {row}"))
                    }
                    Some(_) | None => anyhow::bail!("not a pair of names: {row}"),
                })
                .collect()
        };
        Ok(Self { imports: pairs("imports")?, exports: pairs("exports")? })
    }

    /// The long name of the import that wasm-opt calls `short`; `short` itself where nothing was renamed.
    #[must_use]
    pub fn long_import<'a>(&'a self, short: &'a str) -> &'a str {
        let found = self.imports.iter().find(|(_, renamed)| *renamed == short);
        found.map_or(short, |(long, _)| long)
    }

    /// The glue with the short names: imports are its object's keys, exports are read from `wasm`.
    ///
    /// # Errors
    /// When a name stands nowhere in the glue.
    pub fn apply(&self, glue: &str) -> Result<String> {
        if *self == Self::default() {
            return Ok(glue.to_owned());
        }
        ensure!(glue.matches(MODULE).count() == 1, "the glue does not name {MODULE} once");
        let mut glue = glue.replace(MODULE, SHORT_MODULE);
        for (long, short) in &self.imports {
            let key = format!(" {long}: ");
            ensure!(glue.matches(&key).count() == 1, "the glue does not give {long} once");
            glue = glue.replace(&key, &format!(" {short}: "));
        }
        // The longest first, as one name may begin with another.
        let mut exports: Vec<_> = self.exports.iter().collect();
        exports.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
        for (long, short) in exports {
            // The entry points that the glue starts by itself are exported and read nowhere else.
            glue = glue.replace(&format!("wasm.{long}"), &format!("wasm.{short}"));
        }
        Ok(glue)
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    const REPORT: &str = r#"{"imports": [["./needlewise_bg.js", "__wbg_new_1", "a"]],
        "exports": [["memory", "b"], ["__wbindgen_free", "c"], ["__wbindgen_free_all", "d"]]}"#;
    const GLUE: &str = "const i = { __wbg_new_1: function() { wasm.__wbindgen_free(wasm.memory); } };\n\
        wasm.__wbindgen_free_all(); return { \"./needlewise_bg.js\": i };";

    #[test]
    fn both_sides_get_the_same_short_names() -> anyhow::Result<()> {
        let glue = Names::read(REPORT)?.apply(GLUE)?;
        let short = "const i = { a: function() { wasm.c(wasm.b); } };\nwasm.d(); return { \"a\": i };";
        assert_eq!(glue, short);
        Ok(())
    }

    #[test]
    fn a_name_that_the_glue_lacks_is_refused() -> anyhow::Result<()> {
        let names = Names::read(REPORT)?;
        assert!(names.apply(&GLUE.replace("__wbg_new_1", "__wbg_new_2")).is_err());
        assert!(Names::read("{}").is_err());
        Ok(())
    }

    #[test]
    fn without_short_names_the_glue_stays() -> anyhow::Result<()> {
        assert_eq!(Names::default().apply(GLUE)?, GLUE);
        Ok(())
    }
}
