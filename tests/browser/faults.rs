//! What goes wrong on real sites: the visitor must still find the clinic.

mod fault;
mod frames;
mod log;
mod pages;
mod policies;
mod scripts;
mod served;
mod street;
mod visits;
mod wire;
mod zones;

use anyhow::{Context as _, Result, ensure};
use xtask::server::Reply;

use crate::browser::Browser;
use crate::figures::{Extent, extent};
use crate::host::{PLACE, TAG, clinic, files, is_frame, is_shown, until_told};
use fault::Fault;
pub use fault::{End, LATE, comes_to, page};
use log::{Log, working};
use street::{Damage, File};
pub use wire::{Way, Wire};
pub use zones::{the_day_begins_first, the_day_begins_last};

const TABLES: [&[Fault]; 5] =
    [served::FAULTS, policies::FAULTS, pages::FAULTS, scripts::FAULTS, frames::FAULTS];

/// Whatever goes wrong, the check works or the clinic's own content and its booking link are there.
pub async fn a_visitor_is_never_stranded(browser: &Browser) -> Result<()> {
    let mut log = Log::default();
    for fault in TABLES.into_iter().flatten() {
        meet(browser, fault, &mut log).await;
    }
    visits(browser, &mut log).await;
    damages(browser, &mut log).await;
    log.close(browser.engine)
}

/// How many bytes of each file are tried in each way.
fn places(file: File) -> usize {
    match (extent(), file) {
        (Extent::Short, File::Frame) => 3,
        (Extent::Short, File::Loader) => 2,
        (Extent::Whole, File::Frame) => 60,
        (Extent::Whole, File::Loader) => 36,
    }
}

async fn damages(browser: &Browser, log: &mut Log) {
    for (name, file, damage) in [
        ("the frame is cut off, at many places", File::Frame, Damage::Truncated),
        ("a bit of the frame is another, at many places", File::Frame, Damage::Flipped),
        ("the loader is cut off, at many places", File::Loader, Damage::Truncated),
        ("a bit of the loader is another, at many places", File::Loader, Damage::Flipped),
    ] {
        let offsets = file.offsets(places(file)).expect("dist is there");
        log.note(name, offsets.len(), street::walk(browser, file, damage, &offsets).await);
    }
}

async fn visits(browser: &Browser, log: &mut Log) {
    macro_rules! met {
        ($extent:ident: $($name:literal $visit:expr;)*) => {$(
            if log.takes(browser.engine, Extent::$extent) {
                log.note($name, 1, $visit.await.map(working));
            }
        )*};
    }
    met! { Short:
        "a trap in the middle of a visit" visits::a_trap(browser);
        "a translator puts each text into elements of its own" visits::translated(browser);
        "a copy of the page is put back" visits::a_copy_of_the_page_is_put_back(browser);
    }
    met! { Whole:
        "the page is loaded anew in the middle of a visit" visits::loaded_anew(browser);
        "away to another page and back" visits::away_and_back(browser);
        "a page that never loads anew" visits::a_page_that_never_loads_anew(browser);
        "a copy of the page is put back when the server is gone" visits::a_copy_of_the_page_is_put_back_offline(browser);
        "removed and put back a hundred times" visits::removed_and_put_back_a_hundred_times(browser);
        "offline once the loader is there, or the frame refused" visits::offline_before_the_frame(browser);
        "a connection that ends at once" visits::a_connection_that_ends_at_once(browser);
        "a connection that ends half-way" visits::a_connection_that_ends_half_way(browser);
        "a slow server" visits::a_slow_server(browser);
        "a server slower than anyone waits" visits::a_server_slower_than_patience(browser);
        "the page in a frame of another page" visits::in_another_page(browser, "");
        "the page in a sandboxed frame of another page" visits::in_another_page(browser, "sandbox=\"allow-scripts\"");
    }
}

async fn meet(browser: &Browser, fault: &Fault, log: &mut Log) {
    if log.takes(browser.engine, fault.extent) {
        log.note(fault.name, 1, fault.meet(browser).await.map(working));
    }
}

/// The byte lies in a word without effect: all that can stop the script is that its hash is not the stated one.
pub async fn one_changed_byte_stops_the_frame(browser: &Browser) -> Result<()> {
    let alter = |path: &str, reply| if is_frame(path) { changed(reply) } else { reply };
    let server = clinic(&format!("{PLACE}{TAG}"), None, files(alter))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "error 0").await?;
    ensure!(browser.value(&is_shown("#fallback")).await? == true, "the clinic's own content is there");
    ensure!(browser.value("window.events.includes(\"ready\")").await? == false, "nothing claims to be ready");
    Ok(())
}

fn changed(mut reply: Reply) -> Reply {
    let place = harmless_byte(&reply.body).expect("the app's script begins in strict mode");
    reply.body[place] = b'_';
    reply
}

/// The space in the `use strict` of the script that greets the host.
fn harmless_byte(frame: &[u8]) -> Result<usize> {
    let text = std::str::from_utf8(frame)?;
    let greeting = text.find("needlewise:hello").context("the app greets its host")?;
    let strict = text[..greeting].rfind("use strict").context("the app is in strict mode")?;
    Ok(strict + "use".len())
}
