//! A batch of scenarios: prepared with every flaw of each, asked of the rooms, every one beside the base.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::outcome::Status;
use fasi_engine::scenario::batch::batch;

use super::apply::apply;
use super::clash;
use super::deed::Deed;
use super::effort::Effort;
use super::file::{ChangeRow, ScenarioRow, Scenarios};
use super::result::Hashes;
use super::rooms::{Question, RoomAnswer, known, question};
use super::world::Inputs;
use crate::check::check_against;
use crate::flaw::{Code, Flaw};
use crate::keys::Keys;
use crate::parse::first_week;
use crate::room::Room;
use crate::table::Row;
use crate::text::Arg;
use crate::told::settled;

/// What is asked.
pub struct Asking {
    /// SHA-256 of each file.
    pub hashes: Hashes,
    /// Of which rooms.
    pub rooms: Vec<Room>,
    /// The Monday of the mobile team's week, where it is asked.
    pub week: Option<NaiveDate>,
    /// How hard to search.
    pub effort: Effort,
    base: Vec<Box<dyn Question>>,
    inputs: Inputs,
    file: Scenarios,
    /// The scenarios, by id.
    pub scenarios: Vec<Prepared>,
}

/// A scenario with its changes made.
pub struct Prepared {
    /// Its row.
    pub row: ScenarioRow,
    /// What its changes do.
    pub deeds: Vec<Deed>,
    /// What each room is asked, or what is wrong.
    questions: Result<Vec<Box<dyn Question>>, Vec<Flaw>>,
}

/// What came of a scenario.
#[derive(Debug)]
pub enum Came {
    /// Its changes, or the data that came of them, have flaws.
    Flawed(Vec<Flaw>),
    /// The answers of the rooms; where the engine failed, why.
    Asked(Vec<Result<RoomAnswer, String>>),
    /// Somebody asked to stop before every room had answered.
    Stopped,
}

/// What came of all.
pub struct Batch {
    /// The rooms as things are; none that did not answer before somebody asked to stop.
    pub base: Vec<RoomAnswer>,
    /// The scenarios, by id.
    pub scenarios: Vec<Came>,
}

/// Checks a scenario file: its keys, and the scenarios that its changes name.
pub fn checked(mut file: Scenarios, mut flaws: Vec<Flaw>) -> Result<Scenarios, Vec<Flaw>> {
    let keys = Keys::within(&file);
    flaws.extend(check_against(&mut file, &keys));
    settled(flaws).map(|_| file)
}

impl Asking {
    /// Prepares a batch on checked inputs. Without rooms, of all that have something to decide; flaws of a scenario are its own, and
    /// only those of the base refuse the batch.
    pub fn open(
        base: &Inputs,
        file: &Scenarios,
        rooms: &[Room],
        week: Option<NaiveDate>,
        effort: Effort,
    ) -> Result<Self, Vec<Flaw>> {
        let rooms = deciding(base, rooms, week);
        let week = if rooms.contains(&Room::Routes) { week.or_else(|| first_week(&base.dataset)) } else { None };
        let ask = |inputs: &Inputs| -> Result<Vec<Box<dyn Question>>, Vec<Flaw>> {
            rooms.iter().map(|room| question(*room, inputs, week)).collect()
        };
        let asked_of_base = ask(base)?;
        let mut rows = file.scenarios.clone();
        rows.sort_by(|a, b| a.id.cmp(&b.id));
        let scenarios = rows.into_iter().map(|row| {
            let applied = apply(base, file, &row.id, effort.budget.seed);
            let questions =
                applied.inputs.and_then(|inputs| ask(&inputs).map_err(|flaws| broken(file, &row.id, flaws)));
            Prepared { row, deeds: applied.deeds, questions }
        });
        Ok(Self {
            scenarios: scenarios.collect(),
            hashes: Hashes::of(base, file),
            base: asked_of_base,
            inputs: base.clone(),
            file: file.clone(),
            rooms,
            week,
            effort,
        })
    }

    /// Every flaw of every scenario.
    pub fn flaws(&self) -> Vec<Flaw> {
        self.scenarios.iter().filter_map(|prepared| prepared.questions.as_ref().err()).flatten().cloned().collect()
    }

