//! The week as people read it: each tour with its times, each person's hours, who is left out and why, the sums.

use std::collections::BTreeMap;

use super::back::away;
use super::cars::cars;
use super::model::Model;
use super::plan::{Plan, Stop, Tour};
pub use super::reasons::LeftOut;
use super::reasons::reasons;
use crate::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
use crate::time::Ticks;

/// The whole report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The tours that have stops, by shift.
    pub tours: Vec<TourRow>,
    /// Every professional who has a shift.
    pub people: Vec<PersonRow>,
    /// Every visit on no tour.
    pub left_out: Vec<LeftOut>,
    /// All tours together.
    pub sums: Sums,
}

/// A tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourRow {
    /// Whose day it is.
    pub shift: ShiftId,
    /// When its first stop begins, with the way there.
    pub out: Ticks,
    /// When its last stop is over, with the way back.
    pub back: Ticks,
    /// When whoever makes it is on the road; nothing where they go nowhere.
    pub away: Option<Away>,
    /// Which of the cars that are shared at its base it takes, from 1.
    pub car: Option<u32>,
    /// The stops.
    pub stops: Vec<StopRow>,
    /// Its sums.
    pub sums: Sums,
}

/// When somebody leaves their base, and is back there: breaks, and consultations from there, come before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// As late as the first stop elsewhere allows.
    pub out: Ticks,
    /// Position of that stop.
    pub to: usize,
    /// When they are back for good.
    pub back: Ticks,
    /// Position of the stop that they come back from.
    pub from: usize,
}

/// A stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopRow {
    /// What was decided.
    pub stop: Stop,
    /// When it is over, writing up included.
    pub until: Ticks,
    /// The way there; none for a remote consultation.
    pub way: Option<Ticks>,
    /// Time between arrival and start.
    pub waits: Ticks,
    /// How late it starts.
    pub late: Ticks,
    /// Who is there too.
    pub with: Vec<ProfessionalId>,
}

/// Sums of time, in ticks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Stops.
    pub stops: usize,
    /// At visits, writing up included.
    pub at_visits: i64,
    /// On the way, the way back included.
    pub travel: i64,
    /// After the end of working time.
    pub overtime: i64,
    /// Lateness, stop by stop.
    pub late: i64,
}

/// A professional's week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub professional: ProfessionalId,
    /// Working time of all their shifts, in ticks; of who works on call, none.
    pub works: i64,
    /// The time in which they can be called, in ticks, if they work on call.
    pub on_call: i64,
    /// What they do of it.
    pub sums: Sums,
}

impl Sums {
    fn add(&mut self, other: &Self) {
        self.stops += other.stops;
        self.at_visits += other.at_visits;
        self.travel += other.travel;
        self.overtime += other.overtime;
        self.late += other.late;
    }
}

/// The report of a plan that keeps every rule. Reasons, and what would have to give, are looked for until `stop` says so; `inborn` are
/// skills that nobody can be given.
pub fn report(model: &Model, plan: &Plan, inborn: &[SkillId], stop: &(dyn Fn() -> bool + Sync)) -> Report {
    report_telling(model, plan, inborn, stop, &|_, _| {})
}

/// The same; `tell` hears how many questions about who is left out are answered, of how many.
pub fn report_telling(
    model: &Model,
    plan: &Plan,
    inborn: &[SkillId],
    stop: &(dyn Fn() -> bool + Sync),
    tell: &(dyn Fn(usize, usize) + Sync),
) -> Report {
    let mut at: Vec<Vec<ProfessionalId>> = vec![Vec::new(); model.visits.len()];
    for (shift, stop) in plan.stops() {
        at[stop.visit.index()].push(model.shift(shift).professional);
    }
    // who has a break and nothing else to do has no tour to be told
    let visits = |tour: &&Tour| tour.stops.iter().any(|stop| model.visit(stop.visit).rest.is_none());
    let cars = cars(model, plan);
    let tours = plan.tours.iter().filter(visits).filter_map(|tour| tour_row(model, tour, (at.as_slice(), &cars)));
    let tours: Vec<TourRow> = tours.collect();
    let mut sums = Sums::default();
    for tour in &tours {
        sums.add(&tour.sums);
    }
    let visits = (0..model.visits.len() as u32).map(VisitId);
    let left_out = visits.filter(|visit| at[visit.index()].is_empty() && model.visit(*visit).rest.is_none());
    let left_out = reasons(model, plan, left_out.collect(), inborn, stop, tell);
    Report { left_out, people: people(model, &tours), tours, sums }
}

