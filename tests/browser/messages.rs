//! Messages that others send in our name: from the clinic's page, from frames beside ours and from the page that opened
//! it, to the loader and to both frames, at every stage of a visit. Nothing must come of them.

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use serde_json::{Value, json};
use xtask::server::Reply;

use crate::browser::{Browser, until};
use crate::faults::{End, LATE, Way, Wire, comes_to, page};
use crate::figures::{Extent, extent, record};
use crate::graft::graft;
use crate::host::{files, site, until_told};
use crate::twin;
use crate::visitor::{By, Visitor};

const FORGE: &str = include_str!("messages/forge.js");

/// What the clinic's page has beside the check: frames of its own origin and of another, and a memory for errors.
const BESIDE: &str = r#"<script src="/forge.js"></script><script>
  window.heard = 0;
  window.wrong = [];
  addEventListener("message", ({ data }) => {
    window.heard += 1;
    if (data === "a forged port was answered") window.wrong.push(data);
  });
  for (const name of ["error", "unhandledrejection"]) addEventListener(name, (event) => window.wrong.push(String(event.message || event.reason)));
</script><iframe id="same" src="/beside"></iframe><iframe id="other" src="/beside" sandbox="allow-scripts"></iframe>"#;

const OPENER: &str = r#"<button onclick="window.open('/')">Open</button><script src="/forge.js"></script>"#;

/// Who sends.
const SENDERS: [&str; 4] = [
    "forge(window, COUNT, SEED)",
    "document.getElementById('same').contentWindow.eval('forge(parent, COUNT, SEED)')",
    "document.getElementById('other').contentWindow.postMessage(['forge', COUNT, SEED], '*')",
    "opener.eval('forge').call(null, window, COUNT, SEED)",
];

/// How many each of them sends at each stage: a multiple of the windows that there can be.
fn count() -> usize {
    match extent() {
        Extent::Short => 60,
        Extent::Whole => 2508,
    }
}

pub async fn forged_messages_change_nothing(browser: &Browser) -> Result<()> {
    let first = browser.client.window().await?;
    let outcome = visit(browser).await;
    for window in browser.client.windows().await? {
        if window != first {
            browser.client.switch_to_window(window).await?;
            browser.client.close_window().await?;
        }
    }
    browser.client.switch_to_window(first).await?;
    let stages = outcome?;
    let rows = json!({ "rows": [
        ["stages of a visit", stages],
        ["senders", SENDERS.len()],
        ["messages at each stage", count() * SENDERS.len()],
        ["changes of what is seen, told or drawn", 0],
        ["errors", 0],
    ] });
    record(browser.engine, "forged-messages", &rows)
}

async fn visit(browser: &Browser) -> Result<Vec<&'static str>> {
    let site = site(
        "/",
        page("", &format!("{LATE}{BESIDE}")),
        files(|path, reply| graft(path, reply, include_str!("faults/trap.js"))),
    );
    let wire = Wire::start(Way::Waits(0), move |path| match path {
        "/forge.js" => Reply::file("forge.js", FORGE),
        "/beside" => Reply::file(
            "beside.html",
            "<!doctype html><title>Beside</title><script src=\"/forge.js\"></script>",
        ),
        "/opener" => Reply::file("opener.html", format!("<!doctype html><title>Opener</title>{OPENER}")),
        path => site(path),
    })?;
    browser.open(&format!("{}/opener", wire.origin)).await?;
    let before = browser.client.windows().await?;
    browser.client.find(Locator::Css("button")).await?.click().await?;
    let opened = until("the opened page", async || {
        Ok(browser.client.windows().await?.into_iter().find(|window| !before.contains(window)))
    })
    .await?;
    browser.client.switch_to_window(opened).await?;
    browser
        .until_holds(
            "window.heard === 0 && typeof forge === 'function' && opener !== null && frames.length === 3 \
             && document.querySelector('[data-needlewise] iframe').src !== ''",
        )
        .await?;

    let mut stages = Vec::new();
    withstands(browser, Inside::NotYet).await?;
    stages.push("before the greeting");
    wire.release()?;
    comes_to(browser, End::Works).await?;
    withstands(browser, Inside::Check).await?;
    stages.push("at the second question");
    browser.value("void (window.events.length = 0)").await?;
    browser.client.refresh().await?;
    wire.release()?;
    until_told(browser, "ready").await?;
    withstands(browser, Inside::Check).await?;
    stages.push("once ready");
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    let planned = twin::planned(browser).await?;
    twin::hurry(browser, &visitor, &planned).await?;
    browser.leave_frames().await?;
    withstands(browser, Inside::Check).await?;
    stages.push("at the result");
    browser.enter_check().await?;
    browser.value("void (self.trapped = true, document.querySelector('button').click())").await?;
    browser.leave_frames().await?;
    until_told(browser, "error 5").await?;
    browser.enter_check().await?;
    browser.value("void (self.wrong.length = 0)").await?;
    browser.leave_frames().await?;
    withstands(browser, Inside::Check).await?;
    stages.push("once it has stopped");
    Ok(stages)
}

