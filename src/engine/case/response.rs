//! From a case to the answers of a whole visit.

use super::{Case, CaseError, parse, refused};
use crate::engine::{
    Answer, Assessment, Choice, Date, Facts, Item, Kind, Policy, Protocol, QuestionnaireResponse, Role, When,
    assess,
};

impl Case {
    /// The complete answers of someone who answers this on `today`, and the
    /// rest as `defaults` does. An answer implies the one that led to it.
    ///
    /// # Errors
    /// An answer that cannot be taken that day, to an item that is not asked,
    /// or one that is asked and has no default.
    pub fn response(
        &self,
        protocol: &'static Protocol,
        policy: &Policy,
        defaults: &[(&'static Item, &str)],
        today: Date,
    ) -> Result<QuestionnaireResponse, CaseError> {
        let mut response = QuestionnaireResponse::default();
        let given = self.given();
        for (item, answer) in &given {
            answer.check(item, today).map_err(|error| refused(item, "this answer", error))?;
            response.set(item, answer.clone());
        }
        while let Assessment::Incomplete { next } = assess(protocol, policy, &response, today) {
            let dated = self.dates.iter().find(|(item, _)| *item == next).map(|(_, answer)| answer.clone());
            let default = defaults.iter().find(|(item, _)| *item == next);
            let answer = match (dated, next.kind, default) {
                (Some(answer), _, _) => answer,
                // No reply means all of them (E12).
                (None, Kind::Areas { of }, _) => Answer::Codes(response.codes(of).to_vec()),
                (None, _, Some((_, text))) => parse(next, text)?,
                (None, _, None) => return Err(CaseError::Unanswered(next.id)),
            };
            answer.check(next, today).map_err(|error| refused(next, "this answer", error))?;
            response.set(next, answer);
        }
        // A date that is known is told, even where nothing depends on it any more.
        for (item, answer) in &self.dates {
            let facts = Facts { protocol, policy, response: &response, answered: today, today, found: &[] };
            if item.is_enabled(&facts) == Some(true) {
                response.set(item, answer.clone());
            }
        }
        let asked = protocol.asked(policy, &response, today);
        match given.iter().find(|(item, _)| !asked.contains(item)) {
            Some((item, _)) => Err(CaseError::NotAsked(item.id)),
            None => Ok(response),
        }
    }

    /// The answers in this check's own ids, with what they imply: who says
    /// when the last capsule was has taken some.
    fn given(&self) -> Vec<(&'static Item, Answer)> {
        let mut given: Vec<(&'static Item, Answer)> = Vec::new();
        let mut codes = self.stands.clone();
        for (item, answer) in &self.answers {
            match answer {
                Answer::Codes(chosen) => codes.extend(chosen.iter().map(|code| (*item, *code))),
                Answer::When(_) => given.push((item, answer.clone())),
            }
        }
        let mut led: Vec<_> = given.iter().map(|(item, _)| *item).collect();
        led.extend(codes.iter().map(|(item, _)| *item));
        while let Some(item) = led.pop() {
            if let Some((parent, code)) = parent(&item.enable_when)
                && !codes.contains(&(parent, code))
                && (matches!(parent.kind, Kind::Many { .. })
                    || !codes.iter().any(|(item, _)| *item == parent))
            {
                codes.push((parent, code));
                led.push(parent);
            }
        }
        for (item, _) in &codes {
            if !given.iter().any(|(other, _)| other == item) {
                given.push((item, together(item, &codes)));
            }
        }
        given
    }
}

/// All that was chosen in `item`, in its own order.
fn together(item: &'static Item, codes: &[(&'static Item, &'static str)]) -> Answer {
    let areas = match item.kind {
        Kind::Areas { .. } => Choice::UNSURE,
        Kind::One(_) | Kind::Many { .. } | Kind::Date => &[],
    };
    let chosen: Vec<_> =
        item.choices().iter().chain(areas).filter(|choice| codes.contains(&(item, choice.code))).collect();
    // "None" to one question of several is no more than that.
    let something = chosen.iter().any(|choice| choice.role != Role::Alone);
    let told = chosen.into_iter().filter(|choice| !something || choice.role != Role::Alone);
    Answer::Codes(told.map(|choice| choice.code).collect())
}

/// The one choice that leads to what `when` guards, if it is so simple.
fn parent(when: &When) -> Option<(&'static Item, &'static str)> {
    match when {
        When::Is(item, code) => Some((item, code)),
        When::Always
        | When::Chosen { .. }
        | When::Within(..)
        | When::Answered(_)
        | When::Unsure
        | When::Found(_)
        | When::All(_)
        | When::Any(_)
        | When::Not(_) => None,
    }
}
