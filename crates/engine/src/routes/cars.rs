//! Which of the cars that are shared each shift takes: the one that people were told, where it is still free, else the first that is.

use std::collections::BTreeMap;

use super::model::{Model, Pool};
use super::plan::Plan;
use super::work::goes_out;
use crate::ids::ShiftId;

/// Which shared car each shift takes that goes out, from 1.
pub fn cars(model: &Model, plan: &Plan) -> BTreeMap<ShiftId, u32> {
    model.pools.iter().flat_map(|pool| of_pool(model, plan, pool)).collect()
}

fn of_pool(model: &Model, plan: &Plan, pool: &Pool) -> BTreeMap<ShiftId, u32> {
    let own = plan.tours.iter().filter(|tour| pool.shifts.contains(&tour.shift) && goes_out(model, tour));
    let mut out: Vec<ShiftId> = own.map(|tour| tour.shift).collect();
    out.sort_by_key(|shift| (model.shift(*shift).from, *shift));
    let told = out.iter().filter_map(|shift| Some((*shift, *model.told_cars.get(shift)?)));
    let mut told: Vec<(ShiftId, u32)> = told.filter(|(_, car)| (1..=pool.cars).contains(car)).collect();
    loop {
        let (taken, enough) = taken(model, pool, &out, &told);
        // whoever keeps a car may leave two others without one that is free for all of their hours
        if enough || told.pop().is_none() {
            return taken;
        }
    }
}

/// The car of each shift if these keep theirs, and whether the cars are enough for that.
fn taken(model: &Model, pool: &Pool, out: &[ShiftId], told: &[(ShiftId, u32)]) -> (BTreeMap<ShiftId, u32>, bool) {
    let meets = |one: ShiftId, other: ShiftId| {
        let [one, other] = [one, other].map(|shift| model.shift(shift));
        one.from < other.latest && other.from < one.latest
    };
    let mut cars: BTreeMap<ShiftId, u32> = BTreeMap::new();
    let free = |cars: &BTreeMap<ShiftId, u32>, shift: ShiftId, car: u32| {
        cars.iter().all(|(other, taken)| *taken != car || !meets(shift, *other))
    };
    for (shift, car) in told {
        if free(&cars, *shift, *car) {
            cars.insert(*shift, *car);
        }
    }
    let mut enough = true;
    for shift in out {
        if !cars.contains_key(shift) {
            // of one car more than are taken one is free
            let car = (1..=cars.len() as u32 + 1).find(|car| free(&cars, *shift, *car)).unwrap_or(u32::MAX);
            enough &= car <= pool.cars;
            cars.insert(*shift, car);
        }
    }
    (cars, enough)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{SiteId, VisitId};
    use crate::routes::fixture;
    use crate::routes::model::{Place, Shift, Visit};
    use crate::routes::plan::{Stop, Tour};
    use crate::time::Ticks;

    /// A day on which these shifts share so many cars, and all go out.
    fn day(hours: &[(i64, i64)], cars: u32) -> (Model, Plan) {
        let mut model = fixture::model();
        model.visits[0].place = Place::At { from: SiteId(1), to: SiteId(1) };
        let shift = |(from, latest): &(i64, i64)| Shift {
            from: Ticks(*from),
            latest: Ticks(*latest),
            ..fixture::model().shifts[0].clone()
        };
        model.shifts = hours.iter().map(shift).collect();
        model.pools = vec![Pool { cars, shifts: (0..hours.len() as u32).map(ShiftId).collect() }];
        let stop = Stop { visit: VisitId(0), seat: 0, start: Ticks(0) };
        let tours = (0..hours.len() as u32).map(|shift| Tour { shift: ShiftId(shift), stops: vec![stop] });
        (model, Plan { tours: tours.collect() })
    }

    #[test]
    fn who_goes_out_takes_the_first_car_that_is_free() {
        let (mut model, mut plan) = day(&[(0, 100), (50, 200), (100, 300), (0, 300)], 2);
        model.visits.push(Visit { place: Place::Remote, ..model.visits[0].clone() });
        plan.tours[3].stops[0].visit = VisitId(model.visits.len() as u32 - 1);
        let cars = cars(&model, &plan);
        let of = |shift: u32| cars.get(&ShiftId(shift)).copied();
        assert_eq!([of(0), of(1), of(2), of(3)], [Some(1), Some(2), Some(1), None]);
    }

    #[test]
    fn who_was_told_a_car_keeps_it_as_long_as_the_cars_are_enough() {
        // the first of the day is ill: the others were told the second car and the third
        let (mut model, plan) = day(&[(10, 100), (20, 200), (120, 300)], 3);
        let of = |model: &Model| cars(model, &plan).into_values().collect::<Vec<u32>>();
        assert_eq!(of(&model), [1, 2, 1]);
        model.told_cars = [(ShiftId(0), 2), (ShiftId(1), 3)].into();
        assert_eq!(of(&model), [2, 3, 1]);
        // a car that is not there any more is not kept, nor one that two were told
        model.pools[0].cars = 2;
        assert_eq!(of(&model), [2, 1, 2]);
        model.told_cars = [(ShiftId(0), 2), (ShiftId(1), 2)].into();
        assert_eq!(of(&model), [2, 1, 2]);
        // with two cars each of the first two may keep theirs only until the third needs one for all of its hours
        let (mut model, plan) = day(&[(0, 100), (110, 200), (50, 150)], 2);
        model.told_cars = [(ShiftId(0), 1), (ShiftId(1), 2)].into();
        let found = cars(&model, &plan);
        assert_eq!(found.into_values().collect::<Vec<u32>>(), [1, 1, 2]);
    }
}
