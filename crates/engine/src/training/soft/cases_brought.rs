//! Where cases are compared or supervised, who attends brings one.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::training::Training;
use crate::training::model::{Method, Model};
use crate::training::plan::{Edition, Plan};
use crate::units::Points;

const CARD: Card = Card {
    id: "training.cases_brought",
    force: Force::Weight(10),
    source: "Confronto tra pari e supervisione: si lavora su casi portati dai partecipanti",
};

/// What a case that is brought is worth.
const EACH: i64 = 100;

/// Cases brought beyond the least.
pub struct CasesBrought;

impl Criterion<Training> for CasesBrought {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, edition: &Edition) -> Points {
        Points(brought(model, edition) * EACH)
    }

    fn because(&self, model: &Model, edition: &Edition) -> Vec<Fact> {
        vec![("brought", FactValue::Count(brought(model, edition)))]
    }

    /// Looks for every case that could be brought whether it is.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let there = model.cases.iter().filter(|(operator, activity)| {
            let compared = matches!(model.activity(*activity).method, Method::CaseComparison | Method::Supervision);
            compared && plan.of(*operator).any(|edition| edition.activity == *activity)
        });
        Points(there.count() as i64 * EACH)
    }
}

fn brought(model: &Model, edition: &Edition) -> i64 {
    if !matches!(model.activity(edition.activity).method, Method::CaseComparison | Method::Supervision) {
        return 0;
    }
    edition.attendees.iter().filter(|operator| model.brings_case(**operator, edition.activity)).count() as i64
}
