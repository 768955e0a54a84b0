//! Prices of a problem that is too large for its linear relaxation: the dual, smoothed (Nesterov 2005), goes downhill.
//!
//! Every row that binds households together has a price, and each household takes what leaves most at them: that is a bound at any
//! prices (Geoffrion 1974). Where what leaves nearly as much as the best is taken in part, the more the hotter, the bound has slopes
//! that change little from one price to the next, and prices follow them while the heat falls. What is taken in part at the end is
//! near an optimum of the linear relaxation, and says which candidates a good plan is made of. Most steps ask a few candidates of
//! each household alone; now and then all are asked, which gives the bound, and more come to the few.

mod book;
mod buyers;
mod homes;
mod row;
mod steps;

use std::ops::Range;

use rayon::prelude::*;

use super::levels::Aim;
use super::program::{self, Layout, Worth};
use crate::kernel::outcome::Sense;
use crate::kernel::packing::Prices;
use crate::placement::LEVELS;
use crate::placement::problem::Problem;
use crate::placement::value::{FLOORS, POINTS};
use book::Book;
use buyers::{FINE, Lists, Spread, Tariff, Weights};
pub(super) use homes::Homes;
pub(super) use row::scales;
use row::{Row, greatest};
use steps::Steps;

/// Candidates of each household among the few at first, and how many come to them whenever all are asked.
const FIRST: usize = 40;
const FEW: usize = 20;
/// Steps between two times that all are asked, and the most of the time that they take.
const STEPS: u32 = 75;
const ROUND: f64 = 0.1;
/// Rounds between two auctions.
const AUCTION: u32 = 4;
/// The part of the heat with which a search begins near good prices.
const NEAR: f64 = 0.1;
/// Parts into which the households are taken, to be asked side by side.
const PARTS: usize = 8;
/// The heat in parts of what is worth most, at first and at the end, and how it falls from round to round; the part of the time from
/// which on it falls whatever is still gained.
const HOT: f64 = 0.02;
const COLD: f64 = 0.0001;
const COOLER: f64 = 0.5;
const LATE: f64 = 0.6;
/// What the bound falls by in a round, in parts of what the heat adds for each household, below which it gets cooler.
const SETTLED: f64 = 0.1;
/// The share of what was sold in an auction: before all that the average takes.
const SOLD: f64 = 1.5;
/// Rounds at the last heat that better the bound by less than this part, one after the other, end the search.
const LITTLE: f64 = 2e-4;
const IDLE: u32 = 2;
/// Rounds without any gain that end a search near prices that were good before.
const STUCK: u32 = 2;

/// A search for the prices of one objective.
pub(super) struct Smooth<'p, 'm> {
    problem: &'p Problem<'m>,
    worth: Worth,
    sense: Sense,
    /// The levels held by the last rows.
    held: Vec<usize>,
    /// Coupling rows, floors, levels held.
    rows: Vec<Row>,
}

/// Prices by row, a unit of it each, in values of the objective.
pub(super) type ByRow = Vec<f64>;

/// What a search found.
pub(super) struct Found {
    /// No plan is worth more, in whole values.
    pub bound: i64,
    /// The same at the prices, in grains.
    at_prices: i64,
    /// The prices: coupling rows, floors, levels held.
    pub prices: ByRow,
    /// The few candidates of each household that leave most, ascending.
    pub few: Vec<usize>,
    /// Candidates that the average takes, with their share, the largest first.
    pub shares: Vec<(f64, usize)>,
}

/// The same of some households: where the sums of rows, and how fast they change, turn from one row to the next, those of the levels
/// held, and who has a home.
struct Part {
    turns: Vec<(f64, f64)>,
    levels: Vec<(f64, f64)>,
    placed: Vec<f64>,
}

/// What the households take in part at some prices, all together.
struct Asked {
    /// What is taken of each row.
    sums: Vec<f64>,
    /// How fast that changes with the row's own price.
    stiff: Vec<f64>,
}

