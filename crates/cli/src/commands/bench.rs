//! `fasi bench`: solves public instances, has each solution checked by what knows no search, tells one JSON line a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fasi_engine::kernel::budget::{Budget, Progress, Ticker, Watch};
use fasi_engine::kernel::outcome::Status;
use fasi_engine::routes::propose::TRAJECTORIES;
use fasi_exchange::bench::tours::{self, hhcrsp, vrptw};
use fasi_exchange::bench::{Decimal, Instance, Line, Model, Refusal, Solved, assignment, bytes, gap, sectioning};
use fasi_exchange::text::text;

use super::Session;
use crate::args::{BenchArgs, BenchFamily, threads};
use crate::exit::{Answer, Exit, Failure, print, print_error};
use crate::files;
use crate::progress::{Bar, Clock};

/// The time limit where none is asked for, and no limit of moves either.
const TIME: Duration = Duration::from_mins(1);
/// The packing search works on one thread.
const PACKING: usize = 1;
/// So does the exact search of training.
const EXACT: usize = 1;
/// The part of the time for sections that is kept back for checking and writing: a thirtieth.
const KEPT_BACK: u32 = 30;
/// Most flaws of one file that are told.
const FLAWS: usize = 20;

/// An instance, by the name of its file.
struct Named {
    path: PathBuf,
    name: String,
    /// Where its solution goes.
    solution: Option<PathBuf>,
}

/// What is told of an instance.
struct Told {
    line: String,
    notes: Vec<Refusal>,
    exit: Exit,
    /// Why its solution is not written.
    unwritten: Option<Failure>,
}

/// Of several endings the one that is told: our failure before flaws, flaws before what has no plan.
fn rank(exit: Exit) -> u8 {
    match exit {
        Exit::Failed => 5,
        Exit::Flawed => 4,
        Exit::Breaches => 3,
        Exit::Infeasible => 2,
        Exit::NoPlan => 1,
        Exit::Fine => 0,
    }
}

