//! Cases that a clinician wrote, walked through the airlock: what the browser shows is what the engine says natively,
//! and that is what the case expects.

use std::fs;

use anyhow::{Context, Result, ensure};
use needlewise::engine::case::{Case, written};
use needlewise::engine::{Answer, Date, Interview, Item, Moment, Place, Policy};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};
use needlewise::widget::render;

use crate::browser::Browser;
use crate::visitor::{By, Says, Visitor};
use crate::walks::Demo;

/// Of different kinds, each named by the file it stands in and by its title. None depends on the day.
const CASES: [(&str, &str); 10] = [
    ("together", "A healthy woman who asks about four areas may book for all of them"),
    (
        "together",
        "A man who took isotretinoin years ago is told that nothing rules it out, and to mention it",
    ),
    ("together", "A man on doxycycline with a beach holiday ahead waits without a date, until it is over"),
    (
        "together",
        "A woman with acne scars on tattooed cheeks and stretch marks on the tummy may ask about the tummy",
    ),
    (
        "together",
        "A student of 19 with keloids, worries, a steroid cream and a nickel rash is turned away, and hears of all of it",
    ),
    (
        "together",
        "A woman with scaly patches on the nose and a rash on the chin should see a doctor for both, and may ask about her cheeks",
    ),
    ("treatment", "A man with a pacemaker who was offered needles with heat"),
    ("conditions", "A man with a cold sore now who wants cheeks and hands treated: the hands are a question"),
    ("conditions", "A woman with rosacea who is not sure which of two areas has it"),
    ("goals", "A man whose hair fell out suddenly should see a doctor"),
];

pub async fn ten_written_cases_come_out_as_written(browser: &Browser) -> Result<()> {
    for (file, title) in CASES {
        walk(browser, &case(file, title)?).await.with_context(|| title.to_owned())?;
    }
    Ok(())
}

fn case(file: &str, title: &str) -> Result<Case> {
    let path = format!("{}/../tests/vignettes/{file}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).with_context(|| path.clone())?;
    let cases = Case::read_all(&PROTOCOL, &text)?;
    cases
        .into_iter()
        .find(|case| case.title == title)
        .with_context(|| format!("{path} has no case {title:?}"))
}

async fn walk(browser: &Browser, case: &Case) -> Result<()> {
    let demo = Demo::open(browser).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    let today = browser.text("new Date().toLocaleDateString('sv')").await?;
    let today: Date = today.parse().ok().with_context(|| format!("not a date: {today}"))?;
    let policy = Policy::default();
    let response = case.response(&PROTOCOL, &policy, UNCONCERNED, today)?;
    let visit = Interview { response, place: Place::Result, ..Interview::new(&PROTOCOL, policy, today) };
    let needlewise::engine::Assessment::Complete(suitability) = visit.assessment() else {
        anyhow::bail!("the case is not complete");
    };
    let found = written(&suitability);
    ensure!(
        case.expected.iter().filter(|line| line.starts_with("=>")).all(|line| found.contains(line)),
        "{found:?}"
    );

    visitor.start().await?;
    for item in visit.asked() {
        ensure!(
            visitor.heading().await? == item.text,
            "expected {:?}, got {:?}",
            item.text,
            visitor.heading().await?
        );
        visitor.say(Says::Choose(&lines(item, &visit)?)).await?;
    }
    visitor.result_text().await?;
    let shown = browser.text("document.querySelector('main').textContent").await?;
    let native = letters(&text_of(&render(&visit)));
    // The native screen has a footer after the page.
    ensure!(native.starts_with(&letters(&shown)), "the browser shows:\n{shown}\nand natively:\n{native}");
    demo.has_sent_nothing_since()
}

/// The lines that a visitor with these answers ticks.
fn lines(item: &'static Item, visit: &Interview) -> Result<Vec<&'static str>> {
    match visit.response.get(item).context("every item is answered")? {
        Answer::Codes(codes) => {
            Ok(codes.iter().filter_map(|code| item.choice(code)).map(|choice| choice.text).collect())
        }
        Answer::When(Moment::Ago(band)) => Ok(vec![band.text()]),
        Answer::When(moment) => anyhow::bail!("{}: {moment:?} is no line on the page", item.id),
    }
}

/// A screen's words without its tags.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, words)| words));
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter))
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
