//! What is played through: the base and every scenario, each by every policy, all with the same weeks, until the answer is as narrow as asked.

use chrono::{Datelike, NaiveDate};
use fasi_engine::kernel::budget::{Budget, Progress, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::placement::model::Usage;
use fasi_engine::scenario::arrivals::forecast::Forecast;
use fasi_engine::scenario::arrivals::process::Process;
use fasi_engine::scenario::arrivals::replication::{Policy, Run, Terms, run};
use fasi_engine::scenario::arrivals::setting::Setting;
use fasi_engine::scenario::batch::batch;

use super::history::History;
use super::result::SimulationHashes;
use super::terms::{BATCH, Settled, Usual, Wanted};
use crate::flaw::{Code, Flaw, Place};
use crate::parse::{Parsed, parse};
use crate::scenario::{Deed, Inputs, ScenarioRow, Scenarios, apply_to_weeks, broken};
use crate::text::Arg;

/// A batch to be played through.
pub struct Simulation {
    /// SHA-256 of each file.
    pub hashes: SimulationHashes,
    /// What is asked, as it was said.
    pub wanted: Wanted,
    /// What holds.
    pub settled: Settled,
    /// The base first, then the scenarios by id, each by every policy.
    pub arms: Vec<Arm>,
    /// Scenarios with flaws, which are not played.
    pub flawed: Vec<(ScenarioRow, Vec<Flaw>)>,
    /// What people should look at.
    pub warnings: Vec<Flaw>,
    /// The day of the data; weeks are counted from it.
    pub as_of: NaiveDate,
    settings: Vec<Setting>,
}

/// A scenario with a policy.
pub struct Arm {
    /// The scenario; `None` = as things are.
    pub scenario: Option<ScenarioRow>,
    /// What its changes do.
    pub deeds: Vec<Deed>,
    /// How homes are given.
    pub policy: Policy,
    setting: usize,
}

/// What came of it.
pub struct Played {
    /// The runs of each arm, by replication; the same number of each.
    pub runs: Vec<Vec<Run>>,
    /// Whether the interval is as narrow as asked.
    pub narrow: bool,
    /// Whether somebody asked to stop before it was.
    pub stopped: bool,
}

impl Simulation {
    /// Prepares a batch on checked inputs; flaws of a scenario are its own, all others refuse the batch. `at` says where a field of what is
    /// asked stands.
    pub fn open(
        base: &Inputs,
        file: &Scenarios,
        history: Option<&History>,
        wanted: &Wanted,
        at: &dyn Fn(&str) -> Place,
    ) -> Result<Self, Vec<Flaw>> {
        let parsed = parse(&base.dataset, Some(&base.decisions), Some(&base.policy))?;
        let head = &base.dataset.head;
        let usual = Usual { weeks: u32::from(head.weeks).max(1), waiting: parsed.model.households.len() as u32 };
        let settled = wanted.settle(usual, history, at)?;
        let mut warnings: Vec<Flaw> = Vec::new();
        let last = head.as_of + chrono::Days::new(u64::from(settled.weeks) * 7);
        let funded = base.dataset.funds.iter().map(|fund| fund.year).max();
        if let Some(year) = funded.filter(|year| last.year() > *year) {
            warnings.push(
                Flaw::new(Code::BeyondFunds, at("weeks")).with("year", year.to_string()).with("last", Arg::Date(last)),
            );
        }
        let base_setting = setting(&parsed, &parsed, &settled, 1.0, None);
        if base_setting.forecast.household_kinds.is_empty() || base_setting.forecast.home_kinds.is_empty() {
            return Err(vec![Flaw::new(Code::NobodyLike, at("arrivals"))]);
        }
        let mut simulation = Self {
            hashes: SimulationHashes::of(base, file, history),
            wanted: wanted.clone(),
            as_of: head.as_of,
            arms: Vec::new(),
            flawed: Vec::new(),
            warnings,
            settings: vec![base_setting],
            settled,
        };
        simulation.add(None, &[], 0);
        let mut rows = file.scenarios.clone();
        rows.sort_by(|a, b| a.id.cmp(&b.id));
        for row in rows {
            let applied = apply_to_weeks(base, file, &row.id);
            let parsed_with = applied.inputs.and_then(|with| {
                parse(&with.dataset, Some(&with.decisions), Some(&with.policy))
                    .map_err(|flaws| broken(file, &row.id, flaws))
            });
            match parsed_with {
                Ok(with) => {
                    let faster = applied.deeds.iter().map(|deed| match deed {
                        Deed::Faster { percent } => 1.0 + *percent as f64 / 100.0,
                        _ => 1.0,
                    });
                    let own =
                        setting(&with, &parsed, &simulation.settled, faster.product(), Some(&simulation.settings[0]));
                    simulation.settings.push(own);
                    simulation.add(Some(&row), &applied.deeds, simulation.settings.len() - 1);
                }
                Err(flaws) => simulation.flawed.push((row, flaws)),
            }
        }
        Ok(simulation)
    }

    fn add(&mut self, scenario: Option<&ScenarioRow>, deeds: &[Deed], setting: usize) {
        for policy in self.settled.policies.clone() {
            self.arms.push(Arm { scenario: scenario.cloned(), deeds: deeds.to_vec(), policy, setting });
        }
    }

    /// Plays, batch by batch, until the interval of every arm is as narrow as asked, there are as many replications as are allowed, or
    /// somebody asks to stop; then the replications that every arm has played to its end are kept. `exactly` so many, where a result is made
    /// again. Threads change nothing.
    pub fn run(&self, exactly: Option<u32>, threads: usize, watch: Watch<'_>) -> Result<Played, EngineError> {
        let arms = self.arms.len();
        let most = exactly.unwrap_or(self.settled.stopping.most as u32);
        let budget = Budget { threads, ..Budget::default() };
        let mut played = Played { runs: vec![Vec::new(); arms], narrow: false, stopped: false };
        let mut next = 0;
        while next < most && !played.stopped && !(exactly.is_none() && played.narrow) {
            let size = BATCH.min(most - next);
            let tell = |progress: Progress| {
                let done = next + progress.done / arms.max(1) as u32;
                (watch.progress)(Progress { stage: "weeks", done, of: most, value: None, bound: None });
            };
            let own = Watch { ticker: watch.ticker, progress: &tell };
            let tasks = size as usize * arms;
            let found = batch(tasks, (0, tasks), &budget, own, |at, _, watch| {
                let arm = &self.arms[at % arms];
                let terms = self.terms(arm.policy);
                run(&self.settings[arm.setting], &terms, next + (at / arms) as u32, watch)
            });
            let mut found = found.into_iter();
            for _ in 0..size {
                let of_all: Vec<_> = found.by_ref().take(arms).collect();
                let whole: Option<Vec<Run>> =
                    of_all.into_iter().map(|run| run.transpose().map(Option::flatten)).collect::<Result<_, _>>()?;
                match whole.filter(|_| !played.stopped) {
                    Some(runs) => played.runs.iter_mut().zip(runs).for_each(|(known, run)| known.push(run)),
                    None => played.stopped = true,
                }
            }
            next += size;
            let ends: Vec<Vec<f64>> = played.runs.iter().map(|runs| ends(runs)).collect();
            played.narrow = self.settled.stopping.enough(ends.iter().map(Vec::as_slice));
        }
        Ok(played)
    }

    fn terms(&self, policy: Policy) -> Terms {
        let settled = &self.settled;
        Terms {
            weeks: settled.weeks,
            policy,
            ahead: settled.ahead,
            futures: settled.futures,
            limit: settled.limit,
            seed: settled.seed,
            nodes: Some(settled.nodes),
            leaves: settled.leaves.clone(),
        }
    }
}

/// Who waits at the end of each run.
pub(super) fn ends(runs: &[Run]) -> Vec<f64> {
    runs.iter().map(|run| run.weeks.last().map_or(0.0, |week| f64::from(week.waiting))).collect()
}

/// A scenario's data with what is expected to come: the kinds are those of the base, each where the scenario has it.
fn setting(with: &Parsed, base: &Parsed, settled: &Settled, scale: f64, known: Option<&Setting>) -> Setting {
    let households: Process = settled.households.clone();
    let forecast = Forecast {
        households,
        scale,
        homes: settled.homes.clone(),
        household_kinds: Vec::new(),
        home_kinds: Vec::new(),
    };
    let mut setting = Setting::new(with.model.clone(), forecast);
    let ids = |id: &String| with.names.households.binary_search(id).ok();
    setting.forecast.household_kinds = base.names.households.iter().map(ids).collect();
    let units = base.names.units.iter().enumerate();
    // homes that nobody can be offered do not come; which these are, the base says
    let is_home = |unit: usize| known.unwrap_or(&setting).is_home(unit);
    let lasting = units.filter(|(unit, _)| base.model.units[*unit].usage == Usage::Lasting && is_home(*unit));
    let at = |id: &str| with.names.units.binary_search_by(|named| named.id.as_str().cmp(id)).ok();
    let kinds = lasting.map(|(_, named)| at(&named.id)).collect();
    setting.forecast.home_kinds = kinds;
    setting
}
