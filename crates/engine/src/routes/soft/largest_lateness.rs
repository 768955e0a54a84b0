//! Nobody waits much longer than the others.

use super::lateness::late;
use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

/// A tick of the largest lateness is a tick.
const CARD: Card = Card {
    id: "routes.largest_lateness",
    force: Force::Weight(20),
    source: "Equità tra i nuclei: il ritardo non ricade su uno solo",
};

/// The largest lateness, in ticks.
pub struct LargestLateness;

impl Priced<Routes> for LargestLateness {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Latest(weight)]
    }

    /// The greatest of all stops' lateness.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        late(model, plan).max().unwrap_or(0)
    }
}
