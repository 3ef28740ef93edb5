//! What a visitor presses and scrolls with. The driver acts on what a script has found, and never scrolls by itself.

use std::time::Duration;

use anyhow::{Context as _, Result};
use fantoccini::actions::{
    ActionSequence, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
    WheelAction, WheelActions,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::json;

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
    /// The device as a row of the figures names it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Mouse => "by mouse",
            Self::Touch => "by touch",
            Self::Keyboard => "by keyboard",
        }
    }
}

/// How far one turn of the wheel or one stroke of a finger scrolls, in pixels.
const STROKE_PX: i32 = 480;
/// A finger's way on the frame: from there, in so many parts.
const FINGER: (f64, f64) = (350.0, 620.0);
const FINGER_PARTS: i32 = 12;
const FINGER_PART: Duration = Duration::from_millis(16);
/// The place of the pointer on the frame while the wheel turns.
const WHEEL: (i64, i64) = (350, 420);
/// Frames without a scroll before the next stroke: a wheel that rests for half a second may scroll another box then.
const STILL_WHEEL: u32 = 40;
const STILL: u32 = 6;

/// A visitor with one input device; the browser's session stands in the check's frame.
pub struct Hand<'a> {
    pub browser: &'a Browser,
    pub input: Input,
    visitor: Visitor<'a>,
}

impl<'a> Hand<'a> {
    /// Comes to the check on the page that is open, and presses Start.
    pub async fn arrive(browser: &'a Browser, input: Input) -> Result<Self> {
        let by = if input == Input::Keyboard { By::Keyboard } else { By::Pointer };
        let hand = Self { browser, input, visitor: Visitor::arrive(browser, by).await? };
        hand.press_on("Start").await?;
        Ok(hand)
    }

    /// Presses a button that leads to another screen, until it does.
    pub async fn press_on(&self, button: &str) -> Result<()> {
        let before = self.visitor.heading().await?;
        self.press(button).await?;
        self.visitor.until_not(&before).await
    }

    async fn press(&self, button: &str) -> Result<()> {
        match self.input {
            Input::Keyboard => self.visitor.press(button).await,
            Input::Mouse | Input::Touch => {
                self.press_at(&format!("//button[normalize-space(.)={}]", json!(button))).await
            }
        }
    }

    /// Presses a line once, and waits until it is ticked, or no longer ticked.
    pub async fn press_line(&self, line: &str, ticked: bool) -> Result<()> {
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
        until(&format!("{line:?} to be ticked: {ticked}"), async || {
            Ok((self.is_ticked(line).await? == ticked).then_some(()))
        })
        .await
    }

    async fn is_ticked(&self, line: &str) -> Result<bool> {
        let ticked = self.browser.client.execute(TICKED, vec![json!(line)]).await?;
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

    /// Scrolls down so many times, each time when nothing has moved for a while.
    pub async fn scroll_down(&self, strokes: usize) -> Result<()> {
        for place in 0..strokes {
            match self.input {
                Input::Mouse => self.turn_the_wheel().await?,
                Input::Touch => self.stroke().await?,
                // Each of the keys that scroll, and the one that leads to the end at last.
                Input::Keyboard if place + 1 == strokes => {
                    self.visitor.type_keys([Key::End.into(), Key::End.into(), Key::Down.into()]).await?;
                }
                Input::Keyboard if place % 2 == 0 => self.visitor.key(Key::PageDown).await?,
                Input::Keyboard => self.visitor.key(Key::Space).await?,
            }
            let still = if self.input == Input::Mouse { STILL_WHEEL } else { STILL };
            self.browser.client.execute_async(UNTIL_STILL, vec![json!(still)]).await?;
        }
        Ok(())
    }

    async fn turn_the_wheel(&self) -> Result<()> {
        let turn = WheelAction::Scroll {
            duration: None,
            x: WHEEL.0,
            y: WHEEL.1,
            delta_x: 0,
            delta_y: STROKE_PX.into(),
        };
        Ok(self.browser.client.perform_actions(WheelActions::new("wheel".to_owned()).then(turn)).await?)
    }

    async fn stroke(&self) -> Result<()> {
        let (x, y) = FINGER;
        let part = f64::from(STROKE_PX) / f64::from(FINGER_PARTS);
        let on = |part_of_it: i32| PointerAction::MoveTo {
            duration: Some(FINGER_PART),
            x,
            y: y - part * f64::from(part_of_it),
        };
        let way = (1..=FINGER_PARTS).map(on);
        // A finger that rests before it is lifted does not throw the page on.
        let rest = PointerAction::Pause { duration: 6 * FINGER_PART };
        self.point([on(0), DOWN].into_iter().chain(way).chain([rest, UP]).collect()).await
    }

    async fn point(&self, actions: Vec<PointerAction>) -> Result<()> {
        let name = "pointer".to_owned();
        let sequence: ActionSequence = if self.input == Input::Touch {
            actions.into_iter().fold(TouchActions::new(name), TouchActions::then).into()
        } else {
            actions.into_iter().fold(MouseActions::new(name), MouseActions::then).into()
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

/// Whether the line with the words of the first argument is ticked.
const TICKED: &str = "
const has = (label) => label.querySelector('.choice__text').firstChild.textContent === arguments[0];
return Array.from(document.querySelectorAll('.choice')).find(has)?.querySelector('input').checked ?? null;
";

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
