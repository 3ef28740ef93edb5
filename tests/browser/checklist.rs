//! Where WebAssembly alone is missing: all questions and reasons in words, to read and to print.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use xtask::dist;
use xtask::server::{Reply, Server};
use xtask::tools::{AXE, npm_packages};

use crate::browser::Browser;
use crate::host::{self, PLACE, STRICT, TAG, clinic, files, is_shown, unaltered, until_told};

/// Its heading and the first and the last of its questions.
const SAYS: [&str; 3] =
    ["Microneedling: questions and reasons", "How old are you?", "Speak to the clinic before you book"];
/// What the clinic's page was, and what the visitor's steps back are, once the check has failed.
const STEPS: &str = "history.length";

pub async fn without_webassembly_the_check_is_a_list_to_print(browser: &Browser) -> Result<()> {
    let server = clinic(&format!("{PLACE}{TAG}"), Some(STRICT), files(unaltered))?;
    browser.open(&server.origin()).await?;
    let steps = browser.value(STEPS).await?;
    until_told(browser, "error 2").await?;
    browser.until_holds(&is_tall("iframe")).await?;
    ensure!(browser.value(&is_shown("#fallback")).await? == true, "the clinic's own content stays");
    ensure!(browser.value(STEPS).await? == steps, "one more step back than before");
    ensure!(
        browser.value("window.events").await? == json!(["error 2"]),
        "told: {}",
        browser.value("window.events").await?
    );
    browser.enter("iframe").await?;
    browser.until_holds("document.querySelector('h1') !== null").await?;
    let page = browser.text("document.body.innerText").await?;
    for words in SAYS {
        ensure!(page.contains(words), "{words:?} is not in:\n{page}");
    }
    browser.leave_frames().await?;
    // On its own it can be printed whole.
    let link = "Array.from(document.querySelectorAll('[data-needlewise] a')).map((link) => link.href).join()";
    let address = browser.text(link).await?;
    ensure!(address.ends_with(&file_name()?), "the link leads to {address}");
    browser.open(&address).await?;
    ensure!(browser.text("document.querySelector('h1').innerText").await? == SAYS[0], "it stands alone");
    Ok(())
}

/// What the visitor then sees is the clinic's own content, and no page that says "not found".
pub async fn a_checklist_that_is_missing_leaves_the_clinics_own_content(browser: &Browser) -> Result<()> {
    let without = |path: &str, reply: Reply| {
        if path.contains("checklist") { Reply::missing() } else { reply }
    };
    let server = clinic(&format!("{PLACE}{TAG}"), None, files(without))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "error 2").await?;
    browser.until_holds(&format!("!({})", is_seen("iframe"))).await?;
    ensure!(browser.value(&is_shown("#fallback")).await? == true, "the clinic's own content stays");
    Ok(())
}

pub async fn the_checklist_follows_a_check_that_is_moved_or_begins_anew(browser: &Browser) -> Result<()> {
    let server = clinic("<div id=\"here\"></div><p id=\"end\"></p>", None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    let load = "void document.head.append(Object.assign(document.createElement('script'), { src: '/needlewise/needlewise.js' }))";
    browser.value(load).await?;
    browser.until_holds("window.Needlewise !== undefined").await?;
    let create =
        "void (window.check = Needlewise.create(document.getElementById('here'), { mode: 'dialog' }))";
    browser.value(create).await?;
    browser.value("void window.check.open()").await?;
    browser.until_holds(ONE_LINK).await?;
    let count = "void document.querySelector('#here iframe').addEventListener('load', () => { window.loaded = true })";
    browser.value(count).await?;
    browser.value("void document.getElementById('end').after(document.getElementById('here'))").await?;
    browser.until_holds("window.loaded === true").await?;
    ensure!(browser.value(ONE_LINK).await? == true, "one link to print it, after it was moved");
    browser.value("void (window.events.length = 0, window.check.restart(), window.check.open())").await?;
    until_told(browser, "error 2").await?;
    browser.until_holds(ONE_LINK).await?;
    browser.until_holds(&is_tall("#here iframe")).await?;
    Ok(())
}

pub async fn axe_finds_nothing_in_the_checklist(browser: &Browser) -> Result<()> {
    let page = fs::read_to_string(dist::checklist(&host::dist())?)?;
    // What axe needs to run there, and the page forbids.
    let (head, rest) = page.split_once("<meta http-equiv=").context("it has a policy")?;
    let (_, rest) = rest.split_once('>').context("the policy ends")?;
    let dark = rest.replace("(prefers-color-scheme:dark)", "all");
    ensure!(dark != rest, "the dark block is switched on");
    let axe = fs::read_to_string(npm_packages::require(&AXE)?.join("axe.min.js"))?;
    for (theme, rest) in [("light", rest), ("dark", dark.as_str())] {
        let page = format!("{head}{rest}");
        let server = Server::start(0, move |_| Reply::file("index.html", page.as_str()))?;
        browser.open(&server.origin()).await?;
        let scheme = browser.text("getComputedStyle(document.documentElement).colorScheme").await?;
        ensure!(scheme == theme, "{theme} is {scheme}");
        browser.client.execute(&axe, vec![]).await?;
        let found = browser.client.execute_async(LOOK, vec![json!("html")]).await?;
        ensure!(found == json!([]), "{theme}: {found}");
        ensure!(
            browser.value("document.documentElement.scrollWidth <= innerWidth").await? == true,
            "it fits"
        );
        let harm = "document.querySelector('h1').style.color = 'var(--line)'";
        browser.value(&format!("void ({harm})")).await?;
        let found = browser.client.execute_async(LOOK, vec![json!("h1")]).await?;
        ensure!(
            found.to_string().contains("color-contrast"),
            "{theme}: what cannot be read is noticed: {found}"
        );
    }
    Ok(())
}

const ONE_LINK: &str = "document.querySelectorAll('#here a').length === 1";
const LOOK: &str = r#"
const [where, done] = arguments;
const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
axe.run(where, { runOnly, iframes: false }).then(
  ({ violations }) => done(violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`)),
  (error) => done([String(error)]),
);
"#;

fn file_name() -> Result<String> {
    let path = dist::checklist(&host::dist())?;
    Ok(path.file_name().context("it has a name")?.to_string_lossy().into_owned())
}

/// An expression: whether the element is seen, at more than the height of a note that something failed.
fn is_tall(selector: &str) -> String {
    format!("({}) && document.querySelector({selector:?}).clientHeight > 400", is_seen(selector))
}

fn is_seen(selector: &str) -> String {
    format!(
        "(({{ visibility, height }}) => visibility === 'visible' && height !== '0px')(\
         getComputedStyle(document.querySelector({selector:?})))"
    )
}
