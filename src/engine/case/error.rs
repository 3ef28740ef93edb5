//! Why a case cannot be read or judged.

use core::fmt;

use crate::engine::AnswerError;

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
    /// The evidence's question has no such option; it has these.
    UnknownOption {
        /// The question, as "Q07".
        question: String,
        /// What was written.
        written: String,
        /// Its options; none if there is no such question.
        known: Vec<String>,
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
            Self::UnknownOption { question, written, known } => {
                write!(f, "{question}: there is no option {written}; there are: {}", known.join("; "))
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
