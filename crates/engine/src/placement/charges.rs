//! What an itinerary costs the funds, and which lines may pay each cost.

use super::model::{Category, Model, Signatory};
use super::plan::{Home, Itinerary, Plan, Stay};
use super::pooled;
use crate::ids::FundLineId;
use crate::time::Day;
use crate::units::Cents;

/// What a home or a bridge stay takes of a category in a year from certain lines; one a list of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Cost category; a guarantee is exposure, the rest is expense.
    pub category: Category,
    /// Calendar year in which it falls due.
    pub year: i32,
    /// Amount.
    pub amount: Cents,
    /// The lines that may pay it together, in the declared order; empty = nobody pays.
    pub lines: Vec<FundLineId>,
}

/// A cost of a household: what, when, how much.
type Cost = (Category, Day, Cents);

/// The charges of an itinerary: its bridge stay's and its home's.
pub fn of(model: &Model, itinerary: &Itinerary) -> Vec<Charge> {
    let mut charges = itinerary.bridge.map_or_else(Vec::new, |stay| of_bridge(model, &stay));
    charges.extend(itinerary.home.iter().flat_map(|home| of_home(model, home)));
    charges
}

/// The charges of a home, none of zero: rent contributions in the year of each month's first day, all else on the day of
/// entry.
pub fn of_home(model: &Model, home: &Home) -> Vec<Charge> {
    let package = model.package(home.package);
    let entry = home.stay.from.monday();
    let contribution = contribution(model, home);
    let months = (0..i32::from(package.months)).map(|month| model.calendar.months_after(entry, month));
    let once = at_entry(model, home).map(|(category, amount)| (category, entry, amount));
    charged(model, &package.funding, months.map(|day| (Category::Rent, day, contribution)).chain(once))
}

/// What a home costs the funds in all, whoever pays and when.
pub fn costs(model: &Model, home: &Home) -> [(Category, Cents); 4] {
    let [entry, guarantee, other] = at_entry(model, home);
    let rents = contribution(model, home) * i64::from(model.package(home.package).months);
    [(Category::Rent, rents), entry, guarantee, other]
}

/// What the package gives towards the rent a month: no more than the rent is ever contributed (DOMAIN §1, no double funding).
fn contribution(model: &Model, home: &Home) -> Cents {
    model.package(home.package).rent_contribution.min(model.unit(home.stay.unit).monthly_cost())
}

/// What falls due on the day of entry.
fn at_entry(model: &Model, home: &Home) -> [(Category, Cents); 3] {
    [
        (Category::Entry, entry_contribution(model, home)),
        (Category::Guarantee, guarantee(model, home)),
        (Category::Services, model.package(home.package).other_cost),
    ]
}

/// The charges of a bridge stay, where the data say which funds pay for its unit: rent and utilities for each month begun,
/// of a shared unit the household's part, and the fees once. A bridge that no fund is named for costs nobody anything.
pub fn of_bridge(model: &Model, stay: &Stay) -> Vec<Charge> {
    let unit = model.unit(stay.unit);
    if unit.funding.is_empty() {
        return Vec::new();
    }
    let entry = stay.from.monday();
    let parts = unit.most_households();
    let part = |amount: Cents| Cents((amount.0 + parts - 1) / parts);
    let last = stay.until.map_or(entry, |until| until.monday().plus(-1));
    let months = (0..).map(|month| model.calendar.months_after(entry, month)).take_while(|day| *day <= last);
    let monthly = part(unit.monthly_cost());
    let fees = (Category::Entry, entry, part(unit.fees));
    charged(model, &unit.funding, months.map(|day| (Category::Rent, day, monthly)).chain([fees]))
}

