//! What the integration tests share: strategies that make small problems, and oracles that solve them by brute force.

pub mod oracle;
pub mod strategies;
