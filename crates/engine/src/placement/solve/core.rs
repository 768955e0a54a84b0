//! The core: the few candidates of a large problem among which a plan is looked for.
//!
//! Prices found on the core tell which of the others are missed ([`Core::missed`]) and bound what all the others could
//! add, so that a bound on the core becomes one on the whole (core problems: Balas and Zemel 1980; sifting: Forrest and
//! Bixby 1992; with Lagrangian prices: Barahona and Anbil 2000).

use super::program::{self, Layout, Worth};
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::outcome::Sense;
use crate::kernel::packing::Prices;
use crate::placement::plan::Itinerary;
use crate::placement::problem::{Pick, Problem, Use};
use crate::placement::value::POINTS;
use crate::time::Week;

/// Candidates up to which a problem is its own core.
const SMALL: usize = 4000;
/// Homes, each in another unit, and bridges alone of each household that a core begins with.
const EACH: usize = 8;

/// Some candidates of a problem, as a problem of their own.
pub(super) struct Core<'a, 'm> {
    pub whole: &'a Problem<'m>,
    /// The problem of the candidates inside.
    pub problem: Problem<'m>,
    /// Of each candidate of the whole: whether it is inside.
    inside: Vec<bool>,
    /// Of each column of the whole: whether no row forbids it by itself.
    possible: Vec<bool>,
    /// Of each before: whether it is possible, and a home inside starts when it ends.
    pub befores: Vec<bool>,
    /// Candidates that are possible.
    many: usize,
    /// Where the rows of both stand.
    pub layout: Layout,
    /// Of each coupling row that only caps what its columns add up to: its cap.
    caps: Vec<Option<i64>>,
}

/// What candidates outside the core are worth at its prices.
pub(super) struct Missed {
    /// What all of them together could add to the bound of the core, in parts of the prices' unit.
    pub extra: i64,
    /// The most that taking one of them would add; less than nothing is lost by it.
    pub most: i64,
    /// Those asked for, ascending.
    pub candidates: Vec<usize>,
}

/// At which prices, and for what, candidates outside are judged.
#[derive(Clone, Copy)]
pub(super) struct Market<'p> {
    pub worth: &'p Worth,
    pub sense: Sense,
    /// The levels held by the rows after the model's.
    pub held: &'p [usize],
    pub prices: &'p Prices,
}

impl<'a, 'm> Core<'a, 'm> {
    /// The core around a first plan: of each household what the plan takes, some of its best homes and bridges, and
    /// everything where a row wants something of it. Without a plan, or where that is no small part: everything.
    pub fn around(whole: &'a Problem<'m>, first: Option<&[Pick]>) -> Self {
        Self::of_size(whole, first, SMALL, EACH)
    }

    /// The same, where so many candidates are no part but everything, and with so many homes each.
    pub fn of_size(whole: &'a Problem<'m>, first: Option<&[Pick]>, small: usize, each: usize) -> Self {
        let caps = caps(whole);
        let possible: Vec<bool> = (0..whole.columns())
            .map(|column| {
                whole.uses.rows_of(column).all(|(row, amount)| caps[row as usize].is_none_or(|cap| amount <= cap))
            })
            .collect();
        let all = first.is_none() || whole.candidates.len() <= small;
        let mut inside: Vec<bool> =
            possible[..whole.candidates.len()].iter().map(|possible| all && *possible).collect();
        let many = possible[..whole.candidates.len()].iter().filter(|possible| **possible).count();
        for span in &whole.spans {
            if span
                .clone()
                .any(|candidate| whole.keeps(candidate) || whole.uses.of(candidate).iter().any(|run| whole.binds(run)))
            {
                inside[span.clone()].copy_from_slice(&possible[span.clone()]);
            }
            for candidate in best_of(whole, each, span.clone().filter(|candidate| possible[*candidate])) {
                inside[candidate] = true;
            }
        }
        for pick in first.into_iter().flatten() {
            inside[pick.candidate] = true;
        }
        let mut core = Self {
            whole,
            problem: whole.only(&[]),
            layout: Layout::of(whole),
            caps,
            possible,
            many,
            inside,
            befores: vec![false; whole.befores.len()],
        };
        let inside: Vec<usize> = core.candidates().collect();
        core.take(&inside);
        core.gather();
        // A household none of whose candidates is possible has no row.
        core.layout = Layout::of(&core.problem);
        core
    }

    /// Whether nothing is left out.
    pub fn is_whole(&self) -> bool {
        self.problem.candidates.len() == self.many
    }

    /// The rows of [`program::model`] in which no candidate outside has a part.
    pub fn complete_rows(&self, rows: usize) -> Vec<u32> {
        if self.is_whole() {
            return (0..rows as u32).collect();
        }
        self.whole.at_least_rows().map(|row| self.layout.coupling + row).collect()
    }

    /// Takes more candidates of the whole in; [`Core::gather`] makes a problem of them.
    pub fn take(&mut self, more: &[usize]) {
        for candidate in more {
            self.inside[*candidate] = true;
            for before in self.whole.befores_of(*candidate) {
                self.befores[before] = self.possible[self.whole.before_column(before)];
            }
        }
    }