/// Costs with the lines that may pay them, added up by category, year and lines.
///
/// A line pays costs of its category and year that fall due on its eligible days, for one household up to its cap. A
/// cost is never split between two funds, which would be double funding, but between lines of which each allows it. It
/// goes to the first line in the declared order that may pay all of it, alone, or together with such lines that come
/// after; then all of these may pay, each up to its cap.
fn charged(model: &Model, funding: &[FundLineId], costs: impl Iterator<Item = Cost>) -> Vec<Charge> {
    let mut charges: Vec<Charge> = Vec::new();
    let mut add = |category, year, amount: Cents, lines: &[FundLineId]| {
        let same = |charge: &&mut Charge| (charge.category, charge.year) == (category, year) && charge.lines == lines;
        match charges.iter_mut().find(same) {
            Some(charge) => charge.amount += amount,
            None => charges.push(Charge { category, year, amount, lines: lines.to_vec() }),
        }
    };
    let mut caps = Caps::of(model, funding);
    let (mut eligible, mut lines) = (Vec::new(), Vec::new());
    for (category, day, amount) in costs.filter(|cost| cost.2.0 > 0) {
        let year = model.calendar.year(day);
        eligible.clear();
        eligible.extend(funding.iter().copied().filter(|line| pays(model, *line, category, year, day)));
        let shares = |line: &FundLineId| model.fund(*line).shares;
        let able = |at: &usize| {
            if shares(&eligible[*at]) {
                caps.bear(eligible[*at..].iter().copied().filter(shares), amount)
            } else {
                caps.bear([eligible[*at]].into_iter(), amount)
            }
        };
        let Some(first) = (0..eligible.len()).find(able) else {
            add(category, year, amount, &[]);
            continue;
        };
        if shares(&eligible[first]) {
            eligible.drain(..first);
            eligible.retain(shares);
        } else {
            eligible = vec![eligible[first]];
        }
        let mut open = amount;
        let capped = |line: &FundLineId| model.fund(*line).cap.is_some();
        for line in eligible.iter().copied().filter(capped) {
            let part = caps.spend(line, open);
            if part.0 > 0 {
                lines.clear();
                lines.extend(eligible.iter().copied().filter(|other| *other == line || !capped(other)));
                add(category, year, part, &lines);
                open = open - part;
            }
        }
        if open.0 > 0 {
            eligible.retain(|line| !capped(line));
            add(category, year, open, &eligible);
        }
    }
    charges
}

/// What the capped lines may still give to a household.
struct Caps(Vec<(FundLineId, Cents)>);

impl Caps {
    fn of(model: &Model, funding: &[FundLineId]) -> Self {
        Self(funding.iter().filter_map(|line| Some((*line, model.fund(*line).cap?))).collect())
    }

    /// Whether lines together may give so much: one without a cap is enough.
    fn bear(&self, mut lines: impl Iterator<Item = FundLineId>, amount: Cents) -> bool {
        let left = |line| self.0.iter().find(|capped| capped.0 == line).map(|capped| capped.1);
        let sum = lines.try_fold(Cents(0), |sum, line| Some(sum + left(line)?));
        sum.is_none_or(|sum| sum >= amount)
    }

    /// Takes of a line as much as it may still give.
    fn spend(&mut self, line: FundLineId, amount: Cents) -> Cents {
        let Some(capped) = self.0.iter_mut().find(|capped| capped.0 == line) else { return amount };
        let part = capped.1.min(amount);
        capped.1 = capped.1 - part;
        part
    }
}

/// What the package gives towards the entry costs: never more than they are, and nothing where a body signs, for then it
/// pays them itself.
pub fn entry_contribution(model: &Model, home: &Home) -> Cents {
    match model.unit(home.stay.unit).signatory {
        Signatory::Household => model.package(home.package).entry_contribution.min(entry_costs(model, home)),
        Signatory::Body => Cents(0),
    }
}

/// What the package guarantees to the owner: nothing where a body signs, which answers itself.
pub fn guarantee(model: &Model, home: &Home) -> Cents {
    match model.unit(home.stay.unit).signatory {
        Signatory::Household => model.package(home.package).guarantee,
        Signatory::Body => Cents(0),
    }
}

/// Deposit, fees and furniture; a guarantee of at least the deposit stands in for it.
pub fn entry_costs(model: &Model, home: &Home) -> Cents {
    let unit = model.unit(home.stay.unit);
    let guarantee = guarantee(model, home);
    let covered = guarantee >= unit.deposit && guarantee.0 > 0;
    unit.fees + unit.furnishing + if covered { Cents(0) } else { unit.deposit }
}

/// What a plan's charges ask of the lines: which may pay, how much.
pub fn demands(model: &Model, plan: &Plan) -> Vec<(Vec<u32>, i64)> {
    let charges = plan.itineraries.iter().flat_map(|itinerary| of(model, itinerary));
    let paid = charges.filter(|charge| !charge.lines.is_empty());
    paid.map(|charge| (charge.lines.iter().map(|line| line.0).collect(), charge.amount.0)).collect()
}

