//! Cases that a clinician wrote, walked through the airlock: what the browser shows is what the engine says natively,
//! and that is what the case expects.

use std::fs;

use anyhow::{Context, Result, ensure};
use needlewise::engine::Assessment;
use needlewise::engine::case::{Case, written};
use needlewise::microneedling::PROTOCOL;

use crate::browser::Browser;
use crate::twin;
use crate::visitor::{By, Visitor};
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
    let visit = twin::of(browser, case).await?;
    let Assessment::Complete(suitability) = visit.assessment() else {
        anyhow::bail!("the case is not complete");
    };
    let found = written(&suitability);
    ensure!(
        case.expected.iter().filter(|line| line.starts_with("=>")).all(|line| found.contains(line)),
        "{found:?}"
    );
    twin::hurry(browser, &visitor, &visit).await?;
    twin::shows(browser, &visit).await?;
    demo.has_sent_nothing_since()
}
