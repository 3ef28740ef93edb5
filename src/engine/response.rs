//! The visitor's answers: the only state there is.

use core::fmt;

use super::{About, Choice, Date, Item, Kind, Moment};

/// What a visitor answered to one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The codes chosen, in the item's own order.
    Codes(Vec<&'static str>),
    /// When it happened.
    When(Moment),
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// Nothing was chosen.
    Empty,
    /// More was chosen than the item allows.
    TooMany {
        /// How many choices the item allows.
        at_most: usize,
    },
    /// "None of these" or its like stands beside another choice.
    NotAlone,
    /// The item has no such choice, or takes another kind of answer.
    NotAChoice,
    /// There is no such month.
    NoSuchDate,
    /// It lies in the future.
    InTheFuture,
}

impl AnswerError {
    /// What to do about it, in words.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Empty => "Choose an answer",
            Self::TooMany { at_most: 3 } => "Choose no more than 3",
            Self::TooMany { .. } => "Choose fewer answers",
            Self::NotAlone => "Choose that answer alone, or the others without it",
            Self::NotAChoice => "Choose one of the answers shown",
            Self::NoSuchDate => "Choose a month and a year",
            Self::InTheFuture => "Choose a month that is not in the future",
        }
    }
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl Answer {
    /// Takes what was chosen for `item`, or says why it cannot be taken.
    ///
    /// # Errors
    /// Any [`AnswerError`]; nothing is stored.
    pub fn check(&self, item: &'static Item, today: Date) -> Result<(), AnswerError> {
        match (self, item.kind) {
            (Self::When(moment), Kind::Date) => match moment.latest(today) {
                None => Err(AnswerError::NoSuchDate),
                Some(latest) if latest > today => Err(AnswerError::InTheFuture),
                Some(_) => Ok(()),
            },
            (Self::Codes(codes), Kind::One(_)) => check_codes(codes, item, 1),
            (Self::Codes(codes), Kind::Many { at_most, .. }) => check_codes(codes, item, at_most),
            (Self::Codes(codes), Kind::Areas { .. }) => check_codes(codes, item, usize::MAX),
            (Self::When(_), Kind::One(_) | Kind::Many { .. } | Kind::Areas { .. })
            | (Self::Codes(_), Kind::Date) => Err(AnswerError::NotAChoice),
        }
    }

    /// Reads an answer as a case file writes it: codes parted by commas, or a
    /// day (`2026-03-01`), a month (`2026-03`), a band's code, `not-sure` or
    /// `declined`.
    ///
    /// # Errors
    /// [`AnswerError::NotAChoice`] or [`AnswerError::NoSuchDate`].
    pub fn parse(item: &'static Item, text: &str) -> Result<Self, AnswerError> {
        match item.kind {
            Kind::Date => parse_moment(text).map(Self::When),
            Kind::One(_) | Kind::Many { .. } | Kind::Areas { .. } => text
                .split(',')
                .map(|code| item.choice(code.trim()).map(|choice| choice.code))
                .collect::<Option<Vec<_>>>()
                .map(|mut codes| {
                    codes.sort_by_key(|code| item.choices().iter().position(|choice| choice.code == *code));
                    Self::Codes(codes)
                })
                .ok_or(AnswerError::NotAChoice),
        }
    }

    /// The codes chosen; none for a date.
    #[must_use]
    pub fn codes(&self) -> &[&'static str] {
        match self {
            Self::Codes(codes) => codes,
            Self::When(_) => &[],
        }
    }

    /// Whether the visitor was not sure or would rather not say.
    #[must_use]
    pub fn is_unsure(&self, item: &Item) -> bool {
        match self {
            Self::When(moment) => matches!(moment, Moment::NotSure | Moment::Declined),
            Self::Codes(codes) => codes.iter().any(|code| item.choice(code).is_some_and(Choice::is_unsure)),
        }
    }
}

fn check_codes(codes: &[&'static str], item: &Item, at_most: usize) -> Result<(), AnswerError> {
    if codes.is_empty() {
        return Err(AnswerError::Empty);
    }
    let mut exclusive = false;
    for code in codes {
        let choice = item.choice(code).ok_or(AnswerError::NotAChoice)?;
        exclusive |= choice.is_exclusive();
    }
    if exclusive && codes.len() > 1 {
        return Err(AnswerError::NotAlone);
    }
    if codes.len() > at_most {
        return Err(AnswerError::TooMany { at_most });
    }
    Ok(())
}

fn parse_moment(text: &str) -> Result<Moment, AnswerError> {
    let text = text.trim();
    if let Some(moment) = Moment::from_code(text) {
        return Ok(moment);
    }
    if let Ok(date) = text.parse() {
        return Ok(Moment::On(date));
    }
    let month =
        text.split_once('-').and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
    month.map(|(year, month)| Moment::In { year, month }).ok_or(AnswerError::NoSuchDate)
}

/// Every answer so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionnaireResponse {
    answers: Vec<(&'static Item, Answer)>,
}

impl QuestionnaireResponse {
    /// The answer to `item`, if there is one.
    #[must_use]
    pub fn get(&self, item: &Item) -> Option<&Answer> {
        self.answers.iter().find(|(asked, _)| *asked == item).map(|(_, answer)| answer)
    }

    /// The codes chosen in `item`; empty when it is unanswered or a date.
    #[must_use]
    pub fn codes(&self, item: &Item) -> &[&'static str] {
        self.get(item).map_or(&[], Answer::codes)
    }

    /// Whether `item` was answered.
    #[must_use]
    pub fn is_answered(&self, item: &Item) -> bool {
        self.get(item).is_some()
    }

    /// Sets the answer to `item`. It must have passed [`Answer::check`].
    pub fn set(&mut self, item: &'static Item, answer: Answer) {
        self.answers.retain(|(asked, _)| *asked != item);
        self.answers.push((item, answer));
    }

    /// Forgets every answer to an item that `asked` no longer lists, and says
    /// which. Repeated until it settles, as one answer may have opened another.
    pub fn forget_unasked(&mut self, asked: impl Fn(&Self) -> Vec<&'static Item>) -> Vec<&'static Item> {
        let mut forgotten = Vec::new();
        loop {
            let asked = asked(self);
            let dropped = self.forget(|item| !asked.contains(&item));
            if dropped.is_empty() {
                return forgotten;
            }
            forgotten.extend(dropped);
        }
    }

    /// Forgets every answer about the chosen skin, and says to which items.
    pub fn forget_skin(&mut self) -> Vec<&'static Item> {
        self.forget(|item| item.about == About::ChosenSkin)
    }

    fn forget(&mut self, unwanted: impl Fn(&'static Item) -> bool) -> Vec<&'static Item> {
        self.answers.extract_if(.., |(item, _)| unwanted(item)).map(|(item, _)| item).collect()
    }
}
