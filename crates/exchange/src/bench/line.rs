//! The line that is told of an instance.

use std::fmt;
use std::time::Duration;

use super::decimal::Decimal;
use super::solved::Solved;
use crate::plan_file::status_name;

/// One instance's result, shown as one JSON object on one line.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The family's name.
    pub family: &'a str,
    /// The instance's name.
    pub name: &'a str,
    /// What was found.
    pub solved: &'a Solved,
    /// Wall time of reading, solving and checking.
    pub time: Duration,
    /// Threads that worked.
    pub threads: usize,
    /// The seed.
    pub seed: u32,
}

impl fmt::Display for Line<'_> {
    /// By hand, because values are told digit by digit as they are, without a double between.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { solved, .. } = *self;
        let extra: Vec<String> =
            solved.extra.iter().map(|(name, figure)| format!("\"{name}\":{}", or_null(*figure))).collect();
        write!(
            out,
            "{{\"family\":{},\"instance\":{},\"objective\":{},\"bound\":{},\"gap\":{},\"status\":\"{}\",\
             \"seconds\":{:.3},\"iterations\":{},\"threads\":{},\"seed\":{},\"verified\":{},\"extra\":{{{}}}}}",
            serde_json::Value::from(self.family),
            serde_json::Value::from(self.name),
            or_null(solved.objective),
            or_null(solved.bound),
            or_null(solved.objective.zip(solved.bound).and_then(|(objective, bound)| gap(objective, bound))),
            status_name(solved.status),
            self.time.as_secs_f64(),
            solved.iterations,
            self.threads,
            self.seed,
            solved.objective.is_some(),
            extra.join(","),
        )
    }
}

fn or_null<T: fmt::Display>(value: Option<T>) -> String {
    value.map_or_else(|| "null".to_owned(), |value| value.to_string())
}

/// The distance of objective and bound as a part of the objective; none where the objective is nothing.
pub(super) fn gap(objective: Decimal, bound: Decimal) -> Option<f64> {
    let distance = (i128::from(bound.units) - i128::from(objective.units)).unsigned_abs();
    match (distance, objective.units.unsigned_abs()) {
        (0, _) => Some(0.0),
        (_, 0) => None,
        (distance, value) => Some(distance as f64 / value as f64),
    }
}
