//! Neighbourhoods of the incumbent: some groups may change, what lies outside stays.
//!
//! Large neighbourhood search (Shaw 1998), with the exact search as the repair. By turns: all that some blocks hold, and groups for
//! which incumbent and relaxation differ (Danna, Rothberg and Le Pape 2005).

use super::bound::Node;
use super::domain::State;
use super::program::{NONE, Program};
use super::reduce::Choice;
use super::search::Search;
use crate::kernel::search::Draw;

/// Nodes for one neighbourhood: one that takes more is too large.
const NODES: u64 = 100;
/// How much smaller the next is then.
const SMALLER: usize = 2;
/// The fewest groups that are opened, and the most: this part of all, or so many.
const FEWEST: usize = 4;
const PART: usize = 4;
const MOST: usize = 80;
/// Of the groups opened for being unsure, one in so many is any other.
const OTHERS: usize = 4;

/// The neighbourhoods to search next.
pub(super) struct Neighbourhoods {
    dice: Draw,
    /// How many groups of blocks, and how many unsure ones, are opened at a time.
    of_blocks: usize,
    unsure: usize,
    /// Whether blocks were opened last.
    blocks_last: bool,
    /// Of each group: the column that the relaxation takes, if it takes one and no more.
    relaxed: Vec<u32>,
}

impl Neighbourhoods {
    /// Drawn from this seed.
    pub fn new(seed: u32) -> Self {
        Self { dice: Draw::new(u64::from(seed)), of_blocks: 12, unsure: 40, blocks_last: true, relaxed: Vec::new() }
    }

    /// Takes note of the columns that the relaxation takes.
    pub fn look(&mut self, program: &Program, chosen: &[u32]) {
        let mut times = vec![0u32; program.groups.len()];
        self.relaxed = vec![NONE; program.groups.len()];
        for column in chosen {
            let group = program.group_of[*column as usize] as usize;
            if let Some(times) = times.get_mut(group) {
                *times += 1;
                self.relaxed[group] = if *times == 1 { *column } else { NONE };
            }
        }
    }

    /// Searches one neighbourhood of the incumbent, with so many nodes at the most.
    pub fn improve(&mut self, search: &mut Search<'_, '_>, root: &Node, left: u64) {
        let Some((value, taken)) = search.best.clone() else { return };
        search.wanted = value + 1;
        self.blocks_last = !self.blocks_last;
        let program = search.program;
        let node = if self.blocks_last {
            open_blocks(program, root, &taken, self.of_blocks, &mut self.dice)
        } else {
            self.open_unsure(program, root, &taken)
        };
        let Some(node) = node else { return };
        search.left = left.min(NODES);
        // With several measures few neighbourhoods are better, and to prove that one is not is most of the work.
        let first = if program.packs_many() { Choice::weight } else { Choice::clearness };
        let finished = search.descend(node, first);
        let size = if self.blocks_last { &mut self.of_blocks } else { &mut self.unsure };
        if !finished {
            *size = size.saturating_sub(SMALLER).max(FEWEST);
        } else if search.value() == Some(value) {
            *size = (*size + 1).min((program.groups.len() / PART).max(MOST));
        }
    }

    /// The node in which groups may change that the relaxation would serve otherwise, or twice, or not at all, and a few others.
    /// `None` if what stays contradicts the node.
    fn open_unsure(&mut self, program: &Program, root: &Node, taken: &[u32]) -> Option<Node> {
        let mut is_sure = vec![false; program.groups.len()];
        for column in taken {
            if let Some(sure) = is_sure.get_mut(program.group_of[*column as usize] as usize) {
                *sure = self.relaxed[program.group_of[*column as usize] as usize] == *column;
            }
        }
        let (mut others, mut unsure): (Vec<usize>, Vec<usize>) = (0..is_sure.len()).partition(|group| is_sure[*group]);
        let mut opened = vec![false; is_sure.len()];
        for at in 0..self.unsure {
            let (first, second) =
                if at % OTHERS == 0 { (&mut others, &mut unsure) } else { (&mut unsure, &mut others) };
            let from = if first.is_empty() { second } else { first };
            if from.is_empty() {
                break;
            }
            opened[from.swap_remove(self.dice.below(from.len()))] = true;
        }
        let is_open =
            |column: u32| opened.get(program.group_of[column as usize] as usize).is_some_and(|opened| *opened);
        keep(program, root, taken.iter().copied().filter(|column| !is_open(*column)))
    }
}

/// The node with these columns taken; `None` if they contradict it.
fn keep(program: &Program, root: &Node, kept: impl Iterator<Item = u32>) -> Option<Node> {
    let mut node = root.clone();
    for column in kept {
        if node.domain.is_free(column) {
            node.domain.decide(program, column, State::In);
        } else if node.domain.of(column as usize) == State::Out {
            return None;
        }
    }
    node.domain.propagate(program).then_some(node)
}

/// The node in which about `size` groups may change: those that the incumbent serves from some blocks chosen by lot, one
/// after another a neighbour of those before, among these blocks only. `None` if what stays contradicts the node.
fn open_blocks(program: &Program, root: &Node, taken: &[u32], size: usize, dice: &mut Draw) -> Option<Node> {
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); program.block_rows.len()];
    for column in taken {
        if let Some(block) = members.get_mut(program.block_of[*column as usize] as usize) {
            block.push(*column);
        }
    }
    let mut opened = vec![false; members.len()];
    let mut held: Vec<u32> = Vec::new();
    let mut next = dice.below(members.len().max(1));
    for _ in 0..members.len() {
        opened[next] = true;
        held.extend_from_slice(&members[next]);
        if held.len() >= size {
            break;
        }
        next = neighbour(program, root, &held, &opened, dice);
    }
    let is_open = |column: u32| opened.get(program.block_of[column as usize] as usize).is_none_or(|opened| *opened);
    // Groups that stay where they are leave their other columns by the group's own row; the others keep to the opened
    // blocks.
    let mut node = keep(program, root, taken.iter().copied().filter(|column| !is_open(*column)))?;
    for column in (0..program.columns() as u32).filter(|column| !is_open(*column)) {
        if node.domain.is_free(column) {
            node.domain.decide(program, column, State::Out);
        }
    }
    node.domain.propagate(program).then_some(node)
}

/// A block not yet opened that a group held so far could go to, by lot; any block if there is none.
fn neighbour(program: &Program, root: &Node, held: &[u32], opened: &[bool], dice: &mut Draw) -> usize {
    for _ in 0..8 {
        if held.is_empty() {
            break;
        }
        let group = program.group_of[held[dice.below(held.len())] as usize];
        if group == NONE {
            continue;
        }
        let options = program.groups.of(group as usize);
        let column = options[dice.below(options.len())];
        let block = program.block_of[column as usize];
        if block != NONE && root.domain.is_free(column) && !opened[block as usize] {
            return block as usize;
        }
    }
    let closed: Vec<usize> = (0..opened.len()).filter(|block| !opened[*block]).collect();
    if closed.is_empty() { 0 } else { closed[dice.below(closed.len())] }
}
