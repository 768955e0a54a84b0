//! Who is away does not attend.

use crate::ids::{OperatorId, SlotId};
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.calendar",
    force: Force::Always,
    source: "Calendario degli operatori: ferie, permessi e impegni già presi",
};

/// Leave and appointments.
pub struct Calendar;

impl HardRule<Training> for Calendar {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        let absences = &model.operator(operator).absences;
        let met = seating.slots.iter().find(|slot| model.slot(**slot).meets(absences));
        met.map(|slot| breach(operator, *slot))
    }

    /// Holds every window of every session against every absence of who attends.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        super::sessions_within(model, plan, |operator| &operator.absences)
            .map(|(who, slot)| breach(who, slot))
            .collect()
    }
}

fn breach(operator: OperatorId, slot: SlotId) -> Breach {
    Breach::of(&CARD, vec![super::operator(operator), super::slot(slot)])
}
