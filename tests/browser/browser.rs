//! One browser window, and waiting for what should appear in it.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use xtask::engines::Engine;

use crate::launch::{Launched, Window};
use crate::{figures, pool};

/// How long a visitor would wait at most; a loaded machine gets as much.
const PATIENCE: Duration = Duration::from_secs(40);
const PAUSE: Duration = Duration::from_millis(50);

/// Frames around the check.
const DEPTH: usize = 2;

/// A window of a real browser.
pub struct Browser {
    /// Which browser it is.
    pub engine: Engine,
    /// What the window is for.
    pub window: Window,
    /// The session with the driver.
    pub client: Client,
    /// Where files arrive that the visitor saves.
    pub downloads: PathBuf,
}

/// Runs `test` in `engine` with such a window; a browser in which a test failed is ended.
pub fn run(engine: Engine, window: Window, test: &impl AsyncFn(&Browser) -> Result<()>) {
    let held = pool::take(engine, window);
    let outcome = catch_unwind(AssertUnwindSafe(|| held.runtime.block_on(test(&held.browser))));
    pool::give_back(Some(held).filter(|_| matches!(outcome, Ok(Ok(())))));
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{error:#}"),
        Err(panic) => resume_unwind(panic),
    }
}

/// A session with the driver, once it listens.
pub async fn connect(engine: Engine, launched: &Launched) -> Result<Browser> {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(launched.capabilities.clone());
    let deadline = Instant::now() + PATIENCE;
    loop {
        match builder.connect(&launched.url).await {
            Ok(client) => {
                client.set_window_size(launched.size.0, launched.size.1).await?;
                let version = client.capabilities().and_then(|told| told.get("browserVersion")?.as_str());
                figures::record_version(engine, version.unwrap_or("of an unknown version"))?;
                let (window, downloads) = (launched.window, launched.downloads.clone());
                return Ok(Browser { engine, window, client, downloads });
            }
            // The driver may not listen yet.
            Err(error) if Instant::now() > deadline => {
                return Err(error).context("no session in time");
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Asks `probe` until it has an answer.
pub async fn until<T>(what: &str, probe: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let answer = probe().await;
        match answer {
            Ok(Some(found)) => return Ok(found),
            // A page that is just changing makes a question fail; only the last failure tells something.
            Err(error) if Instant::now() > deadline => {
                return Err(error.context(format!("waiting for {what}")));
            }
            Ok(None) if Instant::now() > deadline => bail!("waited in vain for {what}"),
            _ => tokio::time::sleep(PAUSE).await,
        }
    }
}

impl Browser {
    /// Opens `url`.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.with_context(|| format!("opening {url}"))
    }

    /// The value of a JavaScript expression where the session stands.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        self.client.execute(&script, vec![]).await.with_context(|| expression.to_owned())
    }

    /// The text that a JavaScript expression gives where the session stands.
    pub async fn text(&self, expression: &str) -> Result<String> {
        let value = self.value(expression).await?;
        value.as_str().map(str::to_owned).with_context(|| format!("{expression} is no text: {value}"))
    }

    /// Waits until a JavaScript expression holds where the session stands.
    pub async fn until_holds(&self, expression: &str) -> Result<()> {
        until(expression, async || Ok(self.value(expression).await?.as_bool().filter(|holds| *holds)))
            .await?;
        Ok(())
    }

    /// Scrolls to an element, as a visitor would: a bar of buttons may cover what a driver thinks it has scrolled to.
    pub async fn bring_to_view(&self, element: &Element) -> Result<()> {
        let scroll = "arguments[0].scrollIntoView({ block: \"center\" })";
        self.client.execute(scroll, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// Goes back to the host page.
    pub async fn leave_frames(&self) -> Result<()> {
        // The parent of the host page is the host page.
        for _ in 0..DEPTH {
            self.client.enter_parent_frame().await?;
        }
        Ok(())
    }

    /// Into the first frame that fits `selector`, once it is there.
    pub async fn enter(&self, selector: &str) -> Result<()> {
        until(selector, async || {
            let frames = self.client.find_all(Locator::Css(selector)).await?;
            let Some(frame) = frames.first() else {
                return Ok(None);
            };
            Ok(Some(frame.enter_frame().await?))
        })
        .await
    }

    /// From the host page into the check itself: the frame within the frame.
    pub async fn enter_check(&self) -> Result<()> {
        self.leave_frames().await?;
        self.enter("iframe").await?;
        self.enter("iframe").await
    }

    /// The text of the check's heading, once there is one; the session then stands in the check.
    pub async fn check_heading(&self) -> Result<String> {
        self.enter_check().await?;
        until("a heading in the check", async || {
            let heading = self.client.find(Locator::Css("h1")).await?.text().await?;
            Ok(Some(heading).filter(|text| !text.trim().is_empty()))
        })
        .await
    }
}
