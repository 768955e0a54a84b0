//! `cargo xtask demo`: the main job on the demo dataset, from a fresh checkout to proposals on the screen.

use crate::house::House;

/// Runs it.
pub fn run(house: &House) -> Result<(), String> {
    house.build()
}
