//! Visits that are to be on different days, or some days apart, are.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;

const CARD: Card = Card {
    id: "routes.gap",
    force: Force::Always,
    source: "Progetto del nucleo: frequenza delle visite, giorni di distanza",
};

/// Days apart.
pub struct Gap;

impl HardRule<Routes> for Gap {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Counts the days between the two of every pair that are both made.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut days = vec![None; model.visits.len()];
        for (shift, stop) in plan.stops() {
            days[stop.visit.index()] = Some(model.shifts[shift.index()].day);
        }
        let near = model.gaps.iter().filter(|gap| {
            let pair = days[gap.one.index()].zip(days[gap.other.index()]);
            pair.is_some_and(|(one, other): (i32, i32)| (one - other).abs() < gap.days)
        });
        let breach = |gap: &crate::routes::model::Gap| {
            let visit = |visit: u32| FactValue::Entity(Entity::Visit(visit));
            let days = FactValue::Count(i64::from(gap.days));
            Breach::of(&CARD, vec![("visit", visit(gap.one.0)), ("other", visit(gap.other.0)), ("days", days)])
        };
        near.map(breach).collect()
    }
}
