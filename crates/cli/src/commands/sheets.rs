//! `fasi sheets`: what goes out of a week's plan, once it is verified: papers, calendars, the map, the workbook.

use std::path::PathBuf;

use chrono::Utc;
use fasi_engine::kernel::budget::Ticker;
use fasi_engine::routes::reasons::PATIENCE;
use fasi_engine::routes::report::report;
use fasi_exchange::case::{Files, open_week};
use fasi_exchange::routes::{PlanState, WeekFile};
use fasi_exchange::sheets::{Desk, Kind, Paper, html};
use fasi_exchange::text::{Arg, text};
use fasi_exchange::verdict::VerificationView;
use serde::Serialize;

use super::{Session, verify, warn};
use crate::args::{Format, SheetsArgs};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::inputs::{self, AnyPlan, Named};
use crate::output::{Page, json};
use crate::progress::Clock;

/// The files of one person.
#[derive(Debug, Serialize)]
struct Person {
    professional: String,
    /// Days that have a sheet.
    days: usize,
    /// Pages of the PDF: one more than days where every sheet fits.
    pages: Option<usize>,
    files: Vec<String>,
    #[serde(skip)]
    uncovered: String,
}

/// What is to be written.
#[derive(Default)]
struct Ready {
    people: Vec<Person>,
    lead: Vec<String>,
    contents: Vec<(PathBuf, Vec<u8>)>,
}

pub fn run(session: Session, args: &SheetsArgs) -> Result<Answer, Failure> {
    match inputs::any_plan(&args.plan)? {
        AnyPlan::Week(named) => week(session, args, &named),
        AnyPlan::Training(named) => super::courses::run(session, args, &named),
        AnyPlan::Placement(_) => {
            let path = args.plan.display().to_string();
            Err(Failure::Usage("cli-sheets-not-week", vec![("path", path.into())]))
        }
    }
}

