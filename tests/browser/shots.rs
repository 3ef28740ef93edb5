//! Pictures of every screen in every state, for looking at: `cargo xtask shots` writes them to `target/shots/`.
//!
//! No test: what is right about them, a person says.
#![expect(dead_code, reason = "of the browser tests' modules, only those on the way are needed")]

mod browser;
mod devtools;
mod figures;
mod host;
mod keys;
mod launch;
mod network;
mod plan;
mod pool;
mod private;
mod refuses;
mod tour;
mod trees;
mod twin;
mod visitor;
mod walks;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use xtask::engines::Engine;

use browser::Browser;
use launch::Window;

/// A phone and a desktop, in CSS pixels.
const WIDTHS: [u32; 2] = [360, 1280];
const THEMES: [&str; 2] = ["light", "dark"];
/// As high as any page was before its height is known.
const LEAST_HEIGHT: u64 = 600;

fn main() -> Result<()> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/shots"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for theme in THEMES {
        browser::run(Engine::Chromium, Window::OneProcess, &async |browser: &Browser| {
            // At the corner, so that the picture is of the check alone.
            let style = format!("color-scheme: {theme}; position: absolute; left: 0; top: 0");
            tour::lead(browser, &style, async |state| {
                for width in WIDTHS {
                    let name = format!("{}-{width}-{theme}.png", trees::slug(state));
                    shoot(browser, width, &folder.join(name)).await.with_context(|| state.to_owned())?;
                }
                Ok(())
            })
            .await
        });
    }
    let count = write_sheet(&folder)?;
    println!("{count} pictures in target/shots/, all on one page: target/shots/index.html");
    Ok(())
}

/// Makes the check this wide and as high as its screen, and takes its picture.
async fn shoot(browser: &Browser, width: u32, file: &Path) -> Result<()> {
    // A page that was opened by itself has no place to resize, and no more than a line.
    if browser.value("top !== self").await? == true {
        resize(browser, width, LEAST_HEIGHT).await?;
        resize(browser, width, screen_height(browser).await?).await?;
    }
    // Without a bar for scrolling, lines are longer and fewer.
    let height = screen_height(browser).await?;
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let picture = devtools::ask(browser, "Page.captureScreenshot", options).await?;
    Ok(fs::write(file, STANDARD.decode(picture["data"].as_str().context("a picture")?)?)?)
}

async fn screen_height(browser: &Browser) -> Result<u64> {
    let height = browser.value("Math.ceil(document.body.getBoundingClientRect().height)").await?;
    Ok(height.as_u64().context("a height")?.max(LEAST_HEIGHT))
}

async fn resize(browser: &Browser, width: u32, height: u64) -> Result<()> {
    browser.value(&format!("void top.postMessage({{ size: [{width}, {height}] }}, '*')")).await?;
    browser.until_holds(&format!("innerWidth === {width} && innerHeight >= {height}")).await?;
    // Two frames later it is drawn so.
    let drawn = "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))";
    browser.client.execute_async(drawn, vec![]).await?;
    Ok(())
}

/// One page with all of the pictures; how many there are.
fn write_sheet(folder: &Path) -> Result<usize> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut sheet = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every screen</title>\n",
    );
    sheet.push_str("<style>body{columns:20rem;font:1rem system-ui}figure{margin:0 0 1rem;break-inside:avoid}img{width:100%}</style>\n");
    for name in &names {
        writeln!(
            sheet,
            "<figure><a href=\"{name}\"><img src=\"{name}\" alt=\"\" loading=\"lazy\"></a><figcaption>{name}</figcaption></figure>"
        )?;
    }
    fs::write(folder.join("index.html"), sheet)?;
    Ok(names.len())
}
