//! `fasi simulate`: plays weeks to come, many times over, and says who waits, when it is too many, and whether to wait or to place now.

use std::path::{Path, PathBuf};

use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use fasi_exchange::arrivals::{
    Played, Simulation, SimulationFile, SimulationFiles, Wanted, csv_tables, html, result, workbook,
};
use fasi_exchange::case::{Files, ForWeeks, open_for_weeks};
use fasi_exchange::flaw::{Flaw, Place};
use fasi_exchange::text::Lang;

use super::results::{Outcome, answered, failed, refuse};
use super::{Session, warn};
use crate::args::SimulateArgs;
use crate::exit::{Answer, Exit, Failure};
use crate::output::simulation;
use crate::progress::{Bar, Clock};

pub fn run(session: Session, args: &SimulateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let case = &args.case;
    let files = [
        Some(case.dataset.as_path()),
        case.decisions.as_deref(),
        case.policy.as_deref(),
        args.scenarios.as_deref(),
        args.history.as_deref(),
    ];
    refuse(&args.to, &files)?;
    let read = open_for_weeks(&args.case.files(), args.scenarios.as_ref(), args.history.as_ref())?;
    let simulation = open(&read, &args.wanted())?;
    warn(session, &read.3);
    let played = play(lang, &simulation, None, args.threads())?;
    let found = result(lang, &simulation, &played, Some(named(args)));
    let exit = if found.flawed.is_empty() { Exit::Fine } else { Exit::Flawed };
    answered(session, &args.to, &found, exit)
}

/// Makes a result again: whether it is the same, or which of its inputs are others.
pub fn again(
    lang: Lang,
    name: &str,
    bytes: &str,
    threads: usize,
) -> Result<(&'static str, Vec<&'static str>), Failure> {
    let known = SimulationFile::parse(name, bytes)?;
    let Some(named) = &known.files else { return Err(Failure::Usage("cli-replay-no-files", Vec::new())) };
    let of = |path: &String| PathBuf::from(path);
    let case = Files {
        dataset: of(&named.dataset),
        decisions: named.decisions.as_ref().map(of),
        policy: named.policy.as_ref().map(of),
        ..Files::default()
    };
    let [scenarios, history] = [&named.scenarios, &named.history].map(|path| path.as_ref().map(of));
    let read = open_for_weeks(&case, scenarios.as_ref(), history.as_ref())?;
    let simulation = open(&read, &known.terms)?;
    let mut others = known.inputs.changed(&simulation.hashes);
    if known.engine != env!("CARGO_PKG_VERSION") {
        others.push("engine");
    }
    if !others.is_empty() {
        return Ok(("changed", others));
    }
    let mut played = play(lang, &simulation, Some(known.replications), threads)?;
    // who stopped it, and when, no second run can know
    played.stopped = known.stopped;
    // the texts of the result are in its own language
    let again = result(Lang::of(&known.lang).unwrap_or(lang), &simulation, &played, known.files.clone());
    Ok((if again.to_json() == bytes { "same" } else { "other" }, Vec::new()))
}

/// Terms stand on the command line.
fn open((base, scenarios, history, _): &ForWeeks, wanted: &Wanted) -> Result<Simulation, Vec<Flaw>> {
    let option = |field: &str| match field {
        "policies" => "--give".to_owned(),
        field => format!("--{}", field.replace('_', "-")),
    };
    let at = |field: &str| Place { column: Some(option(field)), ..Place::default() };
    Simulation::open(base, scenarios, history.as_ref(), wanted, &at)
}

/// Plays, with a bar that shows how many replications are made; Ctrl-C keeps those.
fn play(lang: Lang, simulation: &Simulation, exactly: Option<u32>, threads: usize) -> Result<Played, Failure> {
    let clock = Clock::start()?;
    let bar = Bar::new(lang);
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let played = simulation.run(exactly, threads, Watch { ticker: &clock, progress: &show });
    bar.finish();
    let played = played?;
    if played.runs.iter().all(Vec::is_empty) {
        return Err(Failure::Usage("cli-simulate-nothing", Vec::new()));
    }
    Ok(played)
}

/// The files as they were named.
fn named(args: &SimulateArgs) -> SimulationFiles {
    let shown = |path: &Path| path.display().to_string();
    SimulationFiles {
        dataset: shown(&args.case.dataset),
        decisions: args.case.decisions.as_deref().map(shown),
        policy: args.case.policy.as_deref().map(shown),
        scenarios: args.scenarios.as_deref().map(shown),
        history: args.history.as_deref().map(shown),
    }
}

/// As a planner gets it.
impl Outcome for SimulationFile {
    const NAME: &'static str = "simulation";
    const NOT_WRITTEN: &'static str = "simulate-not-written";
    fn file(&self) -> String {
        self.to_json()
    }
    fn html(&self, lang: Lang) -> Result<String, Failure> {
        html(lang, self).map_err(|error| failed(&error))
    }
    fn workbook(&self, lang: Lang) -> Result<Vec<u8>, Failure> {
        workbook(lang, self).map_err(|error| failed(&error))
    }
    fn csv(&self, lang: Lang) -> Vec<(String, Vec<u8>)> {
        csv_tables(lang, self)
    }
    fn shown(&self, lang: Lang) -> String {
        simulation::page(lang, self)
    }
}
