//! The one frame file: the outer document, and in its `srcdoc` the whole app.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::guard::{self, Script};
use super::page::AppPage;
use super::script::{Names, fill, minify};
use super::{PackTools, css};

const PRELUDE: &str = include_str!("../../../src/airlock/prelude.js");
const BOOT: &str = include_str!("../../../src/airlock/boot.js");
const FOCUS: &str = include_str!("../../../src/airlock/focus.js");
const UNPACK: &str = include_str!("../../../src/airlock/unpack.js");
const OUTER_PAGE: &str = include_str!("../../../src/airlock/outer.html");
const OUTER_SCRIPT: &str = include_str!("../../../src/airlock/outer.js");
const OUTER_CSS: &str = include_str!("../../../src/airlock/outer.css");

const CHARSET: &str = "<meta charset=\"utf-8\">";
const ROOT: &str = "<div id=\"needlewise\">";

/// The scripts of the frame file, minified.
pub struct Scripts {
    outer: String,
    prelude: String,
    app: String,
}

impl Scripts {
    /// Joins boot, glue and wasm, and minifies all.
    ///
    /// # Errors
    /// When terser fails, or a script could reach a network.
    pub fn minify(glue: &str, compressed_wasm: &[u8], tools: &PackTools) -> Result<Self> {
        let boot = fill(BOOT, "/* @FOCUS@ */", FOCUS)?;
        let boot = fill(&boot, "/* @UNPACK@ */", UNPACK)?;
        let guarded = |script, text: &str| {
            let text = minify(text, Names::Shortened, tools)?;
            guard::check(script, &text).map(|()| text)
        };
        let app = guarded(Script::App, &fill(&boot, "/* @GLUE@ */", glue)?)?;
        Ok(Self {
            outer: guarded(Script::Outer, OUTER_SCRIPT)?,
            prelude: guarded(Script::Prelude, PRELUDE)?,
            // After the minifier, which would only carry it about.
            app: fill(&app, "@WASM@", &STANDARD.encode(compressed_wasm))?,
        })
    }
}

/// The frame file.
///
/// # Errors
/// When the app's page or the stylesheet cannot be embedded.
pub fn document(page: &AppPage, app_css: &str, first_screen: &str, scripts: &Scripts) -> Result<String> {
    ensure!(!app_css.contains("</style"), "the stylesheet contains </style");
    let inner = inner_document(page, app_css, first_screen, scripts)?;
    let outer_css = css::minify(OUTER_CSS);
    let mut html: String = OUTER_PAGE.lines().collect();
    for (mark, value) in [
        ("@CSP@", outer_policy(app_css, &outer_css, scripts)),
        ("@CSS@", outer_css),
        ("@SCRIPT@", scripts.outer.clone()),
        ("@SRCDOC@", inner.replace('&', "&amp;").replace('"', "&quot;")),
    ] {
        html = fill(&html, mark, &value)?;
    }
    Ok(html)
}

fn inner_document(page: &AppPage, app_css: &str, first_screen: &str, scripts: &Scripts) -> Result<String> {
    let head = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\"><script>{}</script>",
        inner_policy(app_css, scripts),
        scripts.prelude
    );
    let html = AppPage::insert_after(&page.html, CHARSET, &head)?;
    let html = fill(&html, "</head>", &format!("<style>{app_css}</style></head>"))?;
    let html = AppPage::insert_after(&html, ROOT, first_screen)?;
    // Last, so that no mark is looked for in what is inserted here.
    let end = html.rfind("</body>").unwrap_or(html.len());
    let (before, after) = html.split_at(end);
    Ok(format!("{before}<script>{}</script>{after}", scripts.app))
}

/// The inner document's own policy; that of the outer one holds for it too.
fn inner_policy(app_css: &str, scripts: &Scripts) -> String {
    format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; connect-src 'none'; img-src 'none'; \
         font-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; child-src 'none'; worker-src 'none'; \
         manifest-src 'none'; base-uri 'none'; form-action 'none'; webrtc 'block'; require-trusted-types-for 'script'; \
         trusted-types 'none'",
        source(&scripts.prelude),
        source(&scripts.app),
        source(app_css),
    )
}

/// The outer document's policy. The inner document inherits it, so it names the inner hashes too; `blob:` lets a
/// download leave the inner frame as a file, and an http address still cannot be navigated to.
fn outer_policy(app_css: &str, outer_css: &str, scripts: &Scripts) -> String {
    format!(
        "default-src 'none'; frame-src blob:; script-src {} {} {} 'wasm-unsafe-eval'; style-src {} {}; \
         connect-src 'none'; form-action 'none'; base-uri 'none'; webrtc 'block'",
        source(&scripts.outer),
        source(&scripts.prelude),
        source(&scripts.app),
        source(outer_css),
        source(app_css),
    )
}

/// The policy's word for an inline script or stylesheet.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Result<String> {
        let page = AppPage::read(
            "<html><head><meta charset=\"utf-8\"></head><body><div id=\"needlewise\"></div></body></html>",
        )?;
        let scripts =
            Scripts { outer: "outer()".into(), prelude: "prelude()".into(), app: "app(\"&\")".into() };
        document(&page, "p{margin:0}", "<h1>First</h1>", &scripts)
    }

    #[test]
    fn the_policy_comes_first_and_the_prelude_next() -> Result<()> {
        let html = example()?;
        let (_, inner) = html.split_once("srcdoc=\"").unwrap_or_default();
        let order: Vec<_> =
            ["charset", "Content-Security-Policy", "prelude()", "p{margin:0}", "<h1>", "app("]
                .iter()
                .map(|mark| inner.find(mark))
                .collect();
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?} in {inner}");
        Ok(())
    }

    #[test]
    fn only_the_outer_policy_allows_the_outer_script() -> Result<()> {
        let html = example()?;
        let hash = source("outer()");
        assert_eq!(html.matches(&hash).count(), 1);
        assert!(html.find(&hash) < html.find("srcdoc="));
        assert_eq!(html.matches(&source("prelude()")).count(), 2);
        Ok(())
    }

    #[test]
    fn the_inner_document_cannot_leave_its_attribute() -> Result<()> {
        assert!(example()?.contains("app(&quot;&amp;&quot;)"));
        Ok(())
    }
}
