//! `fasi bench`: solves public instances, checks each solution from the instance alone, tells one JSON line a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fasi_engine::kernel::budget::{Progress, Ticker};
use fasi_engine::kernel::outcome::Status;
use fasi_exchange::bench::{Decimal, Instance, Line, Model, Refusal, assignment, bytes, gap};
use fasi_exchange::text::text;
use serde_json::json;

use super::Session;
use crate::args::{BenchArgs, BenchFamily};
use crate::exit::{Answer, Exit, Failure, print, print_error};
use crate::files;
use crate::progress::{Bar, Clock};

/// The packing search works on one thread.
const THREADS: usize = 1;
/// Most flaws of one file that are told.
const FLAWS: usize = 20;

/// An instance, by the name of its file.
struct Named {
    path: PathBuf,
    name: String,
    /// Where its solution goes.
    solution: Option<PathBuf>,
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
    if let Some(folder) = &args.solutions {
        files::folder(folder)?;
    }
    let bar = Bar::new(session.lang);
    let mut exit = Exit::Fine;
    for (done, file) in (0_u32..).zip(&instances) {
        if clock.cancelled() {
            break;
        }
        let show = |value: Option<Decimal>, bound: Option<Decimal>| {
            // whole numbers are enough to look at
            let whole = |number: Decimal| number.units / 10_i64.pow(number.decimals);
            let (value, bound) = (value.map(whole), bound.map(whole));
            let of = instances.len() as u32;
            bar.show(Progress { stage: "bench", done, of, value, bound }, clock.cancelled());
        };
        match one(args, file, &clock, &show) {
            Ok(line) => print(&line).map_err(|error| Failure::Write(PathBuf::from("-"), error))?,
            Err(Trouble::Refused(refusals)) => {
                let mut said: Vec<String> =
                    refusals.iter().take(FLAWS).map(|refusal| refusal.shown(session.lang)).collect();
                if let more @ 1.. = refusals.len().saturating_sub(FLAWS) {
                    said.push(text(session.lang, "bench-more", &[("count", (more as i64).into())]));
                }
                let path = file.path.display();
                let lines: Vec<String> = said.iter().map(|said| format!("{path}: {said}\n")).collect();
                print_error(&lines.concat());
                exit = if exit == Exit::Failed { exit } else { Exit::Flawed };
            }
            Err(Trouble::Failed(failure)) => exit = failure.tell(session.lang, session.format, session.command),
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

/// Reads, solves, checks and writes one instance; its line.
fn one(
    args: &BenchArgs,
    file: &Named,
    clock: &Clock,
    show: &dyn Fn(Option<Decimal>, Option<Decimal>),
) -> Result<String, Trouble> {
    let begun = clock.elapsed();
    let family = match args.family {
        BenchFamily::Gap => "gap",
        BenchFamily::Assignment => "assignment",
    };
    let instance = read(args.family, &file.path).map_err(Trouble::Refused)?;
    let model = Model::of(&instance);
    let solving = clock.elapsed();
    // what follows the search is less work than what came before it: so much time is kept back
    let limit = begun.saturating_add(args.time_limit).saturating_sub(solving.saturating_sub(begun));
    let limit = Some(limit).filter(|_| !args.time_limit.is_zero());
    let mut shown = (None, None);
    let found = model.solve(args.seed, |value, bound, _| {
        if (value, bound) != shown {
            shown = (value, bound);
            show(value, bound);
        }
        clock.cancelled() || limit.is_some_and(|limit| clock.elapsed() >= limit)
    });
    let mut found = found.map_err(|breach| Failure::Output(format!("{}: {breach}", file.path.display())))?;
    if found.status == Status::TimeLimit && clock.cancelled() {
        found.status = Status::Cancelled;
    }
    if let (Some(path), Some((assignment, _))) = (&file.solution, &found.solution) {
        files::write(path, format!("{}\n", json!({ "assignment": assignment })).as_bytes())?;
    }
    let time = clock.elapsed().saturating_sub(begun);
    let line =
        Line { family, name: &file.name, instance: &instance, found: &found, time, threads: THREADS, seed: args.seed };
    Ok(format!("{line}\n"))
}

fn read(family: BenchFamily, path: &Path) -> Result<Instance, Vec<Refusal>> {
    let bytes = bytes(path).map_err(|refusal| vec![refusal])?;
    match family {
        BenchFamily::Gap => gap::read(&bytes),
        BenchFamily::Assignment => assignment::read(&bytes),
    }
}
