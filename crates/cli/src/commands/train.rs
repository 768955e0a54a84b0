//! `fasi train`: plans training, shows it and writes its plan.

use std::time::Duration;

use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use fasi_engine::kernel::outcome::Status;
use fasi_engine::training::propose::propose;
use fasi_engine::training::solve::Aims;
use fasi_exchange::case::{Files, open_training};
use fasi_exchange::parse::ParsedTraining;
use fasi_exchange::text::text;
use fasi_exchange::training::{TrainingFile, result};

use super::{Session, warn, write_and_say};
use crate::args::{Format, TrainArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs;
use crate::output::{json, training};
use crate::progress::{Bar, Clock};

/// The time limit where none is asked for, and no limit of nodes either.
const TIME: Duration = Duration::from_secs(20);

/// What comes first: of what people were told of, as little as can be is changed.
fn aims(parsed: &ParsedTraining) -> Aims {
    if parsed.before.is_some() { Aims::FewestChanges } else { Aims::ByValue }
}

pub fn run(session: Session, args: &TrainArgs) -> Result<Answer, Failure> {
    let clock = Clock::start()?;
    let read =
        [Some(args.dataset.as_path()), args.answers.as_deref(), args.policy.as_deref(), args.previous.as_deref()];
    files::refuse_for_plan(args.output.as_deref(), &read, args.force)?;
    let files = Files {
        dataset: args.dataset.clone(),
        policy: args.policy.clone(),
        answers: args.answers.clone(),
        ..Files::default()
    };
    let previous = args.previous.as_deref().map(inputs::training).transpose()?;
    let before = previous.map(|previous| previous.file.told());
    let parsed = open_training(&files, before.as_ref())?;
    warn(session, &parsed.warnings);
    let budget = args.search.budget(TIME);
    let bar = Bar::new(session.lang);
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let watch = Watch { ticker: &clock, progress: &show };
    let proposal = propose(&parsed.model, aims(&parsed), &budget, watch)?;
    let outcome = &proposal.outcome;
    if outcome.plan.is_none() {
        bar.finish();
        let infeasible = outcome.status == Status::Infeasible;
        let (key, exit) =
            if infeasible { ("training-infeasible", Exit::Infeasible) } else { ("cli-no-plan", Exit::NoPlan) };
        return Ok(Answer { text: format!("{}\n", text(session.lang, key, &[])), exit });
    }
    // the plan is safe before anything is told about it
    let file = TrainingFile::of(&parsed, outcome, &budget);
    let written = match args.output.as_deref() {
        Some(path) if path.as_os_str() == inputs::STANDARD => {
            bar.finish();
            return Ok(Answer::fine(file.to_json()));
        }
        Some(path) => Some(write_and_say(session.lang, path, file.to_json().as_bytes())?),
        None => None,
    };
    let view = result(session.lang, &parsed, &proposal);
    bar.finish();
    if session.format == Format::Json {
        let parts = vec![("result", json::value(&view)?), ("plan", json::value(&file)?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    let last = written.unwrap_or_else(|| format!("{}\n", text(session.lang, "cli-train-not-written", &[])));
    Ok(Answer::fine(format!("{}\n{last}", training::page(session.lang, &view))))
}
