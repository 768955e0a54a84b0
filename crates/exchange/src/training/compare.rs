//! Two plans of training side by side: seats that differ, and the value of each level.

use std::collections::BTreeMap;

use fasi_engine::training::LEVELS;
use serde::Serialize;

use super::plan_file::TrainingFile;
use crate::levels::level_name;
use crate::text::{Arg, Lang, text};

/// Two plans side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrainingComparisonView {
    /// One sentence: how many seats are the same, moved, in the first alone, in the second alone.
    pub headline: String,
    /// Seats that differ, in sentences.
    pub changes: Vec<String>,
    /// Levels: id, name, value of the first, of the second.
    pub levels: Vec<(String, String, i64, i64)>,
}

/// Of each seat (operator, activity) the slots of its edition.
fn seats(file: &TrainingFile) -> BTreeMap<(&str, &str), &[String]> {
    let seats = file.editions.iter().flat_map(|edition| {
        edition.attendees.iter().map(|who| ((who.as_str(), edition.activity.as_str()), edition.slots.as_slice()))
    });
    seats.collect()
}

/// What differs between two plans; `values` are those of both levels by level, found on the same data where these are given, else as the
/// files say.
pub fn comparison(
    lang: Lang,
    first: &TrainingFile,
    second: &TrainingFile,
    values: Option<[[i64; LEVELS.len()]; 2]>,
) -> TrainingComparisonView {
    let (one, two) = (seats(first), seats(second));
    let mut changes = Vec::new();
    let (mut same, mut moved, mut only) = (0i64, 0i64, [0i64, 0]);
    let mut all: Vec<(&str, &str)> = one.keys().chain(two.keys()).copied().collect();
    all.sort_unstable();
    all.dedup();
    for seat in all {
        let (key, from, to) = match (one.get(&seat), two.get(&seat)) {
            (Some(from), Some(to)) if from == to => {
                same += 1;
                continue;
            }
            (Some(from), Some(to)) => {
                moved += 1;
                ("compare-seat-moved", Some(from), Some(to))
            }
            (from, to) => {
                only[usize::from(from.is_none())] += 1;
                (if from.is_some() { "compare-seat-first" } else { "compare-seat-second" }, from, to)
            }
        };
        let begins =
            |slots: Option<&&[String]>| slots.and_then(|slots| slots.first()).map_or_else(String::new, String::clone);
        let args = [
            ("operator", Arg::from(seat.0)),
            ("activity", seat.1.into()),
            ("from", begins(from).into()),
            ("to", begins(to).into()),
        ];
        changes.push(text(lang, key, &args));
    }
    let args =
        [("same", Arg::from(same)), ("moved", moved.into()), ("first", only[0].into()), ("second", only[1].into())];
    let said = |file: &TrainingFile, id: &str| {
        file.levels.iter().find(|level| level.level == id).map_or(0, |level| level.value)
    };
    let levels = LEVELS.iter().enumerate().map(|(at, level)| {
        let [first, second] =
            values.map_or_else(|| [said(first, level.id), said(second, level.id)], |[one, two]| [one[at], two[at]]);
        (level.id.to_owned(), level_name(lang, level.id), first, second)
    });
    TrainingComparisonView { headline: text(lang, "compare-seats", &args), changes, levels: levels.collect() }
}
