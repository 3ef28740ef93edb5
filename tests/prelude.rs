//! The prelude lets the frame create only the elements on its list: one that a screen draws and the list lacks would
//! stop the check at that screen.

use std::collections::BTreeSet;
use std::{fs, io};

const PRELUDE: &str = include_str!("../src/airlock/prelude.js");

/// Elements by which a page can reach a network, run a text as code, hold another page, or lead to one.
const NEVER: [&str; 17] = [
    "a",
    "template",
    "iframe",
    "frame",
    "script",
    "link",
    "meta",
    "style",
    "img",
    "image",
    "object",
    "embed",
    "form",
    "base",
    "foreignObject",
    "use",
    "feImage",
];

fn allowed() -> BTreeSet<&'static str> {
    let (_, rest) = PRELUDE.split_once("const TAGS = [").unwrap_or_default();
    let (list, _) = rest.split_once("];").unwrap_or_default();
    list.split('"').skip(1).step_by(2).collect()
}

/// The names of the elements in `html`.
fn drawn(html: &str) -> BTreeSet<String> {
    html.split('<')
        .skip(1)
        .map(|tag| tag.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn the_prelude_allows_every_element_that_a_screen_draws_and_no_other() -> io::Result<()> {
    let allowed = allowed();
    let mut unused = allowed.clone();
    let mut screens = 0;
    for entry in fs::read_dir("tests/snapshots")? {
        let path = entry?.path();
        let drawn = drawn(&fs::read_to_string(&path)?);
        unused.retain(|name| !drawn.contains(*name));
        let missing: Vec<_> = drawn.into_iter().filter(|name| !allowed.contains(name.as_str())).collect();
        assert!(missing.is_empty(), "{} draws {missing:?}", path.display());
        screens += 1;
    }
    assert!(screens > 0, "no screen was looked at");
    assert!(unused.is_empty(), "no screen draws {unused:?}");
    Ok(())
}

#[test]
fn the_prelude_allows_no_element_that_can_reach_a_network() {
    let allowed = allowed();
    let found: Vec<_> = NEVER.iter().filter(|name| allowed.contains(*name)).collect();
    assert!(found.is_empty(), "{found:?}");
}
