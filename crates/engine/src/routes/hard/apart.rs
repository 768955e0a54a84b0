//! Who must not meet does not meet.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "routes.apart",
    force: Force::Always,
    source: "Tutela delle persone: incontri che il nucleo o l'operatore non devono avere, senza scriverne il motivo",
};

/// Kept apart.
pub struct Apart;

impl HardRule<Routes> for Apart {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let who = model.shift(seating.shift).professional;
        model.visit(seating.visit).never.binary_search(&who).is_ok().then(|| breach(model, seating))
    }

    /// Looks for whoever makes a stop among those whom its household must not meet.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let meets = plan.stops().filter(|(shift, stop)| {
            let who = model.shifts[shift.index()].professional;
            model.visits[stop.visit.index()].never.contains(&who)
        });
        meets.map(|(shift, stop)| breach(model, &Seating { visit: stop.visit, seat: stop.seat, shift })).collect()
    }
}

fn breach(model: &Model, seating: &Seating) -> Breach {
    let who = model.shifts[seating.shift.index()].professional;
    let visit = FactValue::Entity(Entity::Visit(seating.visit.0));
    Breach::of(&CARD, vec![("visit", visit), ("professional", FactValue::Entity(Entity::Professional(who.0)))])
}
