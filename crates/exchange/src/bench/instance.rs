//! An instance: items, the agents that may take each, what that is worth and uses, and what the agents have.

use fasi_engine::kernel::outcome::Sense;

use super::Refusal;

/// The largest capacity, weight or cost.
pub(super) const MOST: i64 = 1_000_000_000;
/// The largest product of a value and a capacity, or the number of items, that the search's arithmetic surely holds.
const MOST_PRODUCT: i128 = 1_000_000_000_000_000;
/// How many items are named in one message.
const NAMED: usize = 6;

/// An agent that an item may go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Its number, from 0.
    pub agent: u32,
    /// What the instance says that this is worth (or costs), in units of ten to the minus `decimals`.
    pub value: i64,
}

/// Items to be given to agents, each to one at most, within what the agents have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    pub(super) sense: Sense,
    /// Whether every item has to go somewhere.
    pub(super) required: bool,
    /// Digits behind the point in values.
    pub(super) decimals: u32,
    pub(super) agents: usize,
    /// Of each agent, one behind the other, as many as there are dimensions.
    pub(super) capacities: Vec<i64>,
    pub(super) dimensions: usize,
    /// Where the choices of each item begin, and last where they end.
    pub(super) starts: Vec<usize>,
    pub(super) choices: Vec<Choice>,
    /// What each choice uses, one behind the other.
    pub(super) uses: Vec<i64>,
}

impl Instance {
    /// How many items.
    pub fn items(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many agents.
    pub fn agents(&self) -> usize {
        self.agents
    }

    /// How many pairs of item and agent.
    pub fn choices(&self) -> usize {
        self.choices.len()
    }

    pub(super) fn uses(&self, choice: usize) -> &[i64] {
        &self.uses[choice * self.dimensions..][..self.dimensions]
    }

    pub(super) fn capacity(&self, agent: u32) -> &[i64] {
        &self.capacities[agent as usize * self.dimensions..][..self.dimensions]
    }

    /// Whether the agent of a choice has room for it alone.
    pub(super) fn fits(&self, choice: usize) -> bool {
        let capacity = self.capacity(self.choices[choice].agent);
        self.uses(choice).iter().zip(capacity).all(|(used, capacity)| used <= capacity)
    }

    /// What no search can answer: items that have to go somewhere and fit nowhere, numbers out of proportion.
    pub(super) fn refusals(&self, name: impl Fn(usize) -> String) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let nowhere = |item: &usize| !(self.starts[*item]..self.starts[item + 1]).any(|choice| self.fits(choice));
        let homeless: Vec<usize> = (0..self.items()).filter(|item| self.required && nowhere(item)).collect();
        if !homeless.is_empty() {
            let names: Vec<String> = homeless.iter().take(NAMED).map(|item| name(*item)).collect();
            let more = if homeless.len() > NAMED { ", …" } else { "" };
            let facts = vec![
                ("count", (homeless.len() as i64).into()),
                ("items", format!("{}{more}", names.join(", ")).into()),
            ];
            refusals.push(Refusal::new("bench-fits-nowhere", facts));
        }
        let value = self.choices.iter().map(|choice| choice.value.unsigned_abs()).max().unwrap_or(0);
        let capacity = self.capacities.iter().max().copied().unwrap_or(0);
        if i128::from(value) * i128::from(capacity.max(self.items() as i64)) > MOST_PRODUCT {
            refusals.push(Refusal::new("bench-out-of-proportion", Vec::new()));
        }
        refusals
    }
}
