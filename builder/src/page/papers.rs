//! The clinic's privacy notice, and answers for its privacy officer.

use yew::prelude::*;

use super::code::Copyable;
use super::{PartProps, browser};
use crate::VERSION;
use crate::compliance::{DATA_FLOW, QUESTIONS, privacy_notice};

/// Texts to copy, and the sums of the files.
#[component]
pub fn Papers(props: &PartProps) -> Html {
    let notice = privacy_notice(props.chosen.clinic());
    let sums = props.chosen.files.sums.clone();
    let save = {
        let text = everything(&notice, &sums);
        Callback::from(move |_| browser::saved("privacy-officer.txt", &text))
    };
    html! {
        <section id="papers" aria-labelledby="papers-title">
            <h2 id="papers-title">{ "For your privacy officer" }</h2>
            <Copyable id="notice" title="For your privacy notice" text={notice} />
            <Copyable id="data-flow" title="For your record of data flows" text={DATA_FLOW} />
            <h3>{ "Questions and answers" }</h3>
            <dl>
                { for QUESTIONS.iter().map(|question| html! { <><dt>{ question.ask }</dt><dd>{ question.answer }</dd></> }) }
            </dl>
            <h3>{ "What each file has to be" }</h3>
            <p>{ "SHA-256 sums, as the command sha256sum --check SHA256SUMS reads them." }</p>
            if sums.is_empty() {
                <p>{ "The sums stand in SHA256SUMS beside this page." }</p>
            } else {
                <Copyable id="sums" title="SHA256SUMS" text={sums} />
            }
            <button type="button" onclick={save}>{ "Save all of this as text" }</button>
        </section>
    }
}

/// All of it as one text.
fn everything(notice: &str, sums: &str) -> String {
    let mut text = format!("Needlewise {VERSION}\n\n{notice}\n\n{DATA_FLOW}\n\n");
    for question in QUESTIONS {
        text.push_str(question.ask);
        text.push('\n');
        text.push_str(question.answer);
        text.push_str("\n\n");
    }
    text.push_str(sums);
    text
}
