//! The weeks in which homes and bridges may start, held against all weeks of the horizon.

use fasi_engine::ids::{FundLineId, PackageId, PlaceId, UnitId};
use fasi_engine::placement::choices;
use fasi_engine::placement::model::{Income, Model, Usage};
use fasi_engine::placement::plan::{Choice, Home, Itinerary, Stay};
use fasi_engine::placement::problem::weighted_points;
use fasi_engine::time::{Day, Week};
use fasi_engine::units::Cents;
use fasi_tests::strategies;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::dice::Dice;

/// Small models in which little but time forbids: incomes that begin and end, lines with eligible days and little left,
/// schools near and far, units that become free in the course of the year.
fn timed() -> impl Strategy<Value = Model> {
    (strategies::model(false), vec(0u32..5_040, 101)).prop_map(|(mut model, drawn)| {
        let mut dice = Dice::of(drawn);
        // Contributions and the year after them end inside the calendar, as they do in a dataset.
        let last = model.calendar.months[model.calendar.months.len() - 1].0;
        let later =
            (1..=36).map(|month| (last.plus(month * 31), 2029 + (month - 1) / 12, ((month - 1) % 12 + 1) as u8));
        model.calendar.months.extend(later);
        for household in &mut model.households {
            household.savings = Cents(500_000);
            household.accepts_sharing = true;
            for member in &mut household.members[1..] {
                member.school = dice.once_in(2).then(|| PlaceId(dice.roll(2)));
            }
            let wages = 0..=dice.roll(2);
            household.incomes = wages
                .map(|_| {
                    let from = Day(dice.roll(340) as i32 - 20);
                    let until = dice.once_in(4).then(|| from.plus(dice.roll(600) as i32));
                    let monthly = Cents(i64::from(dice.roll(12) + 4) * 10_000);
                    Income { monthly, from: Some(from), until, certain: !dice.once_in(5) }
                })
                .collect();
            let alms =
                Income { monthly: Cents(i64::from(dice.roll(9)) * 10_000), from: None, until: None, certain: true };
            household.incomes.push(alms);
        }
        for unit in &mut model.units {
            unit.beds = 6;
            unit.bedrooms = vec![14, 14, 14];
            unit.area = 100;
            unit.step_free = true;
            unit.available_from = Day(dice.roll(250) as i32 - 20);
        }
        for line in 0..6 {
            let other = model.funds[line].clone();
            model.funds.push(other);
        }
        for line in &mut model.funds {
            line.eligible_from = dice.once_in(3).then(|| Day(dice.roll(300) as i32));
            line.eligible_to = dice.once_in(3).then(|| Day(dice.roll(400) as i32));
            line.shares = dice.once_in(2);
        }
        for package in &mut model.packages {
            package.funding = (0..12).map(FundLineId).collect();
            package.hours.clear();
        }
        model
    })
}

/// Weeks for which a home is kept free because a later week is better.
const HELD: i32 = 13;

/// Otherwise the test below would say little: homes that open later than their unit, and homes offered again later.
#[test]
fn the_dice_make_homes_that_open_late_and_homes_that_are_better_late() {
    let mut runner = TestRunner::deterministic();
    let (mut late, mut again) = (0, 0);
    for _ in 0..256 {
        let model = timed().new_tree(&mut runner).expect("a model").current();
        for household in model.household_ids() {
            let offered = choices::homes(&model, &choices::Funded::of(&model), household, None);
            for (unit, package) in homes(&model) {
                let of = |home: &&Home| home.stay.unit == unit && home.package == package;
                let first = offered.iter().filter(of).map(|home| home.stay.from).min();
                late += usize::from(first > choices::earliest(&model, unit));
                again += usize::from(offered.iter().filter(of).count() > 1);
            }
        }
    }
    assert!(late >= 50 && again >= 50, "{late} open late, {again} are offered again");
}

fn allowed(model: &Model, home: Home) -> bool {
    choices::allowed(model, &Choice::Stay(home.stay)) && choices::allowed(model, &Choice::Home(home))
}

fn worth(model: &Model, home: Home) -> i64 {
    weighted_points(model, &Itinerary { household: home.stay.household, bridge: None, home: Some(home) })
}

fn homes(model: &Model) -> impl Iterator<Item = (UnitId, PackageId)> + use<'_> {
    let lasting = model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting);
    lasting.flat_map(|unit| model.package_ids().map(move |package| (unit, package)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// In no week a home becomes possible that is not offered then or earlier; nor worth more points, as long as it is
    /// kept free for a household that could have it.
    #[test]
    fn no_week_beats_the_weeks_offered(model in timed()) {
        for household in model.household_ids() {
            let offered = choices::homes(&model, &choices::Funded::of(&model), household, None);
            for home in &offered {
                prop_assert!(allowed(&model, *home), "{home:?}");
            }
            for (unit, package) in homes(&model) {
                let (mut best, mut first): (Option<i64>, Option<Week>) = (None, None);
                for week in (0..model.calendar.weeks).map(Week) {
                    let home = Home { stay: Stay { household, unit, from: week, until: None }, package };
                    if !allowed(&model, home) {
                        continue;
                    }
                    let points = worth(&model, home);
                    if offered.contains(&home) {
                        best = best.max(Some(points));
                    }
                    let first = *first.get_or_insert(week);
                    prop_assert!(best.is_some(), "{home:?} is possible and not offered");
                    let kept = week.0 - first.0 <= HELD;
                    prop_assert!(!kept || best >= Some(points), "{home:?}: {points} beats {best:?}");
                }
            }
        }
    }

    /// Before a home no week is a better start for a bridge than the ones offered, unless another household leaves it then.
    #[test]
    fn no_week_beats_the_weeks_offered_for_a_bridge(model in timed()) {
        for household in model.household_ids().filter(|id| model.household(*id).exit.out().is_some()) {
            let Some(home) = choices::homes(&model, &choices::Funded::of(&model), household, None).last().copied() else { continue };
            let until = home.stay.from;
            let offered = choices::bridges_before(&model, household, until);
            let with = |stay: Stay| {
                weighted_points(&model, &Itinerary { household, bridge: Some(stay), home: Some(home) })
            };
            for unit in model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Bridge) {
                let here = offered.iter().filter(|stay| stay.unit == unit);
                let best = here.map(|stay| with(*stay)).max();
                for from in (0..until.0).map(Week) {
                    let stay = Stay { household, unit, from, until: Some(until) };
                    let pays = choices::allowed(&model, &Choice::Stay(stay)) && with(stay) > worth(&model, home);
                    prop_assert!(!pays || best >= Some(with(stay)), "{stay:?} beats {best:?}");
                }
            }
        }
    }
}
