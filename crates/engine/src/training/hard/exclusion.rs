//! What people ruled out is not planned.

use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::{Exclusion as Ruled, Model};
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.exclusion",
    force: Force::Always,
    source: "Il sistema propone, le persone decidono: quello che è escluso non si propone",
};

/// Ruled out by people.
pub struct Exclusion;

impl HardRule<Training> for Exclusion {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let hit =
            |ruled: &&Ruled| ruled.operator == seating.operator && speaks(ruled, seating.activity, &seating.slots);
        model.exclusions.iter().find(hit).map(|_| breach(seating.operator, seating.activity, &seating.slots))
    }

    /// Holds every edition, and every seat in it, against what was ruled out.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for edition in &plan.editions {
            for ruled in model.exclusions.iter().filter(|ruled| speaks(ruled, edition.activity, &edition.slots)) {
                let hit = ruled.operator.is_none_or(|operator| edition.attendees.contains(&operator));
                if hit {
                    breaches.push(breach(ruled.operator, edition.activity, &edition.slots));
                }
            }
        }
        breaches
    }
}

/// Whether an exclusion speaks of an edition, whoever it speaks of.
fn speaks(ruled: &Ruled, activity: ActivityId, slots: &[SlotId]) -> bool {
    ruled.activity.is_none_or(|ruled| ruled == activity) && ruled.slot.is_none_or(|slot| slots.contains(&slot))
}

fn breach(operator: Option<OperatorId>, activity: ActivityId, slots: &[SlotId]) -> Breach {
    let facts = operator.map(super::operator).into_iter().chain(super::edition(activity, slots));
    Breach::of(&CARD, facts.collect())
}
