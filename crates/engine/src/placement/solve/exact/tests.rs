//! Solves of small problems whole and by cores, and what repairs may do to a plan.

use std::ops::ControlFlow;

use super::*;
use crate::ids::{FundLineId, HouseholdId, MunicipalityId, UnitId};
use crate::placement::fixture;
use crate::placement::model::{FundLine, HouseholdRefusal, Link, LinkKind, Model, Package, Pin, Tenure, Usage};
use crate::placement::solve::rebuild::Rebuild;
use crate::placement::solve::relaxed::Relaxation;
use crate::placement::solve::smooth::{self, Smooth};
use crate::placement::solve::state::State;
use crate::placement::verify::verify;
use crate::time::Day;
use crate::units::Cents;

#[test]
fn a_narrow_look_closes_nothing_for_the_next_level() {
    let mut model = fixture::model();
    model.parameters.floors.single_parent = 100;
    let problem = Problem::build(&model, None);
    let budget = Budget::default();
    let mut run = Run::new(Core::around(&problem, None), &budget, Watch::silent(), None);
    let uppers = |run: &Run<'_, '_>| run.model.columns.iter().map(|column| column.upper).collect::<Vec<_>>();
    let whole = uppers(&run);
    assert_eq!(whole.last(), Some(&1), "the shortfall of the floor is a column too");
    run.open(&vec![false; whole.len()]);
    assert_eq!(uppers(&run), vec![0; whole.len()]);
    run.open(&vec![true; whole.len()]);
    assert_eq!(uppers(&run), whole);
}

/// A linear congruential generator: the same cases every time.
struct Lot(u32);

impl Lot {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % end
    }
}

/// Seven families for five homes and a bridge, with hours of one service and one fund that do not suffice for all.
fn village(lot: &mut Lot) -> Model {
    let mut model = fixture::model();
    let (household, unit, package) = (fixture::household(), fixture::unit(), fixture::package());
    model.households.clear();
    for at in 0..7 {
        let mut family = household.clone();
        family.lottery = at + 1;
        family.priority = lot.below(3) as u8;
        family.registered = Day(-(lot.below(300) as i32));
        family.exit.date = (lot.below(2) == 0).then_some(Day(lot.below(60) as i32));
        model.households.push(family);
    }
    model.units.clear();
    for at in 0..6 {
        let mut home = unit.clone();
        home.area = 40 + lot.below(60) as u16;
        home.rent = Cents(20_000 + 1_000 * i64::from(lot.below(25)));
        home.available_from = Day(7 * lot.below(12) as i32);
        home.municipality = MunicipalityId(lot.below(2));
        if at == 5 {
            home.usage = Usage::Bridge;
            home.tenure = Tenure::Bridge;
        }
        model.units.push(home);
    }
    let helped = |months, rent| Package {
        level: 1,
        months,
        rent_contribution: Cents(rent),
        funding: vec![FundLineId(0), FundLineId(1)],
        ..package.clone()
    };
    model.packages = vec![package.clone(), helped(6, 10_000), helped(12, 20_000)];
    model.funds[0].available = Cents(20_000);
    model.funds.push(FundLine { year: 2027, available: Cents(150_000), ..model.funds[0].clone() });
    model
}

#[test]
fn a_core_of_one_home_each_grows_until_its_plan_and_bounds_are_those_of_the_whole() {
    let (budget, mut lot) = (Budget { gap_millionths: 0, ..Budget::default() }, Lot(3));
    let mut grown = 0;
    for _ in 0..60 {
        let model = village(&mut lot);
        let problem = Problem::build(&model, None);
        let first = greedy::first_plan(&problem);
        let whole = solve(&problem, &budget, Watch::silent()).expect("HiGHS answers");
        let core = Core::of_size(&problem, first.as_deref(), 0, 1);
        grown += usize::from(!core.is_whole());
        let of_core = Run::new(core, &budget, Watch::silent(), first.as_deref()).solved().expect("HiGHS answers");
        assert_eq!(whole.status, Status::Optimal);
        assert_eq!(of_core.status, Status::Optimal);
        let sides = |outcome: &Outcome<Plan, { LEVELS.len() }>| outcome.levels.map(|level| (level.value, level.bound));
        assert_eq!(sides(&of_core), sides(&whole));
    }
    assert!(grown > 50, "{grown} cores were a part");
}

