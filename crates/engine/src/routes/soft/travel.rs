//! Time on the road is time that no household has.

use crate::ids::SiteId;
use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Tour};

/// A tick of travel is a tick.
const CARD: Card = Card {
    id: "routes.travel",
    force: Force::Weight(10),
    source: "Pratica dell'équipe: le ore di viaggio sono ore tolte ai nuclei",
};

/// Ticks on the road.
pub struct Travel;

impl Priced<Routes> for Travel {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Way(weight)]
    }

    /// Walks every tour from its base through its places to its end.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        plan.tours.iter().filter(|tour| !tour.stops.is_empty()).map(|tour| on_the_road(model, tour)).sum()
    }
}

/// Ticks on the road of one tour.
pub(in crate::routes) fn on_the_road(model: &Model, tour: &Tour) -> i64 {
    let shift = &model.shifts[tour.shift.index()];
    let places = tour.stops.iter().filter_map(|stop| model.visits[stop.visit.index()].sites(shift));
    let all: Vec<(SiteId, SiteId)> =
        std::iter::once((shift.base, shift.base)).chain(places).chain([(shift.end, shift.end)]).collect();
    all.windows(2).map(|pair| model.travel[shift.means.index()].time(pair[0].1, pair[1].0)).sum()
}
