//! No fund pays more than it has.

use crate::ids::FundId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::costs;
use crate::training::model::Model;
use crate::training::plan::Plan;
use crate::units::Cents;

const CARD: Card = Card {
    id: "training.budget",
    force: Force::Always,
    source: "Bilancio della formazione: ogni fondo paga fin dove arriva",
};

/// Money that is there.
pub struct Budget;

impl HardRule<Training> for Budget {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Adds up, fund by fund, what the editions held cost.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let over = (0u32..).map(FundId).zip(&model.funds).filter_map(|(fund, facts)| {
            let held = plan.editions.iter().flat_map(|edition| costs::parts(model, edition.activity, &edition.slots));
            let spent: Cents = held.filter(|(pays, _)| *pays == Some(fund)).map(|(_, cost)| cost).sum();
            (spent > facts.left).then(|| {
                let said = vec![
                    ("fund", FactValue::Entity(Entity::TrainingFund(fund.0))),
                    ("spent", FactValue::Money(spent)),
                    ("left", FactValue::Money(facts.left)),
                ];
                Breach::of(&CARD, said)
            })
        });
        over.collect()
    }
}
