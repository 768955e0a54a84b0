//! Nobody is in two sessions at once, and there is time for the way from one to the next.

use crate::ids::SlotId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.way",
    force: Force::Always,
    source: "Nessuno è in due luoghi insieme: il tempo per spostarsi tra due incontri",
};

/// One session at a time.
pub struct Way;

impl HardRule<Training> for Way {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Holds every two sessions of everybody against each other.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for operator in model.operator_ids() {
            let slots: Vec<SlotId> = plan.of(operator).flat_map(|edition| edition.slots.iter().copied()).collect();
            for (at, one) in slots.iter().enumerate() {
                for other in slots[at + 1..].iter().filter(|other| !model.apart(*one, **other)) {
                    let facts = vec![
                        super::operator(operator),
                        super::slot(*one),
                        ("other", FactValue::Entity(Entity::Slot(other.0))),
                    ];
                    breaches.push(Breach::of(&CARD, facts));
                }
            }
        }
        breaches
    }
}
