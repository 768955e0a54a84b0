//! Starts of visits that are tied lie as far from each other as their link says.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::time::Ticks;
use crate::units::Minutes;

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
        let apart = |link: &crate::routes::model::Link| {
            let (from, to) = (starts[link.from.index()]?, starts[link.to.index()]?);
            let apart = to.0 - from.0;
            (apart < link.least.0 || link.most.is_some_and(|most| apart > most.0)).then_some((*link, Ticks(apart)))
        };
        let visit = |id: crate::ids::VisitId| FactValue::Entity(Entity::Visit(id.0));
        let minutes = |ticks: Ticks| FactValue::Minutes(Minutes(ticks.minutes()));
        let told = |(link, apart): (crate::routes::model::Link, Ticks)| {
            let facts = vec![
                ("visit", visit(link.from)),
                ("other", visit(link.to)),
                ("apart", minutes(apart)),
                ("least", minutes(link.least)),
                ("most", link.most.map_or(FactValue::Word("open-ended"), minutes)),
            ];
            Breach::of(&CARD, facts)
        };
        model.links.iter().filter_map(apart).map(told).collect()
    }
}