impl<'p, 'm> Smooth<'p, 'm> {
    /// For an objective, under what the levels above reached; `scales` are those of [`scales`].
    pub fn new(problem: &'p Problem<'m>, scales: &[i64], worth: &Worth, sense: Sense, reached: &[(Aim, i64)]) -> Self {
        let coupling = problem.rows.iter().zip(scales);
        let coupling = coupling.map(|(row, scale)| Row { lower: row.lower, upper: row.upper, scale: *scale as f64 });
        let floors = problem.floors.iter().map(|group| Row { lower: Some(group.wanted), upper: None, scale: 1.0 });
        let held = reached.iter().map(|(aim, reached)| {
            let level = aim.level();
            let constant = program::constant(problem, level);
            let row = aim.hold(problem, *reached, LEVELS[level].sense, Vec::new(), constant);
            Row { lower: row.lower, upper: row.upper, scale: greatest(problem, level).max(1) as f64 }
        });
        let rows = coupling.chain(floors).chain(held).collect();
        let held = reached.iter().map(|(aim, _)| aim.level()).collect();
        Self { problem, worth: worth.clone(), sense, held, rows }
    }

    /// Searches from some prices (or none), with a plan worth `known`, in the sense of a maximum, until nothing is gained, or all of the
    /// time is `spent`, of which it is told the part.
    pub fn search(
        &self,
        homes: &Homes,
        start: Option<&[f64]>,
        known: i64,
        rounds: u32,
        spent: impl Fn() -> f64,
    ) -> Found {
        let most = self.most();
        let (mut best, near) = self.begin(start, homes, &spent);
        let mut heat = most * if near { HOT * NEAR } else { HOT };
        let (bound, lists) = self.all(&best.1, FIRST);
        let mut book = Book::of(self.problem, &self.held, &lists);
        let mut last = bound;
        let grain = f64::from(1u32 << FINE);
        let mut steps = Steps::from(best.1.clone());
        let (mut idle, mut stuck) = (0, 0);
        for round in 1..=rounds {
            let part = spent();
            if part >= 1.0 || best.0 >> FINE <= known || idle >= IDLE || near && stuck > STUCK {
                break;
            }
            // What heat adds to the bound at the end is lost: late it falls in time, however much is still gained.
            heat = heat.min(most * HOT * (COLD / HOT).powf(((part - LATE) / (1.0 - LATE)).max(0.0)));
            let asked = self.listed(steps.prices(), &book, heat);
            steps.measure(self.stiff(&asked, heat));
            for _ in 0..STEPS {
                if spent() >= (part + ROUND).min(1.0) {
                    break;
                }
                let asked = self.listed(steps.ahead(), &book, heat);
                steps.step(&self.rows, &asked.sums);
            }
            let (bound, more) = self.all(steps.prices(), FEW);
            book = Book::of(self.problem, &self.held, &more.with(&self.spreads(steps.prices(), &book, heat)));
            let gained = (best.0 - bound) as f64;
            let cold = heat <= most * COLD;
            idle = if !cold || gained > LITTLE * (best.0 as f64).abs() { 0 } else { idle + 1 };
            let before = best.0;
            if bound < best.0 {
                best = (bound, steps.prices().to_vec());
            }
            if round % AUCTION == 0 {
                self.auction(homes, steps.prices(), &mut best);
            }
            stuck = if best.0 < before { 0 } else { stuck + 1 };
            // As long as much is gained it is not too hot: prices that are far away come near only in the heat.
            let fell = (last - bound) as f64 / grain;
            if fell.abs() < SETTLED * heat * self.problem.spans.len() as f64 {
                heat = (heat * COOLER).max(most * COLD);
            }
            last = bound;
        }
        let taken = self.spreads(steps.prices(), &book, heat);
        let mut shares: Vec<(f64, usize)> = taken
            .iter()
            .flat_map(|taken| &taken.candidates)
            .map(|(share, candidate)| (*share, *candidate as usize))
            .collect();
        let sold = self.auction(homes, steps.prices(), &mut best);
        shares.extend(sold.into_iter().map(|candidate| (SOLD, candidate)));
        shares.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let (bound, prices) = best;
        let nearest = self.all(&prices, FEW).1.candidates.into_iter().flatten().map(|candidate| candidate as usize);
        let mut few: Vec<usize> = nearest.chain(shares.iter().map(|(_, candidate)| *candidate)).collect();
        few.sort_unstable();
        few.dedup();
        Found { bound: bound >> FINE, at_prices: bound, prices, few, shares }
    }

    /// What one candidate is worth, about, at the most.
    fn most(&self) -> f64 {
        let worth = |points: bool| {
            let levels = self.worth.iter().filter(move |(level, _)| (*level == POINTS) == points);
            levels.map(|(level, times)| times.abs() * greatest(self.problem, *level)).max().unwrap_or(0)
        };
        (worth(true) + worth(false)).max(1) as f64
    }

