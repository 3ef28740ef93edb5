//! Starting the check inside the frame.

use super::height::frame_height_px;
use super::messages::{FATAL_FRAME, FATAL_SETTINGS, ToHost};
use super::settings::Settings;
use crate::engine::{Date, Interview};
use crate::handoff::Takeaway;
use crate::microneedling::PROTOCOL;
use crate::widget::{App, AppProps, Ways};
use serde::Serialize;
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, ResizeObserver};
use yew::{AttrValue, Callback, Renderer};

/// The element the app is drawn on; it holds the prerendered first screen until then.
const ROOT_ID: &str = "needlewise";

// Defined in boot.js. `post` is the only way to the host page; `save`, `copy` and `print` lead to the visitor's own device;
// `ways` tells of this frame alone: 256 times the shut ones, and all.
#[wasm_bindgen(js_namespace = airlock)]
extern "C" {
    fn settings() -> String;
    fn post(message: JsValue);
    fn explain(sentence: &str);
    fn save(name: &str, mime: &str, text: &str);
    fn copy(text: &str) -> bool;
    fn print();
    fn ways(kind: u8) -> u16;
}

/// Reads the settings, draws the app and tells the host page that it is ready. With settings that do not fit,
/// or in a frame that cannot be used, it says so in the frame and asks nothing.
pub fn start() {
    match Settings::parse(&settings()) {
        Err(error) => refuse(
            FATAL_SETTINGS,
            &["This page passes the check a setting that it cannot use: ", &error.text(), "."].concat(),
        ),
        Ok(settings) => {
            if mount(settings).is_none() {
                refuse(FATAL_FRAME, "The check cannot be drawn in this browser.");
            }
        }
    }
}

fn refuse(code: u8, sentence: &str) {
    explain(sentence);
    send(ToHost::Fatal { code });
}

fn send(message: ToHost) {
    // Numbers and constant words cannot fail to serialise; if they ever did, silence is the safe side.
    if let Ok(message) =
        message.serialize(&serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true))
    {
        post(message);
    }
}

fn mount(settings: Settings) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let root = document.get_element_by_id(ROOT_ID)?;
    let probe = size_probe(&document)?;
    wear(&document, &settings)?;
    let props = AppProps {
        clinic: settings.clinic.map(AttrValue::from),
        interview: Interview::new(&PROTOCOL, settings.policy, today()?),
        on_screen: on_screen(document),
        on_take: Callback::from(take),
        on_look: Callback::from(|kind| {
            let [shut, all] = ways(kind).to_be_bytes();
            Ways { shut, all }
        }),
    };
    Renderer::<App>::with_root_and_props(root, props).render();
    // The height first, so that the frame appears at its size.
    tell_height(probe);
    send(ToHost::Ready);
    Some(())
}

/// Today's date on the visitor's own calendar.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(i32::try_from(now.get_full_year()).ok()?, now.get_month() + 1, now.get_date())
}

fn on_screen(document: Document) -> Callback<AttrValue> {
    Callback::from(move |title: AttrValue| {
        document.set_title(&title);
        if let Some(scroller) = document.body() {
            scroller.set_scroll_top(0);
        }
    })
}

/// Hands the visitor what was clicked for; says whether the browser took it.
fn take(taken: Takeaway) -> bool {
    match taken {
        Takeaway::Print => print(),
        Takeaway::Copy(text) => return copy(&text),
        Takeaway::File(file) => save(file.name, file.mime, &file.text),
    }
    true
}

/// Sets the clinic's look in the variables that `themes.css` reads.
fn wear(document: &Document, settings: &Settings) -> Option<()> {
    let style = document.document_element()?.dyn_into::<HtmlElement>().ok()?.style();
    if let Some(accent) = settings.accent {
        for (name, colour) in ["--accent-light", "--accent-dark"].into_iter().zip(accent.readable()) {
            style.set_property(name, &colour.css()).ok()?;
        }
    }
    if let Some(radius) = settings.radius {
        style.set_property("--radius", &[&radius.to_string(), "px"].concat()).ok()?;
    }
    if let Some(families) = settings.font {
        style.set_property("--font", families).ok()?;
    }
    Some(())
}

/// An invisible element as wide as the frame and one root font size high.
///
/// `vw` leaves a scroll bar out of account; with it, the height would depend on how long the screen is.
fn size_probe(document: &Document) -> Option<Element> {
    let probe: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    let style = probe.style();
    for (name, value) in [
        ("position", "fixed"),
        ("top", "0"),
        ("left", "0"),
        ("width", "100vw"),
        ("height", "1rem"),
        ("visibility", "hidden"),
        ("pointer-events", "none"),
    ] {
        style.set_property(name, value).ok()?;
    }
    probe.set_attribute("aria-hidden", "true").ok()?;
    document.body()?.append_child(&probe).ok()?;
    Some(probe.into())
}

/// Sends the height now, and again whenever the frame's width or its font size changes it.
fn tell_height(probe: Element) {
    let sent = Cell::new(0);
    let watched = probe.clone();
    let tell = move || {
        let size = probe.get_bounding_client_rect();
        let px = frame_height_px(size.width(), size.height());
        if sent.replace(px) != px {
            send(ToHost::Height { px });
        }
    };
    tell();
    let on_change = Closure::<dyn Fn()>::new(tell);
    // Without an observer the first height stays, which is enough to use the check.
    if let Ok(observer) = ResizeObserver::new(on_change.as_ref().unchecked_ref()) {
        observer.observe(&watched);
    }
    on_change.forget();
}
