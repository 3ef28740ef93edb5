//! What to paste, and where.

use yew::prelude::*;

use super::{Choice, PartProps, browser};
use crate::VERSION;
use crate::platform::Platform;
use crate::snippet::{Choices, Pin};

/// Where the files are, what the site is built with, and the code for it.
#[component]
pub fn Instructions(props: &PartProps) -> Html {
    let chosen = &props.chosen;
    let choices = chosen.choices();
    let fault = choices.as_ref().err().copied();
    let on_address = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| chosen.dispatch(Choice::Address(browser::entered(&event))))
    };
    let on_platform = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let name = browser::entered(&event);
            if let Some(platform) = Platform::ALL.into_iter().find(|platform| platform.name() == name) {
                chosen.dispatch(Choice::Platform(platform));
            }
        })
    };
    let on_pin = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let pin = if browser::is_ticked(&event) { Pin::Pinned } else { Pin::Free };
            chosen.dispatch(Choice::Pin(pin));
        })
    };
    html! {
        <section id="code" aria-labelledby="code-title">
            <h2 id="code-title">{ "Put it on your site" }</h2>
            <div class="entry">
                <label for="platform">{ "Your website is built with" }</label>
                <select id="platform" onchange={on_platform}>
                    { for Platform::ALL.map(|platform| html! {
                        <option value={platform.name()} selected={platform == chosen.platform}>{ platform.name() }</option>
                    }) }
                </select>
            </div>
            <div class="entry">
                <label for="address">{ "Where the folder with the files is" }</label>
                <input id="address" autocomplete="off" value={chosen.address.clone()} onchange={on_address}
                    aria-invalid={fault.map(|_| "true")} aria-describedby="address-hint address-fault" />
                <p class="hint" id="address-hint">
                    { format!("Such as /needlewise/{VERSION}/ on the same site, or a whole address. Filled in from where this page is.") }
                </p>
                if let Some(allowed) = fault {
                    <p class="fault" id="address-fault" role="alert">
                        { format!("Where the folder is: \"{}\" is not used. It may be {allowed}.", chosen.address) }
                    </p>
                }
            </div>
            <label class="tick">
                <input id="pin" type="checkbox" checked={chosen.pin == Pin::Pinned} onchange={on_pin} />
                { "Pin the script, so that browsers refuse a changed one (integrity)" }
            </label>
            if choices.as_ref().is_ok_and(Choices::needs_leave) {
                <p class="notice" id="pin-notice">
                    { "The other server has to send the header Access-Control-Allow-Origin: * with needlewise.js. Without it \
                       browsers refuse a pinned script, and your page shows only the way to you: take the pin off then. Without \
                       the pin, whoever can change that server's files can change the check." }
                </p>
            }
            if let Ok(choices) = &choices {
                { to_paste(chosen.platform, choices) }
            } else {
                <p>{ "The code is written once the address fits." }</p>
            }
        </section>
    }
}

fn to_paste(platform: Platform, choices: &Choices) -> Html {
    if choices.pin == Pin::Pinned && choices.integrity.is_empty() {
        return html! {
            <p role="alert">
                { "Reading needlewise.js beside this page, to pin it. If this stays, open this page from a web server, not \
                   from a folder, or take the pin off." }
            </p>
        };
    }
    let lines = platform.policy_lines(choices);
    html! {
        <>
            <ol class="steps">{ for platform.steps().into_iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            { for platform.code(choices).into_iter().enumerate().map(|(place, code)| html! {
                <Copyable id={format!("snippet-{place}")} title={code.title} text={code.text} />
            }) }
            <h3>{ "If your pages have a Content Security Policy" }</h3>
            <p>{ "Add what these two lines name to its lines of the same name. Do not send that policy with the check's own files." }</p>
            <Copyable id="csp" title="Policy lines" text={lines.join(";\n")} />
            <h3>{ "To take it away again" }</h3>
            <p id="uninstall">{ platform.uninstall() }</p>
        </>
    }
}

/// Properties of [`Copyable`].
#[derive(Properties, PartialEq)]
pub struct CopyableProps {
    /// The id of the element that holds the text.
    pub id: AttrValue,
    /// What the text is.
    pub title: AttrValue,
    /// The text.
    pub text: AttrValue,
}

/// A text and a button that copies it.
#[component]
pub fn Copyable(props: &CopyableProps) -> Html {
    let said = use_state(|| "");
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |_| said.set(""));
    }
    let onclick = {
        let (text, said) = (props.text.clone(), said.clone());
        Callback::from(move |_| {
            let said = said.clone();
            said.set("");
            browser::copied(
                &text,
                Callback::from(move |went_well: bool| {
                    said.set(if went_well {
                        "Copied."
                    } else {
                        "Not copied: select the text and copy it yourself."
                    });
                }),
            );
        })
    };
    let label = format!("Copy: {}", props.title);
    html! {
        <div class="copyable">
            <div class="copyable-bar">
                <strong>{ props.title.clone() }</strong>
                <span role="status">{ *said }</span>
                <button type="button" aria-label={label} {onclick}>{ "Copy" }</button>
            </div>
            <pre id={props.id.clone()} tabindex="0" role="region" aria-label={props.title.clone()}>{ props.text.clone() }</pre>
        </div>
    }
}
