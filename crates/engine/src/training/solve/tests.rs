//! The search against all plans there are, on calendars small enough to look at every one.

use super::{Aims, first_plan, solve};
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::outcome::{Outcome, Status, better};
use crate::training::LEVELS;
use crate::training::fixture;
use crate::training::hard;
use crate::training::model::Model;
use crate::training::plan::{Edition, Plan, Seating};
use crate::training::problem::Problem;
use crate::training::value::{LEFT, MANDATORY, NEEDS, Value, closed};
use crate::training::verify::verify;

/// Plans beyond which a calendar is too large to look at all of them.
const MOST: usize = 40_000;

/// Every plan that keeps the rules; nothing if there are too many to look at.
fn all_plans(model: &Model) -> Option<Vec<Plan>> {
    let broken = |plan: &Plan, rule: &str| verify(model, plan).breaches.iter().any(|breach| breach.rule == rule);
    let mut series: Vec<(ActivityId, Vec<SlotId>)> = Vec::new();
    for activity in (0..model.activities.len() as u32).map(ActivityId) {
        let slots = || (0..model.slots.len() as u32).map(SlotId);
        let of: Vec<Vec<SlotId>> = match model.activity(activity).sessions {
            1 => slots().map(|one| vec![one]).collect(),
            _ => slots().flat_map(|one| slots().map(move |next| vec![one, next])).collect(),
        };
        series.extend(of.into_iter().map(|slots| (activity, slots)));
    }
    let held = |(activity, slots): &(ActivityId, Vec<SlotId>), attendees: Vec<OperatorId>| Edition {
        activity: *activity,
        slots: slots.clone(),
        attendees,
    };
    series.retain(|one| !broken(&Plan { editions: vec![held(one, Vec::new())] }, "training.series"));
    // what one person may attend, others and groups aside
    let mut choices: Vec<Vec<u32>> = Vec::new();
    for operator in model.operator_ids() {
        let alone = |set: &u32| {
            let editions = series.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
            let plan = Plan { editions: editions.map(|(_, one)| held(one, vec![operator])).collect() };
            let own = ["training.once", "training.way", "training.load", "training.reason", "training.calendar"];
            own.iter().all(|rule| !broken(&plan, rule))
        };
        choices.push((0..1u32 << series.len()).filter(alone).collect());
    }
    if choices.iter().map(Vec::len).product::<usize>() > MOST {
        return None;
    }
    let mut plans = Vec::new();
    let mut at = vec![0; choices.len()];
    loop {
        let attendees = |bit: usize| {
            let takes = |(operator, at): (usize, &usize)| {
                (choices[operator][*at] >> bit & 1 == 1).then_some(OperatorId(operator as u32))
            };
            at.iter().enumerate().filter_map(takes).collect::<Vec<_>>()
        };
        let editions = series.iter().enumerate().map(|(bit, one)| held(one, attendees(bit)));
        let plan = Plan { editions: editions.filter(|edition| !edition.attendees.is_empty()).collect() };
        if verify(model, &plan).breaches.is_empty() {
            plans.push(plan);
        }
        let Some(next) = (0..at.len()).find(|operator| at[*operator] + 1 < choices[*operator].len()) else { break };
        at[next] += 1;
        at[..next].fill(0);
    }
    Some(plans)
}

fn best(model: &Model, plans: &[Plan]) -> Option<Value> {
    let values = plans.iter().map(|plan| verify(model, plan).value);
    values.reduce(|best, value| if better(&LEVELS, &value, &best) { value } else { best })
}

fn solved(model: &Model, aims: Aims) -> Outcome<Plan, { LEVELS.len() }> {
    solve(&Problem::build(model), aims, &Budget::default(), Watch::silent()).expect("HiGHS works")
}

#[test]
fn no_plan_is_better_than_the_one_that_is_found() {
    let (mut compared, mut infeasible) = (0, 0);
    for seed in 0..120 {
        let model = fixture::drawn(seed);
        let Some(plans) = all_plans(&model) else { continue };
        let found = solved(&model, Aims::ByValue);
        let value = found.plan.as_ref().map(|plan| {
            let verified = verify(&model, plan);
            assert_eq!(verified.breaches, [], "seed {seed}");
            verified.value
        });
        assert_eq!(value, best(&model, &plans), "seed {seed}");
        assert_eq!(found.status, if value.is_some() { Status::Optimal } else { Status::Infeasible }, "seed {seed}");
        compared += 1;
        infeasible += usize::from(value.is_none());
    }
    assert!(compared > 60, "{compared} calendars were small enough");
    assert!(infeasible > 0, "and some decisions cannot be kept");
}

