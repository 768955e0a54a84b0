//! `fasi needs`: what training is needed, for the board, for whoever leads training, or for one person.

use fasi_exchange::case::{Files, open_needs};
use fasi_exchange::text::{number, text};
use fasi_exchange::training::{GroupView, NeedsView, OperatorNeedsView, needs, own_needs, people_needs};

use super::{Session, warn};
use crate::args::{Format, NeedsArgs, NeedsReader};
use crate::exit::{Answer, Failure};
use crate::output::{Column, Page, json};

pub fn run(session: Session, args: &NeedsArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let files = Files { dataset: args.dataset.clone(), answers: args.answers.clone(), ..Files::default() };
    let (dataset, warnings) = open_needs(&files)?;
    warn(session, &warnings);
    let own = args.operator.as_ref().map(|operator| own_needs(lang, &dataset, operator));
    let people = match own.transpose().map_err(|flaw| vec![*flaw])? {
        Some(own) => Some(vec![own]),
        None => (args.role == NeedsReader::Lead).then(|| people_needs(lang, &dataset)),
    };
    let all = needs(lang, &dataset);
    if session.format == Format::Json {
        let part = match &people {
            Some(people) => ("people", json::value(people)?),
            None => ("needs", json::value(&all)?),
        };
        return Ok(Answer::fine(json::answer(lang, session.command, vec![part])));
    }
    Ok(Answer::fine(match people {
        Some(people) => persons(session, &people),
        None => board(session, &all),
    }))
}

/// Competence by competence; of services and territories those of which something may be told.
fn board(session: Session, view: &NeedsView) -> String {
    let mut page = Page::new(session.lang);
    page.strong(&view.headline);
    page.say(&view.note);
    page.gap();
    let columns = [
        Column::Words("cli-column-competence"),
        Column::Words("cli-column-below"),
        Column::Words("cli-column-services"),
        Column::Words("cli-column-territories"),
    ];
    let told = |groups: &[GroupView]| {
        let told = groups.iter().filter_map(|group| {
            group.people.map(|people| format!("{}: {}", group.group, number(session.lang, people)))
        });
        told.collect::<Vec<_>>().join("\n")
    };
    let rows = view.competences.iter();
    page.table(
        &columns,
        rows.map(|row| vec![row.name.clone(), row.text.clone(), told(&row.services), told(&row.territories)]),
    );
    page.finish()
}

/// Person by person, with levels.
fn persons(session: Session, people: &[OperatorNeedsView]) -> String {
    let lang = session.lang;
    let mut page = Page::new(lang);
    page.say(&text(lang, "needs-levels", &[]));
    for person in people {
        page.gap();
        page.strong(&format!("{} · {}", person.operator, person.service));
        let columns = [
            Column::Words("cli-column-competence"),
            Column::Figure("column-training-needs-own"),
            Column::Figure("cli-column-supervisor"),
            Column::Figure("cli-column-wanted"),
            Column::Figure("cli-column-weight"),
            Column::Words("cli-column-why"),
        ];
        let rows = person.needs.iter().map(|need| {
            let marks = [(need.mandatory, "needs-mandatory"), (need.case, "needs-case")];
            let marks = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| text(lang, key, &[]));
            vec![
                need.competence.clone(),
                need.own.to_string(),
                need.supervisor.map_or_else(|| "–".to_owned(), |level| level.to_string()),
                need.wanted.to_string(),
                need.weight.to_string(),
                marks.collect::<Vec<_>>().join(", "),
            ]
        });
        page.table(&columns, rows);
    }
    page.finish()
}
