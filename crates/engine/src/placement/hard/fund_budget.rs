//! No fund line pays more than it has left for its year and category.

use crate::kernel::rule::{Breach, Card, CouplingRow, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::charges;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::units::Cents;

const CARD: Card = Card {
    id: "placement.fund_budget",
    force: Force::Always,
    source: "D.Lgs. 118/2011 art. 56 (copertura dell'impegno di spesa); atti di assegnazione dei fondi",
};

/// What the plan takes stays within each line.
pub struct FundBudget;

impl HardRule<Placement> for FundBudget {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Vec<CouplingRow> {
        let mut lines: Vec<Vec<(u32, i64)>> = vec![Vec::new(); model.funds.len()];
        for (position, itinerary) in (0u32..).zip(itineraries) {
            for charge in itinerary.home.iter().flat_map(|home| charges::of(model, home)) {
                if let Some(line) = charge.line {
                    lines[line.index()].push((position, charge.amount.0));
                }
            }
        }
        let row = |(line, entries): (u32, Vec<(u32, i64)>)| CouplingRow {
            rule: CARD.id,
            of: vec![("fund", FactValue::Entity(Entity::FundLine(line)))],
            lower: None,
            upper: Some(model.funds[line as usize].available.0),
            entries,
        };
        let binds = |row: &CouplingRow| row.entries.iter().map(|entry| entry.1).sum::<i64>() > row.upper.unwrap_or(0);
        (0u32..).zip(lines).map(row).filter(binds).collect()
    }

    /// Adds up, line by line, what every home of the plan takes.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let homes = plan.itineraries.iter().filter_map(|itinerary| itinerary.home);
        let charges: Vec<_> = homes.flat_map(|home| charges::of(model, &home)).collect();
        let over = (0u32..).zip(&model.funds).filter_map(|(number, line)| {
            let of_line = charges.iter().filter(|charge| charge.line.is_some_and(|paying| paying.0 == number));
            let taken: Cents = of_line.map(|charge| charge.amount).sum();
            (taken > line.available).then(|| {
                Breach::of(
                    &CARD,
                    vec![
                        ("fund", FactValue::Entity(Entity::FundLine(number))),
                        ("taken", FactValue::Money(taken)),
                        ("available", FactValue::Money(line.available)),
                        ("missing", FactValue::Money(taken - line.available)),
                    ],
                )
            })
        });
        over.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::FundLineId;
    use crate::placement::fixture;

    #[test]
    fn a_contribution_that_the_fund_cannot_pay_is_a_breach() {
        let mut model = fixture::model();
        model.packages[0].rent_contribution = Cents(20_000);
        model.packages[0].months = 1;
        model.packages[0].funding = vec![FundLineId(0)];
        let plan = fixture::plan();
        assert_eq!(FundBudget.audit(&model, &plan), vec![]);
        assert_eq!(FundBudget.rows(&model, &plan.itineraries), vec![]);
        model.funds[0].available = Cents(19_999);
        assert_eq!(FundBudget.audit(&model, &plan).len(), 1);
        assert_eq!(FundBudget.rows(&model, &plan.itineraries)[0].entries, vec![(0, 20_000)]);
    }
}
