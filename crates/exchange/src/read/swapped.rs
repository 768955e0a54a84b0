//! Files given in one another's place: one sentence says which file it is and which was expected.

use super::grid::{Grid, most_matches, table_of};
use crate::arrivals::History;
use crate::attendance::Attendance;
use crate::decisions::Decisions;
use crate::flaw::{Code, Flaw, Place};
use crate::identities::Identities;
use crate::own_week::OwnWeek;
use crate::policy::Policy;
use crate::questionnaire::Questionnaire;
use crate::room::PLAN_FORMAT;
use crate::rows::Dataset;
use crate::scenario::Scenarios;
use crate::table::Book;
use crate::text::Arg;

/// The formats of the files that people give.
const FORMATS: [&str; 10] = [
    Dataset::FORMAT,
    Decisions::FORMAT,
    Policy::FORMAT,
    Identities::FORMAT,
    OwnWeek::FORMAT,
    Questionnaire::FORMAT,
    Attendance::FORMAT,
    Scenarios::FORMAT,
    History::FORMAT,
    PLAN_FORMAT,
];

/// The format that a file says it has, if it is one of ours.
pub(crate) fn format(said: &str) -> Option<&'static str> {
    FORMATS.into_iter().find(|format| *format == said)
}

/// What a file is, where something else is expected.
pub(crate) fn flaw_for(at: Place, found: &'static str, expected: &'static str) -> Flaw {
    let book = |format: &str| Arg::Message(format!("book-{format}").into());
    Flaw::new(Code::WrongBook, at).with("found", book(found)).with("expected", book(expected))
}

/// What a file is, where a book is expected.
pub(super) fn flaw<B: Book>(at: Place, found: &'static str) -> Flaw {
    flaw_for(at, found, B::FORMAT)
}

/// The format whose tables these sheets are, if they are far less those of the expected book. A table may bear the same
/// name in two books: what tells is how many of its columns are there.
pub(super) fn sheets<B: Book>(names: &[String], grids: &[Grid]) -> Option<&'static str> {
    let books = [
        (columns::<Dataset>(names, grids), Dataset::FORMAT),
        (columns::<Decisions>(names, grids), Decisions::FORMAT),
        (columns::<Policy>(names, grids), Policy::FORMAT),
        (columns::<Identities>(names, grids), Identities::FORMAT),
        (columns::<OwnWeek>(names, grids), OwnWeek::FORMAT),
        (columns::<Questionnaire>(names, grids), Questionnaire::FORMAT),
        (columns::<Attendance>(names, grids), Attendance::FORMAT),
        (columns::<Scenarios>(names, grids), Scenarios::FORMAT),
        (columns::<History>(names, grids), History::FORMAT),
    ];
    let (most, format) = books.into_iter().max_by_key(|book| book.0)?;
    (most > 2 * columns::<B>(names, grids)).then_some(format)
}

/// How many columns of a book's tables these sheets have.
fn columns<B: Book>(names: &[String], grids: &[Grid]) -> usize {
    let tables = names.iter().zip(grids).filter_map(|(name, grid)| Some((table_of::<B>(name)?, grid)));
    tables.map(|(table, grid)| most_matches(table, grid)).sum()
}
