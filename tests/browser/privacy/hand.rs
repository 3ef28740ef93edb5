//! What a visitor presses and scrolls with. The driver acts on what a script has found, and never scrolls by itself.

use std::cell::Cell;
use std::time::Duration;

use anyhow::{Context as _, Result};
use fantoccini::actions::{
    ActionSequence, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
    WheelAction, WheelActions,
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

    /// Whether the driver of `engine` has such a device.
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

/// How someone scrolls down.
#[derive(Debug, Clone, Copy)]
pub struct Strokes {
    /// Turns of the wheel: how many, and each so many pixels.
    pub wheel: (usize, i64),
    /// Strokes of a finger, alike.
    pub finger: (usize, i32),
    /// Keys, one after the other.
    pub keys: &'static [Key],
}

/// A finger's way on the frame: from there up, in parts.
const FINGER: (f64, f64) = (350.0, 650.0);
const FINGER_PARTS: i32 = 4;
const FINGER_PART: Duration = Duration::from_millis(16);
/// The places of the pointer on the frame while the wheel turns, in turns: from another place it may scroll another box,
/// and from the same one only after half a second.
const WHEEL: [(i64, i64); 2] = [(350, 420), (300, 340)];
/// Frames without a scroll before the next stroke.
const STILL: u32 = 6;

/// A visitor with one input device; the browser's session stands in the check's frame.
pub struct Hand<'a> {
    pub browser: &'a Browser,
    pub input: Input,
    visitor: Visitor<'a>,
    /// Whether the frame has ever followed: not every driver's touch scrolls.
    has_scrolled: Cell<bool>,
}

impl<'a> Hand<'a> {
    /// Comes to the check on the page that is open, and presses Start.
    pub async fn arrive(browser: &'a Browser, input: Input) -> Result<Self> {
        let by = if input == Input::Keyboard { By::Keyboard } else { By::Pointer };
        let visitor = Visitor::arrive(browser, by).await?;
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

    /// Whether this becomes true soon.
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

    /// Scrolls down, each time when nothing has moved for a while.
    pub async fn scroll_down(&self, strokes: Strokes) -> Result<()> {
        let before = self.browser.value(SCROLLED).await?;
        match self.input {
            Input::Mouse => {
                for place in WHEEL.iter().cycle().take(strokes.wheel.0) {
                    self.turn_the_wheel(*place, strokes.wheel.1).await?;
                }
            }
            Input::Touch => {
                for _ in 0..strokes.finger.0 {
                    self.stroke(strokes.finger.1).await?;
                }
            }
            Input::Keyboard => {
                for key in strokes.keys {
                    self.visitor.key(*key).await?;
                    self.until_still().await?;
                }
            }
        }
        if self.browser.value(SCROLLED).await? != before {
            self.has_scrolled.set(true);
        }
        Ok(())
    }

    /// Whether the frame has scrolled at any stroke.
    pub const fn has_scrolled(&self) -> bool {
        self.has_scrolled.get()
    }

    async fn until_still(&self) -> Result<()> {
        self.browser.client.execute_async(UNTIL_STILL, vec![json!(STILL)]).await?;
        Ok(())
    }

    async fn turn_the_wheel(&self, (x, y): (i64, i64), px: i64) -> Result<()> {
        let turn = WheelAction::Scroll { duration: None, x, y, delta_x: 0, delta_y: px };
        self.browser.client.perform_actions(WheelActions::new("wheel".to_owned()).then(turn)).await?;
        self.until_still().await
    }

    async fn stroke(&self, px: i32) -> Result<()> {
        let (x, y) = FINGER;
        let on = |part: i32| PointerAction::MoveTo {
            duration: Some(FINGER_PART),
            x,
            y: y - f64::from(px * part) / f64::from(FINGER_PARTS),
        };
        let way = (1..=FINGER_PARTS).map(on);
        // A finger that rests before it is lifted does not throw the page on.
        let rest = PointerAction::Pause { duration: 4 * FINGER_PART };
        self.point([on(0), DOWN].into_iter().chain(way).chain([rest, UP]).collect()).await?;
        self.until_still().await
    }

    async fn point(&self, actions: Vec<PointerAction>) -> Result<()> {
        let sequence: ActionSequence = if self.input == Input::Touch {
            actions.into_iter().fold(TouchActions::new("finger".to_owned()), TouchActions::then).into()
        } else {
            actions.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then).into()
        };
        Ok(self.browser.client.perform_actions(sequence).await?)
    }
}

const DOWN: PointerAction = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
const UP: PointerAction = PointerAction::Up { button: MOUSE_BUTTON_LEFT };

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

/// Whether the line with these words is ticked.
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

/// How far the frame is scrolled, whichever of the two is its scroller.
const SCROLLED: &str = "document.body.scrollTop + document.documentElement.scrollTop";

/// Waits until the frame has not scrolled for as many animation frames as the first argument has.
const UNTIL_STILL: &str = "
const [many, done] = arguments;
const scroller = getComputedStyle(document.body).overflowY === 'scroll' ? document.body : document.scrollingElement;
const look = (left, last) => {
  const now = scroller.scrollTop;
  if (left === 0) done();
  else requestAnimationFrame(() => look(now === last ? left - 1 : many, now));
};
look(many);
";
