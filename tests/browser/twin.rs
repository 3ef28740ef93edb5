//! The same visit without a browser: what the engine says natively, and which lines a visitor with these answers ticks.

use anyhow::{Context as _, Result, bail, ensure};
use needlewise::engine::case::Case;
use needlewise::engine::{Answer, Choice, Date, Interview, Item, Moment, Place, Plan, Policy};
use needlewise::handoff::Block;
use needlewise::handoff::wording::month_name;
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

use crate::browser::Browser;
use crate::visitor::{Says, Visitor};

/// A visitor for whom a course is usual, with one thing that changes it.
const PLANNED: [(&str, &str); 2] = [("goals", "acne-scars, fine-lines"), ("plans", "smoking")];

/// The visit of someone who gave the answers of `case`, at the result.
pub async fn of(browser: &Browser, case: &Case) -> Result<Interview> {
    let today = today(browser).await?;
    let policy = Policy::default();
    let response = case.response(&PROTOCOL, &policy, UNCONCERNED, today)?;
    Ok(Interview { response, place: Place::Result, ..Interview::new(&PROTOCOL, policy, today) })
}

/// The date where the browser is.
pub async fn today(browser: &Browser) -> Result<Date> {
    let today = browser.text("new Date().toLocaleDateString('sv')").await?;
    today.parse().ok().with_context(|| format!("not a date: {today}"))
}

/// The visit of someone who smokes and hopes for fewer acne scars and fine lines on the cheeks.
pub async fn planned(browser: &Browser) -> Result<Interview> {
    let mut case = Case::default();
    for (item, answer) in PLANNED {
        case.answer(&PROTOCOL, item, answer)?;
    }
    of(browser, &case).await
}

/// The plan of a visit.
pub fn plan(visit: &Interview) -> Result<Plan> {
    visit.plan().context("there is a plan")
}

/// Starts, and answers every question as in `visit`, up to the result.
pub async fn walk(visitor: &Visitor<'_>, visit: &Interview) -> Result<String> {
    visitor.start().await?;
    for item in visit.asked() {
        let heading = visitor.heading().await?;
        ensure!(heading == item.text, "expected {:?}, got {heading:?}", item.text);
        if let Some(Answer::When(Moment::In { year, month })) = visit.response.get(item) {
            let (month, year) = (month_name(month.cast_signed()), year.to_string());
            visitor.say(Says::Month(&month, &year)).await?;
        } else {
            visitor.say(Says::Choose(&lines(item, visit)?)).await?;
        }
    }
    visitor.result_text().await
}

/// From the start to the result in one breath, for tests that begin there: each line and each button is clicked by a
/// script in the page, which costs a twentieth of what a driver's pointer does.
pub async fn hurry(browser: &Browser, visitor: &Visitor<'_>, visit: &Interview) -> Result<()> {
    visitor.start().await?;
    hurry_on(browser, visit).await
}

/// The same from the first question.
pub async fn hurry_on(browser: &Browser, visit: &Interview) -> Result<()> {
    hurry_along(browser, &way(visit, |_| true)?).await
}

/// The same up to a question, which is not answered.
pub async fn hurry_until(browser: &Browser, visit: &Interview, item: &Item) -> Result<()> {
    hurry_along(browser, &way(visit, |asked| asked != item)?).await
}

/// Each screen's title, the lines to tick there and the button to press; at the last there is no button.
pub type Way = Vec<(&'static str, Vec<&'static str>, Option<&'static str>)>;

/// The way of `visit` from the first question on, as long as this is so of the next one.
pub fn way(visit: &Interview, goes_on: impl Fn(&Item) -> bool) -> Result<Way> {
    let asked = visit.asked();
    let (before, after) = asked.split_at(asked.iter().take_while(|item| goes_on(item)).count());
    let answer = |item: &&'static Item| Ok((item.text, lines(item, visit)?, Some("Continue")));
    let mut way: Way = before.iter().map(answer).collect::<Result<_>>()?;
    if let Some(item) = after.first() {
        way.push((item.text, vec![], None));
    } else {
        way.push(("Check your answers", vec![], Some("See my result")));
        way.push(("Your result", vec![], None));
    }
    Ok(way)
}

async fn hurry_along(browser: &Browser, way: &Way) -> Result<()> {
    let failed = browser.client.execute_async(HURRY, vec![serde_json::to_value(way)?]).await?;
    ensure!(failed.is_null(), "in a hurry: {failed}");
    Ok(())
}

/// Goes the way that is its first argument, and tells the second when it is there, or what went wrong.
pub const HURRY: &str = r#"
const [way, done] = arguments;
// A check that is not ours may stand in a shadow root.
const page = document.querySelector("[data-naive]")?.shadowRoot ?? document;
const turn = () => new Promise((resolve) => { setTimeout(resolve); });
const at = async (title) => { while (document.title !== title) await turn(); };
const press = (words) =>
  Array.from(page.querySelectorAll("button")).find((button) => button.textContent === words).click();
const tick = async (words) => {
  const line = Array.from(page.querySelectorAll(".choice")).find((line) =>
    line.querySelector(".choice__text").firstChild.textContent === words);
  line.click();
  while (!line.querySelector("input").checked) await turn();
};
(async () => {
  for (const [title, lines, button] of way) {
    await at(title);
    for (const words of lines) await tick(words);
    if (button) press(button);
  }
  page.querySelectorAll("details").forEach((part) => { part.open = true; });
})().then(() => done(null), (error) => done(String(error)));
"#;

/// The lines that a visitor with these answers ticks.
pub fn lines(item: &'static Item, visit: &Interview) -> Result<Vec<&'static str>> {
    match visit.response.get(item).context("every item is answered")? {
        Answer::Codes(codes) => {
            Ok(codes.iter().filter_map(|code| item.choice(code)).map(|choice| choice.text).collect())
        }
        Answer::When(Moment::Ago(band)) => Ok(vec![band.text()]),
        Answer::When(Moment::NotSure) => Ok(vec![Choice::NOT_SURE.text]),
        Answer::When(Moment::Declined) => Ok(vec![Choice::DECLINED.text]),
        Answer::When(moment @ (Moment::On(_) | Moment::In { .. })) => {
            bail!("{}: {moment:?} is no line on the page", item.id)
        }
    }
}

/// Fails unless the browser shows the very words of `visit`.
pub async fn shows(browser: &Browser, visit: &Interview) -> Result<()> {
    let shown = browser.text(PAGE).await?;
    let native = native_letters(visit)?;
    ensure!(native == letters(&shown), "the browser shows:\n{shown}\nand natively:\n{native}");
    Ok(())
}

/// The page's words; what was done last, which is only read out, left out.
const PAGE: &str = "Array.from(document.querySelector('main').children)
  .filter((part) => !part.matches('p[role=status]')).map((part) => part.textContent).join('')
  .replace((document.querySelector('.done') || document.createElement('p')).textContent, '')";

/// The page's words as they are natively, without what is between them.
pub fn native_letters(visit: &Interview) -> Result<String> {
    let screen = render(visit);
    let (page, _) = screen.split_once("</main>").context("a screen has a page")?;
    Ok(letters(&text_of(page)))
}

/// A screen's words without its tags.
pub fn text_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, words)| words));
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter))
}

/// Words without what is between them.
pub fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// What something is, and what is said of it.
pub fn fact(block: &Block) -> Option<(String, String)> {
    match block {
        Block::Fact(what, words) => Some((what.clone(), words.clone())),
        Block::Part(_)
        | Block::Heading(_)
        | Block::Line(_)
        | Block::Item(_)
        | Block::ToTick(_)
        | Block::Sources(_) => None,
    }
}