#[test]
fn what_is_too_large_for_a_linear_relaxation_comes_to_the_same_plans_and_bounds() {
    let (budget, mut lot) = (Budget::default(), Lot(23));
    for _ in 0..60 {
        let mut model = village(&mut lot);
        model.parameters.floors.single_parent = 100 * i64::from(lot.below(2));
        let problem = Problem::build(&model, None);
        let first = greedy::first_plan(&problem);
        let whole = solve(&problem, &budget, Watch::silent()).expect("HiGHS answers");
        let core = Core::of_size(&problem, first.as_deref(), 0, 1);
        let run = Run { large: true, ..Run::new(core, &budget, Watch::silent(), first.as_deref()) };
        let smoothed = run.solved().expect("HiGHS answers");
        assert_eq!(smoothed.status, Status::Optimal);
        let sides = |outcome: &Outcome<Plan, { LEVELS.len() }>| outcome.levels.map(|level| (level.value, level.bound));
        assert_eq!(sides(&smoothed), sides(&whole));
    }
}

#[test]
fn without_highs_no_plan_is_worse_than_the_first_and_no_bound_on_the_wrong_side() {
    let (patient, mut lot) = (Budget::default(), Lot(31));
    let hurried = Budget { time: Some(Duration::from_mins(1)), ..Budget::default() };
    let mut closed = 0;
    for _ in 0..30 {
        let model = village(&mut lot);
        let problem = Problem::build(&model, None);
        let Some(first) = greedy::first_plan(&problem) else { continue };
        let best = solve(&problem, &patient, Watch::silent()).expect("HiGHS answers");
        let core = Core::of_size(&problem, Some(&first), 0, 1);
        let begun = Run::new(core, &hurried, Watch::silent(), Some(&first));
        let mut run = Run { large: true, hurried: true, ..begun };
        run.settle(Some(&problem.plan(&first)));
        let outcome = run.solved().expect("no HiGHS is asked");
        let plan = outcome.plan.expect("the first at least");
        let value = crate::placement::value::value(&model, &plan, None);
        assert_eq!(value, outcome.levels.map(|level| level.value), "what the facts alone say");
        let begun = crate::placement::value::value(&model, &problem.plan(&first), None);
        assert!(!better(&LEVELS, &begun, &value));
        let first_open = (0..LEVELS.len()).find(|at| outcome.levels[*at].value != best.levels[*at].value);
        for (at, (level, known)) in outcome.levels.iter().zip(&best.levels).enumerate() {
            // A bound holds under what was reached above.
            if first_open.is_none_or(|open| at <= open) {
                assert!(level.bound.is_none_or(|bound| !LEVELS[at].sense.better(known.value, bound)), "level {at}");
            }
        }
        closed += usize::from(first_open.is_none());
    }
    assert!(closed > 10, "{closed} came to the best plan");
}

