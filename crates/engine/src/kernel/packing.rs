//! Assignment under shared capacities, solved by a search of our own: generalised assignment and everything near it.
//!
//! `max Σ value · x` over binary columns under linear rows ([`Program`]). Most columns belong to a *group* that takes one
//! of them and to a *block* that packs several: households and units, items and agents. The rows are priced
//! ([`bound`](self)), each block packs its best columns at those prices exactly, and what the value wanted rules out is
//! decided ([`reduce`](self)). The search asks for more than it can have and yields step by step: a value proven out of
//! reach lowers the bound, a solution raises the incumbent, until they meet.
//!
//! The ideas are those of Fisher, Jaikumar and Van Wassenhove 1986 (the multiplier adjustment for generalised
//! assignment), Posta, Ferland and Michelon 2012 (fixing under a guessed value), Shaw 1998 (large neighbourhoods).

mod bound;
mod domain;
mod implied;
mod knapsack;
mod losses;
mod neighbourhood;
mod opening;
mod prices;
mod program;
mod reduce;
mod search;
mod steps;
mod turns;

use bound::Node;
use domain::Domain;
pub use prices::Prices;
pub use program::Program;
use search::Search;
use turns::close_in;

pub use super::mip::Row;

/// At the root where blocks pack in several measures and a search follows: its askings find better prices, with fewer columns.
const STEPS_OF_MANY: u32 = 100;

/// How hard to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Nodes of the search; `None` = until proven or stopped.
    pub nodes: Option<u64>,
    /// Stop once the proven gap is at most so many millionths of the value.
    pub gap_millionths: u32,
    /// Seed of what is drawn by lot.
    pub seed: u32,
    /// The most relaxations at the root, once a value is known.
    pub steps: u32,
}

impl Effort {
    /// Until proven or stopped.
    pub fn whole(gap_millionths: u32, seed: u32) -> Self {
        Self { nodes: None, gap_millionths, seed, steps: search::ROOT_STEPS_MOST }
    }
}

/// What is known before the search.
#[derive(Clone, Copy, Debug, Default)]
pub struct Start<'a> {
    /// A solution: the columns taken.
    pub taken: Option<&'a [u32]>,
    /// Prices that were good for a program with the same rows, in its values.
    pub prices: Option<&'a [f64]>,
    /// Rows in which no column has a part that the caller left out: what follows from these alone holds with all columns.
    pub complete: &'a [u32],
}

/// What is known while the search runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct News<'a> {
    /// Nodes so far.
    pub nodes: u64,
    /// The best value.
    pub value: Option<i64>,
    /// The bound proven.
    pub bound: Option<i64>,
    /// A better solution than any before, if this is the news: the columns taken.
    pub improved: Option<&'a [u32]>,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Value and bound meet, or the gap asked for is proven; without a solution: there is none.
    Proven,
    /// The nodes are spent.
    Nodes,
    /// The watch stopped it.
    Stopped,
}

/// What a search comes back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How it ended.
    pub end: End,
    /// The best solution: the columns taken, ascending.
    pub taken: Option<Vec<u32>>,
    /// A proven bound on the value of any solution; `None` = none proven yet.
    pub bound: Option<i64>,
    /// Nodes searched.
    pub nodes: u64,
    /// For each column, what is lost at least by taking it: one that loses more than lies between bound and value is in no
    /// better solution. Empty if there is no solution.
    pub losses: Vec<i64>,
    /// The prices that the search set out from.
    pub prices: Prices,
}

/// Solves a program from what is known; `watch` is asked at every node and says whether to stop.
pub fn solve(program: &Program, start: Start<'_>, effort: Effort, watch: &mut dyn FnMut(News<'_>) -> bool) -> Answer {
    let mut search = Search::new(program, watch);
    if let Some(taken) = start.taken {
        search.found(program.whole(taken));
    }
    let mut root = Node { domain: Domain::open(program), prices: vec![0; program.rows()] };
    if !root.domain.propagate(program) {
        let prices = search.prices(&root, start.complete);
        return Answer { end: End::Proven, taken: None, bound: None, nodes: 0, losses: Vec::new(), prices };
    }
    search.price(&mut root, start.prices);
    first_solution(&mut search, &root);
    let follows = effort.nodes != Some(0);
    search.settle(
        &mut root,
        if program.packs_many() && follows { effort.steps.min(STEPS_OF_MANY) } else { effort.steps },
    );
    let prices = search.prices(&root, start.complete);
    let end = close_in(&mut search, root.clone(), effort);
    let losses = search.losses(&root);
    let taken = search.best.map(|(_, taken)| program.real(taken));
    Answer { end, taken, bound: search.bound, nodes: search.nodes, losses, prices }
}

/// The first solution: dives that ask for less and less.
fn first_solution(search: &mut Search<'_, '_>, root: &Node) {
    let groups = search.program.groups.len() as u64;
    let Some(bound) = search.bound else { return };
    let mut share = 0.000_5;
    while search.best.is_none() && !search.stopped && share < 2.0 {
        share *= 1.5;
        search.wanted = bound - ((bound.unsigned_abs() as f64 * share) as i64).max(2);
        search.left = 4 * groups + 300;
        search.dive(root.clone());
    }
}

#[cfg(test)]
mod tests;
