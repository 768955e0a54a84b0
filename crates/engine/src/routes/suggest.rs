//! The best places for a visit in a week that stays as it is, and what each costs.

use super::model::Model;
use super::plan::Plan;
use super::problem::Problem;
use super::soft;
use super::solve;
use super::value::value;
use super::verify::{Verification, verify};
use crate::ids::{ShiftId, VisitId};
use crate::kernel::error::EngineError;
use crate::time::Ticks;

/// A place for a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The whole plan with it.
    pub plan: Plan,
    /// Whose shift takes each seat.
    pub shifts: Vec<ShiftId>,
    /// When it starts.
    pub start: Ticks,
    /// What each criterion has more of than without the visit, in ticks, in the order of the registry.
    pub more: Vec<(&'static str, i64)>,
    /// Others that start later: visit, start without it, start with it.
    pub later: Vec<(VisitId, Ticks, Ticks)>,
}

/// The best places, the cheapest first, so many; every plan verified. A visit that is planned already is offered its own place too.
pub fn suggest(model: &Model, plan: &Plan, visit: VisitId, most: usize) -> Result<Vec<Place>, EngineError> {
    let problem = Problem::build(model);
    let mut without = plan.clone();
    without.tours.iter_mut().for_each(|tour| tour.stops.retain(|stop| stop.visit != visit));
    without.tours.retain(|tour| !tour.stops.is_empty());
    let before = without.starts(model.visits.len());
    let mut plans = solve::places(&problem, plan, visit, most);
    let team =
        |plan: &Plan| plan.stops().filter(|(_, stop)| stop.visit == visit).map(|(shift, _)| shift).collect::<Vec<_>>();
    let own = team(plan);
    if !own.is_empty() {
        plans.retain(|other| team(other) != own || value(model, other) < value(model, plan));
        if plans.iter().all(|other| team(other) != own) {
            plans.push(plan.clone());
        }
    }
    plans.sort_by_key(|plan| value(model, plan));
    plans.truncate(most);
    let mut places = Vec::new();
    for plan in plans {
        let Verification { breaches, .. } = verify(model, &plan);
        if let Some(breach) = breaches.first() {
            return Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts)));
        }
        let mut stops: Vec<_> = plan.stops().filter(|(_, stop)| stop.visit == visit).collect();
        stops.sort_by_key(|(_, stop)| stop.seat);
        let Some((_, first)) = stops.first() else { continue };
        let counted = soft::ALL.iter().filter(|criterion| model.weights.weight(criterion.card()) > 0);
        let more = counted
            .map(|criterion| (criterion.card().id, criterion.audit(model, &plan) - criterion.audit(model, &without)));
        let starts = plan.starts(model.visits.len());
        let later = (0u32..).map(VisitId).zip(before.iter().zip(&starts)).filter_map(|(other, (before, now))| {
            let (before, now) = ((*before)?, (*now)?);
            (before != now).then_some((other, before, now))
        });
        let (shifts, start) = (stops.iter().map(|(shift, _)| *shift).collect(), first.start);
        places.push(Place { shifts, start, more: more.collect(), later: later.collect(), plan });
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::budget::{Budget, Watch};
    use crate::routes::fixture::{Kind, drawn, model};
    use crate::routes::propose::propose;

    #[test]
    fn a_visit_taken_out_is_offered_its_place_again_and_dearer_ones_after_it() {
        for seed in 0..40 {
            let model = drawn(Kind { visits: 12, people: 4, days: 2, shared: true, tight: true }, seed);
            let budget = Budget { nodes: Some(20_000), ..Budget::default() };
            let plan = propose(&model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan");
            let best = value(&model, &plan);
            for (visit, start) in (0u32..).map(VisitId).zip(plan.starts(model.visits.len())) {
                let places = suggest(&model, &plan, visit, 5).expect("verified");
                let values: Vec<_> = places.iter().map(|place| value(&model, &place.plan)).collect();
                assert!(values.is_sorted(), "seed {seed}");
                if start.is_some() {
                    // its own place is among them, so the best is no dearer
                    assert!(values.first().is_some_and(|value| *value <= best), "seed {seed} {visit:?}");
                }
                for place in &places {
                    assert_eq!(place.shifts.len(), model.visit(visit).seats.len());
                    let alone = place.plan.stops().filter(|(_, stop)| stop.visit != visit).count();
                    let were = plan.stops().filter(|(_, stop)| stop.visit != visit).count();
                    assert!(alone >= were, "nobody is left out; who is tied to it may come with it");
                }
            }
        }
    }

    #[test]
    fn what_it_costs_is_told_part_by_part() {
        let model = model();
        let budget = Budget { nodes: Some(2_000), ..Budget::default() };
        let plan = propose(&model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan");
        let places = suggest(&model, &plan, VisitId(0), 5).expect("verified");
        // the social worker alone can make it: before the visit that she makes with the mediator, or after it too late
        assert_eq!(places.len(), 1);
        assert_eq!((places[0].shifts.clone(), places[0].start), (vec![ShiftId(0)], Ticks(20)));
        let way = places[0].more.iter().find(|(rule, _)| *rule == "routes.travel");
        assert_eq!(
            way,
            Some(&("routes.travel", 20)),
            "from base to it to the next, where it was from base to the next"
        );
        assert_eq!(places[0].later, vec![]);
    }
}
