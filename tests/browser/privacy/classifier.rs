//! A classifier that learns from measurements whose answers it knows, and then tells the answers of others.

use std::collections::{BTreeMap, BTreeSet};

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
/// Guessing is as good as that with a probability below this.
const SIGNIFICANT: f64 = 1e-4;

/// How well answers were told.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Score {
    /// Answers that were to be told.
    pub tried: usize,
    /// Answers told right.
    pub right: usize,
    /// How many of them guessing tells right on average.
    pub guessing: f64,
    /// The probability that guessing tells as many right.
    pub probability: f64,
}

impl Score {
    /// Answers told, where more were told right than guessing explains; otherwise none.
    pub fn told(&self) -> usize {
        if self.probability < SIGNIFICANT { self.right } else { 0 }
    }
}

/// Learns from every other sample and tells the answers of the rest; answers are one of `answers`, equally likely.
pub fn score(samples: &[Sample], answers: usize) -> Score {
    let (training, test) = halves(samples);
    let telling = Classifier::learn(&training);
    let right = test.iter().filter(|sample| telling.tells(&sample.features) == Some(sample.label)).count();
    let chance = 1.0 / count(answers);
    Score {
        tried: test.len(),
        right,
        guessing: chance * count(test.len()),
        probability: tail(&vec![chance; test.len()], right),
    }
}

/// Several scores as one, each with the chance that guessing has in it.
pub fn sum(scores: &[Score]) -> Score {
    let chances: Vec<f64> = scores
        .iter()
        .flat_map(|score| std::iter::repeat_n(score.guessing / count(score.tried.max(1)), score.tried))
        .collect();
    let right = scores.iter().map(|score| score.right).sum();
    Score { tried: chances.len(), right, guessing: chances.iter().sum(), probability: tail(&chances, right) }
}

/// Samples to learn from and samples to tell, in turns: what drifts with time is the same in both.
fn halves(samples: &[Sample]) -> (Vec<Sample>, Vec<Sample>) {
    let (even, odd): (Vec<_>, Vec<_>) =
        samples.iter().cloned().enumerate().partition(|(place, _)| place % 2 == 0);
    let samples = |half: Vec<(usize, Sample)>| half.into_iter().map(|(_, sample)| sample).collect();
    (samples(even), samples(odd))
}

/// The probability of at least `right` hits, each with its own chance: the exact tail of the binomial distribution, also
/// where the chances differ.
fn tail(chances: &[f64], right: usize) -> f64 {
    let mut hits = vec![1.0];
    for chance in chances {
        let mut next = vec![0.0; hits.len() + 1];
        for (many, probability) in hits.iter().enumerate() {
            next[many] += probability * (1.0 - chance);
            next[many + 1] += probability * chance;
        }
        hits = next;
    }
    hits.iter().skip(right).sum()
}

/// What was learnt: the known samples, on scales on which each measurement counts alike.
struct Classifier {
    scales: BTreeMap<String, (f64, f64)>,
    known: Vec<(usize, Vec<f64>)>,
}

impl Classifier {
    /// Learns from all measurements together, or from a single one where that tells more of the training samples.
    fn learn(training: &[Sample]) -> Self {
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
            // What never changed tells nothing.
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

    fn tells(&self, features: &Features) -> Option<usize> {
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

#[expect(clippy::cast_precision_loss, reason = "counts here are far below 2^52")]
const fn count(many: usize) -> f64 {
    many as f64
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;

    use super::*;

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

    #[test]
    fn the_tail_is_that_of_the_binomial_distribution() {
        // Coins: 11 of 1,024 ways have at least 9 heads among 10; dice: one way in 216 has three sixes.
        assert!((tail(&[0.5; 10], 9) - 11.0 / 1024.0).abs() < 1e-12);
        assert!((tail(&[1.0 / 6.0; 3], 3) - 1.0 / 216.0).abs() < 1e-12);
        assert!((tail(&[0.2, 0.5], 1) - 0.6).abs() < 1e-12);
        assert!((tail(&[0.3; 5], 0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn scores_add_up_with_the_chance_of_each() {
        let one = Score { tried: 2, right: 2, guessing: 1.0, probability: 0.25 };
        let other = Score { tried: 1, right: 1, guessing: 0.25, probability: 0.25 };
        let both = sum(&[one, other]);
        assert_eq!((both.tried, both.right), (3, 3));
        assert!(
            (both.guessing - 1.25).abs() < 1e-12 && (both.probability - 0.0625).abs() < 1e-12,
            "{both:?}"
        );
    }
}
