//! The result as tables, to be sorted and reckoned with.

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use super::result::SimulationFile;
use crate::table::{Book, Kind, book, table};
use crate::text::Lang;
use crate::write::{csv_files, xlsx};

/// Whatever fits a cell.
const ANY: Kind = Kind::Int { min: i32::MIN as i64, max: i32::MAX as i64 };

table! {
    /// A figure of a scenario by a policy.
    FigureRow = "simulation_figures", key 0, optional {
        /// Scenario.
        scenario: String = Kind::Text,
        /// How homes are given.
        policy: String = Kind::Text,
        /// Figure.
        figure: String = Kind::Text,
        /// Mean, in thousandths.
        mean: i32 = ANY,
        /// Half the width of its interval, in thousandths.
        half: Option<i32> = ANY,
        /// Both in words.
        text: String = Kind::Text,
        /// Against things as they are, in words.
        difference: Option<String> = Kind::Text,
    }
}

table! {
    /// A week of a scenario by a policy.
    TrendRow = "simulation_weeks", key 0, optional {
        /// Scenario.
        scenario: String = Kind::Text,
        /// How homes are given.
        policy: String = Kind::Text,
        /// The day on which homes are given.
        day: NaiveDate = Kind::Date,
        /// Who waits on average, in thousandths.
        waiting: i32 = ANY,
        /// In one of ten as few or fewer.
        low: i32 = ANY,
        /// In one of ten as many or more.
        high: i32 = ANY,
        /// Homes not given on average, in thousandths.
        free: i32 = ANY,
    }
}

book! {
    /// The tables of a simulation.
    Weeks = "fasi-simulation-table" {
        /// Figures.
        simulation_figures: FigureRow,
        /// Weeks.
        simulation_weeks: TrendRow,
    }
}

/// A number in thousandths, as a cell holds it.
fn thousandths(number: f64) -> i32 {
    (number * 1000.0).round().clamp(f64::from(i32::MIN), f64::from(i32::MAX)) as i32
}

fn whole(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// The tables as a workbook.
pub fn workbook(lang: Lang, result: &SimulationFile) -> Result<Vec<u8>, XlsxError> {
    xlsx(&tables(result), lang)
}

/// The tables as csv files: name, bytes.
pub fn csv_tables(lang: Lang, result: &SimulationFile) -> Vec<(String, Vec<u8>)> {
    csv_files(&tables(result), lang)
}

fn tables(result: &SimulationFile) -> Weeks {
    let mut book = Weeks::blank();
    for arm in &result.arms {
        book.simulation_figures.extend(arm.figures.iter().map(|figure| FigureRow {
            scenario: arm.title.clone(),
            policy: arm.policy_name.clone(),
            figure: figure.name.clone(),
            mean: thousandths(if figure.figure == "paid" { figure.mean / 100_000.0 } else { figure.mean }),
            half: figure.half.map(|half| thousandths(if figure.figure == "paid" { half / 100_000.0 } else { half })),
            text: figure.text.clone(),
            difference:
                arm.differences.iter().find(|other| other.figure == figure.figure).map(|other| other.text.clone()),
        }));
        book.simulation_weeks.extend(arm.weeks.iter().map(|week| TrendRow {
            scenario: arm.title.clone(),
            policy: arm.policy_name.clone(),
            day: week.day,
            waiting: thousandths(week.waiting),
            low: whole(week.low),
            high: whole(week.high),
            free: thousandths(week.free),
        }));
    }
    book
}
