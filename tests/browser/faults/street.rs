//! Many clinics at once, each in a frame of one page, each with files that were damaged at another place.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use xtask::server::Reply;

use super::fault::{CHECK, page};
use super::wire::{Way, Wire};
use crate::browser::{Browser, until};
use crate::host::{dist, files, is_frame, site};

/// How many clinics stand on one page.
const CLINICS: usize = 12;

/// Which of the two files is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    Frame,
    Loader,
}

/// What becomes of it at an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It ends there.
    Truncated,
    /// One bit of the byte there is another.
    Flipped,
}

impl File {
    fn is_at(self, path: &str) -> bool {
        match self {
            Self::Frame => is_frame(path),
            Self::Loader => path == "/needlewise/needlewise.js",
        }
    }

    fn bytes(self) -> Result<Vec<u8>> {
        let path = match self {
            Self::Frame => xtask::dist::frame(&dist())?,
            Self::Loader => dist().join(xtask::dist::LOADER),
        };
        std::fs::read(&path).with_context(|| path.display().to_string())
    }

    /// So many offsets, all over the file: evenly, and in the frame as many again in the few bytes around what counts most.
    pub fn offsets(self, count: usize) -> Result<Vec<usize>> {
        let bytes = self.bytes()?;
        let length = bytes.len();
        let even = |count: usize| (0..count).map(move |one| one * length / count);
        let mut offsets: Vec<usize> = match self {
            Self::Loader => even(count).collect(),
            Self::Frame => {
                let text = std::str::from_utf8(&bytes)?;
                let marks = [
                    "<meta http-equiv",
                    "srcdoc=",
                    "<script>",
                    "<style>",
                    "<div id=",
                    "</template>",
                    "</script>",
                ];
                let places: Vec<usize> =
                    marks.iter().flat_map(|mark| text.match_indices(mark).map(|(place, _)| place)).collect();
                let near =
                    (0..count / 2).map(|one| places[one % places.len()] + 1 + 7 * (one / places.len()));
                even(count - count / 2).chain(near).filter(|place| *place < length).collect()
            }
        };
        offsets.sort_unstable();
        offsets.dedup();
        Ok(offsets)
    }
}

/// Visits all of these clinics; how many checks work. Fails where a visitor is stranded.
pub async fn walk(browser: &Browser, file: File, damage: Damage, offsets: &[usize]) -> Result<usize> {
    let mut working = 0;
    for some in offsets.chunks(CLINICS) {
        let sites: Vec<_> = some.iter().map(|offset| damaged(file, damage, *offset)).collect();
        let server = street(sites, "")?;
        browser.leave_frames().await?;
        browser.open(&server.origin).await?;
        let ready = settled(browser, some.len()).await?;
        for (house, offset) in some.iter().enumerate() {
            let what = || format!("{file:?} {damage:?} at {offset}");
            if ready.contains(&house) {
                works(browser, house).await.with_context(what)?;
                working += 1;
            } else {
                let reached = browser.value(&REACHED.replace("HOUSE", &house.to_string())).await?;
                ensure!(reached == true, "{}: the clinic cannot be reached", what());
            }
        }
    }
    Ok(working)
}

/// One clinic in a frame of another page, which has this attribute.
pub async fn framed(browser: &Browser, attribute: &str) -> Result<()> {
    let server = street(vec![site("/", page("", CHECK), files(|_, reply| reply))], attribute)?;
    browser.leave_frames().await?;
    browser.open(&server.origin).await?;
    browser.until_holds("document.readyState === 'complete'").await?;
    works(browser, 0).await
}

fn damaged(file: File, damage: Damage, offset: usize) -> impl Fn(&str) -> Reply + Send + 'static {
    let body = CHECK
        .replace("data-needlewise", "data-needlewise data-lazy=\"false\"")
        .replace("\"/needle", "\"needle");
    let alter = move |path: &str, mut reply: Reply| {
        if file.is_at(path) {
            match damage {
                Damage::Truncated => reply.body.truncate(offset),
                Damage::Flipped => reply.body[offset] ^= 1,
            }
        }
        reply
    };
    site("/", page("", &body), files(alter))
}

/// A page with a frame for each site, which finds its files below a folder of its own.
fn street(sites: Vec<impl Fn(&str) -> Reply + Send + 'static>, attribute: &str) -> Result<Wire> {
    let house =
        |house| format!("<iframe src=\"/{house}/\" width=\"600\" height=\"900\" {attribute}></iframe>");
    let houses = (0..sites.len()).map(house).collect::<Vec<_>>().concat();
    Wire::start(Way::Whole, move |path| {
        let mut parts = path.splitn(3, '/').skip(1);
        match (parts.next().and_then(|house| house.parse().ok()), parts.next()) {
            (Some(house), Some(rest)) => match sites.get::<usize>(house) {
                Some(site) => site(&format!("/{rest}")),
                None => Reply::missing(),
            },
            _ if path == "/" => {
                Reply::file("index.html", format!("<!doctype html><title>A street</title>{houses}"))
            }
            _ => sites.first().map_or_else(Reply::missing, |site| site(path)),
        }
    })
}

/// Waits until each check has said something, or would have; those that are ready at the end.
async fn settled(browser: &Browser, count: usize) -> Result<Vec<usize>> {
    until("every clinic", async || {
        let Value::Array(told) = browser.value(TOLD).await? else { return Ok(None) };
        let silent = told.iter().any(|last| last == "");
        let late = browser.value("performance.now() > 12000").await? == true;
        if told.len() < count || silent && !late {
            return Ok(None);
        }
        let ready = told.iter().enumerate().filter(|(_, last)| **last == json!("ready"));
        Ok(Some(ready.map(|(house, _)| house).collect()))
    })
    .await
}

/// What each was told last. A page without our script is told nothing.
const TOLD: &str = "document.readyState === 'complete' && Array.from(frames, (house) =>
  house.Needlewise && house.document.querySelector('iframe') ? house.events[house.events.length - 1] || '' : 'none')";

const REACHED: &str = "Array.from(frames[HOUSE].document.querySelectorAll('#fallback, a[href=\"https://clinic.example/book\"]'))
  .some((found) => found.getClientRects().length > 0)";

/// Presses Start in that clinic's check, until the first question is there.
async fn works(browser: &Browser, house: usize) -> Result<()> {
    browser.leave_frames().await?;
    browser.enter(&format!("iframe:nth-of-type({})", house + 1)).await?;
    browser.enter("iframe").await?;
    browser.enter("iframe").await?;
    browser.until_holds(STARTED).await?;
    browser.leave_frames().await?;
    browser.client.enter_parent_frame().await?;
    Ok(())
}

const STARTED: &str = "(() => {
  const start = document.querySelector('.actions--start > button');
  if (start) start.click();
  return document.querySelector('h1').textContent === 'How old are you?';
})()";
