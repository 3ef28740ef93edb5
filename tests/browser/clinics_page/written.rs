//! Every code that the clinic's page writes, in a page with the policy that it writes beside it.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use builder::files::script_hash;
use builder::platform::Platform;
use serde_json::{Value, json};
use xtask::engines::Engine;
use xtask::server::{Folder, Reply, Server};
use xtask::tools::{BUNDLING, npm_packages, npm_tools};

use super::{click, enter, opened, text, until_says};
use crate::browser::Browser;
use crate::host::{self, dist};

/// What the page is told, one after the other: a field's id and its text, or a box to tick, as a selector.
#[derive(Clone, Copy)]
enum Told {
    Enter(&'static str, &'static str),
    Click(&'static str),
}

use Told::{Click, Enter};

/// Ways to fill in the page. Every one begins where the one before it ended.
const WAYS: [(&str, &[Told]); 5] = [
    ("as it comes", &[]),
    (
        "everything",
        &[
            Enter("set-clinic", "Riverside \"Skin\" & Co {{example}} </script>"),
            Enter("set-book", "https://clinic.example/book?a=1&b=2"),
            Enter("set-phone", "+44 1632 960000"),
            Enter("set-emergency", "112"),
            Enter("set-theme", "dark"),
            Enter("set-accent", "#7a1f5c"),
            Enter("set-font", "serif"),
            Enter("set-radius", "0"),
            Enter("set-maxWidth", "640"),
            Enter("set-height", "700"),
            Enter("set-lazy", "false"),
        ],
    ),
    (
        "stricter",
        &[
            Enter("intervals-filler", "6"),
            Enter("limits-sessions", "3"),
            Click("[name=goals][value=melasma]"),
            Click("[name=areas][value=scalp]"),
            Enter("own-item", "plans"),
            Click("[name=own-code][value=sun-trip]"),
            Enter("own-reason", "We don't treat before \"a holiday\" {{in}} the sun </script>."),
            Enter("own-next", "Call us."),
            Click("#own-add"),
        ],
    ),
    ("on another site, pinned", &[Enter("address", "ELSEWHERE/needlewise/")]),
    ("in a window, not pinned", &[Enter("set-mode", "dialog"), Click("#pin")]),
];

/// One code, with the policy beside it.
struct Written {
    platform: Platform,
    way: &'static str,
    code: String,
    policy: [String; 2],
}

/// Tells the page that the check is ready; its hash is in the policy beside what the clinic's page wrote.
const RECORDER: &str = "window.events = []; for (const name of ['ready', 'error']) \
     addEventListener(`needlewise:${name}`, () => window.events.push(name), true);";

/// A tag manager does so with the code that it is given.
const TAG_MANAGER: &str = "addEventListener('DOMContentLoaded', () => {
  const given = new DOMParser().parseFromString(document.querySelector('[data-tag]').dataset.tag, 'text/html');
  for (const { textContent } of given.scripts) {
    const script = document.createElement('script');
    script.textContent = textContent;
    document.body.append(script);
  }
});";

pub async fn every_code_that_the_page_writes_boots(browser: &Browser) -> Result<()> {
    // Another site lets pages compare its script with a pin.
    let elsewhere = Server::start(0, host::files(|_, reply| reply.with("Access-Control-Allow-Origin", "*")))?;
    let mut written = read_all(browser, &elsewhere.origin()).await?;
    ensure!(written.len() >= 40, "{} codes", written.len());
    if browser.engine != Engine::Chromium {
        // Each for another platform, in another way.
        written = written
            .into_iter()
            .enumerate()
            .filter(|(place, _)| place % 11 == 0)
            .map(|(_, one)| one)
            .collect();
    }
    let components: Vec<_> = written.iter().filter_map(component).collect();
    let mut scripts = bundled(&components)?.into_iter();
    for one in &written {
        let script = component(one).map(|_| scripts.next().context("a script for each")).transpose()?;
        boots(browser, one, script).await.with_context(|| format!("{}, {}", one.platform.name(), one.way))?;
    }
    let mut stdout = std::io::stdout();
    writeln!(stdout, "codes that booted in {}: {}", browser.engine.title(), written.len())?;
    Ok(())
}

