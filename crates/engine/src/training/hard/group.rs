//! A group is neither too small nor too large, and everybody has a seat.

use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::Plan;

const CARD: Card = Card {
    id: "training.group",
    force: Force::Always,
    source: "Progettazione formativa: gruppo minimo e massimo; capienza dell'aula",
};

/// Group and room sizes.
pub struct Group;

impl HardRule<Training> for Group {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Counts who attends; an edition that nobody attends is none.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let wrong = plan.editions.iter().filter_map(|edition| {
            let facts = model.activity(edition.activity);
            let seats = edition.slots.iter().map(|slot| model.slot(*slot).seats).min().unwrap_or(0);
            let (least, most) = (facts.least.max(1), facts.most.min(seats));
            let attend = edition.attendees.len() as u32;
            (!(least..=most).contains(&attend)).then(|| {
                let count = |count: u32| FactValue::Count(i64::from(count));
                let mut said = super::edition(edition.activity, &edition.slots);
                said.extend([("attend", count(attend)), ("least", count(least)), ("most", count(most))]);
                Breach::of(&CARD, said)
            })
        });
        wrong.collect()
    }
}
