//! What the tables say, in the pieces in which a visitor reads it.

use needlewise::engine::{AnswerError, Band, Kind, Policy, Rule, Wait, When};
use needlewise::microneedling::PROTOCOL;

/// What is read together, line by line, and where it stands.
pub struct Passage {
    pub place: String,
    pub lines: Vec<String>,
}

impl Passage {
    pub fn new(place: &str, lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let lines = lines.into_iter().map(Into::into).filter(|line: &String| !line.is_empty()).collect();
        Self { place: place.to_owned(), lines }
    }

    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// Every text of the tables. A question is read with its hint and its choices,
/// why it is asked with the question, and a reason with the wait and with what
/// to do. An interval stands as it is shipped, "4 weeks".
pub fn passages() -> Vec<Passage> {
    let mut passages = Vec::new();
    for item in PROTOCOL.items() {
        let mut lines = vec![item.text, item.hint];
        if !matches!(item.kind, Kind::Areas { .. }) {
            lines.extend(item.choices().iter().flat_map(|choice| [choice.text, choice.gloss]));
        }
        if matches!(item.kind, Kind::Date) {
            lines.extend(Band::ALL.map(Band::text));
        }
        passages.push(Passage::new(item.id, lines));
        passages.push(Passage::new(&format!("{}, why", item.id), [item.text, item.why]));
    }
    for rule in PROTOCOL.rules() {
        let id = rule.id.words();
        passages.push(Passage::new(id, said(rule)));
        passages.extend(rule.disagreement.map(|disagreement| Passage::new(id, [disagreement.text])));
        passages.extend(rule.instead.map(|instead| Passage::new(id, [format!("If you {}.", instead.text)])));
    }
    let refusals = [
        AnswerError::Empty,
        AnswerError::NotAChoice,
        AnswerError::NotAlone,
        AnswerError::TooMany { at_most: 3 },
        AnswerError::NoSuchDate,
        AnswerError::InTheFuture,
    ];
    passages.push(Passage::new("refused answers", refusals.map(|refusal| refusal.to_string())));
    passages
}

/// A rule's reason, its wait and what to do.
pub fn said(rule: &Rule) -> Vec<String> {
    let words = |text| rule.words(text, &Policy::default());
    let wait = match rule.wait {
        Some(Wait::Until(condition, _)) => format!("Wait until {}.", words(condition)),
        Some(Wait::Since(..) | Wait::FromToday(_)) | None => String::new(),
    };
    vec![words(rule.reason), wait, words(rule.next)]
}

/// What was asked and chosen where a rule fires, in small letters.
pub fn chosen(rule: &Rule) -> String {
    let mut texts = Vec::new();
    collect(&rule.when, &mut texts);
    texts.join("\n").to_lowercase()
}

fn collect(when: &When, texts: &mut Vec<&'static str>) {
    match when {
        When::Is(item, code) => {
            let choice = item.choice(code).expect("a choice");
            texts.extend([item.text, choice.text, choice.gloss]);
            collect(&item.enable_when, texts);
        }
        When::Chosen { item, among, .. } => {
            let counted = item.choices().iter().filter(|choice| among.contains(&choice.code));
            texts.extend(counted.flat_map(|choice| [choice.text, choice.gloss]));
            texts.push(item.text);
            collect(&item.enable_when, texts);
        }
        When::Answered(item) | When::Within(item, _) => collect(&item.enable_when, texts),
        When::All(list) | When::Any(list) => list.iter().for_each(|part| collect(part, texts)),
        When::Always | When::Unsure | When::Found(_) | When::Not(_) => {}
    }
}
