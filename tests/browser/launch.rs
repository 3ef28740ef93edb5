//! Starting one engine's driver, and ending it with all that it started.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use xtask::engines::Engine;
use xtask::tools::{browsers, debian};

/// A pixel size that shows a whole question: two engines do not scroll a host page to what is in a frame.
pub const WINDOW: (u32, u32) = (1280, 2200);

/// A running driver; it is ended when this is dropped.
pub struct Launched {
    /// Where the driver listens.
    pub url: String,
    /// What to ask of it for a session.
    pub capabilities: Map<String, Value>,
    // Dropped in this order: the driver before the display it draws on and the folder it writes to.
    _driver: Group,
    _display: Option<Group>,
    _profile: TempDir,
}

/// Starts the driver of `engine`.
pub fn launch(engine: Engine) -> Result<Launched> {
    let programs = browsers::require(engine)?;
    let profile = tempfile::tempdir()?;
    let display =
        programs.display.as_ref().map(|server| start_display(&mut Command::new(server))).transpose()?;
    let (display, display_name) = display.unzip();
    let port = free_port()?;
    let mut driver = Command::new(&programs.driver);
    driver
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .env("TMPDIR", profile.path())
        .arg(format!("--port={port}"));
    let is_root = debian::is_root();
    match engine {
        Engine::Chromium => {}
        // The default port for its second protocol is one for all.
        Engine::Firefox => drop(driver.args(["--websocket-port", "0"])),
        Engine::WebKit => {
            driver.env("DISPLAY", display_name.context("WebKitGTK needs a display")?);
            driver.env_remove("WAYLAND_DISPLAY");
            if is_root {
                driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            }
        }
    }
    let capabilities = capabilities(engine, &programs, &profile, is_root);
    Ok(Launched {
        url: format!("http://127.0.0.1:{port}"),
        capabilities: capabilities.as_object().cloned().context("capabilities are an object")?,
        _driver: Group::start(&mut driver)?,
        _display: display,
        _profile: profile,
    })
}

fn capabilities(engine: Engine, programs: &browsers::Programs, profile: &TempDir, is_root: bool) -> Value {
    let (width, height) = WINDOW;
    match engine {
        Engine::Chromium => {
            let mut arguments = vec![
                "--headless=new".to_owned(),
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
            if is_root {
                arguments.push("--no-sandbox".to_owned());
            }
            json!({ "browserName": "chrome", "goog:chromeOptions": { "binary": programs.browser, "args": arguments } })
        }
        Engine::Firefox => {
            let size = [format!("--width={width}"), format!("--height={height}")];
            json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "binary": programs.browser, "args": ["-headless", size[0], size[1]],
            } })
        }
        Engine::WebKit => json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": {
            "binary": programs.browser, "args": ["--automation"],
        } }),
    }
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
