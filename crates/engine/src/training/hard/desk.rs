//! No desk goes below the people that it cannot do without.

use std::collections::BTreeSet;

use crate::kernel::rule::{Breach, Card, Entity, Fact, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::desks::{Desk as Held, desks, of};
use crate::training::model::{HalfDay, Model};
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.desk",
    force: Force::Switchable,
    source: "Livelli minimi di presenza: la formazione non chiude lo sportello",
};

/// Minimum staff on duty.
pub struct Desk;

impl HardRule<Training> for Desk {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Where nobody can be spared, one seat alone is too much.
    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        let mut halves = seating.slots.iter().flat_map(|slot| model.halves(*slot));
        halves.find_map(|half| {
            let tight = of(model, operator, half).find(|desk| desk.spare() == 0)?;
            // with the one who would leave
            Some(breach(&tight, tight.there() - 1))
        })
    }

    /// Counts, floor by floor, who would be at the desk and is at a session.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut away = BTreeSet::new();
        for edition in &plan.editions {
            let halves: BTreeSet<HalfDay> = edition.slots.iter().flat_map(|slot| model.halves(*slot)).collect();
            away.extend(halves.iter().flat_map(|half| edition.attendees.iter().map(move |who| (*half, *who))));
        }
        let over = desks(model).into_iter().filter_map(|desk| {
            let leaving = desk.keepers.iter().filter(|who| away.contains(&(desk.floor.half, **who))).count() as i64;
            // who is not there anyway is nobody's to make good
            (leaving > desk.spare()).then(|| breach(&desk, desk.there() - leaving))
        });
        over.collect()
    }
}

fn breach(desk: &Held<'_>, left: i64) -> Breach {
    let floor = desk.floor;
    let half = if floor.half.is_afternoon() { "half-afternoon" } else { "half-morning" };
    let mut facts: Vec<Fact> = vec![
        ("service", FactValue::Entity(Entity::Service(desk.service.0))),
        ("day", FactValue::Day(floor.half.day())),
        ("half", FactValue::Word(half)),
        ("least", FactValue::Count(i64::from(floor.least))),
        ("left", FactValue::Count(left)),
    ];
    facts.extend(floor.role.map(|role| ("role", FactValue::Entity(Entity::Role(role.0)))));
    Breach::of(&CARD, facts)
}