/// What the page writes for every platform, in every way.
async fn read_all(browser: &Browser, elsewhere: &str) -> Result<Vec<Written>> {
    let _server = opened(browser).await?;
    enter(browser, "address", "/needlewise/").await?;
    let mut written = Vec::new();
    for (way, told) in WAYS {
        for told in told {
            match told {
                Enter(id, text) => enter(browser, id, &text.replace("ELSEWHERE", elsewhere)).await?,
                Click(selector) => {
                    browser.until_holds(&format!("document.querySelector({selector:?}) !== null")).await?;
                    click(browser, selector).await?;
                }
            }
        }
        for platform in Platform::ALL {
            enter(browser, "platform", platform.name()).await?;
            let uninstall = platform.uninstall();
            until_says(browser, "uninstall", uninstall).await?;
            let csp = text(browser, "csp").await?;
            let lines: Vec<_> = csp.split(";\n").map(str::to_owned).collect();
            let last =
                browser.text("[...document.querySelectorAll('[id^=snippet-]')].pop().textContent").await?;
            let policy = lines.try_into().ok().context("two lines")?;
            written.push(Written { platform, way, code: last, policy });
        }
    }
    Ok(written)
}

fn component(written: &Written) -> Option<Value> {
    let name = match written.platform {
        Platform::React => "SuitabilityCheck.jsx",
        Platform::Vue => "SuitabilityCheck.vue",
        Platform::Html
        | Platform::WordPress
        | Platform::Wix
        | Platform::Squarespace
        | Platform::Shopify
        | Platform::Webflow
        | Platform::TagManager => return None,
    };
    Some(json!({ "name": name, "code": written.code }))
}

/// A script of each component.
fn bundled(components: &[Value]) -> Result<Vec<String>> {
    let mut node = Command::new(npm_tools::node()?);
    node.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/browser/clinics_page/bundle.cjs"));
    node.arg(npm_packages::ensure_together(&BUNDLING)?).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn()?;
    node.stdin.take().context("an input")?.write_all(Value::from(components).to_string().as_bytes())?;
    let output = node.wait_with_output()?;
    ensure!(output.status.success(), "the components cannot be bundled");
    Ok(serde_json::from_slice(&output.stdout)?)
}

async fn boots(browser: &Browser, written: &Written, script: Option<String>) -> Result<()> {
    let body = match (written.platform, &script) {
        (Platform::TagManager, _) => {
            format!(
                "<main data-tag=\"{}\"><h1>A clinic</h1></main><script>{TAG_MANAGER}</script>",
                builder::escape::attribute(&written.code)
            )
        }
        (_, Some(_)) => "<div id=\"root\"></div><script src=\"/app.js\"></script>".to_owned(),
        (_, None) => written.code.clone(),
    };
    let head = format!("<meta charset=\"utf-8\"><title>A clinic</title><script>{RECORDER}</script>");
    let page = format!("<!doctype html><html lang=\"en\"><head>{head}</head><body>{body}</body></html>");
    let [scripts, frames] = &written.policy;
    // What the page's own scripts need; a bundle is one of them.
    let own = if script.is_some() { " 'self'" } else { "" };
    let hashes = [RECORDER, TAG_MANAGER].map(script_hash).join(" ");
    let policy = format!("default-src 'none'; {scripts}{own} {hashes}; {frames}");
    let folder = Folder(dist());
    let server = Server::start(0, move |path| match path {
        "/" => Reply::file("index.html", page.as_str()).with("Content-Security-Policy", &policy),
        "/app.js" => Reply::file("app.js", script.clone().unwrap_or_default()),
        path => path.strip_prefix("/needlewise").map_or_else(Reply::missing, |inside| folder.reply(inside)),
    })?;
    browser.open(&server.origin()).await?;
    if written.way.contains("window") {
        browser.until_holds("document.querySelector('[data-needlewise] > button') !== null").await?;
        click(browser, "[data-needlewise] > button").await?;
    }
    browser.until_holds("window.events.length > 0").await?;
    ensure!(browser.text("window.events.join()").await? == "ready", "the check does not get ready");
    ensure!(browser.value("document.querySelectorAll('iframe').length").await? == 1, "one check");
    Ok(())
}
