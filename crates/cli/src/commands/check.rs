//! `fasi check`: every flaw of every file at once, or what was read.

use std::path::{Path, PathBuf};

use fasi_exchange::case::{Checked, Files, check_case};
use fasi_exchange::decisions::Decisions;
use fasi_exchange::flaw::Flaw;
use fasi_exchange::identities::Identities;
use fasi_exchange::mark::{Marked, marked as marked_file};
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::read::{Source, open};
use fasi_exchange::rows::Dataset;
use fasi_exchange::summary::{TableView, dataset, tables};
use fasi_exchange::table::Book;
use fasi_exchange::text::{Lang, number, text};

use super::Session;
use crate::args::{CheckArgs, Format};
use crate::exit::{Answer, Exit, Failure};
use crate::files;
use crate::output::{Column, Page, flaws, json, warnings};

/// Flaws are this command's result: they go to standard output, in words too.
pub fn run(session: Session, args: &CheckArgs) -> Result<Answer, Failure> {
    if let Some(week) = &args.plan {
        return super::own_week::run(session, &args.case.files(), week);
    }
    let files = Files { identities: args.identities.clone(), answers: args.answers.clone(), ..args.case.files() };
    let checked = check_case(&files);
    let found = checked.as_ref().map_or_else(Vec::as_slice, |case| &case.warnings);
    let copies = match &args.marked {
        Some(folder) => marked(session, &files, folder, args.force, found)?,
        None => String::new(),
    };
    match checked {
        Ok(case) if session.format == Format::Json => as_json(session, &case),
        Ok(case) => Ok(Answer::fine(page(session, &case) + &copies)),
        Err(found) if session.format == Format::Json => {
            Ok(Answer { text: json::flaws(session.lang, session.command, &found), exit: Exit::Flawed })
        }
        Err(found) => Ok(Answer { text: flaws(session.lang, &found) + &copies, exit: Exit::Flawed }),
    }
}

/// Writes the copies of workbooks and csv folders in which flaws stand beside their rows, and says where.
fn marked(session: Session, given: &Files, folder: &Path, force: bool, flaws: &[Flaw]) -> Result<String, Failure> {
    let lang = session.lang;
    let copies = [
        copy::<Dataset>(Some(&given.dataset), flaws, lang),
        copy::<Decisions>(given.decisions.as_deref(), flaws, lang),
        copy::<Policy>(given.policy.as_deref(), flaws, lang),
        copy::<Identities>(given.identities.as_deref(), flaws, lang),
        copy::<Questionnaire>(given.answers.as_deref(), flaws, lang),
    ];
    let mut written = Vec::new();
    let (mut told, mut said) = (0, Vec::new());
    for (name, copy) in copies.into_iter().flatten() {
        let path = folder.join(name);
        told += copy.told;
        let args = [("path", path.display().to_string().into()), ("count", (copy.told as i64).into())];
        said.push(text(lang, "cli-marked", &args));
        match copy.source {
            Source::Csv(files) => written.extend(files.into_iter().map(|(name, bytes)| (path.join(name), bytes))),
            Source::Xlsx(bytes) | Source::Json(bytes) => written.push((path, bytes)),
        }
    }
    let given = [Some(&given.dataset), given.decisions.as_ref(), given.policy.as_ref(), given.identities.as_ref()];
    let inside = given.into_iter().flatten().map(|path| entries(path)).collect::<Vec<_>>().concat();
    let inside: Vec<Option<&Path>> = inside.iter().map(|path| Some(path.as_path())).collect();
    for (path, _) in &written {
        files::refuse_inputs(Some(path), &inside)?;
    }
    files::refuse_existing(&written.iter().map(|file| file.0.clone()).collect::<Vec<_>>(), force)?;
    for (path, bytes) in &written {
        files::folder(path.parent().unwrap_or(folder))?;
        files::write(path, bytes)?;
    }
    let left = flaws.len() - told.min(flaws.len());
    if written.is_empty() {
        said.push(text(lang, "cli-marked-none", &[]));
    } else if left > 0 {
        said.push(text(lang, "cli-marked-left", &[("count", (left as i64).into())]));
    }
    Ok(format!("\n{}\n", said.join("\n")))
}

/// The copy of one file with its flaws, and its name.
fn copy<B: Book>(path: Option<&Path>, flaws: &[Flaw], lang: Lang) -> Option<(String, Marked)> {
    let (name, source) = open(path?).ok()?;
    let marked = marked_file::<B>(&name, &source, flaws, lang)?;
    Some((name, marked))
}

/// A file, or those in a folder.
fn entries(path: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    inside.chain([path.to_owned()]).collect()
}

/// The other files' tables, by the key of their heading.
fn others(session: Session, case: &Checked) -> Vec<(&'static str, Vec<TableView>)> {
    let decisions = case.decisions.as_ref().map(|book| ("cli-read-decisions", tables(session.lang, book)));
    let policy = case.policy.as_ref().map(|book| ("cli-read-policy", tables(session.lang, book)));
    let identities = case.identities.as_ref().map(|book| ("cli-read-identities", tables(session.lang, book)));
    [decisions, policy, identities].into_iter().flatten().collect()
}

fn page(session: Session, case: &Checked) -> String {
    let lang = session.lang;
    let summary = dataset(lang, &case.dataset);
    let mut page = Page::new(lang);
    page.strong(&text(lang, "cli-read-fine", &[]));
    page.say(&summary.text);
    page.gap();
    let list = |tables: &[TableView]| {
        let rows = tables.iter().map(|table| vec![table.name.clone(), number(lang, table.rows as i64)]);
        (rows.collect::<Vec<_>>(), [Column::Words("cli-column-table"), Column::Figure("cli-column-rows")])
    };
    let (rows, columns) = list(&summary.tables);
    page.table(&columns, rows);
    for (heading, tables) in others(session, case) {
        page.heading(heading);
        if tables.is_empty() {
            page.say(&text(lang, "cli-read-empty", &[]));
        } else {
            let (rows, columns) = list(&tables);
            page.table(&columns, rows);
        }
    }
    page.finish() + &warnings(lang, &case.warnings)
}

fn as_json(session: Session, case: &Checked) -> Result<Answer, Failure> {
    let mut parts = vec![
        ("flaws", serde_json::json!([])),
        ("warnings", json::listed(session.lang, &case.warnings)),
        ("dataset", json::value(&dataset(session.lang, &case.dataset))?),
        ("inputs", case.inputs.clone().into()),
    ];
    for (heading, tables) in others(session, case) {
        parts.push((heading.trim_start_matches("cli-read-"), json::value(&tables)?));
    }
    Ok(Answer::fine(json::answer(session.lang, session.command, parts)))
}
