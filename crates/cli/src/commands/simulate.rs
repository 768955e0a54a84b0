//! `fasi simulate`: plays weeks to come, many times over, and says who waits, when it is too many, and whether to wait or to place now.

use std::path::{Path, PathBuf};

use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use fasi_exchange::arrivals::{
    Played, Simulation, SimulationFile, SimulationFiles, Wanted, csv_tables, html, result, workbook,
};
use fasi_exchange::case::{Files, ForWeeks, open_for_weeks};
use fasi_exchange::flaw::{Flaw, Place};
use fasi_exchange::text::{Lang, text};

use super::{Session, warn, written};
use crate::args::{Format, SimulateArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs::STANDARD;
use crate::output::{json, simulation};
use crate::progress::{Bar, Clock};

pub fn run(session: Session, args: &SimulateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    refuse(args)?;
    let read = open_for_weeks(&args.case.files(), args.scenarios.as_ref(), args.history.as_ref())?;
    let simulation = open(&read, &args.wanted())?;
    warn(session, &read.3);
    let played = play(lang, &simulation, None, args.threads())?;
    let found = result(lang, &simulation, &played, Some(named(args)));
    let exit = if found.flawed.is_empty() { Exit::Fine } else { Exit::Flawed };
    let said = write(lang, args, &found)?;
    if args.output.as_deref().is_some_and(|path| path.as_os_str() == STANDARD) {
        return Ok(Answer { text: found.to_json(), exit });
    }
    if session.format == Format::Json {
        let text = json::answer(lang, session.command, vec![("simulation", json::value(&found)?)]);
        return Ok(Answer { text, exit });
    }
    Ok(Answer { text: format!("{}{said}", simulation::page(lang, &found)), exit })
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

/// Refuses, before any work, places where what is to come cannot be written.
fn refuse(args: &SimulateArgs) -> Result<(), Failure> {
    let case = &args.case;
    let read = [
        Some(case.dataset.as_path()),
        case.decisions.as_deref(),
        case.policy.as_deref(),
        args.scenarios.as_deref(),
        args.history.as_deref(),
    ];
    files::refuse_for_plan(args.output.as_deref(), &read, args.force)?;
    for path in [&args.html, &args.xlsx, &args.csv].into_iter().flatten() {
        files::refuse_inputs(Some(path.as_path()), &read)?;
        files::refuse_existing(std::slice::from_ref(path), args.force)?;
    }
    Ok(())
}

/// Writes what is asked for, all of it or nothing, and says where it is.
fn write(lang: Lang, args: &SimulateArgs, found: &SimulationFile) -> Result<String, Failure> {
    let failed = |error: &dyn std::error::Error| Failure::Output(error.to_string());
    let mut contents: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    if let Some(path) = args.output.as_ref().filter(|path| path.as_os_str() != STANDARD) {
        contents.push((path.clone(), found.to_json().into_bytes()));
    }
    if let Some(path) = &args.html {
        contents.push((path.clone(), html(lang, found).map_err(|error| failed(&error))?.into_bytes()));
    }
    if let Some(path) = &args.xlsx {
        contents.push((path.clone(), workbook(lang, found).map_err(|error| failed(&error))?));
    }
    if let Some(folder) = &args.csv {
        files::folder(folder)?;
        contents.extend(csv_tables(lang, found).into_iter().map(|(name, bytes)| (folder.join(name), bytes)));
    }
    files::write_all(&contents)?;
    if contents.is_empty() {
        return Ok(format!("\n{}\n", text(lang, "simulate-not-written", &[])));
    }
    Ok(contents.iter().fold(String::from("\n"), |said, (path, _)| said + &written(lang, path)))
}
