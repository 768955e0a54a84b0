//! External ids and labels of what the engine knows by number, both ways.

mod training;

use chrono::{Duration, NaiveDate};
use fasi_engine::ids::{HouseholdId, MunicipalityId, PackageId, PlaceId, ProfessionalId, UnitId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::placement::model::{Category, ServiceKind};
use fasi_engine::time::{Day, Ticks, Week};

use crate::lexicon;
use crate::routes::is_break;
use crate::table::DAYS;
use crate::text::{Lang, clock, short_date, text};
use crate::words::{Fluency, Language, Profession, Sex, Word};

pub use training::TrainingNames;

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
    /// The mobile team and its week; placement knows nothing of it.
    pub team: TeamNames,
    /// Operators, activities and slots; only training knows of them.
    pub training: TrainingNames,
}

/// Names of the mobile team's week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamNames {
    /// Professionals, by staff code.
    pub professionals: Vec<String>,
    /// What seats can ask for.
    pub skills: Vec<Skill>,
    /// Shifts: of whom, on which day, from when.
    pub shifts: Vec<(ProfessionalId, Day, Ticks)>,
    /// Visits.
    pub visits: Vec<String>,
}

/// What a seat can ask for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skill {
    /// A profession.
    Profession(Profession),
    /// A language, at least so well.
    Language(Language, Fluency),
    /// A woman or a man, where a household asks.
    Sex(Sex),
    /// Anything else, by the code that the data gives it.
    Other(String),
}

impl Skill {
    fn id(&self) -> String {
        match self {
            Self::Profession(profession) => profession.code().to_owned(),
            Self::Language(language, fluency) => format!("{}/{}", language.0, fluency.code()),
            Self::Sex(sex) => sex.code().to_owned(),
            Self::Other(code) => code.clone(),
        }
    }

    fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Profession(profession) => lexicon::name(lang, Profession::LIST, profession.code()),
            Self::Language(language, fluency) => {
                let language = lexicon::name(lang, Language::LIST, language.0);
                let fluency = lexicon::name(lang, Fluency::LIST, fluency.code());
                text(lang, "shown-language", &[("language", language.into()), ("fluency", fluency.into())])
            }
            Self::Sex(sex) => lexicon::name(lang, Sex::LIST, sex.code()),
            Self::Other(code) => code.clone(),
        }
    }
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
            Entity::Visit(at) => self.team.visits[at as usize].clone(),
            Entity::Shift(at) => {
                let (professional, day, from) = self.team.shifts[at as usize];
                let of = self.team.professionals[professional.index()].as_str();
                joined(&[of, &self.date(day).to_string(), &clock(from.minutes())])
            }
            Entity::Professional(at) => self.team.professionals[at as usize].clone(),
            Entity::Skill(at) => self.team.skills[at as usize].id(),
            trained => self.training.id(trained),
        }
    }

    /// How an entity is shown to people.
    pub fn shown(&self, lang: Lang, entity: Entity) -> String {
        match entity {
            Entity::Visit(at) if is_break(&self.team.visits[at as usize]) => text(lang, "visit-rest", &[]),
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
            Entity::Visit(_) | Entity::Professional(_) => self.id(entity),
            Entity::Shift(at) => {
                let (professional, day, from) = self.team.shifts[at as usize];
                let of = self.team.professionals[professional.index()].as_str();
                let args = [
                    ("professional", of.into()),
                    ("day", self.weekday(lang, day).into()),
                    ("from", clock(from.minutes()).into()),
                ];
                text(lang, "shown-shift", &args)
            }
            Entity::Skill(at) => self.team.skills[at as usize].shown(lang),
            Entity::Slot(at) => {
                let (id, begins) = &self.training.slots[at as usize];
                let args = [("slot", id.as_str().into()), ("moment", self.moment(lang, *begins).into())];
                text(lang, "shown-slot", &args)
            }
            trained => self.training.shown(lang, trained),
        }
    }

    /// The calendar date of a day.
    pub fn date(&self, day: Day) -> NaiveDate {
        self.start + Duration::days(i64::from(day.0))
    }

    /// A day with its weekday: `lunedì 30/11`, `Monday 30 Nov`.
    pub fn weekday(&self, lang: Lang, day: Day) -> String {
        let weekday = lexicon::name(lang, &DAYS, DAYS.codes[day.0.rem_euclid(7) as usize]);
        format!("{weekday} {}", short_date(lang, self.date(day)))
    }

    /// A day and a time of day: `lunedì 30/11, 09:30`.
    pub fn moment(&self, lang: Lang, at: Ticks) -> String {
        let day = Day(at.minutes().div_euclid(24 * 60) as i32);
        format!("{}, {}", self.weekday(lang, day), clock(at.minutes()))
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
