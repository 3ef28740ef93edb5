//! Draws the page. What is chosen is the only state; the code, the instructions and the document follow from it.

mod browser;
mod code;
mod form;
mod papers;
mod sign;
mod stricter;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value};
use yew::prelude::*;

use crate::VERSION;
use crate::files::{Folder, LOADER, integrity};
use crate::platform::Platform;
use crate::policy::Draft;
use crate::settings::fields;
use crate::snippet::{Choices, Pin};

/// The file with the sums of everything beside this page.
const SUMS: &str = "SHA256SUMS";

/// Draws the page into its document.
pub fn start() {
    if let Some(root) = browser::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// What was chosen, as it was entered.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    settings: BTreeMap<&'static str, String>,
    policy: Draft,
    address: String,
    pin: Pin,
    platform: Platform,
    files: Files,
}

/// What was read of the files beside this page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Files {
    /// The loader's `integrity` value; empty until it is read.
    integrity: String,
    /// The sums of all files.
    sums: String,
}

/// One thing that was chosen.
pub enum Choice {
    /// A field of the form, by the setting's name.
    Setting(&'static str, String),
    /// What is stricter.
    Policy(Draft),
    /// Where the folder with the files is.
    Address(String),
    /// Whether the loader is pinned.
    Pin(Pin),
    /// What the site is built with.
    Platform(Platform),
    /// What was read of the files.
    Files(Files),
}

impl Chosen {
    /// The settings that fit, in the order of the form.
    fn settings(&self) -> Vec<(&'static str, String)> {
        fields()
            .filter_map(|field| Some((field, self.settings.get(field.name)?)))
            .filter(|(field, text)| !text.is_empty() && field.fault(text).is_none())
            .map(|(field, text)| (field.name, text.clone()))
            .collect()
    }

    /// What the code is written from.
    fn choices(&self) -> Result<Choices, &'static str> {
        Ok(Choices {
            settings: self.settings(),
            policy: self.policy.clone(),
            folder: Folder::parse(&self.address)?,
            integrity: self.files.integrity.clone(),
            pin: self.pin,
        })
    }

    /// The clinic's name; empty where none is given.
    fn clinic(&self) -> &str {
        self.settings.get("clinic").map_or("", String::as_str)
    }

    /// Everything that the preview is told: what is not set is told too, so that it goes back to what is shipped.
    fn for_preview(&self) -> String {
        let mut all = Map::new();
        for field in fields() {
            all.insert(field.name.to_owned(), Value::String(String::new()));
        }
        for (name, text) in self.settings() {
            all.insert(name.to_owned(), Value::String(text));
        }
        all.insert("policy".to_owned(), self.policy.value().unwrap_or_else(|| Value::Object(Map::new())));
        Value::Object(all).to_string()
    }
}

impl Reducible for Chosen {
    type Action = Choice;

    fn reduce(self: Rc<Self>, choice: Choice) -> Rc<Self> {
        let mut chosen = (*self).clone();
        match choice {
            Choice::Setting(name, text) => drop(chosen.settings.insert(name, text)),
            Choice::Policy(policy) => chosen.policy = policy,
            Choice::Address(address) => chosen.address = address,
            Choice::Pin(pin) => chosen.pin = pin,
            Choice::Platform(platform) => chosen.platform = platform,
            Choice::Files(files) => chosen.files = files,
        }
        Rc::new(chosen)
    }
}

/// What every part of the page is given.
#[derive(Properties, Clone, PartialEq)]
pub struct PartProps {
    /// What was chosen so far.
    pub chosen: UseReducerHandle<Chosen>,
}

#[component]
fn App() -> Html {
    let chosen = use_reducer(|| Chosen {
        settings: BTreeMap::new(),
        policy: Draft::default(),
        address: browser::folder().unwrap_or_else(|| format!("/needlewise/{VERSION}/")),
        pin: Pin::Pinned,
        platform: Platform::Html,
        files: Files::default(),
    });
    {
        let chosen = chosen.clone();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let integrity =
                    browser::bytes(LOADER).await.map(|bytes| integrity(&bytes)).unwrap_or_default();
                let sums = browser::bytes(SUMS).await.unwrap_or_default();
                let sums = String::from_utf8_lossy(&sums).into_owned();
                chosen.dispatch(Choice::Files(Files { integrity, sums }));
            });
        });
    }
    use_effect_with(chosen.for_preview(), |settings| browser::preview(settings));
    let pages = [
        ("form", "Your check"),
        ("preview", "How it looks"),
        ("code", "Put it on your site"),
        ("stricter", "Stricter rules"),
        ("sign", "To sign"),
        ("papers", "For your privacy officer"),
    ];
    html! {
        <>
            <nav aria-label="This page">
                <ul>
                    { for pages.map(|(id, title)| html! { <li><a href={format!("#{id}")}>{ title }</a></li> }) }
                </ul>
            </nav>
            <form::Form chosen={chosen.clone()} />
            <code::Instructions chosen={chosen.clone()} />
            <stricter::Stricter chosen={chosen.clone()} />
            <sign::Sign chosen={chosen.clone()} />
            <papers::Papers chosen={chosen.clone()} />
        </>
    }
}
