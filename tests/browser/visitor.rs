//! A visitor in the check, who sees words and uses a pointer or a keyboard.

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::json;

use crate::browser::{Browser, until};

/// What the visitor uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Mouse or finger.
    Pointer,
    /// Tab, Space, Enter and arrows, and nothing else.
    Keyboard,
}

/// What the visitor says to one question.
#[derive(Debug, Clone, Copy)]
pub enum Says<'a> {
    /// Chooses the lines with these words.
    Choose(&'a [&'a str]),
    /// Chooses "I know the month and year", then these.
    Month(&'a str, &'a str),
}

/// What someone says whom a question does not concern, in the order of preference.
const UNCONCERNED: [&str; 6] = [
    "None of these",
    "None of these, or it does not apply to me",
    "No",
    "22 or over",
    "Needles only, at a clinic",
    "It sometimes burns",
];
/// More questions than any visitor is asked.
const QUESTIONS_MAX: usize = 80;
/// More presses of Tab than lead through any screen.
const TABS_MAX: usize = 80;

/// A visitor before the check; the browser's session stands in the check's frame.
pub struct Visitor<'a> {
    client: &'a Client,
    browser: &'a Browser,
    by: By,
}

impl<'a> Visitor<'a> {
    /// Comes to the check on the page that is open.
    pub async fn arrive(browser: &'a Browser, by: By) -> Result<Self> {
        browser.enter_check().await?;
        let visitor = Self { client: &browser.client, browser, by };
        // The first screen is drawn before the check can answer.
        browser
            .until_holds("document.activeElement !== null && document.querySelector(\"h1\") !== null")
            .await?;
        Ok(visitor)
    }

    /// Leaves the first screen, which is drawn before the check can answer: an early press is repeated.
    pub async fn start(&self) -> Result<()> {
        let before = self.heading().await?;
        until("the first question", async || {
            if self.heading().await? != before {
                return Ok(Some(()));
            }
            self.press("Start").await?;
            Ok(None)
        })
        .await
    }

    /// The screen's heading.
    pub async fn heading(&self) -> Result<String> {
        let find = async || Ok(Some(self.client.find(Locator::Css("h1")).await?.text().await?));
        until("a heading", find).await
    }

    /// Answers the question on the screen, and continues to the next screen.
    pub async fn say(&self, answer: Says<'_>) -> Result<()> {
        let before = self.heading().await?;
        match answer {
            Says::Choose(lines) => {
                for line in lines {
                    self.choose(line).await.with_context(|| format!("answering {before:?}"))?;
                }
            }
            Says::Month(month, year) => {
                self.choose("I know the month and year").await?;
                self.pick("Month", month).await?;
                self.pick("Year", year).await?;
            }
        }
        self.press("Continue").await?;
        self.until_not(&before).await
    }

