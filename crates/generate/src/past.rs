//! Weeks before the day that the data speak of, for tests of a policy: who was on the list by then, and the homes of today, as a board would
//! keep them. Placement alone is in them.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::read::{self, Source};
use fasi_exchange::rows::{Dataset, TEAM, TRAINING};
use fasi_exchange::write;
use serde_json::Value;

/// How many weeks before, the first first.
const AGO: [u64; 2] = [8, 4];
/// The columns that name a household.
const NAMES: [&str; 3] = ["household", "a", "b"];

/// The day of each past week, and its data.
pub(crate) fn past(dataset: &Dataset) -> Result<Vec<(NaiveDate, Dataset)>, Vec<Flaw>> {
    AGO.into_iter().map(|weeks| before(dataset, Days::new(7 * weeks))).collect()
}

fn before(dataset: &Dataset, days: Days) -> Result<(NaiveDate, Dataset), Vec<Flaw>> {
    let as_of = dataset.head.as_of - days;
    let later = dataset.households.iter().filter(|household| household.registered > as_of);
    let later: BTreeSet<&str> = later.map(|household| household.id.as_str()).collect();
    let mut book = write::json(dataset);
    for table in TEAM.into_iter().chain(TRAINING) {
        if let Some(rows) = book.get_mut(table).and_then(Value::as_array_mut) {
            rows.clear();
        }
    }
    // who was assessed since was assessed on that day
    for row in book.get_mut("assessments").and_then(Value::as_array_mut).into_iter().flatten() {
        if row["date"].as_str().is_some_and(|date| date > as_of.to_string().as_str()) {
            row["date"] = as_of.to_string().into();
        }
    }
    book["as_of"] = as_of.to_string().into();
    book["horizon_start"] = (dataset.head.horizon_start - days).to_string().into();
    for (table, rows) in book.as_object_mut().into_iter().flatten() {
        let Some(rows) = rows.as_array_mut() else { continue };
        let named = |row: &Value, column: &str| row[column].as_str().is_some_and(|id| later.contains(id));
        rows.retain(|row| {
            !NAMES.iter().any(|column| named(row, column)) && (table != "households" || !named(row, "id"))
        });
    }
    Ok((as_of, read::dataset("past", &Source::Json(book.to_string().into_bytes()))?))
}