/// What each fund line pays for a plan, in the declared order as far as that goes.
pub fn taken(model: &Model, plan: &Plan) -> Vec<Cents> {
    let available: Vec<i64> = model.funds.iter().map(|line| line.available.0).collect();
    let demands = demands(model, plan);
    let paid = pooled::hand_out(&demands, &available).unwrap_or_else(|_| {
        // Only a plan that breaks the budgets: then each charge shows at its first line.
        let mut taken = vec![0; available.len()];
        for (lines, amount) in &demands {
            taken[lines[0] as usize] += amount;
        }
        taken
    });
    paid.into_iter().map(Cents).collect()
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
        let charges = of_home(&model, &home);
        assert_eq!(charges.len(), 2);
        let shown = |charge: &Charge| (charge.year, charge.amount, charge.lines.clone());
        assert_eq!(shown(&charges[0]), (2026, Cents(20_000), vec![FundLineId(0)]));
        assert_eq!(shown(&charges[1]), (2027, Cents(100_000), vec![]));
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
        let charges = of_home(&model, &home);
        let paid: Vec<_> = charges.iter().map(|charge| (charge.amount, charge.lines.first().copied())).collect();
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
        assert_eq!(of_home(&model, &fixture::home())[0].category, Category::Guarantee);
    }

    /// A year's contribution of 200 € a month, entered in January 2027, and lines of 2027 that may pay it: shares with
    /// others or not, cap for a household.
    fn lines(lines: &[(bool, Option<i64>)]) -> Vec<(i64, Vec<u32>)> {
        let mut model = fixture::model();
        let line = |(shares, cap): &(bool, Option<i64>)| {
            let mut line = model.funds[0].clone();
            (line.year, line.shares, line.cap) = (2027, *shares, cap.map(Cents));
            line
        };
        model.funds = lines.iter().map(line).collect();
        model.packages[0].rent_contribution = Cents(20_000);
        model.packages[0].months = 10;
        model.packages[0].funding = (0..lines.len() as u32).map(FundLineId).collect();
        let mut home = fixture::home();
        home.stay.from = Week(6);
        let of = |charge: &Charge| (charge.amount.0, charge.lines.iter().map(|line| line.0).collect());
        of_home(&model, &home).iter().map(of).collect()
    }

    #[test]
    fn two_funds_pay_one_cost_together_only_where_both_allow_it() {
        assert_eq!(lines(&[(false, None), (true, None)]), [(200_000, vec![0])], "the first allows no other beside it");
        assert_eq!(lines(&[(true, None), (false, None)]), [(200_000, vec![0])], "nor does the second");
        assert_eq!(lines(&[(true, None), (true, None)]), [(200_000, vec![0, 1])]);
    }

    #[test]
    fn beyond_its_cap_for_a_household_a_line_leaves_the_months_to_the_next() {
        let months = lines(&[(false, Some(90_000)), (false, None)]);
        assert_eq!(months, [(80_000, vec![0]), (120_000, vec![1])], "four whole months, then the other fund");
        let parts = lines(&[(true, Some(90_000)), (true, None)]);
        assert_eq!(parts, [(90_000, vec![0, 1]), (110_000, vec![1])]);
        assert_eq!(lines(&[(true, Some(90_000))]), [(80_000, vec![0]), (120_000, vec![])], "nobody pays the rest");
        let passed_over = lines(&[(true, Some(10_000)), (false, None)]);
        assert_eq!(passed_over, [(200_000, vec![1])], "a month that the first cannot pay goes to the second whole");
    }

    #[test]
    fn where_a_body_signs_it_pays_the_entry_and_answers_to_the_owner() {
        let mut model = fixture::model();
        model.packages[0].entry_contribution = Cents(50_000);
        model.packages[0].guarantee = Cents(80_000);
        model.units[0].signatory = Signatory::Body;
        assert_eq!(of_home(&model, &fixture::home()), vec![]);
    }

    #[test]
    fn a_bridge_costs_its_fund_each_month_begun_and_nobody_anything_where_no_fund_is_named() {
        let mut model = fixture::model();
        let stay = Stay { until: Some(Week(6)), ..fixture::home().stay };
        assert_eq!(of_bridge(&model, &stay), vec![]);
        model.units[0].funding = vec![FundLineId(0)];
        model.units[0].fees = Cents(6_000);
        let amounts = |model: &Model| of_bridge(model, &stay).iter().map(|charge| charge.amount.0).collect::<Vec<_>>();
        assert_eq!(amounts(&model), [80_000, 6_000], "30 November to 10 January: two months begun");
        model.units[0].shared_by = Some(2);
        assert_eq!(amounts(&model), [40_000, 3_000]);
    }
}
