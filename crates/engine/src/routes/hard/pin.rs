//! What people decided of a visit holds: who, on which day, at which hour.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::{Model, Pin as Pinned};
use crate::routes::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "routes.pin",
    force: Force::Always,
    source: "Il sistema propone, le persone decidono: quello che è deciso non si cambia",
};

/// Decided by people.
pub struct Pin;

impl HardRule<Routes> for Pin {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// The hour is the problem's to keep: it narrows the visit's window.
    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let shift = model.shift(seating.shift);
        let against = |pin: &&Pinned| {
            let seat = pin.who.is_some_and(|(seat, who)| seat == seating.seat && who != shift.professional);
            seat || pin.day.is_some_and(|day| day != shift.day)
        };
        model.pins_of(seating.visit).iter().find(against).map(breach)
    }

    /// Holds every stop of a visit against what was decided of it.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for pin in &model.pins {
            let stops = plan.stops().filter(|(_, stop)| stop.visit == pin.visit);
            let broken = stops.into_iter().any(|(shift, stop)| {
                let shift = &model.shifts[shift.index()];
                let who = pin.who.is_none_or(|(seat, who)| stop.seat != seat || shift.professional == who);
                let day = pin.day.is_none_or(|day| shift.day == day);
                let start = pin.start.is_none_or(|start| stop.start == start);
                !(who && day && start)
            });
            if broken {
                breaches.push(breach(pin));
            }
        }
        breaches
    }
}

fn breach(pin: &Pinned) -> Breach {
    Breach::of(&CARD, vec![("visit", FactValue::Entity(Entity::Visit(pin.visit.0)))])
}
