//! The line that is told of an instance.

use std::fmt;
use std::time::Duration;

use super::decimal::Decimal;
use super::instance::Instance;
use super::model::Found;
use crate::placement::status_name;

/// One instance's result, shown as one JSON object on one line.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The family's name.
    pub family: &'a str,
    /// The instance's name.
    pub name: &'a str,
    /// The instance.
    pub instance: &'a Instance,
    /// What was found.
    pub found: &'a Found,
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
        let objective = self.found.solution.as_ref().map(|(_, objective)| *objective);
        let placed = self.found.solution.as_ref().map(|(agents, _)| agents.iter().flatten().count());
        let Self { instance, found, .. } = *self;
        write!(
            out,
            "{{\"family\":{},\"instance\":{},\"objective\":{},\"bound\":{},\"gap\":{},\"status\":\"{}\",\
             \"seconds\":{:.3},\"iterations\":{},\"threads\":{},\"seed\":{},\"verified\":{},\
             \"extra\":{{\"items\":{},\"agents\":{},\"pairs\":{},\"placed\":{}}}}}",
            serde_json::Value::from(self.family),
            serde_json::Value::from(self.name),
            or_null(objective),
            or_null(found.bound),
            or_null(objective.zip(found.bound).and_then(|(objective, bound)| gap(objective, bound))),
            status_name(found.status),
            self.time.as_secs_f64(),
            found.nodes,
            self.threads,
            self.seed,
            objective.is_some(),
            instance.items(),
            instance.agents(),
            instance.choices(),
            or_null(placed),
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
