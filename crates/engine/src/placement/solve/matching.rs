//! Who could have which home if there were money and hours enough: a largest matching of households and units, class by class.
//!
//! A lasting home is taken for good, so in the end a unit holds no more households than it may at a time, whenever they come: as many
//! households as a largest matching has are the most that a plan can place. Augmenting paths (Berge 1957) leave nobody without a home
//! who has one, so the classes can be matched one after the other, and each sum of them is the greatest (Edmonds 1971).

use std::collections::VecDeque;
use std::ops::Range;

use crate::ids::{HouseholdId, UnitId};
use crate::placement::problem::Problem;
use crate::placement::value::{CLASSES, class_of};

/// The lasting homes that each household could have, and who has which.
#[derive(Clone, Debug)]
pub struct Matching {
    /// Of each household: the units of its candidates, each once, ascending.
    pub wanted: Vec<Vec<UnitId>>,
    /// Of each household: the unit it has.
    has: Vec<Option<UnitId>>,
    /// Of each unit: who has it.
    holders: Vec<Vec<HouseholdId>>,
    /// Of each unit: how many households it may hold.
    room: Vec<usize>,
}

/// A household and the unit that it moves to; first who had none.
pub type Path = Vec<(HouseholdId, UnitId)>;

/// Where a search has been: of each unit who asked for it, if anybody.
pub struct Visited(Vec<Option<HouseholdId>>);

impl Matching {
    /// Nobody has a home yet.
    pub fn of(problem: &Problem<'_>) -> Self {
        let model = problem.model;
        Self {
            wanted: problem.spans.iter().map(|span| Self::units(problem, span.clone())).collect(),
            has: vec![None; model.households.len()],
            holders: vec![Vec::new(); model.units.len()],
            room: model.units.iter().map(|unit| unit.most_households() as usize).collect(),
        }
    }

    /// The units of the homes among some candidates, each once, ascending.
    pub fn units(problem: &Problem<'_>, candidates: Range<usize>) -> Vec<UnitId> {
        let homes = problem.candidates[candidates].iter().filter_map(|candidate| candidate.home);
        let mut units: Vec<UnitId> = homes.map(|home| home.stay.unit).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// The most households of the first class that can have a home, of the first two, of all.
    pub fn most(problem: &Problem<'_>) -> [i64; CLASSES] {
        let classes: Vec<usize> = problem.model.household_ids().map(|id| class_of(problem.model, id)).collect();
        Self::of(problem).most_by(&classes)
    }

    /// The same, where each household is of such a class.
    fn most_by(mut self, classes: &[usize]) -> [i64; CLASSES] {
        let mut placed = 0;
        std::array::from_fn(|class| {
            let households = (0u32..).zip(classes).filter(|(_, of)| **of == class);
            let mut open: Vec<HouseholdId> = households.map(|(id, _)| HouseholdId(id)).collect();
            loop {
                // What a search without success has seen leads nowhere until another one succeeds.
                let (before, mut visited) = (open.len(), self.fresh());
                open.retain(|household| match self.path(*household, &mut visited, |_, _| true) {
                    Some(path) => {
                        self.follow(&path);
                        false
                    }
                    None => true,
                });
                placed += (before - open.len()) as i64;
                if open.len() == before {
                    return placed;
                }
            }
        })
    }

    /// Nothing seen yet.
    pub fn fresh(&self) -> Visited {
        Visited(vec![None; self.holders.len()])
    }

    /// A shortest path of moves that ends in a unit with room and gives a household a home, by units not seen yet; `lets` says whether
    /// a household may have the unit at its end.
    pub fn path(
        &self,
        household: HouseholdId,
        visited: &mut Visited,
        mut lets: impl FnMut(HouseholdId, UnitId) -> bool,
    ) -> Option<Path> {
        let mut queue = VecDeque::from([household]);
        while let Some(asking) = queue.pop_front() {
            for unit in &self.wanted[asking.index()] {
                if visited.0[unit.index()].is_some() {
                    continue;
                }
                visited.0[unit.index()] = Some(asking);
                if self.holders[unit.index()].len() < self.room[unit.index()] && lets(asking, *unit) {
                    return Some(self.path_to(*unit, visited));
                }
                queue.extend(&self.holders[unit.index()]);
            }
        }
        None
    }

    /// The moves after which the household that a search began with has a home, and the last of them this unit, where it came to.
    pub fn path_to(&self, last: UnitId, visited: &Visited) -> Path {
        let (mut path, mut unit) = (Vec::new(), Some(last));
        while let Some((at, asking)) = unit.and_then(|unit| Some((unit, visited.0[unit.index()]?))) {
            path.push((asking, at));
            unit = self.has[asking.index()];
        }
        path.reverse();
        path
    }

    /// Of the households that a search without success has come to, those that have a home, with it.
    pub fn seen<'a>(&'a self, visited: &'a Visited) -> impl Iterator<Item = (HouseholdId, UnitId)> {
        let units = visited.0.iter().zip(&self.holders).filter(|(asked, _)| asked.is_some());
        units.flat_map(|(_, holders)| holders.iter().filter_map(|holder| Some((*holder, self.has[holder.index()]?))))
    }

    /// Everybody on a path moves.
    pub fn follow(&mut self, path: &Path) {
        for (household, _) in path {
            self.leave(*household);
        }
        for (household, unit) in path {
            self.enter(*household, *unit);
        }
    }

    /// A household has this home from now on.
    pub fn enter(&mut self, household: HouseholdId, unit: UnitId) {
        self.has[household.index()] = Some(unit);
        self.holders[unit.index()].push(household);
    }

    /// A household has no home any more.
    pub fn leave(&mut self, household: HouseholdId) {
        if let Some(unit) = self.has[household.index()].take() {
            self.holders[unit.index()].retain(|holder| *holder != household);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::search::Draw;

    /// The most that can be placed of the households from `at` on, whoever of `classes` counts, by trying everything.
    fn tried(matching: &Matching, classes: &[usize], most: usize, at: usize, left: &mut Vec<usize>) -> i64 {
        if at == classes.len() {
            return 0;
        }
        let mut best = tried(matching, classes, most, at + 1, left);
        if classes[at] <= most {
            for unit in &matching.wanted[at] {
                if left[unit.index()] > 0 {
                    left[unit.index()] -= 1;
                    best = best.max(1 + tried(matching, classes, most, at + 1, left));
                    left[unit.index()] += 1;
                }
            }
        }
        best
    }

    #[test]
    fn the_most_of_each_class_is_what_trying_everything_finds() {
        let mut lot = Draw::new(7);
        for _ in 0..400 {
            let (households, units) = (1 + lot.below(6), 1 + lot.below(4));
            let classes: Vec<usize> = (0..households).map(|_| lot.below(CLASSES)).collect();
            let mut wants = || (0..units as u32).map(UnitId).filter(|_| lot.below(5) < 2).collect::<Vec<_>>();
            let wanted: Vec<Vec<UnitId>> = (0..households).map(|_| wants()).collect();
            let room: Vec<usize> = (0..units).map(|_| 1 + lot.below(4) / 3).collect();
            let holders = vec![Vec::new(); units];
            let matching = Matching { wanted, has: vec![None; households], holders, room: room.clone() };
            let expected = std::array::from_fn(|class| tried(&matching, &classes, class, 0, &mut room.clone()));
            assert_eq!(matching.clone().most_by(&classes), expected, "{matching:?} {classes:?}");
        }
    }
}
