//! Our conditions and answers in the words of `JsonLogic`, as someone who
//! writes for such an engine would put them.

use needlewise::engine::{Item, Kind, QuestionnaireResponse, When};
use needlewise::microneedling::PROTOCOL;
use serde_json::{Map, Value, json};

/// The condition as a rule; `None` if it reads more than the choices made.
pub fn rule(when: &When) -> Option<Value> {
    let list = |list: &[When]| list.iter().map(rule).collect::<Option<Vec<_>>>();
    Some(match when {
        When::Always => json!(true),
        When::Is(item, code) => is(item, code),
        When::Chosen { item, among, at_least } => chosen(item, among, *at_least),
        When::All(all) => json!({ "and": list(all)? }),
        When::Any(any) => json!({ "or": list(any)? }),
        When::Not(when) => json!({ "!": [rule(when)?] }),
        When::Within(..) | When::Answered(_) | When::Unsure | When::Found(_) => return None,
    })
}

/// The choices made, by item: a text where there is one, else a list. What
/// was not asked is missing.
pub fn data(response: &QuestionnaireResponse) -> Value {
    let answered = PROTOCOL.items().filter(|item| !response.codes(item).is_empty());
    let choices = answered.map(|item| {
        let codes = response.codes(item);
        (item.id.into(), if is_single(item) { json!(codes[0]) } else { json!(codes) })
    });
    Value::Object(choices.collect::<Map<_, _>>())
}

fn is(item: &Item, code: &str) -> Value {
    let answer = json!({ "var": item.id });
    if is_single(item) { json!({ "===": [answer, code] }) } else { json!({ "in": [code, answer] }) }
}

fn chosen(item: &Item, among: &[&str], at_least: usize) -> Value {
    let each = among.iter().map(|code| is(item, code));
    match (among, at_least) {
        (_, 0) => json!(true),
        // The list has this many if the last of them is there.
        ([], _) => json!({ "!!": [{ "var": format!("{}.{}", item.id, at_least - 1) }] }),
        (_, 1) if is_single(item) => json!({ "in": [{ "var": item.id }, among] }),
        (_, 1) => json!({ "or": each.collect::<Vec<_>>() }),
        _ => {
            let ones: Vec<_> = each.map(|is| json!({ "if": [is, 1, 0] })).collect();
            json!({ ">=": [{ "+": ones }, at_least] })
        }
    }
}

fn is_single(item: &Item) -> bool {
    match item.kind {
        Kind::One(_) => true,
        Kind::Many { .. } | Kind::Areas { .. } | Kind::Date => false,
    }
}
