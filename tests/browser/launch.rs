//! Starting one engine's driver, and ending it with all that it started.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use xtask::engines::Engine;
use xtask::tools::{browsers, debian};

/// A pixel size that shows a whole question: two engines do not scroll a host page to what is in a frame.
const WINDOW: (u32, u32) = (1280, 2200);
/// The most that WCAG asks a page to be enlarged.
const ENLARGED: u32 = 4;

/// What a window is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// For looking at.
    Screen,
    /// For looking at with the few colours that a visitor has set for all pages. Only Chromium is told so at its start.
    ForcedColours,
    /// For Chromium's own protocol, which reaches only into frames that have no process of their own.
    OneProcess,
    /// For looking at by someone who wants nothing to move; in Chromium also enlarged four times.
    Enlarged,
    /// For printing too, into a file among the downloads. Chromium's headless mode prints nothing.
    Paper,
    /// For looking at in a browser that has no WebAssembly, as an iPhone in Lockdown Mode; Chromium has none without its
    /// compiler, which some organisations turn off.
    NoWebAssembly,
    /// For looking at where the day begins first: 14 hours before Greenwich.
    FarEast,
    /// For looking at where the day begins last: 12 hours after Greenwich.
    FarWest,
}

impl Window {
    /// The time zone, where it is not the machine's own.
    fn zone(self) -> Option<&'static str> {
        match self {
            Self::FarEast => Some("Pacific/Kiritimati"),
            Self::FarWest => Some("Etc/GMT+12"),
            Self::Screen
            | Self::ForcedColours
            | Self::OneProcess
            | Self::Enlarged
            | Self::Paper
            | Self::NoWebAssembly => None,
        }
    }
}

/// A running driver; it is ended when this is dropped.
pub struct Launched {
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
    _profile: TempDir,
}

/// Starts the driver of `engine` for such a window.
pub fn launch(engine: Engine, window: Window) -> Result<Launched> {
    let programs = browsers::require(engine)?;
    let profile = tempfile::tempdir()?;
    let downloads = profile.path().join("downloads");
    fs::create_dir(&downloads)?;
    let display =
        programs.display.as_ref().map(|server| start_display(&mut Command::new(server))).transpose()?;
    let (display, display_name) = display.unzip();
    let port = free_port()?;
    let mut driver = Command::new(&programs.driver);
    driver
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .env("TMPDIR", profile.path())
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
            fs::write(profile.path().join("user-dirs.dirs"), desktop)?;
            driver.env("XDG_CONFIG_HOME", profile.path());
            if window == Window::Enlarged {
                fs::create_dir(profile.path().join("gtk-3.0"))?;
                let still = "[Settings]\ngtk-enable-animations=false\n";
                fs::write(profile.path().join("gtk-3.0/settings.ini"), still)?;
            }
            if window == Window::NoWebAssembly {
                driver.env("JSC_useWasm", "0");
            }
            if is_root {
                driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            }
        }
    }
    let capabilities = capabilities(engine, window, &programs, &profile, is_root);
    Ok(Launched {
        url: format!("http://127.0.0.1:{port}"),
        capabilities: capabilities.as_object().cloned().context("capabilities are an object")?,
        downloads,
        size: size(engine, window),
        _driver: Group::start(&mut driver)?,
        _display: display,
        _profile: profile,
    })
}

fn capabilities(
    engine: Engine,
    window: Window,
    programs: &browsers::Programs,
    profile: &TempDir,
    is_root: bool,
) -> Value {
    let (width, height) = size(engine, window);
    let downloads = profile.path().join("downloads");
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
                format!("--user-data-dir={}", profile.path().join("profile").display()),
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
            let size = [format!("--width={width}"), format!("--height={height}")];
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
            match window {
                Window::Enlarged => preferences["ui.prefersReducedMotion"] = json!(1),
                Window::NoWebAssembly => preferences["javascript.options.wasm"] = json!(false),
                Window::Screen
                | Window::ForcedColours
                | Window::OneProcess
                | Window::Paper
                | Window::FarEast
                | Window::FarWest => {}
            }
            json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "binary": programs.browser, "args": ["-headless", size[0], size[1]], "prefs": preferences,
            } })
        }
        Engine::WebKit => json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": {
            "binary": programs.browser, "args": ["--automation"],
        } }),
    }
}

fn size(engine: Engine, window: Window) -> (u32, u32) {
    let (width, height) = WINDOW;
    let is_enlarged = (engine, window) == (Engine::Chromium, Window::Enlarged);
    if is_enlarged { (width / ENLARGED, height / ENLARGED) } else { (width, height) }
}

/// Starts a display server on the first free display, and tells its name once it takes clients.
fn start_display(server: &mut Command) -> Result<(Group, String)> {
    let (width, height) = WINDOW;
    server.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"]).arg(format!("{width}x{height}x24"));
    let mut group = Group::start(server.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let output = group.0.stdout.take().context("the display server has no output")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    Ok((group, format!(":{}", number.trim())))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// A process with all that it starts.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let name = command.get_program().to_string_lossy().into_owned();
        Ok(Self(command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start {name}"))?))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        #[cfg(unix)]
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
