//! Instances of tours: read into the model that plans the team's week, solved by the search that plans it.

pub mod hhcrsp;
pub mod vrptw;

#[cfg(test)]
mod tests;

use fasi_engine::ids::VisitId;
use fasi_engine::kernel::budget::{Budget, Progress, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::routes::LEVELS;
use fasi_engine::routes::model::Model;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::{ProposedForAll, propose_for_all};
use serde_json::Value;

use super::decimal::Decimal;
use super::refusal::Refusal;
use super::solved::Solved;

/// The largest number of an instance.
const MOST: f64 = 1_000_000.0;
/// The most sites: their ways are kept pair by pair.
const MOST_SITES: usize = 4_000;

/// How many visits are named in one message.
const NAMED: usize = 12;

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
    /// What the room plans.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Searches; what is told was recomputed by the room's `verify`.
    pub fn solve(&self, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
        let ProposedForAll { outcome, impossible } = propose_for_all(&self.model, budget, watch)?;
        let visits = self.model.visits.len();
        let starts = outcome.plan.as_ref().map(|plan| plan.starts(visits));
        let left_out: Option<Vec<VisitId>> = starts.map(|starts| {
            let all = (0..visits as u32).map(VisitId);
            all.filter(|visit| starts[visit.index()].is_none()).collect()
        });
        // Every visit has to be served: a plan that leaves one out is none.
        let plan = outcome.plan.filter(|_| left_out.as_ref().is_some_and(Vec::is_empty));
        let [_, cost] = outcome.levels;
        let tours = plan.as_ref().map(|plan| plan.tours.len() as u64);
        let mut notes = Vec::new();
        match &left_out {
            None if impossible.is_empty() => notes.push(Refusal::new("bench-tours-overloaded", Vec::new())),
            None => notes.push(self.named("bench-tours-impossible", &impossible)),
            Some(visits) if !visits.is_empty() => notes.push(self.named("bench-tours-left-out", visits)),
            Some(_) => {}
        }
        Ok(Solved {
            status: outcome.status,
            objective: plan.as_ref().map(|_| self.objective(cost.value)),
            bound: plan.as_ref().and(cost.bound).map(|bound| self.objective(bound)),
            iterations: outcome.nodes,
            solution: plan.map(|plan| self.written(&plan)),
            extra: vec![
                ("visits", Some(visits as u64)),
                ("tours", tours),
                ("left_out", left_out.map(|visits| visits.len() as u64)),
            ],
            notes,
        })
    }

    /// A message about visits: how many, and the first by name.
    fn named(&self, key: &'static str, visits: &[VisitId]) -> Refusal {
        let name = |visit: &VisitId| match &self.names {
            Names::Vrptw => (visit.0 + 1).to_string(),
            Names::Hhcrsp { seats, .. } => {
                seats[visit.index()].first().map_or_else(String::new, |(patient, _)| patient.clone())
            }
        };
        let mut names: Vec<String> = visits.iter().take(NAMED).map(name).collect();
        // of a patient whose two services are two visits
        names.dedup();
        let more = if visits.len() > NAMED { ", …" } else { "" };
        let said = format!("{}{more}", names.join(", "));
        Refusal::new(key, vec![("count", (visits.len() as i64).into()), ("visits", said.into())])
    }

    /// The objective of what a search tells of itself, if it tells of a plan that serves all.
    pub fn progress(&self, progress: &Progress) -> Option<Decimal> {
        progress.value.filter(|_| progress.stage == LEVELS[1].id).map(|cost| self.objective(cost))
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
