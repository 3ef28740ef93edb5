//! The clinic's name, its look, what it offers.

use needlewise::engine::Item;
use needlewise::microneedling::PROTOCOL;
use yew::prelude::*;

use super::{Choice, PartProps, browser};
use crate::settings::{Field, GROUPS, Kind};

/// Everything but the stricter rules.
#[component]
pub fn Form(props: &PartProps) -> Html {
    let groups = GROUPS.iter().map(|(title, fields)| {
        html! {
            <fieldset>
                <legend>{ *title }</legend>
                <div class="entries">{ for fields.iter().map(|field| html! { <Entry key={field.name} chosen={props.chosen.clone()} {field} /> }) }</div>
            </fieldset>
        }
    });
    html! {
        <section id="form" aria-labelledby="form-title">
            <h2 id="form-title">{ "Your check" }</h2>
            <p>{ "Everything here is optional. What you enter stays on this page." }</p>
            { for groups }
            <Offered chosen={props.chosen.clone()} list="goals" item={ItemOf(PROTOCOL.goals)} title="Goals you offer" />
            <Offered chosen={props.chosen.clone()} list="areas" item={ItemOf(PROTOCOL.areas)} title="Areas you offer" />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    chosen: UseReducerHandle<super::Chosen>,
    field: &'static Field,
}

#[component]
fn Entry(props: &EntryProps) -> Html {
    let field = props.field;
    let text = props.chosen.settings.get(field.name).cloned().unwrap_or_default();
    let fault = field.fault(&text);
    let (id, hint_id, fault_id) =
        (format!("set-{}", field.name), format!("hint-{}", field.name), format!("fault-{}", field.name));
    let described = format!("{hint_id} {fault_id}");
    let onchange = {
        let chosen = props.chosen.clone();
        Callback::from(move |event: Event| {
            chosen.dispatch(Choice::Setting(field.name, browser::entered(&event).trim().to_owned()));
        })
    };
    let invalid = fault.as_ref().map(|_| "true");
    let input = match field.kind {
        Kind::OneOf(values) => html! {
            <select id={id.clone()} {onchange}>
                { for values.iter().map(|(value, words)| html! {
                    <option value={*value} selected={*value == text}>{ *words }</option>
                }) }
            </select>
        },
        Kind::Number { .. } => html! {
            <input id={id.clone()} inputmode="numeric" autocomplete="off" value={text.clone()} aria-invalid={invalid}
                aria-describedby={described} {onchange} />
        },
        Kind::Name | Kind::Address | Kind::Phone | Kind::Colour | Kind::Selector => html! {
            <input id={id.clone()} autocomplete="off" value={text.clone()} aria-invalid={invalid}
                aria-describedby={described} {onchange} />
        },
    };
    html! {
        <div class="entry">
            <label for={id}>{ field.label }</label>
            { input }
            if !field.hint.is_empty() { <p class="hint" id={hint_id}>{ field.hint }</p> }
            if let Some(allowed) = fault {
                <p class="fault" id={fault_id} role="alert">
                    { format!("{}: \"{text}\" is not used. It may be {allowed}.", field.label) }
                </p>
            }
        </div>
    }
}

/// A question of the protocol; two are the same if they are the very same.
#[derive(Clone, Copy)]
struct ItemOf(&'static Item);

impl PartialEq for ItemOf {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

#[derive(Properties, PartialEq)]
struct OfferedProps {
    chosen: UseReducerHandle<super::Chosen>,
    list: &'static str,
    item: ItemOf,
    title: &'static str,
}

#[component]
fn Offered(props: &OfferedProps) -> Html {
    let left = props
        .item
        .0
        .choices()
        .iter()
        .filter(|choice| props.chosen.policy.offers(props.list, choice.code))
        .count();
    let choices = props.item.0.choices().iter().map(|choice| {
        let list = props.list;
        let ticked = props.chosen.policy.offers(list, choice.code);
        let chosen = props.chosen.clone();
        let onchange =
            Callback::from(move |_| chosen.dispatch(Choice::Policy(chosen.policy.toggled(list, choice.code))));
        // One has to stay: a check for nothing would be none.
        let last = ticked && left == 1;
        html! {
            <label class="tick">
                <input type="checkbox" name={list} value={choice.code} checked={ticked} disabled={last} {onchange} />
                { choice.text }
            </label>
        }
    });
    html! {
        <details>
            <summary>{ format!("{}: {left} of {}", props.title, props.item.0.choices().len()) }</summary>
            <fieldset>
                <legend>{ props.title }</legend>
                <p class="hint">{ "Whoever chooses another is told that you do not offer it." }</p>
                <div class="ticks">{ for choices }</div>
            </fieldset>
        </details>
    }
}
