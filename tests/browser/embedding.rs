//! What a clinic's page can do with the check: lazy loading, functions, a window over the page, pages that change
//! without loading anew.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, ensure};
use fantoccini::Locator;

use crate::browser::Browser;
use crate::host::{TAG, clinic, files, is_frame, is_shown, unaltered, until_told};
use crate::visitor::{By, Visitor};

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

/// A script: two frames of the page are drawn.
pub const TWO_FRAMES: &str = "const [done] = arguments;
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";

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
