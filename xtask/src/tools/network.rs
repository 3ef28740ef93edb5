//! What it takes to give a browser a network of its own, in which a test sees all that leaves it. Linux alone has that.

use anyhow::{Result, bail};

use super::debian;
use crate::commands;

/// Installs it where it is missing and we may.
///
/// # Errors
/// When it is missing and cannot be installed; the message says what to run.
pub fn ensure() -> Result<()> {
    if !is_there() {
        debian::ensure("a network for the browsers alone", &["iproute2", "util-linux"])?;
    }
    if !is_there() {
        bail!("a browser cannot have a network of its own: ip or unshare is missing");
    }
    Ok(())
}

fn is_there() -> bool {
    ["ip", "unshare"].iter().all(|program| commands::on_path(&[program]).is_some())
}
