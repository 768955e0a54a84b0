//! What people decided of training, and what they were told of before.

use fasi_engine::ids::SlotId;
use fasi_engine::training::model::{Exclusion, Model, Pin, Seat};

use super::Reader;
use crate::flaw::{Code, Flaw, Place};
use crate::training::Told;
use crate::words::TrainingPin;

impl Reader<'_> {
    fn slot_id(&self, id: &str) -> Option<SlotId> {
        self.names.training.slot(id).map(|at| SlotId(at as u32))
    }

    /// Pins and exclusions, without regard to the order of rows.
    pub fn decided(&self, model: &mut Model) {
        for row in &self.dataset.training_pins {
            let operator = row.operator.as_ref().and_then(|id| self.operator(id));
            let activity = row.activity.as_ref().and_then(|id| self.activity(id));
            let slot = row.slot.as_ref().and_then(|id| self.slot_id(id));
            match row.kind {
                TrainingPin::Attends => {
                    let decided = operator.zip(activity);
                    let decided = decided.map(|(operator, activity)| Pin::Attends { operator, activity, slot });
                    model.pins.extend(decided);
                }
                TrainingPin::Opens => {
                    model.pins.extend(activity.zip(slot).map(|(activity, slot)| Pin::Opens { activity, slot }));
                }
                // a slot that cannot be used is ruled out anyway
                TrainingPin::DoesNotAttend | TrainingPin::DoesNotOpen if row.slot.is_some() && slot.is_none() => {}
                TrainingPin::DoesNotAttend | TrainingPin::DoesNotOpen => {
                    model.exclusions.push(Exclusion { operator, activity, slot });
                }
            }
        }
    }

    /// The seats that people were told of; what the data no longer have is told.
    pub fn published(&self, model: &mut Model, before: Option<&Told>, warnings: &mut Vec<Flaw>) {
        for edition in before.into_iter().flat_map(|told| &told.editions) {
            let gone = |what: &str| Flaw::new(Code::SeatGone, Place::default()).with("what", what);
            let Some(activity) = self.activity(&edition.activity) else {
                warnings.push(gone(&edition.activity));
                continue;
            };
            let slots: Vec<SlotId> = edition.slots.iter().filter_map(|id| self.slot_id(id)).collect();
            let lost = edition.slots.iter().filter(|id| self.slot_id(id).is_none());
            warnings.extend(lost.map(|id| gone(id)));
            for id in &edition.attendees {
                match self.operator(id) {
                    Some(operator) => model.published.push(Seat { operator, activity, slots: slots.clone() }),
                    None => warnings.push(gone(id)),
                }
            }
        }
        model.published.sort_by_key(|seat| (seat.operator, seat.activity));
    }
}
