//! Between two stops lies the visit and the way: nobody is at two doors at once.

use crate::ids::SiteId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Tour};
use crate::time::Ticks;

const CARD: Card =
    Card { id: "routes.way", force: Force::Always, source: "Tempi di percorrenza tra le sedi, con il mezzo del turno" };

/// Time for the way.
pub struct Way;

impl HardRule<Routes> for Way {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Walks every tour from its base: each start is at least the departure before it and the way there.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        plan.tours.iter().flat_map(|tour| of_tour(model, tour)).collect()
    }
}

fn of_tour(model: &Model, tour: &Tour) -> Vec<Breach> {
    let shift = &model.shifts[tour.shift.index()];
    let ways = &model.travel[shift.means.index()];
    let (mut site, mut ready): (SiteId, i64) = (shift.base, shift.from.0);
    let mut breaches = Vec::new();
    for stop in &tour.stops {
        let visit = &model.visits[stop.visit.index()];
        if let Some((from, to)) = visit.sites(shift) {
            ready += ways.time(site, from);
            site = to;
        }
        if stop.start.0 < ready {
            let facts = vec![
                ("visit", FactValue::Entity(Entity::Visit(stop.visit.0))),
                ("shift", FactValue::Entity(Entity::Shift(tour.shift.0))),
                ("start", FactValue::Moment(stop.start)),
                ("ready", FactValue::Clock(Ticks(ready))),
            ];
            breaches.push(Breach::of(&CARD, facts));
        }
        ready = stop.start.0 + visit.seats[stop.seat as usize].duration.0;
    }
    breaches
}
