//! The first screen: what this is, what it is not, and Start.

use yew::prelude::*;

use super::icon;
use crate::engine::{Action, Interview};

/// Draws the start screen.
pub fn view(
    clinic: Option<&AttrValue>,
    interview: &Interview,
    heading: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let questions = interview.asked().len();
    html! {
        <>
            if let Some(clinic) = clinic { <p class="caption">{ clinic }</p> }
            <h1 ref={heading} tabindex="-1">{ "Is microneedling right for you?" }</h1>
            <p class="lead">
                { "Find out if anything rules it out, has to wait, or needs a clinician first. " }
                { "We say why, and where we read it." }
            </p>
            <ul class="facts">
                <li class="facts__item">
                    { icon::clock() }
                    <strong>{ "About 3 minutes" }</strong>
                    <span>{ questions }{ " short questions, sometimes a few more" }</span>
                </li>
                <li class="facts__item">
                    { icon::lock() }
                    <strong>{ "Nothing you answer is sent" }</strong>
                    <span>{ "Your answers stay in this page, and go when you close it" }</span>
                </li>
                <li class="facts__item">
                    { icon::person() }
                    <strong>{ "Not a medical opinion" }</strong>
                    <span>{ "Only a qualified person who sees you can say whether to treat" }</span>
                </li>
            </ul>
            <button type="button" class="button" onclick={act.reform(|_| Action::Begin)}>{ "Start" }</button>
            <details class="more">
                <summary>{ "Before you start" }</summary>
                <ul>
                    <li>{ "This suitability check gives general information. It is not medical advice or a diagnosis." }</li>
                    <li>{ "A result here is not approval. The clinic must still check." }</li>
                    <li>{ "Never stop a prescribed medicine because of this." }</li>
                    <li>{ "Results of treatment vary. Expect improvement, not removal." }</li>
                    <li>{ "It is about needles only. It is not for needles with heat (RF), or for devices at home." }</li>
                    <li>{ "This website can still see that you visited this page." }</li>
                </ul>
            </details>
        </>
    }
}
