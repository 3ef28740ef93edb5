//! What can be chosen on a question's page.

use crate::engine::{Answer, AnswerError, Band, Choice, Interview, Item, Kind, Moment};

/// The code of "I know the month and year".
pub const KNOWN_MONTH: &str = "known-month";

/// One line that can be chosen.
#[derive(Clone, Copy, PartialEq)]
pub struct Offered {
    pub code: &'static str,
    pub text: &'static str,
    pub gloss: &'static str,
    /// Stands alone, and apart from the others on the page.
    pub exclusive: bool,
}

impl From<&'static Choice> for Offered {
    fn from(choice: &'static Choice) -> Self {
        Self { code: choice.code, text: choice.text, gloss: choice.gloss, exclusive: choice.is_exclusive() }
    }
}

/// What the visitor can choose for `item`.
pub fn offered(item: &'static Item, interview: &Interview) -> Vec<Offered> {
    match item.kind {
        Kind::One(choices) | Kind::Many { choices, .. } => choices.iter().map(Offered::from).collect(),
        Kind::Areas { of } => {
            let chosen = interview.response.codes(of);
            let given = interview.response.codes(item);
            of.choices()
                .iter()
                .filter(|choice| chosen.contains(&choice.code) || given.contains(&choice.code))
                .chain(Choice::UNSURE)
                .map(Offered::from)
                .collect()
        }
        Kind::Date => Band::ALL
            .into_iter()
            .map(|band| plain(band.code(), band.text()))
            .chain([plain(KNOWN_MONTH, "I know the month and year")])
            .chain(Choice::UNSURE.iter().map(Offered::from))
            .collect(),
    }
}

fn plain(code: &'static str, text: &'static str) -> Offered {
    Offered { code, text, gloss: "", exclusive: false }
}

/// What is ticked on the page, before Continue.
#[derive(Clone, Default, PartialEq)]
pub struct Draft {
    pub codes: Vec<&'static str>,
    pub month: Option<i32>,
    pub year: Option<i32>,
}

impl Draft {
    /// The draft that an answer given before amounts to.
    pub fn of(answer: Option<&Answer>) -> Self {
        match answer {
            None => Self::default(),
            Some(Answer::Codes(codes)) => Self { codes: codes.clone(), ..Self::default() },
            Some(Answer::When(Moment::In { year, month })) => {
                Self { codes: vec![KNOWN_MONTH], month: Some(month.cast_signed()), year: Some(*year) }
            }
            // Only a case file gives a day; the page has no field for one.
            Some(Answer::When(moment)) => {
                Self { codes: vec![moment.code().unwrap_or(KNOWN_MONTH)], ..Self::default() }
            }
        }
    }

    /// What of it can still be chosen.
    pub fn among(mut self, offered: &[Offered]) -> Self {
        self.codes.retain(|code| offered.iter().any(|choice| choice.code == *code));
        self
    }

    /// The draft after a click on `picked`.
    pub fn pick(mut self, item: &Item, picked: Offered, offered: &[Offered]) -> Self {
        match item.kind {
            Kind::One(_) | Kind::Date => self.codes = vec![picked.code],
            Kind::Many { .. } | Kind::Areas { .. } => {
                if self.codes.contains(&picked.code) {
                    self.codes.retain(|code| *code != picked.code);
                } else if picked.exclusive {
                    self.codes = vec![picked.code];
                } else {
                    self.codes = offered
                        .iter()
                        .filter(|other| !other.exclusive)
                        .map(|other| other.code)
                        .filter(|code| *code == picked.code || self.codes.contains(code))
                        .collect();
                }
            }
        }
        self
    }

    /// The answer that the draft amounts to.
    pub fn answer(&self, item: &'static Item) -> Result<Answer, AnswerError> {
        match (item.kind, self.codes.first()) {
            (_, None) => Err(AnswerError::Empty),
            (Kind::Date, Some(&KNOWN_MONTH)) => match (self.year, self.month) {
                (Some(year), Some(month)) => {
                    Ok(Answer::When(Moment::In { year, month: month.unsigned_abs() }))
                }
                (None, _) | (_, None) => Err(AnswerError::NoSuchDate),
            },
            (Kind::Date, Some(code)) => {
                Moment::from_code(code).map(Answer::When).ok_or(AnswerError::NotAChoice)
            }
            (Kind::One(_) | Kind::Many { .. } | Kind::Areas { .. }, Some(_)) => {
                Ok(Answer::Codes(self.codes.clone()))
            }
        }
    }
}
