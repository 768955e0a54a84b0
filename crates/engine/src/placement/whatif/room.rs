//! Making room: what it costs the others if a household is proposed a certain home.

use super::solved;
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::placement::explain::{Changed, Repair};
use crate::placement::model::{Model, Pin};
use crate::placement::plan::Plan;
use crate::placement::value::{BRIDGED, keeps};

/// What making room costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It can be made.
    Made {
        /// Others with a home in the plan that have none in the best plan with this household there.
        lost: usize,
        /// Other proposals that change, those among them.
        moved: usize,
        /// Whether the plan with it is proven best as far as homes and bridges go.
        proven: bool,
    },
    /// No plan keeps the decisions in force with this household there.
    None,
    /// Stopped before there was a plan.
    Stopped,
}

/// Makes the plan anew with a household in a unit, after some changes, and as few other proposals changed as may be.
pub fn room(
    model: &Model,
    plan: &Plan,
    (household, unit): (HouseholdId, UnitId),
    changes: &[Repair],
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Room, EngineError> {
    let mut after = Changed::of(model, changes).model;
    after.decisions.pins.retain(|pin| pin.household != household);
    after.decisions.pins.push(Pin { household, unit, package: None, from: None });
    let outcome = solved(&after, Some(plan), budget, watch)?;
    let Some(new) = &outcome.plan else {
        let over = watch.is_over(budget);
        return Ok(if over { Room::Stopped } else { Room::None });
    };
    let others = || plan.itineraries.iter().filter(|one| one.household != household);
    let lost = others().filter(|one| one.home.is_some() && new.of(one.household).is_none_or(|now| now.home.is_none()));
    let moved = others().filter(|one| !new.of(one.household).is_some_and(|now| keeps(one, now)));
    let proven = outcome.levels[..=BRIDGED].iter().all(|level| level.distance() == Some(0));
    Ok(Room::Made { lost: lost.count(), moved: moved.count(), proven })
}
