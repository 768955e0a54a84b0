//! `fasi route`: plans a week of the mobile team, shows it and writes its plan; and what `fasi explain` says of one.

use std::time::Duration;

use fasi_engine::kernel::budget::{Budget, Progress, Ticker, Watch};
use fasi_engine::routes::propose::{TRAJECTORIES, propose, told};
use fasi_exchange::case::{Files, open_week};
use fasi_exchange::parse::ParsedWeek;
use fasi_exchange::routes::{Before, VisitView, WeekFile, discreet, late_visits, result, why};
use fasi_exchange::text::text;

use super::{Session, refuse_for_week, verify, warn, write_and_say};
use crate::args::{ExplainArgs, Format, RouteArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs::{self, Named};
use crate::output::{json, week};
use crate::progress::{Bar, Clock};

/// The time limit where none is asked for, and no limit of moves either.
const TIME: Duration = Duration::from_secs(30);
/// The same where the week is planned anew: somebody waits at the telephone.
const SOON: Duration = Duration::from_millis(700);

pub fn run(session: Session, args: &RouteArgs) -> Result<Answer, Failure> {
    let clock = Clock::start()?;
    let read = [Some(args.dataset.as_path()), args.policy.as_deref(), args.previous.as_deref()];
    files::refuse_for_plan(args.output.as_deref(), &read, args.force)?;
    if args.now.is_some() && args.previous.is_none() {
        return Err(Failure::Usage("cli-route-now-alone", Vec::new()));
    }
    let files = Files { dataset: args.dataset.clone(), policy: args.policy.clone(), ..Files::default() };
    let previous = args.previous.as_deref().map(inputs::week).transpose()?;
    let before = previous.as_ref().map(|previous| Before::of(&previous.file, args.now)).transpose()?;
    let week = args.week.or(previous.as_ref().map(|previous| previous.file.week));
    let parsed = open_week(&files, week, before.as_ref())?;
    warn(session, &parsed.warnings);
    let usual = if parsed.before.is_some() { SOON } else { TIME };
    let budget = Budget { trajectories: TRAJECTORIES, ..args.search.budget(usual) };
    let bar = Bar::new(session.lang);
    let show = |progress: Progress| bar.show(discreet(&parsed, progress), clock.cancelled());
    let watch = Watch { ticker: &clock, progress: &show };
    let outcome = propose(&parsed.model, &budget, watch)?;
    let Some(plan) = &outcome.plan else {
        return Ok(Answer { text: format!("{}\n", text(session.lang, "cli-no-plan", &[])), exit: Exit::NoPlan });
    };
    // the plan is safe before anything is told about it
    let file = WeekFile::of(&parsed, &outcome, &budget);
    let written = match args.output.as_deref() {
        Some(path) if path.as_os_str() == inputs::STANDARD => {
            bar.finish();
            return Ok(Answer::fine(file.to_json()));
        }
        Some(path) => Some(write_and_say(session.lang, path, file.to_json().as_bytes())?),
        None => None,
    };
    let report = told(&parsed.model, plan, &parsed.inborn(), &budget, watch)?;
    bar.finish();
    let view = result(session.lang, &parsed, &outcome, &report);
    if session.format == Format::Json {
        let parts = vec![("result", json::value(&view)?), ("plan", json::value(&file)?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    let draft = |written: String| format!("{written}{}\n", text(session.lang, "cli-week-draft", &[]));
    let last = written.map_or_else(|| format!("{}\n", text(session.lang, "cli-week-not-written", &[])), draft);
    Ok(Answer::fine(format!("{}\n{last}", week::page(session.lang, &view))))
}

/// Why a visit is made as it is, or by nobody; without a visit, every one that nobody makes.
pub fn explain(session: Session, args: &ExplainArgs, named: &Named<WeekFile>) -> Result<Answer, Failure> {
    let given = [
        ("--household", args.household.is_some()),
        ("--unit", args.unit.is_some()),
        ("--weights", args.weights),
        ("--decisions", args.case.decisions.is_some()),
        ("--operator", args.operator.is_some()),
        ("--activity", args.activity.is_some()),
        ("--answers", args.answers.is_some()),
    ];
    refuse_for_week(&given)?;
    let lang = session.lang;
    let parsed = open_week(&args.case.files(), Some(named.file.week), named.file.before.as_ref())?;
    let plan = named.file.plan(&named.name, &parsed)?;
    let refused = verify::refused(lang, &verify::judged(lang, &parsed, &plan, &named.file));
    let starts = plan.starts(parsed.model.visits.len());
    let late = if args.visit.is_some() { Vec::new() } else { late_visits(&parsed, &plan) };
    let visits: Vec<&String> = match &args.visit {
        Some(visit) => vec![visit],
        None => left_out(&parsed, &starts).chain(&late).collect(),
    };
    let clock = Clock::start()?;
    let stop = || clock.cancelled();
    // of all that are left out the smallest change each, of one visit each kind of change
    let most = if args.visit.is_some() { usize::MAX } else { 1 };
    let views = visits.into_iter().map(|visit| why(lang, &parsed, &plan, visit, (most, &stop)));
    let views = views.collect::<Result<Vec<VisitView>, _>>();
    let views = views.map_err(|flaw| vec![*flaw])?;
    if session.format == Format::Json {
        let parts = super::with_refused(vec![("visits", json::value(&views)?)], refused);
        return Ok(Answer::fine(json::answer(lang, session.command, parts)));
    }
    let mut page = super::page_of(lang, refused);
    if args.visit.is_none() {
        page.strong(&text(lang, "cli-explain-week", &[("count", ((views.len() - late.len()) as i64).into())]));
    }
    for (at, view) in views.iter().enumerate() {
        if at + late.len() == views.len() {
            page.gap();
            page.strong(&text(lang, "cli-explain-late", &[("count", (late.len() as i64).into())]));
        }
        page.gap();
        page.strong(&view.headline);
        let reasons = view.left_out.iter().flat_map(|left| &left.reasons);
        view.seats.iter().chain(&view.late).chain(reasons).for_each(|line| page.item("• ", line));
        if let Some(left) = &view.left_out {
            week::relief(&mut page, left, args.visit.is_some());
        }
        if args.visit.is_some() {
            week::stops(&mut page, &view.stops);
        }
    }
    Ok(Answer::fine(page.finish()))
}

/// The visits that nobody makes.
fn left_out<'a, T>(parsed: &'a ParsedWeek, starts: &'a [Option<T>]) -> impl Iterator<Item = &'a String> {
    let visits = parsed.names.team.visits.iter().zip(starts);
    visits.filter(|(_, start)| start.is_none()).map(|(visit, _)| visit)
}
