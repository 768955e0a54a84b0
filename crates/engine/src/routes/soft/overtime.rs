//! People go home when their shift ends.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::back::away;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

/// A tick of overtime is a tick.
const CARD: Card = Card {
    id: "routes.overtime",
    force: Force::Weight(30),
    source: "Contratto collettivo: lo straordinario è l'eccezione",
};

/// Ticks after the end of working time.
pub struct Overtime;

impl Priced<Routes> for Overtime {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Overtime(weight)]
    }

    /// Adds up by how much each tour is back after its shift ends.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        let over = |tour: &crate::routes::plan::Tour| {
            let (_, back) = away(model, tour)?;
            Some((back - model.shifts[tour.shift.index()].until.0).max(0))
        };
        plan.tours.iter().filter_map(over).sum()
    }
}
