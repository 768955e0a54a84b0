//! `fasi place`: proposes a placement, shows it and writes its plan.

use std::path::Path;
use std::time::Duration;

use fasi_engine::kernel::budget::{Budget, Progress, Ticker, Watch};
use fasi_engine::kernel::outcome::Status;
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::propose::{Proposal, propose};
use fasi_engine::placement::whatif::clash;
use fasi_exchange::case::open_case;
use fasi_exchange::parse::Parsed;
use fasi_exchange::placement::{PlanFile, ResultView, clash_texts, result};
use fasi_exchange::text::text;

use super::{Session, write_and_say};
use crate::args::{Format, PlaceArgs};
use crate::exit::{Answer, Exit, Failure, print_error};
use crate::files;
use crate::inputs;
use crate::output::{Page, flaws, json, result as shown};
use crate::progress::{Bar, Clock};

/// The time limit where none is asked for, and no node limit either.
const TIME: Duration = Duration::from_mins(1);

pub fn run(session: Session, args: &PlaceArgs) -> Result<Answer, Failure> {
    let clock = Clock::start()?;
    let read = [Some(args.case.dataset.as_path()), args.case.decisions.as_deref(), args.case.policy.as_deref()];
    files::refuse_for_plan(args.output.as_deref(), &read, args.force)?;
    let case = open_case(&args.case.files())?;
    let previous = args.previous.as_deref().map(|path| published(session, path, &case.parsed)).transpose()?;
    let budget = Budget { gap_millionths: args.gap, ..args.search.budget(TIME) };
    let bar = Bar::new(session.lang);
    let proposal = solve(args, &budget, &case.parsed, previous.as_ref(), &clock, &bar)?;
    let exit = match (&proposal.outcome.plan, proposal.outcome.status) {
        (Some(_), _) => Exit::Fine,
        (None, Status::Infeasible) => Exit::Infeasible,
        (None, _) => Exit::NoPlan,
    };
    // the plan is safe before anything is told about it
    let plan_file = PlanFile::of(&case.parsed, &proposal.outcome, &budget);
    let written = match args.output.as_deref().filter(|_| exit == Exit::Fine) {
        Some(path) if path.as_os_str() == inputs::STANDARD => {
            bar.finish();
            return Ok(Answer { text: plan_file.to_json(), exit });
        }
        Some(path) => Some(write_and_say(session.lang, path, plan_file.to_json().as_bytes())?),
        None => None,
    };
    let clash = if exit == Exit::Infeasible { clashes(session, &case.parsed, &clock, &bar)? } else { Vec::new() };
    bar.finish();
    let view = result(session.lang, &case.parsed, &proposal);
    if session.format == Format::Json {
        let mut parts = vec![("result", json::value(&view)?), ("plan", json::value(&plan_file)?)];
        if exit == Exit::Infeasible {
            parts.push(("clash", json::value(&clash)?));
        }
        return Ok(Answer { text: json::answer(session.lang, session.command, parts), exit });
    }
    Ok(Answer { text: page(session, &view, exit, written, &clash), exit })
}

/// The plan published before; what no longer exists is told and left out.
fn published(session: Session, path: &Path, parsed: &Parsed) -> Result<Plan, Failure> {
    let previous = inputs::plan(path)?;
    let (plan, gone) = previous.file.published(&previous.name, parsed);
    if !gone.is_empty() {
        let note = text(session.lang, "cli-previous-gone", &[("count", (gone.len() as i64).into())]);
        print_error(&format!("{note}\n{}\n", flaws(session.lang, &gone)));
    }
    Ok(plan)
}

fn solve(
    args: &PlaceArgs,
    budget: &Budget,
    parsed: &Parsed,
    previous: Option<&Plan>,
    clock: &Clock,
    bar: &Bar,
) -> Result<Proposal, Failure> {
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let watch = Watch { ticker: clock, progress: &show };
    Ok(propose(&parsed.model, previous, usize::from(args.alternatives), budget, watch)?)
}

/// Which decisions clash, in sentences: a search of its own, which nobody waits for longer than for a plan.
fn clashes(session: Session, parsed: &Parsed, clock: &Clock, bar: &Bar) -> Result<Vec<String>, Failure> {
    let budget = Budget { time: Some(clock.elapsed() + TIME), ..Budget::default() };
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let found = clash(&parsed.model, &budget, Watch { ticker: clock, progress: &show })?;
    Ok(found.map(|found| clash_texts(session.lang, parsed, &found)).unwrap_or_default())
}

fn page(session: Session, view: &ResultView, exit: Exit, written: Option<String>, clash: &[String]) -> String {
    let lang = session.lang;
    match exit {
        Exit::Fine => {
            let last = written.unwrap_or_else(|| format!("{}\n", text(lang, "cli-not-written", &[])));
            format!("{}\n{last}", shown::page(lang, view))
        }
        Exit::Infeasible => {
            let mut page = Page::new(lang);
            page.strong(&view.headline);
            for sentence in clash {
                page.item("• ", sentence);
            }
            page.finish()
        }
        _ => format!("{}\n", text(lang, "cli-no-plan", &[])),
    }
}
