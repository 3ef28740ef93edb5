//! What a clinic sets: each fault by its name, its look, what it offers, its policy.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use xtask::server::{Reply, Server};

use crate::browser::Browser;
use crate::host::{clinic, files, unaltered, until_told, warnings};
use crate::visitor::{By, Says, Visitor};

pub async fn every_fault_of_the_settings_is_named_in_one_warning(browser: &Browser) -> Result<()> {
    let tag = r#"<script async src="/needlewise/needlewise.js" data-theme="pink" data-radius="99" data-font="Comic Sans"
        data-max-width="wide" data-height="10" data-goals="fine-lines, beauty" data-areas="everywhere" data-mode="popup"
        data-trigger="::::" data-lazy="maybe" data-lang="fr" data-phone="call us" data-emergency="help" data-colour="red"
        data-clinic="Riverside Skin"></script>"#;
    let block = r#"<div data-needlewise><script type="application/json">{ "accent": "teal" }</script></div>"#;
    let server = clinic(&format!("{block}{tag}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let warnings = warnings(browser).await?;
    let [warning] = warnings.as_slice() else { anyhow::bail!("not one warning: {warnings:?}") };
    for (name, value) in [
        ("theme", "pink"),
        ("radius", "99"),
        ("font", "Comic Sans"),
        ("max-width", "wide"),
        ("height", "10"),
        ("goals", "beauty"),
        ("areas", "everywhere"),
        ("mode", "popup"),
        ("trigger", "::::"),
        ("lazy", "maybe"),
        ("lang", "fr"),
        ("phone", "call us"),
        ("emergency", "help"),
        ("colour", ""),
        ("accent", "teal"),
    ] {
        ensure!(warning.contains(&format!("data-{name}")) && warning.contains(value), "{name} in {warning}");
    }
    browser.enter_check().await?;
    let page = browser.text("document.body.innerText").await?;
    ensure!(page.contains("Riverside Skin"), "the good settings are used:\n{page}");
    Ok(())
}

pub async fn the_clinics_look_is_worn(browser: &Browser) -> Result<()> {
    let tag = r#"<script async src="/needlewise/needlewise.js" data-radius="0" data-font="serif" data-max-width="400"
        data-height="500" data-theme="dark"></script>"#;
    let server = clinic(tag, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let size =
        "(({ width, height }) => [width, height])(document.querySelector('iframe').getBoundingClientRect())";
    ensure!(browser.value(size).await? == json!([400, 500]), "its size is {}", browser.value(size).await?);
    browser.enter_check().await?;
    let look = "(({ borderRadius, fontFamily }) => [borderRadius, fontFamily.split(',')[0],
      getComputedStyle(document.documentElement).colorScheme])(
      getComputedStyle(document.querySelector('.actions--start > button')))";
    ensure!(
        browser.value(look).await? == json!(["0px", "Charter", "dark"]),
        "{}",
        browser.value(look).await?
    );
    Ok(())
}

/// Only what the clinic offers can be chosen and treated: the rest is "not offered here".
pub async fn a_clinic_names_what_it_offers(browser: &Browser) -> Result<()> {
    let tag = r#"<script async src="/needlewise/needlewise.js" data-goals="fine-lines" data-emergency="116 117"
        data-areas="cheeks,forehead" data-policy='{ "not_offered": { "areas": ["forehead"] } }'></script>"#;
    let server = clinic(tag, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    let nose = [
        ("What would you like to improve?", Says::Choose(&["Fine lines"])),
        ("Where on your body?", Says::Choose(&["Cheeks", "Forehead"])),
        ("Where is that mole", Says::Choose(&["Cheeks"])),
        ("changed, bled or not healed", Says::Choose(&["Yes"])),
    ];
    visitor.walk(&nose).await?;
    let result = visitor.result_text().await?;
    ensure!(result.contains("call 116 117"), "the emergency number:\n{result}");
    ensure!(result.contains("Forehead") || result.contains("forehead"), "what is not offered:\n{result}");
    Ok(())
}

/// What the tag says of goals, areas and emergencies is put into the policy: not over what does not fit there.
pub async fn a_policy_that_does_not_fit_is_named_beside_what_is_offered(browser: &Browser) -> Result<()> {
    for (policy, field) in [
        (r#"{ "not_offered": { "goals": 5 } }"#, "not_offered.goals:"),
        (r#"{ "not_offered": { "areas": "scalp" } }"#, "not_offered.areas:"),
        (r#"{ "not_offered": { "areas": null } }"#, "not_offered.areas:"),
        (r#"{ "not_offered": 5 }"#, "not_offered:"),
        (r#"{ "not_offered": ["melasma"] }"#, "not_offered:"),
        (r#"{ "not_offered": null }"#, "not_offered:"),
        (r#"{ "emergency": 5 }"#, "emergency:"),
        (r#"{ "emergency": "" }"#, "emergency:"),
    ] {
        let tag = format!(
            r#"<script async src="/needlewise/needlewise.js" data-goals="fine-lines" data-areas="cheeks"
            data-emergency="116 117" data-policy='{policy}'></script>"#
        );
        let server = clinic(&tag, None, files(unaltered))?;
        browser.open(&server.origin()).await?;
        until_told(browser, "error 1").await.with_context(|| policy.to_owned())?;
        browser.enter_check().await?;
        let said = browser.text("document.body.innerText").await?;
        ensure!(said.contains(&format!("policy, {field}")), "{policy}: {said}");
        browser.leave_frames().await?;
    }
    Ok(())
}

/// From the clinic's own site, and from nowhere else.
pub async fn a_policy_is_fetched_from_the_clinics_own_site(browser: &Browser) -> Result<()> {
    const RULES: &str = r#"{ "outcomes": { "R-131": "ask" } }"#;
    let elsewhere = Server::start(0, |_| Reply::file("policy.json", RULES))?;
    let other = format!("{}/policy.json", elsewhere.origin());
    for (address, told) in
        [("/policy.json", "ready"), ("/nowhere.json", "error 1"), (other.as_str(), "error 1")]
    {
        let tag =
            format!(r#"<script async src="/needlewise/needlewise.js" data-policy="{address}"></script>"#);
        let files = files(unaltered);
        let server = clinic(&tag, None, move |path| {
            if path == "/policy.json" { Reply::file("policy.json", RULES) } else { files(path) }
        })?;
        browser.open(&server.origin()).await?;
        until_told(browser, told).await.with_context(|| address.to_owned())?;
    }
    Ok(())
}
