//! What an activity asks for is there before it begins.

use crate::ids::{ActivityId, OperatorId};
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::training::Training;
use crate::training::learnt::{gives, has};
use crate::training::model::{Model, Prerequisite};
use crate::training::plan::{Edition, Plan, Seating};

const CARD: Card = Card {
    id: "training.prerequisites",
    force: Force::Switchable,
    source: "Progettazione formativa: propedeuticità tra le attività",
};

/// First things first.
pub struct Prerequisites;

impl HardRule<Training> for Prerequisites {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// What nobody teaches, somebody without it never has.
    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let operator = seating.operator?;
        let all = || (0..model.activities.len() as u32).map(ActivityId);
        let out_of_reach = |asked: &&Prerequisite| {
            let taught = || all().any(|activity| activity != seating.activity && gives(model, activity, **asked));
            !has(model, operator, **asked) && !taught()
        };
        let asked = model.activity(seating.activity).requires.iter().find(out_of_reach)?;
        Some(breach(operator, seating.activity, *asked))
    }

    /// Asks of every seat whether each thing asked for was there, or came with an edition that was over by then.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (edition, operator) in super::seats(plan) {
            let begins = edition.slots.first().map(|slot| model.slot(*slot).begins());
            let over = |other: &&Edition| {
                let ends = other.slots.iter().map(|slot| model.slot(*slot).ends()).max();
                ends.zip(begins).is_some_and(|(ends, begins)| ends <= begins)
            };
            for asked in &model.activity(edition.activity).requires {
                let mut before = plan.of(operator).filter(over);
                if !has(model, operator, *asked) && !before.any(|other| gives(model, other.activity, *asked)) {
                    breaches.push(breach(operator, edition.activity, *asked));
                }
            }
        }
        breaches
    }
}

fn breach(operator: OperatorId, activity: ActivityId, asked: Prerequisite) -> Breach {
    let mut facts = vec![super::operator(operator), super::activity(activity)];
    match asked {
        Prerequisite::Activity(before) => facts.push(("before", FactValue::Entity(Entity::Activity(before.0)))),
        Prerequisite::Competence(competence, level) => {
            facts.push(("competence", FactValue::Entity(Entity::Competence(competence.0))));
            facts.push(("level", FactValue::Count(i64::from(level))));
        }
    }
    Breach::of(&CARD, facts)
}
