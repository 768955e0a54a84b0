//! Assignment with several capacities and items that may be left out, as JSON.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::kernel::outcome::Sense;
use serde::{Deserialize, Serialize};

use super::decimal::Decimal;
use super::instance::{Choice, Instance, MOST};
use super::refusal::Refusal;

/// An instance as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "{ name, sense, required, agents, items }")]
pub struct File {
    /// What it is called.
    pub name: String,
    /// Which way the sum of values is better.
    pub sense: Direction,
    /// Whether every item has to go somewhere.
    pub required: bool,
    /// Who may take items.
    pub agents: Vec<Agent>,
    /// What there is to give.
    pub items: Vec<Item>,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More.
    Max,
    /// Less.
    Min,
}

/// Who may take items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agent {
    /// Its name.
    pub id: String,
    /// What it has, one number a dimension.
    pub capacity: Vec<u64>,
}

/// What there is to give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its name.
    pub id: String,
    /// Where it may go.
    pub options: Vec<ItemOption>,
}

/// Where an item may go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemOption {
    /// The agent's place in the list, from 0.
    pub agent: usize,
    /// What it is worth, or costs.
    pub value: f64,
    /// What it uses, one number a dimension.
    #[serde(rename = "use")]
    pub uses: Vec<u64>,
}

impl File {
    /// The text: an agent or an item a line.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let lines = |rows: Result<Vec<String>, _>| rows.map(|rows| rows.join(",\n"));
        let agents = lines(self.agents.iter().map(serde_json::to_string).collect())?;
        let items = lines(self.items.iter().map(serde_json::to_string).collect())?;
        let head = [serde_json::to_string(&self.name)?, serde_json::to_string(&self.sense)?];
        let [name, sense] = head;
        let required = self.required;
        Ok(format!(
            "{{\"name\":{name},\"sense\":{sense},\"required\":{required},\n\"agents\":[\n{agents}\n],\n\"items\":[\n{items}\n]}}\n"
        ))
    }
}

/// Reads an instance.
pub fn read(bytes: &[u8]) -> Result<Instance, Vec<Refusal>> {
    let file: File =
        serde_json::from_slice(bytes).map_err(|error| vec![Refusal::json("bench-assignment-json", &error)])?;
    let mut refusals = shape(&file);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let dimensions = file.agents[0].capacity.len();
    let options = || file.items.iter().flat_map(|item| &item.options);
    let values: Vec<Decimal> = options().filter_map(|option| Decimal::of(option.value)).collect();
    let decimals = values.iter().map(|value| value.decimals).max().unwrap_or(0);
    let units: Option<Vec<i64>> = values.iter().map(|value| value.units_at(decimals)).collect();
    let Some(units) = units else { return Err(vec![Refusal::new("bench-out-of-proportion", Vec::new())]) };
    let mut starts = vec![0];
    starts.extend(file.items.iter().scan(0, |end, item| {
        *end += item.options.len();
        Some(*end)
    }));
    let instance = Instance {
        sense: match file.sense {
            Direction::Max => Sense::Max,
            Direction::Min => Sense::Min,
        },
        required: file.required,
        decimals,
        agents: file.agents.len(),
        capacities: file.agents.iter().flat_map(|agent| &agent.capacity).map(|number| *number as i64).collect(),
        dimensions,
        starts,
        choices: options().zip(units).map(|(option, value)| Choice { agent: option.agent as u32, value }).collect(),
        uses: options().flat_map(|option| &option.uses).map(|number| *number as i64).collect(),
    };
    refusals.extend(instance.refusals(|item| file.items[item].id.clone()));
    if refusals.is_empty() { Ok(instance) } else { Err(refusals) }
}

/// Names that a list bears more than once: each time but the first, with the places in the list, counted from 1.
fn twice<'a>(list: &'static str, ids: impl Iterator<Item = &'a str>) -> Vec<Refusal> {
    let mut known: BTreeMap<&str, i64> = BTreeMap::new();
    let again = (1..).zip(ids).filter_map(|(at, id)| match known.entry(id) {
        Entry::Vacant(free) => {
            free.insert(at);
            None
        }
        Entry::Occupied(first) => {
            let args =
                vec![("list", list.into()), ("id", id.into()), ("first", (*first.get()).into()), ("at", at.into())];
            Some(Refusal::new("bench-assignment-id-twice", args))
        }
    });
    again.collect()
}

/// What is wrong in the shape of a file.
fn shape(file: &File) -> Vec<Refusal> {
    if file.agents.is_empty() || file.items.is_empty() {
        return vec![Refusal::new("bench-assignment-nothing", Vec::new())];
    }
    let dimensions = file.agents[0].capacity.len();
    let small = |numbers: &[u64]| numbers.iter().all(|number| *number <= MOST as u64);
    let mut refusals = twice("agents", file.agents.iter().map(|agent| agent.id.as_str()));
    refusals.extend(twice("items", file.items.iter().map(|item| item.id.as_str())));
    for agent in &file.agents {
        let mut refuse =
            |key| refusals.push(Refusal::new(key, vec![("id", agent.id.as_str().into()), ("most", MOST.into())]));
        if agent.capacity.len() != dimensions {
            refuse("bench-assignment-dimensions");
        }
        if !small(&agent.capacity) {
            refuse("bench-assignment-large");
        }
    }
    for item in &file.items {
        let mut seen = BTreeSet::new();
        for option in &item.options {
            let mut refuse = |key| {
                let agent = (option.agent as i64).into();
                refusals.push(Refusal::new(
                    key,
                    vec![("id", item.id.as_str().into()), ("agent", agent), ("most", MOST.into())],
                ));
            };
            if option.agent >= file.agents.len() {
                refuse("bench-assignment-no-agent");
            } else if !seen.insert(option.agent) {
                refuse("bench-assignment-twice");
            }
            if option.uses.len() != dimensions {
                refuse("bench-assignment-dimensions");
            }
            if !small(&option.uses) {
                refuse("bench-assignment-large");
            }
            if Decimal::of(option.value).is_none() {
                refuse("bench-assignment-value");
            }
        }
    }
    refusals
}
