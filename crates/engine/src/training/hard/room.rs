//! A room holds one session at a time.

use crate::ids::{ActivityId, SlotId};
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.room",
    force: Force::Always,
    source: "Uso delle aule: una sala ospita un incontro alla volta",
};

/// One session a room.
pub struct Room;

impl HardRule<Training> for Room {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Holds every two slots in use in one room against each other.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let used: Vec<(ActivityId, SlotId)> = (plan.editions.iter())
            .flat_map(|edition| edition.slots.iter().map(|slot| (edition.activity, *slot)))
            .collect();
        let mut breaches = Vec::new();
        for (at, (activity, one)) in used.iter().enumerate() {
            let Some(room) = model.slot(*one).room else { continue };
            for (_, other) in &used[at + 1..] {
                let there = one != other && model.slot(*other).room == Some(room);
                if there && model.slot(*other).meets(&model.slot(*one).windows) {
                    let mut facts = super::edition(*activity, &[*one]);
                    facts.push(("room", FactValue::Entity(Entity::Room(room.0))));
                    facts.push(("other", FactValue::Entity(Entity::Slot(other.0))));
                    breaches.push(Breach::of(&CARD, facts));
                }
            }
        }
        breaches
    }
}
