//! Cases as a clinician writes them: who, what they answer, what must come of
//! it. `tests/vignettes/README.md` shows the form.

mod error;
mod plan;
mod response;

pub use error::CaseError;
pub use plan::written_plan;

use super::{Answer, AnswerError, AreaSuitability, Date, Item, Kind, Protocol, Suitability, vocabulary};

/// One case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// Who it is.
    pub title: String,
    /// The civil date of the visit, if the case gives one.
    pub today: Option<Date>,
    /// What they answer.
    pub answers: Vec<(&'static Item, Answer)>,
    /// What they answer in the evidence's words: choices that stand for it.
    pub stands: Vec<(&'static Item, &'static str)>,
    /// What they say of when, to whichever item asks for it.
    pub dates: Vec<(&'static Item, Answer)>,
    /// What must come of it, as [`written`] writes it.
    pub expected: Vec<String>,
    /// The first session's date, if the case gives one.
    pub first: Option<Date>,
    /// The plan that must come of it, as [`written_plan`] writes it.
    pub planned: Vec<String>,
}

/// How a line about a plan begins.
const PLANNED: [&str; 10] = [
    "plan ",
    "course ",
    "aim ",
    "without ",
    "modified ",
    "session ",
    "first change",
    "judge: ",
    "top-up: ",
    "due ",
];

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

    /// Adds the answer `text` to the item `id`. Either is written in this
    /// check's ids, or in the evidence's words: "Q07" with its options parted
    /// by semicolons, "Q19d dermal filler" with a date, "where Q12: warts or
    /// water warts" with areas.
    ///
    /// # Errors
    /// Names the item or the answer that is not there, and lists what is.
    pub fn answer(&mut self, protocol: &'static Protocol, id: &str, text: &str) -> Result<(), CaseError> {
        if let Some(place) = id.strip_prefix("where ") {
            return self.answer_where(protocol, place, text);
        }
        if id.starts_with('Q') {
            return self.answer_evidence(protocol, id, text);
        }
        let item = protocol.item(id).ok_or_else(|| unknown(protocol, id))?;
        self.answers.push((item, parse(item, text)?));
        Ok(())
    }

    fn answer_where(
        &mut self,
        protocol: &'static Protocol,
        place: &str,
        text: &str,
    ) -> Result<(), CaseError> {
        let (question, option) = place.split_once(": ").ok_or_else(|| unknown(protocol, place))?;
        let item =
            vocabulary::place_of(protocol, question, option).ok_or_else(|| unknown(protocol, place))?;
        let asked = protocol.areas.evidence.words();
        let code = |name: &str| {
            let standing = vocabulary::standing_for(protocol, asked, name.trim());
            standing.first().map_or_else(|| name.trim().to_owned(), |(_, code)| (*code).to_owned())
        };
        let parting = if text.contains(';') { ';' } else { ',' };
        let codes = match vocabulary::standing_for(protocol, asked, text.trim()).first() {
            Some((_, code)) => (*code).to_owned(),
            None => text.split(parting).map(code).collect::<Vec<_>>().join(","),
        };
        let codes = codes.replace("not sure", "not-sure").replace("rather not say", "declined");
        self.answers.push((item, parse(item, &codes)?));
        Ok(())
    }

    fn answer_evidence(
        &mut self,
        protocol: &'static Protocol,
        id: &str,
        text: &str,
    ) -> Result<(), CaseError> {
        let (question, of) = id.split_once(' ').map_or((id, None), |(question, of)| (question, Some(of)));
        let follow_ups = vocabulary::follow_ups(protocol, question, of);
        let mut known = false;
        for item in &follow_ups {
            if let Kind::Date = item.kind {
                let written = text.replace("not sure", "not-sure").replace("rather not say", "declined");
                self.dates.push((item, parse(item, &written)?));
                known = true;
            }
        }
        if known {
            return Ok(());
        }
        for option in text.split(';').map(str::trim) {
            let mut standing = vocabulary::standing_for(protocol, question, option);
            if of.is_some() {
                standing.retain(|(item, _)| follow_ups.contains(item));
            }
            if standing.is_empty() {
                let known = vocabulary::options(protocol, question);
                return Err(CaseError::UnknownOption { question: id.into(), written: option.into(), known });
            }
            self.stands.extend(standing);
        }
        Ok(())
    }

    fn read(&mut self, protocol: &'static Protocol, line: &str) -> Result<(), CaseError> {
        if let Some(today) = line.strip_prefix("today ") {
            self.today = Some(today.parse().map_err(|_| CaseError::NotADate(today.into()))?);
        } else if let Some(first) = line.strip_prefix("first ").filter(|rest| !rest.starts_with("change")) {
            self.first = Some(first.parse().map_err(|_| CaseError::NotADate(first.into()))?);
        } else if PLANNED.iter().any(|word| line.starts_with(word)) {
            self.planned.push(line.into());
        } else if ["=>", "because ", "area ", "urgent "].iter().any(|word| line.starts_with(word)) {
            self.expected.push(line.into());
        } else {
            // "where Q12: warts or water warts: nose" holds two.
            let parts = if line.starts_with("where ") { line.rsplit_once(':') } else { line.split_once(':') };
            let (item, answer) = parts.ok_or_else(|| CaseError::NotUnderstood(line.into()))?;
            self.answer(protocol, item.trim(), answer.trim())?;
        }
        Ok(())
    }
}

fn unknown(protocol: &'static Protocol, written: &str) -> CaseError {
    CaseError::UnknownItem { written: written.into(), known: protocol.items().map(|item| item.id).collect() }
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
