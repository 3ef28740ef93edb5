//! A reason in words.

use super::{Block, sources, wording};
use crate::engine::{Affects, AreaSuitability, Finding, Interview, Outcome, Suitability, Wait};

/// Where a date was not known, that it may bring the wait forward.
pub const SOONER: &str = "If you find out the date, check again. The wait may be shorter.";

/// What it says, and for which areas where those are not simply all of them.
#[must_use]
pub fn tag(finding: &Finding, interview: &Interview) -> String {
    let label = match finding.outcome {
        // What changes nothing is told all the same.
        Outcome::Consult => "Good to know",
        Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable => finding.outcome.label(),
    };
    let item = interview.protocol.areas;
    match &finding.affects {
        Affects::Areas(areas) if !areas.is_empty() && areas.len() < interview.response.codes(item).len() => {
            [label, ": ", &wording::areas(item, areas)].concat()
        }
        Affects::Areas(_) | Affects::Person => label.into(),
    }
}

/// Until when, in words; nothing for a finding that does not wait. A date
/// stands only where waiting for it is what the outcome asks (E4).
#[must_use]
pub fn waits_until(finding: &Finding, suitability: &Suitability, interview: &Interview) -> Option<String> {
    let waits = |judged: &AreaSuitability| judged.outcome == Outcome::Wait && finding.is_about(judged.area);
    let dated = suitability.areas.iter().any(waits);
    let until = match (finding.outcome, finding.rule.wait, finding.until) {
        (Outcome::Wait, Some(Wait::Until(condition, _)), _) => {
            finding.rule.words(condition, &interview.policy)
        }
        (Outcome::Wait, _, Some(until)) if dated => wording::date(until),
        (Outcome::Consult | Outcome::Adjust | Outcome::Ask | Outcome::Wait | Outcome::NotSuitable, _, _) => {
            return None;
        }
    };
    Some(["Wait until ", &until, "."].concat())
}

/// Whether knowing the date could bring the wait forward.
#[must_use]
pub fn can_be_sooner(finding: &Finding, interview: &Interview) -> bool {
    let unknown = match finding.rule.wait {
        Some(Wait::Since(item, _)) => {
            interview.response.get(item).is_some_and(|answer| answer.is_unsure(item))
        }
        Some(Wait::FromToday(_) | Wait::Until(..)) | None => false,
    };
    unknown && finding.outcome == Outcome::Wait
}

/// What led to it: each question with what counts of its answer.
#[must_use]
pub fn told(finding: &Finding, interview: &Interview) -> Vec<(&'static str, String)> {
    let when = &finding.rule.when;
    let rows = finding.told.iter().filter_map(|item| {
        let answer = interview.response.get(item)?;
        Some((item.text, wording::answer(item, answer, &|choice| when.names(item, choice))))
    });
    rows.collect()
}

/// All of it, for a page to take away.
pub(super) fn blocks(finding: &Finding, suitability: &Suitability, interview: &Interview) -> Vec<Block> {
    let words = |words| finding.rule.words(words, &interview.policy);
    let mut said = [tag(finding, interview), ": ".into(), words(finding.rule.reason)].concat();
    if let Some(until) = waits_until(finding, suitability, interview) {
        said.push(' ');
        said.push_str(&until);
    }
    said.push(' ');
    said.push_str(&words(finding.rule.next));
    if can_be_sooner(finding, interview) {
        said.push(' ');
        said.push_str(SOONER);
    }
    if let Some(disagreement) = finding.rule.disagreement {
        said.push_str(" Sources disagree. ");
        said.push_str(disagreement.text);
    }
    vec![Block::Item(said), sources(finding.rule.citations.iter().copied())]
}
