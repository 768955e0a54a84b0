//! Nobody attends more editions than they can take.

use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.load",
    force: Force::Always,
    source: "Carico formativo concordato con l'operatore e con il servizio",
};

/// As many as agreed.
pub struct Load;

impl HardRule<Training> for Load {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let over = model.operator_ids().filter_map(|operator| {
            let (most, attends) = (model.operator(operator).most?, plan.of(operator).count());
            (attends > most as usize).then(|| {
                let (most, attends) = (FactValue::Count(i64::from(most)), FactValue::Count(attends as i64));
                Breach::of(&CARD, vec![super::operator(operator), ("most", most), ("attends", attends)])
            })
        });
        over.collect()
    }
}
