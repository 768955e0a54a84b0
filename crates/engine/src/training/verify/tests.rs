//! Every hard rule on the small calendar: a plan that keeps them all, and one thing otherwise.

use crate::ids::{ActivityId, OperatorId, SlotId, TrainerId};
use crate::training::fixture;
use crate::training::model::{Exclusion, Floor, HalfDay, Model, Need, Pin, Prerequisite};
use crate::training::plan::{Edition, Plan};
use crate::training::verify::{STRUCTURE, verify};
use crate::units::Cents;

/// Leases for all on the first morning, then supervision for the first of each service.
fn plan() -> Plan {
    let edition = |activity: u32, slot: u32, who: &[u32]| Edition {
        activity: ActivityId(activity),
        slots: vec![SlotId(slot)],
        attendees: who.iter().map(|operator| OperatorId(*operator)).collect(),
    };
    Plan { editions: vec![edition(0, 0, &[0, 1, 2, 3]), edition(1, 1, &[0, 2])] }
}

fn with(change: impl FnOnce(&mut Model, &mut Plan)) -> Vec<&'static str> {
    let (mut model, mut plan) = (fixture::model(), plan());
    change(&mut model, &mut plan);
    let mut rules: Vec<&str> = verify(&model, &plan).breaches.iter().map(|breach| breach.rule).collect();
    rules.dedup();
    rules
}

#[test]
fn a_calendar_that_keeps_every_rule_closes_what_it_says() {
    let model = fixture::model();
    let found = verify(&model, &plan());
    assert_eq!(found.breaches, []);
    // six needs of two steps at weight ten; two slots, and three ways of forty minutes there and back, at thirty cents
    assert_eq!(found.value[..6], [0, 6 * 180, 0, 0, 20_000 + 3 * 40 * 30, 0]);
    assert_eq!(with(|_, plan| plan.editions.clear()), Vec::<&str>::new(), "nothing has to be held");
}

#[test]
fn sessions_are_as_many_as_said_in_order_with_days_between_in_one_place() {
    let two = |first: u32, second: u32, place: bool| {
        with(|model, plan| {
            model.activities[0].sessions = 2;
            model.activities[0].days = (2, 5);
            if place {
                model.slots.iter_mut().for_each(|slot| slot.room = Some(crate::ids::RoomId(0)));
            }
            plan.editions.truncate(1);
            plan.editions[0].slots = vec![SlotId(first), SlotId(second)];
        })
    };
    assert_eq!(two(0, 2, false), Vec::<&str>::new());
    assert_eq!(two(2, 0, false), ["training.series"]);
    assert_eq!(two(0, 1, true), ["training.series"], "a day is too soon");
    assert_eq!(two(0, 3, false), ["training.series"], "in another room");
    assert_eq!(with(|model, _| model.activities[0].sessions = 2), ["training.series"]);
    assert_eq!(with(|model, _| model.slots[0].activities = vec![ActivityId(1)]), ["training.series"]);
}

#[test]
fn a_trainer_is_there_and_nowhere_else() {
    let away = with(|model, _| model.trainers[0].absences.push(fixture::window(0, 12, 18)));
    assert_eq!(away, ["training.trainer"]);
    let elsewhere = with(|model, plan| {
        model.slots[1].windows = model.slots[0].windows.clone();
        plan.editions[1].attendees = vec![OperatorId(0), OperatorId(2)];
        model.activities[1].requires.clear();
        plan.editions[0].attendees = vec![OperatorId(1), OperatorId(3)];
    });
    assert_eq!(elsewhere, ["training.trainer"]);
}

#[test]
fn a_slot_and_a_room_hold_one_session() {
    let apart = |plan: &mut Plan| plan.editions[0].attendees = vec![OperatorId(1), OperatorId(3)];
    let slot = with(|model, plan| {
        plan.editions[1].slots = vec![SlotId(0)];
        model.activities[1].requires.clear();
        apart(plan);
    });
    assert_eq!(slot, ["training.slot_once"]);
    let room = with(|model, plan| {
        model.slots[1] = model.slots[0].clone();
        model.slots[1].trainer = Some(TrainerId(1));
        model.trainers.push(model.trainers[0].clone());
        model.activities[1].requires.clear();
        apart(plan);
    });
    assert_eq!(room, ["training.room"]);
}

#[test]
fn groups_have_a_least_a_most_and_seats() {
    assert_eq!(with(|model, _| model.activities[1].least = 3), ["training.group"]);
    assert_eq!(with(|model, _| model.activities[0].most = 3), ["training.group"]);
    assert_eq!(with(|model, _| model.slots[0].seats = 3), ["training.group"]);
    let cases = with(|model, _| {
        model.activities[1].cases = 2;
        model.cases = vec![(OperatorId(0), ActivityId(1))];
    });
    assert_eq!(cases, ["training.cases"]);
    let many = with(|model, _| model.activities[0].editions = Some(0));
    assert_eq!(many, ["training.editions"]);
}