    /// The candidates of the whole that are inside, ascending.
    pub fn candidates(&self) -> impl Iterator<Item = usize> {
        (0..self.inside.len()).filter(|candidate| self.inside[*candidate])
    }

    /// Makes the problem of the candidates inside.
    pub fn gather(&mut self) {
        let inside: Vec<usize> = self.candidates().collect();
        self.problem = self.whole.only(&inside);
    }

    /// What the candidates outside would add at these prices, and those of them that lose less than `within` parts by
    /// being taken, of each household the `most` that lose least.
    ///
    /// What all could add: of a block at most one is taken, in place of what the block takes now; of the other candidates
    /// of a household at most one.
    pub fn missed(&self, market: Market<'_>, within: i64, most: usize) -> Missed {
        let till = Till::new(self, market);
        let mut of_blocks = vec![0i64; self.whole.rows.len()];
        let (mut extra, mut greatest, mut candidates) = (0, i64::MIN / 4, Vec::new());
        let mut near: Vec<(i64, usize)> = Vec::new();
        for span in self.whole.spans.iter().filter(|_| !self.is_whole()) {
            let mut alone = 0;
            near.clear();
            for candidate in span.clone().filter(|candidate| self.possible[*candidate] && !self.inside[*candidate]) {
                let (gain, block) = till.gain(candidate);
                greatest = gain.max(greatest);
                match block {
                    Some(row) => of_blocks[row as usize] = gain.max(of_blocks[row as usize]),
                    None => alone = gain.max(alone),
                }
                if gain > -within {
                    near.push((-gain, candidate));
                }
            }
            extra += alone;
            if near.len() > most {
                near.select_nth_unstable(most);
                near.truncate(most);
            }
            candidates.extend(near.iter().map(|(_, candidate)| *candidate));
        }
        candidates.sort_unstable();
        Missed { extra: extra + of_blocks.iter().sum::<i64>(), most: greatest, candidates }
    }

    /// Of the befores of homes inside, for each household and week the one that gains most by being taken, more than `-within`.
    pub fn missed_befores(&self, market: Market<'_>, within: i64) -> Vec<usize> {
        let till = Till::new(self, market);
        let best = |household: HouseholdId, (week, row): &(Week, u32)| {
            let follows = market.prices.of_row[*row as usize] >> market.prices.fine;
            let befores = self.whole.befores_until(household, *week).filter(|before| self.befores[*before]);
            let gains = befores.map(|before| (till.profit_of_before(before) - follows, before));
            gains.filter(|(gain, _)| *gain > -within).max().map(|(_, before)| before)
        };
        let of_household = |household: HouseholdId| {
            let weeks = self.layout.follow[household.index()].iter();
            weeks.filter_map(move |week| best(household, week)).collect::<Vec<_>>()
        };
        self.whole.model.household_ids().flat_map(of_household).collect()
    }
}

/// Of each coupling row that only caps what its columns add up to: its cap.
fn caps(problem: &Problem<'_>) -> Vec<Option<i64>> {
    let rows = problem.rows.iter().zip(problem.uses.gives(problem.rows.len()));
    rows.map(|(row, gives)| row.upper.filter(|_| row.lower.is_none() && !gives)).collect()
}

/// A household's best homes, one a unit, and its best bridges alone.
fn best_of(problem: &Problem<'_>, each: usize, candidates: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut order: Vec<usize> = candidates.collect();
    order.sort_by_key(|candidate| std::cmp::Reverse(problem.points[*candidate]));
    let mut units: [Vec<UnitId>; 2] = Default::default();
    order.retain(|candidate| {
        let Itinerary { bridge, home, .. } = problem.candidates[*candidate];
        let taken = &mut units[usize::from(home.is_some())];
        let unit = home.map(|home| home.stay.unit).or(bridge.map(|stay| stay.unit));
        let new = taken.len() < each && unit.is_some_and(|unit| !taken.contains(&unit));
        taken.extend(unit.filter(|_| new));
        new
    });
    order
}

/// What candidates pay at the prices of a core.
struct Till<'c, 'a, 'm> {
    core: &'c Core<'a, 'm>,
    market: Market<'c>,
    sign: i64,
    /// Sums of the coupling rows' prices up to each; they may wrap, their differences do not.
    up_to: Vec<i64>,
    /// For each coupling row the next one, it or one after it, that is a block of the core.
    next_block: Vec<u32>,
    /// What a home pays for the floors of its household.
    floors: Vec<i64>,
    /// Of each household and week in which befores end: what the best of them adds to a home where none is in the core.
    befores: Vec<Vec<i64>>,
}

