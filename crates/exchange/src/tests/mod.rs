//! Tests of the whole exchange: a village that fills every table, round trips, flaws, bytes of any kind.

mod again;
mod any_bytes;
mod decided;
mod extras;
mod flaws;
mod formulas;
mod marks;
mod model;
mod round_trip;
mod team;
mod torture;
mod training;

use serde_json::Value;

use crate::flaw::Flaw;
use crate::read::{Source, dataset};
use crate::rows::Dataset;

/// The village as JSON text.
const VILLAGE: &str = include_str!("village.json");

/// The village, read.
fn village() -> Dataset {
    read(VILLAGE).unwrap()
}

fn read(text: &str) -> Result<Dataset, Vec<Flaw>> {
    dataset("village.json", &Source::Json(text.as_bytes().to_vec()))
}

/// The village altered: every flaw it then has, as `code table row column`.
fn flaws_of(alter: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut value: Value = serde_json::from_str(VILLAGE).unwrap();
    alter(&mut value);
    summary(&read(&value.to_string()).err().unwrap_or_default())
}

/// Flaws as `code table row column`; each must have its texts with every argument.
fn summary(flaws: &[Flaw]) -> Vec<String> {
    let one = |flaw: &Flaw| {
        for lang in crate::text::Lang::ALL {
            let shown = flaw.shown(lang);
            assert!(!shown.contains("{$") && !shown.contains("flaw-"), "{shown}");
        }
        let at = &flaw.at;
        let row = at.row.map(|row| row.to_string());
        let parts = [Some(flaw.code.as_str().to_owned()), at.table.clone(), row, at.column.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    flaws.iter().map(one).collect()
}
