//! An edition is one session after another, each in a slot of its own, in one place and with one trainer.

use crate::ids::{ActivityId, SlotId};
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.series",
    force: Force::Always,
    source: "Progettazione formativa: gli incontri di un'edizione sono in ordine, nello stesso luogo e con lo stesso docente",
};

/// Sessions in order.
pub struct Series;

impl HardRule<Training> for Series {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        seating.operator.is_none().then(|| breach(model, seating.activity, &seating.slots)).flatten()
    }

    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        plan.editions.iter().filter_map(|edition| breach(model, edition.activity, &edition.slots)).collect()
    }
}

fn breach(model: &Model, activity: ActivityId, slots: &[SlotId]) -> Option<Breach> {
    let flaw = flaw(model, activity, slots)?;
    let mut facts = super::edition(activity, slots);
    facts.push(("flaw", FactValue::Word(flaw)));
    Some(Breach::of(&CARD, facts))
}

fn flaw(model: &Model, activity: ActivityId, slots: &[SlotId]) -> Option<&'static str> {
    let facts = model.activity(activity);
    if slots.len() != facts.sessions as usize {
        return Some("series-sessions");
    }
    let offered = |slot: &SlotId| {
        let slot = model.slot(*slot);
        let named = slot.activities.is_empty() || slot.activities.binary_search(&activity).is_ok();
        let holds = |who: crate::ids::TrainerId| model.trainers[who.index()].holds.binary_search(&activity).is_ok();
        named && slot.trainer.is_none_or(holds)
    };
    if !slots.iter().all(offered) {
        return Some("series-offer");
    }
    slots.windows(2).find_map(|pair| {
        let (one, next) = (model.slot(pair[0]), model.slot(pair[1]));
        let days = next.day().0 - one.day().0;
        if next.begins() < one.ends() {
            Some("series-order")
        } else if !(facts.days.0..=facts.days.1).contains(&days) {
            Some("series-gap")
        } else {
            (one.room != next.room || one.trainer != next.trainer).then_some("series-place")
        }
    })
}
