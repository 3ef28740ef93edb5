//! The style of the clinic's own page: beside any, the check looks the same.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use fantoccini::actions::{InputSource as _, MouseActions, PointerAction};
use serde_json::{Value, json};
use xtask::engines::Engine;
use xtask::server::Reply;
use xtask::tools::stylesheets::STYLESHEETS;

use crate::browser::Browser;
use crate::embedding::TWO_FRAMES;
use crate::figures::{Extent, extent, is_own, record};
use crate::host::{TAG, clinic, files, unaltered, until_told};

/// Rules that nobody should write, and some that themes do.
const HOSTILE: [(&str, &str); 17] = [
    ("all unset", "* { all: unset }"),
    ("all unset, insisting", "* { all: unset !important }"),
    ("all unset, in a layer", "@layer theme { * { all: unset !important } }"),
    (
        "bent frames",
        "iframe { display: none; width: 1px; height: 10px; opacity: .1; transform: rotate(3deg); filter: blur(2px);
           border: 5px solid red }",
    ),
    (
        "bent frames, insisting",
        "iframe { display: none !important; width: 1px !important; height: 10px !important; opacity: .1 !important;
           transform: rotate(3deg) !important; filter: blur(2px) !important; border: 5px solid red !important }",
    ),
    (
        "everything twisted",
        "iframe, p, a, button { rotate: 3deg; scale: .5; translate: 40px 40px; zoom: .5; mix-blend-mode: difference }",
    ),
    (
        "everything cut",
        "iframe, p, a, button { border-radius: 50%; clip-path: circle(10px); mask: linear-gradient(transparent, #0008);
           overflow: hidden; max-height: 10px; text-indent: -9999px; content-visibility: hidden; contain: strict }",
    ),
    (
        "everything moving",
        "@keyframes away { to { opacity: 0; width: 10px; font-size: 1px; margin-left: 500px } }
         iframe, p, a, button, dialog { animation: away 1s forwards; transition: all 60s }",
    ),
    (
        "everything hidden",
        "iframe, p, a, button { visibility: hidden; opacity: 0; pointer-events: none; height: 0; float: right }",
    ),
    ("no links", "a, p, button { display: none }"),
    (
        "no links, insisting",
        "a, p, button { display: none !important; color: transparent !important; font-size: 0 !important }",
    ),
    (
        "tiny links",
        "a, button { width: 1px; height: 1px; padding: 0; font-size: 1px; line-height: 1px; overflow: hidden }",
    ),
    (
        "frames with a shape",
        "iframe { aspect-ratio: 16 / 9; height: auto !important; max-width: 100% !important; min-height: 1500px;
           position: absolute; inset: 0; box-sizing: border-box; padding-top: 56% }",
    ),
    ("frames that wait for a consent", "iframe:not([data-consent]) { display: none !important }"),
    ("a theme's columns", ".entry div > * { max-width: 120px; margin-left: 40px } iframe, p { float: left; clear: none }"),
    ("a small root", "html { font-size: 62.5% } *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0 }"),
    (
        "windows of its own",
        "dialog { display: flex; min-width: 100%; min-height: 100%; padding: 5rem; transform: translate(5px);
           backdrop-filter: blur(5px); border-radius: 50%; clip-path: circle(10px); overflow: hidden }
         dialog > * { position: absolute; width: 50px; flex: none }",
    ),
];

/// For the control: what nothing in the place can undo.
const SHRUNK: &str = "[data-needlewise] { transform: scale(.5) }";

/// One check in the page, and one in a window over it: without a name, for with one its start is just as high as the window,
/// and has a scroll bar or not by chance. What stands above moves with the page's style, and half a pixel
/// up or down blurs letters otherwise: so their place is fixed.
const PAGE: &str = r#"<link rel="stylesheet" href="/page.css"><div class="entry"
        style="position: absolute !important; inset: 100px 0 auto 0 !important; margin: 0 !important; padding: 0 !important">
    <div id="inline" data-needlewise></div><div id="window" data-needlewise data-clinic="" data-mode="dialog"></div></div>
    <script async src="/needlewise/needlewise.js" data-clinic="Riverside Skin" data-book="https://clinic.example/book"
        data-phone="+1 555 0100" data-max-width="600"></script>"#;