    /// Asks: the base first, then all scenarios at once, each from the base's plan. What the engine fails at in one scenario is told of
    /// that one; results hang neither on threads nor on the order of the scenarios.
    pub fn run(&self, watch: Watch<'_>) -> Result<Batch, EngineError> {
        let budget = &self.effort.budget;
        let tasks: Vec<(usize, usize)> = (0..self.scenarios.len())
            .flat_map(|scenario| (0..self.rooms.len()).map(move |room| (scenario, room)))
            .filter(|(scenario, _)| self.scenarios[*scenario].questions.is_ok())
            .collect();
        let all = self.rooms.len() + tasks.len();
        let base = batch(self.base.len(), (0, all), budget, watch, |room, budget, watch| {
            self.base[room].ask(None, &self.effort, budget, watch)
        });
        let base = base.into_iter().map(Option::transpose).collect::<Result<Vec<_>, _>>()?;
        let base: Vec<Option<RoomAnswer>> = base.into_iter().map(Option::flatten).collect();
        let base = self.explained(None, base, watch)?;
        let answers = batch(tasks.len(), (self.rooms.len(), all), budget, watch, |at, budget, watch| {
            let (scenario, room) = tasks[at];
            let Ok(questions) = &self.scenarios[scenario].questions else { return Ok(None) };
            let question = &questions[room];
            let Some(known) = &base[room] else { return Ok(None) };
            // what a room does not read changes nothing of its answer
            if known.inputs == question.inputs() {
                return Ok(Some(known.clone()));
            }
            question.ask(Some(known).filter(|_| self.effort.warm), &self.effort, budget, watch)
        });
        let mut answers: Vec<_> = tasks.iter().map(|task| task.0).zip(answers).collect();
        let mut came = Vec::new();
        for (at, prepared) in self.scenarios.iter().enumerate() {
            if let Err(flaws) = &prepared.questions {
                came.push(Came::Flawed(flaws.clone()));
                continue;
            }
            let own = answers.extract_if(.., |(scenario, _)| *scenario == at).map(|(_, answer)| answer);
            let own: Option<Vec<Result<RoomAnswer, String>>> = own
                .map(|answer| match answer? {
                    Ok(answer) => answer.map(Ok),
                    Err(error) => Some(Err(error.to_string())),
                })
                .collect();
            came.push(match own {
                None => Came::Stopped,
                Some(own) => {
                    let explained = own.into_iter().map(|answer| match answer {
                        Ok(answer) => self
                            .explained(Some(&prepared.row.id), vec![Some(answer)], watch)
                            .map(|mut of| of.pop().flatten().map(Ok)),
                        Err(reason) => Ok(Some(Err(reason))),
                    });
                    let explained = explained.collect::<Result<Vec<_>, EngineError>>()?;
                    Came::Asked(explained.into_iter().flatten().collect())
                }
            });
        }
        Ok(Batch { scenarios: came, base: base.into_iter().flatten().collect() })
    }

    /// Answers without any plan with the smallest set of demands that clash.
    fn explained(
        &self,
        scenario: Option<&str>,
        mut answers: Vec<Option<RoomAnswer>>,
        watch: Watch<'_>,
    ) -> Result<Vec<Option<RoomAnswer>>, EngineError> {
        let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
        for answer in answers.iter_mut().flatten().filter(|answer| answer.status == Status::Infeasible) {
            let asked = clash::Asked {
                base: &self.inputs,
                file: &self.file,
                scenario,
                room: answer.room,
                week: self.week,
                effort: &self.effort,
            };
            let budget = Budget { threads: 1, time: None, ..self.effort.budget.clone() };
            answer.clash = asked.clash(&budget, quiet)?;
        }
        Ok(answers)
    }
}

/// The rooms that are asked; where none is, all that have something to decide.
pub fn deciding(base: &Inputs, rooms: &[Room], week: Option<NaiveDate>) -> Vec<Room> {
    let visited = || week.is_some() || first_week(&base.dataset).is_some();
    match rooms {
        [] => known().filter(|room| decides(base, *room, &visited)).collect(),
        asked => known().filter(|room| asked.contains(room)).collect(),
    }
}

/// Whether a room has something to decide.
fn decides(base: &Inputs, room: Room, visited: &dyn Fn() -> bool) -> bool {
    match room {
        Room::Placement => true,
        Room::Routes => visited(),
        Room::Training => {
            let of = &base.dataset;
            !of.training_needs.is_empty() && !of.activities.is_empty() && !of.slots.is_empty()
        }
    }
}

/// Flaws of the data that came of a scenario, told at its first change.
pub(crate) fn broken(file: &Scenarios, scenario: &str, flaws: Vec<Flaw>) -> Vec<Flaw> {
    let first = file.changes.iter().position(|change| change.scenario == scenario);
    let at = first.map_or_else(
        || file.origin.table(ScenarioRow::TABLE),
        |first| file.origin.place(ChangeRow::TABLE, first, None, scenario),
    );
    let mut once = BTreeSet::new();
    let flaws = flaws.into_iter().filter(|flaw| !flaw.code.is_warning());
    let flaws = flaws.filter(|flaw| once.insert((flaw.code, flaw.at.shown(crate::text::Lang::En))));
    flaws.map(|flaw| Flaw::new(Code::BreaksData, at.clone()).with("flaw", Arg::Flaw(Box::new(flaw)))).collect()
}
