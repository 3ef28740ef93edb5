//! Chromium's own protocol, for what `WebDriver` cannot ask.

use anyhow::{Context as _, Result};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;

#[derive(Debug)]
struct Ask {
    what: &'static str,
    with: Value,
}

impl WebDriverCompatibleCommand for Ask {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.what, "params": self.with }).to_string()))
    }
}

/// Asks Chromium `what`, with these parameters.
pub async fn ask(browser: &Browser, what: &'static str, with: Value) -> Result<Value> {
    browser.client.issue_cmd(Ask { what, with }).await.context(what)
}

/// The innermost frame of the page that is open.
pub async fn innermost_frame(browser: &Browser) -> Result<String> {
    let mut tree = ask(browser, "Page.getFrameTree", json!({})).await?["frameTree"].take();
    while tree["childFrames"][0].is_object() {
        tree = tree["childFrames"][0].take();
    }
    Ok(tree["frame"]["id"].as_str().context("a frame has an id")?.to_owned())
}
