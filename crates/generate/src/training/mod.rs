//! Training: operators of the territory's services, what is offered, and the answers of the questionnaire on needs.
//!
//! Reading order: `services` (desks and operators), `offer` (competences, activities, rooms, trainers, slots, funds), `answers`.

mod answers;
mod offer;
mod services;

use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::rows::{Dataset, Head, TrainingNeedRow};
use fasi_exchange::table::Book;

use crate::calendar::{AS_OF, START, WEEKS};
use crate::dice::{Dice, Subject};
use crate::territory;

/// Operators and slots of the demo.
const DEMO: (u32, u32) = (80, 40);

/// Adds services, operators, activities and slots as the demo has them; the territory and the mobile team are there already. The answers are
/// a file of their own, as they come back from the operators.
pub(crate) fn add(dataset: &mut Dataset, seed: u64) -> Questionnaire {
    let mut dice = Dice::new(seed, Subject::Training);
    services::add(dataset, &mut dice, DEMO.0);
    offer::add(dataset, &mut dice, DEMO.1);
    offer::decided(dataset);
    answers::answers(dataset, seed)
}

/// Nothing but training, for so many operators and slots; the answers are among its needs.
pub fn dataset(operators: u32, slots: u32, seed: u64) -> Dataset {
    let mut dataset = Dataset::blank();
    dataset.head = Head { as_of: AS_OF, horizon_start: START, weeks: WEEKS };
    territory::add(&mut dataset);
    let mut dice = Dice::new(seed, Subject::Training);
    services::add(&mut dataset, &mut dice, operators.max(1));
    offer::add(&mut dataset, &mut dice, slots.max(1));
    let answers = answers::answers(&dataset, seed);
    let need = |row: fasi_exchange::questionnaire::AnswerRow| TrainingNeedRow {
        operator: row.operator,
        competence: row.competence,
        own: row.own,
        supervisor: row.supervisor,
        wanted: row.wanted,
        weight: row.weight,
        mandatory: row.mandatory,
        case: row.case,
    };
    dataset.training_needs = answers.answers.into_iter().map(need).collect();
    dataset
}
