//! A shift in the mobile team is not given up for training.

use crate::ids::{OperatorId, SlotId};
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.shifts",
    force: Force::Switchable,
    source: "Équipe mobile: i turni con visite promesse alle famiglie vengono prima della formazione",
};

/// Shifts of the mobile team.
pub struct Shifts;

impl HardRule<Training> for Shifts {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        let shifts = &model.operator(operator).shifts;
        let met = seating.slots.iter().find(|slot| model.slot(**slot).meets(shifts));
        met.map(|slot| breach(operator, *slot))
    }

    /// Holds every window of every session against every shift of who attends.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        super::sessions_within(model, plan, |operator| &operator.shifts).map(|(who, slot)| breach(who, slot)).collect()
    }
}

fn breach(operator: OperatorId, slot: SlotId) -> Breach {
    Breach::of(&CARD, vec![super::operator(operator), super::slot(slot)])
}
