//! What is fuzzed. A target takes any text at all, and must never panic.

use needlewise::engine::case::{Case, CaseError, written};
use needlewise::engine::{Assessment, Date, Policy, assess};
use needlewise::microneedling::{PROTOCOL, UNCONCERNED};

/// Each target: its name, which is that of its folder in `corpus/`, and what it does.
pub const TARGETS: [Target; 2] = [("case", case), ("policy", policy)];

/// A parser's name, and what feeds it one input.
pub type Target = (&'static str, fn(&str));

/// Reads cases and judges each, or says why it cannot.
fn case(text: &str) {
    let judge = |case: &Case| judge(case, &Policy::default());
    let judged = Case::read_all(&PROTOCOL, text).and_then(|cases| cases.iter().try_for_each(judge));
    if let Err(error) = judged {
        drop(error.to_string());
    }
}

/// Reads a policy and judges by it someone whom nothing concerns, or says why it is refused.
fn policy(text: &str) {
    match Policy::parse(&PROTOCOL, text) {
        Ok(policy) => {
            drop(policy.stricter());
            let judged = judge(&Case::default(), &policy);
            assert!(judged.is_ok(), "{judged:?}");
        }
        Err(error) => drop(error.to_string()),
    }
}

fn judge(case: &Case, policy: &Policy) -> Result<(), CaseError> {
    let today = case.today.unwrap_or(Date::MIN);
    let response = case.response(&PROTOCOL, policy, UNCONCERNED, today)?;
    if let Assessment::Complete(suitability) = assess(&PROTOCOL, policy, &response, today) {
        drop(written(&suitability));
    }
    Ok(())
}
