//! A visit starts when its window is open, and before it closes where it does.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::{Model, Window as Hours};
use crate::routes::plan::Plan;

const CARD: Card =
    Card { id: "routes.window", force: Force::Always, source: "Orario concordato con il nucleo o con il servizio" };

/// The window.
pub struct Window;

impl HardRule<Routes> for Window {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Looks for each start in the windows of its day; a wrong day is told by another rule.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (shift, stop) in plan.stops() {
            let day = model.shifts[shift.index()].day;
            let of_day = || model.visits[stop.visit.index()].windows.iter().filter(|window| window.day == day);
            let holds =
                |window: &Hours| window.open <= stop.start && window.close.is_none_or(|close| stop.start <= close);
            if of_day().any(holds) {
                continue;
            }
            if let Some(window) = model.visits[stop.visit.index()].window(day, stop.start) {
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
