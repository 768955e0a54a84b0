//! Work lies on all shoulders: what some have too much of, others may take.

use crate::kernel::rule::{Card, Force, Priced};
use crate::kernel::term::Term;
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::work::of_people;

/// A tick of it weighs as one of travel.
const CARD: Card = Card {
    id: "routes.workload",
    force: Force::Weight(10),
    source: "Equità nell'équipe: visite e viaggi divisi secondo le ore di ciascuno",
};

/// Ticks of work above what is even, over all professionals.
pub struct Workload;

impl Priced<Routes> for Workload {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compile(&self, _: &Model, weight: i64) -> Vec<Term> {
        vec![Term::Uneven(weight)]
    }

    /// Holds everybody's work against what is even for them.
    fn audit(&self, model: &Model, plan: &Plan) -> i64 {
        let people = of_people(model, plan).into_iter().zip(&model.professionals);
        people.filter_map(|(works, facts)| Some((works - facts.even?.0).max(0))).sum()
    }
}
