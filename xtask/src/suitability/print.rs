//! An outcome as text and as JSON.

use needlewise::engine::case::written;
use needlewise::engine::{
    Affects, Answer, Change, Date, Finding, Interview, Item, Outcome, Wait, changes, vocabulary,
};
use needlewise::microneedling::PROTOCOL;
use serde_json::{Map, Value, json};

use super::Judged;

/// As the expectations of a case, then a line for each finding and for each way to a better outcome.
pub fn text_of(Judged { case, visit, suitability }: &Judged) -> String {
    let mut lines = vec![format!("# {}", case.title), format!("today {}", visit.today)];
    lines.extend(written(suitability));
    lines.extend(suitability.findings.iter().map(|finding| {
        let (rule, said) = (finding.rule, finding.outcome.code());
        let wait = until(visit, finding).map(|until| format!(" until {until}")).unwrap_or_default();
        format!("  {} {}: {said}{wait}, {}", rule.evidence, rule.id.words(), affects(finding))
    }));
    let ways = changes(visit, suitability);
    lines.extend(
        ways.iter().map(|way| format!("  {} {}", way.outcome.code(), conditions(visit, way).join(", "))),
    );
    lines.join("\n")
}

/// As one JSON object.
pub fn json_of(Judged { case, visit, suitability }: &Judged) -> Value {
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    let areas = suitability.areas.iter().map(|judged| {
        json!({ "area": judged.area, "outcome": judged.outcome.code(), "until": date(judged.until) })
    });
    let findings = suitability.findings.iter().map(|finding| {
        json!({
            "rule": finding.rule.evidence.to_string(),
            "id": finding.rule.id.words(),
            "outcome": finding.outcome.code(),
            "until": until(visit, finding),
            "affects": affects(finding),
            "told": finding.told.iter().map(|item| item.id).collect::<Vec<_>>(),
            "citations": finding.rule.citations.iter().map(|source| source.id.words()).collect::<Vec<_>>(),
        })
    });
    let ways = changes(visit, suitability);
    let ways =
        ways.iter().map(|way| json!({ "outcome": way.outcome.code(), "when": conditions(visit, way) }));
    let answers: Map<_, _> = visit.asked().into_iter().filter_map(|item| answered(visit, item)).collect();
    json!({
        "title": case.title,
        "today": visit.today.to_string(),
        "content": PROTOCOL.version,
        "answers": answers,
        "outcome": suitability.outcome.code(),
        "until": date(suitability.until),
        "after_wait": suitability.after_wait.map(Outcome::code),
        "open_waits": suitability.findings.iter().filter(|finding| finding.outcome == Outcome::Wait && finding.until.is_none())
            .filter_map(|finding| until(visit, finding)).collect::<Vec<_>>(),
        "areas": areas.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
        "changes": ways.collect::<Vec<_>>(),
    })
}

/// An answer in this check's codes and in the evidence's words.
fn answered(visit: &Interview, item: &'static Item) -> Option<(String, Value)> {
    let value = match visit.response.get(item)? {
        Answer::When(moment) => {
            json!({ "codes": [format!("{moment:?}")], "evidence": [item.evidence.words()] })
        }
        Answer::Codes(codes) => {
            let stands: Vec<_> = codes
                .iter()
                .filter_map(|code| item.choice(code))
                .flat_map(|choice| vocabulary::stands_for(item, choice))
                .map(|(question, option)| format!("{question}: {option}"))
                .collect();
            json!({ "codes": codes, "evidence": stands })
        }
    };
    Some((item.id.to_owned(), value))
}

/// What would have to be so for a change.
fn conditions(visit: &Interview, way: &Change) -> Vec<String> {
    let instead =
        way.instead.iter().filter_map(|rule| rule.instead).map(|instead| format!("if you {}", instead.text));
    let met = way.met.iter().filter_map(|rule| match rule.wait? {
        Wait::Until(condition, _) => Some(format!("once {}", rule.words(condition, &visit.policy))),
        Wait::Since(..) | Wait::FromToday(_) => None,
    });
    instead.chain(met).chain(way.from.map(|date| format!("from {date}"))).collect()
}

/// A date, or the condition of a wait that has none.
fn until(visit: &Interview, finding: &Finding) -> Option<String> {
    match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, _, Some(date)) => Some(date.to_string()),
        (Outcome::Wait, Some(Wait::Until(condition, _)), None) => {
            Some(finding.rule.words(condition, &visit.policy))
        }
        _ => None,
    }
}

fn affects(finding: &Finding) -> String {
    match &finding.affects {
        Affects::Person => "the whole person".to_owned(),
        Affects::Areas(areas) => areas.join(" "),
    }
}
