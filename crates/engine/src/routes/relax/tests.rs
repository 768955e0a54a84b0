//! What is told of a visit left out, held against every place there is: places are made and timed anew here, and `verify` judges.

mod first;
mod room;

use super::{Change, MOST_MINUTES, Relaxed, changed, relief, stops};
use crate::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
use crate::kernel::search::Draw;
use crate::routes::explain::{tied, why_left_out};
use crate::routes::fixture::{Kind, drawn};
use crate::routes::model::{Matrix, Model, Pin, Place};
use crate::routes::plan::{Plan, Stop, Tour};
use crate::routes::problem::Problem;
use crate::routes::solve::first_plan;
use crate::routes::verify::verify;
use crate::time::Ticks;

/// A drawn week in which a tick of the fixture is a minute, some visits weigh more, some people are kept apart, some things decided.
fn week(seed: u64) -> Model {
    let mut model = drawn(Kind { visits: 6, people: 2, days: 2, shared: true, tight: true }, seed);
    let minutes = |ticks: &mut Ticks| ticks.0 *= Ticks::MINUTE;
    for shift in &mut model.shifts {
        [&mut shift.from, &mut shift.until, &mut shift.latest].into_iter().for_each(minutes);
    }
    for visit in &mut model.visits {
        visit.seats.iter_mut().for_each(|seat| minutes(&mut seat.duration));
        for window in &mut visit.windows {
            [&mut window.open, &mut window.due].into_iter().for_each(minutes);
            window.close.iter_mut().for_each(minutes);
        }
    }
    for link in &mut model.links {
        minutes(&mut link.least);
        link.most.iter_mut().for_each(minutes);
    }
    for matrix in &mut model.travel {
        let (sites, ticks) = (matrix.sites(), matrix.ticks().to_vec());
        *matrix = Matrix::new(sites, |from, to| ticks[from * sites + to] * 60);
    }
    let mut draw = Draw::new(seed ^ 7);
    // every other week has too little time for all
    for shift in model.shifts.iter_mut().filter(|_| seed.is_multiple_of(2)) {
        shift.until = Ticks(shift.from.0 + 110 * Ticks::MINUTE);
        shift.latest = Ticks(shift.until.0 + 20 * Ticks::MINUTE);
    }
    for at in 0..model.visits.len() {
        let visit = &mut model.visits[at];
        if seed.is_multiple_of(4) {
            // whoever comes may come at any time: what lacks is time alone
            visit.seats.iter_mut().for_each(|seat| seat.skills.clear());
            visit.windows.iter_mut().for_each(|window| window.close = window.close.map(|close| Ticks(close.0 + 9_000)));
        }
        visit.priority = [1, 5, 25][draw.below(3)];
        let somebody = ProfessionalId(draw.below(2) as u32);
        match draw.below(9) {
            0 => visit.never.push(somebody),
            1 => visit.windows.truncate(1),
            2 => model.pins.push(Pin { who: Some((0, somebody)), ..pin(at) }),
            3 => {
                let window = visit.windows[draw.below(2)];
                model.pins.push(Pin { day: Some(window.day), start: Some(window.open), ..pin(at) });
            }
            _ => {}
        }
    }
    model.visits[weightiest(seed).index()].priority = 26;
    // in every third week the first has few hours left
    model.professionals[0].most = seed.is_multiple_of(3).then(|| Ticks((60 + seed as i64 % 60) * Ticks::MINUTE));
    model
}

/// A plan that does not look at priorities, and in two of three weeks was made before the weightiest visit was asked for.
fn planned(model: &Model, seed: u64) -> Plan {
    let mut before = model.clone();
    before.visits.iter_mut().for_each(|visit| visit.priority = 1);
    for new in tied(model, weightiest(seed)).into_iter().filter(|_| !seed.is_multiple_of(3)) {
        before.visits[new.index()].windows.clear();
    }
    first_plan(&Problem::build(&before), 1)
}

fn weightiest(seed: u64) -> VisitId {
    VisitId(seed as u32 % 6)
}

