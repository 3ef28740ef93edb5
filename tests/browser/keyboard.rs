//! Whole visits by keyboard alone.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use needlewise::engine::case::Case;
use needlewise::engine::{Date, Interview, Place, Plan};
use needlewise::handoff::wording::month_name;
use needlewise::microneedling::PROTOCOL;
use xtask::server::Server;

use crate::browser::{Browser, until};
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::plan::{EVENT, FIRST};
use crate::twin;
use crate::visitor::{By, Says, Visitor};

/// For each kind of result but that of waiting: which answer is changed for it, and how its headline begins.
const KINDS: [(&str, &str, &str); 4] = [
    ("medicines", "none", "Nothing you told us rules it out"),
    ("plans", "smoking", "May suit you, with changes"),
    ("age", "18-21", "Speak to a clinician first"),
    ("lesion", "yes", "Not right for you now"),
];

pub async fn each_kind_of_result_is_reached_by_keyboard(browser: &Browser) -> Result<()> {
    let (_server, visitor) = beside_links(browser).await?;
    let start = visitor.heading().await?;
    let month = browser.text("new Date().toLocaleDateString('sv').slice(0, 7)").await?;
    let visit = visit(browser, &[("isotretinoin", "stopped"), ("isotretinoin-last-dose", &month)]).await?;
    twin::walk(&visitor, &visit).await.context("on the way to the first result")?;
    comes_to(&visitor, "Not yet: wait until", &visit).await?;
    let mut answers = Vec::new();
    for (id, code, headline) in KINDS {
        let item = PROTOCOL.item(id).context(id)?;
        let line = item.choice(code).context(code)?.text;
        visitor.press("Back").await?;
        visitor.press(&format!("Change: {}", item.text)).await?;
        visitor.until_not("Check your answers").await?;
        visitor.say(Says::Choose(&[line])).await?;
        visitor.press("See my result").await?;
        answers.push((id, code));
        let visit = self::visit(browser, &answers).await?;
        comes_to(&visitor, headline, &visit).await?;
    }
    visitor.press("Clear my answers").await?;
    comes_to_heading(&visitor, &start).await?;
    has_stayed(browser, &visitor).await
}

