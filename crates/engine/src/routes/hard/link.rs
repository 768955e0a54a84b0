//! Starts of visits that are tied lie as far from each other as their link says.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

const CARD: Card = Card {
    id: "routes.link",
    force: Force::Always,
    source: "Ordine e distanza tra interventi, stabiliti nel progetto del nucleo",
};

/// Separation of starts.
pub struct Link;

impl HardRule<Routes> for Link {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Subtracts the two starts of every link whose visits are both served.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let starts = plan.starts(model.visits.len());
        let broken = |link: &&crate::routes::model::Link| {
            let (Some(from), Some(to)) = (starts[link.from.index()], starts[link.to.index()]) else { return false };
            let apart = to.0 - from.0;
            apart < link.least.0 || link.most.is_some_and(|most| apart > most.0)
        };
        let visit = |id: crate::ids::VisitId| FactValue::Entity(Entity::Visit(id.0));
        let told = |link: &crate::routes::model::Link| {
            Breach::of(&CARD, vec![("visit", visit(link.from)), ("other", visit(link.to))])
        };
        model.links.iter().filter(broken).map(told).collect()
    }
}
