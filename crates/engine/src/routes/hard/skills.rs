//! A seat is taken by somebody who has what it asks for: profession, further skills, language.

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
        (!model.can_sit(model.shift(seating.shift), seat)).then(|| breach(seating))
    }

    /// Asks of every stop that each skill of its seat is among those of whoever makes it.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let lacks = |seating: &Seating| {
            let who = &model.professionals[model.shifts[seating.shift.index()].professional.index()];
            let asked = &model.visits[seating.visit.index()].seats[seating.seat as usize].skills;
            asked.iter().any(|skill| !who.skills.contains(skill))
        };
        let all = plan.stops().map(|(shift, stop)| Seating { visit: stop.visit, seat: stop.seat, shift });
        all.filter(lacks).map(|seating| breach(&seating)).collect()
    }
}

fn breach(seating: &Seating) -> Breach {
    let visit = FactValue::Entity(Entity::Visit(seating.visit.0));
    Breach::of(&CARD, vec![("visit", visit), ("shift", FactValue::Entity(Entity::Shift(seating.shift.0)))])
}
