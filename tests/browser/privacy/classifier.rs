//! A classifier that learns from measurements whose answers it knows, and then tells the answers of others.

use std::collections::{BTreeMap, BTreeSet};

use super::score::count;

/// Measurements of one step by name; a name that is missing counts as 0.
pub type Features = BTreeMap<String, f64>;

/// One step: the answer that was given, and what was measured meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The answer's number.
    pub label: usize,
    /// The measurements.
    pub features: Features,
}

/// So many neighbours vote.
const NEIGHBOURS: usize = 3;

/// The known samples, on scales on which each measurement counts alike.
pub struct Classifier {
    scales: BTreeMap<String, (f64, f64)>,
    known: Vec<(usize, Vec<f64>)>,
}

impl Classifier {
    /// Learns from all measurements together, or from a single one where that tells more of the training samples.
    pub fn learn(training: &[Sample]) -> Self {
        let names: BTreeSet<&String> = training.iter().flat_map(|sample| sample.features.keys()).collect();
        let names: Vec<&String> = names.into_iter().collect();
        let all = Self::learn_from(training, &names);
        let singles = names.iter().map(|name| Self::learn_from(training, &[name]));
        std::iter::once(all)
            .chain(singles)
            // Of those that tell as much, the first.
            .reduce(|best, next| if next.tells_known() > best.tells_known() { next } else { best })
            .expect("there is one at least")
    }

    fn learn_from(training: &[Sample], names: &[&String]) -> Self {
        let mut scales = BTreeMap::new();
        for name in names {
            let values: Vec<f64> = training.iter().map(|sample| value(&sample.features, name)).collect();
            let mean = values.iter().sum::<f64>() / count(values.len());
            let variance =
                values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count(values.len());
            // A measurement that never changed tells nothing.
            if variance.sqrt() > 1e-9 {
                scales.insert((*name).clone(), (mean, variance.sqrt()));
            }
        }
        let mut classifier = Self { scales, known: Vec::new() };
        classifier.known =
            training.iter().map(|sample| (sample.label, classifier.vector(&sample.features))).collect();
        classifier
    }

    fn vector(&self, features: &Features) -> Vec<f64> {
        self.scales.iter().map(|(name, (mean, spread))| (value(features, name) - mean) / spread).collect()
    }

    /// The answer that these measurements are most like.
    pub fn tells(&self, features: &Features) -> Option<usize> {
        vote(self.known.iter(), &self.vector(features))
    }

    /// How many of the known samples it tells from the others.
    fn tells_known(&self) -> usize {
        let others = |place: usize| {
            self.known.iter().enumerate().filter(move |(other, _)| *other != place).map(|(_, known)| known)
        };
        let known = self.known.iter().enumerate();
        known.filter(|(place, (label, point))| vote(others(*place), point) == Some(*label)).count()
    }
}

/// The answer that most of the nearest known samples have; those that are exactly the same outvote all others, and of
/// answers with as many votes the nearest wins.
fn vote<'a>(known: impl Iterator<Item = &'a (usize, Vec<f64>)>, point: &[f64]) -> Option<usize> {
    let mut near: Vec<(f64, usize)> = known.map(|(label, other)| (distance(point, other), *label)).collect();
    near.sort_by(|one, other| one.0.total_cmp(&other.0));
    let same = near.iter().take_while(|(distance, _)| *distance < 1e-12).count();
    near.truncate(if same > 0 { same } else { NEIGHBOURS });
    let votes = |label: usize| near.iter().filter(|(_, other)| *other == label).count();
    let most = near.iter().map(|(_, label)| votes(*label)).max()?;
    near.iter().map(|(_, label)| *label).find(|label| votes(*label) == most)
}

fn value(features: &Features, name: &str) -> f64 {
    features.get(name).copied().unwrap_or(0.0)
}

fn distance(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum()
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;
    use crate::privacy::score::score;

    const ANSWERS: usize = 6;

    fn samples(measure: impl Fn(usize, &mut Rng) -> Vec<f64>) -> Vec<Sample> {
        let mut rng = Rng::with_seed(1);
        let sample = |_| {
            let label = rng.usize(0..ANSWERS);
            let features = measure(label, &mut rng);
            let features = features.into_iter().enumerate().map(|(place, value)| (place.to_string(), value));
            Sample { label, features: features.collect() }
        };
        (0..96).map(sample).collect()
    }

    #[test]
    fn answers_that_a_measurement_follows_are_told() {
        let score = score(&samples(|label, rng| vec![count(label) + rng.f64() / 4.0, rng.f64()]), ANSWERS);
        assert_eq!((score.tried, score.right, score.told()), (48, 48, 48), "{score:?}");
        assert!(score.probability < 1e-30, "{score:?}");
    }

    #[test]
    fn a_measurement_that_tells_one_answer_among_six_is_found() {
        let told =
            |label: usize, _: &mut Rng| vec![f64::from(u8::from(label == 2)), f64::from(u8::from(label < 4))];
        let score = score(&samples(told), ANSWERS);
        assert!(score.told() > 20, "{score:?}");
    }

    #[test]
    fn noise_is_not_told() {
        let score = score(&samples(|_, rng| vec![rng.f64(), rng.f64(), rng.f64()]), ANSWERS);
        assert_eq!(score.told(), 0, "{score:?}");
        assert!((score.guessing - 8.0).abs() < 1e-9, "{score:?}");
    }

    #[test]
    fn constant_measurements_are_not_told() {
        let score = score(&samples(|_, _| vec![7.0, 0.0]), ANSWERS);
        assert_eq!(score.told(), 0, "{score:?}");
    }

    #[test]
    fn one_telling_measurement_is_found_among_many_that_are_noise() {
        let measure = |label: usize, rng: &mut Rng| {
            let noise = (0..40).map(|_| rng.f64());
            std::iter::once(count(label)).chain(noise).collect()
        };
        let score = score(&samples(measure), ANSWERS);
        assert_eq!(score.right, score.tried, "{score:?}");
    }

    #[test]
    fn a_measurement_that_only_some_steps_have_is_told() {
        let mut samples = samples(|_, _| vec![0.0]);
        for sample in samples.iter_mut().filter(|sample| sample.label == 0) {
            sample.features.insert("a rare event".to_owned(), 1.0);
        }
        let samples: Vec<_> =
            samples.into_iter().map(|sample| Sample { label: sample.label.min(1), ..sample }).collect();
        let score = score(&samples, 2);
        assert_eq!(score.right, score.tried, "{score:?}");
    }
}
