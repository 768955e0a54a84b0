//! Homes and bridges for more households: one moves out for another, who moves out for a third, until somebody finds a unit with room.
//!
//! The chains are augmenting paths of the [`Matching`] of households and units; money, hours and ties are asked once a chain is known, where
//! others may have to do with less support ([`Room`]), and one that they forbid is given up. Where no chain ends in a unit with room, one
//! may end with somebody of a later class, who gives way.

use super::matching::{Matching, Path, Visited};
use super::room::Room;
use super::state::State;
use crate::ids::{HouseholdId, UnitId};
use crate::placement::problem::Problem;
use crate::placement::value::{CLASSES, FloorGroup, class_of};

/// Chains that are tried for a household, of those that end in a unit with room, and of those at whose end somebody gives way.
const TRIED: usize = 8;
const PUSHED: usize = 24;
/// Bridges for which others are asked to make room.
const BRIDGES: usize = 24;

/// Finds homes for those without one, class by class; whoever `stays` is left alone.
pub(super) fn place<'p, 'm>(problem: &'p Problem<'m>, state: &mut State<'p, 'm>, stays: &[bool]) {
    let mut chains = Chains { problem, matching: Matching::of(problem), state, stays };
    chains.settle();
    // A second time, with the homes of everybody of a later class.
    for class in (0..CLASSES).chain(0..CLASSES) {
        while chains.pass(class) {}
        chains.push_out(class);
    }
}

/// A bridge for those who have nothing, where others can make room; whoever `stays` is left alone.
pub(super) fn bridge<'p, 'm>(problem: &'p Problem<'m>, state: &mut State<'p, 'm>, stays: &[bool]) {
    let open = |id: &HouseholdId| !stays[id.index()] && state.of(*id).is_none();
    for household in problem.model.household_ids().filter(open).collect::<Vec<_>>() {
        let mut bridges: Vec<usize> = problem.bridges_alone(household).collect();
        bridges.sort_by_key(|candidate| std::cmp::Reverse(problem.points[*candidate]));
        if let Some(admitted) = bridges.iter().find(|candidate| state.admits(**candidate)) {
            state.take(*admitted);
            continue;
        }
        let mut units: Vec<Option<UnitId>> = Vec::new();
        bridges.retain(|candidate| {
            let unit = problem.candidates[*candidate].bridge.map(|stay| stay.unit);
            let new = !units.contains(&unit);
            units.extend(new.then_some(unit));
            new
        });
        let mut room = Room::of(problem, state, stays);
        bridges.iter().take(BRIDGES).any(|bridge| room.make(*bridge));
    }
}

struct Chains<'c, 'p, 'm> {
    problem: &'p Problem<'m>,
    matching: Matching,
    state: &'c mut State<'p, 'm>,
    stays: &'c [bool],
}