fn pin(visit: usize) -> Pin {
    Pin { visit: VisitId(visit as u32), who: None, day: None, start: None }
}

/// Every way to put visits beside a plan that leaves some out, timed by their constraints alone, until one keeps every rule and will do.
fn fits(model: &Model, plan: &Plan, out: &[VisitId], put: &[VisitId], will_do: &dyn Fn(&Plan) -> bool) -> bool {
    let mut tours: Vec<Vec<(VisitId, u32)>> = vec![Vec::new(); model.shifts.len()];
    for (shift, stop) in plan.stops().filter(|(_, stop)| !out.contains(&stop.visit)) {
        tours[shift.index()].push((stop.visit, stop.seat));
    }
    let seats =
        |visit: &VisitId| (0..model.visit(*visit).seats.len() as u32).map(|seat| (*visit, seat)).collect::<Vec<_>>();
    seated(model, &mut tours, &put.iter().flat_map(seats).collect::<Vec<_>>(), will_do)
}

fn seated(
    model: &Model,
    tours: &mut Vec<Vec<(VisitId, u32)>>,
    seats: &[(VisitId, u32)],
    will_do: &dyn Fn(&Plan) -> bool,
) -> bool {
    let Some((first, rest)) = seats.split_first() else {
        return timed(model, tours).is_some_and(|plan| will_do(&plan) && verify(model, &plan).breaches.is_empty());
    };
    (0..tours.len()).any(|shift| {
        (0..=tours[shift].len()).any(|at| {
            tours[shift].insert(at, *first);
            let found = seated(model, tours, rest, will_do);
            tours[shift].remove(at);
            found
        })
    })
}

/// The plan of least starts.
fn timed(model: &Model, tours: &[Vec<(VisitId, u32)>]) -> Option<Plan> {
    let mut start = vec![i64::MIN / 2; model.visits.len()];
    for _ in 0..100 {
        let before = start.clone();
        for (shift, seats) in model.shifts.iter().zip(tours) {
            let (mut site, mut ready) = (shift.base, shift.from.0);
            for (visit, seat) in seats {
                let facts = model.visit(*visit);
                if let Place::At { from, to } = facts.place {
                    ready += model.time(shift, site, from);
                    site = to;
                }
                let open = facts.windows_of(shift.day).next().map_or(0, |window| window.open.0);
                let pinned = model.pins.iter().filter(|pin| pin.visit == *visit).filter_map(|pin| pin.start).max();
                let own = &mut start[visit.index()];
                *own = (*own).max(ready).max(open).max(pinned.map_or(0, |start| start.0));
                ready = *own + facts.seats[*seat as usize].duration.0;
            }
        }
        for link in &model.links {
            let (from, to) = (link.from.index(), link.to.index());
            if start[from].min(start[to]) > i64::MIN / 2 {
                start[to] = start[to].max(start[from] + link.least.0);
                start[from] = start[from].max(link.most.map_or(i64::MIN / 2, |most| start[to] - most.0));
            }
        }
        if start == before {
            let stop = |(visit, seat): &(VisitId, u32)| Stop {
                visit: *visit,
                seat: *seat,
                start: Ticks(start[visit.index()]),
            };
            let tours = (0..).map(ShiftId).zip(tours).filter(|(_, seats)| !seats.is_empty());
            let tours = tours.map(|(shift, seats)| Tour { shift, stops: seats.iter().map(stop).collect() });
            return Some(Plan { tours: tours.collect() });
        }
    }
    None
}

/// Whether a visit, with those tied to it, fits after a change.
fn does(model: &Model, plan: &Plan, group: &[VisitId], change: &Change) -> bool {
    let after = changed(model, change);
    match change {
        Change::LeaveOut(other) => fits(&after, plan, &[*other], group, &|_| true),
        Change::Move(other) => fits(&after, plan, &[*other], &[group, &[*other]].concat(), &|_| true),
        _ => fits(&after, plan, &[], group, &|_| true),
    }
}