/// What is in the outer frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    NotYet,
    Check,
}

/// Fails if anything is different once all of it has been sent and heard.
async fn withstands(browser: &Browser, inside: Inside) -> Result<()> {
    let before = (host(browser).await?, check(browser, inside).await?);
    let (heard, targets) =
        (number(browser, "window.heard").await?, number(browser, "windowsOf(window).length").await?);
    for (sender, seed) in SENDERS.iter().zip(1..) {
        let send = sender.replace("COUNT", &count().to_string()).replace("SEED", &seed.to_string());
        browser.value(&format!("void ({send})")).await?;
    }
    let sent = count() * SENDERS.len() / targets;
    browser.until_holds(&format!("window.heard >= {}", heard + sent)).await?;
    if inside == Inside::Check {
        browser.enter_check().await?;
        browser.until_holds(&format!("self.heard >= {sent}")).await?;
        browser.leave_frames().await?;
    }
    let after = (host(browser).await?, check(browser, inside).await?);
    is_same(&before.0, &after.0).context("on the page")?;
    is_same(&before.1, &after.1).context("in the check")
}

fn is_same(before: &Value, after: &Value) -> Result<()> {
    for (name, before) in before.as_object().into_iter().flatten() {
        ensure!(*before == after[name], "{name} was {before} and is {}", after[name]);
    }
    Ok(())
}

async fn number(browser: &Browser, expression: &str) -> Result<usize> {
    Ok(usize::try_from(browser.value(expression).await?.as_u64().context("a number")?)?)
}

async fn host(browser: &Browser) -> Result<Value> {
    let state = browser.value(HOST).await?;
    ensure!(state["wrong"] == json!([]), "errors on the page: {}", state["wrong"]);
    Ok(state)
}

/// What the page was told, what stands in it but for the marks of a driver, where it is.
const HOST: &str = "({
  wrong: window.wrong, events: window.events, address: location.href, steps: history.length, title: document.title,
  drawn: document.querySelector('[data-needlewise]').outerHTML.replace(/ cd_frame_id_=.\\w*./, ''),
  seen: document.body.innerText, place: document.querySelector('[data-needlewise]').getBoundingClientRect().toJSON(),
  globals: Object.keys(window).filter((name) => !/^([$]?cdc_|se_|ret_nodes)/.test(name)).join(),
})";

async fn check(browser: &Browser, inside: Inside) -> Result<Value> {
    if inside == Inside::NotYet {
        return Ok(Value::Null);
    }
    browser.enter_check().await?;
    let state = browser.value(CHECK_STATE).await?;
    browser.leave_frames().await?;
    ensure!(state["wrong"] == json!([]), "errors in the check: {}", state["wrong"]);
    Ok(state)
}

/// What the visitor sees in the check; what is heard and goes wrong there is counted from the first look on.
const CHECK_STATE: &str = "(() => {
  self.heard = 0;
  if (!self.wrong) {
    self.wrong = [];
    addEventListener('message', () => { self.heard += 1; });
    // A ResizeObserver notice also arrives as an error event, but without an error.
    addEventListener('error', ({ error }) => error && self.wrong.push(String(error)));
    addEventListener('unhandledrejection', ({ reason }) => self.wrong.push(String(reason)));
  }
  return {
    wrong: self.wrong, title: document.title, seen: document.body.innerText, drawn: document.body.innerHTML,
    scheme: getComputedStyle(document.documentElement).colorScheme, top: scrollY,
  };
})()";