/// When somebody is on the road on a tour with these stops, which is back as a whole at a time.
fn away_of(model: &Model, tour: &Tour, stops: &[StopRow], back: i64) -> Option<Away> {
    let shift = model.shift(tour.shift);
    let mut site = shift.base;
    let mut away: Option<Away> = None;
    let mut elsewhere = 0;
    for (at, row) in stops.iter().enumerate() {
        let Some((from, to)) = model.visit(row.stop.visit).sites(shift) else { continue };
        if from != site {
            let way = row.way.unwrap_or_default().0;
            let arrives = Ticks(row.stop.start.0 - row.waits.0);
            let known =
                away.get_or_insert(Away { out: Ticks(row.stop.start.0 - way), to: at, back: arrives, from: at });
            if from == shift.end {
                *known = Away { back: arrives, from: elsewhere, ..*known };
            }
        }
        if from != to {
            let known = away.get_or_insert(Away { out: row.stop.start, to: at, back: row.until, from: at });
            *known = Away { back: row.until, from: at, ..*known };
        }
        if from != shift.end || to != shift.end {
            elsewhere = at;
        }
        site = to;
    }
    let away = away?;
    Some(if site == shift.end { away } else { Away { back: Ticks(back), from: elsewhere, ..away } })
}

fn tour_row(
    model: &Model,
    tour: &Tour,
    (at, cars): (&[Vec<ProfessionalId>], &BTreeMap<ShiftId, u32>),
) -> Option<TourRow> {
    let shift = model.shift(tour.shift);
    let (out, back) = away(model, tour)?;
    let (mut site, mut ready) = (shift.base, out);
    let visits = tour.stops.iter().filter(|stop| model.visit(stop.visit).rest.is_none()).count();
    let mut sums = Sums { stops: visits, overtime: (back - shift.until.0).max(0), ..Sums::default() };
    let mut stops = Vec::new();
    for stop in &tour.stops {
        let visit = model.visit(stop.visit);
        let way = visit.sites(shift).map(|(from, to)| {
            let way = model.time(shift, site, from);
            site = to;
            way
        });
        let arrives = ready + way.unwrap_or(0);
        let lasts = visit.seats[stop.seat as usize].duration.0;
        let late = visit.window(shift.day, stop.start).map_or(0, |window| (stop.start.0 - window.due.0).max(0));
        ready = stop.start.0 + lasts;
        if visit.rest.is_none() {
            sums.at_visits += lasts;
        }
        sums.travel += way.unwrap_or(0);
        sums.late += late;
        stops.push(StopRow {
            stop: *stop,
            until: Ticks(ready),
            way: way.map(Ticks),
            waits: Ticks(stop.start.0 - arrives),
            late: Ticks(late),
            with: at[stop.visit.index()].iter().copied().filter(|who| *who != shift.professional).collect(),
        });
    }
    sums.travel += back - ready;
    let (away, car) = (away_of(model, tour, &stops, back), cars.get(&tour.shift).copied());
    Some(TourRow { shift: tour.shift, out: Ticks(out), back: Ticks(back), away, car, stops, sums })
}

