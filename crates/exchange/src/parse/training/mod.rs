//! The tables of training → the engine's room: operators with their needs and desks, activities, slots.

mod calendar;
mod decided;
mod people;
mod sites;

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use fasi_engine::ids::ActivityId;
use fasi_engine::time::Ticks;
use fasi_engine::training::model::{Activity, Credits, Fund, Mix, Model, Prerequisite};
use fasi_engine::units::Cents;

use sites::Sites;

use super::decide::{self, OfTraining};
use super::{hash, moment, names};
use crate::check::check;
use crate::flaw::{Code, Flaw};
use crate::lexicon::table_key;
use crate::names::{Named, Names, TrainingNames};
use crate::policy::Policy;
use crate::questionnaire::Questionnaire;
use crate::rows::{ActivityRow, Dataset, OperatorRow, SlotRow};
use crate::table::{Book, Row, Table};
use crate::text::Arg;
use crate::told::{concerns_training, settled};
use crate::training::Told;
use crate::words::CreditKind;

/// Days from one session to the next where nobody says otherwise.
const DAYS: (i32, i32) = (1, 60);

/// Training to plan, and how to speak of it outside.
#[derive(Clone, Debug)]
pub struct ParsedTraining {
    /// The engine's model; it holds no identities.
    pub model: Model,
    /// External ids and labels.
    pub names: Names,
    /// SHA-256 of the canonical inputs, in hex.
    pub hash: String,
    /// The rows that were read, answers of the questionnaire among them, sorted: operators, services and activities as the model numbers
    /// them.
    pub dataset: Dataset,
    /// The editions that people were told of, where training is planned anew.
    pub before: Option<Told>,
    /// What should be looked at.
    pub warnings: Vec<Flaw>,
}

/// The dataset with the answers of a questionnaire among its needs, checked, and sorted by id; what should be looked at beside it. `flaws`
/// were found when the files were read.
pub fn gather(
    dataset: &Dataset,
    answers: Option<&Questionnaire>,
    asked: &[&'static Table],
    mut flaws: Vec<Flaw>,
) -> Result<(Dataset, Vec<Flaw>), Vec<Flaw>> {
    let mut dataset = dataset.clone();
    flaws.extend(check(&mut dataset));
    flaws.retain(concerns_training);
    for table in asked.iter().filter(|table| dataset.rows(table.name).is_empty()) {
        let unread = dataset.origin.seen.get(table.name).is_some_and(|seen| seen.unread);
        if !unread {
            let flaw = Flaw::new(Code::MissingTable, dataset.origin.table(table));
            let flaw = flaw.with("table", Arg::Message(table_key(table.name).into()));
            flaws.push(flaw.with("field", table.name).with("kind", "dataset"));
        }
    }
    if let Some(answers) = answers {
        let (needs, found) = answers.clone().needs(&dataset);
        dataset.training_needs.extend(needs);
        flaws.extend(found);
    }
    let warnings = settled(flaws)?;
    dataset.sort();
    Ok((dataset, warnings))
}

/// Parses training; shuffled rows give the same model and hash. `before` are the editions that people were told of: they are kept where they
/// can be.
pub fn parse_training(
    dataset: &Dataset,
    policy: Option<&Policy>,
    answers: Option<&Questionnaire>,
    before: Option<&Told>,
    mut flaws: Vec<Flaw>,
) -> Result<ParsedTraining, Vec<Flaw>> {
    let mut policy = policy.cloned().unwrap_or_else(Policy::blank);
    let (weights, _) = decide::policy(&policy, &mut flaws);
    let asked = [OperatorRow::TABLE, ActivityRow::TABLE, SlotRow::TABLE];
    let (dataset, mut warnings) = gather(dataset, answers, &asked, flaws)?;
    policy.sort();
    let hash = hash::training(&dataset, &policy);
    let parameters = OfTraining::of(&policy);
    let mut reader = Reader::of(&dataset, parameters.noon);
    reader.slots(&mut warnings);
    let mut model = Model {
        minute: parameters.road,
        noon: Ticks::from_minutes(parameters.noon),
        most_series: Model::MOST_SERIES,
        weights,
        ..Model::default()
    };
    reader.activities(&mut model);
    reader.calendar(&mut model);
    reader.people(&mut model);
    reader.decided(&mut model);
    reader.published(&mut model, before, &mut warnings);
    model.ways = reader.sites.ways(&dataset, &reader.names);
    let names = reader.names;
    Ok(ParsedTraining { model, names, hash, dataset, before: before.cloned(), warnings })
}

/// A checked and sorted dataset read for training.
struct Reader<'a> {
    dataset: &'a Dataset,
    names: Names,
    /// The rows of the slots that can be used, in their order.
    usable: Vec<&'a SlotRow>,
    sites: Sites,
    /// What parts morning and afternoon, in minutes after midnight.
    noon: i64,
}

