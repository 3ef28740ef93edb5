//! A clinic's page full of trackers, and what they catch.

use std::fs;

use anyhow::{Context as _, Result};
use xtask::server::{Reply, Server};
use xtask::tools::{RRWEB, npm_packages};

use crate::browser::Browser;
use crate::host::clinic;

/// One thing that was caught: by which trap, and what it is as text.
pub type Catch = (String, String);

/// Loads the traps, before anything else of the page's body.
const TRAPS: &str = r#"<script src="/rrweb.js"></script><script src="/traps.js"></script>"#;

/// A clinic's site whose page has the traps and then `body`; other files are as `files` has them.
pub fn site(body: &str, files: impl Fn(&str) -> Reply + Send + 'static) -> Result<Server> {
    let recorder = fs::read_to_string(npm_packages::require(&RRWEB)?.join("umd/rrweb.min.js"))?;
    clinic(&format!("{TRAPS}{body}"), None, move |path| match path {
        "/rrweb.js" => Reply::file("rrweb.js", recorder.as_str()),
        "/traps.js" => Reply::file("traps.js", include_str!("traps.js")),
        other => files(other),
    })
}

/// Waits until nothing new has been caught for some frames of the page, and says how much has been by then.
pub async fn settle(browser: &Browser) -> Result<usize> {
    let many = browser.client.execute_async(SETTLE, vec![]).await?;
    Ok(usize::try_from(many.as_u64().context("a number")?)?)
}

const SETTLE: &str = "const [done] = arguments; settle(() => done(caught.length));";

/// The same from within a frame, which the session does not leave: that is marked among what is caught, by [`MARK`].
pub async fn mark(browser: &Browser) -> Result<()> {
    browser.client.execute_async(ASK, vec![]).await?;
    Ok(())
}

/// The trap that catches nothing, but marks a place.
pub const MARK: &str = "mark";

const ASK: &str = "const [done] = arguments;
addEventListener('message', function hear({ data }) {
  if (data !== 'settled') return;
  removeEventListener('message', hear);
  done();
});
top.postMessage('settle', '*');";

/// Whether something was caught because of [`mark`].
pub fn is_asking((trap, what): &Catch) -> bool {
    trap == "event message" && what.contains("; data: settle; ")
}

/// What has been caught on the page where the session stands, but for the first `from`.
pub async fn caught(browser: &Browser, from: usize) -> Result<Vec<Catch>> {
    let caught = browser.value(&format!("caught.slice({from})")).await?;
    serde_json::from_value(caught).context("a trap's name and a text each")
}
