//! What the clinic makes stricter than the protocol: for its medical lead.

mod own;

use needlewise::engine::Outcome;
use needlewise::microneedling::PROTOCOL;
use yew::prelude::*;

use super::code::Copyable;
use super::{Choice, Chosen, PartProps, browser};
use crate::policy::{Draft, Raisable, count, intervals, limits, raisable};

/// The editor, and what it changes.
#[component]
pub fn Stricter(props: &PartProps) -> Html {
    let chosen = &props.chosen;
    // The engine is asked once for what may be raised: it is some hundred questions.
    let topics = use_memo((), |()| (0..PROTOCOL.topics.len()).map(raisable).collect::<Vec<_>>());
    let changes = chosen.policy.read().map(|policy| policy.stricter());
    html! {
        <section id="stricter" aria-labelledby="stricter-title">
            <h2 id="stricter-title">{ "Stricter rules" }</h2>
            <p>
                { "For your medical lead. A rule can be made stricter here, never milder: each value moves from what is \
                   shipped towards the stricter end of its range. The check stays as it is where you change nothing." }
            </p>
            <details>
                <summary>{ "Waiting times and limits" }</summary>
                <div class="figures">
                    { for intervals().map(|interval| {
                        let ((shipped, unit), (longest, _)) = (count(interval.default), count(interval.longest));
                        figure(chosen, "intervals", interval.id, interval.what.words(), unit, shipped, (shipped, longest))
                    }) }
                    { for limits().map(|limit| {
                        let what = limit.what.words();
                        figure(chosen, "limits", limit.id, what, limit.unit, limit.default, (limit.least, limit.default))
                    }) }
                </div>
            </details>
            <details>
                <summary>{ "What a rule says" }</summary>
                { for PROTOCOL.topics.iter().zip(topics.iter()).filter(|(_, rules)| !rules.is_empty()).map(|(topic, rules)| html! {
                    <details class="inner">
                        <summary>{ topic.title.words() }</summary>
                        { for rules.iter().map(|rule| outcome(chosen, rule)) }
                    </details>
                }) }
            </details>
            <own::OwnRules chosen={chosen.clone()} />
            <Import chosen={chosen.clone()} />
            <h3>{ "What it changes" }</h3>
            <div id="changes" role="status">
                { match changes {
                    Ok(changes) if changes.is_empty() => html! { <p>{ "Nothing: the protocol is used as it is shipped." }</p> },
                    Ok(changes) => html! {
                        <>
                            <ul>{ for changes.iter().map(|change| html! { <li>{ change }</li> }) }</ul>
                            <p>{ format!("{} stricter, 0 looser.", changes.len()) }</p>
                        </>
                    },
                    Err(fault) => html! { <p class="fault">{ fault }</p> },
                } }
            </div>
            if let Some(policy) = chosen.policy.value() {
                <Copyable id="policy" title="Policy (already part of the code above)" text={format!("{policy:#}")} />
            }
        </section>
    }
}

/// A number between what is shipped and the strictest.
fn figure(
    chosen: &UseReducerHandle<Chosen>,
    section: &'static str,
    name: &'static str,
    what: &'static str,
    unit: &'static str,
    shipped: u16,
    (least, most): (u16, u16),
) -> Html {
    let set = chosen.policy.text(section, name).map(str::to_owned);
    let value = set.as_deref().and_then(|text| text.split(' ').next()).map(str::to_owned).unwrap_or_default();
    let id = format!("{section}-{name}");
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let count: Option<u16> = browser::entered(&event).trim().parse().ok();
            let count = count.map(|count| count.clamp(least, most)).filter(|count| *count != shipped);
            let text = count
                .map(|count| if section == "limits" { count.to_string() } else { format!("{count} {unit}") });
            chosen.dispatch(Choice::Policy(chosen.policy.with(section, name, text)));
        })
    };
    html! {
        <div class="entry">
            <label for={id.clone()}>{ capitalised(what) }</label>
            <span>
                <input {id} type="number" min={least.to_string()} max={most.to_string()} {value}
                    placeholder={shipped.to_string()} aria-describedby={format!("{section}-{name}-range")} {onchange} />
                { format!(" {unit}") }
            </span>
            <p class="hint" id={format!("{section}-{name}-range")}>
                { format!("{least} to {most}; {shipped} unless told") }
            </p>
        </div>
    }
}

/// What one rule says.
fn outcome(chosen: &UseReducerHandle<Chosen>, rule: &Raisable) -> Html {
    let number = rule.number.to_string();
    let id = format!("outcomes-{number}");
    let set = chosen.policy.text("outcomes", &number).unwrap_or_default().to_owned();
    let onchange = {
        let (chosen, number) = (chosen.clone(), number.clone());
        Callback::from(move |event: Event| {
            let code = Some(browser::entered(&event)).filter(|code| !code.is_empty());
            chosen.dispatch(Choice::Policy(chosen.policy.with("outcomes", &number, code)));
        })
    };
    html! {
        <div class="entry">
            <label for={id.clone()}>{ format!("{number} · {}", rule.reason) }</label>
            <select {id} {onchange}>
                <option value="" selected={set.is_empty()}>{ format!("As shipped: {}", rule.outcome.label()) }</option>
                { for rule.to.iter().map(|to| html! {
                    <option value={to.code()} selected={to.code() == set}>{ Outcome::label(*to) }</option>
                }) }
            </select>
        </div>
    }
}

/// A policy that was written before.
#[component]
fn Import(props: &PartProps) -> Html {
    let fault = use_state(|| None::<String>);
    let onchange = {
        let (chosen, fault) = (props.chosen.clone(), fault.clone());
        Callback::from(move |event: Event| {
            let text = browser::entered(&event);
            if text.trim().is_empty() {
                fault.set(None);
                return;
            }
            match Draft::parse(&text) {
                Ok(policy) => {
                    fault.set(None);
                    chosen.dispatch(Choice::Policy(policy));
                }
                Err(error) => fault.set(Some(error)),
            }
        })
    };
    html! {
        <details>
            <summary>{ "Go on from a policy that you have" }</summary>
            <div class="entry">
                <label for="import">{ "Paste the policy" }</label>
                <textarea id="import" rows="6" spellcheck="false" autocomplete="off" aria-describedby="import-fault" {onchange} />
                if let Some(fault) = &*fault {
                    <p class="fault" id="import-fault" role="alert">{ format!("Nothing of it is taken: {fault}") }</p>
                }
            </div>
        </details>
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