impl<'a> Reader<'a> {
    fn of(dataset: &'a Dataset, noon: i64) -> Self {
        let entry = |id: &String, label: &Option<String>| Named { id: id.clone(), label: label.clone() };
        let roles: BTreeSet<Option<String>> = dataset.operators.iter().map(|row| row.role.clone()).collect();
        let credits = dataset.activity_credits.iter().map(|row| row.kind);
        let credits: BTreeSet<CreditKind> = credits.chain(dataset.credit_targets.iter().map(|row| row.kind)).collect();
        let training = TrainingNames {
            operators: dataset.operators.iter().map(|row| row.id.clone()).collect(),
            services: dataset.services.iter().map(|row| entry(&row.id, &row.label)).collect(),
            roles: roles.into_iter().collect(),
            competences: dataset.competences.iter().map(|row| entry(&row.id, &row.label)).collect(),
            activities: dataset.activities.iter().map(|row| entry(&row.id, &row.label)).collect(),
            slots: Vec::new(),
            trainers: dataset.trainers.iter().map(|row| row.id.clone()).collect(),
            rooms: dataset.training_rooms.iter().map(|row| entry(&row.id, &row.label)).collect(),
            funds: dataset.training_funds.iter().map(|row| entry(&row.id, &row.label)).collect(),
            credits: credits.into_iter().collect(),
        };
        let names = Names { training, ..names(dataset) };
        Self { dataset, names, usable: Vec::new(), sites: Sites::default(), noon }
    }

    fn at(&self, day: NaiveDate, time: NaiveTime) -> Ticks {
        moment(&self.names, day.and_time(time))
    }

    fn activity(&self, id: &str) -> Option<ActivityId> {
        self.names.training.activity(id).map(|at| ActivityId(at as u32))
    }

    /// What may be held, and who pays.
    fn activities(&self, model: &mut Model) {
        let dataset = self.dataset;
        model.activities = dataset.activities.iter().map(|row| self.of_activity(row)).collect();
        model.funds = dataset.training_funds.iter().map(|row| Fund { left: row.budget }).collect();
    }

    fn of_activity(&self, row: &ActivityRow) -> Activity {
        let dataset = self.dataset;
        let count = |number: Option<u16>| u32::from(number.unwrap_or(0));
        let brings = dataset.activity_competences.iter().filter(|brings| brings.activity == row.id);
        let mut brings: Vec<_> =
            brings.filter_map(|brings| Some((self.competence(&brings.competence)?, brings.brings))).collect();
        brings.sort_unstable();
        let credits = dataset.activity_credits.iter().filter(|credits| credits.activity == row.id);
        let mut credits: Vec<Credits> = credits
            .filter_map(|credits| {
                let kind = self.credit(credits.kind)?;
                Some(Credits { kind, amount: i64::from(credits.credits), attendance: credits.attendance })
            })
            .collect();
        credits.sort_by_key(|credits| credits.kind);
        let requires = dataset.activity_prerequisites.iter().filter(|before| before.activity == row.id);
        let requires = requires.filter_map(|before| {
            let activity = before.before.as_ref().and_then(|id| self.activity(id)).map(Prerequisite::Activity);
            activity.or_else(|| {
                let competence = self.competence(before.competence.as_ref()?)?;
                Some(Prerequisite::Competence(competence, before.level?))
            })
        });
        let roles = dataset.activity_roles.iter().filter(|role| role.activity == row.id);
        let mut roles: Vec<_> = roles.filter_map(|role| self.role(Some(&role.role))).collect();
        roles.sort_unstable();
        let days = |days: Option<u16>, usual: i32| days.map_or(usual, i32::from);
        Activity {
            brings,
            method: row.method,
            sessions: u32::from(row.sessions),
            days: (days(row.days_least, DAYS.0), days(row.days_most, DAYS.1)),
            requires: requires.collect(),
            least: u32::from(row.least),
            most: u32::from(row.most),
            cases: count(row.cases),
            mix: Mix {
                services: count(row.services),
                sectors: count(row.sectors),
                territories: count(row.territories),
            },
            credits,
            team: row.service.as_ref().and_then(|service| self.service(service)),
            roles,
            editions: row.editions.map(u32::from),
            cost: row.cost.unwrap_or(Cents(0)),
        }
    }
}