/// The same with so many minutes; nothing for a change that is none of minutes.
fn by(change: Change, by: i64) -> Option<Change> {
    let mut change = change;
    match &mut change {
        Change::Later { minutes, .. }
        | Change::Earlier { minutes, .. }
        | Change::Closer { minutes, .. }
        | Change::Farther { minutes, .. }
        | Change::Overtime { minutes, .. }
        | Change::Hours { minutes, .. } => *minutes = by,
        _ => return None,
    }
    Some(change)
}

/// Every single change there is, those of minutes by one.
fn every(model: &Model, visit: VisitId, group: &[VisitId]) -> Vec<Change> {
    let minutes = 1;
    let mut all = Vec::new();
    for visit in group.iter().copied() {
        for shift in &model.shifts {
            let day = shift.day;
            if model.visit(visit).windows_of(day).next().is_some() {
                all.extend([Change::Later { visit, day, minutes }, Change::Earlier { visit, day, minutes }]);
            } else {
                all.push(Change::Day { visit, day });
            }
        }
        let people = (0..model.professionals.len() as u32).map(ProfessionalId);
        let meet = people.filter(|who| model.visit(visit).never.contains(who));
        all.extend(meet.map(|professional| Change::Meet { visit, professional }));
    }
    for link in 0..model.links.len() {
        all.extend([Change::Closer { link, minutes }, Change::Farther { link, minutes }]);
    }
    all.extend((0..model.shifts.len() as u32).map(|shift| Change::Overtime { shift: ShiftId(shift), minutes }));
    let people = (0..model.professionals.len() as u32).map(ProfessionalId);
    all.extend(people.map(|professional| Change::Hours { professional, minutes }));
    for (professional, facts) in (0..).map(ProfessionalId).zip(&model.professionals) {
        let skills = (0..2).map(SkillId).filter(|skill| !facts.skills.contains(skill));
        all.extend(skills.map(|skill| Change::Skill { professional, skill }));
    }
    let free = |other: &VisitId| model.pins_of(*other).is_empty() && tied(model, *other).len() == 1;
    let others = (0..model.visits.len() as u32).map(VisitId).filter(free);
    for other in others.filter(|other| model.visit(*other).priority < model.visit(visit).priority) {
        all.extend([Change::Move(other), Change::LeaveOut(other)]);
    }
    all.extend((0..model.pins.len()).map(|pin| Change::Unpin { visit: model.pins[pin].visit, pin }));
    all
}

fn left_out(model: &Model, plan: &Plan) -> impl Iterator<Item = VisitId> {
    let starts = plan.starts(model.visits.len());
    (0..).map(VisitId).zip(starts).filter(|(_, start)| start.is_none()).map(|(visit, _)| visit)
}

fn kind(change: &Change) -> usize {
    match change {
        Change::Later { .. } => 0,
        Change::Earlier { .. } => 1,
        Change::Closer { .. } => 2,
        Change::Farther { .. } => 3,
        Change::Overtime { .. } => 4,
        Change::Day { .. } => 5,
        Change::Move(_) => 6,
        Change::Skill { .. } => 7,
        Change::LeaveOut(_) => 8,
        Change::Meet { .. } => 9,
        Change::Unpin { .. } => 10,
        Change::Hours { .. } => 11,
        // weeks without breaks and cars: `room` has them
        Change::Car { .. } | Change::MoveRest { .. } | Change::ShortRest { .. } => 12,
    }
}

