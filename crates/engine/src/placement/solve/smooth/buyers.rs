//! What each household takes at given prices: the candidate, and the before with it, that are worth most once the rows are paid.
//!
//! All in whole numbers, in grains of a unit of the objective, so that the bound that follows holds as it stands.

use rayon::prelude::*;

use super::book::Book;
use crate::ids::HouseholdId;
use crate::kernel::outcome::Sense;
use crate::placement::LEVELS;
use crate::placement::problem::{Problem, Use};
use crate::placement::solve::program::Worth;
use crate::placement::value::{BRIDGED, CHANGES, LOTTERY, PLACED, POINTS, WAITING, class_of, waiting_days};
use crate::time::Week;

/// Grains of a unit of the objective, as a power of two.
pub(super) const FINE: u32 = 20;

/// What the levels count for at some prices, in grains: the objective's share less what the rows that hold levels take.
#[derive(Clone, Debug, Default)]
pub(super) struct Weights([i64; LEVELS.len()]);

impl Weights {
    /// Of an objective, and the price in grains of each level held.
    pub fn of(worth: &Worth, sense: Sense, held: &[(usize, i64)]) -> Self {
        let sign = if sense == Sense::Max { 1 } else { -1 };
        let mut weights = [0; LEVELS.len()];
        for (level, times) in worth {
            weights[*level] += (sign * times) << FINE;
        }
        for (level, price) in held {
            weights[*level] -= price;
        }
        Self(weights)
    }

    /// What one of a level counts for.
    pub fn level(&self, level: usize) -> i64 {
        self.0[level]
    }
}

/// Prices of the coupling rows, as what the rows up to each cost together, and of a home by household.
pub(super) struct Tariff {
    pub weights: Weights,
    /// Sums of the coupling rows' prices up to each; they may wrap, their differences do not.
    up_to: Vec<i64>,
    /// What a home, whichever, adds for each household.
    home: Vec<i64>,
}

impl Tariff {
    /// Of the prices of the coupling rows and the floors.
    pub fn of(problem: &Problem<'_>, weights: Weights, coupling: &[i64], floors: &[i64]) -> Self {
        let mut sum = 0i64;
        let sums = coupling.iter().map(|price| {
            sum = sum.wrapping_add(*price);
            sum
        });
        let up_to: Vec<i64> = std::iter::once(0).chain(sums).collect();
        let of_home = |household: HouseholdId| {
            let of = problem.model.household(household);
            let class = weights.level(PLACED + class_of(problem.model, household));
            let waiting = weights.level(WAITING) * waiting_days(problem.model, household);
            class + waiting + weights.level(LOTTERY) * i64::from(of.lottery)
        };
        let mut home: Vec<i64> = problem.model.household_ids().map(of_home).collect();
        for (group, price) in problem.floors.iter().zip(floors) {
            for household in &group.households {
                home[household.index()] -= price;
            }
        }
        Self { weights, up_to, home }
    }

    /// What a column pays for the coupling rows.
    fn runs(&self, problem: &Problem<'_>, column: usize) -> i64 {
        self.paid(problem.uses.of(column))
    }

    /// What a candidate leaves, its rows paid, without a before.
    fn candidate(&self, problem: &Problem<'_>, candidate: usize) -> i64 {
        let itinerary = &problem.candidates[candidate];
        let changes = self.weights.level(CHANGES);
        let kept = if changes != 0 && problem.keeps(candidate) { -changes } else { 0 };
        let counted =
            if itinerary.home.is_some() { self.home[itinerary.household.index()] } else { self.weights.level(BRIDGED) };
        self.weights.level(POINTS) * problem.points[candidate] + counted + kept - self.runs(problem, candidate)
    }

    /// What a before leaves, its rows paid.
    fn before(&self, problem: &Problem<'_>, before: usize) -> i64 {
        let points = self.weights.level(POINTS) * problem.before_points[before];
        points - self.runs(problem, problem.before_column(before))
    }

