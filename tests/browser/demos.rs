//! The pages of the example clinics.

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use serde_json::json;
use xtask::server::{Folder, Server};

use crate::accessible::{Rules, violations};
use crate::browser::Browser;
use crate::devtools::ask;
use crate::host::{RECORDER, dist, until_told};
use crate::visitor::{By, Says, Visitor};

/// Those with a check from the start.
const PAGES: [&str; 3] = ["/demo/plain.html", "/demo/dark.html", "/demo/hostile.html"];
const APP: &str = "/demo/app.html";

/// The examples' site, on which each page keeps what it is told.
fn site() -> Result<Server> {
    let folder = Folder(dist());
    Server::start(0, move |path| {
        let mut reply = folder.reply(path);
        if path.starts_with("/demo/") {
            let page = String::from_utf8_lossy(&reply.body);
            reply.body =
                page.replacen("<head>", &format!("<head><script>{RECORDER}</script>"), 1).into_bytes();
        }
        reply
    })
}

pub async fn each_example_boots_and_leads_to_the_others(browser: &Browser) -> Result<()> {
    let site = site()?;
    browser.open(&format!("{}/", site.origin())).await?;
    let links = browser.value("Array.from(document.links, ({ href }) => new URL(href).pathname)").await?;
    for page in PAGES.iter().chain([&APP]) {
        ensure!(
            links.as_array().is_some_and(|links| links.contains(&json!(page))),
            "no link to {page} in {links}"
        );
        browser.open(&format!("{}{page}", site.origin())).await?;
        if *page != APP {
            until_told(browser, "ready").await?;
            browser.check_heading().await?;
            browser.leave_frames().await?;
        }
        ensure!(
            browser.text("document.body.innerText").await?.contains("This clinic is an example"),
            "{page}"
        );
        ensure!(
            browser.value("window.events.filter((name) => name !== 'ready')").await? == json!([]),
            "{page}"
        );
        ensure!(browser.value("window.warnings").await? == json!([]), "{page}");
        browser.client.find(Locator::Css(".note a")).await?.click().await?;
        browser.until_holds("location.pathname === '/'").await?;
    }
    Ok(())
}

/// Each view has its own checks, and no check outlives its view.
pub async fn an_app_goes_back_and_forth_ten_times(browser: &Browser) -> Result<()> {
    let site = site()?;
    browser.open(&format!("{}{APP}", site.origin())).await?;
    browser.until_holds("document.querySelector('[aria-current]') !== null").await?;
    for round in 1..=10 {
        for (view, frames) in [("quayside", 1), ("welcome", 0), ("hillside", 1), ("both", 2)] {
            browser.value(&format!("void document.querySelector('[data-view={view}]').click()")).await?;
            let found = browser.value("document.querySelectorAll('iframe').length").await?;
            ensure!(found == frames, "round {round}: {found} frames for {view}");
        }
        // Only the last view of a round is waited for; those before were left while they loaded.
        browser.until_holds("window.events.length >= 2").await?;
        ensure!(
            browser.value("window.events.splice(0)").await? == json!(["ready", "ready"]),
            "round {round}"
        );
    }
    browser.enter("#checks div:first-child iframe").await?;
    browser.enter("iframe").await?;
    let page = browser.text("document.body.innerText").await?;
    ensure!(page.contains("Harbour Skin, Quayside"), "the first check is of the first branch:\n{page}");
    browser.leave_frames().await?;
    browser.client.find(Locator::Css("#checks a")).await?.click().await?;
    browser.until_holds("document.getElementById('title').textContent === 'Book a consultation'").await?;
    ensure!(
        browser.value("[document.querySelectorAll('iframe').length, window.events]").await?
            == json!([0, ["book"]])
    );
    Ok(())
}

