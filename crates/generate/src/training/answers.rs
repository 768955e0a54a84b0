//! The answers of the questionnaire: what each operator has and wants of a few competences, as their role asks for it.

use fasi_exchange::questionnaire::{AnswerRow, Questionnaire};
use fasi_exchange::rows::{Dataset, OperatorRow};
use fasi_exchange::table::Book;

use super::offer::competence;
use super::services::{HEALTH, LEGAL, SOCIAL_WORKER};
use crate::dice::{Dice, Subject};

/// Competences of violence, on which people bring cases.
const ON_CASES: [usize; 2] = [6, 7];
/// That of ethics, which social workers have to renew.
const ETHICS: usize = 12;
/// Competences in all.
const COMPETENCES: usize = 12;

/// How often each competence is asked for by a role, out of all of them.
fn weights(role: &str) -> [i64; COMPETENCES] {
    match role {
        SOCIAL_WORKER => [6, 6, 8, 7, 6, 5, 6, 8, 4, 6, 5, 3],
        "educatore" => [6, 4, 4, 4, 8, 6, 6, 8, 5, 7, 5, 1],
        "insegnante" => [4, 3, 1, 1, 9, 3, 4, 6, 8, 5, 6, 1],
        "orientatore" => [7, 5, 6, 2, 7, 2, 1, 1, 6, 4, 6, 1],
        "operatore di sportello" => [9, 8, 5, 7, 8, 4, 3, 1, 7, 5, 4, 2],
        "mediatore" => [7, 5, 3, 3, 4, 6, 6, 3, 5, 8, 5, 2],
        "amministrativo" => [5, 8, 8, 5, 3, 1, 1, 1, 4, 3, 3, 2],
        role if role == LEGAL => [4, 6, 5, 8, 4, 7, 5, 1, 6, 4, 5, 3],
        role if HEALTH.contains(&role) => [4, 2, 2, 1, 9, 7, 8, 5, 5, 6, 6, 1],
        _ => [1; COMPETENCES],
    }
}

/// One row an answer, operator by operator.
pub(super) fn answers(dataset: &Dataset, seed: u64) -> Questionnaire {
    let mut dice = Dice::new(seed, Subject::Answers);
    let mut questionnaire = Questionnaire::blank();
    for operator in &dataset.operators {
        // not everybody sends it back
        if !dice.happens(1, 25) {
            questionnaire.answers.extend(of(operator, &mut dice));
        }
    }
    questionnaire
}

fn of(operator: &OperatorRow, dice: &mut Dice) -> Vec<AnswerRow> {
    let role = operator.role.as_deref().unwrap_or_default();
    let mut weights = weights(role);
    let mut asked: Vec<usize> = Vec::new();
    for _ in 0..dice.between(3, 5) {
        let drawn = dice.weighted(&weights) as usize;
        weights[drawn] = 0;
        asked.push(drawn + 1);
    }
    if role == SOCIAL_WORKER && !asked.contains(&ETHICS) && dice.happens(1, 3) {
        asked.push(ETHICS);
    }
    asked.sort_unstable();
    asked.into_iter().map(|number| answer(operator, number, role == SOCIAL_WORKER, dice)).collect()
}

fn answer(operator: &OperatorRow, number: usize, social: bool, dice: &mut Dice) -> AnswerRow {
    let own = dice.between(0, 2);
    let supervisor = dice.happens(2, 3).then(|| (own + dice.between(-1, 1)).clamp(0, 3) as u8);
    let wanted = own + dice.weighted(&[1, 4, 3]);
    let due = social && number == ETHICS;
    AnswerRow {
        operator: operator.id.clone(),
        competence: competence(number),
        own: own as u8,
        supervisor,
        wanted: wanted.max(i64::from(due)).clamp(own, 4) as u8,
        weight: Some(dice.between(1, 3) as u8),
        mandatory: due,
        case: ON_CASES.contains(&number) && dice.happens(1, 2),
    }
}
