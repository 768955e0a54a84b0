//! No service is asked for more hours a week than it has, in any week.

use crate::ids::CapacityId;
use crate::kernel::rule::{Breach, Card, CouplingRow, Entity, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::services;
use crate::placement::weekly::{self, Load};
use crate::time::{Day, Week};
use crate::units::Minutes;

const CARD: Card = Card {
    id: "placement.service_capacity",
    force: Force::Switchable,
    source: "Ore dell'équipe per profilo, lingua e area: programmazione del servizio",
};

/// Hours a week by capacity line.
pub struct ServiceCapacity;

fn of(line: u32, week: Week) -> Vec<Fact> {
    vec![("service", FactValue::Entity(Entity::Capacity(line))), ("week", FactValue::Week(week))]
}

impl HardRule<Placement> for ServiceCapacity {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Vec<CouplingRow> {
        let mut loads: Vec<Vec<Load>> = vec![Vec::new(); model.capacities.len()];
        for (position, itinerary) in (0u32..).zip(itineraries) {
            for used in itinerary.home.iter().flat_map(|home| services::of(model, home)) {
                if let Some(line) = used.line.filter(|_| used.from < used.until) {
                    let until = Some(used.until);
                    loads[line.index()].push(Load { position, amount: used.weekly.0, from: used.from, until });
                }
            }
        }
        let rows = (0u32..).zip(&loads).flat_map(|(line, loads)| {
            let capacity = &model.capacities[line as usize];
            let changes = [capacity.from.map(Day::week), capacity.until.map(|day| day.plus(1).next_monday())];
            let changes: Vec<Week> = changes.into_iter().flatten().collect();
            let cap = |week| services::capacity(model, CapacityId(line), week).0;
            weekly::rows(CARD.id, loads, &changes, cap, |week| of(line, week))
        });
        rows.collect()
    }

    /// Adds up the hours of every line in every week; the first week that lacks some is told.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let homes = plan.itineraries.iter().filter_map(|itinerary| itinerary.home);
        let uses: Vec<_> = homes.flat_map(|home| services::of(model, &home)).collect();
        let short = (0..model.capacities.len() as u32).filter_map(|line| {
            (0..model.calendar.weeks).map(Week).find_map(|week| {
                let running = uses.iter().filter(|used| used.line == Some(CapacityId(line)) && used.covers(week));
                let asked: Minutes = running.map(|used| used.weekly).sum();
                let given = services::capacity(model, CapacityId(line), week);
                (asked > given).then(|| {
                    let mut facts = of(line, week);
                    facts.push(("asked", FactValue::Minutes(asked)));
                    facts.push(("given", FactValue::Minutes(given)));
                    Breach::of(&CARD, facts)
                })
            })
        });
        short.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::{Capacity, ServiceKind};

    #[test]
    fn an_educator_who_leaves_in_spring_leaves_the_hours_uncovered_from_then_on() {
        let mut model = fixture::model();
        model.packages[0].hours = vec![(ServiceKind::Educator, Minutes(120))];
        model.packages[0].weeks = 30;
        let line = Capacity {
            service: ServiceKind::Educator,
            language: None,
            area: None,
            from: None,
            until: None,
            weekly: Minutes(120),
        };
        model.capacities = vec![line];
        let plan = fixture::plan();
        assert_eq!(ServiceCapacity.audit(&model, &plan), vec![]);
        model.capacities[0].until = Some(Day(20 * 7 + 6));
        let found = ServiceCapacity.audit(&model, &plan);
        assert_eq!(found[0].facts[1], ("week", FactValue::Week(Week(21))));
        let rows = ServiceCapacity.rows(&model, &plan.itineraries);
        assert_eq!((rows.len(), rows[0].upper), (1, Some(0)));
    }
}