pub async fn the_pages_own_style_does_not_change_the_check(browser: &Browser) -> Result<()> {
    let bare = look(browser, "").await?;
    let is_good = |part: &Value| part["isForFingers"] == true && part["isHit"] == true;
    ensure!(bare.parts.len() >= 4 && bare.parts.iter().all(is_good), "{:?}", bare.parts);
    let sheets = STYLESHEETS.iter().map(|sheet| Ok((sheet.package.name, sheet.text()?)));
    let mut styles = sheets.collect::<Result<Vec<_>>>()?;
    styles.extend(HOSTILE.map(|(name, rules)| (name, rules.to_owned())));
    let step = match extent() {
        Extent::Whole => 1,
        Extent::Short => 6,
    };
    let mut changed = Vec::new();
    let some = styles.iter().step_by(step).enumerate();
    for (_, (name, rules)) in some.filter(|(number, _)| is_own(browser.engine, *number)) {
        changed.extend(look(browser, rules).await?.unlike(&bare, name)?);
    }
    ensure!(changed.is_empty(), "{}", changed.join("\n"));
    let noticed = look(browser, SHRUNK).await?.unlike(&bare, "a shrunk place")?;
    // The frame, both links and the button in the page; a window over it is out of reach. One engine's driver draws the
    // frame as if it stood by itself.
    let pictures = usize::from(browser.engine != Engine::WebKit);
    ensure!(noticed.len() == 4 + pictures, "{noticed:?}");
    let names: Vec<_> = styles.iter().map(|(name, _)| name).collect();
    let rows = [
        ("styles of the page", json!(names.len())),
        ("of these that change the check's looks, its links or their reach", json!(changed.len())),
        ("by name", json!(names)),
    ];
    record(browser.engine, "the-style-of-the-page", &json!({ "rows": rows }))
}

/// Where it stands is the page's to say: the check keeps to the column that the tag stands in, as themes lay it out.
pub async fn a_check_keeps_to_the_pages_column(browser: &Browser) -> Result<()> {
    let column = "<style>.entry > * { max-width: 400px; margin-inline: auto !important }</style>";
    let server = clinic(&format!("{column}<div class=\"entry\">{TAG}</div>"), None, files(unaltered))?;
    browser.open(&server.origin()).await?;
    until_told(browser, "ready").await?;
    let width = browser.value("document.querySelector('iframe').getBoundingClientRect().width").await?;
    ensure!(width == 400, "the check is {width} px wide");
    Ok(())
}

/// How the checks look on one page.
struct Look {
    /// A picture of the frame in the page, and of that in the window.
    frames: Vec<Vec<u8>>,
    /// The window's width and height.
    window: Value,
    /// What the loader draws: the frames, links and buttons.
    parts: Vec<Value>,
}

async fn look(browser: &Browser, rules: &str) -> Result<Look> {
    let (rules, files) = (rules.to_owned(), files(unaltered));
    let server = clinic(PAGE, None, move |path| {
        if path == "/page.css" { Reply::file("page.css", rules.as_str()) } else { files(path) }
    })?;
    browser.open(&server.origin()).await?;
    // What the pointer is over may look otherwise.
    let corner = PointerAction::MoveTo { duration: None, x: 0.0, y: 0.0 };
    browser.client.perform_actions(MouseActions::new("mouse".to_owned()).then(corner)).await?;
    until_told(browser, "ready").await?;
    let mut frames = vec![picture(browser, "#inline iframe").await?];
    let mut parts = parts(browser, "#inline iframe, #inline a, #window > button").await?;
    // One engine never draws what is in a window over the page twice to the very pixel.
    if browser.engine == Engine::WebKit {
        return Ok(Look { frames, parts, window: Value::Null });
    }
    browser
        .value("void (window.events.length = 0, document.querySelector('#window > button').click())")
        .await?;
    until_told(browser, "ready").await?;
    frames.push(picture(browser, "#window iframe").await?);
    parts.extend(self::parts(browser, "#window dialog > button, #window iframe, #window a").await?);
    Ok(Look { frames, parts, window: browser.value(WINDOW).await? })
}

