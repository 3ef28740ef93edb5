//! The protocol in words: every question, rule and figure, for a clinic's medical lead to read and sign.

mod care;
mod plan;
mod settings;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use needlewise::engine::{
    Choice, Citation, Floor, Item, Kind, Outcome, Policy, Purpose, Rule, Stakes, Topic, Urgency, When,
    vocabulary,
};
use needlewise::microneedling::PROTOCOL;

use crate::files::sha256;

/// What one clinic signs beside the tables.
#[derive(Debug, Clone, Copy)]
pub struct Signing<'a> {
    /// The clinic's name; may be empty.
    pub clinic: &'a str,
    /// What it makes stricter.
    pub policy: &'a Policy,
    /// The policy as it stands in the clinic's page.
    pub json: &'a str,
}

/// The whole document, as Markdown; as one clinic signs it, or as it is shipped.
#[must_use]
pub fn document(signing: Option<&Signing>) -> String {
    let (items, rules) = (PROTOCOL.items().count(), PROTOCOL.rules().count());
    let always = PROTOCOL.items().filter(|item| matches!(item.enable_when, When::Always)).count();
    let floors = PROTOCOL.rules().filter(|rule| rule.floor == Floor::Hard).count();
    let mut page = format!(
        "# Microneedling suitability check: the protocol\n\n\
         Content version {}. {always} questions for everyone, {} follow-ups, {rules} rules, {floors} of them hard floors.\n\n\
         General information, not medical advice. A result is never approval: the best one is \"{}\".\n\n\
         | | |\n|---|---|\n",
        PROTOCOL.version,
        items - always,
        words::outcome(Outcome::Consult),
    );
    if let Some(signing) = signing.filter(|signing| !signing.clinic.is_empty()) {
        let _ = writeln!(page, "| Clinic | {} |", words::plain(signing.clinic));
    }
    page.push_str(
        "| Read and accepted by (medical lead) | |\n| Registration | |\n| Date of this review | |\n\
         | Next review due | |\n| Signature | |\n\n",
    );
    if let Some(signing) = signing {
        write_signing(&mut page, signing);
    }
    let as_shipped = Policy::default();
    let policy = signing.map_or(&as_shipped, |signing| signing.policy);
    page.push_str(HOW_IT_WORKS);
    for topic in PROTOCOL.topics {
        write_topic(&mut page, topic, policy);
    }
    plan::write(&mut page);
    settings::write(&mut page);
    write_disagreements(&mut page);
    page
}

