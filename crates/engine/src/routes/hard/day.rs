//! A visit takes place on a day on which it may.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating};
use crate::time;

const CARD: Card =
    Card { id: "routes.day", force: Force::Always, source: "Giorni concordati con il nucleo o con il servizio" };

/// The day.
pub struct Day;

impl HardRule<Routes> for Day {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let day = model.shift(seating.shift).day;
        model.visit(seating.visit).windows_of(day).next().is_none().then(|| breach(seating, day))
    }

    /// Looks for the day of every stop's shift among the windows of its visit.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for tour in &plan.tours {
            let day = model.shifts[tour.shift.index()].day;
            for stop in &tour.stops {
                if model.visits[stop.visit.index()].windows.iter().all(|window| window.day != day) {
                    breaches.push(breach(&Seating { visit: stop.visit, seat: stop.seat, shift: tour.shift }, day));
                }
            }
        }
        breaches
    }
}

fn breach(seating: &Seating, day: i32) -> Breach {
    let visit = FactValue::Entity(Entity::Visit(seating.visit.0));
    Breach::of(&CARD, vec![("visit", visit), ("day", FactValue::Day(time::Day(day)))])
}
