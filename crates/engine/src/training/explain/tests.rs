//! Who waits and what would let them in, on the small calendar that tests start from and on drawn ones.

use super::*;
use crate::ids::{CompetenceId, ServiceId};
use crate::training::change::Change;
use crate::training::fixture;
use crate::training::model::{Floor, HalfDay};
use crate::training::problem::Problem;
use crate::training::solve::first_plan;

/// Leases on the first morning for these people.
fn leases(who: &[u32]) -> Plan {
    let attendees = who.iter().map(|operator| OperatorId(*operator)).collect();
    Plan { editions: vec![Edition { activity: ActivityId(0), slots: vec![SlotId(0)], attendees }] }
}

fn why(model: &Model, plan: &Plan, operator: u32, activity: u32) -> WhyNot {
    why_not(model, plan, OperatorId(operator), ActivityId(activity), &|| false)
}

#[test]
fn whoever_is_not_served_waits_mandatory_needs_first() {
    let mut model = fixture::model();
    model.needs[5].mandatory = true;
    let waiting: Vec<(u32, u32)> = waiting(&model, &leases(&[0, 1]))
        .iter()
        .map(|waiting| (waiting.need.operator.0, waiting.need.competence.0))
        .collect();
    assert_eq!(waiting, [(3, 0), (0, 1), (2, 0), (2, 1)]);
    let first = Waiting { need: model.needs[1], reached: 0 };
    assert_eq!(closing(&model, &first), [ActivityId(1)]);
    assert_eq!(first.need.competence, CompetenceId(1));
}

#[test]
fn a_full_group_is_told_and_one_more_seat_lets_in() {
    let mut model = fixture::model();
    model.slots[0].seats = 3;
    model.activities[0].most = 3;
    model.activities[0].editions = Some(1);
    let found = why(&model, &leases(&[0, 1, 2]), 3, 0);
    assert!(found.editions[0].held);
    assert_eq!(found.editions[0].breaches[0].rule, "training.group");
    let repair = found.repair.expect("a seat");
    let seat = Change::Seats { activity: ActivityId(0), slots: vec![SlotId(0)], more: 1 };
    assert_eq!(repair.ways, [Way::Facts(seat)]);
}

#[test]
fn a_desk_that_would_be_too_empty_is_told_and_one_fewer_lets_in() {
    let mut model = fixture::model();
    model.services[1].floors = vec![Floor { half: HalfDay(0), role: None, least: 1, substitutes: 0 }];
    model.slots.truncate(1);
    let found = why(&model, &leases(&[0, 1, 2]), 3, 0);
    assert_eq!(found.editions[0].breaches[0].rule, "training.desk");
    let desk = Change::Desk { service: ServiceId(1), half: HalfDay(0), role: None, more: -1 };
    assert_eq!(found.repair.expect("a desk").ways, [Way::Facts(desk)]);
}

#[test]
fn who_is_busy_then_moves_what_is_in_the_way_to_another_date() {
    let mut model = fixture::model();
    model.activities[1].requires.clear();
    model.activities[0].least = 1;
    model.slots.push(model.slots[0].clone());
    model.slots[4].room = None;
    model.slots[4].trainer = None;
    model.slots[4].activities = vec![ActivityId(1)];
    let mut plan = leases(&[0, 1]);
    let again =
        Edition { activity: ActivityId(0), slots: vec![SlotId(1)], attendees: vec![OperatorId(2), OperatorId(3)] };
    plan.editions.push(again);
    let supervision = Edition { activity: ActivityId(1), slots: vec![SlotId(4)], attendees: vec![OperatorId(2)] };
    plan.editions.push(supervision);
    model.activities[1].least = 1;
    model.slots.iter_mut().take(4).for_each(|slot| slot.activities = vec![ActivityId(0)]);
    assert_eq!(verify(&model, &plan).breaches, []);
    let found = why(&model, &plan, 0, 1);
    assert_eq!(found.editions[0].breaches[0].rule, "training.way");
    let moved = Way::Moved { activity: ActivityId(0), from: vec![SlotId(0)], to: vec![SlotId(1)] };
    assert_eq!(found.repair.expect("another date").ways, [moved]);
}

#[test]
fn an_edition_that_is_not_held_is_opened_with_those_who_wait() {
    let model = fixture::model();
    let found = why(&model, &leases(&[0, 1]), 2, 0);
    let repair = found.repair.expect("one of the two");
    // the group that is there has a seat
    assert_eq!(repair.ways, []);
    let found = why(&model, &Plan::default(), 2, 0);
    let repair = found.repair.expect("an edition");
    assert_eq!(repair.ways.len(), 1);
    assert_eq!(repair.plan.editions[0].attendees.len(), 4);
}

#[test]
fn every_repair_keeps_every_rule_once_the_facts_are_as_it_says() {
    let (mut repaired, mut stopped) = (0, 0);
    for seed in 0..150 {
        let model = fixture::drawn(seed);
        let plan = first_plan(&Problem::build(&model));
        if !verify(&model, &plan).breaches.is_empty() {
            continue;
        }
        for waiting in waiting(&model, &plan) {
            for activity in closing(&model, &waiting) {
                let operator = waiting.need.operator;
                if plan.of(operator).any(|edition| edition.activity == activity) {
                    continue;
                }
                let found = why_not(&model, &plan, operator, activity, &|| false);
                stopped += found.editions.iter().filter(|edition| !edition.breaches.is_empty()).count();
                let Some(repair) = found.repair else { continue };
                let mut changed = model.clone();
                for way in &repair.ways {
                    if let Way::Facts(change) = way {
                        changed = change.applied(&changed);
                    }
                }
                assert_eq!(verify(&changed, &repair.plan).breaches, [], "seed {seed}");
                let there = repair.plan.of(operator).any(|edition| edition.activity == activity);
                assert!(there, "seed {seed}: they are let in");
                repaired += 1;
            }
        }
    }
    assert!(repaired > 50 && stopped > 50, "{repaired} repaired, {stopped} stopped");
}
