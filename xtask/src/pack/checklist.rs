//! All questions and all reasons in words, on a page without any script, to be read, printed and ticked with a pen: for
//! a visitor whose browser has no WebAssembly.
//!
//! Nobody has looked at the answers together there, so nothing on it says more than to speak to the clinic.

mod words;

use std::fmt::Write as _;

use anyhow::Result;
use needlewise::engine::{Band, Choice, Citation, Date, Interview, Item, Kind, Policy, Rule, Stakes, Topic};
use needlewise::handoff::verdict;
use needlewise::microneedling::PROTOCOL;

use super::css;
use super::frame::source;
use super::script::fill;

const PAGE: &str = include_str!("checklist/page.html");
const THEMES: &str = include_str!("../../../styles/themes.css");
const CSS: &str = include_str!("../../../styles/checklist.css");

/// The page.
///
/// # Errors
/// When its frame lacks a mark.
pub fn document() -> Result<String> {
    let css = css::minify(&[THEMES, CSS].concat());
    let mut sources = Sources::default();
    let topics: String = PROTOCOL.topics.iter().map(|topic| write_topic(topic, &mut sources)).collect();
    let mut html: String = PAGE.lines().map(str::trim).collect();
    for (mark, value) in [
        (
            "@CSP@",
            format!("default-src 'none'; style-src {}; base-uri 'none'; form-action 'none'", source(&css)),
        ),
        ("@CSS@", css),
        ("@INFORMATION@", verdict::INFORMATION.into()),
        ("@UNWELL@", escaped(&very_unwell())),
        ("@MEDICINE@", medicine()),
        ("@VERSION@", PROTOCOL.version.into()),
        ("@TOPICS@", topics),
        ("@SOURCES@", sources.list()),
    ] {
        html = fill(&html, mark, &value)?;
    }
    Ok(html)
}

/// As in the check, for a clinic that has set nothing: whom to call does not depend on the day.
fn very_unwell() -> String {
    verdict::very_unwell(&Interview::new(&PROTOCOL, Policy::default(), Date::MIN))
}

fn medicine() -> String {
    escaped(&verdict::MEDICINE.concat())
}

fn write_topic(topic: &Topic, sources: &mut Sources) -> String {
    let mut html = format!("<h2>{}</h2>", escaped(topic.title.words()));
    for item in topic.items {
        html.push_str(&write_item(item));
    }
    if !topic.rules.is_empty() {
        html.push_str("<h3>What may follow</h3>");
    }
    for rule in topic.rules {
        html.push_str(&write_rule(rule, sources));
    }
    html
}

fn write_item(item: &Item) -> String {
    let mut html = format!("<h3>{}. {}</h3>", words::number(item), escaped(item.text));
    paragraph(&mut html, "", item.hint);
    if let Some(asked) = words::asked(item) {
        paragraph(&mut html, "soft", &format!("Only if {asked}."));
    }
    if item.stakes == Stakes::Medicine {
        let _ = write!(html, "<p>{}</p>", medicine());
    }
    html.push_str("<ul class=\"choices\">");
    match item.kind {
        Kind::One(choices) | Kind::Many { choices, .. } => html.extend(choices.iter().map(choice)),
        Kind::Date => {
            html.extend(Band::ALL.map(|band| line(band.text())));
            html.push_str("<li class=\"line\">The month and the year, if you know them:</li>");
            html.extend(Choice::UNSURE.iter().map(choice));
        }
        Kind::Areas { of } => {
            let parts = words::number(of);
            let _ = write!(
                html,
                "<li class=\"line\">Which of the parts that you ticked at question {parts}:</li>"
            );
            html.extend(Choice::UNSURE.iter().map(choice));
        }
    }
    html.push_str("</ul>");
    paragraph(&mut html, "soft", &format!("Why we ask: {}", item.why));
    html
}

fn choice(choice: &Choice) -> String {
    match choice.gloss {
        "" => line(choice.text),
        gloss => line(&format!("{} ({gloss})", choice.text)),
    }
}

fn line(text: &str) -> String {
    format!("<li>{}</li>", escaped(text))
}

