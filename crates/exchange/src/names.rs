//! External ids and labels of what the engine knows by number, both ways.

use chrono::{Duration, NaiveDate};
use fasi_engine::ids::{HouseholdId, MunicipalityId, PackageId, PlaceId, UnitId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::placement::model::{Category, ServiceKind};
use fasi_engine::time::{Day, Week};

use crate::lexicon;
use crate::text::{Lang, text};
use crate::words::{Language, Word};

/// An external id, and the name shown beside or instead of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// External id.
    pub id: String,
    /// Name, if the data gives one.
    pub label: Option<String>,
}

impl Named {
    /// Id and name: `A012 Bilocale a Bottegone`.
    pub fn shown(&self) -> String {
        match &self.label {
            Some(label) => format!("{} {label}", self.id),
            None => self.id.clone(),
        }
    }
}

/// Names by internal number; every list sorted by id, bytewise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The horizon's first Monday.
    pub start: NaiveDate,
    /// Households: their id names nobody, and nothing else does here.
    pub households: Vec<String>,
    /// Units.
    pub units: Vec<Named>,
    /// Packages.
    pub packages: Vec<Named>,
    /// Places.
    pub places: Vec<Named>,
    /// Municipalities: ISTAT code and name.
    pub municipalities: Vec<Named>,
    /// Service areas.
    pub areas: Vec<String>,
    /// Fund lines: fund with its label, year, category.
    pub funds: Vec<(Named, i32, Category)>,
    /// Capacity lines: service, language, area.
    pub capacities: Vec<(ServiceKind, Option<Language>, Option<String>)>,
    /// Languages.
    pub languages: Vec<Language>,
    /// Visits of the mobile team; a dataset of placement has none.
    pub visits: Vec<String>,
    /// Its shifts.
    pub shifts: Vec<String>,
}

/// The position of an id in a sorted list.
pub(crate) fn position(list: &[Named], id: &str) -> Option<u32> {
    list.binary_search_by(|named| named.id.as_str().cmp(id)).ok().map(|at| at as u32)
}

impl Names {
    /// The household with this external id.
    pub fn household(&self, id: &str) -> Option<HouseholdId> {
        self.households.binary_search_by(|known| known.as_str().cmp(id)).ok().map(|at| HouseholdId(at as u32))
    }

    /// The unit with this external id.
    pub fn unit(&self, id: &str) -> Option<UnitId> {
        position(&self.units, id).map(UnitId)
    }

    /// The package with this external id.
    pub fn package(&self, id: &str) -> Option<PackageId> {
        position(&self.packages, id).map(PackageId)
    }

    /// The place with this external id.
    pub fn place(&self, id: &str) -> Option<PlaceId> {
        position(&self.places, id).map(PlaceId)
    }

    /// The municipality with this code.
    pub fn municipality(&self, code: &str) -> Option<MunicipalityId> {
        position(&self.municipalities, code).map(MunicipalityId)
    }

    /// The external id of an entity, for programs; fund and capacity lines join their parts with `/`.
    pub fn id(&self, entity: Entity) -> String {
        let joined =
            |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("/");
        match entity {
            Entity::Household(at) => self.households[at as usize].clone(),
            Entity::Unit(at) => self.units[at as usize].id.clone(),
            Entity::Package(at) => self.packages[at as usize].id.clone(),
            Entity::Place(at) => self.places[at as usize].id.clone(),
            Entity::Municipality(at) => self.municipalities[at as usize].id.clone(),
            Entity::FundLine(at) => {
                let (fund, year, category) = &self.funds[at as usize];
                joined(&[&fund.id, &year.to_string(), category.code()])
            }
            Entity::Capacity(at) => {
                let (service, language, area) = &self.capacities[at as usize];
                let language = language.map_or("", Word::code);
                joined(&[service.code(), language, area.as_deref().unwrap_or("")])
            }
            Entity::Language(at) => self.languages[at as usize].0.to_owned(),
            Entity::Visit(at) => self.visits[at as usize].clone(),
            Entity::Shift(at) => self.shifts[at as usize].clone(),
        }
    }

    /// How an entity is shown to people.
    pub fn shown(&self, lang: Lang, entity: Entity) -> String {
        match entity {
            Entity::Household(at) => self.households[at as usize].clone(),
            // Its id alone: the label may say where a home is whose household has a protected address.
            Entity::Unit(at) => self.units[at as usize].id.clone(),
            Entity::Package(at) => self.packages[at as usize].shown(),
            Entity::Place(at) => {
                let place = &self.places[at as usize];
                place.label.clone().unwrap_or_else(|| place.id.clone())
            }
            Entity::Municipality(at) => {
                let town = &self.municipalities[at as usize];
                town.label.clone().unwrap_or_else(|| town.id.clone())
            }
            Entity::FundLine(at) => {
                let (fund, year, category) = &self.funds[at as usize];
                let category = lexicon::name(lang, Category::LIST, category.code());
                let fund = fund.label.as_deref().unwrap_or(&fund.id);
                text(
                    lang,
                    "shown-fund-line",
                    &[("fund", fund.into()), ("year", year.to_string().into()), ("category", category.into())],
                )
            }
            Entity::Capacity(at) => {
                let (service, language, area) = &self.capacities[at as usize];
                let mut parts = vec![lexicon::name(lang, ServiceKind::LIST, service.code())];
                parts.extend(language.map(|language| lexicon::name(lang, Language::LIST, language.0)));
                parts.extend(area.clone());
                parts.join(", ")
            }
            Entity::Language(at) => lexicon::name(lang, Language::LIST, self.languages[at as usize].0),
            Entity::Visit(_) | Entity::Shift(_) => self.id(entity),
        }
    }

    /// The calendar date of a day.
    pub fn date(&self, day: Day) -> NaiveDate {
        self.start + Duration::days(i64::from(day.0))
    }

    /// The Monday of a week.
    pub fn monday(&self, week: Week) -> NaiveDate {
        self.date(week.monday())
    }

    /// The day of a calendar date.
    pub fn day(&self, date: NaiveDate) -> Day {
        Day((date - self.start).num_days() as i32)
    }
}
