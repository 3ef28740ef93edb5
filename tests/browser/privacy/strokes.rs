//! The devices with which a visitor scrolls.

use std::time::Duration;

use anyhow::Result;
use fantoccini::actions::{InputSource as _, PointerAction, WheelAction, WheelActions};
use fantoccini::key::Key;
use serde_json::json;

use super::hand::{DOWN, Hand, Input, UP};

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

impl Hand<'_> {
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
}

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
