//! Clinics' web sites, good and bad, that embed the built check.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use serde_json::Value;
use xtask::server::{Folder, Reply, Server};
use xtask::test::DIST;

use crate::browser::Browser;

/// The tag as a clinic writes it, for a site that [`clinic`] serves.
pub const TAG: &str = r#"<script async src="/needlewise/needlewise.js"></script>"#;

/// What a careful host allows: scripts and frames of its own, and nothing else.
pub const STRICT: &str = "default-src 'none'; script-src 'self'; frame-src 'self'";

/// The clinic's own content, and the check in its place.
pub const PLACE: &str = r#"<div data-needlewise><p id="fallback">Call us on 01632 960000.</p></div>"#;

/// A script of the host's that keeps what it is told, and does one thing that it is asked for; a file, as a strict
/// policy allows no other.
pub const RECORDER: &str = r#"
window.events = [];
window.warnings = [];
for (const name of ["ready", "book", "error"]) {
  document.addEventListener(`needlewise:${name}`, (event) => {
    const { code } = event.detail || {};
    window.events.push(code === undefined ? name : `${name} ${code}`);
  }, true);
}
// Asked from within the check, which cannot make its own place wider or higher.
window.addEventListener("message", ({ data }) => {
  const { size } = Object(data);
  for (const place of Array.isArray(size) ? document.querySelectorAll("[data-needlewise]") : []) {
    place.style.maxWidth = "none";
    place.style.width = `${size[0]}px`;
    place.querySelector("iframe").style.setProperty("min-height", `${size[1]}px`, "important");
  }
});
const { warn } = console;
console.warn = (...words) => {
  window.warnings.push(words.join(" "));
  warn.apply(console, words);
};
"#;

/// The deployable folder under test.
pub fn dist() -> PathBuf {
    env::var_os(DIST)
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../dist")), PathBuf::from)
}

/// The deployable folder at `/needlewise/`, each reply as `alter` (path, reply) leaves it.
pub fn files(
    alter: impl Fn(&str, Reply) -> Reply + Send + 'static,
) -> impl Fn(&str) -> Reply + Send + 'static {
    let folder = Folder(dist());
    move |path| match path.strip_prefix("/needlewise") {
        Some(inside) => alter(path, folder.reply(inside)),
        None => Reply::missing(),
    }
}

/// A clinic's site: a page with `body`, the deployable folder beside it, and a policy of the page if any.
pub fn clinic(
    body: &str,
    policy: Option<&'static str>,
    files: impl Fn(&str) -> Reply + Send + 'static,
) -> Result<Server> {
    clinic_at("/", body, policy, files)
}

/// The same with the page at `place`.
pub fn clinic_at(
    place: &'static str,
    body: &str,
    policy: Option<&'static str>,
    files: impl Fn(&str) -> Reply + Send + 'static,
) -> Result<Server> {
    let head = r#"<meta charset="utf-8"><title>A clinic</title><script src="/recorder.js"></script>"#;
    let page = format!(
        "<!doctype html><html lang=\"en\"><head>{head}</head><body><h1>A clinic</h1>{body}</body></html>"
    );
    let page = Reply::file("index.html", page);
    let page = policy.into_iter().fold(page, |page, policy| page.with("Content-Security-Policy", policy));
    Server::start(0, site(place, page, files))
}

/// What a site answers that has this `page` at `place`, the recorder, and `files` elsewhere.
pub fn site(
    place: &'static str,
    page: Reply,
    files: impl Fn(&str) -> Reply + Send + 'static,
) -> impl Fn(&str) -> Reply + Send + 'static {
    move |path| match path {
        "/recorder.js" => Reply::file("recorder.js", RECORDER),
        path if path == place => page.clone(),
        other => files(other),
    }
}

/// Leaves a reply as it is.
pub fn unaltered(_path: &str, reply: Reply) -> Reply {
    reply
}

/// Whether `path` is that of the frame file.
pub fn is_frame(path: &str) -> bool {
    path.strip_prefix("/needlewise/").is_some_and(xtask::dist::is_frame)
}

/// Waits until the host page was told `event`.
pub async fn until_told(browser: &Browser, event: &str) -> Result<()> {
    browser.until_holds(&format!("window.events.includes({event:?})")).await
}

/// What the console was warned of on the host page.
pub async fn warnings(browser: &Browser) -> Result<Vec<String>> {
    let Value::Array(warnings) = browser.value("window.warnings").await? else {
        return Ok(Vec::new());
    };
    Ok(warnings.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// A JavaScript expression: whether the element that fits `selector` can be seen.
pub fn is_shown(selector: &str) -> String {
    format!(
        "Array.from(document.querySelectorAll({selector:?})).some((found) => found.getClientRects().length > 0)"
    )
}