/// Why an instance has no line.
enum Trouble {
    Refused(Vec<Refusal>),
    /// Its solution does not pass the check, or the rest of the machine fails.
    Failed(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

pub fn run(session: Session, args: &BenchArgs) -> Result<Answer, Failure> {
    let clock = Clock::start()?;
    let instances = named(args)?;
    if args.nodes.is_some() && !matches!(args.family, BenchFamily::Vrptw | BenchFamily::Hhcrsp) {
        return Err(Failure::Usage("bench-nodes-tours", Vec::new()));
    }
    if let Some(folder) = &args.solutions {
        files::folder(folder)?;
    }
    // an hour of search is not for a solution that cannot be written
    instances.iter().filter_map(|file| file.solution.as_deref()).try_for_each(files::try_out)?;
    let bar = Bar::new(session.lang);
    let mut exit = Exit::Fine;
    for (done, file) in (0_u32..).zip(&instances) {
        if clock.cancelled() {
            break;
        }
        let worse = |exit: Exit, other: Exit| if rank(other) > rank(exit) { other } else { exit };
        let show = |value: Option<Decimal>, bound: Option<Decimal>| {
            // whole numbers are enough to look at
            let whole = |number: Decimal| number.units / 10_i64.pow(number.decimals);
            let (value, bound) = (value.map(whole), bound.map(whole));
            let of = instances.len() as u32;
            bar.show(Progress { stage: "bench", done, of, value, bound }, clock.cancelled());
        };
        match one(args, file, &clock, &show) {
            Ok(told) => {
                print(&told.line).map_err(|error| Failure::Write(PathBuf::from("-"), error))?;
                let path = file.path.display();
                let said = told.notes.iter().map(|note| format!("{path}: {}\n", note.shown(session.lang)));
                print_error(&said.collect::<String>());
                exit = worse(exit, told.exit);
                if let Some(failure) = told.unwritten {
                    exit = worse(exit, failure.tell(session.lang, session.format, session.command));
                }
            }
            Err(Trouble::Refused(refusals)) => {
                let mut said: Vec<String> =
                    refusals.iter().take(FLAWS).map(|refusal| refusal.shown(session.lang)).collect();
                if let more @ 1.. = refusals.len().saturating_sub(FLAWS) {
                    said.push(text(session.lang, "bench-more", &[("count", (more as i64).into())]));
                }
                let path = file.path.display();
                let lines: Vec<String> = said.iter().map(|said| format!("{path}: {said}\n")).collect();
                print_error(&lines.concat());
                exit = worse(exit, Exit::Flawed);
            }
            Err(Trouble::Failed(failure)) => {
                exit = worse(exit, failure.tell(session.lang, session.format, session.command));
            }
        }
    }
    Ok(Answer { text: String::new(), exit })
}

/// The files with their names, no two of which may give one solution file.
fn named(args: &BenchArgs) -> Result<Vec<Named>, Failure> {
    let mut names: BTreeMap<String, &Path> = BTreeMap::new();
    let mut instances = Vec::new();
    let inputs: Vec<Option<&Path>> = args.files.iter().map(|path| Some(path.as_path())).collect();
    for path in &args.files {
        let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let solution = args.solutions.as_ref().map(|folder| folder.join(format!("{name}.json")));
        if solution.is_some()
            && let Some(first) = names.insert(name.clone(), path)
        {
            let facts = [("first", first), ("second", path.as_path())]
                .map(|(key, path)| (key, path.display().to_string().into()));
            return Err(Failure::Usage("bench-same-name", facts.to_vec()));
        }
        files::refuse_inputs(solution.as_deref(), &inputs)?;
        instances.push(Named { path: path.clone(), name, solution });
    }
    Ok(instances)
}

/// An instance as its family's solver takes it.
enum Stated {
    Packing(Instance),
    Tours(Box<tours::Instance>),
    Sections(Box<sectioning::Instance>),
}

/// The clock from when an instance was begun.
struct Since<'a> {
    clock: &'a Clock,
    begun: Duration,
}

impl Ticker for Since<'_> {
    fn elapsed(&self) -> Duration {
        self.clock.elapsed().saturating_sub(self.begun)
    }
    fn cancelled(&self) -> bool {
        self.clock.cancelled()
    }
}

type Show<'a> = &'a (dyn Fn(Option<Decimal>, Option<Decimal>) + Sync);

/// Reads, solves, checks and writes one instance; what is told of it.
fn one(args: &BenchArgs, file: &Named, clock: &Clock, show: Show<'_>) -> Result<Told, Trouble> {
    let since = Since { clock, begun: clock.elapsed() };
    let stated = read(args, &file.path, &since).map_err(Trouble::Refused)?;
    let failed = |text: String| Failure::Output(format!("{}: {text}", file.path.display()));
    let (solved, threads) = match &stated {
        Stated::Packing(instance) => {
            (assigned(args, instance, &since, show).map_err(|breach| failed(breach.to_string()))?, PACKING)
        }
        Stated::Tours(instance) => {
            let threads = threads(usize::from(args.threads));
            (toured(args, instance, &since, show).map_err(|error| failed(error.to_string()))?, threads)
        }
        Stated::Sections(instance) => {
            (sectioned(args, instance, &since, show).map_err(|error| failed(error.to_string()))?, EXACT)
        }
    };
    let written = match (&file.solution, &solved.solution) {
        (Some(path), Some(solution)) => files::write(path, format!("{solution}\n").as_bytes()),
        _ => Ok(()),
    };
    let family = match args.family {
        BenchFamily::Gap => "gap",
        BenchFamily::Assignment => "assignment",
        BenchFamily::Vrptw => "vrptw",
        BenchFamily::Hhcrsp => "hhcrsp",
        BenchFamily::Sectioning => "sectioning",
    };
    let (time, seed) = (since.elapsed(), args.seed);
    let line = format!("{}\n", Line { family, name: &file.name, solved: &solved, time, threads, seed });
    let exit = match solved.status {
        Status::Infeasible => Exit::Infeasible,
        _ if solved.notes.is_empty() && solved.solution.is_some() => Exit::Fine,
        _ => Exit::NoPlan,
    };
    Ok(Told { line, notes: solved.notes, exit, unwritten: written.err() })
}

