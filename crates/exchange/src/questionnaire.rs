//! The answers of the questionnaire on training needs: one row an answer, in a workbook, a csv file or JSON.

use std::collections::BTreeMap;
use std::path::Path;

use crate::check::{Offer, check_against};
use crate::flaw::{Code, Flaw, Place};
use crate::keys::Keys;
use crate::read::{open_table, read_all};
use crate::rows::{Dataset, MASTERY, TrainingNeedRow, WEIGHT};
use crate::table::{Kind, Row, book, table};

table! {
    /// An answer: what somebody says, and who leads them, of one competence.
    AnswerRow = "answers", key 2, required {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// Competence.
        competence: String = Kind::Ref("competences"),
        /// The level that they say they have, 0–5.
        own: u8 = MASTERY,
        /// The level that who leads them says they have; empty = not asked.
        supervisor: Option<u8> = MASTERY,
        /// The level that they are to reach.
        wanted: u8 = MASTERY,
        /// How much the need weighs, 1–5; empty = 1.
        weight: Option<u8> = WEIGHT,
        /// Whether they have to be trained, by law or by contract.
        mandatory: bool = Kind::Bool,
        /// Whether they would bring a case of their own.
        case: bool = Kind::Bool,
    }
}

book! {
    /// The answers of a questionnaire.
    Questionnaire = "fasi-answers" {
        /// One row an answer.
        answers: AnswerRow,
    }
}

impl AnswerRow {
    fn need(&self) -> TrainingNeedRow {
        TrainingNeedRow {
            operator: self.operator.clone(),
            competence: self.competence.clone(),
            own: self.own,
            supervisor: self.supervisor,
            wanted: self.wanted,
            weight: self.weight,
            mandatory: self.mandatory,
            case: self.case,
        }
    }
}

impl Questionnaire {
    /// Reads the answers at a path: `.xlsx`, one `.csv` or a folder of them, `.json`. What can be read, and every flaw.
    pub(crate) fn open(path: &Path) -> Result<(Self, Vec<Flaw>), Vec<Flaw>> {
        let (file, source) = open_table(path)?;
        Ok(read_all(&file, &source))
    }

    /// The answers as needs of a dataset that was checked, names in references replaced by ids; and every flaw: of each answer, and of one
    /// that the dataset has already.
    pub(crate) fn needs(mut self, dataset: &Dataset) -> (Vec<TrainingNeedRow>, Vec<Flaw>) {
        let mut flaws = check_against(&mut self, &Keys::of(dataset));
        let known: BTreeMap<(&str, &str), usize> = (dataset.training_needs.iter().enumerate())
            .map(|(index, row)| ((row.operator.as_str(), row.competence.as_str()), index))
            .collect();
        let offer = Offer::of(dataset);
        let rows: Vec<TrainingNeedRow> = self.answers.iter().map(AnswerRow::need).collect();
        for (index, row) in rows.iter().enumerate() {
            let at = |field: &'static str| -> Place {
                self.origin.place(AnswerRow::TABLE, index, Some(field), &row.operator)
            };
            let sound = |fields: &[&str]| self.origin.sound(AnswerRow::TABLE.name, index, fields);
            flaws.extend(offer.flaw(row, &at, &sound));
            let key = (row.operator.as_str(), row.competence.as_str());
            if sound(&["operator", "competence"]) && known.contains_key(&key) {
                let flaw = Flaw::new(Code::AnswerTwice, at("competence")).with("operator", row.operator.as_str());
                flaws.push(flaw.with("competence", row.competence.as_str()));
            }
        }
        (rows, flaws)
    }
}
