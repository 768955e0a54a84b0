//! A slot holds one session.

use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.slot_once",
    force: Force::Always,
    source: "Calendario della formazione: in uno spazio orario si tiene un incontro solo",
};

/// One session a slot.
pub struct SlotOnce;

impl HardRule<Training> for SlotOnce {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn audit(&self, _: &Model, plan: &Plan) -> Vec<Breach> {
        let mut used: Vec<_> = (plan.editions.iter())
            .flat_map(|edition| edition.slots.iter().map(|slot| (*slot, edition.activity)))
            .collect();
        used.sort_unstable();
        let twice = used.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        twice.map(|pair| Breach::of(&CARD, super::edition(pair[1].1, &[pair[1].0]))).collect()
    }
}
