//! No more editions of an activity than were planned for.

use crate::ids::ActivityId;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.editions",
    force: Force::Always,
    source: "Piano formativo: numero di edizioni previste per attività",
};

/// As many editions as planned for.
pub struct Editions;

impl HardRule<Training> for Editions {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let over = (0u32..).map(ActivityId).zip(&model.activities).filter_map(|(activity, facts)| {
            let most = facts.editions?;
            let held = plan.editions.iter().filter(|edition| edition.activity == activity).count();
            (held > most as usize).then(|| {
                let (most, held) = (FactValue::Count(i64::from(most)), FactValue::Count(held as i64));
                Breach::of(&CARD, vec![super::activity(activity), ("most", most), ("held", held)])
            })
        });
        over.collect()
    }
}
