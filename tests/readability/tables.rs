//! What the tables say, in the pieces in which a visitor reads it.

use needlewise::engine::{AnswerError, Band, Care, Kind, Policy, Regimen, Rule, Step, Wait, When};
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
    passages.extend(care());
    passages
}

/// Every text of a plan. What is read as one list is one passage, and so is
/// each text of it that is no mere name of a thing or a day.
fn care() -> Vec<Passage> {
    let &Care { sites, modifiers, pauses, red_flags, explainers, to_ask, .. } = PROTOCOL.care;
    let mut passages = Vec::new();
    for row in regimens() {
        passages.push(Passage::new(row.evidence.words(), [row.expectation]));
    }
    let numbing = sites.iter().map(|site| format!("Numbing: {}.", site.numbing));
    passages.push(Passage::new("numbing", numbing));
    let each = modifiers.iter().map(|modifier| (modifier.evidence.words(), vec![modifier.text]));
    passages.extend(each.map(|(id, lines)| Passage::new(id, lines)));
    for step in steps() {
        passages.push(Passage::new(step.evidence.words(), texts(step)));
    }
    let lines = pauses.iter().flat_map(|pause| [pause.what, pause.can_i, pause.note]);
    passages.push(Passage::new("pauses", lines));
    for flag in red_flags {
        passages.push(Passage::new(flag.evidence.words(), [flag.sign, flag.act]));
    }
    for explainer in explainers {
        passages.push(Passage::new(explainer.evidence.words(), [explainer.title, explainer.text]));
    }
    passages.push(Passage::new("questions to ask", to_ask.iter().map(|ask| ask.text)));
    passages
}

/// Each row of concerns once.
pub fn regimens() -> Vec<&'static Regimen> {
    let mut rows: Vec<&Regimen> = Vec::new();
    for placement in PROTOCOL.care.placements {
        if !rows.iter().any(|row| row.evidence == placement.regimen.evidence) {
            rows.push(placement.regimen);
        }
    }
    rows
}

/// What a row says to expect.
pub fn expected(id: &str) -> &'static str {
    let row = regimens().into_iter().find(|row| row.evidence.words() == id);
    row.expect("a row").expectation
}

pub fn steps() -> impl Iterator<Item = &'static Step> {
    let &Care { before, day, recovery, after, .. } = PROTOCOL.care;
    [before, day, recovery, after].into_iter().flat_map(|steps| steps.iter())
}

/// What a step says, part by part.
pub fn texts(step: &Step) -> [&'static str; 4] {
    [step.title, step.seen, step.to_do, step.not_to_do]
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
