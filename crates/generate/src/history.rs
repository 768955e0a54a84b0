//! Two years of arrivals before the day that the data speak of, week by week: more in some weeks than chance alone would have, as an
//! exit from reception seldom comes alone.

use chrono::Days;
use fasi_engine::kernel::search::Draw;
use fasi_engine::scenario::arrivals::process::Process;
use fasi_exchange::arrivals::{History, HistoryRow};
use fasi_exchange::rows::Dataset;
use fasi_exchange::table::Book;

/// Weeks.
const WEEKS: u64 = 104;
/// In so many weeks as many come as are on the list, and as many homes become free as there are.
const TURNOVER: f64 = 48.0;
/// How much they come in bunches.
const SIZE: f64 = 1.6;
/// In so many weeks as many leave the list by themselves as are on it.
const LEAVING: f64 = 150.0;

/// The history of a dataset.
pub(crate) fn history(dataset: &Dataset, seed: u64) -> History {
    let come = |count: usize| Process::NegativeBinomial { mean: count as f64 / TURNOVER, size: SIZE };
    let (households, homes) = (come(dataset.households.len()), come(dataset.units.len()));
    let leaves = Process::Poisson { mean: dataset.households.len() as f64 / LEAVING };
    let (mut draw, mut leaving) = (Draw::new(seed), Draw::new(seed ^ 1));
    let mut history = History::blank();
    for ago in (1..=WEEKS).rev() {
        let week = dataset.head.horizon_start - Days::new(7 * (ago + 1));
        let (households, homes) = (households.count(1.0, &mut draw), homes.count(1.0, &mut draw));
        history.history.push(HistoryRow { week, households, homes, left: Some(leaves.count(1.0, &mut leaving)) });
    }
    history
}
