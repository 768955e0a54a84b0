//! An invented week of the mobile team: people, shifts, visits alone and by two, remote calls, accompaniments.
//!
//! Proportions follow a team of twelve with 90 to 100 visits a week; more visits get more people.

use fasi_engine::geo::{Point, Terrain};
use fasi_engine::ids::{MeansId, ProfessionalId, SiteId, SkillId, VisitId};
use fasi_engine::routes::model::{Link, Model, Place, Professional, Seat, Shift, Visit, Window};
use fasi_engine::routes::ways::{By, matrix};
use fasi_engine::time::Ticks;

use crate::dice::{Dice, Subject};
use crate::territory::TOWNS;

/// Days of a working week.
const DAYS: i32 = 5;
/// Visits for a team of twelve.
const VISITS: u32 = 100;
/// What one can be asked for: professions first, then the languages of mediators.
const SOCIAL: u32 = 0;
const EDUCATOR: u32 = 1;
const MEDIATOR: u32 = 2;
const FACILITATOR: u32 = 3;
const LEGAL: u32 = 4;
const PSYCHOLOGIST: u32 = 5;
const HEALTH: u32 = 6;
const ANTHROPOLOGIST: u32 = 7;
const LANGUAGES: u32 = 8;
/// The team: what each of the twelve brings.
const TEAM: [&[u32]; 12] = [
    &[SOCIAL],
    &[EDUCATOR],
    &[MEDIATOR, LANGUAGES, LANGUAGES + 1],
    &[SOCIAL],
    &[EDUCATOR],
    &[MEDIATOR, LANGUAGES + 2],
    &[FACILITATOR],
    &[MEDIATOR, LANGUAGES + 1, LANGUAGES + 3],
    &[LEGAL],
    &[PSYCHOLOGIST],
    &[HEALTH],
    &[ANTHROPOLOGIST],
];
/// How often each profession is asked for, out of a hundred visits; mediators come besides.
const ASKED: [i64; 8] = [30, 32, 0, 9, 6, 8, 9, 6];

/// A week with so many visits.
pub fn week(visits: u32, seed: u64) -> Model {
    let mut dice = Dice::new(seed, Subject::Routes);
    let sites: Vec<(Point, Terrain)> = TOWNS
        .iter()
        .flat_map(|town| town.quarters.iter().map(|(_, lat, lon)| (Point { lat: *lat, lon: *lon }, town.terrain)))
        .collect();
    let mut model = Model { travel: vec![matrix(&sites, By::Car), matrix(&sites, By::Foot)], ..Model::default() };
    let people = (visits * 12).div_ceil(VISITS).max(12);
    for person in 0..people {
        add_person(&mut model, person, &mut dice);
    }
    while (model.visits.len() as u32) < visits {
        add_visit(&mut model, sites.len() as u32, &mut dice);
    }
    for visit in 0..visits.saturating_sub(1) {
        // after one visit another one, the same day or up to three later
        if dice.happens(1, 12) && model.links.last().is_none_or(|link| link.to.0 < visit) {
            let [least, most] = [2, 76].map(|hours| Ticks::from_minutes(hours * 60));
            model.links.push(Link { from: VisitId(visit), to: VisitId(visit + 1), least, most: Some(most) });
        }
    }
    model
}

/// A professional with four or five shifts.
fn add_person(model: &mut Model, person: u32, dice: &mut Dice) {
    let skills = TEAM[person as usize % TEAM.len()].iter().map(|skill| SkillId(*skill)).collect();
    model.professionals.push(Professional { skills, ..Professional::default() });
    let free = dice.between(0, i64::from(DAYS) + 3) as i32;
    let base = SiteId(if dice.happens(1, 4) { 8 } else { 0 });
    let means = MeansId(u32::from(dice.happens(1, 12)));
    for day in (0..DAYS).filter(|day| *day != free) {
        let from = clock(day, *dice.pick(&[8 * 60, 8 * 60 + 30, 9 * 60]));
        let long = Ticks::from_minutes(*dice.pick(&[5 * 60, 6 * 60, 8 * 60]));
        let until = Ticks(from.0 + long.0);
        let latest = Ticks(until.0 + Ticks::from_minutes(60).0);
        let professional = ProfessionalId(person);
        model.shifts.push(Shift {
            professional,
            day,
            from,
            until,
            latest,
            base,
            end: base,
            means,
            capacity: None,
            call: None,
        });
    }
}

/// A visit somewhere on the territory, by one, two or three.
fn add_visit(model: &mut Model, sites: u32, dice: &mut Dice) {
    let at = SiteId(dice.between(0, i64::from(sites) - 1) as u32);
    let place = match dice.between(1, 100) {
        1..=20 => Place::Remote,
        // to an office in the city
        21..=32 => Place::At { from: at, to: SiteId(0) },
        _ => Place::At { from: at, to: at },
    };
    let lasts = Ticks::from_minutes(15 + *dice.pick(&[30, 45, 60, 60, 90]));
    let seat = |skills: Vec<u32>| Seat { skills: skills.into_iter().map(SkillId).collect(), duration: lasts };
    let mut seats = vec![seat(vec![dice.weighted(&ASKED) as u32])];
    if dice.happens(2, 5) {
        seats.push(seat(vec![MEDIATOR, LANGUAGES + dice.between(0, 3) as u32]));
    }
    if dice.happens(1, 20) && seats[0].skills != [SkillId(SOCIAL)] {
        seats.push(seat(vec![SOCIAL]));
    }
    let (open, long) = *dice.pick(&[(9 * 60, 180), (9 * 60, 480), (14 * 60, 150), (10 * 60, 30), (11 * 60, 60)]);
    let first = dice.between(0, i64::from(DAYS) - 1) as i32;
    let days = (0..DAYS).filter(|day| *day == first || dice.happens(1, 2)).collect::<Vec<_>>();
    let window = |day: &i32| Window {
        day: *day,
        open: clock(*day, open),
        due: clock(*day, open + long),
        close: Some(clock(*day, open + long + 45)),
    };
    let windows = days.iter().map(window).collect();
    let priority = 1 << dice.between(0, 2);
    let (never, known) = (Vec::new(), Vec::new());
    model.visits.push(Visit { place, windows, seats, load: 1, priority, never, known, ..Visit::default() });
}

/// Minutes of a day as ticks of the week.
fn clock(day: i32, minutes: i64) -> Ticks {
    Ticks::from_minutes(i64::from(day) * 24 * 60 + minutes)
}
