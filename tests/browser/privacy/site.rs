//! A clinic's page that is built to read answers, and marks on it that say where a step begins and ends.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde_json::json;
use xtask::server::{Reply, Server};

use crate::browser::Browser;
use crate::host::{clinic, files, until_told};
use crate::leaky::with_script;

use super::channels::{Mode, words};
use super::classifier::Features;

/// The boxes around the check, each of which can be scrolled, and obeys a wish to keep what is scrolled to in its middle.
/// All of a frame that is 720 px high can be seen at rest.
const BODY: &str = r#"<style>
html { scroll-padding: 45vh 0; overflow: scroll; }
body { margin: 0; height: 9000px; }
h1 { position: absolute; top: 3000px; margin: 0; }
#steal { position: absolute; top: 3000px; right: 0; }
#outer { position: absolute; top: 3060px; left: 20px; width: 1200px; height: 1900px; overflow: scroll; scroll-padding: 45%; }
#outer > div { height: 7000px; width: 3000px; position: relative; }
#sideways { position: absolute; top: 2600px; left: 900px; width: 1120px; height: 1800px; overflow: scroll hidden;
  direction: rtl; scroll-padding: 0 45%; }
#sideways > div { width: 4000px; height: 1700px; position: relative; }
#hidden { position: absolute; right: 1500px; top: 20px; width: 1000px; height: 1600px; overflow: hidden; scroll-padding: 45%;
  direction: ltr; }
#hidden > div { width: 3000px; height: 6000px; position: relative; }
#snap { position: absolute; left: 930px; top: 2030px; width: 860px; height: 1500px; overflow: scroll;
  scroll-snap-type: y proximity; scroll-padding: 45%; }
#snap > div { width: 2600px; height: 6000px; position: relative; }
#point { position: absolute; top: 2600px; height: 10px; width: 10px; scroll-snap-align: start; }
#place { position: absolute; left: 900px; top: 2150px; width: 700px; scroll-margin: 300px; anchor-name: --place; }
#stuck { position: sticky; top: 5px; left: 5px; width: 4px; height: 4px; }
#tied { position: fixed; position-anchor: --place; top: anchor(bottom); left: anchor(left); width: 4px; height: 4px; }
#layer { position: fixed; inset: 0; z-index: 9; display: none; }
#sent { position: absolute; top: 3000px; left: 300px; margin: 0; }
#layer.shown { display: block; }
.skipped { position: absolute; left: 900px; width: 9px; height: 9px; content-visibility: auto; }
</style>
<div id="outer"><div><div id="sideways"><div><div id="hidden"><div><div id="snap"><div>
<div id="stuck"></div><div id="point"></div>
<div class="skipped" style="top: 1700px">x</div><div class="skipped" style="top: 3900px">x</div>
<div id="place" data-needlewise></div>
</div></div></div></div></div></div></div></div>
<div id="tied"></div><button id="steal">More</button>
<script src="/spy.js"></script><script src="/mode.js"></script>
<script async src="/needlewise/needlewise.js"></script>"#;

/// The page with the check, and one more script in the check's frame.
pub fn site(mode: Mode, leak: &str) -> Result<Server> {
    let leak = with_script(leak);
    let files = files(move |path, reply| leak(path, reply));
    let sensors = match mode {
        Mode::Passive => include_str!("passive.js").to_owned(),
        Mode::Active => format!("const WORDS = {};\n{}", words(), include_str!("active.js")),
    };
    clinic(BODY, None, move |path| match path {
        "/spy.js" => Reply::file("spy.js", include_str!("spy.js")),
        "/mode.js" => Reply::file("mode.js", sensors.as_str()),
        other => files(other),
    })
}

/// Opens the page and lets it rest.
pub async fn open(browser: &Browser, server: &Server) -> Result<()> {
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    browser.client.execute_async("const [done] = arguments; spy.rest().then(done);", vec![]).await?;
    Ok(())
}

/// Tells the page, from within the frame, that a step begins or ends.
pub async fn mark(browser: &Browser, what: &str) -> Result<()> {
    browser.client.execute_async(MARK, vec![json!(what)]).await?;
    Ok(())
}

const MARK: &str = "const [what, done] = arguments;
addEventListener('message', function hear({ data }) {
  if (data !== 'marked') return;
  removeEventListener('message', hear);
  done();
});
top.postMessage({ spy: what }, '*');";

/// The measurements of each step so far, by channel, and the channels that this engine has not; as seen from the
/// page.
pub async fn seen(browser: &Browser) -> Result<(Vec<BTreeMap<String, Features>>, Vec<String>)> {
    let seen = browser.value("[spy.steps, spy.lacks]").await?;
    serde_json::from_value(seen).context("each step has channels of numbers")
}
