//! The list of answers, each with Change.

use yew::prelude::*;

use super::wording;
use crate::engine::{Action, Interview};

/// Draws the list of answers.
pub fn view(interview: &Interview, heading: &NodeRef, act: &Callback<Action>) -> Html {
    let rows = interview.asked().into_iter().filter_map(|item| {
        let answer = interview.response.get(item)?;
        let change = act.reform(move |_| Action::Revisit(item));
        Some(html! {
            <div class="summary__row" key={item.id}>
                <dt>{ item.text }</dt>
                <dd>{ wording::answer(item, answer) }</dd>
                <dd class="summary__action">
                    <button type="button" class="link" onclick={change}>
                        { "Change" }<span class="hidden">{ ": " }{ item.text }</span>
                    </button>
                </dd>
            </div>
        })
    });
    html! {
        <>
            { back(act) }
            <h1 ref={heading} tabindex="-1">{ "Check your answers" }</h1>
            <dl class="summary">{ for rows }</dl>
            <div class="actions">
                <button type="button" class="button" onclick={act.reform(|_| Action::Conclude)}>
                    { "See my result" }
                </button>
            </div>
        </>
    }
}

/// The way back, at the top of every screen but the first.
pub fn back(act: &Callback<Action>) -> Html {
    html! {
        <button type="button" class="link back" onclick={act.reform(|_| Action::Back)}>{ "Back" }</button>
    }
}
