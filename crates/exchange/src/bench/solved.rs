//! What comes of an instance, whatever its family: what is written and what is told of it.

use fasi_engine::kernel::outcome::Status;
use serde_json::{Value, json};

use super::decimal::Decimal;
use super::instance::Instance;
use super::model::Found;
use super::refusal::Refusal;

/// An instance solved and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Solved {
    /// How it ended.
    pub status: Status,
    /// What the solution is worth by the check; none without a solution.
    pub objective: Option<Decimal>,
    /// No solution is better.
    pub bound: Option<Decimal>,
    /// Nodes or moves of the search.
    pub iterations: u64,
    /// The solution as it is written.
    pub solution: Option<Value>,
    /// Figures that the family tells besides.
    pub extra: Vec<(&'static str, Option<u64>)>,
    /// Where nothing serves all as it should: what is to be said of it.
    pub notes: Vec<Refusal>,
}

impl Solved {
    /// An assignment.
    pub fn assigned(instance: &Instance, found: Found) -> Self {
        let placed = found.solution.as_ref().map(|(agents, _)| agents.iter().flatten().count() as u64);
        Self {
            status: found.status,
            objective: found.solution.as_ref().map(|(_, objective)| *objective),
            bound: found.bound,
            iterations: found.nodes,
            solution: found.solution.map(|(agents, _)| json!({ "assignment": agents })),
            extra: vec![
                ("items", Some(instance.items() as u64)),
                ("agents", Some(instance.agents() as u64)),
                ("pairs", Some(instance.choices() as u64)),
                ("placed", placed),
            ],
            notes: Vec::new(),
        }
    }
}