impl Chains<'_, '_, '_> {
    /// Everybody has what the plan gives them; who stays wants nothing else and gives way to nobody, but who stays only for the sake of
    /// others in the same municipality moves within it.
    fn settle(&mut self) {
        let model = self.problem.model;
        let town = |unit: UnitId| model.unit(unit).municipality;
        for household in model.household_ids() {
            let home = self.home(household);
            if let Some(unit) = home {
                self.matching.enter(household, unit);
            }
            if self.stays[household.index()] {
                let moves = self.problem.published.is_none();
                let here = home.map(town).filter(|_| moves);
                self.matching.wanted[household.index()].retain(|unit| Some(town(*unit)) == here);
            }
        }
    }

    fn home(&self, household: HouseholdId) -> Option<UnitId> {
        let pick = self.state.of(household)?;
        self.problem.candidates[pick.candidate].home.map(|home| home.stay.unit)
    }

    /// The households of a class without a home.
    fn open(&self, class: usize) -> Vec<HouseholdId> {
        let model = self.problem.model;
        model.household_ids().filter(|id| class_of(model, *id) == class && self.home(*id).is_none()).collect()
    }

    /// Looks for a chain for each household of a class without a home; whether any was found.
    fn pass(&mut self, class: usize) -> bool {
        // What a search without success has seen leads nowhere until another one succeeds.
        let mut visited = self.matching.fresh();
        let found = self.open(class).into_iter().filter(|household| self.find_room(*household, &mut visited));
        found.count() > 0
    }

    /// For each household of a class without a home: a chain at whose end somebody of a later class gives way.
    fn push_out(&mut self, class: usize) {
        for household in self.open(class) {
            self.push_one_out(household, class);
        }
    }

    /// Whether there is a chain that ends in a unit with room, by units not seen yet; followed at once.
    fn find_room(&mut self, household: HouseholdId, visited: &mut Visited) -> bool {
        let mut refused: Vec<(HouseholdId, UnitId)> = Vec::new();
        while refused.len() < TRIED {
            let lets = |asking, unit| !refused.contains(&(asking, unit));
            let Some(path) = self.matching.path(household, visited, lets) else { return false };
            if self.follow(&path, None) {
                return true;
            }
            refused.extend(path.last());
            *visited = self.matching.fresh();
        }
        false
    }

    /// Follows a chain at whose end somebody of a class later than this gives way, of the last class first, if there is one.
    fn push_one_out(&mut self, household: HouseholdId, class: usize) {
        let model = self.problem.model;
        let mut visited = self.matching.fresh();
        self.matching.path(household, &mut visited, |_, _| false);
        let later = |(holder, _): &(HouseholdId, UnitId)| {
            class_of(model, *holder) > class && !self.stays[holder.index()] && self.is_spare(*holder, household)
        };
        let mut ends: Vec<(HouseholdId, UnitId)> = self.matching.seen(&visited).filter(later).collect();
        ends.sort_by_key(|(holder, _)| std::cmp::Reverse(class_of(model, *holder)));
        ends.into_iter().take(PUSHED).any(|(holder, unit)| {
            let path = self.matching.path_to(unit, &visited);
            self.follow(&path, Some(holder))
        });
    }

    /// Whether no floor is missed, or missed by more, if a household gives its home up for another one.
    fn is_spare(&self, household: HouseholdId, other: HouseholdId) -> bool {
        let placed = |group: &FloorGroup| group.households.iter().filter(|id| self.home(**id).is_some()).count() as i64;
        let own = self.problem.floors.iter().filter(|group| group.households.contains(&household));
        own.filter(|group| !group.households.contains(&other)).all(|group| placed(group) > group.wanted)
    }

    /// Moves everybody on a path, if the rows let them; whoever gives way has no home any more.
    fn follow(&mut self, path: &Path, gives_way: Option<HouseholdId>) -> bool {
        let mut room = Room::of(self.problem, self.state, self.stays);
        for household in path.iter().map(|(household, _)| *household).chain(gives_way) {
            room.give_back(household);
        }
        let all = path.iter().rev().all(|(household, unit)| {
            let mut homes: Vec<usize> = self.problem.homes_in(*household, *unit).collect();
            homes.sort_by_key(|candidate| std::cmp::Reverse(self.problem.points[*candidate]));
            room.take_any(&homes)
        });
        let changes = room.changes();
        // Who moves within a municipality may be wanted in one flat of it.
        let tied = path.iter().any(|(household, _)| self.stays[household.index()]);
        if !all || tied && self.state.broken().next().is_some() {
            changes.take_back(self.state);
            return false;
        }
        if let Some(household) = gives_way {
            self.matching.leave(household);
        }
        self.matching.follow(path);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;
    use crate::placement::fixture;
    use crate::placement::model::{Capacity, Domain, Link, LinkKind, Model, ServiceKind, Tenure, Usage};
    use crate::time::Day;
    use crate::units::Minutes;

    /// So many families, and so many flats in the plain.
    fn village(households: usize, units: usize) -> Model {
        let mut model = fixture::model();
        model.households = vec![fixture::household(); households];
        model.units = vec![fixture::unit(); units];
        model
    }

    fn in_the_mountains(model: &mut Model, unit: usize) {
        model.units[unit].municipality = MunicipalityId(1);
        model.units[unit].at = model.municipalities[1].centre;
    }

    /// The unit of each household, of its home or its bridge, after `change`; first those in `begin` have their homes.
    fn units_after<F>(model: &Model, begin: &[(u32, u32)], change: F) -> Vec<Option<u32>>
    where
        F: for<'p, 'm> Fn(&'p Problem<'m>, &mut State<'p, 'm>),
    {
        let problem = Problem::build(model, None);
        let mut state = State::empty(&problem);
        for (household, unit) in begin {
            state.take(problem.homes_in(HouseholdId(*household), UnitId(*unit)).next_back().unwrap());
        }
        change(&problem, &mut state);
        assert_eq!(state.broken().next(), None);
        let unit = |household| {
            let candidate = problem.candidates[state.of(household)?.candidate];
            candidate.home.map(|home| home.stay.unit).or(candidate.bridge.map(|stay| stay.unit)).map(|unit| unit.0)
        };
        model.household_ids().map(unit).collect()
    }

    fn placed(model: &Model, begin: &[(u32, u32)]) -> Vec<Option<u32>> {
        units_after(model, begin, |problem, state| place(problem, state, &vec![false; problem.spans.len()]))
    }

    #[test]
    fn who_fits_everywhere_moves_on_for_who_fits_one_flat_alone() {
        let mut model = village(3, 3);
        model.households[0].step_free = true;
        model.units[0].step_free = true;
        model.households[1].avoid = vec![MunicipalityId(1)];
        in_the_mountains(&mut model, 2);
        // the second holds the flat without steps, the third the other one in the plain
        assert_eq!(placed(&model, &[(1, 0), (2, 1)]), [Some(0), Some(1), Some(2)]);
    }

    #[test]
    fn somebody_of_a_later_class_gives_way_and_nobody_of_the_same() {
        let mut model = village(2, 1);
        assert_eq!(placed(&model, &[(1, 0)]), [None, Some(0)]);
        model.households[1].priority = 2;
        assert_eq!(placed(&model, &[(1, 0)]), [Some(0), None]);
        assert_eq!(placed(&model, &[(0, 0)]), [Some(0), None]);
    }

    #[test]
    fn nobody_gives_way_whose_home_a_floor_asks_for() {
        let mut model = village(2, 1);
        model.households[1].priority = 2;
        model.households[0].members.truncate(1);
        model.parameters.floors.single_parent = 100;
        assert_eq!(placed(&model, &[(1, 0)]), [None, Some(0)], "of the families with one parent she is the only one");
    }

    #[test]
    fn who_stays_gives_way_to_nobody() {
        let mut model = village(2, 1);
        model.households[1].priority = 2;
        let after = units_after(&model, &[(1, 0)], |problem, state| place(problem, state, &[false, true]));
        assert_eq!(after, [None, Some(0)]);
    }

    #[test]
    fn who_stays_near_her_daughter_moves_within_the_town_alone() {
        let mut model = village(3, 3);
        model.links = vec![Link { a: HouseholdId(0), b: HouseholdId(1), kind: LinkKind::TogetherMunicipality }];
        model.households[2].step_free = true;
        model.units[0].step_free = true;
        let after = |model: &Model| {
            units_after(model, &[(1, 1), (0, 0)], |problem, state| place(problem, state, &[true, true, false]))
        };
        assert_eq!(after(&model), [Some(2), Some(1), Some(0)]);
        in_the_mountains(&mut model, 2);
        assert_eq!(after(&model), [Some(0), Some(1), None]);
    }

    #[test]
    fn who_can_do_with_less_support_lets_a_family_into_a_bridge() {
        let mut model = village(2, 2);
        model.units[1].usage = Usage::Bridge;
        model.units[1].tenure = Tenure::Bridge;
        model.units[1].hours = vec![(ServiceKind::SocialWork, Minutes(30))];
        model.households[1].exit.date = Some(Day(10));
        let mut helped = fixture::package();
        (helped.hours, helped.weeks) = (vec![(ServiceKind::SocialWork, Minutes(60))], 30);
        helped.answers = vec![(Domain::Economic, 4)];
        model.households[0].needs[Domain::Economic as usize].severity = Some(3);
        model.packages.push(helped);
        let line = |weekly| Capacity {
            service: ServiceKind::SocialWork,
            language: None,
            area: None,
            from: None,
            until: None,
            weekly: Minutes(weekly),
        };
        let bridged =
            |model: &Model| units_after(model, &[(0, 0)], |problem, state| bridge(problem, state, &[false; 2]));
        model.capacities = vec![line(60)];
        assert_eq!(bridged(&model), [Some(0), Some(1)]);
        model.packages.remove(0);
        assert_eq!(bridged(&model), [Some(0), None], "without another package there is no hour for it");
    }
}