    /// The befores that leave something, the best of each week in which homes start.
    fn befores(&self, problem: &Problem<'_>, befores: impl Iterator<Item = usize>) -> Vec<(Week, i64, usize)> {
        let mut best: Vec<(Week, i64, usize)> = Vec::new();
        for before in befores {
            let left = self.before(problem, before);
            let Some(until) = problem.befores[before].until.filter(|_| left > 0) else { continue };
            match best.iter_mut().find(|(week, ..)| *week == until) {
                Some(known) if known.1 >= left => {}
                Some(known) => *known = (until, left, before),
                None => best.push((until, left, before)),
            }
        }
        best
    }
}

/// A share below this is none.
const NOTHING: f64 = 1e-3;

/// What a household takes in parts.
#[derive(Clone, Debug, Default)]
pub(super) struct Spread {
    /// Shares of candidates, and of befores.
    pub candidates: Vec<(f64, u32)>,
    pub befores: Vec<(f64, u32)>,
}

/// Things of which at most one is taken.
#[derive(Clone, Debug, Default)]
struct Soft {
    /// The smoothed best; never below the best.
    value: f64,
    /// What each leaves; once settled, its share.
    items: Vec<(f64, u32)>,
}

/// Gives each of some things its share by how far it lies below the best, in parts of the heat, nothing at all being one of them: what
/// the smoothed best is.
fn settle(items: &mut [(f64, u32)], heat: f64) -> f64 {
    let best = items.iter().map(|(left, _)| *left).fold(0.0, f64::max);
    let mut sum = (-best / heat).exp();
    for (left, _) in items.iter_mut() {
        *left = ((*left - best) / heat).exp();
        sum += *left;
    }
    for (share, _) in items.iter_mut() {
        *share /= sum;
    }
    best + heat * sum.ln()
}

/// Columns of each household, some or all.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    pub candidates: Vec<Vec<u32>>,
    pub befores: Vec<Vec<u32>>,
}

impl Lists {
    /// The same with what is taken in part.
    pub fn with(mut self, taken: &[Spread]) -> Self {
        let lists = self.candidates.iter_mut().zip(&mut self.befores);
        for ((candidates, befores), taken) in lists.zip(taken) {
            for (list, more) in [(candidates, &taken.candidates), (befores, &taken.befores)] {
                list.extend(more.iter().map(|(_, column)| *column));
                list.sort_unstable();
                list.dedup();
            }
        }
        self
    }
}

/// A candidate with what it leaves.
pub(super) type Left = (i64, u32);

