//! The plugin in a real `WordPress`: installed, used, visited and taken away, in Chromium. `cargo xtask wordpress`.
//!
//! One site, in one order: each step begins with what the one before it has left.
#![expect(dead_code, reason = "of the browser tests' modules, only those on the way are needed")]

mod browser;
mod console;
mod dashboard;
mod figures;
mod host;
mod keys;
mod launch;
mod network;
mod pool;
mod shortcodes;
mod visitor;
mod walks;

use std::fs;

use anyhow::{Result, ensure};
use xtask::dist::LOADER;
use xtask::dist::wordpress::{SLUG, zip_name};
use xtask::engines::Engine;
use xtask::steps::Steps;
use xtask::wordpress::Site;

use browser::{Browser, until};
use console::errors;
use dashboard::{Published, Webmaster};
use host::{dist, is_shown};
use launch::Window;
use visitor::{By, Visitor};
use walks::FINE_LINES;

const BLOCK: &str = "needlewise/check";
/// Where `WordPress` keeps the plugin, below `wp-content`.
const PLUGIN: &str = "plugins/needlewise";
const SHORTCODE: &str = r#"[needlewise clinic="Riverside Skin" book="https://clinic.example/book?a=1&b=2" max-width="900"]Call <a href="tel:+15550100">555 0100</a>.[/needlewise]"#;
/// What stands between the tags, or in the block.
const OWN: &str = "555 0100.";

fn main() {
    browser::run(Engine::Chromium, Window::Screen, &async |browser: &Browser| {
        let mut steps = Steps::new(12);
        let site = steps.run("starting WordPress", Site::start)?;
        let master = steps.follow("installing it", Webmaster::install(browser, &site.origin)).await?;
        let tables = site.tables()?;
        steps.follow("uploading and activating the plugin", add(&master)).await?;
        let block = steps.follow("finding, filling in and publishing the block", publish(&master)).await?;
        steps.follow("opening it in the editor again", reopen(browser, &master, &block)).await?;
        steps.follow("writing hostile words", shortcodes::hostile(browser, &master)).await?;
        steps.follow("writing policies", shortcodes::policies(browser, &master)).await?;
        let shortcode = publish_shortcode(&master).await?;
        steps.follow("completing a check as a visitor", visit(browser, &shortcode)).await?;
        steps.follow("visiting the block's page", visit_block(browser, &block)).await?;
        steps.follow("changing the script", tamper(browser, &site, &shortcode)).await?;
        steps.follow("visiting a page without a check", pass_by(browser, &site)).await?;
        let pages = [&shortcode, &block];
        steps.follow("taking the plugin away", leave(browser, &master, &site, pages)).await?;
        ensure!(site.tables()? == tables, "there were {tables:?}, and now {:?}", site.tables()?);
        ensure!(!site.complaints()?.contains(PLUGIN), "PHP complains:\n{}", site.complaints()?);
        Ok(())
    });
}

async fn add(master: &Webmaster<'_>) -> Result<()> {
    master.log_in().await?;
    master.add_plugin(&dist().canonicalize()?.join(zip_name())).await
}

async fn publish(master: &Webmaster<'_>) -> Result<Published> {
    master.new_page().await?;
    master.insert_block("microneedling", BLOCK).await?;
    master.fill_in("Name of the clinic", "Riverside Skin").await?;
    master.fill_in("Booking link: https, tel or mailto", "tel:+15550100").await?;
    master.write_into_block(&format!("Call {OWN}")).await?;
    master.publish("By block").await
}

const WARNING: &str = ".block-editor-warning";

/// Nothing of "unexpected or invalid content", which the editor says of a block that is wrong on purpose.
async fn reopen(browser: &Browser, master: &Webmaster<'_>, block: &Published) -> Result<()> {
    master.edit(block).await?;
    ensure!(master.takes(BLOCK).await?, "the editor does not take the block back");
    ensure!(browser.value(&is_shown(WARNING)).await? == false, "the editor warns of the block");
    let wrong = format!("<!-- wp:{BLOCK} --><div>Something else</div><!-- /wp:{BLOCK} -->");
    let wrong = master.publish_as_written("Wrong", &wrong).await?;
    master.edit(&wrong).await?;
    ensure!(!master.takes(BLOCK).await?, "the editor takes anything");
    browser.until_holds(&is_shown(WARNING)).await
}

/// The words of the booking link under the check.
pub const BOOKING: &str = "document.querySelector('[data-needlewise] > p > a')?.textContent ?? null";
async fn publish_shortcode(master: &Webmaster<'_>) -> Result<Published> {
    let page = master.publish_as_written("By shortcode", SHORTCODE).await?;
    master.log_out().await?;
    Ok(page)
}

