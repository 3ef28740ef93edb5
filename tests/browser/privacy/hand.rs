//! The devices with which a visitor presses. The driver acts on what a script has found, and never scrolls by itself.

use std::cell::Cell;

use anyhow::{Context as _, Result};
use fantoccini::actions::{
    ActionSequence, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;
use xtask::engines::Engine;

use crate::browser::{Browser, until};
use crate::visitor::{By, Visitor};

/// An input device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    Mouse,
    Touch,
    Keyboard,
}

impl Input {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Mouse, Self::Touch, Self::Keyboard];

    /// True where the driver of `engine` has such a device.
    pub fn is_driven(self, engine: Engine) -> bool {
        self != Self::Touch || engine != Engine::WebKit
    }

    /// The device as a row of the figures names it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Mouse => "by mouse",
            Self::Touch => "by touch",
            Self::Keyboard => "by keyboard",
        }
    }
}

/// A visitor with one input device; the browser's session stands in the check's frame.
pub struct Hand<'a> {
    pub browser: &'a Browser,
    pub input: Input,
    pub visitor: Visitor<'a>,
    /// Set once the frame has followed: not every driver's touch scrolls.
    pub has_scrolled: Cell<bool>,
}

impl<'a> Hand<'a> {
    /// Comes to the check on the page that is open, and presses Start.
    pub async fn arrive(browser: &'a Browser, input: Input) -> Result<Self> {
        let by = if input == Input::Keyboard { By::Keyboard } else { By::Pointer };
        Visitor::arrive(browser, By::Pointer).await?;
        // The page takes the focus away, so it may well be lost.
        let visitor = Visitor::before(browser, by);
        let hand = Self { browser, input, visitor, has_scrolled: Cell::new(false) };
        // Tab has to pass every scroll box of the page.
        until("a way to Start", async || Ok(Some(hand.press_on("Start").await?))).await?;
        Ok(hand)
    }

    /// Presses a button that leads to another screen, and again where the press was not heard.
    pub async fn press_on(&self, button: &str) -> Result<()> {
        let before = json!(self.visitor.heading().await?);
        let is_another = format!("document.querySelector('h1')?.innerText.trim() !== {before}");
        until(&format!("a screen after {button:?}"), async || {
            if self.browser.value(&is_another).await? == true {
                return Ok(Some(()));
            }
            self.press(button).await?;
            self.heard(&is_another).await
        })
        .await
    }

    /// Gives `()` if this becomes true soon.
    async fn heard(&self, expression: &str) -> Result<Option<()>> {
        let script = HEARD.replace("EXPRESSION", expression);
        let heard = self.browser.client.execute_async(&script, vec![]).await?;
        Ok((heard == true).then_some(()))
    }

    async fn press(&self, button: &str) -> Result<()> {
        match self.input {
            Input::Keyboard => self.visitor.press(button).await,
            Input::Mouse | Input::Touch => {
                self.press_at(&format!("//button[normalize-space(.)={}]", json!(button))).await
            }
        }
    }

    /// Presses a line until it is ticked, or no longer ticked.
    pub async fn press_line(&self, line: &str, ticked: bool) -> Result<()> {
        until(&format!("{line:?} to be ticked: {ticked}"), async || {
            match self.input {
                Input::Keyboard => {
                    self.visitor.tab_to(line).await?;
                    // An arrow that leads to a line of one choice ticks it.
                    if self.is_ticked(line).await? != ticked {
                        self.visitor.key(Key::Space).await?;
                    }
                }
                Input::Mouse | Input::Touch => {
                    let line = json!(line);
                    self.press_at(&format!("//label[descendant::text()[normalize-space(.)={line}]]")).await?;
                }
            }
            let state = TICKED.replace("LINE", &json!(line).to_string());
            self.heard(&format!("({state}) === {ticked}")).await
        })
        .await
    }

    async fn is_ticked(&self, line: &str) -> Result<bool> {
        let ticked = self.browser.value(&TICKED.replace("LINE", &json!(line).to_string())).await?;
        ticked.as_bool().with_context(|| format!("there is no line {line:?}"))
    }

    async fn press_at(&self, path: &str) -> Result<()> {
        let element = until(path, async || {
            let found = self.browser.client.execute_async(FOUND, vec![json!(path)]).await?;
            let id = found.as_object().and_then(|found| found.values().next()?.as_str());
            Ok(id.map(|id| Element::from_element_id(self.browser.client.clone(), id.to_owned().into())))
        })
        .await?;
        let over = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        self.point(vec![over, DOWN, UP]).await
    }

    /// Acts with the mouse or the finger.
    pub async fn point(&self, actions: Vec<PointerAction>) -> Result<()> {
        let sequence: ActionSequence = if self.input == Input::Touch {
            actions.into_iter().fold(TouchActions::new("finger".to_owned()), TouchActions::then).into()
        } else {
            actions.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then).into()
        };
        Ok(self.browser.client.perform_actions(sequence).await?)
    }
}

/// Puts the finger down, or presses the mouse's button.
pub const DOWN: PointerAction = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
/// Lifts it again.
pub const UP: PointerAction = PointerAction::Up { button: MOUSE_BUTTON_LEFT };

/// The first element at the path of the first argument, within what is seen of the frame: as the visitor would, the script
/// scrolls the frame's own scroller, whichever that is, and nothing else. What was scrolled has to be drawn before a press
/// finds it there.
const FOUND: &str = "
const [path, done] = arguments;
const found = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
const scroller = getComputedStyle(document.body).overflowY === 'scroll' ? document.body : document.scrollingElement;
const { top, bottom } = found ? found.getBoundingClientRect() : { top: innerHeight / 2, bottom: innerHeight / 2 };
const floor = innerHeight - (found?.closest('.actions') ? 0 : 110);
if (top < 10 || bottom > floor) scroller.scrollTop += (top + bottom - innerHeight) / 2;
requestAnimationFrame(() => requestAnimationFrame(() => done(found)));
";

/// Tells if the line with these words is ticked.
const TICKED: &str = "Array.from(document.querySelectorAll('.choice'))
  .find((label) => label.querySelector('.choice__text').firstChild.textContent === LINE)?.querySelector('input').checked";

/// Waits until this is true, for as many frames as a page that is not slow needs.
const HEARD: &str = "
const [done] = arguments;
const look = (left) => {
  const is = EXPRESSION;
  if (is || left === 0) done(is);
  else requestAnimationFrame(() => look(left - 1));
};
look(60);
";
