//! Prices of lasting homes that are exact where those of all other rows stand: an [`Auction`] finds in tenths of a second what steps of
//! prices come near in minutes, for who moves out for whom is a long chain, and a step hands a price on by one link.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::buyers::{FINE, Tariff};
use super::row::Row;
use super::{ByRow, Smooth, greatest};
use crate::placement::problem::Problem;
use crate::placement::solve::auction::Auction;
use crate::placement::value::POINTS;

/// The first step of an auction in parts of what is worth most, and the last in parts of what a level's best candidate adds.
const FIRST: i64 = 10;
const LAST: i64 = 4000;

/// Parts of a start's prices at which a search may begin.
const PARTS_OF_START: [f64; 6] = [1.0, 0.5, 0.25, 0.1, 0.03, 0.0];

/// The lasting homes of a problem.
pub struct Homes {
    /// Of each unit: the row that every home in it takes one of, and nothing else, if there is one.
    rows: Vec<Option<u32>>,
    /// The places of each unit.
    places: Vec<Range<u32>>,
}

/// Prices after an auction with the bound there, and the candidate that each household takes at them, homes as they were sold.
pub(super) struct Sold {
    pub prices: ByRow,
    /// In grains.
    pub bound: i64,
    pub taken: Vec<usize>,
}

/// What a household could have at some prices.
struct Wish {
    /// Its places, with what the best home there leaves.
    places: Vec<(u32, i64)>,
    /// The candidate that leaves most in each unit, and the best of all others, if any leaves something.
    homes: BTreeMap<u32, (i64, usize)>,
    other: Option<(i64, usize)>,
}

impl Wish {
    /// What the best of all leaves at prices of the units.
    fn best(&self, price: impl Fn(u32) -> i64) -> i64 {
        let homes = self.homes.iter().map(|(unit, (left, _))| left - price(*unit)).max().unwrap_or(0);
        homes.max(self.other.map_or(0, |(left, _)| left)).max(0)
    }
}

impl Homes {
    /// Of a problem.
    pub fn of(problem: &Problem<'_>) -> Self {
        let rows = rows(problem);
        let mut next = 0;
        let place = |row: &Option<u32>| {
            let room = row.and_then(|row| problem.rows[row as usize].upper).unwrap_or(0).max(0) as u32;
            next += room;
            next - room..next
        };
        let places = rows.iter().map(place).collect();
        Self { rows, places }
    }

    /// Sells the homes where all other rows have these prices.
    pub(super) fn sold(&self, smooth: &Smooth<'_, '_>, prices: &[f64]) -> Sold {
        let problem = smooth.problem;
        let mut prices = prices.to_vec();
        for row in self.rows.iter().flatten() {
            prices[*row as usize] = 0.0;
        }
        let (tariff, _) = smooth.tariff(&prices);
        let wishes: Vec<Wish> =
            (0..problem.spans.len()).into_par_iter().map(|household| self.wish(problem, &tariff, household)).collect();
        let others = wishes.iter().map(|wish| wish.other.map_or(0, |(left, _)| left)).collect();
        let places = self.places.last().map_or(0, |last| last.end) as usize;
        let wants = wishes.iter().map(|wish| wish.places.clone()).collect();
        let grain = f64::from(1u32 << FINE);
        let first = (smooth.most() * grain) as i64 / FIRST;
        let adds = |(level, times): &(usize, i64)| times.abs() * greatest(problem, *level);
        let least = smooth.worth.iter().map(adds).filter(|adds| *adds > 0).min().unwrap_or(1);
        let sold = Auction::of(wants, others, places).hold(first, ((least << FINE) / LAST).max(1));
        let least = |places: &Range<u32>| places.clone().map(|place| sold.prices[place as usize]).min().unwrap_or(0);
        for (row, places) in self.rows.iter().zip(&self.places) {
            if let Some(row) = row {
                prices[*row as usize] = least(places) as f64 / grain;
            }
        }
        let (tariff, whole) = smooth.tariff(&prices);
        let price = |unit: u32| self.rows[unit as usize].map_or(0, |row| whole[row as usize]);
        let best: Vec<i64> = wishes.iter().map(|wish| wish.best(price)).collect();
        let bound = smooth.bound(&tariff, &whole, &best);
        let unit_of = |place: u32| self.places.partition_point(|places| places.end <= place) as u32;
        let taken = wishes.iter().zip(&sold.has).filter_map(|(wish, has)| match has {
            Some(place) => wish.homes.get(&unit_of(*place)).map(|(_, candidate)| *candidate),
            None => wish.other.map(|(_, candidate)| candidate),
        });
        Sold { taken: taken.collect(), prices, bound }
    }

