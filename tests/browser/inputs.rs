//! Settings and policies from anyone: what does not fit is named, and nothing is drawn, called or left by them.

mod chance;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::figures::{Extent, extent, is_own, record};
use crate::host::{TAG, clinic, files, unaltered, until_told};

/// Settings written by hand, a line each: what comes of them, and the settings as JSON.
const WRITTEN: &str = include_str!("inputs/written.txt");
const PAGE: &str = concat!(include_str!("inputs/page.js"), include_str!("inputs/sample.js"));

/// How many checks stand on one page.
const AT_ONCE: usize = 2;
/// How many settings the loader is given in one script, which may take half a minute.
const SETTINGS_AT_ONCE: usize = 50;

fn written() -> Result<Vec<(&'static str, &'static str)>> {
    let lines = WRITTEN.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').with_context(|| line.to_owned())).collect()
}

pub async fn no_settings_do_harm(browser: &Browser) -> Result<()> {
    // Of those by hand, one in so many goes through the loader, and one in so many to the end.
    let (generated, sampled, loaded, framed) = match extent() {
        Extent::Short => (2_000, 20, 6, 80),
        Extent::Whole => (100_000, 1_000, 1, 6),
    };
    let read = chance::read(generated);
    let written = written()?;
    let some = |step| {
        let some = written.iter().step_by(step).enumerate();
        let own = some.filter(|(number, _)| is_own(browser.engine, *number));
        own.map(|(_, one)| *one).collect::<Vec<_>>()
    };
    let given = loader(browser, &some(loaded), sampled).await?;
    let some = some(framed);
    for some in some.chunks(AT_ONCE) {
        frames(browser, some).await?;
    }
    let rows = json!({ "rows": [
        ["settings and policies by chance, as the frame reads them", generated],
        ["of these taken", read.taken],
        ["of these refused by the name of a field", read.refused],
        ["settings written by hand", written.len()],
        ["of these through loader and frame to the end", some.len()],
        ["settings by chance through the loader", sampled],
        ["times that the loader was given settings", given],
        ["panics, unknown elements or attributes, navigations, dialogs", 0],
    ] });
    record(browser.engine, "inputs-from-outside", &rows)
}

/// What the loader makes of them on a page; how often it was given some.
async fn loader(browser: &Browser, written: &[(&str, &str)], sampled: usize) -> Result<usize> {
    let server = clinic(&format!("<div data-needlewise></div>{TAG}"), None, files(unaltered))?;
    browser.leave_frames().await?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let script = format!(
        "{PAGE}
        const before = atRest();
        let times = 0;
        for (const [verdict, settings] of arguments[0]) times += give(settings, verdict);
        for (let seed = arguments[1]; seed < arguments[2]; seed += 1) times += give(sample(seed));
        if (atRest() !== before) problems.push(`${{before}} has become ${{atRest()}}`);
        far.remove();
        return [times, problems.slice(0, 20)];"
    );
    let mut given = 0;
    let by_hand = written.chunks(SETTINGS_AT_ONCE).map(|some| vec![json!(some), json!(0), json!(0)]);
    let by_chance = (1..=sampled)
        .step_by(SETTINGS_AT_ONCE)
        .map(|first| vec![json!([]), json!(first), json!((first + SETTINGS_AT_ONCE).min(sampled + 1))]);
    for some in by_hand.chain(by_chance) {
        let told = browser.client.execute(&script, some).await?;
        ensure!(told[1] == json!([]), "{:#}", told[1]);
        given += usize::try_from(told[0].as_u64().context("a number of times")?)?;
    }
    Ok(given)
}

/// What comes of them in the frames of one page.
async fn frames(browser: &Browser, some: &[(&str, &str)]) -> Result<()> {
    let server =
        clinic(&format!("<div data-needlewise data-lazy=\"false\"></div>{TAG}"), None, files(unaltered))?;
    browser.leave_frames().await?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let settings: Vec<_> = some.iter().map(|(_, settings)| settings).collect();
    let script = format!("{PAGE} {DRAW}");
    browser.client.execute(&script, vec![json!(settings)]).await?;
    for (place, (verdict, settings)) in some.iter().enumerate() {
        let what = format!("{verdict}: {settings:.300}");
        let refused = verdict.strip_prefix("refuses ");
        // It may take longer than the loader waits, which then says so, and what came of it after all.
        let awaited = if refused.is_some() { "error 1" } else { "ready" };
        let told = format!("window.told[{place}]");
        if let Err(error) = browser.until_holds(&format!("{told} === {awaited:?}")).await {
            bail!("{what}: told {}: {error:#}", browser.value(&told).await?);
        }
        browser.enter(&format!("#given-{place} iframe")).await?;
        browser.enter("iframe").await?;
        let seen = browser.value(SEEN).await?;
        browser.leave_frames().await?;
        is_ours(&seen, refused).context(what)?;
    }
    ensure!(browser.value("typeof pwned").await? == "undefined", "a script ran");
    Ok(())
}

/// Draws a check for each, and remembers what the page was told of each.
const DRAW: &str = "
window.told = {};
arguments[0].forEach((json, number) => {
  const place = document.createElement('div');
  place.id = `given-${number}`;
  document.body.prepend(place);
  for (const event of ['ready', 'error']) {
    place.addEventListener(`needlewise:${event}`, ({ detail }) => {
      window.told[number] = [event, detail && detail.code].filter((part) => part !== null && part !== undefined).join(' ');
    });
  }
  const settings = expand(JSON.parse(json));
  const check = Needlewise.create(place, { ...settings, mode: 'inline' });
  check.open();
});";

/// What stands in the check.
const SEEN: &str = "({
  heading: document.querySelector('h1').textContent,
  words: document.body.innerText,
  elements: [...new Set(Array.from(document.body.querySelectorAll('*'), (one) => one.localName))],
  handlers: Array.from(document.querySelectorAll('*')).flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on')),
  links: document.querySelectorAll('[href], [src]').length,
  origin: self.origin,
})";

fn is_ours(seen: &Value, refused: Option<&str>) -> Result<()> {
    const ELEMENTS: [&str; 19] = [
        "div", "main", "nav", "section", "footer", "h1", "h2", "h3", "p", "ul", "li", "button", "details",
        "summary", "span", "strong", "script", "svg", "path",
    ];
    let elements = seen["elements"].as_array().context("elements")?;
    let strange: Vec<_> =
        elements.iter().filter(|one| !ELEMENTS.contains(&one.as_str().unwrap_or_default())).collect();
    ensure!(strange.is_empty(), "unknown elements: {strange:?}");
    ensure!(seen["handlers"] == json!([]) && seen["links"] == 0 && seen["origin"] == "null", "{seen}");
    let (heading, words) =
        (seen["heading"].as_str().unwrap_or_default(), seen["words"].as_str().unwrap_or_default());
    match refused {
        Some(field) => ensure!(
            heading == "The check cannot run" && words.contains(field),
            "{field} is not named in {words}"
        ),
        None => ensure!(heading != "The check cannot run", "{words}"),
    }
    Ok(())
}
