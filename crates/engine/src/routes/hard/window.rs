//! A visit starts when its window is open, and before it closes where it does.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

const CARD: Card =
    Card { id: "routes.window", force: Force::Always, source: "Orario concordato con il nucleo o con il servizio" };

/// The window.
pub struct Window;

impl HardRule<Routes> for Window {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Holds every start against the window of its day; a wrong day is told by another rule.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (shift, stop) in plan.stops() {
            let day = model.shifts[shift.index()].day;
            let Some(window) = model.visits[stop.visit.index()].windows.iter().find(|window| window.day == day) else {
                continue;
            };
            if stop.start < window.open || window.close.is_some_and(|close| stop.start > close) {
                let facts = vec![
                    ("visit", FactValue::Entity(Entity::Visit(stop.visit.0))),
                    ("start", FactValue::Moment(stop.start)),
                    ("from", FactValue::Clock(window.open)),
                    ("to", FactValue::Clock(window.close.unwrap_or(window.due))),
                ];
                breaches.push(Breach::of(&CARD, facts));
            }
        }
        breaches
    }
}
