//! People go home when their shift ends.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::{Model, Place};
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
            let shift = &model.shifts[tour.shift.index()];
            let last = tour.stops.last()?;
            let mut site = shift.base;
            for stop in &tour.stops {
                if let Place::At { to, .. } = model.visits[stop.visit.index()].place {
                    site = to;
                }
            }
            let lasts = model.visits[last.visit.index()].seats[last.seat as usize].duration.0;
            let back = last.start.0 + lasts + model.travel[shift.means.index()].time(site, shift.end);
            Some((back - shift.until.0).max(0))
        };
        plan.tours.iter().filter_map(over).sum()
    }
}
