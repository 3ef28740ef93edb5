//! What a clinic's page can do with the check: settings of every kind, functions, a window over the page, pages that
//! change without loading anew.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use serde_json::json;
use xtask::server::{Reply, Server};

use crate::browser::Browser;
use crate::host::{TAG, clinic, files, is_frame, is_shown, unaltered, until_told, warnings};
use crate::visitor::{By, Says, Visitor};

/// A check that is far below costs the page nothing: no request, and nothing moves.
pub async fn a_check_far_below_is_asked_for_only_when_it_is_near(browser: &Browser) -> Result<()> {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    let note = move |path: &str, reply| {
        log.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        reply
    };
    let frames =
        || asked.lock().unwrap_or_else(PoisonError::into_inner).iter().filter(|path| is_frame(path)).count();
    let page =
        format!("<div style=\"height: 9000px\">…</div><div data-needlewise></div><p id=\"after\">…</p>{TAG}");
    let server = clinic(&page, None, files(note))?;
    browser.open(&server.origin()).await?;
    browser
        .until_holds("window.Needlewise !== undefined && document.querySelector('iframe') !== null")
        .await?;
    let place = "Math.round(document.getElementById('after').getBoundingClientRect().top + scrollY)";
    let before = browser.value(place).await?;
    // Two frames of the page have been drawn, and whoever watches was told what is near.
    browser.client.execute_async(TWO_FRAMES, vec![]).await?;
    ensure!(frames() == 0, "the frame was asked for from afar");
    browser.value("void scrollTo(0, 8000)").await?;
    until_told(browser, "ready").await?;
    ensure!(frames() == 1, "the frame was asked for {} times", frames());
    ensure!(browser.value(place).await? == before, "the page has moved");
    Ok(())
}

const TWO_FRAMES: &str = "const [done] = arguments;
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";

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

pub async fn a_window_over_the_page_opens_and_closes(browser: &Browser) -> Result<()> {
    let tag = r#"<button class="start">Does it suit me?</button>
        <script async src="/needlewise/needlewise.js" data-mode="dialog" data-trigger=".start"></script>"#;
    let server = clinic(tag, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    browser.until_holds("document.querySelector('dialog') !== null").await?;
    ensure!(browser.value(&is_shown("dialog")).await? == false, "the window is shut at first");
    browser.client.find(Locator::Css(".start")).await?.click().await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value(&is_shown("dialog iframe")).await? == true, "the check stands in the window");
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    browser.leave_frames().await?;
    browser.client.find(Locator::Css("dialog > button")).await?.click().await?;
    browser.until_holds(&format!("!({})", is_shown("dialog"))).await?;
    browser.until_holds("document.activeElement.matches('.start')").await?;
    // Shut by mistake, it is as it was.
    browser.client.find(Locator::Css(".start")).await?.click().await?;
    browser.until_holds(&is_shown("dialog")).await?;
    ensure!(browser.check_heading().await? == "How old are you?", "the visit goes on");
    Ok(())
}

/// Pages that change without loading anew.
pub async fn a_place_that_comes_later_gets_its_check(browser: &Browser) -> Result<()> {
    let server = clinic(&format!("<div data-needlewise></div>{TAG}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let add = "(() => {
      window.events.length = 0;
      const page = document.createElement('section');
      const place = document.createElement('div');
      place.setAttribute('data-needlewise', '');
      page.append(place);
      document.body.append(page);
    })()";
    browser.value(add).await?;
    until_told(browser, "ready").await?;
    ensure!(browser.value("document.querySelectorAll('iframe').length").await? == 2, "there are two checks");
    // Taken out and put back, it begins anew.
    browser.value("window.events.length = 0").await?;
    browser.value("void document.body.prepend(document.querySelector('section'))").await?;
    until_told(browser, "ready").await?;
    Ok(())
}

pub async fn a_script_creates_changes_and_takes_away(browser: &Browser) -> Result<()> {
    let server = clinic(
        &format!("<div id=\"here\"><b>Call us.</b></div><div data-needlewise></div>{TAG}"),
        None,
        files(unaltered),
    )?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    browser.value("window.events.length = 0").await?;
    let create = "void (window.check = Needlewise.create(document.getElementById('here'), { clinic: 'Riverside Skin' }))";
    browser.value(create).await?;
    until_told(browser, "ready").await?;
    let same =
        "Needlewise.create(document.getElementById('here')) === window.check && typeof Needlewise.version";
    ensure!(browser.value(same).await? == "string", "an element has one check");
    browser.value("window.events.length = 0").await?;
    browser.value("void window.check.update({ book: 'https://clinic.example/book' })").await?;
    until_told(browser, "ready").await?;
    let link = "document.querySelector('#here a').textContent";
    let words = browser.text(link).await?;
    ensure!(words.starts_with("Book a consultation with Riverside Skin"), "the link says {words}");
    let stays = "(() => {
      document.addEventListener('needlewise:book', (event) => event.preventDefault());
      const link = document.querySelector('#here a');
      const press = new MouseEvent('click', { bubbles: true, cancelable: true });
      return link.dispatchEvent(press);
    })()";
    ensure!(browser.value(stays).await? == false, "the page keeps the visitor");
    browser.value("void window.check.destroy()").await?;
    let left = browser.text("document.getElementById('here').innerHTML").await?;
    ensure!(left == "<b>Call us.</b>", "left is {left}");
    Ok(())
}

/// A hundred times: no frame is left, and the page does no more for a click than before.
pub async fn many_mounts_leave_nothing_behind(browser: &Browser) -> Result<()> {
    let counted = r"<script>
      window.listening = 0;
      for (const target of [window, document]) {
        const { addEventListener, removeEventListener } = target;
        target.addEventListener = function (...words) { window.listening += 1; return addEventListener.apply(target, words); };
        target.removeEventListener = function (...words) { window.listening -= 1; return removeEventListener.apply(target, words); };
      }
    </script>";
    let server = clinic(
        &format!("{counted}<div id=\"here\"></div><div data-needlewise></div>{TAG}"),
        None,
        files(unaltered),
    )?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let before = browser.value("[window.listening, document.querySelectorAll('iframe').length]").await?;
    let often = "(() => {
      for (let time = 0; time < 100; time += 1) {
        Needlewise.create(document.getElementById('here')).destroy();
        const place = document.createElement('div');
        place.setAttribute('data-needlewise', '');
        document.body.append(place);
        place.remove();
      }
    })()";
    browser.value(often).await?;
    browser.client.execute_async(TWO_FRAMES, vec![]).await?;
    let after = browser.value("[window.listening, document.querySelectorAll('iframe').length]").await?;
    ensure!(after == before, "before {before}, after {after}");
    browser.check_heading().await?;
    Ok(())
}

/// A page with a switch for its colours: the check follows at once.
pub async fn the_check_follows_when_the_page_changes_its_colours(browser: &Browser) -> Result<()> {
    let style = "<style>:root { color-scheme: light } :root.night { color-scheme: dark }</style>";
    let server = clinic(&format!("{style}{TAG}"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    for (class, scheme) in [("night", "dark"), ("", "light"), ("night", "dark")] {
        browser.leave_frames().await?;
        browser.value(&format!("document.documentElement.className = {class:?}")).await?;
        browser.enter_check().await?;
        browser
            .until_holds(&format!("getComputedStyle(document.documentElement).colorScheme === {scheme:?}"))
            .await?;
    }
    Ok(())
}
