//! A clinic's page that is built to read answers by what happens around the check: it learns from presses whose answers
//! it is told, and then has to tell the answers of others. It tells none better than by guessing.

mod channels;
mod classifier;
mod controls;
mod hand;
mod report;
mod score;
mod site;
mod strokes;
mod visits;

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use xtask::engines::Engine;

use crate::browser::Browser;
use crate::figures::{Extent, extent};
use channels::Mode;
use controls::{BY_ALL_WAYS, NATIVE};
use hand::Input;
use report::{Report, told_channels};
use visits::{Amount, measure};

const SHORT: Amount = Amount { presses: 20, next_screens: 6, results: 0 };
const WHOLE: Amount = Amount { presses: 36, next_screens: 20, results: 16 };
const ACTIVE: Amount = Amount { presses: 36, next_screens: 0, results: 0 };
/// For what leaks, so that each channel is seen to tell.
const CONTROL: Amount = Amount { presses: 24, next_screens: 0, results: 12 };
const CONTROL_SHORT: Amount = Amount { presses: 24, next_screens: 0, results: 0 };

/// Whatever the page measures, with each input, it tells no answer; and it tells those of a check that leaks.
pub async fn a_page_built_to_spy_tells_no_answer(browser: &Browser) -> Result<()> {
    let mut report = Report::new(browser);
    let whole = extent() == Extent::Whole;
    let server = site::site(Mode::Passive, "")?;
    for input in Input::ALL.into_iter().filter(|input| input.is_driven(browser.engine)) {
        let amount = if whole { WHOLE } else { SHORT };
        report.add(Mode::Passive, input, measure(browser, &server, input, amount).await?);
    }
    if whole {
        let server = site::site(Mode::Active, "")?;
        for input in [Input::Mouse, Input::Keyboard] {
            report.add(Mode::Active, input, measure(browser, &server, input, ACTIVE).await?);
        }
    }
    report.controls = if whole { controls(browser).await? } else { control(browser).await? };
    report.record()?;
    let leaks = report.leaks()?;
    ensure!(leaks.is_empty(), "a page tells answers:\n{leaks}");
    // One engine moves no page for a frame of another origin.
    let can_tell = browser.engine == Engine::WebKit || report.controls.contains("boxes");
    ensure!(
        can_tell,
        "a page that was made to tell answers tells none by scroll boxes, but by {:?}",
        report.controls
    );
    Ok(())
}

/// The channels by which a page tells answers where the browser moves the focus by its own way.
async fn control(browser: &Browser) -> Result<BTreeSet<&'static str>> {
    if browser.engine == Engine::WebKit {
        return Ok(BTreeSet::new());
    }
    let server = site::site(Mode::Passive, NATIVE)?;
    told_channels(&measure(browser, &server, Input::Mouse, CONTROL_SHORT).await?)
}

/// The channels by which a page tells answers of checks that leak, with each input.
async fn controls(browser: &Browser) -> Result<BTreeSet<&'static str>> {
    let mut told = BTreeSet::new();
    for input in Input::ALL.into_iter().filter(|input| input.is_driven(browser.engine)) {
        let server = site::site(Mode::Passive, NATIVE)?;
        told.extend(told_channels(&measure(browser, &server, input, CONTROL).await?)?);
    }
    for mode in [Mode::Passive, Mode::Active] {
        let server = site::site(mode, BY_ALL_WAYS)?;
        told.extend(told_channels(&measure(browser, &server, Input::Mouse, ACTIVE).await?)?);
    }
    Ok(told)
}