    /// How fast what is taken changes with prices, at the least as if one column were half taken.
    fn stiff(&self, asked: &Asked, heat: f64) -> Vec<f64> {
        let rows = self.rows.iter().zip(&asked.stiff);
        rows.map(|(row, stiff)| stiff.max(0.25 * row.scale * row.scale) / heat).collect()
    }

    /// The bound at some prices of the rows, in whole values.
    #[cfg(test)]
    pub fn bound_at(&self, prices: &[f64]) -> i64 {
        let within: ByRow = self.rows.iter().zip(prices).map(|(row, price)| row.within(*price)).collect();
        self.all(&within, FEW).0 >> FINE
    }

    fn tariff(&self, prices: &[f64]) -> (Tariff, Vec<i64>) {
        let grain = f64::from(1u32 << FINE);
        // Far above what anything is worth, and so little that what a column pays in a thousand rows still adds up.
        let in_grains = |(price, row): (&f64, &Row)| {
            let most = (1i64 << 50) as f64 / row.scale;
            (price * grain).round().clamp(-most, most) as i64
        };
        let whole: Vec<i64> = prices.iter().zip(&self.rows).map(in_grains).collect();
        let (coupling, others) = whole.split_at(self.problem.rows.len());
        let (floors, held) = others.split_at(self.problem.floors.len());
        let held: Vec<(usize, i64)> = self.held.iter().copied().zip(held.iter().copied()).collect();
        let weights = Weights::of(&self.worth, self.sense, &held);
        (Tariff::of(self.problem, weights, coupling, floors), whole)
    }

    /// The bound at some prices, in grains, and the few candidates of each household that leave most.
    fn all(&self, prices: &[f64], few: usize) -> (i64, Lists) {
        let (tariff, whole) = self.tariff(prices);
        let (best, lists) = tariff.all(self.problem, few);
        (self.bound(&tariff, &whole, &best), lists)
    }

    /// The bound where the rows have these prices, in grains, and the best of all its columns leaves each household so much.
    fn bound(&self, tariff: &Tariff, whole: &[i64], best: &[i64]) -> i64 {
        let rows: i128 =
            self.rows.iter().zip(whole).map(|(row, price)| i128::from(row.side(*price)) * i128::from(*price)).sum();
        let floors = self.problem.floors.iter().zip(&whole[self.problem.rows.len()..]);
        let lacking: i64 =
            floors.map(|(group, price)| (tariff.weights.level(FLOORS) - price).max(0) * group.wanted).sum();
        let all = rows + i128::from(lacking) + best.iter().map(|left| i128::from(*left)).sum::<i128>();
        // What is beyond all numbers bounds no less.
        i64::try_from(all).unwrap_or(i64::MAX / 4)
    }

    /// What the households take in part of some columns, all together.
    fn listed(&self, prices: &[f64], book: &Book, heat: f64) -> Asked {
        let (tariff, whole) = self.tariff(prices);
        let problem = self.problem;
        let (households, many) = (problem.spans.len(), problem.rows.len());
        // The parts are the same on any number of threads, and so are sums of floats.
        let each = households.div_ceil(PARTS).max(1);
        let parts = (0..households.div_ceil(each)).map(|part| part * each..((part + 1) * each).min(households));
        let parts: Vec<Range<usize>> = parts.collect();
        let parts: Vec<Part> = parts.into_par_iter().map(|of| self.part(&tariff, book, heat, of)).collect();
        let mut turns = vec![(0.0, 0.0); many + 1];
        let mut levels = vec![(0.0, 0.0); self.held.len()];
        let mut placed = Vec::with_capacity(households);
        for part in parts {
            for (all, own) in turns.iter_mut().zip(part.turns).chain(levels.iter_mut().zip(part.levels)) {
                *all = (all.0 + own.0, all.1 + own.1);
            }
            placed.extend(part.placed);
        }
        let (mut sums, mut stiff) = (Vec::with_capacity(self.rows.len()), Vec::with_capacity(self.rows.len()));
        let mut now = (0.0, 0.0);
        for turn in &turns[..many] {
            now = (now.0 + turn.0, now.1 + turn.1);
            sums.push(now.0);
            stiff.push(now.1);
        }
        let grain = f64::from(1u32 << FINE);
        for (group, price) in problem.floors.iter().zip(&whole[many..]) {
            let of = group.households.iter().map(|household| placed[household.index()]);
            let (met, spread) = of.fold((0.0, 0.0), |(met, spread), part| (met + part, spread + part * (1.0 - part)));
            // What is lacking counts at the level of floors, up to all that is wanted.
            let lacking = (tariff.weights.level(FLOORS) - price) as f64 / grain;
            let part = 1.0 / (1.0 + (-lacking / heat).exp());
            let wanted = group.wanted as f64;
            sums.push(met + part * wanted);
            stiff.push(spread + part * (1.0 - part) * wanted * wanted);
        }
        sums.extend(levels.iter().map(|(sum, _)| sum));
        stiff.extend(levels.iter().map(|(_, spread)| spread));
        Asked { sums, stiff }
    }

