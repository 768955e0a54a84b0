//! The changes that put something in: a row more, another value, a number scaled, arrivals.

use fasi_engine::kernel::search::Draw;

use super::apply::{AddedRow, Made, Maker, name};
use super::deed::Deed;
use super::goes::{self, is_named};
use super::target;
use super::world::{Line, is_of};
use crate::flaw::Code;
use crate::policy::Policy;
use crate::rows::{Dataset, HouseholdRow};
use crate::table::{Book, CellFlaw, Kind, Raw, Row, Table};
use crate::text::Arg;

/// The least and greatest per cent of a change.
const PERCENT: (i64, i64) = (-100, 1_000);

impl Maker<'_> {
    /// A row like another one, or one cell of a row made from its cells.
    pub(super) fn add(&mut self, change: usize, table: &'static Table) -> Made {
        let code = self.needed(change, "row")?;
        if self.file.changes[change].column.is_some() {
            self.add_cell(change, table, code)
        } else {
            self.add_like(change, table, code)
        }
    }

    fn add_like(&mut self, change: usize, table: &'static Table, code: String) -> Made {
        let like = self.needed(change, "value")?;
        if !is_named(table) || table.key != 1 {
            return Err(Box::new(self.flaw(Code::NotCopied, change, "value").with("table", name(table))));
        }
        self.is_new(change, table, &code)?;
        let of = self.world.lines(table).iter().find(|line| line.cells[0].shown() == like).cloned();
        let Some(of) = of else {
            let flaw = self.flaw(Code::NamesNothing, change, "value").with("row", like.as_str());
            let near = target::near_row(&self.world, table, &like);
            return Err(Box::new(flaw.with("table", name(table)).suggest(near)));
        };
        let (number, with) = goes::copy(&mut self.world, table, &of, &code);
        self.as_newcomer(table, number);
        self.deeds.push(Deed::Copied { table: table.name, code, like, with });
        Ok(())
    }

    fn add_cell(&mut self, change: usize, table: &'static Table, code: String) -> Made {
        let column = self.column(change, table)?;
        let value = Raw::text(&self.needed(change, "value")?);
        let is_it = |deed: &Deed| match deed {
            Deed::Added { table: of, code: known, .. } => of.name == table.name && *known == code,
            _ => false,
        };
        let mut rows = self.added.iter();
        let known = rows.find(|(_, added)| self.deeds.get(added.deed).is_some_and(is_it)).map(|(number, _)| *number);
        let number = if let Some(number) = known {
            number
        } else {
            self.is_new(change, table, &code)?;
            let mut cells = vec![Raw::Empty; table.columns.len()];
            if is_named(table) && table.key == 1 {
                cells[0] = Raw::text(&code);
            }
            let number = self.world.add(table, cells);
            self.added.insert(number, AddedRow { change, deed: self.deeds.len() });
            self.deeds.push(Deed::Added { table, code, cells: Vec::new() });
            number
        };
        self.put(change, table, (number, column), value)?;
        let value = self.world.cells_mut(table, number).map(|cells| cells[column].clone());
        let deed = self.added.get(&number).map(|added| added.deed);
        if let Some(Deed::Added { cells, .. }) = deed.and_then(|deed| self.deeds.get_mut(deed)) {
            cells.extend(value.map(|value| (&table.columns[column], value)));
        }
        Ok(())
    }

    /// Refuses a code that a row has already.
    fn is_new(&self, change: usize, table: &'static Table, code: &str) -> Made {
        let taken = is_named(table)
            && table.key == 1
            && self.world.lines(table).iter().any(|line| line.cells[0].shown() == code);
        if taken {
            return Err(Box::new(
                self.flaw(Code::ThereAlready, change, "row").with("row", code).with("table", name(table)),
            ));
        }
        Ok(())
    }

    pub(super) fn alter(&mut self, change: usize, table: &'static Table) -> Made {
        let column = self.column(change, table)?;
        let (code, rows) = self.altered_rows(change, table)?;
        let value = self.file.changes[change].value.as_deref().map_or(Raw::Empty, Raw::text);
        let mut before = Vec::new();
        for number in &rows {
            before.push(self.put(change, table, (*number, column), value.clone())?);
        }
        let to = rows.first().and_then(|first| self.world.cells_mut(table, *first)).map(|cells| cells[column].clone());
        let same = before.windows(2).all(|pair| pair[0] == pair[1]);
        self.deeds.push(Deed::Altered {
            table: table.name,
            column: &table.columns[column],
            code,
            rows: rows.len(),
            from: before.into_iter().next().filter(|_| same),
            to: to.unwrap_or(Raw::Empty),
        });
        Ok(())
    }

    /// The rows that are altered: of the head its one; of the policy one that is made where the policy says nothing of it yet.
    fn altered_rows(
        &mut self,
        change: usize,
        table: &'static Table,
    ) -> Result<(String, Vec<usize>), Box<crate::flaw::Flaw>> {
        if Some(table) == Dataset::HEAD {
            let rows = self.world.lines(table).iter().map(|line| line.number).collect();
            return Ok((self.file.changes[change].row.clone().unwrap_or_default(), rows));
        }
        let code = self.needed(change, "row")?;
        let meant = |line: &Line| target::is_meant(&self.world, table, &code, line);
        if is_of::<Policy>(table) && !self.world.lines(table).iter().any(meant) {
            let mut cells = vec![Raw::Empty; table.columns.len()];
            cells[0] = match table.columns[0].kind {
                Kind::Word(list) => crate::lexicon::word(list, &code).map_or(Raw::text(&code), Raw::text),
                _ => Raw::text(&code),
            };
            // every setting names the act it comes from: here that is the scenario
            if let Some(source) = table.columns.iter().position(|column| column.field == "source") {
                cells[source] = Raw::text(self.scenario);
            }
            let number = self.world.add(table, cells);
            self.added.insert(number, AddedRow { change, deed: self.deeds.len() });
            return Ok((code, vec![number]));
        }
        let rows = self.rows(change, table, &code)?;
        Ok((code, rows))
    }

    pub(super) fn scale(&mut self, change: usize, table: &'static Table) -> Made {
        let column = self.column(change, table)?;
        let of = &table.columns[column];
        if !matches!(of.kind, Kind::Int { .. } | Kind::Money | Kind::Hours { .. }) {
            let header = Arg::Message(crate::lexicon::column_key(table.name, of.field).into());
            return Err(Box::new(self.flaw(Code::NotScaled, change, "column").with("column", header)));
        }
        let percent = self.percent(change, PERCENT)?;
        let code = self.needed(change, "row")?;
        let rows = self.rows(change, table, &code)?;
        let mut scaled = 0;
        for number in rows {
            let cell = self.world.cells_mut(table, number).map(|cells| cells[column].clone());
            let Some(whole) = cell.as_ref().and_then(|cell| whole(of.kind, cell)) else { continue };
            let value = (whole * (100 + percent) + 50).div_euclid(100);
            self.put(change, table, (number, column), written(of.kind, value))?;
            scaled += 1;
        }
        if scaled == 0 {
            // an unknown number has no per cent
            let flaw = self.flaw(Code::NamesNothing, change, "row").with("row", code);
            return Err(Box::new(flaw.with("table", name(table))));
        }
        self.deeds.push(Deed::Scaled { table: table.name, column: of, code, rows: scaled, percent });
        Ok(())
    }

    /// Per cent, with or without its sign.
    fn percent(&self, change: usize, (min, max): (i64, i64)) -> Result<i64, Box<crate::flaw::Flaw>> {
        let said = self.needed(change, "value")?;
        let raw = Raw::text(&said);
        let bare = said.trim().trim_end_matches('%').trim().trim_start_matches('+').replace('−', "-");
        let flaw = match bare.parse::<i64>() {
            Ok(percent) if (min..=max).contains(&percent) => return Ok(percent),
            Ok(_) => CellFlaw::new(Code::OutOfRange, &raw).with("min", min).with("max", max),
            Err(_) => CellFlaw::new(Code::NotWhole, &raw),
        };
        Err(Box::new(flaw.at(self.at(change, "value"))))
    }

    /// Households like some of those that are there, drawn with the seed of the run, so that scenarios have the same arrivals.
    pub(super) fn more(&mut self, change: usize, table: &'static Table) -> Made {
        self.none(change, "row")?;
        self.none(change, "column")?;
        if table.name != HouseholdRow::TABLE.name {
            return Err(Box::new(self.flaw(Code::NoArrivals, change, "table").with("table", name(table))));
        }
        let percent = self.percent(change, (1, PERCENT.1))?;
        let Some(seed) = self.seed else {
            self.deeds.push(Deed::Faster { percent });
            return Ok(());
        };
        let mut known: Vec<Line> = self.world.lines(table).to_vec();
        known.sort_by_cached_key(|line| line.cells[0].shown());
        if known.is_empty() {
            return Err(Box::new(
                self.flaw(Code::NamesNothing, change, "table").with("row", "*").with("table", name(table)),
            ));
        }
        let count = ((known.len() as i64 * percent + 50) / 100).max(1) as usize;
        let mut draw = Draw::new(u64::from(seed));
        let mut times = vec![0usize; known.len()];
        for _ in 0..count {
            let at = draw.below(known.len());
            let of = &known[at];
            let code = loop {
                times[at] += 1;
                let code = format!("{}+{}", of.cells[0].shown(), times[at]);
                if !self.world.lines(table).iter().any(|line| line.cells[0].shown() == code) {
                    break code;
                }
            };
            let (number, _) = goes::copy(&mut self.world, table, of, &code);
            self.as_newcomer(table, number);
        }
        self.deeds.push(Deed::Arrived { count, percent, of: known.len(), seed });
        Ok(())
    }

    /// A household that comes is registered on the day the data speak of, and draws the last lottery number.
    fn as_newcomer(&mut self, table: &'static Table, number: usize) {
        if table.name != HouseholdRow::TABLE.name {
            return;
        }
        let at = |field: &str| table.columns.iter().position(|column| column.field == field);
        let (Some(registered), Some(lottery)) = (at("registered"), at("lottery")) else { return };
        let drawn = |line: &Line| if let Raw::Number(number) = line.cells[lottery] { number } else { 0.0 };
        let last = self.world.lines(table).iter().map(drawn).fold(0.0, f64::max);
        let as_of = Dataset::HEAD.and_then(|head| self.world.lines(head).first()).map(|head| head.cells[0].clone());
        if let Some(cells) = self.world.cells_mut(table, number) {
            cells[lottery] = Raw::Number(last + 1.0);
            cells[registered] = as_of.unwrap_or(Raw::Empty);
        }
    }
}

/// A number in its smallest unit: cents, minutes.
fn whole(kind: Kind, cell: &Raw) -> Option<i64> {
    match (kind, cell) {
        (Kind::Money, Raw::Number(euro)) => Some((euro * 100.0).round() as i64),
        (Kind::Hours { .. }, Raw::Number(hours)) => Some((hours * 60.0).round() as i64),
        (Kind::Hours { .. }, Raw::Text(text)) => {
            let (hours, minutes) = text.split_once(':')?;
            Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
        }
        (Kind::Int { .. }, Raw::Number(number)) => Some(*number as i64),
        _ => None,
    }
}

/// The cell of a number in its smallest unit.
fn written(kind: Kind, number: i64) -> Raw {
    match kind {
        Kind::Money => Raw::Number(number as f64 / 100.0),
        Kind::Hours { .. } => Raw::Text(format!("{}:{:02}", number / 60, number % 60)),
        _ => Raw::Number(number as f64),
    }
}