#[test]
fn smoothed_prices_come_near_those_of_the_linear_relaxation_and_bound_every_plan() {
    let (budget, mut lot) = (Budget::default(), Lot(29));
    for _ in 0..40 {
        let model = village(&mut lot);
        let problem = Problem::build(&model, None);
        let best = solve(&problem, &budget, Watch::silent()).expect("HiGHS answers").plan.expect("a plan");
        let picks: Vec<Pick> = best.itineraries.iter().filter_map(|itinerary| problem.pick_of(itinerary)).collect();
        let value = value_of(&problem, &assignment(&problem, &picks));
        let worth = program::together(&problem, false);
        let reached: i64 = worth.iter().map(|(level, times)| times * value[*level]).sum();
        let scales = smooth::scales(&problem);
        let smooth = Smooth::new(&problem, &scales, &worth, Sense::Max, &[]);
        let found = smooth.search(&Homes::of(&problem), None, 0, 60, || 0.0);
        let mut core = Core::around(&problem, None);
        let mut relaxation = Relaxation::of(&core, 1).expect("HiGHS starts");
        relaxation.aim(&core, &worth, Sense::Max);
        let duals =
            relaxation.prices(&mut core, &mut || ControlFlow::Continue(())).expect("solved").expect("an optimum");
        let linear = smooth.bound_at(&duals[core.layout.coupling as usize..]);
        assert!(found.bound >= reached, "{} bounds {reached}", found.bound);
        assert_eq!(found.bound, smooth.bound_at(&found.prices), "what an auction says its prices prove, they prove");
        assert!(found.bound as f64 <= linear as f64 * 1.002, "{} where the relaxation has {linear}", found.bound);
        for price in [1e30, -1e30, 1e9] {
            let wild = vec![price; problem.rows.len() + problem.floors.len()];
            assert!(smooth.bound_at(&wild) >= reached, "prices beyond all reason bound it too");
        }
        let candidates: Vec<usize> = (0..problem.candidates.len()).collect();
        for (candidate, loss) in candidates.iter().zip(smooth.losses(&found.prices, &candidates)) {
            assert!(loss >= 0);
            let taken = picks.iter().any(|pick| pick.candidate == *candidate);
            assert!(
                !taken || found.bound - loss >= reached,
                "what the best plan takes loses no more than lies above it"
            );
        }
    }
}

#[test]
fn repairs_keep_every_row_raise_the_value_they_say_and_are_the_same_again() {
    let (mut lot, mut raised) = (Lot(11), 0);
    for _ in 0..40 {
        let mut model = village(&mut lot);
        let unit = UnitId(lot.below(5));
        let pin = Pin { household: HouseholdId(lot.below(7)), unit, package: None, from: None };
        model.decisions.pins.extend((lot.below(2) == 0).then_some(pin));
        model.links.extend((lot.below(2) == 0).then_some(Link {
            kind: LinkKind::TogetherMunicipality,
            a: HouseholdId(0),
            b: HouseholdId(1),
        }));
        let problem = Problem::build(&model, None);
        let Some(first) = greedy::first_plan(&problem) else { continue };
        let losses = vec![0; problem.columns()];
        let run = || Rebuild::new(&problem, &first, &losses, true).run(300, 7, || 0.0);
        let rebuilt = run();
        assert_eq!(run(), rebuilt);
        let Some(better_plan) = rebuilt.better else { continue };
        let value = |picks: &[Pick]| value_of(&problem, &assignment(&problem, picks));
        assert!(better(&LEVELS, &value(&better_plan), &value(&first)));
        let judged = crate::placement::value::value(&model, &problem.plan(&better_plan), None);
        assert_eq!(judged, value(&better_plan), "what the facts alone say");
        let mut state = State::empty(&problem);
        for pick in &better_plan {
            state.restore(*pick);
        }
        assert_eq!(state.broken().next(), None);
        raised += 1;
    }
    assert!(raised > 3, "{raised} plans were raised");
}

