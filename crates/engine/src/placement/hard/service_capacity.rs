//! No service is asked for more hours a week than it has, in any week.

use std::collections::BTreeSet;

use crate::ids::CapacityId;
use crate::kernel::rule::{Breach, Card, Coupling, Entity, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Capacity, Model};
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::pooled::{self, Families};
use crate::placement::services::{self, Use};
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

fn of(lines: &[u32], week: Week) -> Vec<Fact> {
    // A text that names one names the last.
    let named = lines.iter().rev().map(|line| ("service", FactValue::Entity(Entity::Capacity(*line))));
    named.chain([("week", FactValue::Week(week))]).collect()
}

fn numbers(used: &Use) -> Vec<u32> {
    used.lines.iter().map(|line| line.0).collect()
}

impl HardRule<Placement> for ServiceCapacity {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Rows for each line, and for each family of lines that give hours together.
    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut uses: Vec<(Vec<u32>, Load)> = Vec::new();
        for (position, itinerary) in (0u32..).zip(itineraries) {
            let given = services::of(model, itinerary).into_iter();
            for used in given.filter(|used| !used.lines.is_empty() && used.from < used.until) {
                let load = Load { position, amount: used.weekly.0, from: used.from, until: Some(used.until) };
                uses.push((numbers(&used), load));
            }
        }
        let families = Families::of(uses.iter().map(|used| used.0.as_slice()));
        let mut loads: Vec<Vec<Load>> = vec![Vec::new(); families.sources.len()];
        for (lines, load) in uses {
            families.counting(&lines).iter().for_each(|family| loads[*family].push(load));
        }
        let mut rows = Coupling::default();
        for (lines, loads) in families.sources.iter().zip(&loads) {
            let days = |line: &Capacity| [line.from.map(Day::week), line.until.map(|day| day.plus(1).next_monday())];
            let changes: Vec<Week> =
                lines.iter().flat_map(|line| days(&model.capacities[*line as usize])).flatten().collect();
            let cap = |week| lines.iter().map(|line| services::capacity(model, CapacityId(*line), week).0).sum();
            rows.append(weekly::rows(CARD.id, loads, &changes, cap, |week| of(lines, week)));
        }
        rows
    }

    /// Gives out the hours of every week, line by line; the first week that lacks some is told.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let uses: Vec<Use> = plan.itineraries.iter().flat_map(|itinerary| services::of(model, itinerary)).collect();
        let uses: Vec<(Vec<u32>, Use)> =
            uses.into_iter().map(|used| (numbers(&used), used)).filter(|(lines, _)| !lines.is_empty()).collect();
        // No hours are given across services or languages, so each of them is short on its own.
        let kind = |line: u32| {
            let line = &model.capacities[line as usize];
            (line.service, line.language)
        };
        let kinds: BTreeSet<_> = uses.iter().map(|(lines, _)| kind(lines[0])).collect();
        let short = kinds.into_iter().filter_map(|wanted| {
            let of_kind: Vec<_> = uses.iter().filter(|(lines, _)| kind(lines[0]) == wanted).collect();
            (0..model.calendar.weeks).map(Week).find_map(|week| short(model, &of_kind, week))
        });
        short.collect()
    }
}

fn short(model: &Model, uses: &[&(Vec<u32>, Use)], week: Week) -> Option<Breach> {
    let running = uses.iter().filter(|(_, used)| used.covers(week));
    let demands: Vec<_> = running.map(|(lines, used)| (lines.clone(), used.weekly.0)).collect();
    let lines = 0..model.capacities.len() as u32;
    let given: Vec<i64> = lines.map(|line| services::capacity(model, CapacityId(line), week).0).collect();
    let short = pooled::hand_out(&demands, &given).err()?;
    let mut facts = of(&short.sources, week);
    facts.push(("asked", FactValue::Minutes(Minutes(short.asked))));
    facts.push(("given", FactValue::Minutes(Minutes(short.given))));
    Some(Breach::of(&CARD, facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AreaId;
    use crate::placement::fixture;
    use crate::placement::model::ServiceKind;

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
        let rows = ServiceCapacity.rows(&model, &plan.itineraries).rows;
        assert_eq!((rows.len(), rows[0].upper), (1, Some(0)));
    }

    #[test]
    fn the_areas_educator_and_the_one_for_everywhere_share_the_hours_and_a_successor_takes_over() {
        let mut model = fixture::model();
        model.packages[0].hours = vec![(ServiceKind::Educator, Minutes(120))];
        model.packages[0].weeks = 30;
        let line = |area, from: Option<i32>, until: Option<i32>, weekly| Capacity {
            service: ServiceKind::Educator,
            language: None,
            area,
            from: from.map(Day),
            until: until.map(Day),
            weekly: Minutes(weekly),
        };
        let own = Some(AreaId(0));
        model.capacities =
            vec![line(own, None, Some(69), 60), line(own, Some(70), None, 60), line(None, None, None, 60)];
        let plan = fixture::plan();
        assert_eq!(ServiceCapacity.audit(&model, &plan), vec![]);
        assert_eq!(ServiceCapacity.rows(&model, &plan.itineraries), Coupling::default());
        model.capacities[1].from = Some(Day(80));
        let found = ServiceCapacity.audit(&model, &plan);
        assert_eq!(
            found[0].facts[3],
            ("week", FactValue::Week(Week(10))),
            "three lines, and of the area nobody that week"
        );
        assert_eq!(ServiceCapacity.rows(&model, &plan.itineraries).rows.len(), 1);
    }
}
