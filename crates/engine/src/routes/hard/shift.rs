//! Who is on the road is back when the shift, overtime included, ends.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::{Model, Place};
use crate::routes::plan::Plan;
use crate::time::Ticks;

const CARD: Card =
    Card { id: "routes.shift", force: Force::Always, source: "Contratto collettivo e turni dell'équipe" };

/// Back in time.
pub struct Shift;

impl HardRule<Routes> for Shift {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Adds duration and the way back to the last start of every tour.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for tour in &plan.tours {
            let shift = &model.shifts[tour.shift.index()];
            let Some(last) = tour.stops.last() else { continue };
            let places = tour.stops.iter().rev().map(|stop| model.visits[stop.visit.index()].place);
            let left = places.into_iter().find_map(|place| match place {
                Place::At { to, .. } => Some(to),
                Place::Remote => None,
            });
            let way = model.travel[shift.means.index()].time(left.unwrap_or(shift.base), shift.end);
            let seat = &model.visits[last.visit.index()].seats[last.seat as usize];
            let back = last.start.0 + seat.duration.0 + way;
            if back > shift.latest.0 {
                let of = FactValue::Entity(Entity::Shift(tour.shift.0));
                breaches.push(Breach::of(&CARD, vec![("shift", of), ("back", FactValue::Clock(Ticks(back)))]));
            }
        }
        breaches
    }
}
