//! Invented datasets of any size that look like the territory: the demo, tests and benches start from them.

use fasi_exchange::identities::Identities;
use fasi_exchange::rows::Dataset;

/// What is asked for; the same request gives the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// Households, at least 1.
    pub households: u32,
    /// Units, at least 1.
    pub units: u32,
    /// Seed of everything drawn.
    pub seed: u64,
}

/// What is made: a dataset, and who its households are, kept apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// The dataset, without identities.
    pub dataset: Dataset,
    /// Invented identities for the dataset's households.
    pub identities: Identities,
}
