//! The laws of the house that a compiler does not know.

use std::fs;
use std::path::{Path, PathBuf};

use needlewise::microneedling::PROTOCOL;

/// No file of the product is longer than this many lines.
const LONGEST: usize = 250;
/// Half of the product's files are at most this long.
const MEDIAN: usize = 125;

/// A folder of `src/`, and the words that would breach its layer.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "engine",
        &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::microneedling",
            "crate::handoff",
            "crate::widget",
            "crate::airlock",
            "::now(",
            "SystemTime",
            "Instant",
        ],
    ),
    (
        "microneedling",
        &["fn ", "yew", "web_sys", "wasm_bindgen", "crate::handoff", "crate::widget", "crate::airlock"],
    ),
    (
        "handoff",
        &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::widget",
            "crate::airlock",
            "::now(",
            "SystemTime",
            "Instant",
        ],
    ),
    (
        "widget",
        &["crate::airlock", "web_sys::window", "window()", "document()", "::now(", "from_html_unchecked"],
    ),
];

/// Ways around the airlock: only its prelude may name them.
const WAYS_OUT: &[&str] = &[
    "localStorage",
    "sessionStorage",
    "local_storage",
    "session_storage",
    "pushState",
    "push_state",
    "replaceState",
    "replace_state",
    "scrollIntoView",
    "scroll_into_view",
    "innerHTML",
    "inner_html",
    "sendBeacon",
    "send_beacon",
    "fetch_with",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|other| other == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn breaches(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut breaches = Vec::new();
    for path in files(folder, "rs") {
        for (number, line) in fs::read_to_string(&path).expect("readable").lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in words.iter().filter(|word| code.contains(**word)) {
                breaches.push(format!("{}:{}: {word}", path.display(), number + 1));
            }
        }
    }
    breaches
}

#[test]
fn each_layer_keeps_to_itself() {
    for (folder, words) in LAYERS {
        let breaches = breaches(&root().join("src").join(folder), words);
        assert!(breaches.is_empty(), "src/{folder} may not hold: {breaches:#?}");
    }
}

#[test]
fn nothing_names_a_way_around_the_airlock() {
    let breaches = breaches(&root().join("src"), WAYS_OUT);
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn files_stay_short() {
    let mut lengths = Vec::new();
    for folder in ["src", "builder/src", "xtask/src", "tests/browser"] {
        for path in files(&root().join(folder), "rs") {
            let lines = fs::read_to_string(&path).expect("readable").lines().count();
            let table = path.starts_with(root().join("src/microneedling"));
            assert!(table || lines <= LONGEST, "{} has {lines} lines", path.display());
            if !table {
                lengths.push(lines);
            }
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= MEDIAN, "half of the files have more than {median} lines");
}

#[test]
fn names_say_what_a_thing_is() {
    for folder in ["src", "builder", "xtask", "tests", "styles"] {
        for ending in ["rs", "js", "css"] {
            for path in files(&root().join(folder), ending) {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
                let vague =
                    ["util", "helper", "manager", "common", "misc"].iter().any(|word| name.contains(word));
                assert!(!vague, "{}", path.display());
            }
        }
    }
}

#[test]
fn every_question_is_read_by_some_rule() {
    for item in PROTOCOL.items() {
        let by_rule = PROTOCOL.rules().any(|rule| rule.items().contains(&item));
        let by_goal = PROTOCOL.goal_places.iter().any(|(_, scope)| scope.items().contains(&item));
        let by_item =
            PROTOCOL.items().any(|other| other != item && other.enable_when.items().contains(&item));
        assert!(by_rule || by_goal || by_item, "no rule reads {}", item.id);
    }
}

/// A list that stands for several questions of the evidence says which of them each choice answers.
#[test]
fn every_choice_says_what_it_stands_for_in_the_evidence() {
    for item in PROTOCOL.items().filter(|item| item.evidence.words().contains(", ")) {
        for choice in item.choices() {
            let stands = choice.stands_for.words();
            assert!(
                stands == "-" || stands.contains(": "),
                "{}: {} stands for {stands:?}",
                item.id,
                choice.code
            );
        }
    }
}