fn write_rule(rule: &'static Rule, sources: &mut Sources) -> String {
    let [reason, next] = [rule.reason, rule.next].map(|text| rule.words(text, &Policy::default()));
    // Its own words are the best result that the check has.
    let reason = if rule.reason.starts_with(rule.outcome.label()) { String::new() } else { reason };
    let said = [
        words::urgency(rule.urgency),
        &reason,
        &words::wait(rule),
        &next,
        &words::place(&rule.scope),
        if rule.ends_check { "You can stop here." } else { "" },
    ];
    let said: Vec<_> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let mut html = String::from("<div class=\"reason\">");
    paragraph(&mut html, "", &format!("If {}:", words::condition(&rule.when)));
    let _ = write!(
        html,
        "<p><strong>{}.</strong> {}</p>",
        words::outcome(rule.outcome),
        escaped(&said.join(" "))
    );
    let disagreement = rule.disagreement.map(|found| format!("Sources disagree. {}", found.text));
    paragraph(&mut html, "soft", &disagreement.unwrap_or_default());
    paragraph(&mut html, "soft", &sources.numbers(rule.citations));
    html + "</div>"
}

fn paragraph(html: &mut String, class: &str, text: &str) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    if !text.is_empty() {
        let _ = write!(html, "<p{class}>{}</p>", escaped(text));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Each publication once, at the end of the page: most are cited again and again.
#[derive(Default)]
struct Sources(Vec<&'static Citation>);

impl Sources {
    fn numbers(&mut self, citations: &[&'static Citation]) -> String {
        let mut numbers = Vec::new();
        for citation in citations {
            let place = self.0.iter().take_while(|other| !other.is_same_source(citation)).count();
            if place == self.0.len() {
                self.0.push(citation);
            }
            let number = (place + 1).to_string();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        format!("Sources: {}", numbers.join(", "))
    }

    fn list(&self) -> String {
        self.0.iter().map(|citation| line(&citation.text())).collect()
    }
}

#[cfg(test)]
mod tests {
    use needlewise::engine::Outcome;
    use needlewise::microneedling::PROTOCOL;

    use super::{document, escaped, source};

    #[test]
    fn every_question_and_every_reason_is_there() -> anyhow::Result<()> {
        let page = document()?;
        let mut place = 0;
        for item in PROTOCOL.items() {
            let found = page[place..].find(&escaped(item.text));
            place += found.unwrap_or_else(|| panic!("{} is not there, or out of order", item.id));
            for choice in item.choices() {
                assert!(page.contains(&escaped(choice.text)), "{}: {}", item.id, choice.text);
            }
        }
        let best = Outcome::Consult.label();
        for rule in PROTOCOL.rules() {
            for text in [rule.reason, rule.next].into_iter().filter(|text| !text.starts_with(best)) {
                // The words before an interval: the page has the interval itself.
                let before = text.split(needlewise::engine::SPAN).next().unwrap_or_default();
                assert!(page.contains(&escaped(before)), "{}: {text}", rule.id.words());
            }
        }
        Ok(())
    }

    #[test]
    fn nothing_says_more_than_to_speak_to_the_clinic() -> anyhow::Result<()> {
        let page = document()?;
        for better in [Outcome::Consult, Outcome::Adjust] {
            assert!(!page.contains(better.label()), "{}", better.label());
        }
        let (ours, _) = page.split_once("<h2>Sources</h2>").unwrap_or_default();
        for approval in ["You can book", "suitable for", "approved", "cleared", "is safe"] {
            assert!(!ours.contains(approval), "{approval}");
        }
        assert!(page.contains("<strong>Speak to the clinic.</strong>"));
        Ok(())
    }

    #[test]
    fn no_script_can_run_and_nothing_can_be_fetched() -> anyhow::Result<()> {
        let page = document()?;
        for way in ["<script", "<a ", "<img", "<form", "href=", "src=", "refresh", "url("] {
            assert!(!page.contains(way), "{way}");
        }
        let (_, css) = page.split_once("<style>").unwrap_or_default();
        let (css, _) = css.split_once("</style>").unwrap_or_default();
        assert!(page.contains(&format!("content=\"default-src 'none'; style-src {};", source(css))));
        Ok(())
    }
}
