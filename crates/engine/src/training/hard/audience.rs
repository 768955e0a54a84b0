//! An activity is for the roles that it names, a consultancy for its own team.

use crate::ids::{ActivityId, OperatorId};
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::training::Training;
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "training.audience",
    force: Force::Always,
    source: "Progettazione formativa: destinatari dell'attività; la consulenza è per una sola équipe",
};

/// Whom it is for.
pub struct Audience;

impl HardRule<Training> for Audience {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        let who = model.operator(operator);
        let facts = model.activity(seating.activity);
        let role = facts.roles.is_empty() || facts.roles.binary_search(&who.role).is_ok();
        let team = facts.team.is_none_or(|team| team == who.service);
        (!(role && team)).then(|| breach(operator, seating.activity))
    }

    /// Asks of everybody who attends whether their role is named, and whether they are of the team.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let outside = super::seats(plan).filter(|(edition, operator)| {
            let (facts, who) = (model.activity(edition.activity), model.operator(*operator));
            let no_role = !facts.roles.is_empty() && !facts.roles.contains(&who.role);
            no_role || facts.team.is_some_and(|team| team != who.service)
        });
        outside.map(|(edition, operator)| breach(operator, edition.activity)).collect()
    }
}

fn breach(operator: OperatorId, activity: ActivityId) -> Breach {
    Breach::of(&CARD, vec![super::operator(operator), super::activity(activity)])
}
