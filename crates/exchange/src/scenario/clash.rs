//! Of a scenario without any plan, the smallest set of demands that clash: fixed decisions and changes, left out one after the other, each
//! time with a solve.

use chrono::NaiveDate;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::deletion::{Smallest, smallest};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::outcome::Status;

use super::apply::apply;
use super::deed::{Deed, sentence};
use super::effort::Effort;
use super::file::Scenarios;
use super::rooms::question;
use super::target::{identified, table_name};
use super::world::{Inputs, World, tables};
use crate::room::Room;
use crate::table::Table;
use crate::text::{Arg, Lang, text};

/// Demands of which no plan meets all.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Fixed decisions: the table, and the row by what identifies it.
    pub decisions: Vec<(&'static str, String)>,
    /// What the changes do that belong to it.
    pub deeds: Vec<Deed>,
    /// Whether each of them was shown to be needed for the clash.
    pub smallest: bool,
}

/// What is demanded.
#[derive(Clone, Copy, Debug)]
enum Demand {
    /// A row of the base, by its table and number.
    Row(&'static Table, usize),
    /// A change, by its place in the file.
    Change(usize),
}

/// What is asked again and again.
pub(super) struct Asked<'a> {
    /// Things as they are.
    pub base: &'a Inputs,
    /// The scenarios.
    pub file: &'a Scenarios,
    /// Which of them; none for things as they are.
    pub scenario: Option<&'a str>,
    /// The room that found no plan.
    pub room: Room,
    /// The mobile team's week.
    pub week: Option<NaiveDate>,
    /// How hard to search.
    pub effort: &'a Effort,
}

/// The tables of what people fixed.
const FIXED: [(Room, &str); 3] =
    [(Room::Placement, "pins"), (Room::Routes, "visit_pins"), (Room::Training, "training_pins")];

impl Asked<'_> {
    /// The smallest set; `None` if nobody found out that it clashes.
    pub fn clash(&self, budget: &Budget, watch: Watch<'_>) -> Result<Option<Clash>, EngineError> {
        let world = World::of(self.base);
        let fixed = tables().filter(|table| FIXED.contains(&(self.room, table.name)));
        let rows = fixed.flat_map(|table| world.lines(table).iter().map(move |line| Demand::Row(table, line.number)));
        let changes =
            (0..self.file.changes.len()).filter(|at| Some(self.file.changes[*at].scenario.as_str()) == self.scenario);
        // what people fixed is tried first, so that what the scenario itself asks for stays in sight
        let demands: Vec<Demand> = rows.chain(changes.map(Demand::Change)).collect();
        let found = smallest(demands.len(), |kept| {
            if watch.is_over(budget) {
                return Ok::<_, EngineError>(None);
            }
            let Some((inputs, _)) = self.with(&world, &demands, kept) else { return Ok(Some(false)) };
            self.is_hopeless(&inputs, budget, watch)
        })?;
        Ok(found.and_then(|Smallest { kept, smallest }| {
            let (_, deeds) = self.with(&world, &demands, &kept)?;
            let decisions = kept.iter().filter_map(|at| match demands[*at] {
                Demand::Row(table, number) => {
                    let line = world.lines(table).iter().find(|line| line.number == number)?;
                    Some((table.name, identified(table, line)))
                }
                Demand::Change(_) => None,
            });
            Some(Clash { decisions: decisions.collect(), deeds, smallest })
        }))
    }

    /// The inputs with some of the demands alone; `None` where the changes cannot be made without the others.
    fn with(&self, world: &World, demands: &[Demand], kept: &[usize]) -> Option<(Inputs, Vec<Deed>)> {
        let stays = |table: &Table, number: usize| {
            let at = demands
                .iter()
                .position(|one| matches!(one, Demand::Row(of, row) if of.name == table.name && *row == number));
            at.is_none_or(|at| kept.contains(&at))
        };
        let mut world = world.clone();
        for table in tables() {
            world.remove(table, |line| !stays(table, line.number));
        }
        let (base, _) = world.inputs();
        let Some(scenario) = self.scenario else { return Some((base, Vec::new())) };
        let changes = kept.iter().filter_map(|at| match demands[*at] {
            Demand::Change(change) => Some(self.file.changes[change].clone()),
            Demand::Row(..) => None,
        });
        let file = Scenarios { changes: changes.collect(), ..self.file.clone() };
        let applied = apply(&base, &file, scenario, self.effort.budget.seed);
        Some((applied.inputs.ok()?, applied.deeds))
    }

    /// Whether there is no plan: at first with hardly any search, as what clashes mostly shows at once.
    fn is_hopeless(&self, inputs: &Inputs, budget: &Budget, watch: Watch<'_>) -> Result<Option<bool>, EngineError> {
        let Ok(question) = question(self.room, inputs, self.week) else { return Ok(Some(false)) };
        let little = Effort { nodes: Some(1), moves: Some(1), ..self.effort.clone() };
        for effort in [&little, self.effort] {
            if let Some(answer) = question.ask(None, effort, budget, watch)? {
                if answer.status == Status::Infeasible {
                    return Ok(Some(true));
                }
                if answer.plan.is_some() {
                    return Ok(Some(false));
                }
            }
        }
        Ok(None)
    }
}

/// The clash in sentences.
pub(super) fn sentences(lang: Lang, clash: &Clash) -> Vec<String> {
    let count = (clash.decisions.len() + clash.deeds.len()) as i64;
    let mut said = vec![text(lang, "scenario-clash", &[("count", count.into())])];
    said.extend(clash.deeds.iter().map(|deed| sentence(lang, deed)));
    said.extend(clash.decisions.iter().map(|(table, code)| {
        let args = [("table", Arg::from(table_name(lang, table))), ("code", code.as_str().into())];
        text(lang, "scenario-clash-decision", &args)
    }));
    said.push(text(lang, if clash.smallest { "scenario-clash-smallest" } else { "scenario-clash-stopped" }, &[]));
    said
}