    fn wish(&self, problem: &Problem<'_>, tariff: &Tariff, household: usize) -> Wish {
        let candidates: Vec<usize> = problem.spans[household].clone().collect();
        let (mut homes, mut other) = (BTreeMap::new(), None::<(i64, usize)>);
        for (candidate, left) in candidates.iter().zip(tariff.left_by(problem, &candidates)) {
            let home = problem.candidates[*candidate].home.map(|home| home.stay.unit);
            match home.filter(|unit| self.rows[unit.index()].is_some()) {
                Some(unit) => {
                    let best = homes.entry(unit.0).or_insert((left, *candidate));
                    if left > best.0 {
                        *best = (left, *candidate);
                    }
                }
                None if left > other.map_or(0, |other| other.0) => other = Some((left, *candidate)),
                None => {}
            }
        }
        let least = other.map_or(0, |(left, _)| left);
        let better = homes.iter().filter(|(_, (left, _))| *left > least);
        let places =
            better.flat_map(|(unit, (left, _))| self.places[*unit as usize].clone().map(|place| (place, *left)));
        Wish { places: places.collect(), homes, other }
    }
}

impl Smooth<'_, '_> {
    /// Prices to begin from, with the bound there: those of a start, or a part of them, as what is held may leave so much room that
    /// they are too high, or none; and whether they are near the best, as far as that is known.
    pub(super) fn begin(&self, start: Option<&[f64]>, homes: &Homes, spent: impl Fn() -> f64) -> ((i64, ByRow), bool) {
        let (mut best, mut near) = ((i64::MAX, Vec::new()), false);
        let parts = if start.is_some() { &PARTS_OF_START[..] } else { &[0.0] };
        for part in parts {
            let prices = |(at, row): (usize, &Row)| {
                row.within(start.and_then(|start| start.get(at)).map_or(0.0, |price| price * part))
            };
            let (prices, known): (ByRow, i64) = (self.rows.iter().enumerate().map(prices).collect(), best.0);
            self.auction(homes, &prices, &mut best);
            // Along a line the bound falls first and then rises.
            if best.0 >= known || spent() >= 1.0 {
                break;
            }
            near = *part >= 1.0 && self.worth.iter().all(|(level, _)| *level != POINTS);
        }
        (best, near)
    }

    /// The best bound and its prices, or those of an auction of the homes at these prices; what each household takes in it.
    pub(super) fn auction(&self, homes: &Homes, prices: &[f64], best: &mut (i64, ByRow)) -> Vec<usize> {
        let sold = homes.sold(self, prices);
        if sold.bound < best.0 {
            *best = (sold.bound, sold.prices);
        }
        sold.taken
    }
}

/// Of each unit: of the rows that every home in it takes one of, and nothing else, the one with the least room.
fn rows(problem: &Problem<'_>) -> Vec<Option<u32>> {
    let entries = problem.uses.entries(problem.rows.len());
    let mut rows: Vec<Option<Vec<u32>>> = vec![None; problem.model.units.len()];
    let mut homes = vec![0u32; problem.model.units.len()];
    for (at, candidate) in problem.candidates.iter().enumerate() {
        let Some(home) = candidate.home else { continue };
        let unit = home.stay.unit.index();
        homes[unit] += 1;
        if let Some(known) = &mut rows[unit] {
            known.retain(|row| problem.uses.amount(at, *row) == 1);
        } else {
            let ones = problem.uses.of(at).iter().filter(|run| run.amount == 1).flat_map(|run| run.row..run.end());
            rows[unit] = Some(ones.filter(|row| problem.rows[*row as usize].lower.is_none()).collect());
        }
    }
    let room = |row: &u32| problem.rows[*row as usize].upper.unwrap_or(i64::MAX);
    let of_unit = |(rows, homes): (Option<Vec<u32>>, u32)| {
        rows?.into_iter().filter(|row| entries[*row as usize] == homes).min_by_key(room)
    };
    rows.into_iter().zip(homes).map(of_unit).collect()
}
