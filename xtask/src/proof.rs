//! `cargo xtask proof`: whether the promise holds, in three engines, with the figures for `docs/PRIVACY.md`.

/// Names the folder for the figures. Where it is set, the browser tests run the whole proof instead of the short one.
pub const FIGURES: &str = "NEEDLEWISE_PROOF";
