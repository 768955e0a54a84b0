//! Prices by solving again, on the small calendar that tests start from.

use super::*;
use crate::ids::{ActivityId, OperatorId, RoomId, ServiceId, SlotId, TrainerId};
use crate::training::fixture;
use crate::training::model::{Floor, HalfDay};
use crate::training::value::{CHANGES, NEEDS};
use crate::training::verify::verify;

fn proposed(model: &Model) -> Plan {
    let found = propose(model, Aims::ByValue, &Budget::default(), Watch::silent()).expect("HiGHS works");
    found.outcome.plan.expect("a plan")
}

#[test]
fn a_seat_is_worth_what_somebody_learns_on_it_and_nothing_where_seats_are_free() {
    let mut model = fixture::model();
    let seat = |slot: u32| Change::Seats { activity: ActivityId(0), slots: vec![SlotId(slot)], more: 1 };
    let free = prices(&model, vec![seat(0)], &Budget::default(), Watch::silent()).expect("HiGHS works");
    assert_eq!(free[0].differs, None);
    model.slots.iter_mut().for_each(|slot| slot.seats = 3);
    model.activities[0].most = 3;
    model.activities[0].editions = Some(1);
    let priced = prices(&model, vec![seat(0)], &Budget::default(), Watch::silent()).expect("HiGHS works");
    // two steps of weight ten: 120 and 60
    assert_eq!(priced[0].differs, Some(Differs { level: NEEDS, more: 180, sure: true }));
}

#[test]
fn the_price_of_a_floor_is_what_its_people_miss() {
    let mut model = fixture::model();
    let floors = (0..8).map(|half| Floor { half: HalfDay(half), role: None, least: 2, substitutes: 0 });
    model.services[0].floors = floors.collect();
    let fewer = |half: i32| Change::Desk { service: ServiceId(0), half: HalfDay(half), role: None, more: -1 };
    let priced = prices(&model, vec![fewer(0), fewer(1)], &Budget::default(), Watch::silent()).expect("HiGHS works");
    // on the first morning one of the two can leave; on an afternoon nothing is held
    assert_eq!(priced[0].differs, Some(Differs { level: NEEDS, more: 180, sure: true }));
    assert_eq!(priced[1].differs, None);
}

#[test]
fn a_floor_lowered_throughout_is_worth_what_it_is_worth_on_the_half_day_that_binds() {
    let mut model = fixture::model();
    let floors = (0..8).map(|half| Floor { half: HalfDay(half), role: None, least: 2, substitutes: 0 });
    model.services[0].floors = floors.collect();
    model.activities[0].editions = Some(1);
    let plan = proposed(&model);
    let asked = concessions(&model, &plan, 1);
    assert!(matches!(asked[0], Change::Editions { activity: ActivityId(0), more: 1 }), "{asked:?}");
    let floor = asked.iter().position(|change| *change == Change::Floor { service: ServiceId(0), fewer: 1 }).unwrap();
    let priced = prices(&model, asked, &Budget::default(), Watch::silent()).expect("HiGHS works");
    assert!(priced[floor].differs.is_some_and(|differs| differs.level == NEEDS && differs.more >= 180 && differs.sure));
}

#[test]
fn a_slot_helps_where_there_is_none_left() {
    let mut model = fixture::model();
    model.slots.truncate(1);
    let plan = proposed(&model);
    let slots = possible_slots(&model, &plan, 4);
    assert!(!slots.is_empty());
    let best = best_slots(&model, slots, &Budget::default(), Watch::silent()).expect("HiGHS works");
    // the supervision that comes after
    assert_eq!(best[0].differs.map(|differs| (differs.level, differs.more)), Some((NEEDS, 360)));
}

#[test]
fn when_a_trainer_falls_ill_or_a_room_is_lost_few_seats_change() {
    let mut model = fixture::model();
    model.trainers.push(model.trainers[0].clone());
    model.slots[2].trainer = Some(TrainerId(1));
    let plan = proposed(&model);
    let budget = Budget::default();
    let nothing = anew(&model, &plan, &[], &budget, Watch::silent()).expect("HiGHS works").outcome;
    assert_eq!((nothing.plan.as_ref(), nothing.levels[CHANGES].value), (Some(&plan), 0));
    for happened in [
        Change::NoTrainer { trainer: TrainerId(0), from: Ticks::from_minutes(24 * 60) },
        Change::NoRoom { room: RoomId(0), from: Ticks(0) },
    ] {
        let again = anew(&model, &plan, std::slice::from_ref(&happened), &budget, Watch::silent());
        let again = again.expect("HiGHS works").outcome;
        let (now, mut changed) = (again.plan.expect("a plan"), happened.applied(&model));
        changed.published = seats(&plan);
        assert_eq!(verify(&changed, &now).breaches, [], "{happened:?}");
        let kept = plan.editions.iter().filter(|edition| now.editions.contains(edition)).count();
        assert!(again.levels[CHANGES].value <= 2 * plan.seats() as i64 - 2 * kept as i64, "{happened:?}");
        assert!(now.of(OperatorId(0)).count() > 0, "{happened:?}");
    }
}
