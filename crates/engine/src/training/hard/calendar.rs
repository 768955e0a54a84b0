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
        let mut breaches = Vec::new();
        for (edition, operator) in super::seats(plan) {
            for slot in &edition.slots {
                let windows = &model.slot(*slot).windows;
                let away = model.operator(operator).absences.iter().any(|absence| {
                    windows.iter().any(|window| window.from < absence.until && absence.from < window.until)
                });
                if away {
                    breaches.push(breach(operator, *slot));
                }
            }
        }
        breaches
    }
}

fn breach(operator: OperatorId, slot: SlotId) -> Breach {
    Breach::of(&CARD, vec![super::operator(operator), super::slot(slot)])
}
