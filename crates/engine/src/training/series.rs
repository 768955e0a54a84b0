//! Candidate editions: the series of slots in which an activity may be held, as many of them as are weighed.

use super::hard::judged;
use super::model::Model;
use super::plan::Seating;
use crate::ids::{ActivityId, SlotId};

/// The series of an activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Those that are weighed, ascending.
    pub series: Vec<Vec<SlotId>>,
    /// How many there are besides, as far as they were counted.
    pub beside: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

/// Series that are counted before looking stops.
const COUNTED: usize = 20_000;

/// The series that no rule forbids. Where there are too many, each first slot has its turn, the earliest series first; what was
/// published or decided is always among them.
pub fn of(model: &Model, activity: ActivityId) -> Found {
    let offered: Vec<SlotId> = offered(model, activity);
    let mut by_first: Vec<Vec<Vec<SlotId>>> = Vec::new();
    let mut counted = 0;
    for first in &offered {
        let mut search = Search { model, activity, offered: &offered, found: Vec::new(), room: COUNTED - counted };
        search.extend(&mut vec![*first]);
        counted += search.found.len();
        by_first.push(search.found);
    }
    let all = || by_first.iter().flatten();
    let kept = |series: &&Vec<SlotId>| {
        let published = model.published.iter().any(|seat| seat.activity == activity && seat.slots == **series);
        published || model.pins.iter().any(|pin| speaks(pin, activity, series))
    };
    let mut chosen: Vec<Vec<SlotId>> = all().filter(kept).cloned().collect();
    let most = (model.most_series as usize).max(1);
    let rounds = by_first.iter().map(Vec::len).max().unwrap_or(0);
    for series in (0..rounds).flat_map(|round| by_first.iter().filter_map(move |of| of.get(round))) {
        if chosen.len() >= most {
            break;
        }
        if !chosen.contains(series) {
            chosen.push(series.clone());
        }
    }
    chosen.sort_unstable();
    Found { beside: counted - chosen.len(), more: counted >= COUNTED, series: chosen }
}

/// Slots in which a session of an activity may be held, by when they begin.
fn offered(model: &Model, activity: ActivityId) -> Vec<SlotId> {
    let slots = (0..model.slots.len() as u32).map(SlotId);
    let may = |slot: &SlotId| {
        let facts = model.slot(*slot);
        let named = facts.activities.is_empty() || facts.activities.binary_search(&activity).is_ok();
        let holds = |who: crate::ids::TrainerId| model.trainers[who.index()].holds.binary_search(&activity).is_ok();
        named && facts.trainer.is_none_or(holds)
    };
    let mut offered: Vec<SlotId> = slots.filter(may).collect();
    offered.sort_by_key(|slot| (model.slot(*slot).begins(), *slot));
    offered
}

/// Whether a pin asks for this series: naming one of its slots.
fn speaks(pin: &super::model::Pin, activity: ActivityId, series: &[SlotId]) -> bool {
    use super::model::Pin;
    match pin {
        Pin::Attends { activity: pinned, slot, .. } => {
            *pinned == activity && slot.is_some_and(|slot| series.contains(&slot))
        }
        Pin::Opens { activity: pinned, slot } => *pinned == activity && series.contains(slot),
    }
}

struct Search<'a> {
    model: &'a Model,
    activity: ActivityId,
    offered: &'a [SlotId],
    found: Vec<Vec<SlotId>>,
    room: usize,
}

impl Search<'_> {
    /// All series that begin like this one, earliest first.
    fn extend(&mut self, series: &mut Vec<SlotId>) {
        if self.found.len() >= self.room {
            return;
        }
        let facts = self.model.activity(self.activity);
        if series.len() >= facts.sessions as usize {
            let whole = Seating { operator: None, activity: self.activity, slots: series.clone() };
            if judged(self.model, &whole).is_none() {
                self.found.push(whole.slots);
            }
            return;
        }
        let Some(last) = series.last().map(|slot| self.model.slot(*slot)) else { return };
        let next = self.offered.iter().filter(|slot| {
            let slot = self.model.slot(**slot);
            let days = slot.day().0 - last.day().0;
            slot.begins() >= last.ends()
                && (facts.days.0..=facts.days.1).contains(&days)
                && slot.room == last.room
                && slot.trainer == last.trainer
        });
        for slot in next.copied().collect::<Vec<_>>() {
            series.push(slot);
            self.extend(series);
            series.pop();
        }
    }
}
