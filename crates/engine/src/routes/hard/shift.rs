//! Who is on the road is back when the shift, overtime included, ends, and has one tour at a time.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::back::away;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::time::Ticks;

const CARD: Card =
    Card { id: "routes.shift", force: Force::Always, source: "Contratto collettivo e turni dell'équipe" };

/// Back in time.
pub struct Shift;

impl HardRule<Routes> for Shift {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Holds every return against the shift's end, and the tours of each professional against each other.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        let mut of_people = Vec::new();
        for tour in &plan.tours {
            let Some((out, back)) = away(model, tour) else { continue };
            let shift = &model.shifts[tour.shift.index()];
            if back > shift.latest.0 {
                breaches.push(breach(tour.shift.0, back, shift.latest));
            }
            of_people.push((shift.professional, out, back, tour.shift.0));
        }
        of_people.sort_unstable();
        for pair in of_people.windows(2) {
            let ((one, _, back, shift), (other, out, ..)) = (pair[0], pair[1]);
            if one == other && out < back {
                breaches.push(breach(shift, back, Ticks(out)));
            }
        }
        breaches
    }
}

/// `latest` is when it has to be over: the shift's end, or when the next tour of the same professional sets out.
fn breach(shift: u32, back: i64, latest: Ticks) -> Breach {
    let shift = ("shift", FactValue::Entity(Entity::Shift(shift)));
    Breach::of(&CARD, vec![shift, ("back", FactValue::Moment(Ticks(back))), ("latest", FactValue::Moment(latest))])
}
