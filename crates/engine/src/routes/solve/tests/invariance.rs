//! What must not matter: when the clock starts, what things are called, which way the map lies.

use super::super::super::fixture::{Kind, drawn};
use super::super::super::model::Model;
use super::super::super::plan::Plan;
use super::super::super::problem::Problem;
use super::super::super::propose::propose;
use super::super::super::verify::verify;
use super::super::super::ways::{By, matrix};
use super::super::solve;
use super::{SHARED, TIGHT, budget};
use crate::geo::{Point, Terrain};
use crate::ids::{ProfessionalId, ShiftId, SiteId, SkillId, VisitId};
use crate::kernel::budget::Watch;
use crate::kernel::search::Draw;
use crate::routes::model::{Matrix, Place};
use crate::time::Ticks;

const ALONE: Kind = Kind { shared: false, ..TIGHT };

fn planned(model: &Model) -> Plan {
    solve(&Problem::build(model), &budget(20_000), Watch::silent()).plan
}

/// Any order of so many things: where each goes.
fn shuffled(many: usize, draw: &mut Draw) -> Vec<u32> {
    let mut order: Vec<u32> = (0..many as u32).collect();
    (1..many).rev().for_each(|at| order.swap(at, draw.below(at + 1)));
    order
}

/// The things, each where it goes.
fn moved<T: Clone>(things: &[T], to: &[u32]) -> Vec<T> {
    let mut places: Vec<(u32, T)> = to.iter().copied().zip(things.iter().cloned()).collect();
    places.sort_by_key(|(place, _)| *place);
    places.into_iter().map(|(_, thing)| thing).collect()
}

#[test]
fn when_all_clocks_are_put_on_the_plan_is_the_same_an_hour_later() {
    for kind in [SHARED, TIGHT, ALONE] {
        let model = drawn(kind, 3);
        let mut later = model.clone();
        let on = |time: &mut Ticks| time.0 += 60;
        for shift in &mut later.shifts {
            [&mut shift.from, &mut shift.until, &mut shift.latest].into_iter().for_each(on);
        }
        for window in later.visits.iter_mut().flat_map(|visit| &mut visit.windows) {
            [&mut window.open, &mut window.due].into_iter().for_each(on);
            window.close.iter_mut().for_each(on);
        }
        let (mut first, second) = (planned(&model), planned(&later));
        assert!(!first.tours.is_empty());
        for stop in first.tours.iter_mut().flat_map(|tour| &mut tour.stops) {
            stop.start.0 += 60;
        }
        assert_eq!(first, second, "{kind:?}");
    }
}

#[test]
fn what_people_skills_and_sites_are_called_changes_nothing() {
    for (kind, seed) in [(SHARED, 4), (TIGHT, 5), (ALONE, 6)] {
        let model = drawn(kind, seed);
        let mut draw = Draw::new(seed);
        let people = shuffled(model.professionals.len(), &mut draw);
        let sites = shuffled(model.travel[0].sites(), &mut draw);
        let site = |at: &mut SiteId| at.0 = sites[at.index()];
        let mut renamed = model.clone();
        renamed.professionals = moved(&model.professionals, &people);
        let skills = renamed.professionals.iter_mut().map(|who| &mut who.skills);
        for skills in
            skills.chain(renamed.visits.iter_mut().flat_map(|visit| &mut visit.seats).map(|seat| &mut seat.skills))
        {
            // skills 0 and 1 change names
            for skill in skills.iter_mut() {
                *skill = SkillId(1 - skill.0);
            }
            skills.sort_unstable();
        }
        for shift in &mut renamed.shifts {
            shift.professional = ProfessionalId(people[shift.professional.index()]);
            [&mut shift.base, &mut shift.end].into_iter().for_each(site);
        }
        for visit in &mut renamed.visits {
            if let Place::At { from, to } = &mut visit.place {
                [from, to].into_iter().for_each(site);
            }
        }
        let mut before = vec![SiteId(0); sites.len()];
        sites.iter().zip(0..).for_each(|(now, old)| before[*now as usize] = SiteId(old));
        let ways =
            model.travel.iter().map(|old| Matrix::new(sites.len(), |a, b| old.time(before[a], before[b]) as i32));
        renamed.travel = ways.collect();
        assert_ne!(model.professionals, renamed.professionals);
        assert_ne!(model.travel, renamed.travel);
        assert_eq!(planned(&model), planned(&renamed), "{kind:?}");
    }
}

