//! The history of arrivals: how many households came and how many homes became free, week by week, in a workbook, a csv file or JSON.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, NaiveDate};

use crate::flaw::{Code, Flaw};
use crate::read::{Source, open_table, read_all};
use crate::table::{Kind, Row, book, table};
use crate::text::Arg;

/// Fewer weeks say too little of those to come.
const LEAST_WEEKS: usize = 8;

table! {
    /// A week as it was.
    HistoryRow = "history", key 1, required {
        /// One of its days.
        week: NaiveDate = Kind::Date,
        /// Households that registered in it.
        households: u32 = Kind::Int { min: 0, max: 500 },
        /// Lasting homes that became free in it, new ones too.
        homes: u32 = Kind::Int { min: 0, max: 500 },
        /// Households that left the list by themselves in it: they found something, or moved away.
        left: Option<u32> = Kind::Int { min: 0, max: 500 },
    }
}

book! {
    /// Weeks as they were.
    History = "fasi-history" {
        /// One row a week.
        history: HistoryRow,
    }
}

impl History {
    /// Reads a history at a path; what can be read, and every flaw.
    pub fn open(path: &Path) -> Result<(Self, Vec<Flaw>), Vec<Flaw>> {
        let (file, source) = open_table(path)?;
        Ok(Self::read(&file, &source))
    }

    /// Reads a history from memory; what can be read, and every flaw.
    pub fn read(file: &str, source: &Source) -> (Self, Vec<Flaw>) {
        let (history, mut flaws): (Self, _) = read_all(file, source);
        flaws.extend(history.flaws());
        (history, flaws)
    }

    /// What is wrong with the weeks as a whole: too few, one twice; and what should be looked at: weeks that are missing.
    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut first: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        let whole = self.origin.whole(HistoryRow::TABLE.name, "week");
        for (index, row) in self.history.iter().enumerate() {
            if !self.origin.sound(HistoryRow::TABLE.name, index, &["week"]) {
                continue;
            }
            let monday = row.week - chrono::Days::new(u64::from(row.week.weekday().num_days_from_monday()));
            if let Some(known) = first.get(&monday) {
                let row_of = |index| self.origin.place(HistoryRow::TABLE, index, Some("week"), "");
                let other = row_of(*known).row.map_or(0, i64::from);
                flaws.push(
                    Flaw::new(Code::HistoryWeekTwice, row_of(index))
                        .with("first", other)
                        .with("week", Arg::Date(monday)),
                );
            } else {
                first.insert(monday, index);
            }
        }
        let known = self.history.iter().filter(|row| row.left.is_some()).count();
        let silent = self.history.iter().position(|row| row.left.is_none());
        if let Some(index) =
            silent.filter(|index| known > 0 && self.origin.sound(HistoryRow::TABLE.name, *index, &["left"]))
        {
            let place = self.origin.place(HistoryRow::TABLE, index, Some("left"), "");
            flaws.push(Flaw::new(Code::HistoryLeftPartly, place).with("count", (self.history.len() - known) as i64));
        }
        let table = || self.origin.table(HistoryRow::TABLE);
        if whole && first.len() < LEAST_WEEKS {
            let flaw = Flaw::new(Code::HistoryShort, table()).with("count", first.len() as i64);
            flaws.push(flaw.with("least", LEAST_WEEKS as i64));
        }
        if let (Some((from, _)), Some((to, _))) = (first.first_key_value(), first.last_key_value()) {
            let span = (*to - *from).num_weeks() + 1;
            let missing = span - first.len() as i64;
            if whole && missing > 0 {
                let flaw = Flaw::new(Code::HistoryGaps, table()).with("count", missing);
                flaws.push(flaw.with("from", Arg::Date(*from)).with("to", Arg::Date(*to)));
            }
        }
        flaws
    }

    /// Households and homes of the weeks, in the order of time; and those who left, where the history tells of them.
    pub fn counts(&self) -> ([Vec<u32>; 2], Option<Vec<u32>>) {
        let mut rows: Vec<&HistoryRow> = self.history.iter().collect();
        rows.sort_by_key(|row| row.week);
        let of = |count: fn(&HistoryRow) -> u32| rows.iter().map(|row| count(row)).collect();
        let left: Option<Vec<u32>> = rows.iter().map(|row| row.left).collect();
        ([of(|row| row.households), of(|row| row.homes)], left.filter(|left| !left.is_empty()))
    }
}
