//! No fund line pays more than it has left for its year and category.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::HouseholdId;
use crate::kernel::rule::{Breach, Card, Coupling, CouplingRow, Entity, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::charges::{self, Charge};
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan, Stay};
use crate::placement::pooled::{self, Families, Short};
use crate::units::Cents;

const CARD: Card = Card {
    id: "placement.fund_budget",
    force: Force::Always,
    source: "D.Lgs. 118/2011 art. 56 (copertura dell'impegno di spesa); atti di assegnazione dei fondi",
};

/// What the plan takes stays within each line.
pub struct FundBudget;

fn named(lines: &[u32]) -> Vec<Fact> {
    // A text that names one names the last.
    lines.iter().rev().map(|line| ("fund", FactValue::Entity(Entity::FundLine(*line)))).collect()
}

/// Lists of fund lines by number, each once.
#[derive(Default)]
struct Lists(BTreeMap<Vec<u32>, usize>);

impl Lists {
    /// Charges that somebody may pay, as the numbers of their lists and their amounts.
    fn numbered(&mut self, charges: &[Charge]) -> Vec<(usize, i64)> {
        let paid = charges.iter().filter(|charge| !charge.lines.is_empty());
        let number = |charge: &Charge| {
            let next = self.0.len();
            let list = charge.lines.iter().map(|line| line.0).collect();
            (*self.0.entry(list).or_insert(next), charge.amount.0)
        };
        paid.map(number).collect()
    }

    fn by_number(self) -> Vec<Vec<u32>> {
        let mut lists: Vec<(usize, Vec<u32>)> = self.0.into_iter().map(|(list, number)| (number, list)).collect();
        lists.sort_unstable();
        lists.into_iter().map(|(_, list)| list).collect()
    }
}

impl HardRule<Placement> for FundBudget {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// A row for each line, and for each family of lines that pay costs together.
    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut lists = Lists::default();
        let mut charges: Vec<(u32, usize, i64)> = Vec::new();
        // What a home costs does not hang on who lives there.
        let mut of_homes: BTreeMap<Home, Vec<(usize, i64)>> = BTreeMap::new();
        for (position, itinerary) in (0u32..).zip(itineraries) {
            if let Some(stay) = itinerary.bridge {
                let of_bridge = lists.numbered(&charges::of_bridge(model, &stay));
                charges.extend(of_bridge.into_iter().map(|(list, amount)| (position, list, amount)));
            }
            if let Some(home) = itinerary.home {
                let alike = Home { stay: Stay { household: HouseholdId(0), ..home.stay }, ..home };
                let of_home = of_homes.entry(alike).or_insert_with(|| lists.numbered(&charges::of_home(model, &home)));
                charges.extend(of_home.iter().map(|(list, amount)| (position, *list, *amount)));
            }
        }
        let known = lists.by_number();
        let families = Families::of(known.iter().map(Vec::as_slice));
        let counting: Vec<&[usize]> = known.iter().map(|list| families.counting(list)).collect();
        let mut entries: Vec<Vec<(u32, i64)>> = vec![Vec::new(); families.sources.len()];
        for (position, list, amount) in &charges {
            for family in counting[*list] {
                match entries[*family].last_mut().filter(|entry| entry.0 == *position) {
                    Some(entry) => entry.1 += amount,
                    None => entries[*family].push((*position, *amount)),
                }
            }
        }
        let mut rows = Coupling::default();
        for (lines, entries) in families.sources.iter().zip(entries) {
            let available = lines.iter().map(|line| model.funds[*line as usize].available.0).sum();
            if entries.iter().map(|entry| entry.1).sum::<i64>() > available {
                rows.push(
                    CouplingRow { rule: CARD.id, of: named(lines), lower: None, upper: Some(available) },
                    entries,
                );
            }
        }
        rows
    }

    /// Pays every charge of the plan, from line to line.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let available: Vec<i64> = model.funds.iter().map(|line| line.available.0).collect();
        let demands = charges::demands(model, plan);
        // No cost is paid across years or categories, so each of them is short on its own.
        let kind = |line: u32| (model.funds[line as usize].year, model.funds[line as usize].category);
        let kinds: BTreeSet<_> = (0..model.funds.len() as u32).map(kind).collect();
        let short = kinds.into_iter().filter_map(|wanted| {
            let of_kind: Vec<_> = demands.iter().filter(|(lines, _)| kind(lines[0]) == wanted).cloned().collect();
            pooled::hand_out(&of_kind, &available).err()
        });
        short.map(|short| breach(&short)).collect()
    }
}

fn breach(short: &Short) -> Breach {
    let money = |amount| FactValue::Money(Cents(amount));
    let mut facts = named(&short.sources);
    facts.push(("taken", money(short.asked)));
    facts.push(("available", money(short.given)));
    facts.push(("missing", money(short.asked - short.given)));
    Breach::of(&CARD, facts)
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
        assert_eq!(FundBudget.rows(&model, &plan.itineraries), Coupling::default());
        model.funds[0].available = Cents(19_999);
        assert_eq!(FundBudget.audit(&model, &plan).len(), 1);
        assert_eq!(FundBudget.rows(&model, &plan.itineraries).entries(0), vec![(0, 20_000)]);
    }

    #[test]
    fn what_one_fund_has_not_got_another_that_shares_pays() {
        let mut model = fixture::model();
        model.packages[0].rent_contribution = Cents(20_000);
        model.packages[0].months = 1;
        model.packages[0].funding = vec![FundLineId(0), FundLineId(1)];
        model.funds[0].available = Cents(15_000);
        model.funds[0].shares = true;
        model.funds.push(model.funds[0].clone());
        let plan = fixture::plan();
        assert_eq!(FundBudget.audit(&model, &plan), vec![]);
        assert_eq!(charges::taken(&model, &plan), [Cents(15_000), Cents(5_000)], "in the declared order");
        model.funds[1].available = Cents(4_000);
        assert_eq!(FundBudget.rows(&model, &plan.itineraries).rows[0].upper, Some(19_000));
        let found = FundBudget.audit(&model, &plan);
        assert_eq!(found[0].facts[4], ("missing", FactValue::Money(Cents(1_000))));
    }
}