#[test]
fn a_plan_that_something_has_happened_to_is_changed_least() {
    let mut changed = 0;
    for seed in 0..120 {
        let model = fixture::drawn(seed);
        if model.published.is_empty() {
            continue;
        }
        let Some(plans) = all_plans(&model) else { continue };
        let found = solved(&model, Aims::FewestChanges);
        let order =
            |value: Value| [value[MANDATORY], value[5], -value[NEEDS], value[LEFT], value[3], value[4], -value[6]];
        let least = plans.iter().map(|plan| order(verify(&model, plan).value)).min();
        assert_eq!(found.plan.as_ref().map(|plan| order(verify(&model, plan).value)), least, "seed {seed}");
        changed += usize::from(least.is_some_and(|value| value[1] > 0));
    }
    assert!(changed > 0, "some cannot be kept as they were");
}

/// How much of everybody's needs is closed: nothing, less than half, half or more.
fn shares(model: &Model, plan: &Plan) -> Vec<u8> {
    let of = |operator: OperatorId| {
        let activities: Vec<ActivityId> = plan.of(operator).map(|edition| edition.activity).collect();
        let closed = closed(model, operator, &activities);
        (closed.whole > 0).then(|| if closed.worth == 0 { 0 } else { 1 + u8::from(2 * closed.worth >= closed.whole) })
    };
    let mut shares: Vec<u8> = model.operator_ids().filter_map(of).collect();
    shares.sort_unstable();
    shares
}

#[test]
fn whoever_has_least_has_as_much_as_any_plan_that_closes_as_much_gives() {
    let mut mattered = 0;
    for seed in 0..120 {
        let mut model = fixture::drawn(seed);
        // where all steps are worth the same, many plans close as much
        for need in &mut model.needs {
            (need.weight, need.mandatory, need.wanted) = (1, false, need.level + 1);
        }
        let Some(plans) = all_plans(&model) else { continue };
        let Some(plan) = solved(&model, Aims::ByValue).plan else { continue };
        let above = |plan: &Plan| verify(&model, plan).value[..LEFT].to_vec();
        let closes = above(&plan);
        let as_good: Vec<Vec<u8>> =
            plans.iter().filter(|other| above(other) == closes).map(|plan| shares(&model, plan)).collect();
        // worst first: sorted, the greatest in lexicographic order is the fairest
        assert_eq!(Some(&shares(&model, &plan)), as_good.iter().max(), "seed {seed}");
        mattered += usize::from(as_good.iter().min() != as_good.iter().max());
    }
    assert!(mattered > 0, "some plans that close as much are less fair");
}

#[test]
fn the_first_plan_keeps_every_rule_but_what_people_decided() {
    for seed in 0..300 {
        let model = fixture::drawn(seed);
        let plan = first_plan(&Problem::build(&model));
        let rules: Vec<&str> = verify(&model, &plan).breaches.iter().map(|breach| breach.rule).collect();
        assert!(rules.iter().all(|rule| *rule == "training.pin"), "seed {seed}: {rules:?}");
    }
}

#[test]
fn candidates_are_what_rules_leave() {
    for seed in 0..100 {
        let model = fixture::drawn(seed);
        let problem = Problem::build(&model);
        for (at, edition) in (0u32..).zip(&problem.editions) {
            for operator in model.operator_ids() {
                let (activity, slots) = (edition.activity, edition.slots.clone());
                let judged = hard::judged(&model, &Seating { operator: Some(operator), activity, slots });
                assert_eq!(problem.seat(operator, at).is_some(), judged.is_none(), "seed {seed}");
            }
        }
        for (at, seat) in problem.seats.iter().enumerate() {
            let edition = problem.edition(at);
            let seated =
                Edition { activity: edition.activity, slots: edition.slots.clone(), attendees: vec![seat.operator] };
            let breaches = verify(&model, &Plan { editions: vec![seated] }).breaches;
            // what others, groups and money have to do with it is not judged alone
            let others =
                ["training.group", "training.cases", "training.budget", "training.pin", "training.prerequisites"];
            assert!(breaches.iter().all(|breach| others.contains(&breach.rule)), "seed {seed}: {breaches:?}");
        }
    }
}

#[test]
fn a_small_season_is_planned_and_proven() {
    let model = fixture::season(30, 12, 1);
    let found = solved(&model, Aims::ByValue);
    let plan = found.plan.expect("a plan");
    assert_eq!(verify(&model, &plan).breaches, []);
    assert_eq!(found.status, Status::Optimal);
    assert!(plan.seats() > 20, "{} seats", plan.seats());
}
