//! The same screens without an airlock: what shows that a trap catches.

use anyhow::Result;
use needlewise::engine::{Interview, Place};
use needlewise::widget::render;
use serde_json::{Value, json};
use xtask::server::{Reply, Server};

use crate::browser::Browser;
use crate::traps;

/// Where such a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// In the page itself.
    Page,
    /// In an open shadow root.
    Shadow,
    /// In a frame of the page's own origin, without a sandbox.
    Frame,
}

impl Where {
    /// The same in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Page => "in the page itself",
            Self::Shadow => "in an open shadow root",
            Self::Frame => "in a frame of the page's origin",
        }
    }

    const fn body(self) -> &'static str {
        match self {
            Self::Page => r#"<div data-naive="page"></div><script src="/naive.js"></script>"#,
            Self::Shadow => r#"<div data-naive="shadow"></div><script src="/naive.js"></script>"#,
            Self::Frame => r#"<iframe src="/inner.html" width="900" height="900"></iframe>"#,
        }
    }
}

/// Opens a page with the traps and the screens of `visit`, from the first question to the result; the session then
/// stands where the screens are.
pub async fn open(browser: &Browser, place: Where, visit: &Interview) -> Result<Server> {
    let script = format!("const SCREENS = {};\n{}", screens(visit), include_str!("naive.js"));
    let server = traps::site(place.body(), move |path| match path {
        "/naive.js" => Reply::file("naive.js", script.as_str()),
        "/inner.html" => {
            Reply::file("inner.html", format!("<!doctype html><html lang=\"en\">{}", Where::Page.body()))
        }
        "/log" => Reply::file("log.txt", "thanks"),
        _ => Reply::missing(),
    })?;
    browser.open(&server.origin()).await?;
    match place {
        Where::Page | Where::Shadow => {}
        Where::Frame => browser.enter("iframe").await?,
    }
    Ok(server)
}

/// Each screen's title and HTML; no line is ticked yet.
fn screens(visit: &Interview) -> Value {
    let questions = visit.asked().into_iter().map(|item| (item.text, Place::Question(item)));
    let rest = [("Check your answers", Place::Review), ("Your result", Place::Result)];
    let screen = |(title, place)| {
        let html = render(&Interview { place, ..visit.clone() });
        json!([title, html.replace(" checked", "")])
    };
    questions.chain(rest).map(screen).collect()
}