    /// The same of some households, row sums as where they turn.
    fn part(&self, tariff: &Tariff, book: &Book, heat: f64, of: Range<usize>) -> Part {
        let problem = self.problem;
        let mut part = Part {
            turns: vec![(0.0, 0.0); problem.rows.len() + 1],
            levels: vec![(0.0, 0.0); self.held.len()],
            placed: Vec::with_capacity(of.len()),
        };
        let mut taken = Spread::default();
        for household in of {
            tariff.spread(book, household, heat, &mut taken);
            let candidates = taken.candidates.iter().map(|(share, at)| (*share, book.candidates.runs(*at as usize)));
            let befores = taken.befores.iter().map(|(share, at)| (*share, book.befores.runs(*at as usize)));
            for (share, runs) in candidates.chain(befores) {
                for run in runs {
                    let amount = run.amount as f64;
                    let (sum, spread) = (share * amount, share * (1.0 - share) * amount * amount);
                    let (first, end) = (run.row as usize, run.end() as usize);
                    part.turns[first] = (part.turns[first].0 + sum, part.turns[first].1 + spread);
                    part.turns[end] = (part.turns[end].0 - sum, part.turns[end].1 - spread);
                }
            }
            let shares = || taken.candidates.iter().map(|(share, at)| (*share, *at as usize));
            let homes = shares().filter(|(_, at)| book.candidates.entries[*at].home);
            part.placed.push(homes.map(|(share, _)| share).sum());
            for (held, (level, (sum, spread))) in self.held.iter().zip(&mut part.levels).enumerate() {
                let (mut mean, mut square) = (0.0, 0.0);
                for (share, at) in shares() {
                    let cost = book.candidates.costs(at)[held];
                    mean += share * cost;
                    square += share * cost * cost;
                }
                *spread += square - mean * mean;
                if *level == POINTS {
                    let befores = taken.befores.iter();
                    let befores = befores.map(|(share, at)| share * book.befores.entries[*at as usize].points as f64);
                    mean += befores.sum::<f64>();
                }
                *sum += mean;
            }
        }
        part
    }

    /// What each household takes in part, by household.
    fn spreads(&self, prices: &[f64], book: &Book, heat: f64) -> Vec<Spread> {
        let (tariff, _) = self.tariff(prices);
        let of = |household| {
            let mut taken = Spread::default();
            tariff.spread(book, household, heat, &mut taken);
            book.columns(&mut taken);
            taken
        };
        (0..self.problem.spans.len()).into_par_iter().map(of).collect()
    }

    /// Prices as the core asks for them, by the rows of a layout, with what the bound is at them.
    pub fn in_layout(&self, found: &Found, layout: &Layout) -> Prices {
        let (tariff, whole) = self.tariff(&found.prices);
        let (best, _) = tariff.all(self.problem, 0);
        let mut of_row = vec![0; layout.held as usize + self.held.len()];
        let coupling = layout.coupling as usize;
        of_row[coupling..].copy_from_slice(&whole);
        for (row, best) in layout.one_each.iter().zip(&best) {
            if let Some(row) = row {
                of_row[*row as usize] = *best;
            }
        }
        for (household, weeks) in layout.follow.iter().enumerate() {
            for (week, left) in tariff.best_befores(self.problem, household) {
                if let Some((_, row)) = weeks.iter().find(|(known, _)| *known == week) {
                    of_row[*row as usize] = left;
                }
            }
        }
        Prices { of_block: vec![None; of_row.len()], of_row, unit: 1, fine: FINE, bound: found.at_prices >> FINE }
    }

    /// What taking each of some candidates loses at these prices, at least, in whole values.
    pub fn losses(&self, prices: &[f64], candidates: &[usize]) -> Vec<i64> {
        let (tariff, _) = self.tariff(prices);
        let (best, _) = tariff.all(self.problem, 0);
        let left = tariff.left_by(self.problem, candidates);
        let loss = |(candidate, left): (&usize, i64)| {
            let household = self.problem.candidates[*candidate].household;
            (best[household.index()] - left) >> FINE
        };
        candidates.iter().zip(left).map(loss).collect()
    }
}
