//! What happens on the way of a visit: to the page, to the frame, to the connection.

use anyhow::{Result, ensure};
use xtask::server::{Reply, Server};

use super::fault::{CHECK, End, FALLBACK, LATE, answers, comes_to, is_reached, page, plain};
use super::street;
use super::wire::{Way, Wire};
use crate::browser::Browser;
use crate::graft::graft;
use crate::host::{files, site, unaltered, until_told};
use crate::visitor::{By, Says, Visitor};

const SECOND: &str = "What would you like to improve?";

/// A clinic's plain page, and another page of the clinic's.
fn clinic(alter: fn(&str, Reply) -> Reply) -> Result<Server> {
    let site = site("/", plain(), files(alter));
    Server::start(0, move |path| match path {
        "/other" => page("", "<h2>Prices</h2>"),
        path => site(path),
    })
}

/// A clinic's plain page, whose check was answered up to the second question; the session stands in the check.
async fn begun(browser: &Browser, server: &Server) -> Result<()> {
    browser.leave_frames().await?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    answers(browser).await
}

pub async fn loaded_anew(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    browser.leave_frames().await?;
    browser.client.refresh().await?;
    comes_to(browser, End::Works).await?;
    Ok(End::Works)
}

/// The page may come back as it was left, or anew.
pub async fn away_and_back(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    browser.leave_frames().await?;
    browser.open(&format!("{}/other", server.origin())).await?;
    browser.client.back().await?;
    until_told(browser, "ready").await?;
    browser.enter_check().await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    if visitor.heading().await? == SECOND {
        visitor.say(Says::Choose(&["Fine lines"])).await?;
        return Ok(End::Works);
    }
    browser.leave_frames().await?;
    comes_to(browser, End::Works).await?;
    Ok(End::Works)
}

/// A page that takes its content away for another, and puts it back.
pub async fn a_page_that_never_loads_anew(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    browser.leave_frames().await?;
    let go = "(() => {
      window.place = document.querySelector('[data-needlewise]');
      history.pushState({}, '', '/other');
      place.replaceWith(document.createElement('main'));
      addEventListener('popstate', () => document.querySelector('main').replaceWith(place));
    })()";
    browser.value(go).await?;
    ensure!(browser.value("document.querySelector('iframe') === null").await? == true, "it is gone");
    browser.value("void (window.events.length = 0, history.back())").await?;
    comes_to(browser, End::Works).await?;
    Ok(End::Works)
}

/// Some pages keep a copy of themselves, and show that first when the visitor goes back.
pub async fn a_copy_of_the_page_is_put_back(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    browser.leave_frames().await?;
    browser.value(COPY).await?;
    comes_to(browser, End::Works).await?;
    Ok(End::Works)
}

const COPY: &str = "(() => {
  window.events.length = 0;
  const place = document.querySelector('[data-needlewise]');
  place.replaceWith(place.cloneNode(true));
})()";

/// The same with a server that is gone meanwhile.
pub async fn a_copy_of_the_page_is_put_back_offline(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    drop(server);
    browser.leave_frames().await?;
    browser.value(COPY).await?;
    comes_to(browser, End::Fails("error 0")).await?;
    Ok(End::Fails("error 0"))
}

pub async fn removed_and_put_back_a_hundred_times(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    browser.leave_frames().await?;
    let often = "(() => {
      window.events.length = 0;
      const place = document.querySelector('[data-needlewise]');
      for (let time = 0; time < 100; time += 1) {
        place.remove();
        document.body.append(place);
      }
    })()";
    browser.value(often).await?;
    comes_to(browser, End::Works).await?;
    ensure!(browser.value("document.querySelectorAll('iframe').length").await? == 1, "there is one frame");
    Ok(End::Works)
}

/// A panic, or memory that ends, in the middle of a visit.
pub async fn a_trap(browser: &Browser) -> Result<End> {
    let server = clinic(|path, reply| graft(path, reply, include_str!("trap.js")))?;
    begun(browser, &server).await?;
    browser.value("void (self.trapped = true)").await?;
    let press = "void Array.from(document.querySelectorAll('button')).find((one) => one.textContent === 'Continue').click()";
    browser.value(press).await?;
    browser.until_holds("document.body.innerText.includes('Please contact the clinic directly.')").await?;
    ensure!(browser.value("document.querySelector('button, input') === null").await? == true, "it asks on");
    browser.leave_frames().await?;
    comes_to(browser, End::Fails("error 5")).await?;
    Ok(End::Fails("error 5"))
}

