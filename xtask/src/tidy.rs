//! `cargo xtask tidy`: the tests of the repository itself, alone.

use crate::house::{House, succeed};

/// Runs them.
pub fn run(house: &House) -> Result<(), String> {
    succeed(&mut house.cargo("test --release --workspace --test it tidy"))
}
