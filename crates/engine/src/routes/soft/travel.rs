//! Time on the road is time that no household has.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::work::on_the_road;

/// A tick of travel is a tick.
const CARD: Card = Card {
    id: "routes.travel",
    force: Force::Weight(10),
    source: "Pratica dell'équipe: le ore di viaggio sono ore tolte ai nuclei",
};

/// Ticks on the road.
pub struct Travel;

impl Priced<Routes> for Travel {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Way(weight)]
    }

    /// Walks every tour from its base through its places to its end.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        plan.tours.iter().filter(|tour| !tour.stops.is_empty()).map(|tour| on_the_road(model, tour)).sum()
    }
}
