//! Who was at which session, for how long: what is counted from the signed sheets, and credits hang on.

use std::collections::BTreeMap;
use std::path::Path;

use fasi_engine::ids::{OperatorId, SlotId};
use fasi_engine::training::plan::Plan;

use crate::check::check_against;
use crate::flaw::{Code, Flaw};
use crate::keys::Keys;
use crate::parse::ParsedTraining;
use crate::read::{open_table, read_all};
use crate::table::{Kind, Row, book, table};
use crate::told::settled;

table! {
    /// Somebody at a session.
    AttendanceRow = "attendance", key 2, required {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// The slot of the session.
        slot: String = Kind::Ref("slots"),
        /// Minutes that they were there; empty = all of it.
        minutes: Option<u16> = Kind::Int { min: 0, max: 600 },
    }
}

book! {
    /// Who was at which session.
    Attendance = "fasi-attendance" {
        /// One row for each person and session.
        attendance: AttendanceRow,
    }
}

/// Minutes at each session.
pub type Attended = BTreeMap<(OperatorId, SlotId), i64>;

impl Attendance {
    /// Reads attendance at a path: `.xlsx`, one `.csv` or a folder of them, `.json`; for a plan of training. Every flaw at once: of the rows, of
    /// somebody who has no seat in that session, of more minutes than it has.
    pub fn open(path: &Path, parsed: &ParsedTraining, plan: &Plan) -> Result<Attended, Vec<Flaw>> {
        let (file, source) = open_table(path)?;
        let (mut book, mut flaws) = read_all::<Self>(&file, &source);
        flaws.extend(check_against(&mut book, &Keys::of(&parsed.dataset)));
        let mut attended = Attended::new();
        for (index, row) in book.attendance.iter().enumerate() {
            if !book.origin.sound(AttendanceRow::TABLE.name, index, &["operator", "slot", "minutes"]) {
                continue;
            }
            let names = &parsed.names.training;
            let Some((who, slot)) = names.operator(&row.operator).zip(names.slot(&row.slot)) else { continue };
            let (who, slot) = (OperatorId(who as u32), SlotId(slot as u32));
            let at = |field: &'static str| book.origin.place(AttendanceRow::TABLE, index, Some(field), &row.operator);
            let facts = parsed.model.slot(slot);
            let length = facts.ends().minutes() - facts.begins().minutes();
            let minutes = row.minutes.map_or(length, i64::from);
            if !plan.of(who).any(|edition| edition.slots.contains(&slot)) {
                flaws.push(Flaw::new(Code::NoSeatThere, at("slot")).with("slot", row.slot.as_str()));
            } else if minutes > length {
                let flaw = Flaw::new(Code::LongerThanSession, at("minutes")).with("minutes", minutes);
                flaws.push(flaw.with("length", length));
            } else {
                attended.insert((who, slot), minutes);
            }
        }
        settled(flaws).map(|_| attended)
    }
}
