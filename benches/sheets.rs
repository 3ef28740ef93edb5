//! Complete random answer sheets, the same in every run.

use fastrand::Rng;
use needlewise::engine::{
    Answer, Assessment, Band, Date, Facts, Item, Kind, Moment, Policy, QuestionnaireResponse, Role, Span,
    assess,
};
use needlewise::microneedling::PROTOCOL;

/// One visitor's answers.
pub struct Sheet {
    /// The answers.
    pub response: QuestionnaireResponse,
    /// The day they were given.
    pub today: Date,
    /// How many findings they lead to.
    pub findings: usize,
}

/// The sheet of this seed. It answers every question that its answers open,
/// even those that someone who is ruled out is not asked: no sheet is longer,
/// and no condition is unknown.
pub fn sheet(seed: u64, policy: &Policy) -> Sheet {
    let mut rng = Rng::with_seed(seed);
    let first = Date::new(2026, 11, 20).expect("a day");
    let today = Span::Days(rng.u16(0..700)).after(first);
    let mut response = QuestionnaireResponse::default();
    for item in PROTOCOL.items() {
        let facts = facts(policy, &response, today);
        if item.is_enabled(&facts).expect("items read earlier ones only") {
            let answer = any_answer(item, &response, today, &mut rng);
            answer.check(item, today).expect("an answer that the page could give");
            response.set(item, answer);
        }
    }
    match assess(&PROTOCOL, policy, &response, today) {
        Assessment::Complete(suitability) => Sheet { response, today, findings: suitability.findings.len() },
        Assessment::Incomplete { next } => panic!("seed {seed}: {} is missing", next.id),
    }
}

/// What the conditions of rules about answers are judged by.
pub fn facts<'a>(policy: &'a Policy, response: &'a QuestionnaireResponse, today: Date) -> Facts<'a> {
    Facts { protocol: &PROTOCOL, policy, response, answered: today, today, found: &[] }
}

/// An answer that the page could give, "no" and "none" as likely as all else.
fn any_answer(item: &'static Item, response: &QuestionnaireResponse, today: Date, rng: &mut Rng) -> Answer {
    let choices = item.choices();
    let codes = match item.kind {
        Kind::One(_) => {
            let no = choices.iter().find(|choice| matches!(choice.code, "no" | "never"));
            let any = choices[rng.usize(..choices.len())].code;
            vec![no.filter(|_| rng.bool()).map_or(any, |no| no.code)]
        }
        Kind::Many { at_most, .. } => match choices.iter().find(|choice| choice.role == Role::Alone) {
            Some(none) if rng.bool() => vec![none.code],
            Some(_) | None => {
                let beside = choices.iter().filter(|choice| !choice.is_exclusive());
                some(beside.map(|choice| choice.code).collect(), at_most.min(3), rng)
            }
        },
        Kind::Areas { of } => some(response.codes(of).to_vec(), choices.len(), rng),
        Kind::Date => {
            return Answer::When(match rng.u8(..10) {
                0 => Moment::NotSure,
                1..6 => Moment::Ago(Band::ALL[rng.usize(..Band::ALL.len())]),
                _ => Moment::On(Span::Days(rng.u16(..800)).before(today)),
            });
        }
    };
    Answer::Codes(codes)
}

/// Some of these codes, at least one and no more than `at_most`.
fn some(mut codes: Vec<&'static str>, at_most: usize, rng: &mut Rng) -> Vec<&'static str> {
    let wanted = rng.usize(1..=at_most.min(codes.len()));
    while codes.len() > wanted {
        codes.remove(rng.usize(..codes.len()));
    }
    codes
}
