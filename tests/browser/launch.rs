//! Starting one engine's driver, and ending it with all that it started.

mod window;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use xtask::background::{self, Group, free_port};
use xtask::engines::Engine;
use xtask::tools::{browsers, debian};

use crate::network;
pub use window::Window;
use window::{ENLARGED, SIZE};

/// A running driver; it is ended when this is dropped.
pub struct Launched {
    /// What the window is for.
    pub window: Window,
    /// Where the driver listens.
    pub url: String,
    /// What to ask of it for a session.
    pub capabilities: Map<String, Value>,
    /// Where files arrive that the visitor saves.
    pub downloads: PathBuf,
    /// How many of the page's own pixels the window has.
    pub size: (u32, u32),
    // Dropped in this order: the driver before the display it draws on and the folder it writes to.
    _driver: Group,
    _display: Option<Group>,
    _profile: Option<TempDir>,
}

/// Starts the driver of `engine` for such a window.
pub fn launch(engine: Engine, window: Window) -> Result<Launched> {
    let profile = tempfile::tempdir()?;
    let launched = launch_in(engine, window, profile.path())?;
    Ok(Launched { _profile: Some(profile), ..launched })
}

/// The same with a folder for all that the browser writes, which stays.
pub fn launch_in(engine: Engine, window: Window, profile: &Path) -> Result<Launched> {
    let programs = browsers::require(engine)?;
    let downloads = profile.join("downloads");
    for folder in [&downloads, &profile.join("profile")] {
        fs::create_dir_all(folder)?;
    }
    let display = programs
        .display
        .as_ref()
        .map(|server| start_display(&mut background::command(server)))
        .transpose()?;
    let (display, display_name) = display.unzip();
    let port = free_port()?;
    let mut driver = background::command(&programs.driver);
    driver
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .env("TMPDIR", profile)
        .envs(window.zone().map(|zone| ("TZ", zone)))
        .arg(format!("--port={port}"));
    let is_root = debian::is_root();
    match engine {
        Engine::Chromium => {}
        // The default port for its second protocol is one for all.
        Engine::Firefox => drop(driver.args(["--websocket-port", "0"])),
        Engine::WebKit => {
            driver.env("DISPLAY", display_name.context("WebKitGTK needs a display")?);
            driver.env_remove("WAYLAND_DISPLAY");
            // It asks the desktop where downloads go, and the desktop asks this file.
            let desktop = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
            fs::write(profile.join("user-dirs.dirs"), desktop)?;
            driver.env("XDG_CONFIG_HOME", profile);
            if window == Window::Enlarged {
                fs::create_dir(profile.join("gtk-3.0"))?;
                let still = "[Settings]\ngtk-enable-animations=false\n";
                fs::write(profile.join("gtk-3.0/settings.ini"), still)?;
            }
            if window == Window::NoWebAssembly {
                driver.env("JSC_useWasm", "0");
            }
            if is_root {
                driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            }
        }
    }
    let capabilities = capabilities(engine, window, &programs, profile, is_root);
    Ok(Launched {
        window,
        url: format!("http://127.0.0.1:{port}"),
        capabilities: capabilities.as_object().cloned().context("capabilities are an object")?,
        downloads,
        size: window.size(engine),
        _driver: Group::start(&mut driver)?,
        _display: display,
        _profile: None,
    })
}

