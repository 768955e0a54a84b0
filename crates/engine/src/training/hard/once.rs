//! Nobody attends an activity twice.

use crate::ids::{ActivityId, OperatorId};
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.once",
    force: Force::Always,
    source: "Prassi formativa: chi ha già frequentato lascia il posto ad altri",
};

/// Once each.
pub struct Once;

impl HardRule<Training> for Once {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        model.has_done(operator, seating.activity).then(|| breach(operator, seating.activity))
    }

    /// Counts how often everybody attends each activity, what they did before included.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut attended = model.done.clone();
        attended.extend(super::seats(plan).map(|(edition, operator)| (operator, edition.activity)));
        attended.sort_unstable();
        let mut twice: Vec<(OperatorId, ActivityId)> =
            attended.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        twice.dedup();
        twice.into_iter().map(|(operator, activity)| breach(operator, activity)).collect()
    }
}

fn breach(operator: OperatorId, activity: ActivityId) -> Breach {
    Breach::of(&CARD, vec![super::operator(operator), super::activity(activity)])
}
