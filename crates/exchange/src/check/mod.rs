//! What cells alone cannot tell: keys, references, dates against each other, what the law asks of a row.

mod households;
mod positions;
pub(crate) mod supports;
mod team;
mod training;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::flaw::{Code, Flaw, Place};
use crate::keys::{self, Keys};
use crate::rows::{Dataset, Head};
use crate::table::{Book, Row};

pub(crate) use training::Offer;

/// Checks a dataset as a whole, and replaces names in references by ids.
pub(crate) fn check(dataset: &mut Dataset) -> Vec<Flaw> {
    let keys = Keys::of(dataset);
    let mut flaws = keys::resolve(dataset, &keys);
    flaws.extend(keys::duplicates(dataset));
    let mut checker = Checker { dataset, flaws };
    checker.head();
    checker.households();
    checker.supports();
    checker.positions();
    checker.team();
    checker.training();
    checker.flaws
}

/// A dataset under check, and the flaws found so far.
struct Checker<'a> {
    dataset: &'a Dataset,
    flaws: Vec<Flaw>,
}

impl Checker<'_> {
    /// The place of a row's column.
    fn at<R: Row>(&self, index: usize, field: &'static str, id: &str) -> Place {
        self.dataset.origin.place(R::TABLE, index, Some(field), id)
    }

    fn flaw(&mut self, flaw: Flaw) {
        self.flaws.push(flaw);
    }

    /// Whether these fields of a row are as people meant them: of a flawed one nothing more can be said.
    fn sound<R: Row>(&self, index: usize, fields: &[&str]) -> bool {
        self.dataset.origin.sound(R::TABLE.name, index, fields)
    }

    /// The second of two dates must not come before the first; the flaw stands in the last of these fields, which are
    /// where the dates come from.
    fn order<R: Row>(
        &mut self,
        index: usize,
        id: &str,
        fields: &[&'static str],
        dates: (Option<NaiveDate>, Option<NaiveDate>),
    ) {
        if let ((Some(first), Some(second)), Some(field)) = (dates, fields.last())
            && second < first
            && self.sound::<R>(index, fields)
        {
            let flaw = Flaw::new(Code::DateOrder, self.at::<R>(index, field, id));
            let shown = |date| crate::text::Arg::Date(date);
            self.flaws.push(flaw.with("first", shown(first)).with("second", shown(second)));
        }
    }

    fn head(&mut self) {
        let head = &self.dataset.head;
        if self.sound::<Head>(0, &["horizon_start"]) && head.horizon_start.weekday() != Weekday::Mon {
            let back = i64::from(head.horizon_start.weekday().num_days_from_monday());
            let monday = head.horizon_start - chrono::Duration::days(back);
            let flaw = Flaw::new(Code::NotMonday, self.at::<Head>(0, "horizon_start", ""));
            let flaw = flaw.with("date", crate::text::Arg::Date(head.horizon_start));
            self.flaw(flaw.suggest(Some(crate::text::Arg::Date(monday))));
        }
        self.order::<Head>(0, "", &["as_of", "horizon_start"], (Some(head.as_of), Some(head.horizon_start)));
    }
}

/// The flaws of a book that refers to a dataset's rows: decisions, identities.
pub(crate) fn check_against<B: Book>(book: &mut B, keys: &Keys) -> Vec<Flaw> {
    let mut flaws = keys::resolve(book, keys);
    flaws.extend(keys::duplicates(book));
    flaws
}
