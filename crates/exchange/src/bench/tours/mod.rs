//! Instances of tours: read into the model that plans the team's week, solved by the search that plans it.

pub mod hhcrsp;
pub mod vrptw;

#[cfg(test)]
mod tests;

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::routes::model::Model;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::propose;
use serde_json::Value;

use super::decimal::Decimal;
use super::solved::Solved;

/// The largest number of an instance.
const MOST: f64 = 1_000_000.0;
/// The most sites: their ways are kept pair by pair.
const MOST_SITES: usize = 4_000;

/// An instance as the room's model, and how a plan of it is written.
#[derive(Debug)]
pub struct Instance {
    model: Model,
    names: Names,
}

/// What the instance calls what the model counts.
#[derive(Debug)]
enum Names {
    /// Customers are numbers.
    Vrptw,
    /// Caregivers, and patient and service of every visit's seats.
    Hhcrsp { caregivers: Vec<String>, seats: Vec<Vec<(String, String)>> },
}

impl Instance {
    /// Searches; what is told was recomputed by the room's `verify`.
    pub fn solve(&self, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
        let outcome = propose(&self.model, budget, watch)?;
        let [left_out, cost] = outcome.levels.map(|level| level.value);
        // Every visit has to be served: a plan that leaves one out is none.
        let plan = outcome.plan.filter(|_| left_out == 0);
        let tours = plan.as_ref().map(|plan| plan.tours.len() as u64);
        Ok(Solved {
            status: outcome.status,
            objective: plan.as_ref().map(|_| self.objective(cost)),
            bound: None,
            iterations: outcome.nodes,
            solution: plan.map(|plan| self.written(&plan)),
            extra: vec![("visits", Some(self.model.visits.len() as u64)), ("tours", tours)],
        })
    }

    /// Ticks as the family tells them.
    pub fn objective(&self, cost: i64) -> Decimal {
        match self.names {
            Names::Vrptw => Decimal { units: cost, decimals: 1 },
            // a third of the sum, which is in thousandths; the next digit is the last
            Names::Hhcrsp { .. } => Decimal { units: cost.saturating_mul(10).saturating_add(1) / 3, decimals: 4 },
        }
    }

    fn written(&self, plan: &Plan) -> Value {
        match &self.names {
            Names::Vrptw => vrptw::written(plan),
            Names::Hhcrsp { caregivers, seats } => hhcrsp::written(&self.model, plan, caregivers, seats),
        }
    }
}

/// Weights with which the model's cost is the family's objective.
fn weights(of: [(&str, u8); 4]) -> fasi_engine::kernel::policy::Weights {
    let weights = of.into_iter().map(|(rule, weight)| (rule.to_owned(), weight)).collect();
    fasi_engine::kernel::policy::Weights { weights, off: Vec::new() }
}
