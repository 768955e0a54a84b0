//! Small weeks for tests: one to read, and as many as wanted drawn by a seed.

use super::model::{Gap, Link, Matrix, Model, Place, Pool, Professional, Published, Seat, Shift, Visit, Window};
use crate::ids::{MeansId, ProfessionalId, ShiftId, SiteId, SkillId, VisitId};
use crate::kernel::search::Draw;
use crate::time::Ticks;

/// What a drawn week may have.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Visits; a linked pair counts as two.
    pub visits: u32,
    /// Professionals, each with a shift a day.
    pub people: u32,
    /// Days.
    pub days: i32,
    /// Whether there are visits by two, links, remote visits, overtime, and starts that may be late.
    pub shared: bool,
    /// Whether shifts end and windows close.
    pub tight: bool,
}

/// A week drawn by a seed: sites on a plane with ways that are longer one way than back.
pub fn drawn(kind: Kind, seed: u64) -> Model {
    let mut draw = Draw::new(seed);
    let mut below = |end: u32| draw.below(end as usize) as u32;
    let sites: Vec<(i64, i64)> = (0..=kind.visits).map(|_| (i64::from(below(60)), i64::from(below(60)))).collect();
    let way = |from: usize, to: usize| {
        let ((a, b), (c, d)) = (sites[from], sites[to]);
        // uphill takes longer
        ((a - c).abs() + (b - d).abs() + (d - b).max(0) / 3) as i32
    };
    let matrix = |faster: i32| Matrix::new(sites.len(), |from, to| way(from, to) / faster);
    let mut model = Model { travel: vec![matrix(1), matrix(2)], ..Model::default() };
    for person in 0..kind.people {
        let skills = [vec![SkillId(0)], vec![SkillId(1)], vec![SkillId(0), SkillId(1)]][person as usize % 3].clone();
        model.professionals.push(Professional { skills, ..Professional::default() });
        for day in 0..kind.days {
            let (from, long) = (i64::from(day) * 1_440 + i64::from(below(60)), 300 + i64::from(below(200)));
            let (until, latest) = if kind.tight {
                (from + long, from + long + 60 * i64::from(kind.shared))
            } else {
                (from + 9_000, from + 9_000)
            };
            model.shifts.push(Shift {
                professional: ProfessionalId(person),
                day,
                from: Ticks(from),
                until: Ticks(until),
                latest: Ticks(latest),
                base: SiteId(0),
                end: SiteId(u32::from(below(4) == 0)),
                means: MeansId(below(2)),
                capacity: (kind.tight && below(3) == 0).then_some(4),
                call: None,
            });
        }
    }
    while (model.visits.len() as u32) < kind.visits {
        let site = model.visits.len() as u32 + 1;
        let (open, long) = (i64::from(below(240)), i64::from(30 + below(120)));
        let windows = (0..kind.days).map(|day| Window {
            day,
            open: Ticks(i64::from(day) * 1_440 + open),
            due: Ticks(i64::from(day) * 1_440 + open + if kind.shared { long / 2 } else { long }),
            close: (kind.tight || !kind.shared).then_some(Ticks(i64::from(day) * 1_440 + open + long)),
        });
        let windows: Vec<Window> = windows.collect();
        let mut seat = || Seat { skills: vec![SkillId(below(2))], duration: Ticks(5 + i64::from(below(20))) };
        let visit = |seats: Vec<Seat>, to: u32| Visit {
            place: Place::At { from: SiteId(site), to: SiteId(to) },
            windows: windows.clone(),
            seats,
            load: 1,
            priority: 1,
            ..Visit::default()
        };
        let (one, other) = (seat(), seat());
        match if kind.shared { below(6) } else { 5 } {
            0 => model.visits.push(visit(vec![one, other], site)),
            1 => model.visits.push(Visit { place: Place::Remote, ..visit(vec![one], site) }),
            2 if model.visits.len() as u32 + 2 <= kind.visits => {
                let from = VisitId(model.visits.len() as u32);
                // below nothing, the second may come first; at nothing with nothing to spare, they start together
                let least = i64::from(below(60)) - 20;
                let least = if below(6) == 0 { 0 } else { least };
                let most = (below(2) == 0).then(|| Ticks(least + i64::from(below(20)) * i64::from(below(4).min(1))));
                model.visits.push(visit(vec![one], site));
                model.visits.push(visit(vec![other], site));
                model.links.push(Link { from, to: VisitId(from.0 + 1), least: Ticks(least), most });
            }
            _ => {
                let to = if below(5) == 0 { below(kind.visits + 1) } else { site };
                model.visits.push(visit(vec![one], to));
            }
        }
    }
    model
}