fn people(model: &Model, tours: &[TourRow]) -> Vec<PersonRow> {
    let row = |at: u32| {
        let professional = ProfessionalId(at);
        let shifts = model.shifts.iter().filter(|shift| shift.professional == professional);
        let hours = |on_call: bool| {
            let own = shifts.clone().filter(|shift| shift.call.is_some() == on_call);
            own.map(|shift| shift.until.0 - shift.from.0).sum()
        };
        let mut row = PersonRow { professional, works: hours(false), on_call: hours(true), sums: Sums::default() };
        let own = tours.iter().filter(|tour| model.shift(tour.shift).professional == professional);
        own.for_each(|tour| row.sums.add(&tour.sums));
        row
    };
    (0..model.professionals.len() as u32).map(row).filter(|row| row.works + row.on_call > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SiteId;
    use crate::routes::explain::{Why, why_left_out};
    use crate::routes::fixture;
    use crate::routes::model::{Place, Visit};
    use crate::routes::problem::Problem;
    use crate::routes::solve::first_plan;
    use crate::routes::verify::verify;

    #[test]
    fn sums_of_a_report_are_the_value_that_verify_finds() {
        for seed in 0..60 {
            let kind = fixture::Kind { visits: 8, people: 3, days: 2, shared: true, tight: true };
            let model = fixture::drawn(kind, seed);
            let plan = first_plan(&Problem::build(&model), 1);
            let found = verify(&model, &plan);
            assert_eq!(found.breaches, vec![], "seed {seed}");
            let report = report(&model, &plan, &[], &|| false);
            let latest = report.tours.iter().flat_map(|tour| &tour.stops).map(|stop| stop.late.0).max().unwrap_or(0);
            let sums = report.sums;
            // the weights of the cards: travel 10, lateness 20, the largest 20, overtime 30
            assert_eq!(
                found.value[1],
                10 * sums.travel + 20 * sums.late + 20 * latest + 30 * sums.overtime,
                "seed {seed}"
            );
            let left: i64 = report.left_out.iter().map(|row| model.visit(row.visit).priority).sum();
            assert_eq!(found.value[0], left, "seed {seed}");
        }
    }

    /// The row of a tour of the fixture's first shift with these stops.
    fn row(model: &Model, stops: &[(u32, i64)]) -> TourRow {
        let stop = |(visit, start): &(u32, i64)| Stop { visit: VisitId(*visit), seat: 0, start: Ticks(*start) };
        let plan = Plan { tours: vec![Tour { shift: ShiftId(0), stops: stops.iter().map(stop).collect() }] };
        report(model, &plan, &[], &|| true).tours.remove(0)
    }

    #[test]
    fn who_rests_or_is_asked_at_the_base_has_not_set_out() {
        let mut model = fixture::model();
        let base = model.shifts[0].base;
        let away = Place::At { from: SiteId(1), to: SiteId(1) };
        assert_ne!(base, SiteId(1), "the fixture's second site is no base");
        let way = model.time(&model.shifts[0], base, SiteId(1));
        let back = model.time(&model.shifts[0], SiteId(1), base);
        for place in [Place::Remote, away, Place::Remote] {
            model.visits.push(Visit { place, seats: model.visits[0].seats.clone(), ..Visit::default() });
        }
        let first = model.visits.len() as u32 - 3;
        let lasts = model.visits[0].seats[0].duration.0;
        let found = row(&model, &[(first, 10), (first + 1, 500), (first + 2, 900)]).away.unwrap();
        assert_eq!((found.out, found.to), (Ticks(500 - way), 1), "not at the first consultation");
        assert_eq!((found.back, found.from), (Ticks(900 + lasts + back), 1), "the way back comes after all");
        assert_eq!(row(&model, &[(first, 10), (first + 2, 900)]).away, None, "who consults from home goes nowhere");
        // at the base again before the last consultation
        model.visits.push(Visit { place: Place::AtBase, ..model.visits[first as usize].clone() });
        let found = row(&model, &[(first + 1, 500), (first + 3, 900), (first + 2, 1000)]).away.unwrap();
        assert_eq!((found.back, found.from), (Ticks(500 + lasts + back), 0));
        // an accompaniment from elsewhere to the base
        model
            .visits
            .push(Visit { place: Place::At { from: SiteId(1), to: base }, ..model.visits[first as usize].clone() });
        let found = row(&model, &[(first + 4, 500), (first + 2, 1000)]).away.unwrap();
        assert_eq!((found.out, found.back, found.from), (Ticks(500 - way), Ticks(500 + lasts), 0));
    }

    #[test]
    fn hours_on_call_are_apart_from_hours_of_work() {
        let mut model = fixture::model();
        model.shifts[0].call = Some(Ticks(60));
        let rows = report(&model, &Plan::default(), &[], &|| true).people;
        let hours = |at: usize| model.shifts[at].until.0 - model.shifts[at].from.0;
        assert_eq!((rows[0].works, rows[0].on_call), (0, hours(0)));
        assert_eq!((rows[1].works, rows[1].on_call), (hours(1), 0));
    }

    #[test]
    fn what_fits_is_never_told_to_be_impossible() {
        for seed in 0..40 {
            let kind = fixture::Kind { visits: 7, people: 3, days: 1, shared: true, tight: true };
            let model = fixture::drawn(kind, seed);
            let plan = first_plan(&Problem::build(&model), 1);
            // whoever is served and taken off again, with those tied, fits where it was
            for tour in &plan.tours {
                for stop in &tour.stops {
                    let mut rest = plan.clone();
                    let tied = |other: VisitId| {
                        other == stop.visit
                            || model.links.iter().any(|link| {
                                (link.from == stop.visit && link.to == other)
                                    || (link.to == stop.visit && link.from == other)
                            })
                    };
                    rest.tours.iter_mut().for_each(|tour| tour.stops.retain(|stop| !tied(stop.visit)));
                    rest.tours.retain(|tour| !tour.stops.is_empty());
                    let why = why_left_out(&model, &rest, stop.visit, &|| false);
                    assert_eq!(why, Some(Why::Open), "seed {seed} {stop:?}");
                }
            }
        }
    }
}
