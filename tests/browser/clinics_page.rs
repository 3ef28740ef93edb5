//! The clinic's page: what it writes works where it says, and what it says is so.

mod written;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xtask::server::{Folder, Server};

use crate::browser::{Browser, until};
use crate::host::dist;

/// The deployable folder, as `cargo xtask serve` shows it.
pub fn served() -> Result<Server> {
    let folder = Folder(dist());
    Server::start(0, move |path| folder.reply(path))
}

/// The clinic's page, ready.
pub async fn opened(browser: &Browser) -> Result<Server> {
    let server = served()?;
    browser.open(&format!("{}/", server.origin())).await?;
    browser.until_holds("document.querySelector('#snippet-0') !== null").await?;
    Ok(server)
}

/// Enters `text` into the field with this id, and leaves it.
pub async fn enter(browser: &Browser, id: &str, text: &str) -> Result<()> {
    let entered = format!(
        "(() => {{
           const field = document.getElementById({id:?});
           if (!field) return false;
           field.value = {};
           field.dispatchEvent(new Event('change', {{ bubbles: true }}));
           return field.value !== '' || {} === '';
         }})()",
        Value::from(text),
        Value::from(text)
    );
    // A part that was opened just now may not be drawn yet.
    let what = format!("a field {id} that takes {text:?}");
    until(&what, async || Ok((browser.value(&entered).await? == true).then_some(()))).await?;
    Ok(())
}

/// Ticks or unticks the box that fits `selector`.
pub async fn click(browser: &Browser, selector: &str) -> Result<()> {
    let clicked = format!("(() => {{ document.querySelector({selector:?}).click(); return true; }})()");
    ensure!(browser.value(&clicked).await? == true);
    Ok(())
}

/// The text of the element with this id.
pub async fn text(browser: &Browser, id: &str) -> Result<String> {
    browser.text(&format!("(document.getElementById({id:?}) || {{ textContent: '' }}).textContent")).await
}

/// Waits until the element with this id holds `words`.
pub async fn until_says(browser: &Browser, id: &str, words: &str) -> Result<String> {
    let awaited = format!("{words:?} in {id}");
    let said =
        until(&awaited, async || Ok(Some(text(browser, id).await?).filter(|said| said.contains(words))));
    said.await.with_context(|| format!("{id} does not say {words:?}"))
}

pub use written::every_code_that_the_page_writes_boots;

pub async fn the_preview_is_the_check_itself(browser: &Browser) -> Result<()> {
    let _server = opened(browser).await?;
    enter(browser, "set-clinic", "Riverside Skin (example)").await?;
    enter(browser, "set-book", "https://clinic.example/book").await?;
    browser
        .until_holds(
            "document.querySelector('[data-needlewise] a').textContent.includes('Riverside Skin (example)')",
        )
        .await?;
    let clinic = until("the clinic's name in the check", async || {
        browser.leave_frames().await?;
        browser.enter_check().await?;
        Ok(Some(browser.text("document.body.innerText").await?)
            .filter(|text| text.contains("Riverside Skin (example)")))
    });
    clinic.await?;
    browser.leave_frames().await
}

pub async fn what_does_not_fit_is_named_beside_its_field(browser: &Browser) -> Result<()> {
    let _server = opened(browser).await?;
    for (id, wrong, told) in [
        ("set-book", "javascript:alert(1)", "fault-book"),
        ("set-radius", "25", "fault-radius"),
        ("set-accent", "teal", "fault-accent"),
        ("address", "//elsewhere", "address-fault"),
    ] {
        enter(browser, id, wrong).await?;
        until_says(browser, told, wrong).await?;
        ensure!(!text(browser, "snippet-0").await?.contains(wrong), "{wrong} is in the code");
    }
    enter(browser, "address", "/needlewise/").await?;
    until_says(browser, "snippet-0", "src=\"/needlewise/needlewise.js\"").await?;
    Ok(())
}

pub async fn a_medical_lead_tightens_and_signs(browser: &Browser) -> Result<()> {
    let _server = opened(browser).await?;
    enter(browser, "set-clinic", "Riverside Skin (example)").await?;
    enter(browser, "intervals-filler", "6").await?;
    until_says(browser, "changes", "filler: 6 weeks instead of 4 weeks").await?;
    // What is beyond the range goes to its end, and what is looser to what is shipped.
    enter(browser, "intervals-toxin", "40").await?;
    until_says(browser, "changes", "toxin: 4 weeks instead of 2 weeks").await?;
    enter(browser, "intervals-toxin", "1").await?;
    until_says(browser, "changes", "1 stricter, 0 looser").await?;
    enter(browser, "outcomes-R-126", "ask").await?;
    until_says(browser, "changes", "R-126: raised to ask").await?;
    enter(browser, "own-item", "plans").await?;
    browser.until_holds("document.querySelector('[name=own-code][value=sun-trip]') !== null").await?;
    click(browser, "[name=own-code][value=sun-trip]").await?;
    enter(browser, "own-reason", "We do not treat before a holiday in the sun.").await?;
    enter(browser, "own-next", "Call us, and we will find a date.").await?;
    click(browser, "#own-add").await?;
    until_says(browser, "changes", "We do not treat before a holiday in the sun.").await?;
    enter(browser, "import", "{ \"intervals\": { \"filler\": \"2 weeks\" } }").await?;
    until_says(browser, "import-fault", "intervals.filler: 2 weeks").await?;
    until_says(browser, "changes", "3 stricter, 0 looser").await?;
    click(browser, "#show-protocol").await?;
    let protocol = until_says(browser, "protocol", "Read and accepted by").await?;
    for words in [
        "Riverside Skin (example)",
        "filler: 6 weeks instead of 4 weeks",
        "SHA-256",
        "R-126",
        "What a clinic may set",
    ] {
        ensure!(protocol.contains(words), "the protocol to sign does not say {words:?}");
    }
    let policy = text(browser, "policy").await?;
    let code = text(browser, "snippet-0").await?;
    let of_code: Value = serde_json::from_str(
        code.split_once("application/json\">")
            .and_then(|(_, rest)| rest.split_once("</script>"))
            .context("a block")?
            .0,
    )?;
    ensure!(of_code["policy"] == serde_json::from_str::<Value>(&policy)?, "the code holds another policy");
    Ok(())
}

pub async fn the_papers_hold_the_sums_of_the_very_files(browser: &Browser) -> Result<()> {
    let _server = opened(browser).await?;
    let sums = until_says(browser, "sums", "needlewise.js").await?;
    ensure!(sums == std::fs::read_to_string(dist().join("SHA256SUMS"))?, "the sums are others:\n{sums}");
    enter(browser, "set-clinic", "Riverside Skin (example)").await?;
    until_says(browser, "notice", "not sent to Riverside Skin (example)").await?;
    Ok(())
}
