//! A trainer is where they teach: not away, and not elsewhere at the same time.

use crate::ids::{ActivityId, SlotId, TrainerId};
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.trainer",
    force: Force::Always,
    source: "Calendario dei docenti: una persona tiene un incontro alla volta e ha bisogno del tempo per arrivarci",
};

/// One place at a time.
pub struct Trainer;

impl HardRule<Training> for Trainer {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        if seating.operator.is_some() {
            return None;
        }
        seating.slots.iter().find_map(|slot| absent(model, seating.activity, *slot))
    }

    /// Looks at every slot in use for whoever teaches there, and at every two slots in use with the same trainer.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let used: Vec<(ActivityId, SlotId)> = (plan.editions.iter())
            .flat_map(|edition| edition.slots.iter().map(|slot| (edition.activity, *slot)))
            .collect();
        let mut breaches: Vec<Breach> =
            used.iter().filter_map(|(activity, slot)| absent(model, *activity, *slot)).collect();
        for (at, (activity, one)) in used.iter().enumerate() {
            let Some(trainer) = model.slot(*one).trainer else { continue };
            let clash = |(_, other): &&(ActivityId, SlotId)| {
                one != other && model.slot(*other).trainer == Some(trainer) && !model.apart(*one, *other)
            };
            breaches.extend(used[at + 1..].iter().find(clash).map(|(_, other)| {
                let mut breach = breach(*activity, *one, trainer, "trainer-elsewhere");
                breach.facts.push(("other", FactValue::Entity(Entity::Slot(other.0))));
                breach
            }));
        }
        breaches
    }
}

fn absent(model: &Model, activity: ActivityId, slot: SlotId) -> Option<Breach> {
    let trainer = model.slot(slot).trainer?;
    let away = model.slot(slot).meets(&model.trainers[trainer.index()].absences);
    away.then(|| {
        let mut breach = breach(activity, slot, trainer, "trainer-away");
        breach.facts.push(("other", FactValue::Entity(Entity::Slot(slot.0))));
        breach
    })
}

fn breach(activity: ActivityId, slot: SlotId, trainer: TrainerId, flaw: &'static str) -> Breach {
    let mut facts = super::edition(activity, &[slot]);
    facts.push(("trainer", FactValue::Entity(Entity::Trainer(trainer.0))));
    facts.push(("flaw", FactValue::Word(flaw)));
    Breach::of(&CARD, facts)
}
