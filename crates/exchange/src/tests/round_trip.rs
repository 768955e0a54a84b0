//! What is written reads back the same, in every form and language.

use proptest::prelude::*;
use proptest::strategy::BoxedStrategy;

use super::village;
use crate::decisions::Decisions;
use crate::identities::Identities;
use crate::policy::Policy;
use crate::read::{Source, read};
use crate::rows::Dataset;
use crate::table::{Book, Cells, DAYS, Form, Kind, Raw, Table};
use crate::text::Lang;
use crate::write::{csv_files, json, json_text, xlsx};

/// A cell that a column of this kind takes.
fn cell(kind: Kind) -> BoxedStrategy<Raw> {
    let text = |pattern: &'static str| {
        let meant = |text: &String| {
            let raw = Raw::text(text);
            !crate::lexicon::means_unknown(&raw) && !crate::lexicon::is_example(&raw) && raw != Raw::Empty
        };
        pattern.prop_filter("not a text of its own", meant).prop_map(|text| Raw::text(&text)).boxed()
    };
    match kind {
        Kind::Code | Kind::Ref(_) | Kind::Rule(_) => text("[A-Za-z0-9àè_/.-]{1,8}"),
        Kind::Istat => text("[0-9]{6}"),
        Kind::Text => text("[A-Za-zàèé0-9 ;,.\"'=+€\n–-]{1,20}"),
        Kind::Int { min, max } => (min..=max).prop_map(|number| Raw::Number(number as f64)).boxed(),
        Kind::Money => (0..=100_000_000_000i64).prop_map(|cents| Raw::Number(cents as f64 / 100.0)).boxed(),
        Kind::Hours { max } => {
            let hours = |minutes: i64| Raw::Text(format!("{}:{:02}", minutes / 60, minutes % 60));
            (0..=max * 60).prop_map(hours).boxed()
        }
        Kind::Degrees { max } => {
            (-max * 1_000_000..=max * 1_000_000).prop_map(|degrees| Raw::Number(degrees as f64 / 1e6)).boxed()
        }
        Kind::Date => (1901..2200i32, 1..=12u32, 1..=28u32)
            .prop_map(|(year, month, day)| Raw::Text(format!("{year}-{month:02}-{day:02}")))
            .boxed(),
        Kind::Time => {
            (0..24u32, 0..60u32).prop_map(|(hour, minute)| Raw::Text(format!("{hour:02}:{minute:02}"))).boxed()
        }
        Kind::Bool => any::<bool>().prop_map(Raw::Bool).boxed(),
        Kind::Word(list) => proptest::sample::select(list.codes).prop_map(Raw::text).boxed(),
        Kind::Days => proptest::sample::subsequence(DAYS.codes, 1..=7)
            .prop_map(|days| Raw::List(days.into_iter().map(Raw::text).collect()))
            .boxed(),
        Kind::Areas => proptest::collection::vec(4..=200u16, 1..5)
            .prop_map(|areas| Raw::List(areas.into_iter().map(|area| Raw::Number(f64::from(area))).collect()))
            .boxed(),
    }
}

fn row(table: &'static Table) -> BoxedStrategy<Vec<Raw>> {
    let cells: Vec<BoxedStrategy<Raw>> = (table.columns.iter())
        .map(|column| {
            let filled = cell(column.kind);
            if column.required { filled } else { prop_oneof![filled, Just(Raw::Empty)].boxed() }
        })
        .collect();
    cells.boxed()
}

/// Any book whose cells are right, whatever they refer to.
fn any_book<B: Book + std::fmt::Debug + 'static>() -> BoxedStrategy<B> {
    let tables: Vec<&'static Table> = B::tables().collect();
    let rows = |table: &&'static Table| {
        let most = if Some(*table) == B::HEAD { 1 } else { 3 };
        proptest::collection::vec(row(table), 1..=most).boxed()
    };
    let strategies: Vec<_> = tables.iter().map(rows).collect();
    strategies
        .prop_map(move |rows| {
            let mut book = B::blank();
            for (table, rows) in tables.iter().zip(rows) {
                for row in rows {
                    let mut flaws = Vec::new();
                    let raw: Vec<_> = table.columns.iter().zip(row.into_iter().map(Some)).collect();
                    book.push(table.name, &mut Cells { raw: raw.into_iter(), form: Form::Json, flaws: &mut flaws });
                    assert_eq!(flaws, []);
                }
            }
            book
        })
        .boxed()
}

fn holds<B: Book + PartialEq + std::fmt::Debug>(book: &B) {
    let back = |source| read::<B>("book", &source).unwrap();
    assert_eq!(&back(Source::Json(json_text(book).into_bytes())), book);
    assert_eq!(&back(Source::Json(json(book).to_string().into_bytes())), book);
    for lang in Lang::ALL {
        assert_eq!(&back(Source::Csv(csv_files(book, lang))), book);
        assert_eq!(&back(Source::Xlsx(xlsx(book, lang).unwrap())), book);
    }
}

#[test]
fn the_village_reads_back_the_same() {
    holds(&village());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_dataset_reads_back_the_same(book in any_book::<Dataset>()) {
        holds(&book);
    }

    #[test]
    fn any_other_book_reads_back_the_same(
        decisions in any_book::<Decisions>(),
        policy in any_book::<Policy>(),
        identities in any_book::<Identities>(),
    ) {
        holds(&decisions);
        holds(&policy);
        holds(&identities);
    }
}

#[test]
fn the_same_data_is_the_same_workbook() {
    assert_eq!(xlsx(&village(), Lang::It).unwrap(), xlsx(&village(), Lang::It).unwrap());
}
