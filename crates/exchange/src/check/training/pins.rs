//! Checks of what people decided of training: each decision says what it is about, and none contradicts another.

use super::super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::TrainingPinRow;
use crate::table::Row;
use crate::words::TrainingPin;

const FIELDS: [&str; 4] = ["kind", "activity", "operator", "slot"];

impl Checker<'_> {
    pub(super) fn training_pins(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.training_pins.iter().enumerate() {
            if !self.sound::<TrainingPinRow>(index, &FIELDS) {
                continue;
            }
            if let Some(field) = lacks(row) {
                self.flaw(Flaw::new(Code::TrainingPinLacks, self.at::<TrainingPinRow>(index, field, "")));
                continue;
            }
            let before = dataset.training_pins.iter().take(index).enumerate();
            let before = before.filter(|(at, other)| {
                self.sound::<TrainingPinRow>(*at, &FIELDS) && lacks(other).is_none() && contradict(row, other)
            });
            if let Some((first, _)) = before.into_iter().next() {
                let line = dataset.origin.place(TrainingPinRow::TABLE, first, None, "").row.unwrap_or(0);
                let flaw = Flaw::new(Code::TrainingPinClash, self.at::<TrainingPinRow>(index, "kind", ""));
                self.flaw(flaw.with("first", i64::from(line)));
            }
        }
    }
}

/// The field without which a decision says nothing.
fn lacks(row: &TrainingPinRow) -> Option<&'static str> {
    match row.kind {
        TrainingPin::Attends | TrainingPin::DoesNotAttend if row.operator.is_none() => Some("operator"),
        TrainingPin::Attends | TrainingPin::Opens if row.activity.is_none() => Some("activity"),
        TrainingPin::Opens if row.slot.is_none() => Some("slot"),
        TrainingPin::DoesNotOpen if row.activity.is_none() && row.slot.is_none() => Some("activity"),
        // whose seat it is has no say in whether something is held
        TrainingPin::Opens | TrainingPin::DoesNotOpen if row.operator.is_some() => Some("operator"),
        _ => None,
    }
}

/// Whether no plan keeps both decisions.
fn contradict(one: &TrainingPinRow, other: &TrainingPinRow) -> bool {
    let asks = |row: &TrainingPinRow| matches!(row.kind, TrainingPin::Attends | TrainingPin::Opens);
    match (asks(one), asks(other)) {
        (true, false) => rules_out(other, one),
        (false, true) => rules_out(one, other),
        // a slot holds one activity
        (true, true) => one.slot.is_some() && one.slot == other.slot && one.activity != other.activity,
        (false, false) => false,
    }
}

/// Whether what is ruled out is what is asked for.
fn rules_out(out: &TrainingPinRow, asked: &TrainingPinRow) -> bool {
    let any = |out: &Option<String>, asked: &Option<String>| out.is_none() || out == asked;
    any(&out.operator, &asked.operator) && any(&out.activity, &asked.activity) && any(&out.slot, &asked.slot)
}
