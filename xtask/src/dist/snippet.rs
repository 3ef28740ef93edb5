//! `snippet.html`: what a clinic pastes into its page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::LOADER;

/// Writes the snippet for the loader in `dist`.
///
/// # Errors
/// When there is no loader, or the snippet cannot be written.
pub fn write(dist: &Path) -> Result<()> {
    let loader = fs::read(dist.join(LOADER)).context("the build has no loader")?;
    fs::write(dist.join("snippet.html"), snippet(&integrity(&loader))).context("cannot write the snippet")
}

/// The value of an `integrity` attribute that pins `bytes`.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

fn snippet(integrity: &str) -> String {
    format!(
        r#"<!-- Put the folder on your own web server, here as /needlewise/, and paste this where the check should stand. -->
<div data-needlewise>
  <p><a href="https://clinic.example/book">Book a consultation</a></p>
</div>
<script async src="/needlewise/{LOADER}"
        integrity="{integrity}"
        data-clinic="Your clinic" data-book="https://clinic.example/book"></script>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn integrity_is_the_form_that_browsers_check() {
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(integrity(b""), empty);
    }
}
