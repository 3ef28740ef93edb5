//! What the check costs the clinic's page: time of its thread, and moves.

use std::io::{Write as _, stdout};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use xtask::server::{Reply, Server};

use crate::browser::Browser;
use crate::devtools::ask;
use crate::embedding::TWO_FRAMES;
use crate::figures::{Extent, extent};
use crate::host::{clinic, files, unaltered, until_told};

const LOADER: &str = "/needlewise/needlewise.js";
/// Scripts to compare with.
const EMPTY: &str = "/empty.js";
const FRAME: &str = "/frame.js";
/// How many times as slow as this machine: as it is, a good phone, a slow one.
const SLOWED: [u32; 3] = [1, 4, 6];
/// How often each is measured, for the published figures and otherwise; the median counts.
const LOADS: (usize, usize) = (21, 5);
/// A task of the page's thread that takes longer delays what a visitor does: Long Tasks, a draft of the W3C's.
const LONG_TASK_MS: f64 = 50.0;

/// A page with a place far below, where the check waits to be near.
fn page() -> Result<Server> {
    let files = files(unaltered);
    let body = "<div style=\"height: 9000px\">…</div><div data-needlewise></div>";
    clinic(body, None, move |path| match path {
        EMPTY => Reply::file("empty.js", ""),
        FRAME => Reply::file("frame.js", "document.body.append(document.createElement('iframe'))"),
        other => files(other),
    })
}

/// The loader runs on the page's own thread. Most of what it takes is what any new frame takes.
pub async fn the_loader_takes_less_than_a_long_task(browser: &Browser) -> Result<()> {
    let server = page()?;
    let often = match extent() {
        Extent::Whole => LOADS.0,
        Extent::Short => LOADS.1,
    };
    let mut lines = Vec::new();
    for slowed in SLOWED {
        ask(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": slowed })).await?;
        let mut loads = [EMPTY, FRAME, LOADER].map(|script| (script, Vec::new()));
        for _ in 0..often {
            for (script, times) in &mut loads {
                times.push(thread_ms(browser, &server, script).await?);
            }
        }
        let [empty, frame, loader] = loads.map(|(_, times)| median(times));
        lines.push(format!(
            "{slowed} times slowed: {:.1} ms, of which {:.1} for an empty frame",
            loader - empty,
            frame - empty
        ));
        // How much slower a slowed machine is, depends on what else it does: that is only told.
        if slowed == 1 {
            ensure!(empty < loader, "the loader is not noticed: {}", lines.join("; "));
            ensure!(loader - empty < LONG_TASK_MS, "{}", lines.join("; "));
        }
    }
    ask(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await?;
    writeln!(stdout(), "the loader on the page's thread: {}", lines.join("; "))?;
    Ok(())
}

/// How long the page's thread works for a script, from asking for it until two frames later.
async fn thread_ms(browser: &Browser, server: &Server, script: &str) -> Result<f64> {
    browser.open(&server.origin()).await?;
    // Counted while the thread runs, not while it waits for its turn on a busy machine.
    ask(browser, "Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
    let before = task_seconds(browser).await?;
    browser.client.execute_async(ADD_SCRIPT, vec![script.into()]).await?;
    let spent = task_seconds(browser).await? - before;
    ask(browser, "Performance.disable", json!({})).await?;
    Ok(spent * 1000.0)
}

async fn task_seconds(browser: &Browser) -> Result<f64> {
    let told = ask(browser, "Performance.getMetrics", json!({})).await?;
    let metrics = told["metrics"].as_array().context("metrics")?;
    let tasks = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    tasks.and_then(|metric| metric["value"].as_f64()).context("TaskDuration")
}

const ADD_SCRIPT: &str = "const [address, done] = arguments;
const script = document.createElement('script');
script.src = address;
script.onload = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
document.body.append(script);";

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Where its place is kept free, nothing moves, however late the script comes.
pub async fn a_place_that_is_kept_free_does_not_move_the_page(browser: &Browser) -> Result<()> {
    for width in ["360px", "auto"] {
        let kept = shifted(browser, &format!("width: {width}; min-height: 56rem")).await?;
        ensure!(kept == 0.0, "with a place kept free, {width} wide: {kept}");
        let moved = shifted(browser, &format!("width: {width}")).await?;
        ensure!(moved > 0.0, "without one, {width} wide, nothing moves: this notices nothing");
        writeln!(stdout(), "layout shift, {width} wide: {kept} with a place kept free, {moved:.3} without")?;
    }
    Ok(())
}

/// How far the page moves, as browsers score it, when the script comes to a page that is drawn.
async fn shifted(browser: &Browser, style: &str) -> Result<f64> {
    let body = format!(
        "{SHIFTS}<div data-needlewise data-clinic=\"Riverside Skin (example)\" data-book=\"https://clinic.example/book\" style=\"{style}\"></div><p>What stands below.</p>"
    );
    let server = clinic(&body, None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    browser.client.execute_async(TWO_FRAMES, vec![]).await?;
    browser.client.execute_async(ADD_SCRIPT, vec![LOADER.into()]).await?;
    until_told(browser, "ready").await?;
    browser.client.execute_async(TWO_FRAMES, vec![]).await?;
    let Value::Number(sum) = browser.value(SHIFTED).await? else { anyhow::bail!("no sum") };
    sum.as_f64().context("a sum")
}

const SHIFTS: &str = "<script>
window.shifts = [];
window.watch = new PerformanceObserver((list) => window.shifts.push(...list.getEntries()));
window.watch.observe({ type: 'layout-shift', buffered: true });
</script>";
const SHIFTED: &str =
    "[...window.shifts, ...window.watch.takeRecords()].reduce((sum, shift) => sum + shift.value, 0)";
