//! Plan files v1: decisions by external id and date, with what they answer (dataset hash) and how good they are proven.

use chrono::NaiveDate;
use fasi_engine::ids::{HouseholdId, PackageId, UnitId};
use fasi_engine::kernel::budget::Budget;
use fasi_engine::kernel::outcome::{Level, Outcome};
use fasi_engine::placement::LEVELS;
use fasi_engine::placement::plan::{Home, Itinerary, Plan, Stay};
use fasi_engine::placement::value::{CHANGES, Value as Levels};
use fasi_engine::time::Week;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::table_key;
use crate::parse::Parsed;
use crate::plan_file::{BudgetFile, LevelFile, opened, read_whole, status_name, whole_text};
use crate::room::{PLAN_FORMAT, Room};
use crate::text::Arg;

/// A plan as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// `fasi-plan`.
    pub format: String,
    /// 1.
    pub version: u32,
    /// `placement`.
    pub room: String,
    /// SHA-256 of the canonical parsed inputs: dataset, decisions, policy.
    pub inputs: String,
    /// Version of the engine that made it.
    pub engine: String,
    /// The budget it was made with.
    pub budget: BudgetFile,
    /// How the solve ended.
    pub status: String,
    /// Value, bound and gap by level.
    pub levels: Vec<LevelFile>,
    /// The proposals, by household.
    pub placements: Vec<PlacementFile>,
}

/// One household's proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlacementFile {
    /// Household.
    pub household: String,
    /// Bridge stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bridge: Option<BridgeFile>,
    /// Lasting home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<HomeFile>,
}

/// A bridge stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BridgeFile {
    /// Unit.
    pub unit: String,
    /// First day, a Monday.
    pub from: NaiveDate,
    /// First day no longer there, a Monday.
    pub until: NaiveDate,
}

/// A lasting home with its package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HomeFile {
    /// Unit.
    pub unit: String,
    /// Package.
    pub package: String,
    /// First day, a Monday.
    pub from: NaiveDate,
}

impl PlanFile {
    /// The file of an outcome; one without a plan has no placements.
    pub fn of(parsed: &Parsed, outcome: &Outcome<Plan, { LEVELS.len() }>, budget: &Budget) -> Self {
        let itineraries = outcome.plan.iter().flat_map(|plan| &plan.itineraries);
        Self {
            format: PLAN_FORMAT.to_owned(),
            version: 1,
            room: Room::Placement.name().to_owned(),
            inputs: parsed.hash.clone(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            budget: BudgetFile::of(budget),
            status: status_name(outcome.status).to_owned(),
            levels: LevelFile::all(&LEVELS, &outcome.levels),
            placements: itineraries.map(|itinerary| placement(parsed, itinerary)).collect(),
        }
    }

    /// Reads a plan file; a flaw for what is no plan file of this room.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Flaw>> {
        let head = opened(file, text, Room::Placement)?;
        let at = Place { file: file.to_owned(), ..Place::default() };
        let flaws = not_dates(&head, &at);
        if !flaws.is_empty() {
            return Err(flaws);
        }
        read_whole(file, text)
    }

    /// The levels whose value is not what the file says: level, value in the file, value found. Changes depend on the
    /// plan published before, and are compared only where it is given.
    pub fn false_claims(&self, found: &Levels, published: bool) -> Vec<(&'static str, i64, i64)> {
        let said = |level: &Level| self.levels.iter().find(|said| said.level == level.id).map(|said| said.value);
        let all = LEVELS.iter().zip(found).filter(|(level, _)| published || level.id != LEVELS[CHANGES].id);
        let claims = all.filter_map(|(level, found)| said(level).map(|said| (level.id, said, *found)));
        claims.filter(|(_, said, found)| said != found).collect()
    }

    /// The file's text, the same bytes for the same plan.
    pub fn to_json(&self) -> String {
        whole_text(self)
    }

    /// The plan for these inputs; refuses a file made for others.
    pub fn plan(&self, file: &str, parsed: &Parsed) -> Result<Plan, Vec<Flaw>> {
        if self.inputs != parsed.hash {
            let at = Place { file: file.to_owned(), ..Place::default() };
            return Err(vec![Flaw::new(Code::OtherInputs, at)]);
        }
        let (plan, flaws) = self.published(file, parsed);
        if flaws.is_empty() { Ok(plan) } else { Err(flaws) }
    }

