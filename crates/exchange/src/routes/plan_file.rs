//! Plan files v1 of a week: tours by staff code, day and shift, stops by visit, seat and time of day.

use chrono::NaiveDate;
use fasi_engine::ids::{ShiftId, VisitId};
use fasi_engine::kernel::budget::Budget;
use fasi_engine::kernel::outcome::Outcome;
use fasi_engine::routes::LEVELS;
use fasi_engine::routes::cars::cars;
use fasi_engine::routes::plan::{Plan, Stop, Tour};
use fasi_engine::routes::value::Value;
use fasi_engine::time::Day;
use serde::{Deserialize, Serialize};

use super::before::{Before, is_first};
use super::clock::{clock, read_clock};
use super::discretion;
use super::state::PlanState;
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::table_key;
use crate::parse::ParsedWeek;
use crate::plan_file::{BudgetFile, LevelFile, opened, read_whole, status_name, whole_text};
use crate::room::{PLAN_FORMAT, Room};
use crate::text::Arg;

/// A week's plan as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WeekFile {
    /// `fasi-plan`.
    pub format: String,
    /// 1.
    pub version: u32,
    /// `routes`.
    pub room: String,
    /// Whether people were told, and since when.
    #[serde(default)]
    pub state: PlanState,
    /// SHA-256 of the canonical parsed inputs: territory, team, policy, week.
    pub inputs: String,
    /// Version of the engine that made it.
    pub engine: String,
    /// The Monday of the week.
    pub week: NaiveDate,
    /// How often the week has been planned anew since people were first told.
    #[serde(default, skip_serializing_if = "is_first")]
    pub edition: u32,
    /// The budget it was made with.
    pub budget: BudgetFile,
    /// How the solve ended.
    pub status: String,
    /// Value by level.
    pub levels: Vec<LevelFile>,
    /// The tours that have stops; of a week that is planned anew, those to come.
    pub tours: Vec<TourFile>,
    /// What people were told before, where the week was planned anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
}

/// What one shift does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TourFile {
    /// Staff code.
    pub professional: String,
    /// The day.
    pub day: NaiveDate,
    /// When the shift begins, `HH:MM`.
    pub shift: String,
    /// Which of the cars that are shared at its base it takes, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub car: Option<u32>,
    /// The stops in order.
    pub stops: Vec<StopFile>,
}

/// A stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StopFile {
    /// The visit.
    pub visit: String,
    /// Number of the seat.
    pub seat: u8,
    /// When it starts, `HH:MM` of the tour's day; seconds only where there are some.
    pub start: String,
    /// The edition of the week in which it became what it is.
    #[serde(default, skip_serializing_if = "is_first")]
    pub edition: u32,
}

impl WeekFile {
    /// The file of an outcome.
    pub fn of(parsed: &ParsedWeek, outcome: &Outcome<Plan, { LEVELS.len() }>, budget: &Budget) -> Self {
        let none = Plan::default();
        let plan = outcome.plan.as_ref().unwrap_or(&none);
        let cars = cars(&parsed.model, plan);
        let tours = plan.tours.iter().map(|tour| {
            let shift = parsed.model.shift(tour.shift);
            let professional = &parsed.names.team.professionals[shift.professional.index()];
            let day = parsed.names.date(Day(shift.day));
            let stop = |stop: &Stop| stop_file(parsed, professional, day, stop);
            TourFile {
                professional: professional.clone(),
                day,
                shift: clock(shift.from, shift.day),
                car: cars.get(&tour.shift).copied(),
                stops: tour.stops.iter().map(stop).collect(),
            }
        });
        Self {
            format: PLAN_FORMAT.to_owned(),
            version: 1,
            room: Room::Routes.name().to_owned(),
            state: PlanState::Draft,
            inputs: parsed.hash.clone(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            week: parsed.names.monday(parsed.week),
            edition: parsed.before.as_ref().map_or(0, |before| before.edition.saturating_add(1)),
            budget: BudgetFile::of(budget),
            status: status_name(outcome.status).to_owned(),
            // what a plan costs would tell how far a protected address is, as a sum of ways would
            levels: LevelFile::all(&LEVELS, &discretion::levels(parsed, plan, &outcome.levels)),
            tours: tours.collect(),
            before: parsed.before.clone(),
        }
    }

    /// The tours of the whole week, those that had happened when it was planned anew first.
    pub fn whole_week(&self) -> Vec<TourFile> {
        let done = self.before.iter().flat_map(Before::done);
        done.chain(self.tours.iter().cloned()).collect()
    }

    /// Reads a plan file; a flaw for what is no plan file of this room.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Flaw>> {
        let head = opened(file, text, Room::Routes)?;
        if let Some(state) = head.get("state").filter(|state| PlanState::deserialize(*state).is_err()) {
            let at = Place { file: file.to_owned(), column: Some("state".to_owned()), ..Place::default() };
            let said = state.as_str().map_or_else(|| state.to_string(), str::to_owned);
            return Err(vec![Flaw::new(Code::PlanState, at).with("value", said)]);
        }
        read_whole(file, text)
    }

