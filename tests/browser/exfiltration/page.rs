//! A visitor on the clinic's page, who clicks where the hostile script wants it.

use std::time::Duration;

use anyhow::{Context as _, Result};
use fantoccini::Locator;
use fantoccini::actions::{
    Actions, InputSource as _, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MOUSE_BUTTON_MIDDLE, MouseActions,
    PointerAction,
};
use fantoccini::key::Key;
use serde_json::Value;

use super::builds::Build;
use crate::browser::{Browser, until};

/// The window in which the clinic's page is shown.
pub struct Page<'a> {
    pub browser: &'a Browser,
    /// Where the clinic's site is.
    pub clinic: String,
    pub build: Build,
}

impl Page<'_> {
    /// Goes to a page of the clinic's.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.browser.leave_frames().await?;
        self.browser.open(&format!("{}{path}", self.clinic)).await
    }

    /// Into the frame with the script, of the check with this number on the page.
    pub async fn enter(&self, number: usize) -> Result<()> {
        self.browser.leave_frames().await?;
        let show = format!("void document.querySelectorAll('iframe')[{number}].scrollIntoView()");
        until("the frame", async || Ok(Some(self.browser.value(&show).await?))).await?;
        let frames = self.browser.client.find_all(Locator::Css("iframe")).await?;
        frames.get(number).context("the page has as many")?.clone().enter_frame().await?;
        if self.build.depth() == 2 {
            self.browser.enter("iframe").await?;
        }
        self.browser.until_holds("document.getElementById('press') !== null").await
    }

    /// What the script has in store, as pairs of a name and a kind.
    pub async fn in_store(&self) -> Result<Vec<(String, String)>> {
        self.open("/").await?;
        self.enter(0).await?;
        Ok(serde_json::from_str(&self.browser.text("document.documentElement.dataset.attempts").await?)?)
    }

    /// Makes the attempts with these names by one click.
    pub async fn press(&self, names: &[&str]) -> Result<()> {
        let names = names.join(" ");
        self.browser.value(&format!("document.documentElement.dataset.attempt = {names:?}")).await?;
        until("a click", async || {
            match self.browser.client.find(Locator::Id("press")).await?.click().await {
                Err(error) if error.is_element_not_interactable() => Ok(None),
                // The frame may be gone before the driver has its answer.
                Ok(()) | Err(_) => Ok(Some(())),
            }
        })
        .await?;
        match names.as_str() {
            "visitor-control-click" => self.click_with(Some(Key::Control), MOUSE_BUTTON_LEFT).await,
            "visitor-middle-click" => self.click_with(None, MOUSE_BUTTON_MIDDLE).await,
            _ => Ok(()),
        }
    }

    /// Clicks on the link that covers the frame, if one does.
    async fn click_with(&self, key: Option<Key>, button: u64) -> Result<()> {
        let client = &self.browser.client;
        let Ok(link) = client.find(Locator::Id("cover")).await else { return Ok(()) };
        let pause = || KeyAction::Pause { duration: Duration::ZERO };
        let held = key.map(char::from);
        let keys = KeyActions::new("keys".to_owned())
            .then(held.map_or_else(pause, |value| KeyAction::Down { value }))
            .then(pause())
            .then(pause())
            .then(held.map_or_else(pause, |value| KeyAction::Up { value }));
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement { element: link, duration: None, x: 0.0, y: 0.0 })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        Ok(client.perform_actions(Actions::from(keys).and(mouse)).await?)
    }

    /// What the frames have said to the clinic's page.
    pub async fn heard(&self) -> Result<Vec<String>> {
        self.browser.leave_frames().await?;
        let heard = self.browser.value("window.heard").await?;
        Ok(heard.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// What the clinic's page sees of its frame, by where it looks.
    pub async fn seen(&self) -> Result<Value> {
        self.browser.leave_frames().await?;
        self.browser.value("window.seen()").await
    }

    /// Lets the clinic's page send on what the frame has left for it.
    pub async fn collect(&self) -> Result<()> {
        self.browser.leave_frames().await?;
        self.browser.value("void window.collect()").await?;
        Ok(())
    }

    /// Closes every window but this one.
    pub async fn close_others(&self) -> Result<()> {
        let client = &self.browser.client;
        let own = client.window().await?;
        for window in client.windows().await?.into_iter().filter(|window| *window != own) {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        Ok(client.switch_to_window(own).await?)
    }
}
