//! Where peers compare cases, enough of them bring one.

use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.cases",
    force: Force::Always,
    source: "Confronto tra pari: senza casi portati dai partecipanti l'incontro non si tiene",
};

/// Cases to compare.
pub struct Cases;

impl HardRule<Training> for Cases {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let few = plan.editions.iter().filter_map(|edition| {
            let brings = |operator: &&crate::ids::OperatorId| model.cases.contains(&(**operator, edition.activity));
            let brought = edition.attendees.iter().filter(brings).count() as i64;
            let least = i64::from(model.activity(edition.activity).cases);
            (brought < least).then(|| {
                let mut facts = super::edition(edition.activity, &edition.slots);
                facts.extend([("brought", FactValue::Count(brought)), ("least", FactValue::Count(least))]);
                Breach::of(&CARD, facts)
            })
        });
        few.collect()
    }
}
