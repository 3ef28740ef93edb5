//! What a clinic is told of settings, functions and events is what there is.

use std::collections::BTreeSet;

const GUIDE: &str = include_str!("../docs/EMBEDDING.md");
const TYPES: &str = include_str!("../src/airlock/loader/needlewise.d.ts");
const SETTINGS: &str = include_str!("../src/airlock/loader/settings.js");
const WORDPRESS: &str = include_str!("../wordpress/needlewise.php");
const WORDPRESS_README: &str = include_str!("../wordpress/readme.txt");
const BUDGET: &str = include_str!("../xtask/budget.toml");
const LOADER: &str = include_str!("../src/airlock/loader.js");

/// What stands between `from` and `to`.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no {from:?}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to:?} after {from:?}")).0
}

/// The first word of each line that begins at `indent` and goes on with a word and a colon.
fn names(block: &str, indent: &str) -> BTreeSet<String> {
    let name = |line: &str| {
        let (name, _) = line.strip_prefix(indent)?.split_once(':')?;
        let name = name.trim_end_matches('?');
        name.chars().all(char::is_alphanumeric).then(|| name.to_owned())
    };
    block.lines().filter_map(name).collect()
}

fn camel(attribute: &str) -> String {
    let mut parts = attribute.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let mut letters = part.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}

#[test]
fn the_guide_and_the_types_name_every_setting_and_no_other() {
    let known = names(between(SETTINGS, "const SETTINGS = {", "\n  };"), "    ");
    assert!(known.len() > 10, "{known:?}");
    let typed = names(between(TYPES, "export interface Settings {", "\n}"), "  ");
    assert_eq!(typed, known, "the types");
    let rows = GUIDE.lines().filter_map(|line| line.strip_prefix("| `data-")?.split('`').next());
    assert_eq!(rows.map(camel).collect::<BTreeSet<_>>(), known, "the guide");
}

#[test]
fn the_wordpress_plugin_takes_every_setting_and_no_other() {
    let known = names(between(SETTINGS, "const SETTINGS = {", "\n  };"), "    ");
    let list = between(WORDPRESS, "const NEEDLEWISE_SETTINGS = array(", "\n);");
    let taken = list.lines().filter_map(|line| line.trim_start().strip_prefix('\'')?.split('\'').next());
    assert_eq!(taken.map(camel).collect::<BTreeSet<_>>(), known, "the plugin");
    let told = between(WORDPRESS_README, "without \"data-\":", ".").split(',').map(|name| camel(name.trim()));
    assert_eq!(told.collect::<BTreeSet<_>>(), known, "its readme");
}

#[test]
fn the_guide_and_the_types_name_every_event_and_no_other() {
    let emitted: BTreeSet<&str> =
        LOADER.split("emit(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let typed: BTreeSet<&str> =
        TYPES.split("\"needlewise:").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let told: BTreeSet<&str> = between(GUIDE, "## Events", "## What it costs")
        .split("`needlewise:")
        .skip(1)
        .filter_map(|rest| rest.split('`').next())
        .collect();
    assert_eq!(emitted, typed, "the types");
    assert_eq!(emitted, told, "the guide");
}

#[test]
fn the_guide_and_the_types_name_every_function_and_no_other() {
    let widget = between(LOADER, "    const widget = {", "\n    };");
    let functions: BTreeSet<String> = widget
        .lines()
        .filter_map(|line| line.strip_prefix("      "))
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| Some(line.split_once('(')?.0.to_owned()))
        .collect();
    assert!(functions.len() > 3, "{functions:?}");
    for function in &functions {
        assert!(TYPES.contains(&format!("  {function}(")), "{function} has no type");
        assert!(GUIDE.contains(&format!("`check.{function}(")), "the guide lacks {function}");
    }
    let typed = between(TYPES, "export interface Check {", "\n}");
    let typed = typed.lines().filter(|line| line.contains("): void;")).count();
    assert_eq!(typed, functions.len());
}

/// The build fails beyond the budget, so what the guide says of bytes cannot be too little.
#[test]
fn the_guide_promises_no_fewer_bytes_than_the_build_allows() {
    let costs = between(GUIDE, "## What it costs a page", "## A page");
    for (name, number) in BUDGET.lines().filter_map(|line| line.split_once(" = ")) {
        let (thousands, rest) = number.split_at(number.len() - 3);
        assert!(costs.contains(&format!("{thousands},{rest}")), "{name} is {number} bytes");
    }
}
