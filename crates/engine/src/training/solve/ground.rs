//! What every plan that is being made stands on: looked up once for a problem.

use std::collections::BTreeMap;

use super::program::excludes;
use crate::ids::{ActivityId, OperatorId};
use crate::training::costs;
use crate::training::desks::desks;
use crate::training::hard;
use crate::training::model::{HalfDay, Pin};
use crate::training::problem::{Clash, Problem};

/// What does not change while plans are made.
pub(super) struct Ground<'p, 'm> {
    pub problem: &'p Problem<'m>,
    /// The seats of each candidate.
    pub by_edition: Vec<Vec<u32>>,
    /// Which candidates cannot both be held.
    pub excluding: Clash,
    /// Of each operator: the floors that they count for, by half-day.
    pub floors: Vec<Vec<(HalfDay, usize)>>,
    /// How many can leave each desk.
    pub spare: Vec<i64>,
    /// Of each operator: the activities of their seats, ascending.
    pub activities: Vec<Vec<ActivityId>>,
    /// What each candidate costs, fund by fund.
    pub paid: Vec<Vec<(usize, i64)>>,
    /// Of each seat: whether people decided it, and whether it was published just so.
    pub marked: Vec<(bool, bool)>,
    /// Whether prerequisites bind.
    pub in_order: bool,
}

impl<'p, 'm> Ground<'p, 'm> {
    /// Of a problem.
    pub fn of(problem: &'p Problem<'m>) -> Self {
        let (model, editions) = (problem.model, &problem.editions);
        let (floors, spare) = floors(problem);
        let activities = problem.spans.iter().map(|span| {
            let mut of: Vec<ActivityId> = span.clone().map(|seat| problem.edition(seat).activity).collect();
            of.dedup();
            of
        });
        Self {
            problem,
            by_edition: problem.by_edition(),
            excluding: Clash::from_pairs(editions.len(), |one, other| {
                excludes(problem, &editions[one], &editions[other])
            }),
            floors,
            spare,
            activities: activities.collect(),
            paid: (0..editions.len()).map(|edition| paid(problem, edition)).collect(),
            marked: (0..problem.seats.len()).map(|seat| (pinned(problem, seat), published(problem, seat))).collect(),
            in_order: model.weights.holds(hard::prerequisites_card()),
        }
    }

    /// Whether somebody brings a case with a seat.
    pub fn brings(&self, seat: usize) -> bool {
        let problem = self.problem;
        problem.model.brings_case(problem.seats[seat].operator, problem.edition(seat).activity)
    }
}

fn floors(problem: &Problem<'_>) -> (Vec<Vec<(HalfDay, usize)>>, Vec<i64>) {
    let model = problem.model;
    let (mut floors, mut spare) = (vec![Vec::new(); model.operators.len()], Vec::new());
    if model.weights.holds(hard::desk_card()) {
        for (at, desk) in desks(model).iter().enumerate() {
            spare.push(desk.spare());
            for OperatorId(operator) in &desk.keepers {
                floors[*operator as usize].push((desk.floor.half, at));
            }
        }
    }
    (floors, spare)
}

fn paid(problem: &Problem<'_>, edition: usize) -> Vec<(usize, i64)> {
    let edition = &problem.editions[edition];
    let mut by_fund = BTreeMap::new();
    for (fund, cost) in costs::parts(problem.model, edition.activity, &edition.slots) {
        if let Some(fund) = fund {
            *by_fund.entry(fund.index()).or_insert(0) += cost.0;
        }
    }
    by_fund.into_iter().collect()
}

fn pinned(problem: &Problem<'_>, seat: usize) -> bool {
    let (operator, edition) = (problem.seats[seat].operator, problem.edition(seat));
    problem.model.pins.iter().any(|pin| match pin {
        Pin::Attends { operator: who, activity, .. } => *who == operator && *activity == edition.activity,
        Pin::Opens { activity, slot } => *activity == edition.activity && edition.slots.contains(slot),
    })
}

fn published(problem: &Problem<'_>, seat: usize) -> bool {
    let (operator, edition) = (problem.seats[seat].operator, problem.edition(seat));
    let key = (operator, edition.activity);
    let published = &problem.model.published;
    let at = published.partition_point(|other| (other.operator, other.activity) < key);
    published[at..].first().is_some_and(|other| (other.operator, other.activity) == key && other.slots == edition.slots)
}
