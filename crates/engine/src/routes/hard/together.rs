//! A visit has all its seats taken, each once, by different people, all starting together; who is tied to it is served too.

use crate::ids::VisitId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

const CARD: Card = Card {
    id: "routes.together",
    force: Force::Always,
    source: "Una visita congiunta si fa con tutti i professionisti previsti, o si rimanda",
};

/// All seats at one door at one time.
pub struct Together;

impl HardRule<Routes> for Together {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Gathers the stops of each visit, and asks of every link that both its visits have some or neither has.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut stops: Vec<Vec<(u32, u32, i64)>> = vec![Vec::new(); model.visits.len()];
        for (shift, stop) in plan.stops() {
            let who = model.shifts[shift.index()].professional.0;
            stops[stop.visit.index()].push((stop.seat, who, stop.start.0));
        }
        let mut breaches = Vec::new();
        for (at, found) in stops.iter_mut().enumerate().filter(|(_, found)| !found.is_empty()) {
            found.sort_unstable();
            let mut people: Vec<u32> = found.iter().map(|(_, who, _)| *who).collect();
            people.sort_unstable();
            people.dedup();
            let seats = found.iter().map(|(seat, ..)| *seat as usize).eq(0..model.visits[at].seats.len());
            let one_start = found.iter().all(|(.., start)| *start == found[0].2);
            if !seats || people.len() != found.len() || !one_start {
                breaches.push(breach(VisitId(at as u32)));
            }
        }
        for link in &model.links {
            if stops[link.from.index()].is_empty() != stops[link.to.index()].is_empty() {
                breaches.push(breach(link.from));
            }
        }
        breaches
    }
}

fn breach(visit: VisitId) -> Breach {
    Breach::of(&CARD, vec![("visit", FactValue::Entity(Entity::Visit(visit.0)))])
}
