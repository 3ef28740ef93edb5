//! Reading a clinic's policy from a file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use needlewise::engine::Policy;
use needlewise::microneedling::PROTOCOL;

/// Reads the policy in `file`.
///
/// # Errors
/// When it cannot be read or does not fit; the message names the field.
pub fn read(file: &Path) -> Result<Policy> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let policy = Policy::parse(&PROTOCOL, &text);
    policy.with_context(|| format!("the whole policy in {} is refused", file.display()))
}
