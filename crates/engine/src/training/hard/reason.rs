//! A seat is for somebody to whom the activity is something: it closes a need, they asked for it, or it comes before what they need.

use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::learnt::wanted;
use crate::training::model::{Model, Pin};
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.reason",
    force: Force::Switchable,
    source: "Analisi dei fabbisogni: si forma chi ne ha bisogno o lo ha chiesto, non chi riempie un'aula",
};

/// A reason to attend.
pub struct Reason;

impl HardRule<Training> for Reason {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        (!there_is(model, operator, seating.activity, &seating.slots)).then(|| breach(operator, seating.activity))
    }

    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let without = super::seats(plan)
            .filter(|(edition, operator)| !there_is(model, *operator, edition.activity, &edition.slots));
        without.map(|(edition, operator)| breach(operator, edition.activity)).collect()
    }
}

/// Whether they asked for one of the slots, people decided it, or the activity is something to them.
fn there_is(model: &Model, operator: OperatorId, activity: ActivityId, slots: &[SlotId]) -> bool {
    let decided = |pin: &Pin| match pin {
        Pin::Attends { operator: who, activity: what, .. } => *who == operator && *what == activity,
        Pin::Opens { .. } => false,
    };
    slots.iter().any(|slot| model.wish(operator, *slot) > 0)
        || model.pins.iter().any(decided)
        || wanted(model, operator, activity)
}

fn breach(operator: OperatorId, activity: ActivityId) -> Breach {
    Breach::of(&CARD, vec![super::operator(operator), super::activity(activity)])
}
