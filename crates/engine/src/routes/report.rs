//! The week as people read it: each tour with its times, each person's hours, who is left out and why, the sums.

use std::time::Duration;

use super::back::away;
use super::explain::{Why, why_left_out};
use super::model::Model;
use super::plan::{Plan, Stop, Tour};
use super::relax::{Relief, relief};
use crate::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
use crate::time::Ticks;

/// How long people wait for reasons once the plan stands.
pub const PATIENCE: Duration = Duration::from_secs(10);

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
    /// When it sets out, as late as the first stop allows.
    pub out: Ticks,
    /// When it is back.
    pub back: Ticks,
    /// The stops.
    pub stops: Vec<StopRow>,
    /// Its sums.
    pub sums: Sums,
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
    /// Working time of all their shifts, in ticks.
    pub works: i64,
    /// What they do of it.
    pub sums: Sums,
}

/// A visit on no tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The visit.
    pub visit: VisitId,
    /// Why; nothing where the reader did not want to wait longer.
    pub why: Option<Why>,
    /// What would have to give by least; nothing where it fits, or where the reader did not want to wait.
    pub relief: Option<Relief>,
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
pub fn report(model: &Model, plan: &Plan, inborn: &[SkillId], stop: &dyn Fn() -> bool) -> Report {
    let mut at: Vec<Vec<ProfessionalId>> = vec![Vec::new(); model.visits.len()];
    for (shift, stop) in plan.stops() {
        at[stop.visit.index()].push(model.shift(shift).professional);
    }
    // who has a break and nothing else to do has no tour to be told
    let visits = |tour: &&Tour| tour.stops.iter().any(|stop| model.visit(stop.visit).rest.is_none());
    let tours = plan.tours.iter().filter(visits).filter_map(|tour| tour_row(model, tour, &at));
    let tours: Vec<TourRow> = tours.collect();
    let mut sums = Sums::default();
    for tour in &tours {
        sums.add(&tour.sums);
    }
    let visits = (0..model.visits.len() as u32).map(VisitId);
    let left_out = visits.filter(|visit| at[visit.index()].is_empty() && model.visit(*visit).rest.is_none());
    let left_out = left_out.map(|visit| {
        let why = why_left_out(model, plan, visit, stop);
        let fits = matches!(why, None | Some(Why::Open));
        let relief = (!fits).then(|| relief(model, plan, visit, inborn, 1, stop));
        LeftOut { visit, why, relief }
    });
    Report { left_out: left_out.collect(), people: people(model, &tours), tours, sums }
}

fn tour_row(model: &Model, tour: &Tour, at: &[Vec<ProfessionalId>]) -> Option<TourRow> {
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
    Some(TourRow { shift: tour.shift, out: Ticks(out), back: Ticks(back), stops, sums })
}

fn people(model: &Model, tours: &[TourRow]) -> Vec<PersonRow> {
    let row = |at: u32| {
        let professional = ProfessionalId(at);
        let shifts = model.shifts.iter().filter(|shift| shift.professional == professional);
        let mut row = PersonRow {
            professional,
            works: shifts.map(|shift| shift.until.0 - shift.from.0).sum(),
            sums: Sums::default(),
        };
        let own = tours.iter().filter(|tour| model.shift(tour.shift).professional == professional);
        own.for_each(|tour| row.sums.add(&tour.sums));
        row
    };
    (0..model.professionals.len() as u32).map(row).filter(|row| row.works > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::fixture;
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