#[test]
fn people_are_there_once_and_not_in_two_places() {
    assert_eq!(with(|model, _| model.operators[3].absences.push(fixture::window(0, 12, 20))), ["training.calendar"]);
    assert_eq!(with(|model, _| model.operators[3].shifts.push(fixture::window(0, 12, 20))), ["training.shifts"]);
    assert_eq!(with(|model, _| model.operators[0].most = Some(1)), ["training.load"]);
    assert_eq!(with(|model, _| model.done.push((OperatorId(3), ActivityId(0)))), ["training.once"]);
    let way = with(|model, _| {
        // twenty minutes on the road, ten to spare, another trainer
        model.slots[1].windows[0] = fixture::window(0, 13, 17);
        model.slots[1].windows[0].from.0 += 600;
        model.slots[1].trainer = Some(TrainerId(1));
        model.trainers.push(model.trainers[0].clone());
    });
    assert_eq!(way, ["training.way"]);
}

#[test]
fn a_seat_is_for_whom_it_is_for() {
    assert_eq!(with(|model, _| model.activities[1].team = Some(crate::ids::ServiceId(0))), ["training.audience"]);
    assert_eq!(with(|model, _| model.activities[0].roles = vec![crate::ids::RoleId(5)]), ["training.audience"]);
    let nothing = |model: &mut Model| model.needs.retain(|need: &Need| need.operator != OperatorId(3));
    assert_eq!(with(|model, _| nothing(model)), ["training.reason"]);
    let wished = with(|model, _| {
        nothing(model);
        let wish = crate::training::model::Wish { operator: OperatorId(3), slot: SlotId(0), points: 1 };
        model.wishes.push(wish);
    });
    assert_eq!(wished, Vec::<&str>::new());
}

#[test]
fn what_comes_first_is_over_first() {
    let late = with(|_, plan| plan.editions[0].slots = vec![SlotId(2)]);
    assert_eq!(late, ["training.prerequisites"]);
    let had = with(|model, plan| {
        model.activities[1].requires = vec![Prerequisite::Competence(crate::ids::CompetenceId(0), 2)];
        plan.editions.remove(0);
    });
    assert_eq!(had, ["training.prerequisites"]);
}

#[test]
fn no_desk_is_left_too_empty() {
    let floor = |least: u32, substitutes: u32| {
        with(|model, _| {
            model.services[0].floors = vec![Floor { half: HalfDay(0), role: None, least, substitutes }];
        })
    };
    assert_eq!(floor(0, 0), Vec::<&str>::new());
    assert_eq!(floor(1, 0), ["training.desk"]);
    assert_eq!(floor(1, 1), Vec::<&str>::new(), "somebody stands in");
    let off = with(|model, _| {
        model.services[0].floors = vec![Floor { half: HalfDay(0), role: None, least: 1, substitutes: 0 }];
        model.operators[1].duty.clear();
        model.operators[0].duty.clear();
    });
    assert_eq!(off, Vec::<&str>::new(), "who is not on duty leaves no desk");
}

#[test]
fn money_decisions_and_exclusions_hold() {
    assert_eq!(with(|model, _| model.funds[0].left = Cents(19_999)), ["training.budget"]);
    let out = Exclusion { operator: Some(OperatorId(3)), activity: Some(ActivityId(0)), slot: None };
    assert_eq!(with(|model, _| model.exclusions.push(out)), ["training.exclusion"]);
    let pin =
        |slot: Option<u32>| Pin::Attends { operator: OperatorId(0), activity: ActivityId(1), slot: slot.map(SlotId) };
    assert_eq!(with(|model, _| model.pins.push(pin(None))), Vec::<&str>::new());
    assert_eq!(with(|model, _| model.pins.push(pin(Some(3)))), ["training.pin"]);
    let opens = Pin::Opens { activity: ActivityId(1), slot: SlotId(3) };
    assert_eq!(with(|model, _| model.pins.push(opens)), ["training.pin"]);
}

#[test]
fn a_plan_that_names_what_is_not_there_is_none() {
    assert_eq!(with(|_, plan| plan.editions.reverse()), [STRUCTURE]);
    assert_eq!(with(|_, plan| plan.editions[1] = plan.editions[0].clone()), [STRUCTURE]);
    assert_eq!(with(|_, plan| plan.editions[0].activity = ActivityId(9)), [STRUCTURE]);
    assert_eq!(with(|_, plan| plan.editions[0].slots = vec![SlotId(9)]), [STRUCTURE]);
    assert_eq!(with(|_, plan| plan.editions[0].attendees.push(OperatorId(9))), [STRUCTURE]);
    assert_eq!(with(|_, plan| plan.editions[0].attendees.reverse()), [STRUCTURE]);
}
