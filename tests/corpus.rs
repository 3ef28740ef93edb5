//! What fuzzing found, tried in every run of the tests.

use std::collections::BTreeSet;
use std::fs;
use std::panic;
use std::path::PathBuf;

#[path = "fuzz/targets.rs"]
mod targets;

use targets::TARGETS;

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

#[test]
fn every_target_has_a_corpus_and_every_corpus_a_target() {
    let folders: BTreeSet<_> = fs::read_dir(corpus())
        .expect("the corpus is there")
        .map(|entry| entry.expect("a readable folder").file_name().into_string().expect("a name in letters"))
        .collect();
    let names: BTreeSet<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(folders, names);
}

#[test]
fn every_input_that_is_kept_is_taken_without_a_panic() {
    for (name, target) in TARGETS {
        for entry in fs::read_dir(corpus().join(name)).expect("the target's folder is there") {
            let path = entry.expect("a readable folder").path();
            let text = fs::read_to_string(&path).expect("a file of text");
            assert!(panic::catch_unwind(|| target(&text)).is_ok(), "{}", path.display());
        }
    }
}
