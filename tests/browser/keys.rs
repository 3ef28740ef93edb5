//! What a keyboard can do, and what must hold wherever it leads: the focus can be seen, and is never lost.

use anyhow::{Context as _, Result, ensure};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::until;
use crate::visitor::Visitor;

/// Tab leads to a control at once; within a group of radio buttons arrows lead on, and into the frame one Tab more.
const ROUNDS_MAX: usize = 4;

impl Visitor<'_> {
    /// Moves the focus to the control with the words `target`.
    pub async fn tab_to(&self, target: &str) -> Result<()> {
        self.tab_to_under("", target).await
    }

    /// The same where several controls have these words: to that under `legend`.
    pub async fn tab_to_under(&self, legend: &str, target: &str) -> Result<()> {
        for _ in 0..ROUNDS_MAX {
            let way = until(&format!("a way to {target:?}"), async || {
                let way = self.client.execute(WAY, vec![json!(target), json!(legend)]).await?;
                ensure!(way.is_object(), "{way}");
                Ok(Some(way))
            })
            .await?;
            let presses = way["presses"].as_i64().context("a number of presses")?;
            let times = usize::try_from(presses.unsigned_abs())?;
            match (way["by"].as_str(), presses > 0) {
                (Some("nothing"), _) => {
                    ensure!(way["covered"] == false, "{target:?} has the focus and is covered");
                    return Ok(());
                }
                (Some("arrows"), true) => self.key_times(Key::Down, times).await?,
                (Some("arrows"), false) => self.key_times(Key::Up, times).await?,
                (_, true) => self.key_times(Key::Tab, times).await?,
                (_, false) => {
                    for _ in 0..times {
                        self.key_back().await?;
                    }
                }
            }
        }
        let focus = self.browser.text("document.activeElement.outerHTML.slice(0, 120)").await?;
        anyhow::bail!("Tab does not lead to {target:?}, but to {focus}")
    }

    /// Presses a key.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.key_times(key, 1).await
    }

    async fn key_times(&self, key: Key, times: usize) -> Result<()> {
        self.type_keys(std::iter::repeat_n(key.into(), times)).await
    }

    /// Presses keys one after the other.
    pub async fn type_keys(&self, keys: impl IntoIterator<Item = char>) -> Result<()> {
        let press =
            |keys: KeyActions, value| keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let keys = keys.into_iter().fold(KeyActions::new("keyboard".to_owned()), press);
        Ok(self.client.perform_actions(keys).await?)
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

    /// Chooses from the closed list `list` under `legend` by typing what the line begins with.
    pub async fn type_ahead(&self, legend: &str, list: &str, option: &str) -> Result<()> {
        self.tab_to_under(legend, list).await?;
        self.type_keys(option.chars()).await?;
        let chosen = self.browser.text("document.activeElement.selectedOptions[0].text").await?;
        ensure!(chosen == option, "in the list {list:?}, typing {option:?} chooses {chosen:?}");
        Ok(())
    }

    /// From now on, notes each place that the focus comes to without showing it.
    pub async fn watch_the_focus(&self) -> Result<()> {
        self.client.execute(WATCH, vec![]).await?;
        Ok(())
    }

    /// Fails where the focus was somewhere and could not be seen.
    pub async fn has_seen_the_focus(&self) -> Result<()> {
        let unseen = self.browser.value("window.watch.unseen").await?;
        let seen = self.browser.value("window.watch.seen").await?.as_u64().unwrap_or(0);
        ensure!(unseen == Value::Array(Vec::new()), "no ring of 3 px around {unseen}");
        ensure!(seen > 0, "the focus was never anywhere");
        Ok(())
    }
}

/// How to come from the focus to the control with the words of the first argument, under the legend of the second if it
/// is not empty; what is wrong while there is no such control, or while the
/// focus is lost.
const WAY: &str = r#"
const [words, legend] = arguments;
const clean = (text) => text.replace(/\s+/g, " ").trim();
const own = (one) => one.closest("label") || one;
const has = (one) => {
  if (clean(one.textContent) === words) return true;
  const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (clean(texts.currentNode.data) === words) return true;
  return false;
};
const under = (one) => clean(one.closest("fieldset")?.querySelector("legend")?.textContent || "");
const all = Array.from(document.querySelectorAll("button, input, select, summary, a[href], [tabindex]"))
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility());
const group = (one) => one.type === "radio" ? all.filter(({ type, name }) => type === "radio" && name === one.name) : [one];
const stop = (one) => group(one).find(({ checked }) => checked) || group(one)[0];
const stops = all.filter((one) => stop(one) === one);
const target = all.find((one) => has(own(one)) && (legend === "" || under(one) === legend));
const now = document.activeElement;
if (!target) return `there is no control ${words}`;
if (now === document.body && window.watch && window.watch.seen > 0) return "the focus is lost";
if (now === target) {
  const { left, right, top, bottom } = own(now).getBoundingClientRect();
  const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return { by: "nothing", presses: 0, covered: !on || !own(now).contains(on) };
}
const mates = group(target);
if (mates.includes(now)) return { by: "arrows", presses: mates.indexOf(target) - mates.indexOf(now) };
const to = stops.indexOf(stop(target));
if (all.includes(now)) return { by: "tab", presses: to - stops.indexOf(stop(now)) };
const isBefore = (one) => (now.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
const before = stops.filter(isBefore).length;
return { by: "tab", presses: to < before ? to - before : to - before + 1 };
"#;

/// A heading takes the focus only to be read out: its place at the top is plain to see.
const WATCH: &str = r#"
window.watch = { seen: 0, unseen: [] };
document.addEventListener("focusin", ({ target }) => {
  window.watch.seen += 1;
  const rings = [target, target.closest("label")].filter(Boolean).map((one) => getComputedStyle(one));
  const isSeen = rings.some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 3);
  if (!isSeen && !target.matches("h1")) window.watch.unseen.push(target.outerHTML.slice(0, 120));
});
"#;
