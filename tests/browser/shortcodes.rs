//! What may be written into a page of `WordPress`: by someone who means harm, and by mistake.

use anyhow::{Result, ensure};

use crate::BOOKING;
use crate::browser::Browser;
use crate::dashboard::Webmaster;
use crate::visitor::{By, Visitor};

/// What might be written by someone who may edit pages and nothing more, and the words of the booking link then.
const HOSTILE: [(&str, Option<&str>); 4] = [
    (r#"[needlewise clinic='"><script>alert(1)</script>']"#, None),
    (r#"[needlewise book="javascript:alert(1)"]"#, None),
    (
        r#"[needlewise clinic='" onfocus="alert(1)" tabindex="0' book="tel:+15550100"]"#,
        Some(r#"Book a consultation with " onfocus="alert(1)" tabindex="0"#),
    ),
    (
        r#"<!-- wp:needlewise/check {"clinic":"\u0022\u003e\u003cscript\u003ealert(1)\u003c/script\u003e","book":"tel:+15550100"} /-->"#,
        Some(r#"Book a consultation with "><script>alert(1)</script>"#),
    ),
];

/// How much of the hostile words has become more than words.
const HARM: &str = "Array.from(document.querySelectorAll('script, [onfocus], a[href^=\"javascript:\"]'))
  .filter((found) => found.outerHTML.includes('alert(1)')).length";

/// Policies, and whether a question is asked then: what cannot be read, cut short or misquoted, must not be left out.
const POLICIES: [(&str, bool); 4] = [
    (r#"[needlewise policy='{"intervals": {"filler": "6 weeks"}}']"#, true),
    // A shortcode ends at the first bracket.
    (r#"[needlewise policy='{"rules": [{"when": {"plans": ["sun-trip"]}, "outcome": "ask"}]}']"#, false),
    ("[needlewise policy=\u{201c}/policy.json\u{201d}]", false),
    (r#"[needlewise policy=""]"#, false),
];

/// A fault is named to those who can edit, and to nobody else.
pub async fn hostile(browser: &Browser, master: &Webmaster<'_>) -> Result<()> {
    let mut pages = Vec::new();
    for (content, link) in HOSTILE {
        pages.push((master.publish_as_written("Hostile", content).await?, link));
    }
    let notice = "document.body.innerText.includes('a booking link that does not begin with https:')";
    browser.open(&pages[1].0.link).await?;
    ensure!(browser.value(notice).await? == true, "an editor is not told of the booking link");
    master.log_out().await?;
    for (page, link) in pages {
        // A script that ran would stop the driver by its window.
        browser.open(&page.link).await?;
        browser.check_heading().await?;
        browser.leave_frames().await?;
        ensure!(browser.value(notice).await? == false, "a visitor is told of a fault");
        let found = browser.value(BOOKING).await?;
        ensure!(found.as_str() == link, "the booking link of {} says {found}", page.link);
        ensure!(browser.value(HARM).await? == 0, "something hostile is in {}", page.link);
    }
    master.log_in().await?;
    master.new_page().await
}

/// A policy that cannot be read stops the check, however the shortcode has taken it.
pub async fn policies(browser: &Browser, master: &Webmaster<'_>) -> Result<()> {
    for (content, asks) in POLICIES {
        let page = master.publish_as_written("A policy", content).await?;
        browser.open(&page.link).await?;
        if asks {
            Visitor::arrive(browser, By::Pointer).await?.start().await?;
        } else {
            browser.enter_check().await?;
            let refusal = "document.body.innerText.includes('policy, policy: not an object')";
            browser.until_holds(refusal).await?;
        }
        browser.leave_frames().await?;
        master.new_page().await?;
    }
    Ok(())
}
