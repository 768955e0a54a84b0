//! Which weeks homes and bridges are offered in.

use super::*;
use crate::ids::{FundLineId, PlaceId};
use crate::placement::fixture;
use crate::placement::model::{FundLine, Income, Tenure};
use crate::units::Cents;

const WHO: HouseholdId = HouseholdId(0);

#[test]
fn a_wage_that_begins_in_spring_opens_a_start_in_spring() {
    let mut model = fixture::model();
    model.households[0].incomes[0].from = Some(Day(100));
    let starts: Vec<Week> = homes(&model, &Funded::of(&model), WHO, None).iter().map(|home| home.stay.from).collect();
    assert_eq!(starts.first(), Some(&Week(15)), "the Monday after day 100, not before there is a wage");
    assert!(fits_somewhere(&model, &Funded::of(&model), WHO));
}

#[test]
fn a_wage_that_begins_when_the_contribution_ends_is_waited_for_no_longer_than_that() {
    let mut model = fixture::model();
    model.households[0].incomes[0].certain = false;
    let wage = Income { monthly: Cents(120_000), from: Some(Day(100)), until: None, certain: true };
    model.households[0].incomes.push(wage);
    model.packages[0].rent_contribution = Cents(10_000);
    model.packages[0].months = 3;
    model.packages[0].funding = vec![FundLineId(0)];
    model.funds[0].year = 2027;
    let starts: Vec<Week> = homes(&model, &Funded::of(&model), WHO, None).iter().map(|home| home.stay.from).collect();
    assert_eq!(starts.first(), Some(&Week(5)), "4 January, the first day of the fund; the wage begins on 10 March");
}

#[test]
fn a_fund_that_has_two_months_left_this_year_lets_a_contribution_begin_in_november() {
    let mut model = fixture::model();
    model.packages[0].rent_contribution = Cents(10_000);
    model.packages[0].months = 4;
    model.packages[0].funding = vec![FundLineId(0), FundLineId(1)];
    model.funds[0].year = 2027;
    model.funds[0].available = Cents(20_000);
    model.funds.push(FundLine { year: 2028, available: Cents(90_000), ..model.funds[0].clone() });
    let starts: Vec<Week> = homes(&model, &Funded::of(&model), WHO, None).iter().map(|home| home.stay.from).collect();
    assert_eq!(starts, [Week(48)], "1 November 2027: two months in that year, two in the next");
}

#[test]
fn pupils_who_must_change_school_may_also_move_in_july_if_that_is_near() {
    let mut model = fixture::model();
    model.units[0].available_from = Day(140);
    let starts = |model: &Model| {
        homes(model, &Funded::of(model), WHO, None).iter().map(|home| home.stay.from).collect::<Vec<_>>()
    };
    model.households[0].members[1].school = Some(PlaceId(0));
    assert_eq!(starts(&model), [Week(20)], "they stay at their school");
    model.households[0].members[1].school = Some(PlaceId(1));
    assert_eq!(starts(&model), [Week(20), Week(31)], "in April, or on 5 July");
    model.units[0].available_from = Day(0);
    assert_eq!(starts(&model), [Week(0)], "nobody keeps a home empty from November");
}

#[test]
fn a_week_of_the_summer_that_misses_no_wage_is_offered_besides_its_first() {
    let mut model = fixture::model();
    model.units[0].available_from = Day(140);
    model.households[0].members[1].school = Some(PlaceId(1));
    let wage = |from, until| Income { monthly: Cents(40_000), from: Some(Day(from)), until, certain: true };
    // between two contracts, in August and September: 5 September falls into it, 12 September does not, nor 19 August
    model.households[0].incomes.extend([wage(0, Some(Day(262))), wage(280, None)]);
    let starts: Vec<Week> = homes(&model, &Funded::of(&model), WHO, None).iter().map(|home| home.stay.from).collect();
    assert_eq!(starts, [Week(20), Week(31), Week(32)], "in April with both; on 5 July, and on the 12th with both");
}

#[test]
fn a_bridge_shorter_than_the_wait_begins_later_than_the_exit() {
    let mut model = fixture::model();
    model.units[0].usage = Usage::Bridge;
    model.units[0].tenure = Tenure::Bridge;
    model.households[0].exit.date = Some(Day(14));
    let before: Vec<Week> = bridges_before(&model, WHO, Week(32)).iter().map(|stay| stay.from).collect();
    assert_eq!(before, [Week(6)], "26 weeks are the most: from week 2 it would be 30");
}

#[test]
fn who_finds_the_bridge_taken_may_enter_when_another_leaves_it_for_a_home() {
    let mut model = fixture::model();
    let mut home = model.units[0].clone();
    model.units[0].usage = Usage::Bridge;
    model.units[0].tenure = Tenure::Bridge;
    home.available_from = Day(35);
    model.units.push(home.clone());
    home.available_from = Day(200);
    model.units.push(home);
    model.households[0].exit.date = Some(Day(14));
    let alone: Vec<Week> = bridges_alone(&model, WHO).iter().map(|stay| stay.from).collect();
    assert_eq!(alone, [Week(2), Week(5)], "week 29 spares no night that counts");
}

#[test]
fn a_pin_gives_a_bridge_to_a_household_without_an_exit_and_says_its_week() {
    let mut model = fixture::model();
    model.units[0].usage = Usage::Bridge;
    model.units[0].tenure = Tenure::Bridge;
    model.households[0].exit.date = None;
    assert_eq!(bridges_alone(&model, WHO), vec![]);
    model.decisions.pins = vec![Pin { household: WHO, unit: UnitId(0), package: None, from: None }];
    assert_eq!(bridges_alone(&model, WHO).len(), 1);
    model.decisions.pins[0].from = Some(Week(3));
    assert_eq!(bridges_alone(&model, WHO)[0].from, Week(3));
}
