//! From rows to the engine's model: checked, sorted by external id, names turned into numbers.

pub(crate) mod decide;
pub(crate) mod hash;
mod households;
mod site;
mod supports;
mod team;
mod training;

pub(crate) use hash::TERRITORY;
pub use site::SiteFacts;
pub use team::{ParsedWeek, Spot, VisitFacts, first_week, moment_of, monday_of, parse_week};
pub(crate) use team::{may_be, moment, repeat};
pub(crate) use training::gather;
pub use training::{ParsedTraining, parse_training};

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fasi_engine::geo::Point;
use fasi_engine::ids::{AreaId, MunicipalityId};
use fasi_engine::placement::model::{Connection, Model, Municipality, Place, Roads};
use fasi_engine::time::{Calendar, Day, Ticks};
use fasi_engine::units::Minutes;

use crate::check::{check, check_against};
use crate::decisions::Decisions;
use crate::flaw::Flaw;
use crate::keys::Keys;
use crate::names::{Named, Names, TeamNames, TrainingNames};
use crate::policy::Policy;
use crate::rows::Dataset;
use crate::table::{Book, Days, Degrees};
use crate::told::settled;
use crate::words::Language;

/// What the engine works on, and how to speak of it outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The engine's model; it holds no identities.
    pub model: Model,
    /// External ids and labels.
    pub names: Names,
    /// SHA-256 of the canonical inputs (dataset, decisions, policy: rows sorted, names resolved), in hex.
    pub hash: String,
}

/// Parses checked inputs; shuffled rows give the same model and hash. Decisions and policy may be left out.
pub fn parse(dataset: &Dataset, decisions: Option<&Decisions>, policy: Option<&Policy>) -> Result<Parsed, Vec<Flaw>> {
    let (mut dataset, mut decisions) = (dataset.clone(), decisions.cloned().unwrap_or_else(Decisions::blank));
    let mut policy = policy.cloned().unwrap_or_else(Policy::blank);
    let mut flaws = check(&mut dataset);
    flaws.extend(check_against(&mut decisions, &Keys::of(&dataset)));
    flaws.extend(decide::clashes(&decisions, &dataset));
    let (weights, parameters) = decide::policy(&policy, &mut flaws);
    settled(flaws)?;
    // an owner's other reasons take the unit off for everyone: the household is never marked
    for refusal in decisions.owner_refusals.iter_mut().filter(|row| !row.reason.concerns_household_only()) {
        refusal.household = None;
    }
    dataset.sort();
    decisions.sort();
    policy.sort();
    let names = names(&dataset);
    let parser = Parser { dataset: &dataset, names: &names };
    let model = Model {
        calendar: parser.calendar(),
        municipalities: parser.municipalities(),
        connections: parser.connections(),
        places: parser.places(),
        households: parser.households(),
        units: parser.units(),
        packages: parser.packages(),
        funds: parser.funds(),
        capacities: parser.capacities(),
        links: parser.links(),
        decisions: parser.decisions(&decisions),
        weights,
        parameters,
        roads: Roads::default(),
    };
    let hash = hash::placement(&dataset, &decisions, &policy);
    Ok(Parsed { model, names, hash })
}

fn names(dataset: &Dataset) -> Names {
    let named = |id: &String, label: &Option<String>| Named { id: id.clone(), label: label.clone() };
    let capacities = dataset.capacities.iter();
    let spoken = dataset.languages.iter().map(|row| row.language);
    let languages: BTreeSet<Language> = spoken.chain(capacities.clone().filter_map(|row| row.language)).collect();
    let areas: BTreeSet<String> = dataset.municipalities.iter().map(|row| row.area.clone()).collect();
    let town = |row: &crate::rows::MunicipalityRow| Named { id: row.code.clone(), label: Some(row.name.clone()) };
    Names {
        start: dataset.head.horizon_start,
        households: dataset.households.iter().map(|row| row.id.clone()).collect(),
        units: dataset.units.iter().map(|row| named(&row.id, &row.label)).collect(),
        packages: dataset.packages.iter().map(|row| named(&row.id, &row.label)).collect(),
        places: dataset.places.iter().map(|row| named(&row.id, &row.label)).collect(),
        municipalities: dataset.municipalities.iter().map(town).collect(),
        areas: areas.into_iter().collect(),
        funds: dataset.funds.iter().map(|row| (named(&row.fund, &row.label), row.year, row.category)).collect(),
        capacities: capacities.map(|row| (row.service, row.language, row.area.clone())).collect(),
        languages: languages.into_iter().collect(),
        team: TeamNames::default(),
        training: TrainingNames::default(),
    }
}

/// A checked and sorted dataset, and its names: every lookup that the checks made sure of succeeds.
struct Parser<'a> {
    dataset: &'a Dataset,
    names: &'a Names,
}

/// Months that the calendar knows beyond the horizon: six years, so that every package runs out.
const MONTHS: u32 = 72;

impl Parser<'_> {
    fn day(&self, date: NaiveDate) -> Day {
        self.names.day(date)
    }

    fn town(&self, code: &str) -> MunicipalityId {
        self.names.municipality(code).expect("references were followed by the checks")
    }

    fn area(&self, area: &str) -> AreaId {
        let at = self.names.areas.binary_search_by(|known| known.as_str().cmp(area));
        AreaId(at.expect("references were followed by the checks") as u32)
    }

    /// A position, or the centre of the municipality.
    fn point(&self, lat: Option<Degrees>, lon: Option<Degrees>, town: MunicipalityId) -> Point {
        let centre = &self.dataset.municipalities[town.index()];
        Point { lat: lat.unwrap_or(centre.lat).0, lon: lon.unwrap_or(centre.lon).0 }
    }

    fn calendar(&self) -> Calendar {
        let head = &self.dataset.head;
        let (mut year, mut month) = (head.horizon_start.year(), head.horizon_start.month());
        let mut months = Vec::new();
        for _ in 0..MONTHS + u32::from(head.weeks) / 4 {
            let first = NaiveDate::from_ymd_opt(year, month, 1).expect("the first of a month is a date");
            months.push((self.day(first), year, month as u8));
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Calendar { weeks: i32::from(head.weeks), as_of: self.day(head.as_of), months }
    }

    fn municipalities(&self) -> Vec<Municipality> {
        let towns = self.dataset.municipalities.iter();
        towns
            .map(|row| Municipality {
                centre: Point { lat: row.lat.0, lon: row.lon.0 },
                terrain: row.terrain,
                area: self.area(&row.area),
            })
            .collect()
    }

    fn connections(&self) -> Vec<Connection> {
        let rows = self.dataset.connections.iter();
        rows.map(|row| Connection {
            from: self.town(&row.from),
            to: self.town(&row.to),
            ride: Minutes(i64::from(row.ride)),
            every: Minutes(i64::from(row.every)),
            first: ticks(row.first),
            last: ticks(row.last),
            days: row.days.unwrap_or(Days::ALL).0,
            pass: row.pass.unwrap_or_default(),
        })
        .collect()
    }

    fn places(&self) -> Vec<Place> {
        let rows = self.dataset.places.iter();
        rows.map(|row| {
            let municipality = self.town(&row.municipality);
            Place {
                kind: row.kind,
                municipality,
                at: self.point(row.lat, row.lon, municipality),
                free_seats: row.free_seats,
            }
        })
        .collect()
    }
}

/// A time of day in ticks.
fn ticks(time: NaiveTime) -> Ticks {
    Ticks(i64::from(time.num_seconds_from_midnight()))
}