/// The same with two of three visits published before, on whatever day and by whomever, and some for people who know somebody of
/// the team, or must not meet them.
pub fn published(kind: Kind, seed: u64) -> Model {
    let (mut model, mut draw) = (drawn(kind, seed), Draw::new(seed));
    for at in 0..model.visits.len() {
        let day = draw.below(kind.days as usize) as i32;
        let who =
            (0..model.visits[at].seats.len()).map(|_| Some(ProfessionalId(draw.below(kind.people as usize) as u32)));
        let published = Published { day, start: Ticks(i64::from(day) * 1_440 + 120), seats: who.collect() };
        model.published.push((draw.below(3) > 0).then_some(published));
        let somebody = ProfessionalId(draw.below(kind.people as usize) as u32);
        match draw.below(6) {
            0 => model.visits[at].never.push(somebody),
            1 | 2 => model.visits[at].known.push(somebody),
            _ => {}
        }
    }
    model
}

/// The same with what is counted over days and weeks: hours, calls, demanding visits, breaks, shared cars, days apart, visits at the
/// base or in one of two windows.
pub fn counted(kind: Kind, seed: u64) -> Model {
    let (mut model, mut draw) = (drawn(kind, seed), Draw::new(seed));
    let mut below = |end: u32| draw.below(end as usize) as u32;
    for facts in &mut model.professionals {
        facts.most = (below(3) == 0).then(|| Ticks(150 + i64::from(below(200))));
        facts.even = (below(2) == 0).then(|| Ticks(i64::from(below(150))));
    }
    for shift in &mut model.shifts {
        shift.call = (below(4) == 0).then(|| Ticks(i64::from(below(120))));
    }
    for visit in &mut model.visits {
        visit.demanding = below(2) == 0;
        if visit.place == Place::Remote && below(2) == 0 {
            visit.place = Place::AtBase;
        }
        if below(4) == 0 {
            let later = visit.windows.clone().into_iter().filter_map(|window| {
                let open = Ticks(window.close?.0 + 1 + i64::from(below(60)));
                Some(Window { open, due: Ticks(open.0 + 20), close: Some(Ticks(open.0 + 60)), ..window })
            });
            let later: Vec<Window> = later.collect();
            visit.windows.extend(later);
            visit.windows.sort_by_key(|window| (window.day, window.open));
        }
    }
    for _ in 0..kind.visits / 3 {
        let (one, other) = (below(kind.visits), below(kind.visits));
        if one != other {
            model.gaps.push(Gap { one: VisitId(one), other: VisitId(other), days: 1 });
        }
    }
    let shifts: Vec<ShiftId> = (0..model.shifts.len() as u32).filter(|_| below(2) == 0).map(ShiftId).collect();
    model.pools.push(Pool { cars: 1 + below(2), shifts });
    for (at, shift) in (0u32..).map(ShiftId).zip(&model.shifts) {
        // who ends elsewhere has a way home for a break alone, which a plan without it has not
        if below(3) == 0 && shift.base == shift.end {
            let open = Ticks(shift.from.0 + i64::from(below(100)));
            let close = Ticks(open.0 + 100);
            model.visits.push(Visit {
                windows: vec![Window { day: shift.day, open, due: close, close: Some(close) }],
                seats: vec![Seat { skills: Vec::new(), duration: Ticks(10 + i64::from(below(20))) }],
                priority: 1,
                rest: Some(at),
                ..Visit::default()
            });
        }
    }
    model
}

/// Two professionals, a social worker and a mediator, and three visits on one morning: one by each, one by both.
pub fn model() -> Model {
    let shift = |who: u32| Shift {
        professional: ProfessionalId(who),
        day: 0,
        from: Ticks(0),
        until: Ticks(300),
        latest: Ticks(320),
        base: SiteId(0),
        end: SiteId(0),
        means: MeansId(0),
        capacity: None,
        call: None,
    };
    let seat = |skill: u32| Seat { skills: vec![SkillId(skill)], duration: Ticks(30) };
    let visit = |site: u32, open: i64, seats: Vec<Seat>| Visit {
        place: Place::At { from: SiteId(site), to: SiteId(site) },
        windows: vec![Window { day: 0, open: Ticks(open), due: Ticks(open + 30), close: Some(Ticks(open + 60)) }],
        seats,
        load: 1,
        priority: 1,
        ..Visit::default()
    };
    Model {
        professionals: (0..2)
            .map(|skill| Professional { skills: vec![SkillId(skill)], ..Professional::default() })
            .collect(),
        shifts: (0..2).map(shift).collect(),
        visits: vec![visit(1, 10, vec![seat(0)]), visit(2, 20, vec![seat(1)]), visit(3, 90, vec![seat(0), seat(1)])],
        links: Vec::new(),
        // all sites lie twenty apart
        travel: vec![Matrix::new(4, |from, to| if from == to { 0 } else { 20 })],
        ..Model::default()
    }
}
