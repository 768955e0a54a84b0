//! Nobody works more in the week than their contract allows.

use crate::ids::ProfessionalId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::work::of_people;
use crate::units::Minutes;

const CARD: Card = Card {
    id: "routes.hours",
    force: Force::Always,
    source: "D.Lgs. 66/2003, artt. 3-5, e contratto di ciascuno: ore della settimana con lo straordinario; per chi lavora a chiamata, ore che restano",
};

/// Hours of the week.
pub struct Hours;

impl HardRule<Routes> for Hours {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Adds up everybody's work and holds it against what they may work.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let works = of_people(model, plan);
        let over = (0u32..).zip(&model.professionals).zip(works).filter_map(|((who, facts), works)| {
            let most = facts.most.filter(|most| works > most.0)?;
            // told in whole minutes, and never as if it were none
            let minutes = |ticks: i64| FactValue::Minutes(Minutes(ticks / crate::time::Ticks::MINUTE));
            let who = FactValue::Entity(Entity::Professional(ProfessionalId(who).0));
            let beyond = minutes(works - most.0 + crate::time::Ticks::MINUTE - 1);
            let of = FactValue::Word(if facts.left { "hours-left" } else { "hours-of-week" });
            let most = minutes(most.0);
            Some(Breach::of(&CARD, vec![("professional", who), ("most", most), ("of", of), ("beyond", beyond)]))
        });
        over.collect()
    }
}
