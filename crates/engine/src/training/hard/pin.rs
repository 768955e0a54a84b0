//! What people decided holds: who attends what, and which edition is held.

use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::{Model, Pin as Decided};
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.pin",
    force: Force::Always,
    source: "Il sistema propone, le persone decidono: quello che è deciso non si cambia",
};

/// Decided by people.
pub struct Pin;

impl HardRule<Training> for Pin {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Who has to be in the edition with a slot is in no other of that activity.
    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let who = seating.operator?;
        let against = |pin: &&Decided| match pin {
            Decided::Attends { operator, activity, slot: Some(slot) } => {
                *operator == who && *activity == seating.activity && !seating.slots.contains(slot)
            }
            Decided::Attends { slot: None, .. } | Decided::Opens { .. } => false,
        };
        model.pins.iter().find(against).map(breach)
    }

    /// Looks in the plan for everything that was decided.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let missed = model.pins.iter().filter(|pin| {
            !plan.editions.iter().any(|edition| match pin {
                Decided::Attends { operator, activity, slot } => {
                    edition.activity == *activity
                        && edition.attendees.contains(operator)
                        && slot.is_none_or(|slot| edition.slots.contains(&slot))
                }
                Decided::Opens { activity, slot } => edition.activity == *activity && edition.slots.contains(slot),
            })
        });
        missed.map(breach).collect()
    }
}

/// An operator and a slot are named where people named them.
fn breach(pin: &Decided) -> Breach {
    let facts = match pin {
        Decided::Attends { operator, activity, slot } => {
            let seat = [super::operator(*operator), super::activity(*activity)];
            seat.into_iter().chain(slot.map(super::slot)).collect()
        }
        Decided::Opens { activity, slot } => super::edition(*activity, &[*slot]),
    };
    Breach::of(&CARD, facts)
}
