//! Random answers; the browser tests give them, too.

use fastrand::Rng;
use needlewise::engine::{Answer, Band, Item, Kind, Moment, QuestionnaireResponse, Role};

/// An answer that the page could give; the calmer, the more often "no" and "none".
pub fn any_answer(item: &'static Item, response: &QuestionnaireResponse, calm: u8, rng: &mut Rng) -> Answer {
    let is_calm = |rng: &mut Rng| rng.u8(0..8) < [2, 5, 7][usize::from(calm)];
    match item.kind {
        Kind::One(choices) => {
            let harmless = choices.iter().find(|choice| {
                matches!(choice.code, "no" | "none" | "needles" | "22-or-over" | "sometimes-burns")
            });
            match harmless {
                Some(harmless) if is_calm(rng) => Answer::Codes(vec![harmless.code]),
                Some(_) | None => Answer::Codes(vec![choices[rng.usize(0..choices.len())].code]),
            }
        }
        Kind::Many { choices, at_most } => {
            if let Some(none) = choices.iter().find(|choice| choice.role == Role::Alone)
                && is_calm(rng)
            {
                return Answer::Codes(vec![none.code]);
            }
            let (alone, beside): (Vec<_>, Vec<_>) = choices.iter().partition(|choice| choice.is_exclusive());
            if !alone.is_empty() && rng.u8(0..12) == 0 {
                return Answer::Codes(vec![alone[rng.usize(0..alone.len())].code]);
            }
            let wanted = rng.usize(1..=at_most.min(4));
            let mut codes: Vec<_> = beside.iter().map(|choice| choice.code).collect();
            while codes.len() > wanted {
                codes.remove(rng.usize(0..codes.len()));
            }
            Answer::Codes(codes)
        }
        Kind::Areas { of } => {
            let mut codes = response.codes(of).to_vec();
            if rng.u8(0..8) == 0 {
                codes = vec!["not-sure"];
            }
            while codes.len() > 1 && rng.bool() {
                codes.remove(rng.usize(0..codes.len()));
            }
            Answer::Codes(codes)
        }
        Kind::Date => Answer::When(match rng.u8(0..10) {
            0 => Moment::NotSure,
            1 => Moment::Declined,
            2 => Moment::In { year: 2023, month: rng.u32(1..=12) },
            _ => Moment::Ago(Band::ALL[rng.usize(0..Band::ALL.len())]),
        }),
    }
}
