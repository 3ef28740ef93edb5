//! Cases as a clinician writes them: who, what they answer, what must come of
//! it. `tests/vignettes/README.md` shows the form.

use core::fmt;

use super::{
    Answer, AnswerError, AreaSuitability, Assessment, Date, Item, Protocol, QuestionnaireResponse,
    Suitability, assess,
};

/// One case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// Who it is.
    pub title: String,
    /// The civil date of the visit, if the case gives one.
    pub today: Option<Date>,
    /// What they answer.
    pub answers: Vec<(&'static Item, Answer)>,
    /// What must come of it, as [`written`] writes it.
    pub expected: Vec<String>,
}

/// Why a case cannot be read or judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseError {
    /// The first line is no title.
    NoTitle,
    /// Not a date written `2026-11-20`.
    NotADate(String),
    /// Neither an answer nor an expectation.
    NotUnderstood(String),
    /// There is no such item; these are there.
    UnknownItem {
        /// What was written.
        written: String,
        /// The ids of all items.
        known: Vec<&'static str>,
    },
    /// The item does not take this answer; it takes these.
    Answer {
        /// The item's id.
        item: &'static str,
        /// What was written.
        written: String,
        /// Why it cannot be taken.
        error: AnswerError,
        /// The codes of its choices; none for a date.
        known: Vec<&'static str>,
    },
    /// The item is not asked of someone with these answers.
    NotAsked(&'static str),
    /// The item is asked, and neither the case nor the defaults answer it.
    Unanswered(&'static str),
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => f.write_str("a case begins with a line \"# title\""),
            Self::NotADate(written) => write!(f, "not a date such as 2026-11-20: {written}"),
            Self::NotUnderstood(line) => write!(f, "neither \"item: answer\" nor an expectation: {line}"),
            Self::UnknownItem { written, known } => {
                write!(f, "there is no item {written}; there are: {}", known.join(", "))
            }
            Self::Answer { item, written, error, known } if known.is_empty() => {
                write!(f, "{item}: {written}: {error} (a day, a month, a band such as 1-3-months, not-sure)")
            }
            Self::Answer { item, written, error, known } => {
                write!(f, "{item}: {written}: {error}; it takes: {}", known.join(", "))
            }
            Self::NotAsked(item) => write!(f, "{item} is not asked after these answers"),
            Self::Unanswered(item) => write!(f, "{item} needs an answer"),
        }
    }
}

impl core::error::Error for CaseError {}

impl Case {
    /// Every case in `text`.
    ///
    /// # Errors
    /// Names the first line that cannot be read.
    pub fn read_all(protocol: &'static Protocol, text: &str) -> Result<Vec<Self>, CaseError> {
        let mut cases: Vec<Self> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(title) = line.strip_prefix("# ") {
                cases.push(Self { title: title.into(), ..Self::default() });
            } else {
                cases.last_mut().ok_or(CaseError::NoTitle)?.read(protocol, line)?;
            }
        }
        Ok(cases)
    }

    /// Adds the answer `text` to the item `id`.
    ///
    /// # Errors
    /// Names the item or the answer that is not there, and lists what is.
    pub fn answer(&mut self, protocol: &'static Protocol, id: &str, text: &str) -> Result<(), CaseError> {
        let item = protocol.item(id).ok_or_else(|| CaseError::UnknownItem {
            written: id.into(),
            known: protocol.items().map(|item| item.id).collect(),
        })?;
        self.answers.push((item, parse(item, text)?));
        Ok(())
    }

    fn read(&mut self, protocol: &'static Protocol, line: &str) -> Result<(), CaseError> {
        if let Some(today) = line.strip_prefix("today ") {
            self.today = Some(today.parse().map_err(|_| CaseError::NotADate(today.into()))?);
        } else if ["=>", "because ", "area ", "urgent "].iter().any(|word| line.starts_with(word)) {
            self.expected.push(line.into());
        } else {
            let (item, answer) = line.split_once(':').ok_or_else(|| CaseError::NotUnderstood(line.into()))?;
            self.answer(protocol, item.trim(), answer.trim())?;
        }
        Ok(())
    }

    /// The complete answers of someone who answers this on `today`, and the
    /// rest as `defaults` does.
    ///
    /// # Errors
    /// An answer that cannot be taken that day, to an item that is not asked,
    /// or one that is asked and has no default.
    pub fn response(
        &self,
        protocol: &'static Protocol,
        defaults: &[(&'static Item, &str)],
        today: Date,
    ) -> Result<QuestionnaireResponse, CaseError> {
        let mut response = QuestionnaireResponse::default();
        for (item, answer) in &self.answers {
            answer.check(item, today).map_err(|error| refused(item, "this answer", error))?;
            response.set(item, answer.clone());
        }
        while let Assessment::Incomplete { next } = assess(protocol, &response, today) {
            let (_, text) =
                defaults.iter().find(|(item, _)| *item == next).ok_or(CaseError::Unanswered(next.id))?;
            response.set(next, parse(next, text)?);
        }
        let asked = protocol.asked(&response, today);
        match self.answers.iter().find(|(item, _)| !asked.contains(item)) {
            Some((item, _)) => Err(CaseError::NotAsked(item.id)),
            None => Ok(response),
        }
    }
}

fn parse(item: &'static Item, text: &str) -> Result<Answer, CaseError> {
    Answer::parse(item, text).map_err(|error| refused(item, text, error))
}

fn refused(item: &'static Item, written: &str, error: AnswerError) -> CaseError {
    let known = item.choices().iter().map(|choice| choice.code).collect();
    CaseError::Answer { item: item.id, written: written.into(), error, known }
}

/// An outcome as the expectations of a case: the headline, each area, the ids
/// of the rules that fired, and those that a doctor should see.
#[must_use]
pub fn written(suitability: &Suitability) -> Vec<String> {
    let dated = |code: &str, until: Option<Date>| match until {
        Some(until) => format!("{code} until {until}"),
        None => code.to_owned(),
    };
    let after = suitability.after_wait.map(|after| format!(" then {}", after.code()));
    let headline = dated(suitability.outcome.code(), suitability.until);
    let mut lines = vec![format!("=> {headline}{}", after.unwrap_or_default())];
    let area = |judged: &AreaSuitability| {
        format!("area {} {}", judged.area, dated(judged.outcome.code(), judged.until))
    };
    lines.extend(suitability.areas.iter().map(area));
    let ids = |mut ids: Vec<&str>| {
        ids.sort_unstable();
        ids.join(" ")
    };
    let fired = ids(suitability.findings.iter().map(|finding| finding.rule.id.words()).collect());
    lines.push(format!("because {}", if fired.is_empty() { "nothing" } else { &fired }));
    let urgent = ids(suitability.urgent().iter().map(|finding| finding.rule.id.words()).collect());
    if !urgent.is_empty() {
        lines.push(format!("urgent {urgent}"));
    }
    lines
}
