//! Who works on call is not called for less than they are paid for.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::work::{paid, work};

/// A tick of it weighs as one of travel.
const CARD: Card = Card {
    id: "routes.calls",
    force: Force::Weight(10),
    source: "Lavoro a chiamata (D.Lgs. 81/2015, artt. 13-18) e accordi con i mediatori: chiamata minima pagata per intero",
};

/// Ticks that are paid on call and not worked.
pub struct Calls;

impl Priced<Routes> for Calls {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Unworked(weight)]
    }

    /// Adds up, tour by tour, what is paid beyond the work.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        plan.tours.iter().map(|tour| paid(model, tour) - work(model, tour)).sum()
    }
}
