//! What a lasting home with its package costs the funds: which line pays how much.

use super::model::{Category, Model};
use super::plan::Home;
use crate::ids::FundLineId;
use crate::time::Day;
use crate::units::Cents;

/// An amount that a home takes from a category in a year, and the line that pays it; one a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Cost category; a guarantee is exposure, the rest is expense.
    pub category: Category,
    /// Calendar year in which it falls due.
    pub year: i32,
    /// Amount.
    pub amount: Cents,
    /// The line that pays: the package's first of that category and year that is eligible on the day the money falls
    /// due; `None` = nobody pays.
    pub line: Option<FundLineId>,
}

/// The charges of a home, by category, year and line, none of zero: rent contributions in the year of each month's first day,
/// all else on the day of entry.
pub fn of(model: &Model, home: &Home) -> Vec<Charge> {
    let package = model.package(home.package);
    let entry = home.stay.from.monday();
    let mut charges: Vec<Charge> = Vec::new();
    let mut add = |category, day: Day, amount: Cents| {
        if amount.0 > 0 {
            let year = model.calendar.year(day);
            let line = package.funding.iter().copied().find(|line| pays(model, *line, category, year, day));
            let same = |charge: &&mut Charge| (charge.category, charge.year, charge.line) == (category, year, line);
            match charges.iter_mut().find(same) {
                Some(charge) => charge.amount += amount,
                None => charges.push(Charge { category, year, amount, line }),
            }
        }
    };
    // No more than the rent is ever contributed: DOMAIN §1, no double funding.
    let contribution = package.rent_contribution.min(model.unit(home.stay.unit).monthly_cost());
    for month in 0..i32::from(package.months) {
        add(Category::Rent, model.calendar.months_after(entry, month), contribution);
    }
    add(Category::Entry, entry, entry_contribution(model, home));
    add(Category::Guarantee, entry, package.guarantee);
    add(Category::Services, entry, package.other_cost);
    charges
}

/// What the package gives towards the entry costs: never more than they are.
pub fn entry_contribution(model: &Model, home: &Home) -> Cents {
    model.package(home.package).entry_contribution.min(entry_costs(model, home))
}

/// Deposit, fees and furniture; a guarantee of at least the deposit stands in for it.
pub fn entry_costs(model: &Model, home: &Home) -> Cents {
    let unit = model.unit(home.stay.unit);
    let covered = model.package(home.package).guarantee >= unit.deposit && model.package(home.package).guarantee.0 > 0;
    unit.fees + unit.furnishing + if covered { Cents(0) } else { unit.deposit }
}

fn pays(model: &Model, line: FundLineId, category: Category, year: i32, day: Day) -> bool {
    let line = model.fund(line);
    line.category == category
        && line.year == year
        && line.eligible_from.is_none_or(|from| from <= day)
        && line.eligible_to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::time::Week;

    #[test]
    fn a_contribution_from_december_on_falls_into_two_years() {
        let mut model = fixture::model();
        model.packages[0].rent_contribution = Cents(20_000);
        model.packages[0].months = 6;
        model.packages[0].funding = vec![FundLineId(0)];
        let mut home = fixture::home();
        home.stay.from = Week(1);
        let charges = of(&model, &home);
        assert_eq!(charges.len(), 2);
        assert_eq!((charges[0].year, charges[0].amount, charges[0].line), (2026, Cents(20_000), Some(FundLineId(0))));
        assert_eq!((charges[1].year, charges[1].amount, charges[1].line), (2027, Cents(100_000), None));
    }

    #[test]
    fn months_after_a_lines_last_eligible_day_are_not_paid_by_it() {
        let mut model = fixture::model();
        model.packages[0].rent_contribution = Cents(20_000);
        model.packages[0].months = 6;
        model.packages[0].funding = vec![FundLineId(0)];
        model.funds[0].year = 2027;
        model.funds[0].eligible_to = Some(Day(120));
        let mut home = fixture::home();
        home.stay.from = Week(6);
        let charges = of(&model, &home);
        let paid: Vec<_> = charges.iter().map(|charge| (charge.amount, charge.line)).collect();
        assert_eq!(
            paid,
            [(Cents(60_000), Some(FundLineId(0))), (Cents(60_000), None)],
            "January to March, then nobody"
        );
    }

    #[test]
    fn a_guarantee_stands_in_for_the_deposit_and_is_no_expense() {
        let mut model = fixture::model();
        model.packages[0].guarantee = Cents(80_000);
        assert_eq!(entry_costs(&model, &fixture::home()), Cents(0));
        assert_eq!(of(&model, &fixture::home())[0].category, Category::Guarantee);
    }
}
