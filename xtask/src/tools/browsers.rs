//! The browsers and their drivers, for the tests in real engines.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

use super::{GECKODRIVER, cargo_tools, debian};
use crate::commands;
use crate::engines::Engine;

/// What it takes to drive one engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    /// The browser itself.
    pub browser: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
    /// A display server, for an engine that has no headless mode.
    pub display: Option<PathBuf>,
}

/// Installs what `engine` needs where it is missing and we may.
///
/// # Errors
/// When it is missing and cannot be installed; the message says what to run.
pub fn ensure(engine: Engine) -> Result<Programs> {
    if let Ok(programs) = find(engine) {
        return Ok(programs);
    }
    if engine == Engine::Firefox && geckodriver().is_none() {
        cargo_tools::ensure(&GECKODRIVER, &[])?;
    }
    find(engine).or_else(|_| {
        debian::ensure(engine.title(), packages(engine))?;
        find(engine)
    })
}

/// Finds what `engine` needs.
///
/// # Errors
/// When something is missing; the message names it.
pub fn find(engine: Engine) -> Result<Programs> {
    let missing = |what: &str| anyhow!("{} cannot run: {what} is missing", engine.title());
    let on_path = |names: &[&str]| commands::on_path(names).ok_or_else(|| missing(names[0]));
    Ok(match engine {
        Engine::Chromium => Programs {
            browser: on_path(&["chromium", "chromium-browser", "google-chrome"])?,
            driver: on_path(&["chromedriver"])?,
            display: None,
        },
        Engine::Firefox => Programs {
            browser: on_path(&["firefox-esr", "firefox"])?,
            driver: geckodriver().ok_or_else(|| missing("geckodriver"))?,
            display: None,
        },
        Engine::WebKit => Programs {
            browser: mini_browser().ok_or_else(|| missing("MiniBrowser"))?,
            driver: on_path(&["WebKitWebDriver"])?,
            display: Some(on_path(&["Xvfb"])?),
        },
    })
}

fn packages(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Chromium => &["chromium", "chromium-driver"],
        Engine::Firefox => &["firefox-esr"],
        Engine::WebKit => &["webkit2gtk-driver", "xvfb"],
    }
}

fn geckodriver() -> Option<PathBuf> {
    let own = cargo_tools::path(&GECKODRIVER).ok().filter(|path| GECKODRIVER.is(path));
    own.or_else(|| commands::on_path(&["geckodriver"]))
}

fn mini_browser() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let candidates = folders.chain([Path::new("/usr/libexec").to_path_buf()]);
    candidates.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|path| path.is_file())
}

/// Refuses to go on where an engine that was asked for by name cannot run.
///
/// # Errors
/// When `engine` is not usable.
pub fn require(engine: Engine) -> Result<Programs> {
    match find(engine) {
        Ok(programs) => Ok(programs),
        Err(error) => bail!("{error}; {}", debian::advice(packages(engine))),
    }
}
