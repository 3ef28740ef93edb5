//! A clinic's own rules, on questions that are asked anyway.

use needlewise::engine::{Item, Kind, Outcome};
use needlewise::microneedling::PROTOCOL;
use serde_json::{Value, json};
use yew::prelude::*;

use crate::page::{Choice, PartProps, browser};

/// A rule while it is being written.
#[derive(Clone, PartialEq)]
struct Writing {
    item: &'static str,
    codes: Vec<&'static str>,
    outcome: Outcome,
    reason: String,
    next: String,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            item: "",
            codes: Vec::new(),
            outcome: Outcome::Ask,
            reason: String::new(),
            next: String::new(),
        }
    }
}

impl Writing {
    fn value(&self) -> Value {
        json!({
            "when": { self.item: self.codes },
            "outcome": self.outcome.code(),
            "reason": self.reason,
            "next": self.next,
        })
    }
}

/// The questions that a rule can be about.
fn items() -> impl Iterator<Item = &'static Item> {
    PROTOCOL.items().filter(|item| match item.kind {
        Kind::One(_) | Kind::Many { .. } => true,
        Kind::Date | Kind::Areas { .. } => false,
    })
}

/// The rules that there are, and a form for one more.
#[component]
pub fn OwnRules(props: &PartProps) -> Html {
    let chosen = &props.chosen;
    let writing = use_state(Writing::default);
    let fault = use_state(|| None::<String>);
    let change = {
        let writing = writing.clone();
        move |make: fn(&mut Writing, String)| {
            let writing = writing.clone();
            Callback::from(move |event: Event| {
                let mut next = (*writing).clone();
                make(&mut next, browser::entered(&event));
                writing.set(next);
            })
        }
    };
    let on_item = change(|rule, id| {
        rule.item = items().find(|item| item.id == id).map_or("", |item| item.id);
        rule.codes.clear();
    });
    let on_outcome = change(|rule, code| {
        rule.outcome = if code == Outcome::NotSuitable.code() { Outcome::NotSuitable } else { Outcome::Ask };
    });
    let on_reason = change(|rule, text| rule.reason = text);
    let on_next = change(|rule, text| rule.next = text);
    let add = {
        let (chosen, writing, fault) = (chosen.clone(), writing.clone(), fault.clone());
        Callback::from(move |_| {
            let mut rules = chosen.policy.rules().to_vec();
            rules.push(writing.value());
            let policy = chosen.policy.with_rules(rules);
            match policy.read() {
                Ok(_) => {
                    fault.set(None);
                    writing.set(Writing::default());
                    chosen.dispatch(Choice::Policy(policy));
                }
                Err(error) => fault.set(Some(error)),
            }
        })
    };
    let item = items().find(|item| item.id == writing.item);
    html! {
        <details>
            <summary>{ format!("Rules of your own: {}", chosen.policy.rules().len()) }</summary>
            <ul>{ for chosen.policy.rules().iter().enumerate().map(|(place, rule)| there(props, place, rule)) }</ul>
            <fieldset>
                <legend>{ "A new rule" }</legend>
                <div class="entry">
                    <label for="own-item">{ "If a visitor answers" }</label>
                    <select id="own-item" onchange={on_item}>
                        <option value="" selected={writing.item.is_empty()}>{ "Choose a question" }</option>
                        { for items().map(|item| html! {
                            <option value={item.id} selected={item.id == writing.item}>{ item.text }</option>
                        }) }
                    </select>
                </div>
                if let Some(item) = item {
                    <fieldset>
                        <legend>{ "with any of" }</legend>
                        { for item.choices().iter().map(|choice| {
                            let code = choice.code;
                            let ticked = writing.codes.contains(&code);
                            let writing = writing.clone();
                            let onchange = Callback::from(move |_| {
                                let mut next = (*writing).clone();
                                next.codes.retain(|other| *other != code);
                                if !ticked {
                                    next.codes.push(code);
                                }
                                writing.set(next);
                            });
                            html! {
                                <label class="tick">
                                    <input type="checkbox" name="own-code" value={code} checked={ticked} {onchange} />
                                    { choice.text }
                                </label>
                            }
                        }) }
                    </fieldset>
                }
                <div class="entry">
                    <label for="own-outcome">{ "the check says" }</label>
                    <select id="own-outcome" onchange={on_outcome}>
                        { for [Outcome::Ask, Outcome::NotSuitable].map(|outcome| html! {
                            <option value={outcome.code()} selected={outcome == writing.outcome}>{ outcome.label() }</option>
                        }) }
                    </select>
                </div>
                <div class="entry">
                    <label for="own-reason">{ "because (one plain sentence)" }</label>
                    <input id="own-reason" maxlength="300" autocomplete="off" value={writing.reason.clone()} onchange={on_reason} />
                </div>
                <div class="entry">
                    <label for="own-next">{ "and what to do (one plain sentence)" }</label>
                    <input id="own-next" maxlength="300" autocomplete="off" value={writing.next.clone()} onchange={on_next} />
                </div>
                if let Some(fault) = &*fault {
                    <p class="fault" role="alert">{ format!("Not added: {fault}") }</p>
                }
                <button id="own-add" type="button" onclick={add}>{ "Add this rule" }</button>
            </fieldset>
        </details>
    }
}

fn there(props: &PartProps, place: usize, rule: &Value) -> Html {
    let reason = rule.get("reason").and_then(Value::as_str).unwrap_or_default().to_owned();
    let onclick = {
        let chosen = props.chosen.clone();
        Callback::from(move |_| {
            let mut rules = chosen.policy.rules().to_vec();
            rules.remove(place);
            chosen.dispatch(Choice::Policy(chosen.policy.with_rules(rules)));
        })
    };
    html! {
        <li>
            { reason.clone() }{ " " }
            <button type="button" aria-label={format!("Remove: {reason}")} {onclick}>{ "Remove" }</button>
        </li>
    }
}
