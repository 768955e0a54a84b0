//! Hard cases do not all fall on one person's day.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::work::demanding;
use crate::time::Ticks;

/// A tick of it weighs as one of travel.
const CARD: Card = Card {
    id: "routes.demanding",
    force: Force::Weight(10),
    source: "Tutela degli operatori e qualità delle visite: non più di due casi difficili al giorno per persona",
};

/// So many demanding visits a day are borne.
pub(in crate::routes) const BEARABLE: i64 = 2;
/// What each one more is worth, in time on the road.
const MORE: i64 = 60 * Ticks::MINUTE;

/// Demanding visits of one shift beyond what is borne.
pub struct Demanding;

impl Priced<Routes> for Demanding {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Demanding(weight * MORE)]
    }

    /// Counts the demanding visits of every tour.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        plan.tours.iter().map(|tour| (demanding(model, tour) - BEARABLE).max(0) * MORE).sum()
    }
}
