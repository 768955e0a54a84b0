//! The visits of a week: at home, at schools and offices, accompaniments, remote consultations; by one or by two.

use fasi_exchange::rows::{Dataset, HouseholdRow, SeatRow, VisitLinkRow, VisitRow};
use fasi_exchange::table::Days;
use fasi_exchange::words::{Fluency, Italian, Language, Profession, Sex};

use crate::calendar::time;
use crate::dice::{Dice, Subject};
use crate::quota::deck;
use crate::territory::place;

/// Who is asked for first, by how many of 95 visits: as much as their hours allow.
const ASKED: [(Profession, u32); 7] = [
    (Profession::SocialWorker, 34),
    (Profession::Educator, 38),
    (Profession::Facilitator, 8),
    (Profession::LegalConsultant, 5),
    (Profession::Psychologist, 4),
    (Profession::HealthWorker, 3),
    (Profession::Anthropologist, 3),
];
/// Where accompaniments end, and meetings take place.
const OFFICES: [&str; 5] = [
    "Ospedale San Jacopo",
    "Consultorio – Pistoia",
    "CPIA – Pistoia",
    "Centro per l'impiego – Pistoia",
    "Casa della comunità – Quarrata",
];

/// Where a visit takes place.
#[derive(Clone, Copy)]
enum Kind {
    /// Nowhere: a remote consultation.
    Remote,
    /// From a place of the household's town to an office.
    Accompaniment,
    /// At an office.
    Office,
    /// In the household's town.
    Town,
}

/// Of 95 visits how many are of each kind.
const KINDS: [(Kind, u32); 4] = [(Kind::Remote, 20), (Kind::Accompaniment, 12), (Kind::Office, 14), (Kind::Town, 49)];

/// Hours between which visits start: opens, promised by, closes; in minutes of the day.
const HOURS: [(u32, Option<u32>, u32); 6] = [
    (9 * 60, None, 12 * 60),
    (9 * 60, None, 17 * 60),
    (9 * 60, Some(11 * 60), 12 * 60),
    (14 * 60, None, 17 * 60),
    (14 * 60, Some(15 * 60 + 30), 16 * 60 + 30),
    (10 * 60, Some(15 * 60), 16 * 60 + 30),
];

/// Adds so many visits, household by household, those who leave soonest first.
pub(super) fn add(dataset: &mut Dataset, seed: u64, visits: u32) {
    let mut dice = Dice::new(seed, Subject::Team);
    let mut order: Vec<usize> = (0..dataset.households.len()).collect();
    order.sort_by_key(|at| (dataset.households[*at].priority, dataset.households[*at].lottery));
    // two of three households are followed week by week, those of the first class more than once
    order.truncate((order.len() * 2 / 3).max(1));
    let kinds = deck(&mut dice, visits, &KINDS);
    let asked = deck(&mut dice, visits, &ASKED);
    for ((at, kind), first) in (0..visits).zip(kinds).zip(asked) {
        let household = dataset.households[order[at as usize % order.len()]].clone();
        add_visit(dataset, (at, kind, first), &household, &mut dice);
    }
    for at in 0..visits.saturating_sub(1) {
        // a visit of the team that another one follows within one to three days
        if dice.happens(1, 14) && dataset.visit_links.last().is_none_or(|link| link.second != id(at)) {
            let [least, most] = [20, 76].map(|hours| Some(hours * 60));
            let (first, second) = (id(at), id(at + 1));
            dataset.visit_links.push(VisitLinkRow { first, second, least, most, days_apart: None });
        }
    }
}

pub(super) fn id(at: u32) -> String {
    format!("V{:03}", at + 1)
}

fn add_visit(
    dataset: &mut Dataset,
    (at, kind, first): (u32, Kind, Profession),
    household: &HouseholdRow,
    dice: &mut Dice,
) {
    let towns: Vec<&str> = dataset.municipalities.iter().map(|town| town.code.as_str()).collect();
    let town = household.municipality.clone().unwrap_or_else(|| (*dice.pick(&towns)).to_owned());
    // those who are there for a few hours a week come when they can
    let rare = !matches!(first, Profession::SocialWorker | Profession::Educator | Profession::Facilitator);
    let (opens, due, closes) = if rare { HOURS[1] } else { *dice.pick(&HOURS) };
    let clock = |minutes: u32| time(minutes / 60, minutes % 60);
    let mut visit = VisitRow {
        id: id(at),
        household: Some(household.id.clone()),
        place: None,
        ends: None,
        municipality: None,
        remote: false,
        at_base: false,
        priority: household.priority,
        lasts: *dice.pick(&[30, 30, 45, 45, 60]),
        writing_up: Some(10),
        days: (!rare && dice.happens(1, 6))
            .then(|| Days(*dice.pick(&[0b0_0101, 0b0_1010, 0b1_0100, 0b0_0111, 0b1_1100]))),
        from: None,
        until: None,
        opens: clock(opens),
        due: due.map(clock),
        closes: clock(closes),
        times: None,
        days_apart: None,
        demanding: false,
    };
    let own: Vec<&str> =
        dataset.places.iter().filter(|place| place.municipality == town).map(|place| place.id.as_str()).collect();
    match kind {
        Kind::Remote => visit.remote = true,
        Kind::Accompaniment => {
            let to = place(dice.pick::<&str>(&OFFICES));
            let others: Vec<&str> = own.into_iter().filter(|from| *from != to).collect();
            visit.place = Some((*dice.pick(&others)).to_owned());
            visit.ends = Some(to);
        }
        Kind::Office => visit.place = Some(place(dice.pick::<&str>(&OFFICES))),
        Kind::Town => visit.municipality = Some(town),
    }
    let seat = |seat: u8, profession| SeatRow {
        visit: visit.id.clone(),
        seat,
        profession: Some(profession),
        language: None,
        fluency: None,
        sex: None,
        skill: None,
    };
    let mut seats = vec![seat(1, first)];
    if first == Profession::SocialWorker && dice.happens(1, 10) {
        seats[0].skill = Some("ISEE".to_owned());
    }
    if first == Profession::HealthWorker || (first == Profession::Educator && dice.happens(1, 12)) {
        seats[0].sex = Some(Sex::Female);
    }
    let language = spoken(dataset, &household.id);
    if household.italian <= Some(Italian::A1) && dice.happens(1, 3) {
        seats.push(SeatRow { language, fluency: language.map(|_| Fluency::Good), ..seat(2, Profession::Mediator) });
    }
    dataset.seats.extend(seats);
    dataset.visits.push(visit);
}

/// The language that a household speaks best.
fn spoken(dataset: &Dataset, household: &str) -> Option<Language> {
    let own = dataset.languages.iter().filter(|row| row.household == household);
    own.min_by_key(|row| row.rank).map(|row| row.language)
}
