//! People get the slots that they would like.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::training::Training;
use crate::training::model::{Model, Wish};
use crate::training::plan::{Edition, Plan};
use crate::units::Points;

const CARD: Card = Card {
    id: "training.wishes",
    force: Force::Weight(10),
    source: "Questionario sui fabbisogni: preferenze di giorno, orario e sede",
};

/// Points of wishes met.
pub struct Wishes;

impl Criterion<Training> for Wishes {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, edition: &Edition) -> Points {
        let of = |operator| edition.slots.iter().map(|slot| model.wish(operator, *slot)).sum::<i64>();
        Points(edition.attendees.iter().map(|operator| of(*operator)).sum())
    }

    fn because(&self, model: &Model, edition: &Edition) -> Vec<Fact> {
        let met = |operator| edition.slots.iter().any(|slot| model.wish(operator, *slot) > 0);
        let met = edition.attendees.iter().filter(|operator| met(**operator)).count();
        vec![("met", FactValue::Count(met as i64)), ("attend", FactValue::Count(edition.attendees.len() as i64))]
    }

    /// Looks for every wish whether it was met.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let met = |wish: &&Wish| {
            plan.editions
                .iter()
                .any(|held| held.slots.contains(&wish.slot) && held.attendees.binary_search(&wish.operator).is_ok())
        };
        Points(model.wishes.iter().filter(met).map(|wish| wish.points).sum())
    }
}
