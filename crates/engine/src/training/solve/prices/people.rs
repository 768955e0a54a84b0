//! People, each with the best of what they may take.

use super::{Bounded, Relaxed};
use crate::kernel::mip::Column;
use crate::training::solve::person::{Best, Choice, Chooser};

/// Added to a seat that has to be taken, so that it is; more than all seats of one person are ever worth.
const TAKEN: i64 = 1 << 60;

impl Relaxed<'_, '_, '_> {
    /// Adds the best of each person.
    pub(super) fn people(&self, bounded: &mut Bounded) {
        let mut chooser = Chooser::new(&self.problem.clash, self.activity);
        for operator in 0..self.problem.spans.len() {
            let best = self.person(&mut chooser, operator, &bounded.weights, None);
            bounded.bound += best.bound;
            bounded.taken.extend(&best.chosen);
            bounded.best.push(best);
        }
    }

    /// The best of one person, with this seat where one is named.
    fn person(&self, chooser: &mut Chooser<'_>, operator: usize, weights: &[i64], with: Option<u32>) -> Best {
        let problem = self.problem;
        let span = problem.spans[operator].clone();
        let most = problem.model.operators[operator].most.map_or(usize::MAX, |most| most as usize);
        let held = |seat: usize| with == Some(seat as u32) || self.columns[seat].lower > 0;
        let forced = span.clone().filter(|seat| held(*seat)).count() as i64;
        let open = span.filter(|seat| self.columns[*seat].upper > 0).map(|seat| Choice {
            seat: seat as u32,
            edition: problem.seats[seat].edition,
            weight: weights[seat] + if held(seat) { TAKEN } else { 0 },
        });
        let mut best = chooser.best(open, most);
        best.value -= forced * TAKEN;
        best.bound -= forced * TAKEN;
        best
    }

    /// Closes the seats that cost more than is to spare.
    pub(super) fn fix_people(&self, bounded: &Bounded, spare: i64, columns: &mut [Column]) {
        let mut chooser = Chooser::new(&self.problem.clash, self.activity);
        for (operator, span) in self.problem.spans.iter().enumerate() {
            let best = &bounded.best[operator];
            for seat in span.clone().filter(|seat| self.columns[*seat].upper > self.columns[*seat].lower) {
                let weight = bounded.weights[seat];
                // taken by itself it loses so much at most; taken beside all that is best, so much at least
                let (least, most) = (-weight, best.bound - weight);
                if most <= spare || best.chosen.binary_search(&(seat as u32)).is_ok() {
                    continue;
                }
                let mut with = || self.person(&mut chooser, operator, &bounded.weights, Some(seat as u32)).bound;
                let loss = if least > spare { least } else { best.bound - with() };
                if loss > spare {
                    columns[seat].upper = 0;
                }
            }
        }
    }
}
