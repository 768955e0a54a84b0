//! A package, or a bridge with its funds, that no fund line can pay for, in that year and category and on those days, cannot be proposed.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::charges::{self, Charge};
use crate::placement::model::{Category, Model};
use crate::placement::plan::{Choice, Plan};
use crate::units::Cents;

const CARD: Card = Card {
    id: "placement.funding",
    force: Force::Always,
    source: "D.Lgs. 118/2011 art. 56 (copertura dell'impegno di spesa); ammissibilità per anno e categoria di costo",
};

/// Somebody pays.
pub struct Funding;

/// A category as a word of the list `category`.
pub fn word(category: Category) -> FactValue {
    FactValue::Word(match category {
        Category::Rent => "category-rent",
        Category::Entry => "category-entry",
        Category::Guarantee => "category-guarantee",
        Category::Services => "category-services",
    })
}

fn facts(charge: &Charge) -> Vec<Fact> {
    vec![
        ("category", word(charge.category)),
        ("year", FactValue::Year(charge.year)),
        ("amount", FactValue::Money(charge.amount)),
    ]
}

impl HardRule<Placement> for Funding {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// A home has its package's costs, a bridge stay its unit's.
    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let charges = match choice {
            Choice::Home(home) => charges::of_home(model, home),
            Choice::Stay(stay) if stay.until.is_some() => charges::of_bridge(model, stay),
            Choice::Stay(_) => return None,
        };
        let unpaid = charges.into_iter().find(|charge| {
            let available: Cents = charge.lines.iter().map(|line| model.fund(*line).available).sum();
            available < charge.amount
        })?;
        Some(Breach::of(&CARD, facts(&unpaid)))
    }

    /// Collects every charge line by line.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let unpaid = |charges: Vec<Charge>| {
            charges.into_iter().find_map(|charge| {
                let mut open = charge.amount;
                for line in &charge.lines {
                    let line = model.fund(*line);
                    if line.category == charge.category && line.year == charge.year {
                        open = open - line.available;
                    }
                }
                (open.0 > 0).then(|| facts(&charge))
            })
        };
        let in_bridges =
            located::stays(&CARD, plan, |stay| stay.until.and_then(|_| unpaid(charges::of_bridge(model, stay))));
        let in_homes = located::homes(&CARD, plan, |home| unpaid(charges::of_home(model, home)));
        in_bridges.into_iter().chain(in_homes).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::FundLineId;
    use crate::placement::fixture;

    #[test]
    fn a_contribution_in_a_year_without_a_fund_line_is_not_proposed() {
        let mut model = fixture::model();
        model.packages[0].rent_contribution = Cents(10_000);
        model.packages[0].months = 1;
        let choice = Choice::Home(fixture::home());
        assert!(Funding.judge(&model, &choice).is_some(), "the package names no fund");
        model.packages[0].funding = vec![FundLineId(0)];
        assert_eq!(Funding.judge(&model, &choice), None);
        model.packages[0].months = 6;
        let breach = Funding.judge(&model, &choice).expect("nothing for 2027");
        assert_eq!(breach.facts[1], ("year", FactValue::Year(2027)));
        assert_eq!(Funding.audit(&model, &fixture::plan()).len(), 1);
    }
}
