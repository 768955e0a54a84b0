//! The check of a solution, from the instance alone.

use super::decimal::Decimal;
use super::instance::Instance;

/// What a solution breaks; items and agents are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Breach {
    /// It is about another number of items.
    #[error("{0} items are spoken of")]
    Items(usize),
    /// An item goes to two agents.
    #[error("item {0} goes to two agents")]
    TwoAgents(usize),
    /// An item goes nowhere and must not.
    #[error("item {0} goes nowhere")]
    Nowhere(usize),
    /// An item goes where it may not.
    #[error("item {0} may not go to agent {1}")]
    NoChoice(usize, u32),
    /// An agent has less than is used.
    #[error("agent {agent} has {capacity}, {used} are used (dimension {dimension})")]
    Capacity {
        /// Which agent.
        agent: usize,
        /// Of its capacities the one.
        dimension: usize,
        /// The sum.
        used: i64,
        /// What there is.
        capacity: i64,
    },
    /// A bound says that there is no solution as good as this one.
    #[error("the objective {0} is better than the bound {1}")]
    Bound(i64, i64),
}

impl Instance {
    /// What a solution is worth: the agent of each item, from 0.
    pub fn objective(&self, assignment: &[Option<u32>]) -> Result<Decimal, Breach> {
        if assignment.len() != self.items() {
            return Err(Breach::Items(assignment.len()));
        }
        let mut used = vec![0_i64; self.capacities.len()];
        let mut total = 0;
        for (item, agent) in assignment.iter().enumerate() {
            let Some(agent) = *agent else {
                if self.required {
                    return Err(Breach::Nowhere(item));
                }
                continue;
            };
            let mut own = self.starts[item]..self.starts[item + 1];
            let choice =
                own.find(|choice| self.choices[*choice].agent == agent).ok_or(Breach::NoChoice(item, agent))?;
            total += self.choices[choice].value;
            let of_agent = &mut used[agent as usize * self.dimensions..];
            for (sum, used) in of_agent.iter_mut().zip(self.uses(choice)) {
                *sum += used;
            }
        }
        match used.iter().zip(&self.capacities).position(|(used, capacity)| used > capacity) {
            Some(at) => {
                let (agent, dimension) = (at / self.dimensions, at % self.dimensions);
                Err(Breach::Capacity { agent, dimension, used: used[at], capacity: self.capacities[at] })
            }
            None => Ok(Decimal { units: total, decimals: self.decimals }),
        }
    }
}
