//! A folder on a web server: what it sends, and which headers would stop it.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use ureq::Agent;
use ureq::http::{HeaderMap, Uri};

use crate::dist;

const TIMEOUT: Duration = Duration::from_mins(1);
/// Far beyond any file of ours, and no more than a machine can hold.
const LARGEST_BYTES: u64 = 64 << 20;

/// Parts of a content security policy that leave a document's own scripts and styles alone.
const HARMLESS: [&str; 5] =
    ["frame-ancestors", "upgrade-insecure-requests", "block-all-mixed-content", "report-uri", "report-to"];

const SCRIPT_TYPES: [&str; 3] = ["text/javascript", "application/javascript", "application/x-javascript"];

/// A folder on a web server.
pub struct Site {
    agent: Agent,
    folder: String,
}

/// What the server sends for a file.
pub enum Answer {
    /// The file.
    File {
        /// Its content.
        bytes: Vec<u8>,
        /// What came with it.
        headers: HeaderMap,
    },
    /// There is none; the HTTP status says so.
    Absent(u16),
}

impl Site {
    /// The folder at `address`, with or without a final slash.
    ///
    /// # Errors
    /// When it is not an address of the web.
    pub fn at(address: &str) -> Result<Self> {
        let uri: Uri = address.parse().with_context(|| format!("not an address: {address}"))?;
        let host = uri.host().filter(|host| !host.is_empty());
        let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
        ensure!(is_web && host.is_some() && uri.query().is_none(), "not an address of a folder: {address}");
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(TIMEOUT));
        // What runs on this machine is not asked for by way of another.
        let is_here = host.is_some_and(|host| matches!(host, "localhost" | "127.0.0.1" | "[::1]"));
        let config = if is_here { config.proxy(None) } else { config };
        Ok(Self { agent: config.build().into(), folder: address.trim_end_matches('/').to_owned() })
    }

    /// Asks for the file called `name`.
    ///
    /// # Errors
    /// When the server does not answer, or not to the end.
    pub fn get(&self, name: &str) -> Result<Answer> {
        let address = format!("{}/{name}", self.folder);
        let reply = self.agent.get(&address).call().with_context(|| format!("no answer from {address}"))?;
        if reply.status() != 200 {
            return Ok(Answer::Absent(reply.status().as_u16()));
        }
        let (parts, body) = reply.into_parts();
        let bytes = body.into_with_config().limit(LARGEST_BYTES).read_to_vec();
        let bytes = bytes.with_context(|| format!("{address} does not come whole"))?;
        Ok(Answer::File { bytes, headers: parts.headers })
    }
}

/// What keeps the file called `name` from running as it is sent.
pub fn stops(name: &str, headers: &HeaderMap) -> Vec<String> {
    let mut found = Vec::new();
    let sent = header(headers, "content-type").next().unwrap_or("nothing").to_ascii_lowercase();
    let sent = sent.split(';').next().unwrap_or_default().trim();
    if name == dist::LOADER && !SCRIPT_TYPES.contains(&sent) {
        found.push(format!("sent as {sent}, not as {}", SCRIPT_TYPES[0]));
    }
    if !dist::is_page(name) {
        return found;
    }
    if sent != "text/html" {
        found.push(format!("sent as {sent}, not as text/html"));
    }
    for directive in policies(headers) {
        let first = directive.split_ascii_whitespace().next().unwrap_or_default();
        let bars_all = first == "frame-ancestors" && directive.contains("'none'");
        if bars_all || !HARMLESS.contains(&first) {
            found.push(format!("the server adds a policy of its own to it: {directive}"));
        }
    }
    if header(headers, "x-frame-options").any(|value| value.eq_ignore_ascii_case("deny")) {
        found.push("the server forbids to show it in a page: X-Frame-Options".to_owned());
    }
    if header(headers, "content-disposition").any(|value| value.starts_with("attachment")) {
        found.push("the server makes it a download: Content-Disposition".to_owned());
    }
    found
}

/// What lets only some pages show the file called `name`.
pub fn narrows(name: &str, headers: &HeaderMap) -> Vec<String> {
    if !dist::is_page(name) {
        return Vec::new();
    }
    let mut found: Vec<String> =
        policies(headers).into_iter().filter(|directive| directive.starts_with("frame-ancestors")).collect();
    if header(headers, "x-frame-options").any(|value| value.eq_ignore_ascii_case("sameorigin")) {
        found.push("X-Frame-Options: SAMEORIGIN".to_owned());
    }
    found.into_iter().map(|header| format!("only some pages may show it ({header})")).collect()
}

/// The directives of all policies, in small letters.
fn policies(headers: &HeaderMap) -> Vec<String> {
    header(headers, "content-security-policy")
        .flat_map(|policy| policy.split([';', ',']))
        .map(|directive| directive.trim().to_ascii_lowercase())
        .filter(|directive| !directive.is_empty())
        .collect()
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok())
}
