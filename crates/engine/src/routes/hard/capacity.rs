//! A shift takes no more load than it has room for.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

const CARD: Card = Card {
    id: "routes.capacity",
    force: Force::Always,
    source: "Carico massimo di un turno, deciso dal coordinamento dell'équipe",
};

/// Load within capacity.
pub struct Capacity;

impl HardRule<Routes> for Capacity {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Adds up the loads of every tour.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let over = |tour: &crate::routes::plan::Tour| {
            let load: i64 = tour.stops.iter().map(|stop| model.visits[stop.visit.index()].load).sum();
            let capacity = model.shifts[tour.shift.index()].capacity.filter(|capacity| load > *capacity)?;
            let shift = FactValue::Entity(Entity::Shift(tour.shift.0));
            let facts = vec![("shift", shift), ("load", FactValue::Count(load)), ("most", FactValue::Count(capacity))];
            Some(Breach::of(&CARD, facts))
        };
        plan.tours.iter().filter_map(over).collect()
    }
}
