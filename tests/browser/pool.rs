//! Browsers that a test leaves as it found them go to the next one: to start one takes longer than most tests.

use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use tokio::runtime::Runtime;
use xtask::engines::Engine;

use crate::browser::{Browser, connect};
use crate::launch::{Launched, Window, launch};

/// A browser that runs, and what drives it.
pub struct Held {
    /// Where its session goes on.
    pub runtime: Runtime,
    /// Its window.
    pub browser: Browser,
    // Last: the session ends before the browser.
    _launched: Launched,
}

struct Pool {
    /// How many tests run now. When none does, nothing is kept: no test may come that would end it.
    running: usize,
    idle: Vec<Held>,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { running: 0, idle: Vec::new() });

fn pool() -> MutexGuard<'static, Pool> {
    POOL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser with such a window, for one test.
pub fn take(engine: Engine, window: Window) -> Held {
    let idle = {
        let idle = &mut pool().idle;
        let fits = |held: &Held| (held.browser.engine, held.browser.window) == (engine, window);
        idle.iter().position(fits).map(|place| idle.swap_remove(place))
    };
    let held = idle.unwrap_or_else(|| fresh(engine, window));
    pool().running += 1;
    held
}

fn fresh(engine: Engine, window: Window) -> Held {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let launched = launch(engine, window).expect("the driver starts");
    let browser = runtime.block_on(connect(engine, &launched)).expect("the driver gives a session");
    Held { runtime, browser, _launched: launched }
}

/// After the test: `None` if it failed, and its browser may be in any state.
pub fn give_back(held: Option<Held>) {
    // Only in a plain window nothing was set that outlives the page.
    let clean = held
        .filter(|held| held.browser.window == Window::Screen && held.runtime.block_on(empty(held)).is_ok());
    let mut pool = pool();
    pool.running -= 1;
    pool.idle.extend(clean);
    let ended = if pool.running == 0 { core::mem::take(&mut pool.idle) } else { Vec::new() };
    drop(pool);
    drop(ended);
}

async fn empty(held: &Held) -> Result<()> {
    held.browser.leave_frames().await?;
    held.browser.open("about:blank").await?;
    for entry in fs::read_dir(&held.browser.downloads)? {
        fs::remove_file(entry?.path())?;
    }
    Ok(())
}
