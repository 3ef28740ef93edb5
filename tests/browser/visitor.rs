//! A visitor in the check, who sees words and uses a pointer or a keyboard.

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::json;
use xtask::engines::Engine;

use crate::browser::{Browser, until};
use crate::launch::Window;

/// What the visitor uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Mouse or finger.
    Pointer,
    /// Tab, Space, Enter, arrows and letters, and nothing else.
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
const UNCONCERNED: [&str; 5] =
    ["None of these", "No", "22 or over", "Needles only, at a clinic", "It sometimes burns"];
/// The words of the heading, if there is one. A driver's own ways to find something and to read it cost it far more
/// than a line of script, and most of a test is spent in them.
const HEADING: &str = "(document.querySelector('h1')?.innerText.trim() || null)";
/// Scrolls to the first element at the path of the first argument, and gives it.
const FOUND: &str = "
const found = document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
found?.scrollIntoView({ block: 'center' });
return found;
";
/// Which of the paths of the first argument lead somewhere: the first one's place, or -1.
const FIRST: &str = "
const leads = (path) => document.evaluate(path, document, null, XPathResult.BOOLEAN_TYPE).booleanValue;
return arguments[0].findIndex(leads);
";
/// More questions than any visitor is asked.
const QUESTIONS_MAX: usize = 80;

/// A visitor before the check; the browser's session stands in the check's frame.
pub struct Visitor<'a> {
    pub(crate) client: &'a Client,
    pub(crate) browser: &'a Browser,
    by: By,
}

impl<'a> Visitor<'a> {
    /// Comes to the check on the page that is open.
    pub async fn arrive(browser: &'a Browser, by: By) -> Result<Self> {
        browser.enter_check().await?;
        let visitor = Self::before(browser, by);
        // The first screen is drawn before the check can answer.
        browser
            .until_holds("document.activeElement !== null && document.querySelector(\"h1\") !== null")
            .await?;
        if by == By::Keyboard {
            visitor.watch_the_focus().await?;
        }
        Ok(visitor)
    }

    /// A visitor where the session stands.
    pub const fn before(browser: &'a Browser, by: By) -> Self {
        Self { client: &browser.client, browser, by }
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
        let heading = async || Ok(self.browser.value(HEADING).await?.as_str().map(str::to_owned));
        until("a heading", heading).await
    }

    /// Answers the question on the screen, and continues to the next screen.
    pub async fn say(&self, answer: Says<'_>) -> Result<()> {
        self.say_to(&self.heading().await?, answer).await
    }

    /// The same where the heading has been read.
    async fn say_to(&self, before: &str, answer: Says<'_>) -> Result<()> {
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
        self.until_not(before).await
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
                self.say_to(&heading, open.remove(place).1).await?;
            } else {
                let line =
                    self.unconcerned().await?.with_context(|| format!("no plain answer to {heading:?}"))?;
                self.say_to(&heading, Says::Choose(&[line])).await?;
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
            let found = self.client.execute(FOUND, vec![json!(path)]).await?;
            let id = found.as_object().and_then(|found| found.values().next()?.as_str());
            let id = id.context("there is none")?.to_owned();
            let found = Element::from_element_id(self.client.clone(), id.into());
            // Each driver has one way that takes it twice as long as the other, and one finds nothing on an enlarged page.
            if self.browser.engine == Engine::WebKit || self.browser.window == Window::Enlarged {
                return Ok(Some(found.click().await?));
            }
            let mouse = MouseActions::new("mouse".to_owned())
                .then(PointerAction::MoveToElement { element: found, duration: None, x: 0.0, y: 0.0 })
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            Ok(Some(self.client.perform_actions(mouse).await?))
        })
        .await
    }

    /// Chooses an option of a list.
    pub async fn pick(&self, list: &str, option: &str) -> Result<()> {
        if self.by == By::Keyboard {
            return self.type_ahead("", list, option).await;
        }
        let path = format!("{}//select", label_path(list));
        let pick =
            async || Ok(Some(self.client.find(Locator::XPath(&path)).await?.select_by_label(option).await?));
        until(&format!("the list {list:?}"), pick).await
    }

    /// What someone says to the question on the screen whom it does not concern, if there is such a line.
    pub async fn unconcerned(&self) -> Result<Option<&'static str>> {
        let paths: Vec<String> = UNCONCERNED.into_iter().map(label_path).collect();
        let first = self.client.execute(FIRST, vec![json!(paths)]).await?;
        let place = first.as_u64().map(usize::try_from).transpose()?;
        Ok(place.and_then(|place| UNCONCERNED.get(place).copied()))
    }

    /// Waits until the heading is another one.
    pub async fn until_not(&self, heading: &str) -> Result<()> {
        let is_another = format!("{HEADING} !== null && {HEADING} !== {}", json!(heading));
        self.browser.until_holds(&is_another).await
    }
}

/// The label that has `words` as one of its texts: some have an explanation after it.
fn label_path(words: &str) -> String {
    format!("//label[descendant::text()[normalize-space(.)=\"{words}\"]]")
}