async fn picture(browser: &Browser, frame: &str) -> Result<Vec<u8>> {
    // What says that it is ready may not be drawn yet.
    browser.enter(frame).await?;
    browser.enter("iframe").await?;
    browser.client.execute_async(TWO_FRAMES, vec![]).await?;
    browser.leave_frames().await?;
    browser.client.execute_async(TWO_FRAMES, vec![]).await?;
    Ok(browser.client.find(Locator::Css(frame)).await?.screenshot().await?)
}

async fn parts(browser: &Browser, which: &str) -> Result<Vec<Value>> {
    let parts = browser.client.execute(LOOK_OF_PARTS, vec![which.into()]).await?;
    parts.as_array().cloned().context("a list")
}

impl Look {
    /// What is otherwise than on the `bare` page.
    fn unlike(&self, bare: &Self, name: &str) -> Result<Vec<String>> {
        let mut unlike = Vec::new();
        let pairs = self.frames.iter().zip(&bare.frames);
        for (place, (own, other)) in ["page", "window"].into_iter().zip(pairs) {
            if own != other {
                let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
                for (whose, picture) in [("own", own), ("bare", other)] {
                    fs::write(
                        folder.join(format!("{}-{place}-{whose}.png", name.replace([' ', '/'], "-"))),
                        picture,
                    )?;
                }
                unlike.push(format!(
                    "{name}: the frame in the {place}: see the pictures in {}",
                    folder.display()
                ));
            }
        }
        if self.window != bare.window {
            unlike.push(format!("{name}: the window measures {}, not {}", self.window, bare.window));
        }
        if self.parts.len() != bare.parts.len() {
            unlike.push(format!("{name}: {} parts, not {}", self.parts.len(), bare.parts.len()));
        }
        for (own, other) in self.parts.iter().zip(&bare.parts).filter(|(own, other)| own != other) {
            let lines = |part: &Value| part.to_string().split("; ").map(str::to_owned).collect::<Vec<_>>();
            let (own, other) = (lines(own), lines(other));
            unlike.push(format!(
                "{name}: {:?}",
                own.iter().filter(|line| !other.contains(line)).collect::<Vec<_>>()
            ));
        }
        Ok(unlike)
    }
}

const WINDOW: &str = "(({ width, height }) => [width, height].map(Math.round))(
    document.querySelector('dialog').getBoundingClientRect())";

/// Their font and colour are those of the page, and with them their size; the rest is the loader's.
const LOOK_OF_PARTS: &str = "return Array.from(document.querySelectorAll(arguments[0]), (part) => {
  part.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = part.getBoundingClientRect();
  const look = getComputedStyle(part);
  const own = ['display', 'visibility', 'opacity', 'position', 'float', 'pointerEvents', 'transform', 'rotate', 'scale',
    'translate', 'filter', 'clipPath', 'mixBlendMode', 'overflowX', 'backgroundColor', 'backgroundImage', 'boxShadow',
    'borderTopWidth', 'borderTopStyle', 'borderTopLeftRadius', 'paddingTop', 'paddingLeft', 'textDecorationLine',
    'animationName', 'transitionDuration', 'maskImage', 'zoom', 'contain', 'contentVisibility', 'minWidth', 'maxHeight'];
  return {
    words: part.textContent,
    size: part.localName === 'iframe' && [width, height],
    isForFingers: width >= 44 && height >= 44,
    isHit: document.elementFromPoint(left + width / 2, top + height / 2) === part,
    look: own.map((name) => `${name}: ${look[name]}`).join('; '),
  };
})";
