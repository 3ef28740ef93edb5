//! Cases that a clinician can read and write, against the whole protocol.

mod weakened;

use std::fmt::Write as _;
use std::fs;

use needlewise::engine::case::{Case, CaseError, written, written_plan};
use needlewise::engine::{Assessment, Date, Policy, Suitability, assess, plan};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};

/// Every case of every file in `tests/vignettes`.
fn all() -> Vec<Case> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vignettes");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the vignettes are there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    let read = |path| Case::read_all(&PROTOCOL, &fs::read_to_string(path).expect("a readable file"));
    files
        .iter()
        .flat_map(|path| read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        .collect()
}

fn today(case: &Case) -> Date {
    case.today.unwrap_or_else(|| Date::new(2026, 11, 20).expect("a date"))
}

fn suitability(case: &Case) -> Result<Suitability, CaseError> {
    let (policy, today) = (Policy::default(), today(case));
    let response = case.response(&PROTOCOL, &policy, UNCONCERNED, today)?;
    match assess(&PROTOCOL, &policy, &response, today) {
        Assessment::Complete(suitability) => Ok(suitability),
        Assessment::Incomplete { next } => Err(CaseError::Unanswered(next.id)),
    }
}

/// The lines of a case in the form in which an outcome is written: ids sorted.
fn sorted(line: &str) -> String {
    match line.split_once(' ') {
        Some((word @ ("because" | "urgent"), ids)) => {
            let mut ids: Vec<_> = ids.split_whitespace().collect();
            ids.sort_unstable();
            format!("{word} {}", ids.join(" "))
        }
        Some(_) | None => line.to_owned(),
    }
}

#[test]
fn every_case_comes_out_as_written() {
    let cases = all();
    let mut wrong = String::new();
    // A case may be about the plan alone.
    for case in cases.iter().filter(|case| !case.expected.is_empty() || case.planned.is_empty()) {
        let expected: Vec<_> = case.expected.iter().map(|line| sorted(line)).collect();
        let areas_matter = expected.iter().any(|line| line.starts_with("area "));
        let mut found =
            suitability(case).map_or_else(|error| vec![error.to_string()], |found| written(&found));
        found.retain(|line| areas_matter || !line.starts_with("area "));
        if expected != found {
            writeln!(wrong, "# {}\n  expected {expected:#?}\n  found    {found:#?}", case.title).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    println!("{} cases", cases.len());
}

#[test]
fn every_plan_comes_out_as_written() {
    let cases: Vec<_> = all().into_iter().filter(|case| !case.planned.is_empty()).collect();
    let mut wrong = String::new();
    for case in &cases {
        let found = planned(case).unwrap_or_else(|error| vec![error.to_string()]);
        // A case without a first date says nothing of dates; one with it says which of them matter.
        let said = |line: &String| case.first.is_none() || case.planned.contains(line) || !is_date(line);
        let mut found: Vec<_> = found.into_iter().filter(said).collect();
        // A row that is several steps, each for its own clinic setting, is due once.
        found.dedup();
        if found != case.planned {
            writeln!(wrong, "# {}\n  expected {:#?}\n  found    {found:#?}", case.title, case.planned)
                .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    println!("{} cases with a plan", cases.len());
}

/// P-22 is never shown: a raised scar shuts the areas that it is on.
#[test]
fn every_row_and_every_modifier_of_a_plan_is_in_some_case() {
    let planned: Vec<_> = all().into_iter().flat_map(|case| case.planned).collect();
    let is_in = |id: &str| planned.iter().any(|line| line.split([' ', ':']).any(|word| word == id));
    let care = PROTOCOL.care;
    let rows = care.placements.iter().map(|placement| placement.regimen.evidence.words());
    let modifiers = care.modifiers.iter().map(|modifier| modifier.evidence.words());
    let missing: Vec<_> = rows.chain(modifiers).filter(|id| *id != "P-22" && !is_in(id)).collect();
    assert!(missing.is_empty(), "no case plans {missing:?}");
    assert!(!is_in("P-22"), "P-22 can be shown now");
}

fn is_date(line: &str) -> bool {
    ["session ", "first change", "judge: ", "top-up: ", "due "].iter().any(|word| line.starts_with(word))
}

fn planned(case: &Case) -> Result<Vec<String>, CaseError> {
    let (policy, today) = (Policy::default(), today(case));
    let response = case.response(&PROTOCOL, &policy, UNCONCERNED, today)?;
    let plan = plan(&PROTOCOL, &policy, &response, &suitability(case)?, today);
    Ok(written_plan(plan.as_ref(), &policy, case.first, today))
}

#[test]
fn every_rule_fires_in_some_case() {
    let cases = all();
    let fires = |id: &str| {
        let mut reasons = cases.iter().flat_map(|case| &case.expected);
        reasons.any(|line| {
            line.strip_prefix("because ").is_some_and(|ids| ids.split_whitespace().any(|one| one == id))
        })
    };
    let silent: Vec<_> = PROTOCOL.rules().map(|rule| rule.id.words()).filter(|id| !fires(id)).collect();
    assert!(silent.is_empty(), "no vignette fires {silent:?}");
}

#[test]
fn a_case_that_cannot_be_read_says_what_is_wrong_and_what_is_there() {
    for (text, told) in [
        ("age: 22-or-over", "a case begins with"),
        ("# x\nno-such-item: yes", "there is no item no-such-item; there are: age, goals, areas"),
        ("# x\nage: 40", "age: 40: Choose one of the answers shown; it takes: under-18, 18-21, 22-or-over"),
        ("# x\ntoday 2026-02-30", "not a date"),
        ("# x\nwhat is this", "neither"),
        ("# x\nisotretinoin-last-dose: soon", "a month, a band"),
    ] {
        let error = Case::read_all(&PROTOCOL, text).expect_err(text).to_string();
        assert!(error.contains(told), "{text:?}: {error}");
    }
    for (text, told) in [
        ("# x\nisotretinoin: now\nisotretinoin-last-dose: 2026-08", "isotretinoin-last-dose is not asked"),
        ("# x\nisotretinoin: stopped", "isotretinoin-last-dose needs an answer"),
        ("# x\nisotretinoin: stopped\nisotretinoin-last-dose: 2026-12", "not in the future"),
    ] {
        let case = Case::read_all(&PROTOCOL, text).expect(text).remove(0);
        let today = Date::new(2026, 11, 20).expect("a date");
        let error =
            case.response(&PROTOCOL, &Policy::default(), UNCONCERNED, today).expect_err(text).to_string();
        assert!(error.contains(told), "{text:?}: {error}");
    }
}