/// The time an instance has, reading and checking included, where it has a limit.
fn limit(args: &BenchArgs) -> Option<Duration> {
    let usual = if args.nodes.is_some() { None } else { Some(TIME) };
    args.time_limit.or(usual).filter(|limit| !limit.is_zero())
}

/// By the packing search.
fn assigned(
    args: &BenchArgs,
    instance: &Instance,
    since: &Since<'_>,
    show: Show<'_>,
) -> Result<Solved, fasi_exchange::bench::Breach> {
    let model = Model::of(instance);
    // what follows the search is less work than what came before it: so much time is kept back
    let limit = limit(args).map(|limit| limit.saturating_sub(since.elapsed()));
    let mut shown = (None, None);
    let mut found = model.solve(args.seed, |value, bound, _| {
        if (value, bound) != shown {
            shown = (value, bound);
            show(value, bound);
        }
        since.cancelled() || limit.is_some_and(|limit| since.elapsed() >= limit)
    })?;
    if found.status == Status::TimeLimit && since.cancelled() {
        found.status = Status::Cancelled;
    }
    Ok(Solved::assigned(instance, found))
}

/// By the search for tours; without a limit, for as many moves as it makes by itself. With a limit of moves, whatever the machine has,
/// as many searches go on side by side as elsewhere.
fn toured(
    args: &BenchArgs,
    instance: &tours::Instance,
    since: &Since<'_>,
    show: Show<'_>,
) -> Result<Solved, fasi_engine::kernel::error::EngineError> {
    let threads = threads(usize::from(args.threads));
    let budget = Budget {
        // what follows the search is less work than what came before it: so much time is kept back
        time: limit(args).map(|limit| limit.saturating_sub(since.elapsed())),
        nodes: args.nodes,
        seed: args.seed,
        threads,
        trajectories: if args.nodes.is_some() { TRAJECTORIES } else { threads },
        ..Budget::default()
    };
    let progress = |progress: Progress| show(instance.progress(&progress), None);
    instance.solve(&budget, Watch { ticker: since, progress: &progress })
}

/// By the search that plans training; without a time limit, until it is proven.
fn sectioned(
    args: &BenchArgs,
    instance: &sectioning::Instance,
    since: &Since<'_>,
    show: Show<'_>,
) -> Result<Solved, fasi_engine::kernel::error::EngineError> {
    let limit = limit(args).map(|limit| limit.saturating_sub(limit / KEPT_BACK));
    let budget = Budget { time: limit, seed: args.seed, ..Budget::default() };
    let told = |points: Option<i64>| points.map(sectioning::Instance::objective);
    let progress = |progress: Progress| show(told(progress.value), told(progress.bound));
    instance.solve(&budget, Watch { ticker: since, progress: &progress })
}

fn read(args: &BenchArgs, path: &Path, since: &Since<'_>) -> Result<Stated, Vec<Refusal>> {
    let limit = limit(args);
    let stop = || since.cancelled() || limit.is_some_and(|limit| since.elapsed() >= limit);
    let bytes = bytes(path).map_err(|refusal| vec![refusal])?;
    match args.family {
        BenchFamily::Gap => gap::read(&bytes).map(Stated::Packing),
        BenchFamily::Assignment => assignment::read(&bytes).map(Stated::Packing),
        BenchFamily::Vrptw => vrptw::read(&bytes, &stop).map(Box::new).map(Stated::Tours),
        BenchFamily::Hhcrsp => hhcrsp::read(&bytes).map(Box::new).map(Stated::Tours),
        BenchFamily::Sectioning => sectioning::read(&bytes, args.capacity_scale).map(Box::new).map(Stated::Sections),
    }
}
