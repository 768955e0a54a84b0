//! The dice: ChaCha8, whose numbers are the same on every machine, one stream a subject.

use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What is drawn from a stream of its own: a change in one subject leaves the others as they were.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject {
    /// Members and changes to come.
    Composition,
    /// Where households live, and when they leave.
    Exits,
    /// Incomes, savings.
    Incomes,
    /// Languages: nothing else hangs on them.
    Languages,
    /// Needs and assessments.
    Needs,
    /// Schools that children go to.
    Schools,
    /// Work and driving.
    Work,
    /// Named places, wishes, consent to share.
    Wishes,
    /// Protection, verdicts.
    Ties,
    /// Links between households.
    Links,
    /// Units.
    Units,
    /// Identities.
    People,
    /// Families of benchmark instances.
    Families,
    /// Places of benchmark instances, and what families would do there.
    Places,
    /// The mobile team's week, for benches.
    Routes,
    /// Visits of the mobile team in a dataset.
    Team,
    /// A week of the mobile team that is hard to plan.
    Stress,
    /// Whom of the team households know.
    References,
    /// Operators and what is offered to them.
    Training,
    /// Answers of the questionnaire on training needs.
    Answers,
}

/// A stream of numbers.
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a subject under a seed.
    pub fn new(seed: u64, subject: Subject) -> Self {
        let mut stream = ChaCha8Rng::seed_from_u64(seed);
        stream.set_stream(subject as u64);
        Self(stream)
    }

    /// A whole number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        self.0.random_range(least..=most)
    }

    /// Whether a thing happens that happens `part` times out of `of`.
    pub fn happens(&mut self, part: i64, of: i64) -> bool {
        self.between(1, of) <= part
    }

    /// A number from 0, each as often as its weight says out of all of them.
    pub fn weighted(&mut self, weights: &[i64]) -> i64 {
        let mut drawn = self.between(1, weights.iter().sum());
        let before = |weight: &&i64| {
            drawn -= **weight;
            drawn > 0
        };
        weights.iter().take_while(before).count() as i64
    }

    /// One of several; `of` is not empty.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.between(0, of.len() as i64 - 1) as usize]
    }

    /// Any order.
    pub fn shuffle<T>(&mut self, cards: &mut [T]) {
        cards.shuffle(&mut self.0);
    }
}