fn capabilities(
    engine: Engine,
    window: Window,
    programs: &browsers::Programs,
    profile: &Path,
    is_root: bool,
) -> Value {
    let (width, height) = window.size(engine);
    let downloads = profile.join("downloads");
    match engine {
        Engine::Chromium => {
            let mut arguments = vec![
                "--disable-gpu".to_owned(),
                "--disable-quic".to_owned(),
                "--disable-dev-shm-usage".to_owned(),
                "--no-first-run".to_owned(),
                "--disable-background-networking".to_owned(),
                "--disable-component-update".to_owned(),
                "--disable-sync".to_owned(),
                format!("--window-size={width},{height}"),
                format!("--user-data-dir={}", profile.join("profile").display()),
            ];
            arguments.extend(match window {
                Window::Screen | Window::FarEast | Window::FarWest => vec!["--headless=new".to_owned()],
                Window::ForcedColours => {
                    vec!["--headless=new".to_owned(), "--force-high-contrast".to_owned()]
                }
                Window::OneProcess => {
                    vec!["--headless=new".to_owned(), "--disable-features=IsolateSandboxedIframes".to_owned()]
                }
                Window::Enlarged => vec![
                    "--headless=new".to_owned(),
                    "--force-prefers-reduced-motion".to_owned(),
                    format!("--force-device-scale-factor={ENLARGED}"),
                ],
                Window::Restored => {
                    vec!["--headless=new".to_owned(), "--restore-last-session".to_owned()]
                }
                Window::NoWebAssembly => {
                    vec!["--headless=new".to_owned(), "--js-flags=--jitless".to_owned()]
                }
                Window::Paper => vec!["--ozone-platform=headless".to_owned(), "--kiosk-printing".to_owned()],
            });
            if is_root {
                arguments.push("--no-sandbox".to_owned());
            }
            // A browser's own lines at the edges would stand in the middle of a sentence that goes over a page.
            let printer = json!({ "id": "Save as PDF", "origin": "local", "account": "" });
            let state = json!({
                "version": 2, "recentDestinations": [printer], "isHeaderFooterEnabled": false,
            })
            .to_string();
            let preferences = json!({
                "download.default_directory": downloads,
                "savefile.default_directory": downloads,
                "printing.print_preview_sticky_settings.appState": state,
            });
            json!({ "browserName": "chrome", "goog:chromeOptions": {
                "binary": programs.browser, "args": arguments, "prefs": preferences,
            } })
        }
        Engine::Firefox => {
            let printer = "print.printer_Mozilla_Save_to_PDF";
            let mut preferences = json!({
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "print.always_print_silent": true,
                "print_printer": "Mozilla Save to PDF",
                format!("{printer}.print_to_file"): true,
                format!("{printer}.print_to_filename"): downloads.join("page.pdf"),
            });
            // Its own lines at the edges, as in Chromium.
            for edge in
                ["headerleft", "headercenter", "headerright", "footerleft", "footercenter", "footerright"]
            {
                preferences[format!("{printer}.print_{edge}")] = json!("");
            }
            let mut arguments =
                vec!["-headless".to_owned(), format!("--width={width}"), format!("--height={height}")];
            match window {
                Window::Enlarged => preferences["ui.prefersReducedMotion"] = json!(1),
                Window::NoWebAssembly => preferences["javascript.options.wasm"] = json!(false),
                Window::Restored => {
                    let own = profile.join("profile");
                    arguments.extend(["-profile".to_owned(), own.to_string_lossy().into_owned()]);
                    preferences["browser.startup.page"] = json!(3);
                    preferences["browser.sessionstore.resume_from_crash"] = json!(true);
                    preferences["browser.sessionstore.interval"] = json!(500);
                }
                Window::Screen
                | Window::ForcedColours
                | Window::OneProcess
                | Window::Paper
                | Window::FarEast
                | Window::FarWest => {}
            }
            json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "binary": programs.browser, "args": arguments, "prefs": preferences,
            } })
        }
        Engine::WebKit => json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": {
            "binary": programs.browser, "args": ["--automation"],
        } }),
    }
}

/// Starts a display server on the first free display, and tells its name once it takes clients.
pub fn start_display(server: &mut Command) -> Result<(Group, String)> {
    let (width, height) = SIZE;
    server.args(network::display().map(|number| format!(":{number}")));
    server.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"]).arg(format!("{width}x{height}x24"));
    let mut group = Group::start(server.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let output = group.output().context("the display server has no output")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    Ok((group, format!(":{}", number.trim())))
}
