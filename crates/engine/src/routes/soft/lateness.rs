//! Who waits for a late visit waits once for every professional who should be there.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

/// A tick that a seat starts after its due time is a tick.
const CARD: Card = Card {
    id: "routes.lateness",
    force: Force::Weight(20),
    source: "Pratica dell'équipe: un orario promesso si mantiene",
};

/// Ticks late, seat by seat.
pub struct Lateness;

impl Priced<Routes> for Lateness {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Late(weight)]
    }

    /// Adds up by how much the start of each stop is past its due time.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        late(model, plan).sum()
    }
}

/// How late each stop is.
pub(super) fn late(model: &Model, plan: &Plan) -> impl Iterator<Item = i64> {
    plan.stops().map(|(shift, stop)| {
        let day = model.shifts[shift.index()].day;
        let window = model.visits[stop.visit.index()].window(day, stop.start);
        window.map_or(0, |window| (stop.start.0 - window.due.0).max(0))
    })
}
