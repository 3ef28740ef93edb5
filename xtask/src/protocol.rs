//! `cargo xtask protocol`: writes `docs/PROTOCOL.md`, what a clinic's medical lead reads, signs and files. Its
//! difference between two versions is the clinical difference.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Where the document stands, in the workspace.
pub const PATH: &str = "docs/PROTOCOL.md";

/// Writes the document.
///
/// # Errors
/// When the file cannot be written.
pub fn command(workspace: &Workspace) -> Result<()> {
    let path = workspace.root.join(PATH);
    fs::write(&path, document()).with_context(|| format!("cannot write {}", path.display()))?;
    eprintln!("wrote {PATH}");
    Ok(())
}

fn document() -> String {
    let note = "<!-- Written by `cargo xtask protocol`; change the tables in src/microneedling instead. -->";
    format!("{note}\n\n{}", builder::protocol::document(None))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_document_is_what_the_tables_say() {
        let written = include_str!("../../docs/PROTOCOL.md");
        assert!(written == super::document(), "docs/PROTOCOL.md is stale: run `cargo xtask protocol`");
    }
}