/// A translator puts each text into elements of its own, and each new one as it comes.
pub async fn translated(browser: &Browser) -> Result<End> {
    let server = clinic(unaltered)?;
    begun(browser, &server).await?;
    browser.value(TRANSLATE).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor
        .walk(&[(SECOND, Says::Choose(&["Fine lines"])), ("Where on your body?", Says::Choose(&["Cheeks"]))])
        .await?;
    let result = visitor.result_text().await?;
    ensure!(visitor.heading().await? == "Nothing you told us rules it out", "the result is:\n{result}");
    visitor.press("See the plan").await?;
    Ok(End::Works)
}

/// As one of them does it: the text's own node leaves the page, and a new one stands in two elements. Those are `span`
/// here, as the prelude lets a script of the page make no `font`; a translator's script is none of the page's.
const TRANSLATE: &str = "(() => {
  const words = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found.filter((text) => text.data.trim() && !text.parentNode.closest('[data-translated], option, script, style'));
  };
  const translate = () => {
    for (const text of words()) {
      const [outer, inner] = [document.createElement('span'), document.createElement('span')];
      outer.setAttribute('data-translated', '');
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  translate();
  new MutationObserver(translate).observe(document.body, { childList: true, subtree: true, characterData: true });
})()";

/// The loader came, and then nothing more, as where an extension refuses the frame.
pub async fn offline_before_the_frame(browser: &Browser) -> Result<End> {
    let far = format!("<div style=\"height: 9000px\">…</div>{CHECK}");
    let server = Server::start(0, site("/", page("", &far), files(unaltered)))?;
    browser.leave_frames().await?;
    browser.open(&server.origin()).await?;
    browser.until_holds("document.querySelector('iframe') !== null").await?;
    drop(server);
    browser.value("void scrollTo(0, 8000)").await?;
    comes_to(browser, End::Fails("error 0")).await?;
    Ok(End::Fails("error 0"))
}

pub async fn a_connection_that_ends_at_once(browser: &Browser) -> Result<End> {
    ends(browser, 0).await
}

pub async fn a_connection_that_ends_half_way(browser: &Browser) -> Result<End> {
    ends(browser, 50).await
}

async fn ends(browser: &Browser, hundredths: usize) -> Result<End> {
    let wire = Wire::start(Way::Ends(hundredths), site("/", plain(), files(unaltered)))?;
    browser.leave_frames().await?;
    browser.open(&wire.origin).await?;
    comes_to(browser, End::Fails("error 0")).await?;
    Ok(End::Fails("error 0"))
}

/// The clinic's own content is there while the visitor waits.
pub async fn a_slow_server(browser: &Browser) -> Result<End> {
    for hundredths in [0, 5, 50, 99] {
        let wire = late(hundredths)?;
        browser.leave_frames().await?;
        browser.open(&wire.origin).await?;
        browser.until_holds("document.querySelector('iframe') !== null").await?;
        is_reached(browser, FALLBACK).await?;
        wire.release()?;
        comes_to(browser, End::Works).await?;
    }
    Ok(End::Works)
}

/// Slower than anyone waits: the page is told, and the check comes all the same once it is there.
pub async fn a_server_slower_than_patience(browser: &Browser) -> Result<End> {
    let wire = late(50)?;
    browser.leave_frames().await?;
    browser.open(&wire.origin).await?;
    until_told(browser, "error 0").await?;
    is_reached(browser, FALLBACK).await?;
    wire.release()?;
    comes_to(browser, End::Works).await?;
    Ok(End::Works)
}

pub async fn in_another_page(browser: &Browser, attribute: &str) -> Result<End> {
    street::framed(browser, attribute).await?;
    Ok(End::Works)
}

/// A site whose frame stops after so many hundredths.
fn late(hundredths: usize) -> Result<Wire> {
    Wire::start(Way::Waits(hundredths), site("/", page("", LATE), files(unaltered)))
}
