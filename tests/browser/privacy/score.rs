//! How well answers were told, against what guessing gives.

use super::classifier::{Classifier, Sample};

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

/// A count as a number with a fraction.
#[expect(clippy::cast_precision_loss, reason = "counts here are far below 2^52")]
pub const fn count(many: usize) -> f64 {
    many as f64
}

#[cfg(test)]
mod tests {
    use super::*;

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
