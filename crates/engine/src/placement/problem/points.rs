//! The weighted points of itineraries, one after another: what does not hang on the package is weighed once for all packages.

use crate::ids::PackageId;
use crate::kernel::rule::Criterion;
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary};
use crate::placement::soft;

/// A criterion with its weight.
type Weighted = (&'static dyn Criterion<Placement>, i64);

/// The criteria that count, and what they gave last.
pub(super) struct Scales<'a> {
    model: &'a Model,
    of_package: Vec<Weighted>,
    others: Vec<Weighted>,
    /// The last itinerary, whatever its package, with what the others gave it.
    last: Option<(Itinerary, i64)>,
}

impl<'a> Scales<'a> {
    pub fn of(model: &'a Model) -> Self {
        let weighted = soft::ALL.iter().map(|criterion| (*criterion, model.weights.weight(criterion.card())));
        let (of_package, others) =
            weighted.filter(|(_, weight)| *weight > 0).partition(|(criterion, _)| soft::is_of_package(*criterion));
        Self { model, of_package, others, last: None }
    }

    /// The weighted points of one itinerary; quick if only the package differs from the last one.
    pub fn points(&mut self, itinerary: &Itinerary) -> i64 {
        let sum = |criteria: &[Weighted]| -> i64 {
            criteria.iter().map(|(criterion, weight)| weight * criterion.points(self.model, itinerary).0).sum()
        };
        let home = itinerary.home.map(|home| Home { package: PackageId(0), ..home });
        let place = Itinerary { home, ..*itinerary };
        let of_place = match self.last {
            Some((last, points)) if last == place => points,
            _ => sum(&self.others),
        };
        let points = of_place + sum(&self.of_package);
        self.last = Some((place, of_place));
        points
    }
}

/// The weighted points of one itinerary.
pub fn weighted_points(model: &Model, itinerary: &Itinerary) -> i64 {
    Scales::of(model).points(itinerary)
}