    /// The file's text, the same bytes for the same plan.
    pub fn to_json(&self) -> String {
        whole_text(self)
    }

    /// The plan for these inputs; refuses a file made for others, and tells every name and time that is not theirs.
    pub fn plan(&self, file: &str, parsed: &ParsedWeek) -> Result<Plan, Vec<Flaw>> {
        if self.inputs != parsed.hash {
            let at = Place { file: file.to_owned(), ..Place::default() };
            return Err(vec![Flaw::new(Code::OtherInputs, at)]);
        }
        self.plan_of_others(file, parsed)
    }

    /// The plan for inputs that it may not have been made for; every name and time that is not theirs is told.
    pub fn plan_of_others(&self, file: &str, parsed: &ParsedWeek) -> Result<Plan, Vec<Flaw>> {
        let mut flaws = Vec::new();
        let mut tours = Vec::new();
        for (row, tour) in (1u32..).zip(&self.tours) {
            let at = |column: &str| Place {
                file: file.to_owned(),
                table: Some("tours".to_owned()),
                row: Some(row),
                column: Some(column.to_owned()),
                id: Some(tour.professional.clone()),
            };
            let missing = |column: &str, table: &str, id: &str| {
                let table = Arg::Message(table_key(table).into());
                Flaw::new(Code::Dangling, at(column)).with("value", id).with("table", table)
            };
            let day = parsed.names.day(tour.day).0;
            let Some(shift) = shift(parsed, tour, day) else {
                let hours = parsed.hours_on(&tour.professional, tour.day);
                let flaw = Flaw::new(Code::NoShiftOfTour, at("shift")).with("professional", tour.professional.as_str());
                let flaw = flaw.with("date", Arg::Date(tour.day)).with("time", tour.shift.as_str());
                flaws.push(flaw.with("shifts", hours.len() as i64).with("hours", hours.join(", ")));
                continue;
            };
            let mut stops = Vec::new();
            for stop in &tour.stops {
                let Ok(visit) = parsed.names.team.visits.binary_search(&stop.visit) else {
                    flaws.push(missing("visit", "visits", &stop.visit));
                    continue;
                };
                let seats = &parsed.visits[visit].seats;
                let (seat, start) = (seats.iter().position(|seat| *seat == stop.seat), read_clock(&stop.start, day));
                match (seat, start) {
                    (Some(seat), Some(start)) => {
                        stops.push(Stop { visit: VisitId(visit as u32), seat: seat as u32, start });
                    }
                    (None, _) => flaws.push(missing("seat", "seats", &format!("{} {}", stop.visit, stop.seat))),
                    (_, None) => flaws.push(Flaw::new(Code::NotTime, at("start")).with("value", stop.start.as_str())),
                }
            }
            tours.push(Tour { shift, stops });
        }
        if flaws.is_empty() { Ok(Plan { tours }) } else { Err(flaws) }
    }

    /// The levels whose value is not what the file says: level, value in the file, value found; as they may be told.
    pub fn false_claims(&self, parsed: &ParsedWeek, plan: &Plan, found: &Value) -> Vec<(&'static str, i64, i64)> {
        let said = |id: &str| self.levels.iter().find(|said| said.level == id).map(|said| said.value);
        let told = |id: &str, exact: i64| discretion::value(parsed, plan, id, exact);
        let all = LEVELS.iter().zip(found);
        let claims = all.filter_map(|(level, found)| Some((level.id, said(level.id)?, told(level.id, *found))));
        claims.filter(|(_, said, found)| said != found).collect()
    }
}

/// A stop of somebody on a day, with the edition in which it became what it is.
pub(crate) fn stop_file(parsed: &ParsedWeek, professional: &str, day: NaiveDate, stop: &Stop) -> StopFile {
    let mut file = StopFile {
        visit: parsed.names.team.visits[stop.visit.index()].clone(),
        seat: parsed.visits[stop.visit.index()].seats[stop.seat as usize],
        start: clock(stop.start, parsed.names.day(day).0),
        edition: 0,
    };
    file.edition = parsed.before.as_ref().map_or(0, |before| before.edition_of(professional, day, &file));
    file
}

/// The shift of a tour: whose, on which day, from when.
fn shift(parsed: &ParsedWeek, tour: &TourFile, day: i32) -> Option<ShiftId> {
    let from = read_clock(&tour.shift, day)?;
    let known = parsed.names.team.shifts.iter().position(|(professional, on, begins)| {
        let code = &parsed.names.team.professionals[professional.index()];
        (*code == tour.professional, on.0, *begins) == (true, day, from)
    });
    known.map(|at| ShiftId(at as u32))
}
