//! `snippet.html`: what a clinic pastes into its page, for who writes it without the page that makes it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use builder::files::{Folder, integrity};
use builder::policy::Draft;
use builder::snippet::{Choices, Pin, html};

use super::LOADER;
use crate::workspace::VERSION;

/// Writes the snippet for the loader in `dist`.
///
/// # Errors
/// When there is no loader, or the snippet cannot be written.
pub fn write(dist: &Path) -> Result<()> {
    let loader = fs::read(dist.join(LOADER)).context("the build has no loader")?;
    let folder = format!("/needlewise/{VERSION}/");
    let example = Choices {
        settings: vec![
            ("clinic", "Your clinic".to_owned()),
            ("book", "https://clinic.example/book".to_owned()),
        ],
        policy: Draft::default(),
        folder: Folder::parse(&folder).map_err(|allowed| anyhow!(allowed))?,
        integrity: integrity(&loader),
        pin: Pin::Pinned,
    };
    let note = format!(
        "<!-- Put the folder on your own web server, here as {folder}, and paste this where the check should stand. -->"
    );
    fs::write(dist.join("snippet.html"), format!("{note}\n{}", html(&example)))
        .context("cannot write the snippet")
}
