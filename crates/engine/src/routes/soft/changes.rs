//! Who was promised a face and a day gets them, unless something weighs more.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::{Model, Published};
use crate::routes::plan::{Plan, Seating};
use crate::time::Ticks;

/// A tick of it weighs as one of travel.
const CARD: Card = Card {
    id: "routes.changes",
    force: Force::Weight(10),
    source: "Pratica dell'équipe: la settimana comunicata ai nuclei cambia il meno possibile",
};

/// What another face at the door is worth, in time on the road: nobody is sent to strangers to save an afternoon's driving.
const PERSON: i64 = 180 * Ticks::MINUTE;
/// What another day is worth, seat by seat: it asks less of a household than another face.
const DAY: i64 = 120 * Ticks::MINUTE;

/// Seats that another takes than was published, or on another day.
pub struct Changes;

impl Priced<Routes> for Changes {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, _: i64) -> Vec<Term> {
        Vec::new()
    }

    fn alone(&self, model: &Model, seating: &Seating) -> i64 {
        let Some(published) = model.published(seating.visit) else { return 0 };
        let shift = model.shift(seating.shift);
        let same = published.seats.get(seating.seat as usize) == Some(&Some(shift.professional));
        i64::from(!same) * PERSON + i64::from(published.day != shift.day) * DAY
    }

    /// Counts, stop by stop, who makes it and on which day against what was published.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        let mut sum = 0;
        for (shift, stop) in plan.stops() {
            let shift = &model.shifts[shift.index()];
            if let Some(Some(Published { day, seats, .. })) = model.published.get(stop.visit.index()) {
                if seats.get(stop.seat as usize).copied().flatten() != Some(shift.professional) {
                    sum += PERSON;
                }
                if *day != shift.day {
                    sum += DAY;
                }
            }
        }
        sum
    }
}
