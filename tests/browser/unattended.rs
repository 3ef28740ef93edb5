//! `WebKit` without its driver, under which it keeps nothing of any page: the check is walked by a script that is put into
//! its frame, and the clinic's page tells its server how far that is.

use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xtask::background::{self, Group};
use xtask::engines::Engine;
use xtask::server::{Reply, Server};
use xtask::tools::{browsers, debian};

use crate::browser::{Browser, until};
use crate::disk::{FORM, Killed, STORED, TYPED, is_written, rows};
use crate::figures::{Extent, extent};
use crate::host::{TAG, clinic, files};
use crate::launch::start_display;
use crate::leaky::with_script;
use crate::twin::{self, HURRY, Way};

/// What the clinic's page does: it fills in its own form, and hears from the frame where the walk is.
const PAGE: &str = r#"<script>
localStorage.setItem("kept", "@STORED@");
document.getElementById("note").value = "@TYPED@";
addEventListener("message", ({ data }) => Object(data).told && fetch("/at/" + encodeURIComponent(data.told)));
</script>"#;

/// What the frame does: it tells its first screen, presses Start, goes its way, and tells that it is there.
const FRAME: &str = r#"addEventListener("load", () => {
  const tell = (told) => parent.parent.postMessage({ told }, "*");
  const chosen = document.querySelectorAll("input, select").length;
  tell(`${document.querySelector("h1").textContent} ${chosen}`);
  const start = setInterval(() => {
    const button = document.querySelector(".actions--start > button");
    if (button) button.click();
    else clearInterval(start);
  }, 50);
  (function () { @HURRY@ })(@WAY@, (failed) => tell(failed || "there"));
});"#;

/// Killed at a question, and, where all is tried, killed again at the result.
pub async fn killed(browser: &Browser, folder: &Path) -> Result<Vec<(&'static str, Value)>> {
    let visit = twin::planned(browser).await?;
    let question = visit.asked().last().copied().context("something is asked")?;
    let mut killed = Vec::new();
    let ways = [twin::way(&visit, |item| item != question)?, twin::way(&visit, |_| true)?];
    let times = match extent() {
        Extent::Short => 1,
        Extent::Whole => ways.len(),
    };
    for way in ways.into_iter().take(times) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let server = site(&way, Arc::clone(&asked))?;
        let since = SystemTime::now();
        let running = start(&server.origin(), folder)?;
        until("the end of the way", async || {
            let asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
            let begins = asked.first().is_none_or(|first: &String| first == START);
            ensure!(begins && asked.len() < 3, "the frame tells {asked:?}");
            Ok(asked.get(1).filter(|last| *last == "/at/there").map(drop))
        })
        .await?;
        let control =
            until("a stored word on the disk", async || is_written(folder, since, &[STORED])).await?;
        drop(running);
        killed.push(Killed::with(control, folder)?);
    }
    Ok(rows(&killed, "the check was at its start; this browser restores no session after it was killed"))
}

/// What the frame tells at first, as an address: its heading, and how much can be chosen.
const START: &str = "/at/Thinking%20about%20microneedling%3F%200";

fn site(way: &Way, asked: Arc<Mutex<Vec<String>>>) -> Result<Server> {
    let page = PAGE.replace("@STORED@", STORED).replace("@TYPED@", TYPED[0]);
    let script = FRAME.replace("@HURRY@", HURRY).replace("@WAY@", &serde_json::to_string(way)?);
    let files = files(with_script(&script));
    clinic(&format!("{FORM}{page}{TAG}"), None, move |path| {
        if path.starts_with("/at/") {
            asked.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
            return Reply::file("at.txt", "");
        }
        files(path)
    })
}

/// The browser with this page, and all that it writes in `folder`. It is killed before the display it draws on.
fn start(url: &str, folder: &Path) -> Result<(Group, Group)> {
    let programs = browsers::require(Engine::WebKit)?;
    let (display, name) = start_display(&mut background::command(programs.display.context("a display")?))?;
    let mut command = background::command(&programs.browser);
    command.arg(url).stdout(Stdio::null()).stderr(Stdio::null()).env("DISPLAY", name);
    command.env_remove("WAYLAND_DISPLAY");
    for place in ["HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
        command.env(place, folder);
    }
    if debian::is_root() {
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    Ok((Group::start(&mut command)?, display))
}
