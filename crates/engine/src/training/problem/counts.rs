//! What seats close of people's needs, level by level: what the value counts, in terms of seats.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Candidate, Seat};
use crate::ids::{ActivityId, OperatorId};
use crate::training::model::Model;

/// A level of a need that any one of some seats reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The seats, ascending.
    pub seats: Vec<u32>,
    /// Whether they are all of one activity, so that one at most is taken.
    pub single: bool,
    /// What reaching it adds to what the level below gives.
    pub gain: i64,
    /// Whether it meets a mandatory need.
    pub meets: bool,
}

/// Somebody who needs something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needy {
    /// Who.
    pub operator: OperatorId,
    /// What closing all that they need would be worth.
    pub whole: i64,
    /// Their levels in [`Counts::reaches`].
    pub reaches: Range<usize>,
    /// The seats that close any step, ascending.
    pub closing: Vec<u32>,
    /// Whether these are all of one activity.
    pub single: bool,
}

/// All that is counted of needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Levels that seats reach, by who needs them.
    pub reaches: Vec<Reach>,
    /// Who needs anything.
    pub needy: Vec<Needy>,
    /// Mandatory needs that are open before anything is held.
    pub mandatory: i64,
}

impl Counts {
    /// Of these seats.
    pub(super) fn of(model: &Model, editions: &[Candidate], seats: &[Seat], spans: &[Range<usize>]) -> Self {
        let mut counts = Self::default();
        for (operator, span) in model.operator_ids().zip(spans) {
            counts.person(model, operator, span.start as u32, &seats[span.clone()], editions);
        }
        counts
    }

    fn person(&mut self, model: &Model, operator: OperatorId, first: u32, seats: &[Seat], editions: &[Candidate]) {
        let activity = |seat: &Seat| editions[seat.edition as usize].activity;
        let single = |reach: &[u32]| {
            let mut activities = reach.iter().map(|at| activity(&seats[(at - first) as usize]));
            let one: Option<ActivityId> = activities.next();
            activities.all(|other| Some(other) == one)
        };
        let begins = self.reaches.len();
        let (mut whole, mut closing) = (0, BTreeSet::new());
        for need in model.needs_of(operator).iter().filter(|need| need.whole() > 0) {
            whole += need.whole();
            self.mandatory += i64::from(need.mandatory);
            let brought = |seat: &Seat| {
                let brought = model.activity(activity(seat)).brought(need.competence);
                brought.unwrap_or(0).min(need.wanted)
            };
            let levels: BTreeSet<u8> = seats.iter().map(brought).filter(|level| *level > need.level).collect();
            let mut below = need.level;
            for level in levels {
                let reach = (first..).zip(seats).filter(|(_, seat)| brought(seat) >= level).map(|(at, _)| at);
                let reach: Vec<u32> = reach.collect();
                closing.extend(reach.iter().copied());
                self.reaches.push(Reach {
                    single: single(&reach),
                    seats: reach,
                    gain: need.worth(level) - need.worth(below),
                    meets: need.mandatory && level == need.wanted,
                });
                below = level;
            }
        }
        if whole > 0 {
            let closing: Vec<u32> = closing.into_iter().collect();
            self.needy.push(Needy {
                operator,
                whole,
                reaches: begins..self.reaches.len(),
                single: single(&closing),
                closing,
            });
        }
    }
}
