//! What a bad dependency in the app's own place could send out: everything is tried that lets something out of a page
//! without protection. `docs/PRIVACY.md` says how in words.

mod attempt;
mod builds;
mod call;
mod campaign;
mod names;
mod page;
mod sink;
mod site;

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::engines::Engine;

use crate::browser::Browser;
use crate::figures::{Extent, extent, record};
use attempt::Which;
use builds::Build;
use campaign::{Outcome, Reach, carry_out};
use sink::Sink;

/// The least time that is waited for something to arrive.
const PATIENCE: Duration = Duration::from_secs(3);

pub async fn no_content_gets_out(browser: &Browser) -> Result<()> {
    let sink = Sink::start()?;
    // What is the least that must get out where nothing is protected, for the rest says nothing of our protection; and
    // how long is waited at most.
    let (which, controls_min, patience_max) = match extent() {
        Extent::Short => (Which::Some, 30, Duration::from_secs(4)),
        Extent::Whole => (Which::All, 60, Duration::from_secs(20)),
    };
    let control = carry_out(browser, &sink, Build::Unprotected, which, PATIENCE).await?;
    let counted = control.names(|reach| reach > Reach::Nothing);
    ensure!(counted.len() >= controls_min, "only {} controls got out: {counted:?}", counted.len());
    // What did get out has shown how long something may take here.
    let patience = (control.slowest * 2).clamp(PATIENCE, patience_max);
    let shipped = carry_out(browser, &sink, Build::Shipped, which, patience).await?;
    let content = shipped.names(|reach| reach == Reach::Content);
    ensure!(content.is_empty(), "content got out: {content:?}");
    let names = shipped.names(|reach| reach == Reach::Name);
    let unexpected: Vec<_> = names.iter().filter(|name| !known(browser.engine).contains(name)).collect();
    ensure!(unexpected.is_empty(), "a host name got out by {unexpected:?}");
    if extent() == Extent::Whole {
        let mut rows = rows(&control, &shipped);
        for (build, label) in [
            (Build::WithoutPrelude, "Without the first script, content got out by"),
            (Build::WithoutOuterFrame, "Without the outer frame, content got out by"),
            (Build::WithoutPolicy, "Without the policies, content got out by"),
        ] {
            let outcome = carry_out(browser, &sink, build, Which::Named(&counted), patience).await?;
            rows.push(json!([label, outcome.names(|reach| reach == Reach::Content)]));
        }
        record(browser.engine, "what-gets-out", &json!({ "rows": rows }))?;
    }
    Ok(())
}

/// Each wall is needed, and its absence is seen: without it something gets out that does not otherwise.
pub async fn a_missing_wall_is_noticed(browser: &Browser) -> Result<()> {
    let sink = Sink::start()?;
    for (build, attempts, least) in [
        (Build::WithoutOuterFrame, &["location-assign"][..], Reach::Content),
        (Build::WithoutPolicy, &["css-background"], Reach::Content),
        (Build::WithoutPrelude, &["webrtc-turn", "link-preconnect", "location-blob-self"], Reach::Name),
    ] {
        let outcome = carry_out(browser, &sink, build, Which::Named(attempts), PATIENCE).await?;
        let out = outcome.names(|reach| reach >= least);
        ensure!(!out.is_empty(), "nothing gets out of {build:?}: {:?}", outcome.reached);
    }
    Ok(())
}

/// By what a host name is known to get out of the shipped frame, and nothing but that name.
fn known(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &[
            "location",
            "location-href",
            "location-assign",
            "location-replace",
            "window-name",
            "meta-refresh",
        ],
        Engine::Firefox | Engine::WebKit => &[],
    }
}

fn rows(control: &Outcome, shipped: &Outcome) -> Vec<Value> {
    let counted = control.names(|reach| reach > Reach::Nothing);
    let of_counted = |names: Vec<&str>| names.iter().filter(|name| counted.contains(name)).count();
    let content = of_counted(shipped.names(|reach| reach == Reach::Content));
    let names = shipped.names(|reach| reach == Reach::Name);
    vec![
        json!(["attempts", control.reached.len()]),
        json!(["got out of a plain frame, so they count", counted.len()]),
        json!(["of these, sent content out of the shipped frame", content]),
        json!([
            "of these, sent a host name out of the shipped frame, and nothing else",
            of_counted(names.clone())
        ]),
        json!(["A host name, and nothing else, got out by", names]),
        json!([
            "Not counted, since they got out of no frame",
            control.names(|reach| reach == Reach::Nothing)
        ]),
        json!(["The clinic's page, not a network, was told something by", shipped.told]),
    ]
}
