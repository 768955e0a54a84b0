//! Two figures of placement against each other, each point's plan judged again before anybody sees it.

use super::homes::{Solved, indicators};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::{LevelOutcome, Status};
use crate::placement::model::Model;
use crate::placement::solve::front::front;
pub use crate::placement::solve::front::{FIGURES, Front, Point};
use crate::placement::value::value;
use crate::placement::verify::verify;

/// The front of two figures by their ids, with about so many points at most. What the integer programs say of a plan is held against what
/// its indicators say.
pub fn of_homes(
    model: &Model,
    (x, y): (&str, &str),
    most: usize,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Front, EngineError> {
    let found = front(model, (x, y), most, budget, watch)?;
    for point in &found.points {
        if let Some(breach) = verify(model, &point.plan, None).breaches.first() {
            return Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts)));
        }
        let level = |value| LevelOutcome { value, bound: None, proven: false, first: value };
        let levels = value(model, &point.plan, None).map(level);
        let solved = Solved { status: Status::Optimal, plan: Some(point.plan.clone()), levels, nodes: 0 };
        let told = indicators(model, &solved);
        let of = |id: &str| told.iter().find(|indicator| indicator.id == id).map(|indicator| indicator.value);
        if (of(x), of(y)) != (Some(point.x), Some(point.y)) {
            return Err(EngineError::Unverified(format!("{x} {:?}, {y} {:?}, believed {point:?}", of(x), of(y))));
        }
    }
    Ok(found)
}
