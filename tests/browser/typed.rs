//! A visit as the keys that a visitor presses: worked out from the screens natively, and pressed without asking the page
//! where the focus is.

use anyhow::{Context as _, Result};
use fantoccini::key::Key;
use needlewise::engine::{Interview, Item, Place};
use needlewise::widget::render;
use serde_json::json;

use crate::twin;
use crate::visitor::Visitor;

/// Presses the keys from the first question to the result.
pub async fn walk(visitor: &Visitor<'_>, visit: &Interview) -> Result<()> {
    for item in visit.asked() {
        is_at(visitor, item.text).await?;
        visitor.type_keys(answer(item, visit)?).await?;
    }
    is_at(visitor, "Check your answers").await?;
    let review = Interview { place: Place::Review, ..visit.clone() };
    visitor.type_keys(press(&review, "See my result")?).await?;
    is_at(visitor, "Your result").await
}

/// From the result of `visit` to the first question, with no answer given.
pub async fn start_again(visitor: &Visitor<'_>, visit: &Interview) -> Result<()> {
    visitor.type_keys(press(visit, "Clear my answers")?).await?;
    is_at(visitor, "Suitability check").await?;
    let start = Interview { place: Place::Start, ..visit.clone() };
    visitor.type_keys(press(&start, "Start")?).await
}

/// Waits until the screen with this title is drawn and its heading has the focus.
async fn is_at(visitor: &Visitor<'_>, title: &str) -> Result<()> {
    visitor.client.execute_async(ARRIVED, vec![json!(title)]).await?;
    Ok(())
}

const ARRIVED: &str = "
const [title, done] = arguments;
const look = () => document.title === title && document.activeElement.matches('h1') ? done() : setTimeout(look);
look();";

/// The keys that answer this question as in `visit`, from its heading on.
fn answer(item: &'static Item, visit: &Interview) -> Result<Vec<char>> {
    let page = stops(&Interview { place: Place::Question(item), ..visit.clone() })?;
    let lines = twin::lines(item, visit)?;
    let is_wanted = |stop: &Stop| lines.contains(&stop.words.as_str());
    let first = page.iter().position(|stop| stop.kind != Kind::Button).context("a line")?;
    let inputs = page.get(first..).unwrap_or_default();
    let mut keys: Vec<char> = vec![Key::Tab.into(); first + 1];
    let last = inputs.iter().rposition(is_wanted).context("a line is wanted")?;
    if page.iter().any(|stop| stop.kind == Kind::Radio) {
        // The first of a group has the focus without being chosen.
        keys.extend(vec![char::from(if last == 0 { Key::Space } else { Key::Down }); last.max(1)]);
    } else {
        for (place, stop) in inputs.iter().enumerate().take(last + 1) {
            keys.extend(is_wanted(stop).then_some(char::from(Key::Space)));
            keys.extend((place < last).then_some(char::from(Key::Tab)));
        }
    }
    keys.push(Key::Enter.into());
    Ok(keys)
}

/// The keys from the heading of a screen to a press of this button there.
fn press(screen: &Interview, button: &str) -> Result<Vec<char>> {
    let place =
        stops(screen)?.iter().position(|stop| stop.words == button).with_context(|| button.to_owned())?;
    Ok(std::iter::repeat_n(Key::Tab.into(), place + 1).chain([Key::Enter.into()]).collect())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Button,
    Radio,
    Checkbox,
}

/// Where Tab leads to.
#[derive(Debug)]
struct Stop {
    kind: Kind,
    words: String,
}

/// Where Tab leads to from the heading of a screen.
fn stops(screen: &Interview) -> Result<Vec<Stop>> {
    let html = render(screen);
    let (_, after) = html.split_once("<h1").context("a heading")?;
    let mut stops = Vec::new();
    let mut shut = 0;
    for part in after.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.split(' ').next().unwrap_or_default();
        match name {
            "details" => shut += 1,
            "/details" => shut -= 1,
            "summary" if shut == 1 => stops.push(Stop { kind: Kind::Button, words: words.to_owned() }),
            "button" if shut == 0 => stops.push(Stop { kind: Kind::Button, words: words.to_owned() }),
            "input" => {
                let kind = if tag.contains("\"radio\"") { Kind::Radio } else { Kind::Checkbox };
                stops.push(Stop { kind, words: String::new() });
            }
            "span" if tag.contains("choice__text") => {
                if let Some(stop) = stops.last_mut() {
                    stop.words = twin::text_of(words);
                }
            }
            _ => {}
        }
    }
    Ok(stops)
}
