//! Each household in turn takes the best that is left: how a list is worked off without looking ahead, against which policies are held.

use super::greedy::{bound_households, repair_ties};
use super::state::State;
use crate::ids::HouseholdId;
use crate::placement::plan::Plan;
use crate::placement::problem::Problem;

/// The plan that comes of it, whoever a decision or a tie binds first; `None` if decisions or ties could not be met this way.
pub fn in_turn(problem: &Problem<'_>, order: &[HouseholdId]) -> Option<Plan> {
    let bound = bound_households(problem);
    let mut state = State::empty(problem);
    let first = order.iter().filter(|household| bound[household.index()]);
    // the second of a tied pair finds its homes only once the first has one
    let turns = first.clone().chain(first).chain(order);
    for household in turns {
        if state.of(*household).is_some() {
            continue;
        }
        let worth = |candidate: &usize| (problem.candidates[*candidate].home.is_some(), problem.points[*candidate]);
        let open = problem.span(*household).filter(|candidate| state.admits(*candidate));
        if let Some(best) = open.max_by_key(|candidate| (worth(candidate), std::cmp::Reverse(*candidate))) {
            state.take(best);
            state.take_before(*household);
        }
    }
    repair_ties(problem, &mut state, &bound);
    state.broken().next().is_none().then(|| problem.plan(&state.picks()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::verify::verify;

    #[test]
    fn who_comes_first_takes_the_best_and_who_comes_last_takes_what_is_left() {
        let mut model = fixture::model();
        let mut other = fixture::household();
        other.lottery = 2;
        model.households.push(other);
        let mut dear = fixture::unit();
        dear.rent = crate::units::Cents(40_000);
        model.units.push(dear);
        let problem = Problem::build(&model, None);
        let units = |order: [u32; 2]| {
            let plan = in_turn(&problem, &order.map(HouseholdId)).unwrap();
            assert_eq!(verify(&model, &plan, None).breaches, []);
            order.map(|id| plan.of(HouseholdId(id)).and_then(|of| of.home).map(|home| home.stay.unit.0))
        };
        let first = units([0, 1]);
        assert!(first[0].is_some() && first[1].is_some() && first[0] != first[1]);
        assert_eq!(units([1, 0]), first, "they are alike but for their turn");
    }
}
