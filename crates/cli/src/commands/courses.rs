//! `fasi sheets` of a plan of training: lists to sign, calendars, who gets which credits, the workbook.

use std::path::PathBuf;

use chrono::Utc;
use fasi_engine::training::plan::Plan;
use fasi_engine::training::report::report;
use fasi_exchange::attendance::{Attendance, Attended};
use fasi_exchange::case::{Files, open_training};
use fasi_exchange::parse::ParsedTraining;
use fasi_exchange::text::{Arg, text};
use fasi_exchange::training::{Calendars, TrainingFile, certificates, registers, workbook};

use super::sheets::{refused, set, shown};
use super::{Session, verify, warn};
use crate::args::{Format, SheetsArgs};
use crate::exit::{Answer, Failure};
use crate::files;
use crate::inputs::Named;
use crate::output::{Page, json};

pub fn run(session: Session, args: &SheetsArgs, named: &Named<TrainingFile>) -> Result<Answer, Failure> {
    let case = Files {
        dataset: args.dataset.clone(),
        policy: args.policy.clone(),
        answers: args.answers.clone(),
        ..Files::default()
    };
    let parsed = open_training(&case, named.file.before.as_ref())?;
    warn(session, &parsed.warnings);
    let plan = named.file.plan(&named.name, &parsed)?;
    let verdict = verify::judged_training(session.lang, &parsed, named)?;
    if !verdict.valid {
        return refused(session, &verdict);
    }
    let attended = args.attendance.as_deref().map(|path| Attendance::open(path, &parsed, &plan)).transpose()?;
    let (contents, people) = make(session, args, (&parsed, &plan), attended.as_ref())?;
    let paths: Vec<PathBuf> = contents.iter().map(|(path, _)| path.clone()).collect();
    let read = [
        Some(args.dataset.as_path()),
        Some(args.plan.as_path()),
        args.policy.as_deref(),
        args.answers.as_deref(),
        args.attendance.as_deref(),
    ];
    paths.iter().try_for_each(|path| files::refuse_inputs(Some(path), &read))?;
    files::refuse_existing(&paths, args.force)?;
    files::folder(&args.output)?;
    files::write_all(&contents)?;
    if session.format == Format::Json {
        let parts = vec![("files", json::value(&shown(&contents))?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    let done = [
        ("editions", Arg::from(plan.editions.len() as i64)),
        ("people", (people as i64).into()),
        ("folder", args.output.display().to_string().into()),
        ("files", (if cfg!(feature = "pdf") { "HTML, PDF, ICS" } else { "HTML, ICS" }).into()),
    ];
    let mut page = Page::new(session.lang);
    page.say(&text(session.lang, "cli-courses-done", &done));
    page.say(&text(session.lang, "cli-courses-names", &[]));
    Ok(Answer::fine(page.finish()))
}

/// Files with their contents, and how many people have a calendar.
type Ready = (Vec<(PathBuf, Vec<u8>)>, usize);

/// Makes every file, and writes none.
fn make(
    session: Session,
    args: &SheetsArgs,
    (parsed, plan): (&ParsedTraining, &Plan),
    attended: Option<&Attended>,
) -> Result<Ready, Failure> {
    let lang = session.lang;
    let path = |name: &str, ending: &str| args.output.join(format!("{}.{}.{ending}", files::name(name), lang.tag()));
    let mut contents = Vec::new();
    for (name, paper) in registers(lang, parsed, plan) {
        contents.extend(set(&paper, |ending| path(&name, ending))?.0);
    }
    let calendars = Calendars { lang, parsed, plan, stamp: Utc::now() };
    let people = calendars.people();
    let count = people.len();
    for (name, calendar) in calendars.editions().into_iter().chain(people) {
        contents.push((path(&name, "ics"), calendar.into_bytes()));
    }
    let named = |key: &str, ending: &str| args.output.join(format!("{}.{ending}", text(lang, key, &[])));
    let paper = certificates(lang, parsed, plan, attended);
    contents.extend(set(&paper, |ending| named("cli-courses-file-certificates", ending))?.0);
    let book = workbook(lang, parsed, plan, &report(&parsed.model, plan));
    let book = book.map_err(|error| Failure::Output(error.to_string()))?;
    contents.push((named("cli-courses-file-training", "xlsx"), book));
    Ok((contents, count))
}
