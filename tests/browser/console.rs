//! What the browser's console was told, in Chromium.

use anyhow::{Context as _, Result};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::json;
use url::{ParseError, Url};

use crate::browser::Browser;

#[derive(Debug)]
struct ReadLog;

impl WebDriverCompatibleCommand for ReadLog {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/se/log", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// The errors since it was last asked, those of frames included.
pub async fn errors(browser: &Browser) -> Result<Vec<String>> {
    let log = browser.client.issue_cmd(ReadLog).await.context("the console's log")?;
    let entries = log.as_array().context("the log is a list")?;
    let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
    Ok(errors.filter_map(|entry| entry["message"].as_str()).map(str::to_owned).collect())
}
