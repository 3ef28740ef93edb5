//! Random answer sheets, for tests that hold for every visitor.

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use fastrand::Rng;
use needlewise::engine::{Assessment, Date, Facts, Policy, QuestionnaireResponse, Span, Suitability, assess};
use needlewise::microneedling::PROTOCOL;

use crate::answers::any_answer;

/// How many sheets a run tries, unless `NEEDLEWISE_SHEETS` says otherwise.
const SHEETS: u64 = 1_000_000;

/// How many sheets this run tries.
pub fn count() -> u64 {
    env::var("NEEDLEWISE_SHEETS").ok().and_then(|count| count.parse().ok()).unwrap_or(SHEETS)
}

/// A complete sheet and what comes of it.
pub struct Sheet {
    pub today: Date,
    pub response: QuestionnaireResponse,
    pub suitability: Suitability,
}

/// Tries `check` on `count` random complete sheets, on every core; `see` then takes what each core kept. A failure
/// names the seed that leads to it again.
pub fn each<T: Default + Send>(count: u64, check: impl Fn(&Sheet, &mut Rng, &mut T) + Sync) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, usize::from) as u64;
    let work = |core: u64| {
        let mut kept = T::default();
        for seed in (core..count).step_by(usize::try_from(cores).expect("few cores")) {
            let tried = catch_unwind(AssertUnwindSafe(|| {
                let mut rng = Rng::with_seed(seed);
                check(&sheet(&mut rng), &mut rng, &mut kept);
            }));
            assert!(tried.is_ok(), "seed {seed}: {:?}", sheet(&mut Rng::with_seed(seed)).response);
        }
        kept
    };
    thread::scope(|scope| {
        let running: Vec<_> = (0..cores).map(|core| scope.spawn(move || work(core))).collect();
        running.into_iter().map(|core| core.join().expect("every sheet holds")).collect()
    })
}

/// A random complete sheet. A third are of people with little to tell.
pub fn sheet(rng: &mut Rng) -> Sheet {
    let first: Date = "2024-01-01".parse().expect("a date");
    let today = Span::Days(rng.u16(0..2000)).after(first);
    let mut response = QuestionnaireResponse::default();
    let calm = rng.u8(0..3);
    fill(&mut response, today, calm, rng);
    let suitability = judge(&Policy::default(), &response, today);
    Sheet { today, response, suitability }
}

/// Answers every item that is enabled and not yet answered, also those that are moot by then.
pub fn fill(response: &mut QuestionnaireResponse, today: Date, calm: u8, rng: &mut Rng) {
    let policy = Policy::default();
    for item in PROTOCOL.items() {
        let facts =
            Facts { protocol: &PROTOCOL, policy: &policy, response, answered: today, today, found: &[] };
        if !response.is_answered(item) && item.is_enabled(&facts) == Some(true) {
            let answer = any_answer(item, response, calm, rng);
            answer.check(item, today).expect("an answer that the page could give");
            response.set(item, answer);
        }
    }
}

/// What comes of complete answers.
pub fn judge(policy: &Policy, response: &QuestionnaireResponse, today: Date) -> Suitability {
    match assess(&PROTOCOL, policy, response, today) {
        Assessment::Complete(suitability) => suitability,
        Assessment::Incomplete { next } => panic!("{} is missing", next.id),
    }
}