fn holds(model: &Model, plan: &Plan, visit: VisitId, one: &Relaxed, told: &str) {
    let after = changed(model, &one.change);
    assert_eq!(verify(&after, &one.plan).breaches, vec![], "{told}");
    assert!(one.plan.stops().any(|(_, stop)| stop.visit == visit), "{told}: it is made");
    // all others keep people, day and order
    let group = tied(model, visit);
    let touched = |other: VisitId| {
        group.contains(&other) || one.change == Change::Move(other) || one.change == Change::LeaveOut(other)
    };
    let rest = |plan: &Plan| {
        let stops = plan.stops().filter(|(_, stop)| !touched(stop.visit));
        stops.map(|(shift, stop)| (shift, stop.visit, stop.seat)).collect::<Vec<_>>()
    };
    assert_eq!(rest(&one.plan), rest(plan), "{told}");
    let Some(fewer) = by(one.change, 1).filter(|one_minute| *one_minute != one.change) else { return };
    let minutes = (1..=MOST_MINUTES).find(|minutes| by(one.change, *minutes) == Some(one.change)).expect("minutes");
    let fewer = by(fewer, minutes - 1).expect("minutes");
    assert!(!does(model, plan, &group, &fewer), "{told}: a minute less would do");
}

#[test]
fn each_change_told_lets_the_visit_in_one_minute_less_does_not_and_nothing_smaller_does() {
    // how often each kind was seen, so that none is tested by accident alone
    let (mut seen, mut none, mut fitting) = ([0; 12], 0, 0);
    for seed in 0..260 {
        let model = week(seed);
        let plan = planned(&model, seed);
        assert_eq!(verify(&model, &plan).breaches, vec![], "seed {seed}");
        for visit in left_out(&model, &plan) {
            let group = tied(&model, visit);
            let relief = relief(&model, &plan, visit, &[], usize::MAX, &|| false);
            if fits(&model, &plan, &[], &group, &|_| true) {
                assert!(relief.found.is_empty(), "seed {seed} {visit:?}: it fits as it is");
                fitting += 1;
                continue;
            }
            for one in &relief.found {
                let told = format!("seed {seed} {visit:?} {:?}", one.change);
                holds(&model, &plan, visit, one, &told);
                assert!(does(&model, &plan, &group, &one.change), "{told}");
                seen[kind(&one.change)] += 1;
            }
            assert!(relief.found.is_sorted_by_key(|one| one.change.cost(&model)));
            assert!(relief.complete, "seed {seed} {visit:?}");
            let smallest = relief.found.first().map(|one| one.change);
            let least = smallest.map(|change| change.cost(&model));
            let minutes = least.filter(|(kind, ..)| *kind == 0).map_or(MOST_MINUTES, |(_, minutes, ..)| minutes);
            let asked = every(&model, visit, &group).into_iter().flat_map(|change| match by(change, 1) {
                // more minutes never do less
                Some(_) => [minutes, minutes - 1].iter().filter_map(|minutes| by(change, *minutes)).collect(),
                None => vec![change],
            });
            let smaller = asked.filter(|change| least.is_none_or(|least| change.cost(&model) < least));
            for change in smaller.filter(|change| by(*change, 0) != Some(*change)) {
                let told = format!("seed {seed} {visit:?}: {change:?} does, told is {smallest:?}");
                assert!(!does(&model, &plan, &group, &change), "{told}");
            }
            // a kind that is not told does not do, however much of it
            let told: Vec<usize> = relief.found.iter().map(|one| kind(&one.change)).collect();
            for change in every(&model, visit, &group).into_iter().filter(|change| !told.contains(&kind(change))) {
                let change = by(change, MOST_MINUTES).unwrap_or(change);
                assert!(
                    !does(&model, &plan, &group, &change),
                    "seed {seed} {visit:?}: {change:?} does, and is not told"
                );
            }
            none += usize::from(relief.found.is_empty());
        }
    }
    assert!(seen.iter().all(|count| *count > 0) && none > 0 && fitting > 0, "{seen:?} {none} {fitting}");
}

#[test]
fn who_stops_asking_is_told_no_more_than_was_found() {
    let model = week(11);
    let plan = Plan::default();
    for visit in 0..6 {
        let relief = relief(&model, &plan, VisitId(visit), &[], 9, &|| true);
        assert!(relief.found.is_empty() && !relief.complete);
        assert!(stops(&model, &plan, VisitId(visit), &|| true).is_empty());
        assert_eq!(why_left_out(&model, &plan, VisitId(visit), &|| true), None);
    }
}
