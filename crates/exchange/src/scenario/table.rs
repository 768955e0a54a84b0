//! The result as tables, to be sorted and reckoned with: a book like others, so that the writers of workbooks and csv have it.

use rust_xlsxwriter::XlsxError;

use super::result::{BesideFigure, ResultFile};
use crate::table::{Kind, book, table};
use crate::text::{Lang, text};
use crate::write::{csv_files, xlsx};

/// Whatever fits a cell.
const ANY: Kind = Kind::Int { min: i32::MIN as i64, max: i32::MAX as i64 };

table! {
    /// A figure of a scenario beside the base's.
    OutcomeRow = "scenario_outcomes", key 0, optional {
        /// Scenario.
        scenario: String = Kind::Code,
        /// Its title.
        title: String = Kind::Text,
        /// Room.
        room: String = Kind::Text,
        /// Figure.
        indicator: String = Kind::Text,
        /// Its unit.
        unit: Option<String> = Kind::Text,
        /// As things are.
        base: i32 = ANY,
        /// In the scenario.
        with: i32 = ANY,
        /// The difference.
        by: i32 = ANY,
        /// What both searches leave open; empty = nobody knows.
        open: Option<i32> = ANY,
        /// The difference in words.
        text: String = Kind::Text,
    }
}

table! {
    /// How many of a group a scenario concerns.
    AffectedRow = "scenario_groups", key 0, optional {
        /// Scenario.
        scenario: String = Kind::Code,
        /// Group.
        group: String = Kind::Text,
        /// How many there are.
        of: i32 = ANY,
        /// How many gain a lasting home.
        gain: i32 = ANY,
        /// How many lose it.
        lose: i32 = ANY,
    }
}

book! {
    /// The tables of a result.
    Outcomes = "fasi-scenario-table" {
        /// Figures.
        scenario_outcomes: OutcomeRow,
        /// Groups.
        scenario_groups: AffectedRow,
    }
}

/// A number as a cell holds it.
fn cell(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}

/// The unit of a figure, and how many of its smallest parts it has.
fn unit(indicator: &str) -> (Option<&'static str>, i64) {
    match indicator {
        "fund-cost" | "training-cost" => (Some("€"), 100),
        "travel" | "overtime" | "late" => (Some("min"), 1),
        _ => (None, 1),
    }
}

/// The tables.
pub(super) fn outcomes(lang: Lang, result: &ResultFile) -> Outcomes {
    let mut book = <Outcomes as crate::table::Book>::blank();
    for scenario in &result.scenarios {
        for room in &scenario.rooms {
            let row = |figure: &BesideFigure| {
                let (unit, parts) = unit(&figure.indicator);
                OutcomeRow {
                    scenario: scenario.id.clone(),
                    title: scenario.title.clone(),
                    room: text(lang, &format!("room-name-{}", room.room), &[]),
                    indicator: figure.name.clone(),
                    unit: unit.map(str::to_owned),
                    base: cell(figure.base / parts),
                    with: cell(figure.with / parts),
                    by: cell((figure.with - figure.base) / parts),
                    open: figure.open.map(|open| cell(open / parts)),
                    text: figure.text.clone(),
                }
            };
            book.scenario_outcomes.extend(room.differences.iter().map(row));
            book.scenario_groups.extend(room.groups.iter().map(|group| AffectedRow {
                scenario: scenario.id.clone(),
                group: group.name.clone(),
                of: cell(group.of as i64),
                gain: cell(group.gain as i64),
                lose: cell(group.lose as i64),
            }));
        }
    }
    book
}

/// The tables as a workbook.
pub fn workbook(lang: Lang, result: &ResultFile) -> Result<Vec<u8>, XlsxError> {
    xlsx(&outcomes(lang, result), lang)
}

/// The tables as csv files: name, bytes.
pub fn csv_tables(lang: Lang, result: &ResultFile) -> Vec<(String, Vec<u8>)> {
    csv_files(&outcomes(lang, result), lang)
}