/// What a person sees there is so: the same trackers that write down every letter of the page's own form learn nothing of
/// the check but that someone went into it.
pub async fn trackers_record_an_ordinary_form_and_nothing_of_the_check(browser: &Browser) -> Result<()> {
    let site = site()?;
    browser.open(&format!("{}/demo/hostile.html", site.origin())).await?;
    until_told(browser, "ready").await?;
    let visitor = Visitor::arrive(browser, By::Keyboard).await?;
    visitor.start().await?;
    visitor.say(Says::Choose(&["22 or over"])).await?;
    visitor.say(Says::Choose(&["Fine lines"])).await?;
    browser.leave_frames().await?;
    // They have tried to read it since.
    let tries = browser.value(&counted("tries check")).await?.as_u64().context("a number")?;
    browser.until_holds(&format!("{} > {tries}", counted("tries check"))).await?;
    for what in ["answers", "keys", "clicks", "words"] {
        ensure!(browser.value(&counted(&format!("{what} check"))).await? == 0, "{what} of the check");
    }
    let log = browser.text("document.getElementById('log').textContent").await?;
    ensure!(log.contains("needlewise:hello:1") && log.contains(r#"{"v":1,"t":"ready"}"#), "{log}");
    for told in ["How old are you?", "22 or over", "would you like to improve", "Fine lines"] {
        ensure!(!log.contains(told), "{told:?} is in the log: {log}");
    }

    browser.client.find(Locator::Css("#form [value=yes]")).await?.click().await?;
    browser.client.find(Locator::Css("#more")).await?.send_keys("isotretinoin").await?;
    browser.until_holds(&format!("{} > 10", counted("words form"))).await?;
    ensure!(
        browser.value(&counted("answers form")).await? == 1 + "isotretinoin".len(),
        "each letter is an answer"
    );
    for what in ["keys", "clicks", "visits"] {
        ensure!(
            browser.value(&counted(&format!("{what} form"))).await?.as_u64() > Some(0),
            "{what} of the form"
        );
    }
    let log = browser.text("document.getElementById('log').textContent").await?;
    ensure!(log.contains(r#"sores is now "yes""#) && log.contains(r#"more is now "isotretinoin""#), "{log}");
    Ok(())
}

/// What the page's table says of this.
fn counted(what: &str) -> String {
    format!("Number(document.querySelector('[data-count=\"{what}\"]').textContent)")
}

/// At each width nothing is cut off or needs scrolling sideways, in whichever colours the visitor prefers.
pub async fn axe_finds_nothing_on_the_examples(browser: &Browser) -> Result<()> {
    let site = site()?;
    let mut faults = Vec::new();
    for (scheme, rules) in [("light", Rules::All), ("dark", Rules::Colours)] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        ask(browser, "Emulation.setEmulatedMedia", media).await?;
        for width in [320, 1280] {
            let window = json!({ "width": width, "height": 1200, "deviceScaleFactor": 1, "mobile": false });
            ask(browser, "Emulation.setDeviceMetricsOverride", window).await?;
            for page in PAGES.iter().chain([&"/", &APP]) {
                browser.open(&format!("{}{page}", site.origin())).await?;
                if *page == APP {
                    browser.value("void document.querySelector('[data-view=both]').click()").await?;
                }
                if *page == "/" {
                    browser.until_holds("document.querySelector('#snippet-0') !== null").await?;
                    browser
                        .value("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                        .await?;
                } else {
                    until_told(browser, "ready").await?;
                }
                let place = format!("{page}, {width} px, {scheme}");
                let across =
                    "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.documentElement)";
                if browser.value(across).await? != 0 {
                    faults.push(format!("{place}: has to be scrolled sideways"));
                }
                faults.extend(
                    violations(browser, rules).await?.into_iter().map(|what| format!("{place}: {what}")),
                );
            }
        }
    }
    ask(browser, "Emulation.clearDeviceMetricsOverride", json!({})).await?;
    ask(browser, "Emulation.setEmulatedMedia", json!({ "features": [] })).await?;
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    // What is noticed inside the check is noticed here.
    let harm = "void document.body.append(document.createElement('input'))";
    browser.value(harm).await?;
    ensure!(
        violations(browser, Rules::All).await? != Vec::<String>::new(),
        "a field without a name is not noticed"
    );
    Ok(())
}
