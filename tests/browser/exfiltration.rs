//! What a bad dependency in the app's own place could send out: everything is tried that lets something out of a page
//! without protection. `docs/PRIVACY.md` says how in words.

mod attempt;
mod builds;
mod call;
mod campaign;
mod lookups;
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
use campaign::{Outcome, Reach, carry_out, look_up};
use lookups::{Lookups, TURNS};
use sink::Sink;

/// The least time that is waited for something to arrive.
const PATIENCE: Duration = Duration::from_secs(3);

pub async fn no_content_gets_out_unless_a_wall_is_missing(browser: &Browser) -> Result<()> {
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
    ensure!(unexpected.is_empty(), "content got out as the name of a host by {unexpected:?}");
    let lookups = match extent() {
        Extent::Whole if !names.is_empty() => look_up(browser, &sink, &names, patience).await?,
        _ => Lookups::default(),
    };
    ensure!(
        extent() == Extent::Short || lookups.ways == names.len(),
        "of {names:?} only {} have a name of full length looked up: how long may it be?",
        lookups.ways
    );
    let mut rows = rows(&control, &shipped, &lookups);
    for wall in WALLS {
        // Each is needed, and its absence is seen: without it something gets out that does not otherwise.
        let (which, patience) = match extent() {
            // What has to arrive is soon there.
            Extent::Short => (wall.holds, PATIENCE / 3),
            Extent::Whole => (&counted[..], patience),
        };
        let outcome = carry_out(browser, &sink, wall.missing, Which::Named(which), patience).await?;
        let out = outcome.names(|reach| reach >= wall.least);
        ensure!(out.iter().any(|name| wall.holds.contains(name)), "out of {:?}: {out:?}", wall.missing);
        rows.push(json!([wall.label, outcome.names(|reach| reach == Reach::Content)]));
    }
    record(browser.engine, "what-gets-out", &json!({ "rows": rows }))
}

/// What stands between the app and a network.
struct Wall {
    /// The build that lacks it.
    missing: Build,
    /// In the figures.
    label: &'static str,
    /// Some of what only this wall holds in, one of them at least in every engine.
    holds: &'static [&'static str],
    /// How far these get without it.
    least: Reach,
}

const WALLS: [Wall; 3] = [
    Wall {
        missing: Build::WithoutPrelude,
        label: "Without the first script, content got out in a request, a packet or a call by",
        holds: &["webrtc-turn", "link-preconnect", "location-blob-self"],
        least: Reach::Name,
    },
    Wall {
        missing: Build::WithoutOuterFrame,
        label: "Without the outer frame, content got out in a request, a packet or a call by",
        holds: &["location-assign"],
        least: Reach::Content,
    },
    Wall {
        missing: Build::WithoutPolicy,
        label: "Without the policies, content got out in a request, a packet or a call by",
        holds: &["css-background"],
        least: Reach::Content,
    },
];

/// By what content is known to get out of the shipped frame, as the name of a host that is looked up and not otherwise.
fn known(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &[
            "location",
            "location-href",
            "location-assign",
            "location-replace",
            "location-names",
            "window-name",
            "meta-refresh",
        ],
        Engine::Firefox | Engine::WebKit => &[],
    }
}

fn rows(control: &Outcome, shipped: &Outcome, lookups: &Lookups) -> Vec<Value> {
    let counted = control.names(|reach| reach > Reach::Nothing);
    let of_counted = |names: Vec<&str>| names.iter().filter(|name| counted.contains(name)).count();
    let content = of_counted(shipped.names(|reach| reach == Reach::Content));
    let names = shipped.names(|reach| reach == Reach::Name);
    vec![
        json!(["attempts", control.reached.len()]),
        json!(["got out of a plain frame, so they count", counted.len()]),
        json!(["of these, sent content out of the shipped frame in a request, a packet or a call", content]),
        json!([
            "of these, sent content out of the shipped frame as the name of a host that is looked up",
            of_counted(names.clone())
        ]),
        json!([
            "characters of the script's choice in one such name, dots and domain not counted",
            lookups.letters
        ]),
        json!([
            format!("such names that one script had looked up in one go, of {TURNS} tried"),
            lookups.names
        ]),
        json!(["Content got out as the name of a host that is looked up, and not otherwise, by", names]),
        json!([
            "Not counted, since they got out of no frame",
            control.names(|reach| reach == Reach::Nothing)
        ]),
        json!(["The clinic's page, not a network, was told something by", shipped.told]),
    ]
}
