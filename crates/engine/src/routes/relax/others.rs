//! Room that a visit which weighs less would make: it goes to another place, or is left out.

use super::change::Change;
use super::ground::{Found, Ground, stays};
use crate::ids::{ShiftId, SkillId, VisitId};
use crate::routes::explain::fit::{put, take, ways};
use crate::routes::explain::timing::{Tours, passed};
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::verify::verify;

/// The first that can move, and the first that would have to be left out, those that weigh least first.
pub fn others(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let (model, tours) = (ground.model, ground.tours());
    let weighs = |visit: VisitId| (model.visit(visit).priority, visit);
    let mut lighter: Vec<VisitId> = tours.iter().flatten().map(|(visit, _)| *visit).collect();
    lighter.retain(|other| model.visit(*other).priority < model.visit(ground.visit).priority && !stays(model, *other));
    lighter.sort_by_key(|visit| weighs(*visit));
    lighter.dedup();
    let near = Near::of(model, &tours);
    let (mut moved, mut left) = (None, None);
    for other in lighter {
        if (ground.stop)() || moved.is_some() {
            break;
        }
        let mut without = tours.clone();
        for seats in &mut without {
            seats.retain(|(visit, _)| *visit != other);
        }
        let near = near.of_visit(&tours, other);
        ground.each(model, &mut without, 0, &|_, _| true, &mut |spot| {
            // who shares no time with it gains nothing by its going
            if !spot.team.iter().any(|shift| near[shift.index()]) {
                return false;
            }
            if left.is_none() && verify(model, spot.plan).breaches.is_empty() {
                left = Some((Change::LeaveOut(other), spot.plan.clone()));
            }
            moved = elsewhere(ground, model, spot.tours, other).map(|plan| (Change::Move(other), plan));
            moved.is_some()
        });
    }
    [moved, left].into_iter().flatten().collect()
}

/// A plan with a visit at whatever place it has beside these tours.
pub fn elsewhere(ground: &Ground<'_>, model: &Model, tours: &Tours, visit: VisitId) -> Option<Plan> {
    let mut tours = tours.clone();
    for way in ways(model, &tours, visit, &|_| true) {
        if (ground.stop)() {
            return None;
        }
        put(&mut tours, visit, &way);
        let plan = passed(model, &tours).filter(|(_, passed)| passed.is_empty()).map(|(plan, _)| plan);
        if let Some(plan) = plan.filter(|plan| verify(model, plan).breaches.is_empty()) {
            return Some(plan);
        }
        take(&mut tours, &way);
    }
    None
}

/// Which shifts share times: by a visit that both make, by visits that are tied, or because one person has both.
struct Near(Vec<usize>);

impl Near {
    fn of(model: &Model, tours: &Tours) -> Self {
        let mut near = Self((0..tours.len()).collect());
        let mut first: Vec<Option<usize>> = vec![None; model.visits.len()];
        for (shift, seats) in tours.iter().enumerate() {
            for (visit, _) in seats {
                match first[visit.index()] {
                    Some(other) => near.join(shift, other),
                    None => first[visit.index()] = Some(shift),
                }
            }
        }
        for link in &model.links {
            if let (Some(one), Some(other)) = (first[link.from.index()], first[link.to.index()]) {
                near.join(one, other);
            }
        }
        for (at, shift) in model.shifts.iter().enumerate() {
            let same = |other: &crate::routes::model::Shift| other.professional == shift.professional;
            if let Some(other) = model.shifts[..at].iter().rposition(same) {
                near.join(at, other);
            }
        }
        near
    }

    fn join(&mut self, one: usize, other: usize) {
        let (from, to) = (self.0[one], self.0[other]);
        self.0.iter_mut().filter(|known| **known == from).for_each(|known| *known = to);
    }

    /// Of each shift whether it shares times with those that make a visit.
    fn of_visit(&self, tours: &Tours, visit: VisitId) -> Vec<bool> {
        let makes = |seats: &Vec<(VisitId, u32)>| seats.iter().any(|(known, _)| *known == visit);
        let parts: Vec<usize> =
            tours.iter().zip(&self.0).filter(|(seats, _)| makes(seats)).map(|(_, part)| *part).collect();
        (0..self.0.len() as u32).map(ShiftId).map(|shift| parts.contains(&self.0[shift.index()])).collect()
    }
}
