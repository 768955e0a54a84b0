//! A seat is taken by somebody who has what it asks for: profession, further skills, language.

use crate::ids::SkillId;
use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::routes::Routes;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating};

const CARD: Card = Card {
    id: "routes.skills",
    force: Force::Always,
    source: "Profilo richiesto dall'équipe per ogni posto della visita",
};

/// Profession, skills, languages.
pub struct Skills;

impl HardRule<Routes> for Skills {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, seating: &Seating) -> Option<Breach> {
        let seat = &model.visit(seating.visit).seats[seating.seat as usize];
        let has = &model.professionals[model.shift(seating.shift).professional.index()].skills;
        let lacking = seat.skills.iter().find(|skill| has.binary_search(skill).is_err())?;
        Some(breach(model, seating, *lacking))
    }

    /// Asks of every stop that each skill of its seat is among those of whoever makes it.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (shift, stop) in plan.stops() {
            let who = &model.professionals[model.shifts[shift.index()].professional.index()];
            let asked = &model.visits[stop.visit.index()].seats[stop.seat as usize].skills;
            if let Some(lacking) = asked.iter().find(|skill| !who.skills.contains(skill)) {
                let seating = Seating { visit: stop.visit, seat: stop.seat, shift };
                breaches.push(breach(model, &seating, *lacking));
            }
        }
        breaches
    }
}

/// The first thing that is lacking.
fn breach(model: &Model, seating: &Seating, lacking: SkillId) -> Breach {
    let who = model.shifts[seating.shift.index()].professional;
    let facts = vec![
        ("visit", FactValue::Entity(Entity::Visit(seating.visit.0))),
        ("professional", FactValue::Entity(Entity::Professional(who.0))),
        ("skill", FactValue::Entity(Entity::Skill(lacking.0))),
    ];
    Breach::of(&CARD, facts)
}
