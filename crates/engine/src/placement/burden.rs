//! What a household pays for a home, with the contribution and after it, against what comes in.

use super::model::Model;
use super::plan::Home;
use crate::time::Day;
use crate::units::Cents;

/// Months after the contribution ends (or after entry, where there is none) in which the home must stay payable.
pub const MONTHS_AFTER: i32 = 12;

/// Rent and utilities a month while the contribution runs.
pub fn pays_with_contribution(model: &Model, home: &Home) -> Cents {
    let cost = model.unit(home.stay.unit).monthly_cost();
    Cents((cost - model.package(home.package).rent_contribution).0.max(0))
}

/// Rent and utilities a month once the contribution has ended.
pub fn pays_after(model: &Model, home: &Home) -> Cents {
    model.unit(home.stay.unit).monthly_cost()
}

/// The day on which the `month`-th month of a stay begins.
pub fn month_day(model: &Model, home: &Home, month: i32) -> Day {
    model.calendar.months_after(home.stay.from.monday(), month)
}

/// The least reliable income in the months after the contribution.
pub fn least_income_after(model: &Model, home: &Home) -> Cents {
    let first = i32::from(model.package(home.package).months);
    let household = model.household(home.stay.household);
    let incomes = (first..first + MONTHS_AFTER).map(|month| household.income_on(month_day(model, home, month), true));
    incomes.min().unwrap_or_default()
}

/// What is lacking a month so that `pays` is no more than `limit` hundredths of the income.
pub fn missing(pays: Cents, income: Cents, limit: i64) -> Cents {
    Cents((pays.0 - income.0 * limit / 100).max(0))
}