impl<'c, 'a, 'm> Till<'c, 'a, 'm> {
    fn new(core: &'c Core<'a, 'm>, market: Market<'c>) -> Self {
        let (layout, prices) = (&core.layout, market.prices);
        let coupling = layout.coupling as usize..layout.floors as usize;
        let mut up_to = vec![0i64; coupling.len() + 1];
        for (at, price) in prices.of_row[coupling.clone()].iter().enumerate() {
            up_to[at + 1] = up_to[at].wrapping_add(*price);
        }
        let mut next_block = vec![u32::MAX; coupling.len() + 1];
        for at in (0..coupling.len()).rev() {
            let block = prices.of_block[coupling.start + at].is_some();
            next_block[at] = if block { at as u32 } else { next_block[at + 1] };
        }
        let mut floors = vec![0; core.whole.spans.len()];
        for (group, row) in core.whole.floors.iter().zip(layout.floors..) {
            for household in &group.households {
                floors[household.index()] += prices.of_row[row as usize];
            }
        }
        let sign = if market.sense == Sense::Max { 1 } else { -1 };
        let befores = vec![Vec::new(); core.whole.spans.len()];
        let mut till = Self { core, market, sign, up_to, next_block, floors, befores };
        till.befores = core.whole.model.household_ids().map(|household| till.best_befores(household)).collect();
        till
    }

    /// For each week in which befores of a household end: what the best adds, where the core has no home that starts then.
    fn best_befores(&self, household: HouseholdId) -> Vec<i64> {
        let whole = self.core.whole;
        let outside = |before: &usize| !self.core.befores[*before] && self.core.possible[whole.before_column(*before)];
        let of_week = |(week, _): &(Week, u32)| {
            let befores = whole.befores_until(household, *week).filter(outside);
            befores.map(|before| self.profit_of_before(before)).max().unwrap_or(0).max(0)
        };
        self.core.layout.follow[household.index()].iter().map(of_week).collect()
    }

    fn profit_of_before(&self, before: usize) -> i64 {
        let (whole, prices) = (self.core.whole, self.market.prices);
        let points = whole.before_points[before];
        let times = self.market.worth.iter().filter(|(level, _)| *level == POINTS).map(|(_, times)| times);
        let value = self.sign * points * times.sum::<i64>();
        let held = self.market.held.iter().zip(self.core.layout.held..).filter(|(level, _)| **level == POINTS);
        let held: i64 = held.map(|(_, row)| prices.of_row[row as usize] * points).sum();
        value * prices.unit - ((self.runs(whole.before_column(before)) + held) >> prices.fine)
    }

    /// What a column pays for coupling rows, in grains.
    fn runs(&self, column: usize) -> i64 {
        let sum = |run: &Use| self.up_to[run.end() as usize].wrapping_sub(self.up_to[run.row as usize]);
        self.core.whole.uses.of(column).iter().map(|run| run.amount * sum(run)).sum()
    }

    /// What taking a candidate would add to the bound, and the coupling row as whose block it would: less than nothing is
    /// lost by it.
    fn gain(&self, candidate: usize) -> (i64, Option<u32>) {
        let (whole, prices) = (self.core.whole, self.market.prices);
        let cost = |(level, times): &(usize, i64)| times * program::cost(whole, *level, candidate);
        let value = self.sign * self.market.worth.iter().map(cost).sum::<i64>();
        let (paid, before) = self.paid(candidate);
        let profit = value * prices.unit - (paid >> prices.fine) + before;
        let runs = whole.uses.of(candidate);
        // A row of which no two columns with more than half its cap are taken.
        let excludes = |run: &Use, row: u32| self.core.caps[row as usize].is_some_and(|cap| 2 * run.amount > cap);
        let block = runs.iter().find_map(|run| {
            let row = self.next_block[run.row as usize];
            (row < run.end() && excludes(run, row)).then_some(row)
        });
        if let Some(row) = block {
            let now = prices.of_block[(self.core.layout.coupling + row) as usize].unwrap_or(0);
            return (profit - now, Some(row));
        }
        let alone = runs.iter().find_map(|run| excludes(run, run.end() - 1).then(|| run.end() - 1));
        (profit, alone)
    }

    /// What a candidate pays, in grains, and what the best before adds that it would let in, in parts.
    fn paid(&self, candidate: usize) -> (i64, i64) {
        let (whole, layout, prices) = (self.core.whole, &self.core.layout, self.market.prices);
        let itinerary = &whole.candidates[candidate];
        let household = itinerary.household.index();
        let price = |row: u32| prices.of_row[row as usize];
        let mut paid = layout.one_each[household].map_or(0, price) + self.runs(candidate);
        let mut before = 0;
        if let Some(home) = itinerary.home {
            paid += self.floors[household];
            let weeks = &layout.follow[household];
            let week = weeks.iter().position(|(week, _)| *week == home.stay.from && itinerary.bridge.is_none());
            if let Some(at) = week {
                paid -= price(weeks[at].1);
                before = self.befores[household][at];
            }
        }
        for (level, row) in self.market.held.iter().zip(layout.held..) {
            let price = price(row);
            if price != 0 {
                paid += price * program::cost(whole, *level, candidate);
            }
        }
        (paid, before)
    }
}
