//! Room that is made without anybody's visit: a break that is taken at another time or is shorter, one more of the cars that are shared.

use std::collections::BTreeSet;

use super::MOST_MINUTES;
use super::change::{Change, changed};
use super::ground::{Found, Ground};
use super::others::elsewhere;
use super::seek::first;
use crate::ids::{ShiftId, SkillId, VisitId};
use crate::routes::explain::timing::Limit;
use crate::routes::model::{Model, Pool};
use crate::routes::plan::Plan;
use crate::routes::verify::verify;

/// No break is made shorter than this: D.Lgs. 66/2003, art. 8.
const SHORTEST: i64 = 10;

/// One car more at a base on a day, the first that will do.
pub fn cars(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let model = ground.model;
    let of_pool = |(pool, cars): (usize, &Pool)| {
        cars.shifts.iter().map(|shift| (model.shift(*shift).day, pool)).collect::<Vec<_>>()
    };
    let all: BTreeSet<(i32, usize)> = model.pools.iter().enumerate().flat_map(of_pool).collect();
    first(ground, all.into_iter(), |(day, pool)| {
        let change = Change::Car { pool, day };
        let takes_it = |shift: &ShiftId| model.shift(*shift).day == day && model.pools[pool].shifts.contains(shift);
        let by_car = |team: &[ShiftId]| team.iter().any(takes_it);
        (change, ground.admits(&changed(model, &change), &|_, _| true, &by_car))
    })
}

/// The break that has to give way by least, at another time and shorter.
pub fn rests(ground: &Ground<'_>, _inborn: &[SkillId]) -> Found {
    let model = ground.model;
    let mut best: [Option<(i64, Change, Plan)>; 2] = [None, None];
    let rests = (0u32..).map(VisitId).zip(&model.visits).filter(|(_, facts)| facts.rest.is_some());
    for (rest, facts) in rests.take_while(|_| !(ground.stop)()) {
        // where it does not fit without the break, nothing of the break will do
        let mut without = model.clone();
        without.visits[rest.index()].rest = None;
        if beside(ground, &without, rest).is_none() {
            continue;
        }
        let lasts = facts.seats.iter().map(|seat| seat.duration.minutes()).sum::<i64>();
        for (at, best) in best.iter_mut().enumerate() {
            let change = |minutes| match at {
                0 => Change::MoveRest { visit: rest, minutes },
                _ => Change::ShortRest { visit: rest, minutes },
            };
            let most = if at == 0 { MOST_MINUTES } else { MOST_MINUTES.min(lasts - SHORTEST) };
            let limit = best.as_ref().map_or(most, |(minutes, ..)| most.min(minutes - 1));
            *best = least(ground, limit, rest, &change).or(best.take());
        }
    }
    best.into_iter().flatten().map(|(_, change, plan)| (change, plan)).collect()
}

/// The fewest minutes, none included, up to a limit.
fn least(
    ground: &Ground<'_>,
    limit: i64,
    rest: VisitId,
    change: &dyn Fn(i64) -> Change,
) -> Option<(i64, Change, Plan)> {
    let fits = |minutes: i64| beside(ground, &changed(ground.model, &change(minutes)), rest);
    // a break that is no shorter is one that is taken at another time
    let from = i64::from(matches!(change(0), Change::ShortRest { .. }));
    if limit < from {
        return None;
    }
    let (mut low, mut high, mut plan) = (from - 1, limit, fits(limit)?);
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        match fits(middle) {
            Some(better) => (high, plan) = (middle, better),
            None => low = middle,
        }
    }
    (!(ground.stop)()).then(|| (high, change(high), plan))
}

/// The first place of the group at which the break is taken too, wherever on its shift, as a stop or without one.
fn beside(ground: &Ground<'_>, model: &Model, rest: VisitId) -> Option<Plan> {
    let mut tours = ground.tours();
    for seats in &mut tours {
        seats.retain(|(visit, _)| *visit != rest);
    }
    let untaken = Limit::Whole("routes.rest");
    let mut found = None;
    ground.each(model, &mut tours, 1, &|_, _| true, &mut |spot| {
        if spot.passed.iter().any(|(limit, _)| *limit != untaken) {
            return false;
        }
        let taken = spot.passed.is_empty() && verify(model, spot.plan).breaches.is_empty();
        found = if taken { Some(spot.plan.clone()) } else { elsewhere(ground, model, spot.tours, rest) };
        found.is_some()
    });
    found
}
