//! Without a network: once the check is there, the clinic's server is stopped, and every kind of visit goes on to its end.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpStream;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use needlewise::engine::{Assessment, Interview, Outcome, Place};
use needlewise::handoff::calendar::{Titles, calendar};
use needlewise::handoff::summary_file;
use needlewise::handoff::verdict::headline;
use serde_json::json;
use xtask::engines::Engine;
use xtask::server::Server;

use crate::browser::{Browser, until};
use crate::downloads::arrives;
use crate::figures::{Extent, extent, record};
use crate::host::{TAG, clinic, files, unaltered, until_told};
use crate::print::{letters, paper, printed};
use crate::visitor::{By, Visitor};
use crate::{random, twin};

/// Random visits to find one of each kind among.
const CANDIDATES: u64 = 1000;

/// What a visit comes to: its outcome, whether there is a date to wait for, and whether there is a plan.
type Kind = (Outcome, bool, bool);

pub async fn every_kind_of_visit_ends_without_a_network(browser: &Browser) -> Result<()> {
    let today = twin::today(browser).await?;
    let mut kinds = BTreeMap::new();
    for seed in 0..CANDIDATES {
        let visit = random::visit(today, seed)?;
        kinds.entry(kind(&visit)?).or_insert(visit);
    }
    for outcome in Outcome::WORST_FIRST {
        ensure!(kinds.keys().any(|(other, ..)| *other == outcome), "no visit comes to {outcome:?}");
    }
    match extent() {
        Extent::Short => kinds.retain(|kind, _| *kind == (Outcome::Adjust, false, true)),
        Extent::Whole => {}
    }
    ensure!(!kinds.is_empty(), "there is a visit");
    let mut saved = 0;
    for (kind, visit) in &kinds {
        saved += ends(browser, visit).await.with_context(|| format!("{kind:?}"))?;
    }
    let rows = [
        ("kinds of visit, by outcome and by whether there is a date or a plan", kinds.len()),
        ("of them with result, plan, summary and print after the server was stopped", kinds.len()),
        ("files saved after it was stopped", saved),
    ];
    record(browser.engine, "offline", &json!({ "rows": rows }))
}

fn kind(visit: &Interview) -> Result<Kind> {
    match visit.assessment() {
        Assessment::Complete(found) => Ok((found.outcome, found.until.is_some(), visit.plan().is_some())),
        Assessment::Incomplete { next } => anyhow::bail!("{} is not answered", next.id),
    }
}

/// One visit after the server is gone, with all that can be taken away; says how many files were saved.
async fn ends(browser: &Browser, visit: &Interview) -> Result<usize> {
    let server = clinic(TAG, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    ensure!(browser.client.execute_async(ASK, vec![]).await? == true, "the page reaches its server");
    stop(server).await?;
    ensure!(browser.client.execute_async(ASK, vec![]).await? == false, "the page still reaches its server");
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    twin::hurry(browser, &visitor, visit).await?;
    twin::shows(browser, visit).await?;
    let mut saved = 1;
    if visit.plan().is_some() {
        plans(browser, &visitor, visit).await?;
        saved += 1;
    }
    visitor.press("Print or save it all").await?;
    browser.until_holds("document.title === 'Your summary'").await?;
    arrives(browser, &visitor, "Save as a text file", &summary_file(visit, None)).await?;
    prints(browser, &visitor, visit).await?;
    visitor.press("Clear my answers").await?;
    browser.until_holds("document.title === 'Suitability check'").await?;
    visitor.press("Start").await?;
    browser.until_holds("document.title === 'How old are you?'").await?;
    Ok(saved)
}

/// Whether the clinic's page gets an answer from its own server.
const ASK: &str = "const [done] = arguments;
fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(2000) }).then(() => done(true), () => done(false));";

/// Nobody answers at the server's address any more.
async fn stop(server: Server) -> Result<()> {
    let address = server.origin().replace("http://", "");
    ensure!(TcpStream::connect(&address).is_ok(), "the server runs until it is stopped");
    drop(server);
    until("the server's end", async || Ok(TcpStream::connect(&address).is_err().then_some(()))).await
}

/// The plan, its recovery day by day, and its dates as a file.
async fn plans(browser: &Browser, visitor: &Visitor<'_>, visit: &Interview) -> Result<()> {
    visitor.press("See the plan").await?;
    browser.until_holds("document.title === 'Your plan'").await?;
    let visit = Interview { place: Place::Plan, ..visit.clone() };
    twin::shows(browser, &visit).await?;
    let plan = twin::plan(&visit)?;
    let first = visit.first_session(&plan);
    if let Some(schedule) = plan.schedule(&visit.policy, first, visit.today) {
        browser.value("void document.querySelector('input[type=range]').focus()").await?;
        visitor.key(Key::Right).await?;
        browser.until_holds("document.activeElement.getAttribute('aria-valuetext') === 'Day 1'").await?;
        let file = calendar(&plan, &schedule, Titles::Neutral, visit.today);
        arrives(browser, visitor, "Save with plain titles", &file).await?;
    }
    visitor.press("Back").await?;
    browser.until_holds("document.title === 'Your result'").await
}

/// On paper, or in an engine whose driver has no printer: asked for it.
async fn prints(browser: &Browser, visitor: &Visitor<'_>, visit: &Interview) -> Result<()> {
    match browser.engine {
        Engine::Chromium | Engine::Firefox => {
            visitor.press("Print this page").await?;
            let document = printed(browser).await?;
            let pages: Vec<u32> = document.get_pages().into_keys().collect();
            let Assessment::Complete(suitability) = visit.assessment() else {
                anyhow::bail!("the visit is complete")
            };
            let text = letters(&document.extract_text(&pages)?);
            let headline = letters(&headline(visit, &suitability));
            ensure!(text.contains(&headline), "{headline:?} is not on the paper: {text}");
            Ok(fs::remove_file(paper(browser)?.context("a printed page")?)?)
        }
        Engine::WebKit => {
            browser.value("void (window.asked = 0, window.print = () => { window.asked += 1 })").await?;
            visitor.press("Print this page").await?;
            browser.until_holds("window.asked === 1").await
        }
    }
}
