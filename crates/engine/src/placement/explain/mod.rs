//! Why this, why not that, why nobody: typed facts that front ends turn into plain words.
//!
//! Nothing here names another household: what stands in the way is a rule, a unit, a week, a fund, never a person.

mod answers;
mod changed;
pub mod repair;
mod search;
mod standing;
mod takes;
mod waiting;
mod why_not;

pub use changed::Changed;
pub use repair::Repair;
pub use standing::Standing;
pub use takes::{Ground, Others, Takes, Way};
pub use waiting::{Obstacle, Waiting, waiting};
pub use why_not::WhyNot;

use super::model::Model;
use super::plan::Itinerary;
use super::soft;
use crate::kernel::rule::Fact;
use crate::units::Points;

/// What one criterion gives an itinerary, and the facts behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The criterion's id.
    pub rule: &'static str,
    /// Its weight, 0–100.
    pub weight: i64,
    /// Its points, 0..=1000.
    pub points: Points,
    /// The facts behind the points.
    pub facts: Vec<Fact>,
}

/// Why this: every criterion with a weight, in the order of the registry. Of a bridge alone only those that give it
/// points: the others speak of the lasting home that it is not.
pub fn why(model: &Model, itinerary: &Itinerary) -> Vec<Score> {
    let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    weighted
        .filter(|(_, weight)| *weight > 0)
        .map(|(criterion, weight)| Score {
            rule: criterion.card().id,
            weight,
            points: criterion.points(model, itinerary),
            facts: criterion.because(model, itinerary),
        })
        .filter(|score| itinerary.home.is_some() || score.points.0 > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::plan::Stay;
    use crate::time::Week;

    #[test]
    fn of_a_bridge_alone_only_what_speaks_of_it_is_told() {
        let model = fixture::model();
        let home = fixture::plan().itineraries[0];
        assert_eq!(why(&model, &home).len(), soft::ALL.len());
        let bridge = Some(Stay { until: Some(Week(9)), ..fixture::home().stay });
        let told = why(&model, &Itinerary { bridge, home: None, ..home });
        assert_eq!(told.iter().map(|score| score.rule).collect::<Vec<_>>(), ["placement.nights_without_home"]);
    }
}
