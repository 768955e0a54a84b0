//! Breaks and cars among what could give, held against every place there is.

use super::*;
use crate::routes::model::{Pool, Seat, Visit, Window};

/// The drawn week with a break on every shift from a base back to it, and one car for all.
fn busy(seed: u64) -> Model {
    let mut model = week(seed);
    let minutes = |minutes: i64| Ticks::from_minutes(minutes);
    for (at, shift) in (0u32..).map(ShiftId).zip(model.shifts.clone()).filter(|(_, shift)| shift.base == shift.end) {
        let open = Ticks(shift.from.0 + minutes(20 + (seed as i64 * 7) % 40).0);
        let close = Ticks(open.0 + minutes(15).0);
        model.visits.push(Visit {
            windows: vec![Window { day: shift.day, open, due: close, close: Some(close) }],
            seats: vec![Seat { skills: Vec::new(), duration: minutes(15 + (seed as i64 * 5) % 30) }],
            priority: 1,
            rest: Some(at),
            ..Visit::default()
        });
    }
    let shifts = (0..model.shifts.len() as u32).map(ShiftId).collect();
    model.pools.push(Pool { cars: 1, shifts });
    model
}

/// Whether a visit, with those tied to it, fits after a change, a break taken anywhere.
fn does_too(model: &Model, plan: &Plan, group: &[VisitId], change: &Change) -> bool {
    let after = changed(model, change);
    match *change {
        Change::MoveRest { visit, .. } | Change::ShortRest { visit, .. } => {
            let anywhere = [group, &[visit]].concat();
            fits(&after, plan, &[visit], group, &|_| true) || fits(&after, plan, &[visit], &anywhere, &|_| true)
        }
        _ => fits(&after, plan, &[], group, &|_| true),
    }
}

fn with(change: Change, by: i64) -> Change {
    match change {
        Change::MoveRest { visit, .. } => Change::MoveRest { visit, minutes: by },
        Change::ShortRest { visit, .. } => Change::ShortRest { visit, minutes: by },
        other => other,
    }
}

/// Of this room: car, break at another time, shorter break.
fn number(change: &Change) -> Option<usize> {
    match change {
        Change::Car { .. } => Some(0),
        Change::MoveRest { .. } => Some(1),
        Change::ShortRest { .. } => Some(2),
        _ => None,
    }
}

#[test]
fn a_car_more_and_a_break_that_gives_way_are_told_where_they_do_and_only_there() {
    let mut seen = [0; 3];
    for seed in 0..120 {
        let model = busy(seed);
        let plan = planned(&model, seed);
        assert_eq!(verify(&model, &plan).breaches, vec![], "seed {seed}");
        let rests: Vec<VisitId> = (0..).map(VisitId).take(model.visits.len()).collect();
        let rests: Vec<VisitId> = rests.into_iter().filter(|visit| model.visit(*visit).rest.is_some()).collect();
        for visit in left_out(&model, &plan).filter(|visit| model.visit(*visit).rest.is_none()) {
            let group = tied(&model, visit);
            if fits(&model, &plan, &[], &group, &|_| true) {
                continue;
            }
            let relief = relief(&model, &plan, visit, &[], usize::MAX, &|| false);
            let told: Vec<&Relaxed> = relief.found.iter().filter(|one| number(&one.change).is_some()).collect();
            for one in &told {
                let said = format!("seed {seed} {visit:?} {:?}", one.change);
                assert_eq!(verify(&changed(&model, &one.change), &one.plan).breaches, vec![], "{said}");
                assert!(one.plan.stops().any(|(_, stop)| stop.visit == visit), "{said}: it is made");
                assert!(does_too(&model, &plan, &group, &one.change), "{said}");
                let (Change::MoveRest { minutes, .. } | Change::ShortRest { minutes, .. }) = one.change else {
                    seen[0] += 1;
                    continue;
                };
                let kind = number(&one.change).unwrap();
                seen[kind] += 1;
                if minutes > i64::from(kind == 2) {
                    assert!(!does_too(&model, &plan, &group, &with(one.change, minutes - 1)), "{said}: less would do");
                }
            }
            // what is not told does not do, and of what is told nothing smaller
            let least = |kind: usize| told.iter().find(|one| number(&one.change) == Some(kind)).map(|one| one.change);
            for shift in 0..model.shifts.len() {
                let change = Change::Car { pool: 0, day: model.shifts[shift].day };
                let smaller = least(0).is_none_or(|known| change.cost(&model) < known.cost(&model));
                assert!(!smaller || !does_too(&model, &plan, &group, &change), "seed {seed} {visit:?} {change:?}");
            }
            for rest in &rests {
                let lasts = model.visit(*rest).seats[0].duration.minutes();
                for (kind, most) in [(1, MOST_MINUTES), (2, lasts - 10)] {
                    let any = match kind {
                        1 => Change::MoveRest { visit: *rest, minutes: 0 },
                        _ => Change::ShortRest { visit: *rest, minutes: 0 },
                    };
                    let less = match least(kind) {
                        Some(Change::MoveRest { minutes, .. } | Change::ShortRest { minutes, .. }) => minutes - 1,
                        _ => most,
                    };
                    if less >= i64::from(kind == 2) {
                        let change = with(any, less.min(most));
                        assert!(!does_too(&model, &plan, &group, &change), "seed {seed} {visit:?} {change:?}");
                    }
                }
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}