impl Tariff {
    fn best<'c>(
        &self,
        problem: &Problem<'_>,
        candidates: impl Iterator<Item = usize>,
        befores: impl Iterator<Item = usize>,
        mut told: impl FnMut(Left) + 'c,
    ) -> i64 {
        let with = self.befores(problem, befores);
        let mut best = 0;
        for candidate in candidates {
            let itinerary = &problem.candidates[candidate];
            let start = itinerary.start_after_a_bridge();
            let before = start.and_then(|start| with.iter().find(|(week, ..)| *week == start));
            let left = self.candidate(problem, candidate) + before.map_or(0, |(_, left, _)| *left);
            told((left, candidate as u32));
            best = left.max(best);
        }
        best
    }

    /// What a household takes of what a book holds for it, where what leaves nearly as much as the best is taken in part; the shares are
    /// of the book's entries.
    pub fn spread(&self, book: &Book, household: usize, heat: f64, into: &mut Spread) {
        let grain = f64::from(1u32 << FINE);
        into.candidates.clear();
        into.befores.clear();
        let mut weeks: Vec<(Week, Soft)> = Vec::new();
        for at in book.befores.of(household) {
            let entry = &book.befores.entries[at];
            let left = self.weights.level(POINTS) * entry.points - self.paid(book.befores.runs(at));
            let (Some(until), item) = (entry.week, (left as f64 / grain, at as u32)) else { continue };
            match weeks.iter_mut().find(|(week, _)| *week == until) {
                Some((_, soft)) => soft.items.push(item),
                None => weeks.push((until, Soft { items: vec![item], ..Soft::default() })),
            }
        }
        for (_, soft) in &mut weeks {
            soft.value = settle(&mut soft.items, heat);
        }
        let [home, bridge, kept] = [self.home[household], self.weights.level(BRIDGED), -self.weights.level(CHANGES)]
            .map(|counts| counts as f64);
        let points = self.weights.level(POINTS);
        for at in book.candidates.of(household) {
            let entry = &book.candidates.entries[at];
            let paid = (points * entry.points - self.paid(book.candidates.runs(at))) as f64;
            let counted = if entry.home { home } else { bridge } + if entry.kept { kept } else { 0.0 };
            let with = weeks.iter().find(|(week, _)| Some(*week) == entry.week).map_or(0.0, |(_, soft)| soft.value);
            into.candidates.push(((paid + counted) / grain + with, at as u32));
        }
        settle(&mut into.candidates, heat);
        into.candidates.retain(|(share, _)| *share > NOTHING);
        for (week, soft) in &weeks {
            let entries = into.candidates.iter();
            let with = entries.filter(|(_, at)| book.candidates.entries[*at as usize].week == Some(*week));
            let with: f64 = with.map(|(share, _)| share).sum();
            let parts = soft.items.iter().map(|(share, before)| (share * with, *before));
            into.befores.extend(parts.filter(|(share, _)| *share > NOTHING));
        }
    }

    fn paid(&self, runs: &[Use]) -> i64 {
        let price = |first: u32, end: u32| self.up_to[end as usize].wrapping_sub(self.up_to[first as usize]);
        runs.iter().map(|run| run.amount * price(run.row, run.end())).sum()
    }

    /// What the best of all its columns leaves each household, and of each the `most` candidates that leave most, ascending, with the befores
    /// that leave most for the weeks in which they start.
    pub fn all(&self, problem: &Problem<'_>, most: usize) -> (Vec<i64>, Lists) {
        let of = |household: usize| {
            let (span, befores) = (problem.spans[household].clone(), problem.before_spans[household].clone());
            let mut near: Vec<Left> = Vec::with_capacity(span.len());
            let best = self.best(problem, span, befores.clone(), |left| near.push(left));
            if near.len() > most {
                near.select_nth_unstable_by(most, |one, other| other.cmp(one));
                near.truncate(most);
            }
            let mut candidates: Vec<u32> = near.into_iter().map(|(_, candidate)| candidate).collect();
            candidates.sort_unstable();
            let starts = |week: Week| {
                let of = |candidate: &u32| problem.candidates[*candidate as usize].start_after_a_bridge();
                candidates.iter().any(|candidate| of(candidate) == Some(week))
            };
            let mut with = self.befores(problem, befores);
            with.retain(|(week, ..)| starts(*week));
            let mut befores: Vec<u32> = with.into_iter().map(|(_, _, before)| before as u32).collect();
            befores.sort_unstable();
            (best, candidates, befores)
        };
        let of_all: Vec<_> = (0..problem.spans.len()).into_par_iter().map(of).collect();
        let mut lists = Lists::default();
        let best = of_all.into_iter().map(|(best, candidates, befores)| {
            lists.candidates.push(candidates);
            lists.befores.push(befores);
            best
        });
        let best = best.collect();
        (best, lists)
    }

    /// What the best before of each week adds to a home of a household that starts then.
    pub fn best_befores(&self, problem: &Problem<'_>, household: usize) -> Vec<(Week, i64)> {
        let befores = self.befores(problem, problem.before_spans[household].clone());
        befores.into_iter().map(|(week, left, _)| (week, left)).collect()
    }

    /// What each of some candidates leaves, with the best of all befores.
    pub fn left_by(&self, problem: &Problem<'_>, candidates: &[usize]) -> Vec<i64> {
        let household = |candidate: usize| problem.candidates[candidate].household;
        let of_one = |candidates: &[usize]| {
            let with = self.befores(problem, problem.before_spans[household(candidates[0]).index()].clone());
            let left = |candidate: &usize| {
                let start = problem.candidates[*candidate].start_after_a_bridge();
                let before = with.iter().find(|(week, ..)| Some(*week) == start);
                self.candidate(problem, *candidate) + before.map_or(0, |(_, left, _)| *left)
            };
            candidates.iter().map(left).collect::<Vec<i64>>()
        };
        candidates.chunk_by(|one, other| household(*one) == household(*other)).flat_map(of_one).collect()
    }
}
