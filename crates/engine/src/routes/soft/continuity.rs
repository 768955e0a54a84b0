//! A household is visited by people whom it knows.

use crate::ids::ProfessionalId;
use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating};
use crate::time::Ticks;

/// A tick of it weighs as one of travel.
const CARD: Card = Card {
    id: "routes.continuity",
    force: Force::Weight(10),
    source: "Presa in carico: figure di riferimento stabili, pochi operatori diversi per nucleo",
};

/// What a new face is worth, in time on the road.
const STRANGER: i64 = 60 * Ticks::MINUTE;

/// Seats that somebody takes whom the household does not know, though somebody it knows could.
pub struct Continuity;

impl Priced<Routes> for Continuity {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, _: i64) -> Vec<Term> {
        Vec::new()
    }

    fn alone(&self, model: &Model, seating: &Seating) -> i64 {
        let visit = model.visit(seating.visit);
        let who = model.shift(seating.shift).professional;
        let stranger = visit.known.binary_search(&who).is_err();
        let seat = &visit.seats[seating.seat as usize];
        let could = visit.known.iter().any(|who| model.suits(*who, seat));
        if stranger && could { STRANGER } else { 0 }
    }

    /// Asks of every stop whether the household knows who makes it, and else whether it knows anybody who has what the seat asks for.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        let stranger = plan.stops().filter(|(shift, stop)| {
            let visit = &model.visits[stop.visit.index()];
            let asked = &visit.seats[stop.seat as usize].skills;
            let could = |who: &&ProfessionalId| {
                asked.iter().all(|skill| model.professionals[who.index()].skills.contains(skill))
            };
            !visit.known.contains(&model.shifts[shift.index()].professional)
                && visit.known.iter().any(|who| could(&who))
        });
        stranger.count() as i64 * STRANGER
    }
}
