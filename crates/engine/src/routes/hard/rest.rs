//! Who works a long day has their break.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::{Model, Visit};
use crate::routes::plan::{Plan, Seating, Tour};
use crate::routes::work::idle;

const CARD: Card = Card {
    id: "routes.rest",
    force: Force::Always,
    source: "D.Lgs. 66/2003, art. 8: oltre le sei ore di lavoro spetta una pausa; durata e fascia dal contratto",
};

/// The break.
pub struct Rest;

impl HardRule<Routes> for Rest {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// A break is taken in the shift that it belongs to.
    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let of = model.visit(seating.visit).rest?;
        (of != seating.shift).then(|| breach(seating.shift.0))
    }

    /// Looks in every tour with visits for the breaks of its shift: as a stop, or as time in which nothing else is to be done.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (at, visit) in model.visits.iter().enumerate() {
            let Some(of) = visit.rest else { continue };
            for tour in &plan.tours {
                let taken = tour.stops.iter().any(|stop| stop.visit.index() == at);
                let works = tour.stops.iter().any(|stop| model.visits[stop.visit.index()].rest.is_none());
                let own = tour.shift == of;
                if taken && !own || own && works && !taken && !has_time(model, tour, visit) {
                    breaches.push(breach(tour.shift.0));
                }
            }
        }
        breaches
    }
}

/// Whether there is time for a break, in its hours, without saying so.
fn has_time(model: &Model, tour: &Tour, rest: &Visit) -> bool {
    let lasts = rest.seats.iter().map(|seat| seat.duration.0).sum::<i64>();
    let day = model.shifts[tour.shift.index()].day;
    rest.windows_of(day).any(|window| {
        let close = window.close.map_or(i64::MAX, |close| close.0);
        idle(model, tour).into_iter().any(|(from, until)| {
            let start = from.max(window.open.0);
            start <= close && start + lasts <= until
        })
    })
}

fn breach(shift: u32) -> Breach {
    Breach::of(&CARD, vec![("shift", FactValue::Entity(Entity::Shift(shift)))])
}
