//! The outcome: the headline, each area, every reason, and what to know.

use yew::prelude::*;

use super::finding::{tone, view as reason};
use super::{icon, review, wording};
use crate::engine::{Action, Interview, Outcome, Suitability};

/// Draws the outcome.
pub fn view(
    interview: &Interview,
    suitability: &Suitability,
    heading: &NodeRef,
    act: &Callback<Action>,
) -> Html {
    let clear = act.reform(|_| Action::Restart);
    html! {
        <>
            { review::back(act) }
            { urgent(suitability) }
            <section class={classes!("outcome", tone(suitability.outcome))}>
                { icon::outcome(suitability.outcome) }
                <h1 ref={heading} tabindex="-1">{ headline(interview, suitability) }</h1>
                { for advice(suitability).into_iter().map(|line| html! { <p>{ line }</p> }) }
                { after_wait(suitability) }
            </section>
            if suitability.concerns_medicine() {
                <p class="notice"><strong>{ "Never stop a prescribed medicine because of this. " }</strong>
                    { "Talk to the person who prescribed it." }</p>
            }
            { areas(interview, suitability) }
            { reasons(interview, suitability) }
            <section>
                <h2>{ "Also tell the clinic about" }</h2>
                <ul>
                    <li>{ "a vaccination or dental work, just before or just after" }</li>
                    <li>{ "weight-loss injections" }</li>
                    <li>{ "antibiotics you took lately" }</li>
                    <li>{ "a birth in the last 12 weeks" }</li>
                </ul>
            </section>
            <section>
                <h2>{ "What this is, and is not" }</h2>
                <p>{ "This is general information, not medical advice. A result here is not approval. " }
                    { "Only a qualified person who sees you can say whether to treat." }</p>
                <p>{ "It was worked out on " }{ wording::date(interview.today) }
                    { ", the date on this device." }</p>
            </section>
            <div class="actions actions--plain">
                <button type="button" class="button button--quiet" onclick={clear}>{ "Clear my answers" }</button>
            </div>
        </>
    }
}

/// What a doctor should see first, whatever the headline (E11).
fn urgent(suitability: &Suitability) -> Html {
    let urgent = suitability.urgent();
    if urgent.is_empty() {
        return html! {};
    }
    html! {
        <section class="urgent">
            <h2>{ "Please see a doctor first" }</h2>
            { for urgent.iter().map(|finding| html! { <p>{ finding.rule.reason }{ " " }{ finding.rule.next }</p> }) }
            <p class="urgent__now">
                { "If you feel very unwell now — trouble breathing, a swollen face or tongue, confusion, " }
                { "or skin turning blotchy and cold — call your local emergency number " }
                { "(for example 112, 999 or 911). Don't wait for the clinic." }
            </p>
        </section>
    }
}

fn headline(interview: &Interview, suitability: &Suitability) -> String {
    let named = |wanted: &dyn Fn(Outcome) -> bool| {
        let codes: Vec<_> =
            suitability.areas.iter().filter(|area| wanted(area.outcome)).map(|area| area.area).collect();
        wording::areas(interview.protocol.areas, &codes)
    };
    let worst = suitability.areas.iter().map(|area| area.outcome).max().unwrap_or(suitability.outcome);
    let open = named(&|outcome| outcome <= Outcome::Ask);
    match (suitability.outcome, worst, suitability.until) {
        (_, _, Some(until)) => ["Not yet: wait until ", &wording::date(until)].concat(),
        // The words for the best result would be untrue while anything was
        // found anywhere (E2, A-32).
        (Outcome::Consult | Outcome::Adjust | Outcome::Ask, Outcome::NotSuitable | Outcome::Wait, None) => {
            let shut = named(&|outcome| outcome >= Outcome::Wait);
            let not = if worst == Outcome::Wait { "Not yet for " } else { "Not for " };
            [not, &shut, "; you may ask about ", &open].concat()
        }
        (Outcome::Consult, Outcome::Adjust | Outcome::Ask, None) => {
            let free = named(&|outcome| outcome <= Outcome::Adjust);
            let ask = named(&|outcome| outcome == Outcome::Ask);
            if ask.is_empty() {
                ["You may ask about ", &free, "; some things would change"].concat()
            } else {
                ["You may ask about ", &free, "; speak to a clinician first about ", &ask].concat()
            }
        }
        (outcome, _, None) => wording::label(outcome).into(),
    }
}

fn advice(suitability: &Suitability) -> Vec<&'static str> {
    match suitability.outcome {
        Outcome::Consult => vec!["You can book a consultation. The clinic must still check."],
        Outcome::Adjust => {
            vec!["You can book a consultation. Some things in the plan would change for you."]
        }
        Outcome::Ask => vec![
            "You can book a consultation, not a treatment.",
            "Tell the clinic about the points below when you book.",
        ],
        Outcome::Wait => vec!["It is too soon now. The reasons below say what to wait for."],
        Outcome::NotSuitable => vec![
            "Please do not have it now. It could only be looked at again if a doctor agrees in writing.",
            "You can still ask the clinic what else it offers.",
        ],
    }
}

/// A date must never look like approval (E3).
fn after_wait(suitability: &Suitability) -> Html {
    let line = match suitability.after_wait {
        None => return html! {},
        Some(Outcome::Consult) => "After that, check again. Then you can book a consultation.",
        Some(Outcome::Adjust) => "After that, check again. Some things in the plan would change for you.",
        Some(Outcome::Ask | Outcome::Wait | Outcome::NotSuitable) => {
            "After that, you would still need to speak to a clinician first."
        }
    };
    html! { <p>{ line }</p> }
}

/// Each area, where they differ (E2).
fn areas(interview: &Interview, suitability: &Suitability) -> Html {
    let all_same = suitability.areas.iter().all(|area| area.outcome == suitability.outcome);
    if all_same {
        return html! {};
    }
    let item = interview.protocol.areas;
    let rows = suitability.areas.iter().map(|judged| {
        let name = item.choice(judged.area).map(|choice| choice.text);
        html! {
            <li class={classes!("area", tone(judged.outcome))} key={judged.area}>
                { icon::outcome(judged.outcome) }
                <strong>{ name }</strong>
                <span>
                    { wording::label(judged.outcome) }
                    if let Some(until) = judged.until { { ": wait until " }{ wording::date(until) } }
                </span>
            </li>
        }
    });
    html! {
        <section>
            <h2>{ "Area by area" }</h2>
            <ul class="areas">{ for rows }</ul>
        </section>
    }
}

fn reasons(interview: &Interview, suitability: &Suitability) -> Html {
    if suitability.findings.is_empty() {
        return html! {};
    }
    html! {
        <section>
            <h2>{ "Why we say this" }</h2>
            <ul class="reasons">
                { for suitability.findings.iter().map(|finding| reason(finding, interview)) }
            </ul>
        </section>
    }
}
