//! The targets under libFuzzer: one program, which the environment tells its target.

#![no_main]

use std::env;
use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_target};

mod targets;

static TARGET: LazyLock<fn(&str)> = LazyLock::new(|| {
    let wanted = env::var("NEEDLEWISE_FUZZ").unwrap_or_default();
    let found = targets::TARGETS.iter().find(|(name, _)| *name == wanted);
    found.unwrap_or_else(|| panic!("NEEDLEWISE_FUZZ names no target: {wanted:?}")).1
});

fuzz_target!(|bytes: &[u8]| -> Corpus {
    match str::from_utf8(bytes) {
        Ok(text) => {
            TARGET(text);
            Corpus::Keep
        }
        Err(_) => Corpus::Reject,
    }
});