#[test]
fn no_plan_has_fewer_changes_than_the_rows_alone_allow_and_often_one_has_no_more() {
    let (budget, mut lot) = (Budget::default(), Lot(13));
    let (mut met, mut changed, mut seen) = (0, 0, 0);
    for case in 0..80 {
        let mut model = village(&mut lot);
        if case % 2 == 0 {
            // Who is tied to another is let in nowhere alone, and kept all the same.
            let [a, b] = [HouseholdId(0), HouseholdId(1)];
            model.links = vec![Link { a, b, kind: LinkKind::TogetherMunicipality }];
        }
        let before = Problem::build(&model, None);
        let published = solve(&before, &budget, Watch::silent()).expect("HiGHS answers").plan.unwrap_or_default();
        drop(before);
        let placed: Vec<_> = published.itineraries.iter().filter_map(|itinerary| itinerary.home).collect();
        let Some(home) = placed.get(lot.below(placed.len().max(1) as u32) as usize) else { continue };
        let (household, unit) = (home.stay.household, home.stay.unit);
        if lot.below(2) == 0 {
            model.decisions.household_refusals.push(HouseholdRefusal { household, unit });
        } else {
            // Somebody else is to have this home.
            let household = HouseholdId((household.0 + 1) % 7);
            model.decisions.pins.push(Pin { household, unit, package: None, from: None });
        }
        let problem = Problem::build(&model, Some(&published));
        let outcome = solve(&problem, &budget, Watch::silent()).expect("HiGHS answers");
        if outcome.status != Status::Optimal {
            continue;
        }
        let fewest = kept::fewest_changes(&problem, &budget, Watch::silent()).expect("HiGHS answers");
        let value = outcome.levels[CHANGES].value;
        let forced = kept::forced_changes(&problem);
        assert!(forced <= fewest && fewest <= value, "{forced} {fewest} {value}");
        seen += usize::from(forced == fewest && fewest > 0);
        met += usize::from(fewest == value);
        changed += usize::from(fewest > 0);
    }
    assert!(met > 10 && changed > 20 && seen > 10, "{met} met, {changed} changed, {seen} at sight");
}

#[test]
fn of_a_published_plan_as_much_is_kept_as_fits() {
    let mut lot = Lot(5);
    for _ in 0..20 {
        let model = village(&mut lot);
        let before = Problem::build(&model, None);
        let Some(first) = greedy::first_plan(&before) else { continue };
        let published = before.plan(&first);
        let problem = Problem::build(&model, Some(&published));
        let kept = greedy::keeping(&problem).expect("nothing binds anybody");
        assert_eq!(value_of(&problem, &assignment(&problem, &kept))[CHANGES], 0);
    }
}

#[test]
fn in_a_hurry_a_decision_changes_little_of_the_published_plan_and_breaks_nothing() {
    let (whole, mut lot) = (Budget::default(), Lot(29));
    let short = Budget { time: Some(Duration::from_micros(1)), ..Budget::default() };
    // A clock that stands still: short of time by what it was told, never out of it.
    let (mut near, mut forced) = (0, 0);
    for _ in 0..40 {
        let mut model = village(&mut lot);
        let before = Problem::build(&model, None);
        let published = solve(&before, &whole, Watch::silent()).expect("HiGHS answers").plan.unwrap_or_default();
        drop(before);
        let homes: Vec<_> = published.itineraries.iter().filter_map(|itinerary| itinerary.home).collect();
        let Some(home) = homes.get(lot.below(homes.len().max(1) as u32) as usize) else { continue };
        let (household, unit) = (home.stay.household, home.stay.unit);
        model.decisions.household_refusals.push(HouseholdRefusal { household, unit });
        let problem = Problem::build(&model, Some(&published));
        let outcome = solve(&problem, &short, Watch::silent()).expect("no HiGHS in it");
        let plan = outcome.plan.expect("nothing is pinned");
        assert_eq!(verify(&model, &plan, Some(&published)).breaches, []);
        let best = solve(&problem, &whole, Watch::silent()).expect("HiGHS answers");
        for (quick, best) in outcome.levels.iter().zip(&best.levels).take(CHANGES).skip(1) {
            assert!(quick.bound.is_none_or(|bound| bound >= best.value) || best.value == quick.value);
        }
        forced += outcome.levels[CHANGES].value;
        near += best.levels[CHANGES].value;
    }
    assert!(near > 10 && forced <= near + 10, "{forced} changes in a hurry, {near} with all the time");
}