    /// Answers every question up to the review: as `answers` has it for a heading that contains the words there, and
    /// otherwise as someone whom it does not concern. Each of `answers` must be asked for.
    pub async fn walk(&self, answers: &[(&str, Says<'_>)]) -> Result<()> {
        let mut open: Vec<&(&str, Says<'_>)> = answers.iter().collect();
        for _ in 0..QUESTIONS_MAX {
            let heading = self.heading().await?;
            if heading == "Check your answers" {
                let unasked: Vec<&str> = open.iter().map(|(words, _)| *words).collect();
                ensure!(unasked.is_empty(), "never asked: {unasked:?}");
                return Ok(());
            }
            if let Some(place) = open.iter().position(|(words, _)| heading.contains(words)) {
                self.say(open.remove(place).1).await?;
            } else {
                let line =
                    self.unconcerned().await?.with_context(|| format!("no plain answer to {heading:?}"))?;
                self.say(Says::Choose(&[line])).await?;
            }
        }
        bail!("the questions never end")
    }

    /// From the review to the result, all of which is read; returns its words.
    pub async fn result_text(&self) -> Result<String> {
        self.press("See my result").await?;
        self.until_not("Check your answers").await?;
        self.browser
            .value("document.querySelectorAll(\"details\").forEach((part) => { part.open = true })")
            .await?;
        Ok(self.client.find(Locator::Css("main")).await?.text().await?)
    }

    /// Presses a button.
    pub async fn press(&self, button: &str) -> Result<()> {
        match self.by {
            By::Pointer => self.click(&format!("//button[normalize-space(.)=\"{button}\"]")).await,
            By::Keyboard => {
                self.tab_to(button).await?;
                self.key(Key::Enter).await
            }
        }
    }

    /// Ticks a line.
    pub async fn choose(&self, line: &str) -> Result<()> {
        match self.by {
            By::Pointer => {
                self.click(&label_path(line)).await?;
            }
            By::Keyboard => {
                self.tab_to(line).await?;
                self.key(Key::Space).await?;
            }
        }
        self.browser.until_holds("document.querySelector(\"input:checked\") !== null").await
    }

    /// Scrolls to what `path` finds, as a visitor would, and clicks it.
    async fn click(&self, path: &str) -> Result<()> {
        until(path, async || {
            let found = self.client.find(Locator::XPath(path)).await?;
            self.browser.bring_to_view(&found).await?;
            Ok(Some(found.click().await?))
        })
        .await
    }

    async fn pick(&self, list: &str, option: &str) -> Result<()> {
        ensure!(self.by == By::Pointer, "lists are opened differently in every engine by keyboard");
        let path = format!("{}//select", label_path(list));
        let pick =
            async || Ok(Some(self.client.find(Locator::XPath(&path)).await?.select_by_label(option).await?));
        until(&format!("the list {list:?}"), pick).await
    }

    async fn unconcerned(&self) -> Result<Option<&'static str>> {
        for line in UNCONCERNED {
            if !self.client.find_all(Locator::XPath(&label_path(line))).await?.is_empty() {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }

    /// Moves the focus to the control with the words `target`, as a keyboard can.
    pub async fn tab_to(&self, target: &str) -> Result<()> {
        for _ in 0..TABS_MAX {
            let state = self.client.execute(FOCUSED, vec![json!(target)]).await?;
            match state.as_str() {
                Some("here") => return Ok(()),
                // Within a group of radio buttons only arrows move.
                Some("group") => self.key(Key::Down).await?,
                _ => self.key(Key::Tab).await?,
            }
        }
        bail!("no press of Tab leads to {target:?}")
    }

    /// Presses a key.
    pub async fn key(&self, key: Key) -> Result<()> {
        let press = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key.into() })
            .then(KeyAction::Up { value: key.into() });
        Ok(self.client.perform_actions(press).await?)
    }

    /// Presses Tab with Shift.
    pub async fn key_back(&self) -> Result<()> {
        self.chord(Key::Shift.into(), Key::Tab.into()).await
    }

    /// Presses V with Control.
    pub async fn paste(&self) -> Result<()> {
        self.chord(Key::Control.into(), 'v').await
    }

    async fn chord(&self, held: char, pressed: char) -> Result<()> {
        let press = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: pressed })
            .then(KeyAction::Up { value: pressed })
            .then(KeyAction::Up { value: held });
        Ok(self.client.perform_actions(press).await?)
    }

    async fn until_not(&self, heading: &str) -> Result<()> {
        until(&format!("a screen after {heading:?}"), async || {
            let now = self.heading().await?;
            Ok((now != heading).then_some(()))
        })
        .await
    }
}

/// Where the focus is, seen from a control with the words of the first argument: "here", in the same "group" of radio
/// buttons, or "elsewhere".
const FOCUSED: &str = r#"
const has = (element, words) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.data.trim() === words) return true;
  return false;
};
const own = (element) => element.closest("label") || element;
const now = document.activeElement;
if (!now || !now.matches("input, button, select, a, summary")) return "elsewhere";
if (has(own(now), arguments[0])) return "here";
const group = now.type === "radio" ? Array.from(document.getElementsByName(now.name)) : [];
return group.some((radio) => has(own(radio), arguments[0])) ? "group" : "elsewhere";
"#;

/// The label that has `words` as one of its texts: some have an explanation after it.
fn label_path(words: &str) -> String {
    format!("//label[descendant::text()[normalize-space(.)=\"{words}\"]]")
}