    /// The plan as published before, for inputs that may have changed since: what no longer exists is left out of the
    /// plan and told as a flaw each.
    pub fn published(&self, file: &str, parsed: &Parsed) -> (Plan, Vec<Flaw>) {
        let mut flaws = Vec::new();
        let mut itineraries = Vec::new();
        for (row, placement) in (1u32..).zip(&self.placements) {
            let at = Place {
                file: file.to_owned(),
                table: Some("placements".to_owned()),
                row: Some(row),
                column: None,
                id: Some(placement.household.clone()),
            };
            match itinerary(parsed, placement, &at) {
                Ok(itinerary) => itineraries.push(itinerary),
                Err(flaw) => flaws.push(*flaw),
            }
        }
        itineraries.sort_unstable();
        (Plan { itineraries }, flaws)
    }
}

/// The cells of a plan that hold something else than a date where one belongs.
fn not_dates(plan: &Value, at: &Place) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let placements = plan.get("placements").and_then(Value::as_array);
    for (row, placement) in (1u32..).zip(placements.into_iter().flatten()) {
        for (part, field) in [("bridge", "from"), ("bridge", "until"), ("home", "from")] {
            let Some(value) = placement.get(part).and_then(|part| part.get(field)) else { continue };
            if !value.as_str().is_some_and(|text| text.len() == 10 && text.parse::<NaiveDate>().is_ok()) {
                let id = placement.get("household").and_then(Value::as_str).map(str::to_owned);
                let (table, column) = (Some("placements".to_owned()), Some(format!("{part}.{field}")));
                let at = Place { table, row: Some(row), column, id, ..at.clone() };
                let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                flaws.push(Flaw::new(Code::NotDate, at).with("value", shown));
            }
        }
    }
    flaws
}

fn placement(parsed: &Parsed, itinerary: &Itinerary) -> PlacementFile {
    let names = &parsed.names;
    PlacementFile {
        household: names.households[itinerary.household.index()].clone(),
        bridge: itinerary.bridge.map(|stay| BridgeFile {
            unit: names.units[stay.unit.index()].id.clone(),
            from: names.monday(stay.from),
            until: names.monday(stay.until.unwrap_or(parsed.model.calendar.end())),
        }),
        home: itinerary.home.map(|home| HomeFile {
            unit: names.units[home.stay.unit.index()].id.clone(),
            package: names.packages[home.package.index()].id.clone(),
            from: names.monday(home.stay.from),
        }),
    }
}

fn itinerary(parsed: &Parsed, placement: &PlacementFile, at: &Place) -> Result<Itinerary, Box<Flaw>> {
    let missing = |column: &str, table: &str, id: &str| {
        let at = Place { column: Some(column.to_owned()), ..at.clone() };
        Box::new(Flaw::new(Code::Dangling, at).with("value", id).with("table", Arg::Message(table_key(table).into())))
    };
    let unit =
        |id: &str| -> Result<UnitId, Box<Flaw>> { parsed.names.unit(id).ok_or_else(|| missing("unit", "units", id)) };
    let week = |date: NaiveDate, column: &str| -> Result<Week, Box<Flaw>> {
        let day = parsed.names.day(date);
        if day.0.rem_euclid(7) == 0 {
            Ok(day.week())
        } else {
            let at = Place { column: Some(column.to_owned()), ..at.clone() };
            Err(Box::new(Flaw::new(Code::NotMonday, at).with("date", Arg::Date(date))))
        }
    };
    let household: HouseholdId = parsed
        .names
        .household(&placement.household)
        .ok_or_else(|| missing("household", "households", &placement.household))?;
    let bridge = placement.bridge.as_ref().map(|bridge| {
        let (from, until) = (week(bridge.from, "from")?, week(bridge.until, "until")?);
        Ok::<_, Box<Flaw>>(Stay { household, unit: unit(&bridge.unit)?, from, until: Some(until) })
    });
    let home = placement.home.as_ref().map(|home| {
        let package: PackageId =
            parsed.names.package(&home.package).ok_or_else(|| missing("package", "packages", &home.package))?;
        let stay = Stay { household, unit: unit(&home.unit)?, from: week(home.from, "from")?, until: None };
        Ok::<_, Box<Flaw>>(Home { stay, package })
    });
    Ok(Itinerary { household, bridge: bridge.transpose()?, home: home.transpose()? })
}
