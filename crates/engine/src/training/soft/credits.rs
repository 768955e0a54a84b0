//! Seats with professional credits go to those who have some to collect.

use crate::ids::OperatorId;
use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Edition, Plan};
use crate::units::Points;

const CARD: Card = Card {
    id: "training.credits",
    force: Force::Weight(10),
    source: "Formazione continua: crediti degli assistenti sociali (60 nel triennio, 15 deontologici) ed ECM",
};

/// Credits that are still to be collected.
pub struct Credits;

impl Criterion<Training> for Credits {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Of each seat the part that its credits are of what its operator has to collect.
    fn points(&self, model: &Model, edition: &Edition) -> Points {
        edition.attendees.iter().map(|operator| share(model, edition, *operator)).sum()
    }

    fn because(&self, model: &Model, edition: &Edition) -> Vec<Fact> {
        let collecting = edition.attendees.iter().filter(|operator| share(model, edition, **operator) > Points(0));
        vec![("collecting", FactValue::Count(collecting.count() as i64))]
    }

    /// Looks at every target for the editions that count towards it.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let mut points = 0;
        for target in &model.credits {
            for edition in plan.of(target.operator) {
                let given = model.activity(edition.activity).credits.iter().filter(|given| given.kind == target.kind);
                points += given.map(|given| Points::share(given.amount, target.amount).0).sum::<i64>();
            }
        }
        Points(points)
    }
}

fn share(model: &Model, edition: &Edition, operator: OperatorId) -> Points {
    let of = |credits: &crate::training::model::Credits| {
        let key = (operator, credits.kind);
        let at = model.credits.binary_search_by_key(&key, |target| (target.operator, target.kind));
        at.map_or(Points(0), |at| Points::share(credits.amount, model.credits[at].amount))
    };
    model.activity(edition.activity).credits.iter().map(of).sum()
}
