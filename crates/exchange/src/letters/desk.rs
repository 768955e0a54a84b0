//! The desk at which letters are written: a case, its plan, and what the report says of each household.

use std::collections::BTreeMap;

use fasi_engine::ids::{HouseholdId, PackageId};
use fasi_engine::kernel::rule::{Entity, Fact, FactValue};
use fasi_engine::placement::model::{Household, Model};
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::report::{self, ProposalRow, WaitingRow};
use fluent::FluentValue;

use super::language::{Args, Language};
use super::sheet::{Letter, Section};
use super::{next, proposal, waiting, why};
use crate::case::Case;
use crate::paper::Row;
use crate::parse::Parsed;
use crate::text::clock;

/// For whom a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The household itself.
    Household,
    /// The team: the same letter, with codes, points and the order of the list.
    Coordinator,
}

/// What all letters of a plan are written from.
pub struct Desk<'a> {
    case: &'a Case,
    proposals: BTreeMap<HouseholdId, ProposalRow>,
    waiting: BTreeMap<HouseholdId, WaitingRow>,
}

/// What one letter is written from.
pub(super) struct Draft<'a> {
    /// The data.
    pub parsed: &'a Parsed,
    /// The language.
    pub language: &'a Language,
    /// Who gets it.
    pub id: HouseholdId,
    /// What is proposed, if anything is.
    pub proposal: Option<&'a ProposalRow>,
    /// Why there is no lasting home, if there is none.
    pub waiting: Option<&'a WaitingRow>,
}

impl<'a> Desk<'a> {
    /// Reports on a plan of a case.
    pub fn new(case: &'a Case, plan: &Plan) -> Self {
        let report = report::report(&Problem::build(&case.parsed.model, None), plan);
        Self {
            case,
            proposals: report.proposals.into_iter().map(|row| (row.itinerary.household, row)).collect(),
            waiting: report.waiting.into_iter().map(|row| (row.household, row)).collect(),
        }
    }

    /// The letter of one household.
    pub fn letter(&self, language: &Language, role: Role, id: HouseholdId) -> Letter {
        let parsed = &self.case.parsed;
        let (proposal, waiting) = (self.proposals.get(&id), self.waiting.get(&id));
        let draft = Draft { parsed, language, id, proposal, waiting };
        let kind = match (proposal.is_some(), waiting.is_some()) {
            (_, false) => "home",
            (true, true) => "bridge",
            (false, true) => "waiting",
        };
        let mut sections: Vec<Section> = proposal::sections(&draft).into_iter().collect();
        sections.extend(why::sections(&draft));
        sections.extend(waiting::sections(&draft));
        sections.extend(next::sections(&draft));
        if role == Role::Coordinator {
            sections.extend(team(&draft));
        }
        let as_of = draft.date(parsed.model.calendar.as_of);
        Letter {
            lang: language.tag().to_owned(),
            direction: language.direction(),
            title: language.say(&format!("letter-title-{kind}"), &[]),
            to: self.addressees(language, id),
            as_of: language.say("letter-as-of", &[("day", as_of.into())]),
            intro: language.say(&format!("letter-intro-{kind}"), &[]),
            sections,
            signs: ["worker", "phone", "day"].map(|sign| language.say(&format!("letter-sign-{sign}"), &[])).into(),
            foot: language.say("letter-foot", &[]),
        }
    }

    /// The adults by name, where there is a file that knows them; else the household's code.
    fn addressees(&self, language: &Language, id: HouseholdId) -> String {
        let household = self.case.parsed.names.households[id.index()].as_str();
        let people = self.case.identities.iter().flat_map(|book| &book.people);
        let adult = |member: u8| {
            let mut rows = self.case.dataset.members.iter();
            rows.any(|row| row.household == household && row.member == member && !row.age.is_minor())
        };
        let mut people: Vec<_> =
            people.filter(|person| person.household == household && adult(person.member)).collect();
        people.sort_by_key(|person| person.member);
        let names: Vec<String> = people.iter().map(|person| format!("{} {}", person.name, person.surname)).collect();
        if names.is_empty() {
            return language.say("letter-to-nobody", &[("household", household.into())]);
        }
        language.say("letter-to", &[("people", language.list(&names).into()), ("household", household.into())])
    }
}

impl Draft<'_> {
    /// The model.
    pub fn model(&self) -> &Model {
        &self.parsed.model
    }

    /// The household.
    pub fn household(&self) -> &Household {
        self.parsed.model.household(self.id)
    }

    /// A message.
    pub fn say(&self, key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.language.say(key, args)
    }

    /// A day as a date.
    pub fn date(&self, day: fasi_engine::time::Day) -> String {
        self.language.date(self.parsed.names.date(day))
    }

    /// A package by its name; its code is for lists, not for people.
    pub fn package(&self, id: PackageId) -> String {
        let package = &self.parsed.names.packages[id.index()];
        package.label.clone().unwrap_or_else(|| package.id.clone())
    }

    /// A row under the message of its label; `None` where there is nothing beside it.
    pub fn row(&self, label: &str, lines: Vec<String>) -> Option<Row> {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        (!lines.is_empty()).then(|| Row { label: self.say(label, &[]), lines })
    }

    /// Facts as arguments: percentages are plain numbers, money and durations come with their unit.
    pub fn args(&self, facts: &[Fact]) -> Args {
        let arg = |value: &FactValue| match *value {
            FactValue::Count(number) | FactValue::Percent(number) => FluentValue::from(number),
            FactValue::Year(year) => year.to_string().into(),
            FactValue::Money(amount) => self.language.money(amount).into(),
            FactValue::Minutes(length) => self.language.minutes(length.0).into(),
            FactValue::Day(day) => self.date(day).into(),
            FactValue::Week(week) => self.date(week.monday()).into(),
            FactValue::Clock(ticks) | FactValue::Moment(ticks) => clock(ticks.minutes()).into(),
            FactValue::Entity(Entity::Package(at)) => self.package(PackageId(at)).into(),
            // no other household, home or place is named in a letter
            FactValue::Entity(_) => "".into(),
            FactValue::Word(word) => word.into(),
        };
        facts.iter().map(|(name, value)| (*name, arg(value))).collect()
    }
}

/// Codes, points and the order of the list, for the team alone.
fn team(draft: &Draft<'_>) -> Option<Section> {
    let names = &draft.parsed.names;
    let waited = fasi_engine::placement::value::waiting_days(draft.model(), draft.id);
    let turn = [
        ("household", FluentValue::from(names.households[draft.id.index()].as_str())),
        ("priority", FluentValue::from(i64::from(draft.household().priority) + 1)),
        ("days", FluentValue::from(waited)),
    ];
    let mut lines = vec![draft.say("letter-team-turn", &turn)];
    if let Some(row) = draft.proposal {
        let percent = row.points * 100 / row.most.max(1);
        lines.push(draft.say("letter-team-points", &[("percent", percent.into())]));
        lines.extend(row.itinerary.home.map(|home| {
            let package = &names.packages[home.package.index()];
            let args =
                [("package", FluentValue::from(package.id.as_str())), ("name", draft.package(home.package).into())];
            draft.say("letter-team-package", &args)
        }));
    }
    lines.extend(draft.waiting.and_then(|row| {
        let unit = row.why.nearest.as_ref()?.0;
        let key = if row.takes.is_some() { "letter-team-nearest" } else { "letter-team-fewest-rules" };
        Some(draft.say(key, &[("unit", names.units[unit.index()].id.as_str().into())]))
    }));
    Section::list(draft.say("letter-heading-team", &[]), lines)
}