async fn visit(browser: &Browser, page: &Published) -> Result<()> {
    // What the dashboard does on its way out is none of the visitor's.
    browser.open("about:blank").await?;
    errors(browser).await?;
    browser.open(&page.link).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    visitor.walk(&FINE_LINES).await?;
    let result = visitor.result_text().await?;
    ensure!(result.contains("Nothing you told us rules it out"), "the result is:\n{result}");
    browser.leave_frames().await?;
    let booking = browser.text(BOOKING).await?;
    ensure!(booking == "Book a consultation with Riverside Skin (opens in a new tab)", "{booking}");
    let address = browser.text("document.querySelector('[data-needlewise] > p > a').href").await?;
    ensure!(address == "https://clinic.example/book?a=1&b=2", "the link leads to {address}");
    let asked = browser.value(OURS).await?;
    ensure!(asked == 2, "the page asked us for {asked} files, not for the script and the frame");
    is_quiet(browser).await
}

/// How many files of ours the page has asked for.
const OURS: &str = "performance.getEntriesByType('resource')
  .filter(({ name }) => name.includes('/plugins/needlewise/')).length";

/// Neither `WordPress` nor we complain; whoever does is heard.
async fn is_quiet(browser: &Browser) -> Result<()> {
    let said = errors(browser).await?;
    ensure!(said.is_empty(), "the console says {said:#?}");
    browser.value("console.error('to be heard')").await?;
    let heard = errors(browser).await?;
    ensure!(heard.iter().any(|line| line.contains("to be heard")), "the console is not heard: {heard:?}");
    Ok(())
}

async fn visit_block(browser: &Browser, page: &Published) -> Result<()> {
    browser.open(&page.link).await?;
    let visitor = Visitor::arrive(browser, By::Pointer).await?;
    visitor.start().await?;
    browser.leave_frames().await?;
    ensure!(browser.text(BOOKING).await? == "Book a consultation with Riverside Skin");
    ensure!(browser.value(&says(OWN)).await? == false, "the clinic's own content gives way");
    is_quiet(browser).await
}

fn says(words: &str) -> String {
    format!("document.body.innerText.includes({words:?})")
}

/// The clinic's own content stays where someone has changed the script on its server.
async fn tamper(browser: &Browser, site: &Site, page: &Published) -> Result<()> {
    let file = site.root.join("wp-content").join(PLUGIN).join(LOADER);
    let script = fs::read(&file)?;
    fs::write(&file, [&script[..], b"\n"].concat())?;
    browser.open(&page.link).await?;
    until("a refusal", async || {
        let said = errors(browser).await?;
        Ok(said.iter().any(|line| line.contains("integrity")).then_some(()))
    })
    .await?;
    ensure!(browser.value("document.querySelector('iframe') === null").await? == true, "it ran");
    ensure!(browser.value(&says(OWN)).await? == true, "the clinic's own content is gone");
    Ok(fs::write(&file, script)?)
}

async fn pass_by(browser: &Browser, site: &Site) -> Result<()> {
    browser.open(&site.origin).await?;
    ensure!(browser.value(OURS).await? == 0, "a page without a check asks for files of ours");
    ensure!(browser.value("document.documentElement.outerHTML.includes('needlewise')").await? == false);
    Ok(())
}

/// As the plugin's readme.txt says it.
async fn leave(
    browser: &Browser,
    master: &Webmaster<'_>,
    site: &Site,
    [shortcode, block]: [&Published; 2],
) -> Result<()> {
    master.log_in().await?;
    master.deactivate_plugin(SLUG).await?;
    browser.open(&shortcode.link).await?;
    ensure!(browser.value(&says("[needlewise clinic=")).await? == true, "the shortcode is shown as typed");
    browser.open(&block.link).await?;
    ensure!(browser.value(&says(OWN)).await? == true, "the block's own content is shown");
    ensure!(browser.value(OURS).await? == 0, "files of ours are asked for");
    master.new_page().await?;
    master.delete_plugin(SLUG).await?;
    ensure!(!site.root.join("wp-content").join(PLUGIN).exists(), "its folder is left");
    let options = master.options().await?;
    ensure!(options.iter().any(|name| name == "blogname"), "no list of options: {options:?}");
    let ours: Vec<_> = options.iter().filter(|name| name.contains(SLUG)).collect();
    ensure!(ours.is_empty(), "options are left: {ours:?}");
    Ok(())
}
