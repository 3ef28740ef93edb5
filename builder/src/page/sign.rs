//! What the medical lead reads, prints and signs.

use pulldown_cmark::{CodeBlockKind, Event as Part, Options, Parser, Tag, TagEnd, html};
use yew::prelude::*;

use super::{PartProps, browser};
use crate::protocol::{Signing, document};

/// The part of the page that is printed.
const DOCUMENT: &str = "protocol";

/// The protocol as this clinic uses it.
#[component]
pub fn Sign(props: &PartProps) -> Html {
    let shown = use_state(|| false);
    let chosen = &props.chosen;
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(!*shown))
    };
    let print = Callback::from(|_| browser::print(DOCUMENT));
    let markdown = match (*shown, chosen.policy.read()) {
        (true, Ok(policy)) => {
            let json = chosen.policy.value().map(|policy| format!("{policy:#}")).unwrap_or_default();
            document(Some(&Signing { clinic: chosen.clinic(), policy: &policy, json: &json }))
        }
        (true, Err(_)) | (false, _) => String::new(),
    };
    let save = {
        let markdown = markdown.clone();
        Callback::from(move |_| browser::saved("protocol.md", &markdown))
    };
    html! {
        <section id="sign" aria-labelledby="sign-title">
            <h2 id="sign-title">{ "To sign" }</h2>
            <p>
                { "Every question and rule in words, with its sources, what your clinic makes stricter, and a place for your \
                   medical lead's signature. It is long: some 80 pages." }
            </p>
            <button id="show-protocol" type="button" aria-expanded={shown.to_string()} onclick={toggle}>
                { if *shown { "Hide the protocol" } else { "Show the protocol" } }
            </button>
            if *shown {
                { " " }<button type="button" onclick={print}>{ "Print it" }</button>
                { " " }<button type="button" onclick={save}>{ "Save it as text" }</button>
                <div id={DOCUMENT} class="document" tabindex="0" role="region" aria-label="The protocol">
                    { Html::from_html_unchecked(as_html(&markdown).into()) }
                </div>
            }
        </section>
    }
}

/// The document as HTML. What looks like HTML in it is shown as it is written; the drawing is left to other readers.
fn as_html(markdown: &str) -> String {
    let mut drawing = false;
    let parts = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|part| match part {
        Part::Start(Tag::CodeBlock(CodeBlockKind::Fenced(ref language))) if &**language == "mermaid" => {
            drawing = true;
            None
        }
        Part::End(TagEnd::CodeBlock) if drawing => {
            drawing = false;
            None
        }
        _ if drawing => None,
        Part::Html(text) | Part::InlineHtml(text) => Some(Part::Text(text)),
        other => Some(other),
    });
    let mut page = String::new();
    html::push_html(&mut page, parts);
    page
}
