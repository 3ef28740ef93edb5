//! `cargo xtask protocol`: writes `docs/PROTOCOL.md`, what a clinic's medical lead reads, signs and files. Its
//! difference between two versions is the clinical difference.

mod words;

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};
use needlewise::engine::{Citation, Item, Kind, Link, Outcome, Rule, Stakes, Topic, Urgency, When};
use needlewise::microneedling::PROTOCOL;

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

/// The whole document, as Markdown.
#[must_use]
pub fn document() -> String {
    let (items, rules) = (PROTOCOL.items().count(), PROTOCOL.rules().count());
    let mut page = format!(
        "<!-- Written by `cargo xtask protocol`; change the tables in src/microneedling instead. -->\n\n\
         # Microneedling suitability check: the protocol\n\n\
         Content version {}. {items} questions and follow-ups, {rules} rules.\n\n\
         General information, not medical advice. A result is never approval: the best one is \"{}\".\n\n\
         | | |\n|---|---|\n| Read and accepted by (medical lead) | |\n| Registration | |\n| Date | |\n| Signature | |\n\n",
        PROTOCOL.version,
        words::outcome(Outcome::Consult),
    );
    page.push_str(HOW_IT_WORKS);
    for topic in PROTOCOL.topics {
        write_topic(&mut page, topic);
    }
    page
}

const HOW_IT_WORKS: &str = "## How an outcome is reached

```mermaid
flowchart LR
  questions[Questions, one a page] --> review[Check your answers] --> rules[Every rule is tried]
  rules --> person[Worst finding about the person]
  rules --> areas[Worst finding for each area]
  person --> headline[The headline: the worse of the person and of the best area]
  areas --> headline
```

- Every rule is tried; all that fire are shown, worst first (E1).
- Outcomes, mild to grave: consult, adjust, ask, wait, not suitable. The headline is the worst finding about the whole
  person, joined with the best of the areas that some goal is about (E2, A-02).
- A wait with a date ends on that date; months are calendar months, clamped to the end of a shorter month (E4). Any wait
  without a date leaves the headline without one (E5). What would still stand after the wait is always said (E3).
- An answer in a time band counts as its most recent end; an unknown date counts as today (E6).
- \"Not sure\" or \"rather not say\" to a safety question is never better than \"ask\" (E7).
- Urgent findings are shown first whatever the headline (E11). With more than one area chosen, findings about the skin
  ask which (E12).

";

fn write_topic(page: &mut String, topic: &Topic) {
    let _ = writeln!(page, "## {}\n", topic.title.words());
    for item in topic.items {
        write_item(page, item);
    }
    for rule in topic.rules {
        write_rule(page, rule);
    }
}

fn write_item(page: &mut String, item: &Item) {
    let _ = writeln!(page, "### {} · {}\n", item.evidence.words(), item.text);
    if !item.hint.is_empty() {
        let _ = writeln!(page, "{}\n", item.hint);
    }
    match item.kind {
        Kind::Areas { .. } => {
            page.push_str("- one or more of the chosen areas, or: Not sure\n");
        }
        Kind::Date => {
            page.push_str("- about how long ago, or the month and year, or: Not sure, Rather not say\n");
        }
        Kind::One(choices) | Kind::Many { choices, .. } => {
            for choice in choices {
                let gloss =
                    if choice.gloss.is_empty() { String::new() } else { format!(" ({})", choice.gloss) };
                let _ = writeln!(page, "- {}{gloss} `{}`", choice.text, choice.code);
            }
        }
    }
    let stakes = match item.stakes {
        Stakes::Safety => "a safety question",
        Stakes::Medicine => "a safety question about a medicine",
        Stakes::Preference => "not a safety question",
    };
    let asked = match item.enable_when {
        When::Always => "always".to_owned(),
        _ => format!("when {}", words::condition(&item.enable_when)),
    };
    let _ = writeln!(page, "\nAsked {asked}. Why we ask: {} `{}`, {stakes}.\n", item.why, item.id);
}

fn write_rule(page: &mut String, rule: &Rule) {
    let _ = writeln!(page, "#### {} · `{}`\n", rule.evidence.words(), rule.id.words());
    let _ = writeln!(
        page,
        "If {}: **{}** for {}{}.{}\n",
        words::condition(&rule.when),
        words::outcome(rule.outcome),
        words::scope(&rule.scope),
        words::wait(rule),
        match rule.urgency {
            Urgency::None => "",
            Urgency::SeeDoctorSoon => " *See a doctor before booking.*",
            Urgency::Urgent => " *Urgent: have a doctor look soon.*",
        }
    );
    let _ = writeln!(page, "> {} {}\n", rule.reason, rule.next);
    if rule.ends_check {
        page.push_str("Nothing more is asked.\n\n");
    }
    if let Some(disagreement) = rule.disagreement {
        let _ = writeln!(page, "Sources disagree ({}): {}\n", disagreement.id.words(), disagreement.text);
    }
    let sources: Vec<_> = rule.citations.iter().map(|citation| source(citation)).collect();
    let _ = writeln!(page, "Sources: {}.\n", sources.join("; "));
}

fn source(citation: &Citation) -> String {
    let mut parts = vec![citation.by.to_owned()];
    parts.extend(Some(citation.title).filter(|title| !title.is_empty()).map(str::to_owned));
    parts.extend(citation.year.map(|year| year.to_string()));
    match citation.link {
        Link::Doi(doi) => parts.push(format!("doi {doi}")),
        Link::Url(place) | Link::Catalogue(place) => parts.push(place.to_owned()),
        Link::None => {}
    }
    format!("{} ({})", parts.join(", "), citation.id.words())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_document_is_what_the_tables_say() {
        let written = include_str!("../../docs/PROTOCOL.md");
        assert!(written == super::document(), "docs/PROTOCOL.md is stale: run `cargo xtask protocol`");
    }
}
