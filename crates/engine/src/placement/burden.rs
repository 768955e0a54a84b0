//! What a household pays for a home, with the contribution and after it, against what comes in. The bus to fixed hours is
//! part of it: a cheap flat from which one has to buy passes is not cheap.

use std::ops::Range;

use super::model::Model;
use super::plan::Home;
use super::reach;
use crate::time::Day;
use crate::units::Cents;

/// Months after the contribution ends (or after entry, where there is none) in which the home must stay payable.
pub const MONTHS_AFTER: i32 = 12;

/// Rent, utilities and bus passes a month while the contribution runs; a package with a pass pays these.
pub fn pays_with_contribution(model: &Model, home: &Home) -> Cents {
    let (cost, package) = (model.unit(home.stay.unit).monthly_cost(), model.package(home.package));
    let bus = if package.transport_pass { Cents(0) } else { passes(model, home) };
    Cents((cost - package.rent_contribution).0.max(0)) + bus
}

/// Rent, utilities and bus passes a month once the contribution has ended.
pub fn pays_after(model: &Model, home: &Home) -> Cents {
    model.unit(home.stay.unit).monthly_cost() + passes(model, home)
}

fn passes(model: &Model, home: &Home) -> Cents {
    reach::passes(model, model.household(home.stay.household), home.stay.unit)
}

/// The day on which the `month`-th month of a stay begins.
pub fn month_day(model: &Model, home: &Home, month: i32) -> Day {
    model.calendar.months_after(home.stay.from.monday(), month)
}

/// The least reliable income in the months after the contribution.
pub fn least_income_after(model: &Model, home: &Home) -> Cents {
    let first = i32::from(model.package(home.package).months);
    least_income(model, home, first..first + MONTHS_AFTER, true).unwrap_or_default()
}

/// The least income on the days on which these months of a stay begin; only certain items if `certain_only`.
pub fn least_income(model: &Model, home: &Home, months: Range<i32>, certain_only: bool) -> Option<Cents> {
    let household = model.household(home.stay.household);
    let day = |month| month_day(model, home, month);
    let (first, last) = (day(months.start), day(months.clone().last()?));
    // An income is there from one day to another: if all are on both the first and the last of the days or on neither, the
    // first of them has no more than any day between.
    if household.incomes.iter().all(|income| income.runs_on(first) == income.runs_on(last)) {
        return Some(household.income_on(first, certain_only));
    }
    months.map(|month| household.income_on(day(month), certain_only)).min()
}

/// What is lacking a month so that `pays` is no more than `limit` hundredths of the income.
pub fn missing(pays: Cents, income: Cents, limit: i64) -> Cents {
    Cents((pays.0 - income.0 * limit / 100).max(0))
}
