//! Random visits, the same in every run of one day.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use fastrand::Rng;
use needlewise::engine::{Action, Answer, Date, Interview, Moment, Place, Policy};
use needlewise::microneedling::PROTOCOL;

use crate::answers::any_answer;

/// A random visit of this day, at the result; the calmer, the less there is to tell.
pub fn visit(today: Date, seed: u64) -> Result<Interview> {
    let mut rng = Rng::with_seed(seed);
    let calm = rng.u8(0..3);
    let mut visit = Interview::new(&PROTOCOL, Policy::default(), today);
    take(&mut visit, Action::Begin)?;
    while let Place::Question(item) = visit.place {
        let answer = any_answer(item, &visit.response, calm, &mut rng);
        // A month and a year are chosen from lists, not by one key.
        let answer = match answer {
            Answer::When(Moment::In { .. }) => Answer::When(Moment::NotSure),
            Answer::When(_) | Answer::Codes(_) => answer,
        };
        take(&mut visit, Action::Answer(item, answer))?;
    }
    take(&mut visit, Action::Conclude)?;
    Ok(visit)
}

fn take(visit: &mut Interview, action: Action) -> Result<()> {
    visit.update(action).map_err(|error| anyhow!("{error:?}"))
}

/// Random visits by how many questions they have.
pub struct Visits {
    today: Date,
    seed: u64,
    kept: BTreeMap<usize, Vec<Interview>>,
}

impl Visits {
    /// Those of this day.
    pub const fn new(today: Date) -> Self {
        Self { today, seed: 0, kept: BTreeMap::new() }
    }

    /// The next one with so many questions.
    pub fn next(&mut self, steps: usize) -> Result<Interview> {
        loop {
            if let Some(visit) = self.kept.get_mut(&steps).and_then(Vec::pop) {
                return Ok(visit);
            }
            let visit = visit(self.today, self.seed)?;
            self.seed += 1;
            self.kept.entry(visit.asked().len()).or_default().push(visit);
        }
    }
}