/// A page with a link before the check and one after it, which is long enough to be scrolled.
async fn beside_links(browser: &Browser) -> Result<(Server, Visitor<'_>)> {
    let page = format!(
        "<p><a id=\"before\" href=\"/before\">Before</a></p>{TAG}<p><a id=\"after\" href=\"/after\">After</a></p>\
         <p style=\"height: 4000px\">More</p><script>window.moves = 0; \
         addEventListener('scroll', () => {{ window.moves += 1 }});</script>"
    );
    let server = clinic(&page, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    Ok((server, visitor))
}

async fn visit(browser: &Browser, answers: &[(&str, &str)]) -> Result<Interview> {
    let mut case = Case::default();
    for (item, answer) in answers {
        case.answer(&PROTOCOL, item, answer)?;
    }
    twin::of(browser, &case).await
}

/// The result has this headline, and says what it says natively.
async fn comes_to(visitor: &Visitor<'_>, headline: &str, visit: &Interview) -> Result<()> {
    comes_to_heading(visitor, headline).await?;
    twin::shows(visitor.browser, visit).await
}

async fn comes_to_heading(visitor: &Visitor<'_>, words: &str) -> Result<()> {
    until(words, async || Ok(visitor.heading().await?.starts_with(words).then_some(()))).await
}

/// The focus could be seen wherever it was, and the clinic's page has not moved.
async fn has_stayed(browser: &Browser, visitor: &Visitor<'_>) -> Result<()> {
    visitor.has_seen_the_focus().await?;
    browser.leave_frames().await?;
    let moves = browser.value("window.moves").await?;
    ensure!(moves == 0, "the clinic's page has moved {moves} times");
    ensure!(browser.value("scrollY").await? == 0, "the clinic's page has moved");
    Ok(())
}

pub async fn what_is_left_out_or_changed_is_mended_by_keyboard(browser: &Browser) -> Result<()> {
    let (_server, visitor) = beside_links(browser).await?;
    visitor.start().await?;
    visitor.say(Says::Choose(&["22 or over"])).await?;
    visitor.press("Continue").await?;
    browser.until_holds("document.activeElement.getAttribute('role') === 'alert'").await?;
    visitor.press("Choose an answer").await?;
    browser.until_holds("document.activeElement.type === 'checkbox'").await?;
    visitor.say(Says::Choose(&["Fine lines"])).await?;
    visitor.press("Back").await?;
    browser.until_holds("document.querySelector('input:checked') !== null").await?;
    visitor.press("Continue").await?;
    visitor.walk(&[("Where on your body?", Says::Choose(&["Cheeks"]))]).await?;
    let medicines = PROTOCOL.item("medicines").context("medicines")?.text;
    visitor.press(&format!("Change: {medicines}")).await?;
    visitor.until_not("Check your answers").await?;
    visitor.choose("Isotretinoin or a tablet like it, now or ever").await?;
    visitor.press("Continue").await?;
    visitor.until_not(medicines).await?;
    visitor.say(Says::Choose(&["Yes, I take it now"])).await?;
    visitor.walk(&[]).await?;
    let result = visitor.result_text().await?;
    ensure!(visitor.heading().await?.starts_with("Not yet"), "the result is:\n{result}");
    has_stayed(browser, &visitor).await
}

pub async fn plan_and_summary_are_used_by_keyboard(browser: &Browser) -> Result<()> {
    let (_server, visitor) = beside_links(browser).await?;
    let visit = twin::planned(browser).await?;
    twin::walk(&visitor, &visit).await?;
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    let first =
        of_two_figures(twin::plan(&visit)?.first_dates(&visit.policy, visit.today).from.plus_days(30));
    let visit = Interview { place: Place::Plan, hoped_for: Some(first), ..visit };
    choose(&visitor, FIRST, "Work out the dates", first).await?;
    twin::shows(browser, &visit).await?;
    let event = of_two_figures(Plan::event_dates(visit.today).to.plus_days(-40));
    let visit = Interview { event: Some(event), ..visit };
    choose(&visitor, EVENT, "Find the last session", event).await?;
    twin::shows(browser, &visit).await?;
    visitor.tab_to("Days since the session").await?;
    visitor.key(Key::Right).await?;
    visitor.key(Key::Right).await?;
    visitor.key(Key::Left).await?;
    browser.until_holds("document.activeElement.getAttribute('aria-valuetext') === 'Day 1'").await?;
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    for open in [true, false] {
        visitor.press("About microneedling").await?;
        browser.until_holds(&format!("document.activeElement.ariaExpanded === '{open}'")).await?;
    }
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await?;
    visitor.press("Clear my answers").await?;
    visitor.until_not("Your result").await?;
    visitor.press("Start").await?;
    has_stayed(browser, &visitor).await
}

/// Takes a day from the three lists under `question`, by the button there.
async fn choose(visitor: &Visitor<'_>, question: &str, button: &str, date: Date) -> Result<()> {
    let parts = [
        ("Day", date.day().to_string()),
        ("Month", month_name(date.month().cast_signed())),
        ("Year", date.year().to_string()),
    ];
    for (list, option) in parts {
        visitor.type_ahead(question, list, &option).await?;
    }
    visitor.tab_to_under(question, button).await?;
    visitor.key(Key::Enter).await
}

/// This day or the next whose number has two different figures: to type one figure again goes on to the next line.
fn of_two_figures(mut date: Date) -> Date {
    while date.day() < 10 || date.day().is_multiple_of(11) {
        date = date.plus_days(1);
    }
    date
}

pub async fn tab_goes_into_the_check_and_out_of_it_both_ways(browser: &Browser) -> Result<()> {
    let (_server, visitor) = beside_links(browser).await?;
    crosses(browser, &visitor).await.context("at the start")?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    crosses(browser, &visitor).await.context("at a question")?;
    browser.leave_frames().await?;
    ensure!(browser.value("window.moves").await? == 0, "the clinic's page has moved");
    Ok(())
}

/// More presses of Tab than lead through either screen.
const TABS_MAX: usize = 40;

/// From the link before the check to the link after it, and back. The session stays on the clinic's page: to enter a
/// frame would move the focus there.
async fn crosses(browser: &Browser, visitor: &Visitor<'_>) -> Result<()> {
    browser.leave_frames().await?;
    browser.value("void document.querySelector('#before').focus()").await?;
    for (from, to) in [("before", "after"), ("after", "before")] {
        let mut inside = 0;
        for _ in 0..TABS_MAX {
            if to == "after" {
                visitor.key(Key::Tab).await?;
            } else {
                visitor.key_back().await?;
            }
            let stop = browser.text("document.activeElement.id || document.activeElement.tagName").await?;
            if stop == to {
                break;
            }
            ensure!(stop == "IFRAME", "from {from}, Tab leads to {stop:?}");
            inside += 1;
        }
        let stop = browser.text("document.activeElement.id").await?;
        ensure!(stop == to, "from {from}, Tab ends at {stop:?}, not {to:?}");
        ensure!(inside > 1, "Tab goes past the check");
    }
    Ok(())
}