fn week(session: Session, args: &SheetsArgs, named: &Named<WeekFile>) -> Result<Answer, Failure> {
    super::refuse_answers(args.answers.is_some() || args.attendance.is_some())?;
    let clock = Clock::start()?;
    let case = Files { dataset: args.dataset.clone(), policy: args.policy.clone(), ..Files::default() };
    let parsed = open_week(&case, Some(named.file.week), named.file.before.as_ref())?;
    warn(session, &parsed.warnings);
    let plan = named.file.plan(&named.name, &parsed)?;
    let verdict = verify::judged(session.lang, &parsed, &plan, &named.file);
    if !verdict.valid {
        return refused(session, &verdict);
    }
    let until = clock.elapsed() + PATIENCE;
    let report = report(&parsed.model, &plan, &parsed.inborn(), &|| clock.cancelled() || clock.elapsed() > until);
    let desk = Desk::new(session.lang, &parsed, &plan, named.file.state, &report);
    let ready = make(session, args, &desk)?;
    let paths: Vec<PathBuf> = ready.contents.iter().map(|(path, _)| path.clone()).collect();
    let read = [Some(args.dataset.as_path()), Some(args.plan.as_path()), args.policy.as_deref()];
    paths.iter().try_for_each(|path| files::refuse_inputs(Some(path), &read))?;
    files::refuse_existing(&paths, args.force)?;
    files::folder(&args.output)?;
    files::write_all(&ready.contents)?;
    if session.format == Format::Json {
        let parts = vec![("people", json::value(&ready.people)?), ("lead", json::value(&ready.lead)?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    Ok(Answer::fine(page(session, args, named.file.state, &ready)))
}

/// That nothing is written of a plan that breaks rules.
pub(super) fn refused(session: Session, verdict: &VerificationView) -> Result<Answer, Failure> {
    let text = if session.format == Format::Json {
        json::answer(session.lang, session.command, vec![("verification", json::value(verdict)?)])
    } else {
        let nothing = text(session.lang, "cli-sheets-nothing", &[]);
        format!("{}\n{nothing}\n", verify::page(session, verdict))
    };
    Ok(Answer { text, exit: Exit::Breaches })
}

/// Makes every file, and writes none.
fn make(session: Session, args: &SheetsArgs, desk: &Desk<'_>) -> Result<Ready, Failure> {
    let (lang, stamp) = (session.lang, Utc::now());
    let mut ready = Ready::default();
    for professional in desk.professionals() {
        let Some(paper) = desk.person(professional) else { continue };
        let name = format!("{}.{}", files::name(professional), lang.tag());
        let path = |ending: &str| args.output.join(format!("{name}.{ending}"));
        let (mut contents, pages, uncovered) = set(&paper, path)?;
        contents.push((path("ics"), desk.calendar(professional, stamp).into_bytes()));
        ready.people.push(Person {
            professional: professional.to_owned(),
            days: paper.pages.iter().filter(|page| page.kind == Kind::Day).count(),
            pages,
            files: shown(&contents),
            uncovered,
        });
        ready.contents.extend(contents);
    }
    let path = |key: &str, ending: &str| args.output.join(format!("{}.{ending}", text(lang, key, &[])));
    let (mut contents, ..) = set(&desk.summary(), |ending| path("cli-sheets-file-summary", ending))?;
    let workbook = desk.workbook().map_err(|error| Failure::Output(error.to_string()))?;
    contents.push((path("cli-sheets-file-week", "xlsx"), workbook));
    contents.push((path("cli-sheets-file-tours", "geojson"), desk.map().into_bytes()));
    ready.lead = shown(&contents);
    ready.contents.extend(contents);
    Ok(ready)
}

/// Files with their contents, pages of the PDF, characters that it lacks.
pub(super) type Set = (Vec<(PathBuf, Vec<u8>)>, Option<usize>, String);

/// Sets a paper in every form that this program was built with.
pub(super) fn set(paper: &Paper, path: impl Fn(&str) -> PathBuf) -> Result<Set, Failure> {
    #[cfg_attr(not(feature = "pdf"), allow(unused_mut))]
    let mut contents = vec![(path("html"), html(paper).into_bytes())];
    #[cfg(feature = "pdf")]
    {
        let pdf = fasi_exchange::sheets::pdf(paper).map_err(|error| Failure::Output(error.to_string()))?;
        contents.push((path("pdf"), pdf.bytes));
        Ok((contents, Some(pdf.pages), pdf.uncovered))
    }
    #[cfg(not(feature = "pdf"))]
    Ok((contents, None, String::new()))
}

pub(super) fn shown(contents: &[(PathBuf, Vec<u8>)]) -> Vec<String> {
    contents.iter().map(|(path, _)| path.display().to_string()).collect()
}

fn page(session: Session, args: &SheetsArgs, state: PlanState, ready: &Ready) -> String {
    let lang = session.lang;
    let mut page = Page::new(lang);
    let forms = if cfg!(feature = "pdf") { "HTML, PDF, ICS" } else { "HTML, ICS" };
    let days: usize = ready.people.iter().map(|person| person.days).sum();
    let done = [
        ("people", Arg::from(ready.people.len() as i64)),
        ("days", (days as i64).into()),
        ("folder", args.output.display().to_string().into()),
        ("files", forms.into()),
    ];
    page.say(&text(lang, "cli-sheets-done", &done));
    if state == PlanState::Draft {
        page.say(&text(lang, "cli-sheets-draft", &[]));
    }
    let names = ready.lead.iter().filter_map(|path| path.rsplit(['/', '\\']).next()).collect::<Vec<_>>().join(", ");
    page.say(&text(lang, "cli-sheets-more", &[("files", names.into())]));
    page.say(&text(lang, "cli-sheets-paper", &[]));
    let uncovered = files::uncovered(ready.people.iter().map(|person| person.uncovered.as_str()));
    if !uncovered.is_empty() {
        page.say(&text(lang, "cli-dossier-uncovered", &[("letters", uncovered.into())]));
    }
    let over = ready.people.iter().filter(|person| person.pages.is_some_and(|pages| pages > person.days + 1));
    let over: Vec<&str> = over.map(|person| person.professional.as_str()).collect();
    if !over.is_empty() {
        page.say(&text(lang, "cli-sheets-long", &[("people", over.join(", ").into())]));
    }
    page.finish()
}