fn write_signing(page: &mut String, signing: &Signing) {
    page.push_str("## What this clinic makes stricter\n\n");
    let changes = signing.policy.stricter();
    for change in &changes {
        let _ = writeln!(page, "- {}", words::plain(change));
    }
    if changes.is_empty() {
        page.push_str("Nothing: the protocol is used as it is shipped.\n");
    }
    let _ = writeln!(
        page,
        "\n{} stricter, 0 looser: there is no setting that could loosen a rule.\n",
        changes.len()
    );
    if !signing.json.is_empty() {
        let _ = writeln!(
            page,
            "The policy as it stands in the page; its SHA-256 is `{}`.\n\n```json\n{}\n```\n",
            sha256(signing.json.as_bytes()),
            signing.json
        );
    }
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
- A clinic's policy can only tighten: it lengthens a wait from its default up to the end of its range, raises an
  outcome, adds rules, or leaves out goals and areas. A policy that does not fit is refused as a whole, and no question is
  asked then (E9, A-07). Rules marked ★ are hard floors.
- Once something rules out the whole person, what would only say where or since when another reason holds is not asked;
  every reason that the answers gave is still listed (E1).
- Urgent findings are shown first whatever the headline (E11). With more than one area chosen, findings about the skin
  ask which (E12).

";

fn write_topic(page: &mut String, topic: &Topic, policy: &Policy) {
    let _ = writeln!(page, "## {}\n", topic.title.words());
    for item in topic.items {
        write_item(page, item);
    }
    for rule in topic.rules {
        write_rule(page, rule, policy);
    }
}

fn write_item(page: &mut String, item: &Item) {
    let _ = writeln!(page, "### {} · {}\n", item.evidence.words(), item.text);
    if !item.hint.is_empty() {
        let _ = writeln!(page, "{}\n", item.hint);
    }
    match item.kind {
        Kind::Areas { .. } => {
            page.push_str("- one or more of the chosen areas, or: Not sure, Rather not say\n");
        }
        Kind::Date => {
            page.push_str("- about how long ago, or the month and year, or: Not sure, Rather not say\n");
        }
        Kind::One(choices) | Kind::Many { choices, .. } => {
            for choice in choices {
                write_choice(page, item, choice);
            }
        }
    }
    let stakes = match item.stakes {
        Stakes::Safety => "a safety question",
        Stakes::Medicine => "a safety question that names medicines",
        Stakes::Pregnancy => "a safety question about pregnancy",
        Stakes::Preference => "not a safety question",
    };
    let several =
        if matches!(item.kind, Kind::Areas { .. }) { " and more than one area is chosen" } else { "" };
    let moot = match item.purpose {
        Purpose::Finds => "",
        Purpose::Refines => ", unless the person is ruled out already",
    };
    let asked = match item.enable_when {
        When::Always => "always".to_owned(),
        _ => format!("when {}{several}{moot}", words::condition(&item.enable_when)),
    };
    let _ = writeln!(page, "\nAsked {asked}. Why we ask: {} `{}`, {stakes}.\n", item.why, item.id);
}

/// A choice, with what it stands for where the evidence words it otherwise.
fn write_choice(page: &mut String, item: &Item, choice: &Choice) {
    let gloss = if choice.gloss.is_empty() { String::new() } else { format!(" ({})", choice.gloss) };
    let stands = vocabulary::stands_for(item, choice);
    let stands: Vec<_> = stands.iter().map(|(question, option)| format!("{question}: {option}")).collect();
    let evidence = if stands.is_empty() { String::new() } else { format!(" — {}", stands.join("; ")) };
    let _ = writeln!(page, "- {}{gloss} `{}`{evidence}", choice.text, choice.code);
}

fn write_rule(page: &mut String, rule: &Rule, policy: &Policy) {
    let floor = if rule.floor == Floor::Hard { " ★ hard floor" } else { "" };
    let _ = writeln!(page, "#### {} · `{}`{floor}\n", rule.evidence, rule.id.words());
    let _ = writeln!(
        page,
        "If {}: **{}**{} for {}{}.{}{}\n",
        words::condition(&rule.when),
        words::outcome(rule.outcome),
        raised(rule, policy),
        words::scope(&rule.scope),
        words::wait(rule),
        settings::range(rule),
        match rule.urgency {
            Urgency::None => "",
            Urgency::SeeDoctorSoon => " *See a doctor before booking.*",
            Urgency::Urgent => " *Urgent: have a doctor look soon.*",
        }
    );
    let [reason, next] = [rule.reason, rule.next].map(|text| rule.words(text, policy));
    let _ = writeln!(page, "> {reason} {next}\n");
    if rule.ends_check {
        page.push_str("Nothing more is asked.\n\n");
    }
    if let Some(instead) = rule.instead {
        let _ = writeln!(page, "Under \"what would change this\": if you {}.\n", instead.text);
    }
    if let Some(disagreement) = rule.disagreement {
        let _ = writeln!(page, "Sources disagree ({}): {}\n", disagreement.id.words(), disagreement.text);
    }
    let sources: Vec<_> = rule.citations.iter().map(|citation| source(citation)).collect();
    let _ = writeln!(page, "Sources: {}.\n", sources.join("; "));
}

fn raised(rule: &Rule, policy: &Policy) -> String {
    let outcome = policy.outcome(rule);
    if outcome == rule.outcome {
        return String::new();
    }
    format!(", raised by this clinic to **{}**,", words::outcome(outcome))
}

/// Every place where sources disagree, with the rules that say so.
fn write_disagreements(page: &mut String) {
    page.push_str("## Where sources disagree\n\n| | Reading adopted | Said at |\n|---|---|---|\n");
    let mut disagreements: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for rule in PROTOCOL.rules() {
        if let Some(disagreement) = rule.disagreement {
            let at = disagreements.entry((disagreement.id.words(), disagreement.text)).or_default();
            if !at.contains(&rule.evidence.to_string()) {
                at.push(rule.evidence.to_string());
            }
        }
    }
    for ((id, text), rules) in disagreements {
        let _ = writeln!(page, "| {id} | {text} | {} |", rules.join(", "));
    }
    page.push('\n');
}

fn source(citation: &Citation) -> String {
    format!("{} ({})", citation.text(), citation.id.words())
}
