//! Neighbourhoods of the incumbent: some blocks are opened, what lies outside them stays.
//!
//! Large neighbourhood search (Shaw 1998), with the exact search as the repair.

use super::bound::Node;
use super::domain::State;
use super::program::{NONE, Program};
use crate::kernel::search::Draw;

/// The node in which about `size` groups may change: those that the incumbent serves from some blocks chosen by lot, one
/// after another a neighbour of those before, among these blocks only. `None` if what stays contradicts the node.
pub(super) fn open_some(program: &Program, root: &Node, taken: &[u32], size: usize, dice: &mut Draw) -> Option<Node> {
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); program.block_rows.len()];
    let mut loose = Vec::new();
    for column in taken {
        match members.get_mut(program.block_of[*column as usize] as usize) {
            Some(block) => block.push(*column),
            None => loose.push(*column),
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
    let mut node = root.clone();
    let is_open = |column: u32| opened.get(program.block_of[column as usize] as usize).is_none_or(|opened| *opened);
    for column in taken.iter().filter(|column| !is_open(**column)) {
        if node.domain.is_free(*column) {
            node.domain.decide(program, *column, State::In);
        } else if node.domain.of(*column as usize) == State::Out {
            return None;
        }
    }
    // Groups that stay where they are leave their other columns by the group's own row; the others keep to the opened
    // blocks.
    if !node.domain.propagate(program) {
        return None;
    }
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
