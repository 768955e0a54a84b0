//! Fixing by reduced cost: what cannot be part of a plan of the value wanted is decided, and how clear each choice is.
//!
//! After Posta, Ferland and Michelon 2012 (generalised assignment): to take one column of a group is to leave all others,
//! so what each block loses by that adds up.

use super::bound::{Bounds, Node};
use super::domain::State;
use super::program::{NONE, Program};

/// How much more what every way loses counts than what the best way gains.
const SURE: i64 = 1000;

/// A choice to be made: its column, whether to take it first, and what its ways lose, in parts of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    /// What the second best way loses against the best.
    pub clear: i64,
    /// What every way loses: where that is most, a search comes to its end soonest.
    pub sure: i64,
    pub column: u32,
    pub take: bool,
}

impl Choice {
    /// What a search for a solution takes first.
    pub fn clearness(&self) -> i64 {
        self.clear
    }

    /// What a search that proves takes first: where every way loses most, and, of those that lose about the same, where the second way does.
    pub fn weight(&self) -> i64 {
        self.sure * SURE + self.clear
    }
}

/// Decides every column that the value wanted decides, and lists the choices that stay open; `None` if none can be made.
pub(super) fn reduce(program: &Program, bounds: &mut Bounds<'_>, node: &mut Node, wanted: i64) -> Option<Vec<Choice>> {
    let spare = bounds.losses(node) - wanted * bounds.unit;
    if spare < 0 {
        return None;
    }
    let mut decided: Vec<(u32, State)> = Vec::new();
    let mut open = Vec::new();
    let mut by_block: Vec<(u32, i64)> = Vec::new();
    for group in 0..program.groups.len() {
        let free = program.groups.of(group).iter().copied().filter(|column| node.domain.is_free(*column));
        // What each block loses if it may take none of this group: no less than for the one it would miss most.
        by_block.clear();
        for column in free.clone() {
            let block = program.block_of[column as usize];
            let loss = bounds.loss_out[column as usize];
            match by_block.iter_mut().find(|(known, _)| *known == block && block != NONE) {
                Some((_, most)) => *most = loss.max(*most),
                None => by_block.push((block, loss)),
            }
        }
        let all: i64 = by_block.iter().map(|(_, loss)| loss).sum();
        let (mut best, mut second) = ((i64::MAX, NONE), i64::MAX);
        for column in free {
            let block = program.block_of[column as usize];
            let own = if block == NONE {
                bounds.loss_out[column as usize]
            } else {
                by_block.iter().find(|(known, _)| *known == block).map_or(0, |(_, loss)| *loss)
            };
            let loss = bounds.loss_in[column as usize] + all - own;
            if loss > spare {
                decided.push((column, State::Out));
            }
            if loss < best.0 {
                second = best.0;
                best = (loss, column);
            } else {
                second = second.min(loss);
            }
        }
        if best.1 != NONE {
            let clear = second.min(spare + bounds.unit) - best.0;
            open.push(Choice { clear, sure: best.0, column: best.1, take: true });
        }
    }
    for column in (0..program.columns() as u32).filter(|column| program.group_of[*column as usize] == NONE) {
        if node.domain.is_free(column) {
            let (with, without) = (bounds.loss_in[column as usize], bounds.loss_out[column as usize]);
            match (with > spare, without > spare) {
                (true, true) => return None,
                (true, false) => decided.push((column, State::Out)),
                (false, true) => decided.push((column, State::In)),
                (false, false) => {
                    let (clear, sure) = ((with - without).abs(), with.min(without));
                    open.push(Choice { clear, sure, column, take: with <= without });
                }
            }
        }
    }
    for (column, state) in decided {
        if node.domain.is_free(column) {
            node.domain.decide(program, column, state);
        } else if node.domain.of(column as usize) != state {
            return None;
        }
    }
    if !node.domain.propagate(program) {
        return None;
    }
    open.retain(|choice| node.domain.is_free(choice.column));
    Some(open)
}
