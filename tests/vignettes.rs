//! Cases that a clinician can read and write, against the whole protocol.

mod case;

use std::fmt::Write as _;

use case::Case;
use needlewise::engine::{AreaSuitability, Suitability};
use needlewise::microneedling::PROTOCOL;

/// The outcome in the words of a case file.
fn told(suitability: &Suitability, case: &Case) -> Vec<String> {
    let mut headline = format!("=> {}", suitability.outcome.code());
    if let Some(until) = suitability.until {
        write!(headline, " until {until}").unwrap();
    }
    if let Some(after) = suitability.after_wait {
        write!(headline, " then {}", after.code()).unwrap();
    }
    let mut lines = vec![headline];
    let areas_matter = case.expected.iter().any(|line| line.starts_with("area "));
    if areas_matter {
        lines.extend(suitability.areas.iter().map(area));
    }
    let mut fired: Vec<_> = suitability.findings.iter().map(|finding| finding.rule.id.words()).collect();
    fired.sort_unstable();
    lines.push(format!("because {}", if fired.is_empty() { "nothing".into() } else { fired.join(" ") }));
    let mut urgent: Vec<_> = suitability.urgent().iter().map(|finding| finding.rule.id.words()).collect();
    urgent.sort_unstable();
    if !urgent.is_empty() {
        lines.push(format!("urgent {}", urgent.join(" ")));
    }
    lines
}

fn area(judged: &AreaSuitability) -> String {
    let until = judged.until.map(|date| format!(" until {date}")).unwrap_or_default();
    format!("area {} {}{until}", judged.area, judged.outcome.code())
}

#[test]
fn every_case_comes_out_as_written() {
    let cases = case::all();
    let mut wrong = String::new();
    for case in &cases {
        let expected: Vec<_> = case
            .expected
            .iter()
            .map(|line| match line.split_once(' ') {
                Some((word @ ("because" | "urgent"), ids)) => {
                    let mut ids: Vec<_> = ids.split_whitespace().collect();
                    ids.sort_unstable();
                    format!("{word} {}", ids.join(" "))
                }
                _ => line.clone(),
            })
            .collect();
        let found = told(&case.suitability(), case);
        if expected != found {
            writeln!(wrong, "# {}\n  expected {expected:#?}\n  found    {found:#?}", case.title).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    println!("{} cases", cases.len());
}

#[test]
fn every_rule_fires_in_some_case() {
    let cases = case::all();
    let silent: Vec<_> = PROTOCOL
        .rules()
        .map(|rule| rule.id.words())
        .filter(|id| {
            !cases.iter().flat_map(|case| &case.expected).any(|line| {
                line.starts_with("because ") && line.split_whitespace().skip(1).any(|fired| fired == *id)
            })
        })
        .collect();
    assert!(silent.is_empty(), "no vignette fires {silent:?}");
}