/// The same facts with shifts and visits in another order.
fn reordered(model: &Model, shifts: &[u32], visits: &[u32]) -> Model {
    let mut other = model.clone();
    other.shifts = moved(&model.shifts, shifts);
    other.visits = moved(&model.visits, visits);
    for link in &mut other.links {
        link.from.0 = visits[link.from.index()];
        link.to.0 = visits[link.to.index()];
    }
    other
}

#[test]
fn a_plan_is_worth_the_same_in_whatever_order_shifts_and_visits_are_counted() {
    for (kind, seed) in [SHARED, TIGHT, ALONE].into_iter().zip(7..) {
        let model = drawn(kind, seed);
        let mut draw = Draw::new(seed);
        let (shifts, visits) = (shuffled(model.shifts.len(), &mut draw), shuffled(model.visits.len(), &mut draw));
        let other = reordered(&model, &shifts, &visits);
        let plan = planned(&model);
        let mut counted = plan.clone();
        for tour in &mut counted.tours {
            tour.shift = ShiftId(shifts[tour.shift.index()]);
            for stop in &mut tour.stops {
                stop.visit = VisitId(visits[stop.visit.index()]);
            }
        }
        counted.tours.sort_by_key(|tour| tour.shift);
        let [one, two] = [verify(&model, &plan), verify(&other, &counted)];
        assert!(one.breaches.is_empty() && two.breaches.is_empty(), "{kind:?}: {:?}", two.breaches);
        assert_eq!(one.value, two.value);
        // who sorts the rows by a name that stays plans the same
        let back = |to: &[u32]| {
            let mut back = vec![0; to.len()];
            to.iter().zip(0..).for_each(|(now, old)| back[*now as usize] = old);
            back
        };
        assert_eq!(planned(&reordered(&other, &back(&shifts), &back(&visits))), plan);
    }
}

#[test]
fn the_best_value_of_a_small_week_is_found_in_whatever_order_it_is_counted() {
    for (shared, seed) in [(true, 1), (true, 2), (true, 3), (false, 4), (false, 5)] {
        let model = drawn(Kind { visits: 5, people: 3, days: 1, shared, tight: true }, seed);
        let mut draw = Draw::new(seed);
        let (shifts, visits) = (shuffled(model.shifts.len(), &mut draw), shuffled(model.visits.len(), &mut draw));
        let best = |model: &Model| {
            let found = propose(model, &budget(20_000), Watch::silent()).unwrap_or_else(|error| panic!("{error}"));
            found.levels.map(|level| level.value)
        };
        assert_eq!(best(&model), best(&reordered(&model, &shifts, &visits)), "seed {seed}");
    }
}

#[test]
fn on_a_mirrored_map_the_plan_is_the_same() {
    for (kind, seed) in [SHARED, TIGHT, ALONE].into_iter().zip(1..) {
        let mut model = drawn(kind, seed);
        let mut draw = Draw::new(seed);
        let sites: Vec<(Point, Terrain)> = (0..model.travel[0].sites())
            .map(|_| {
                let (lat, lon) = (43_900_000 + draw.below(20_000) as i32, 10_900_000 + draw.below(20_000) as i32);
                (Point { lat, lon }, if draw.below(3) == 0 { Terrain::Mountain } else { Terrain::Plain })
            })
            .collect();
        // east becomes west
        let turned: Vec<(Point, Terrain)> =
            sites.iter().map(|(at, terrain)| (Point { lon: 2 * 10_910_000 - at.lon, ..*at }, *terrain)).collect();
        // minutes, as the drawn weeks count them
        let ways = |sites: &[(Point, Terrain)]| {
            let seconds = matrix(sites, By::Car);
            Matrix::new(sites.len(), |a, b| (seconds.time(SiteId(a as u32), SiteId(b as u32)) / 60) as i32)
        };
        model.travel = vec![ways(&sites); 2];
        let mirrored = Model { travel: vec![ways(&turned); 2], ..model.clone() };
        let plan = planned(&model);
        assert!(plan.tours.iter().any(|tour| tour.stops.len() > 2));
        assert_eq!(plan, planned(&mirrored), "{kind:?}");
    }
}
