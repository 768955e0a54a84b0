//! `fasi check`: every flaw of every file at once, or what was read.

use fasi_exchange::case::{Case, Files, open_case};
use fasi_exchange::summary::{TableView, dataset, tables};
use fasi_exchange::text::{number, text};

use super::Session;
use crate::args::{CheckArgs, Format};
use crate::exit::{Answer, Exit, Failure};
use crate::output::{Column, Page, flaws, json};

/// Flaws are this command's result: they go to standard output, in words too.
pub fn run(session: Session, args: &CheckArgs) -> Result<Answer, Failure> {
    let files = Files { identities: args.identities.clone(), ..args.case.files() };
    match open_case(&files) {
        Ok(case) if session.format == Format::Json => as_json(session, &case),
        Ok(case) => Ok(Answer::fine(page(session, &case))),
        Err(found) if session.format == Format::Json => {
            Ok(Answer { text: json::flaws(session.lang, session.command, &found), exit: Exit::Flawed })
        }
        Err(found) => Ok(Answer { text: flaws(session.lang, &found), exit: Exit::Flawed }),
    }
}

/// The other files' tables, by the key of their heading.
fn others(session: Session, case: &Case) -> Vec<(&'static str, Vec<TableView>)> {
    let decisions = case.decisions.as_ref().map(|book| ("cli-read-decisions", tables(session.lang, book)));
    let policy = case.policy.as_ref().map(|book| ("cli-read-policy", tables(session.lang, book)));
    let identities = case.identities.as_ref().map(|book| ("cli-read-identities", tables(session.lang, book)));
    [decisions, policy, identities].into_iter().flatten().collect()
}

fn page(session: Session, case: &Case) -> String {
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
    page.finish()
}

fn as_json(session: Session, case: &Case) -> Result<Answer, Failure> {
    let mut parts = vec![
        ("flaws", serde_json::json!([])),
        ("dataset", json::value(&dataset(session.lang, &case.dataset))?),
        ("inputs", case.parsed.hash.clone().into()),
    ];
    for (heading, tables) in others(session, case) {
        parts.push((heading.trim_start_matches("cli-read-"), json::value(&tables)?));
    }
    Ok(Answer::fine(json::answer(session.lang, session.command, parts)))
}
