//! Asking for values between incumbent and bound and bettering the incumbent in its neighbourhoods, turn by turn, with about the same
//! work for either.

use super::bound::Node;
use super::neighbourhood::Neighbourhoods;
use super::reduce::Choice;
use super::search::Search;
use super::{Effort, End};

/// Nodes without a better solution after which it is the asking's turn.
const PATIENCE: u64 = 300;
/// Nodes between two looks at the root's relaxation, which says who is unsure.
const CHAPTER: u64 = 100;
/// Where to ask first: this part of the way from the bound to the incumbent.
const FIRST_PART: f64 = 0.25;
/// Asking nearer to the bound than this part of the way proves too little.
const LEAST_PART: f64 = 0.02;
/// Groups up to which a neighbourhood would be no less than everything: anything better is asked for at once.
const FEW: usize = 40;
/// What the first asking may cost at the least, in cells of tables.
const LEAST_WORK: u64 = 200_000_000;

/// Asks and improves until value and bound meet: a value that is proven out of reach lowers the bound, a solution raises the incumbent.
pub(super) fn close_in(search: &mut Search<'_, '_>, mut root: Node, effort: Effort) -> End {
    let mut near = Neighbourhoods::new(effort.seed);
    // What either cost so far.
    let (mut improving, mut asking) = (0u64, 0u64);
    let few = search.program.groups.len() <= FEW;
    let mut part = if few { 1.0 } else { FIRST_PART };
    loop {
        if let Some(end) = ended(search, effort) {
            return end;
        }
        if !few || asking > improving {
            let begun = search.work();
            improve(search, &root, &mut near, begun + asking.saturating_sub(improving), effort);
            improving += search.work() - begun;
            if let Some(end) = ended(search, effort) {
                return end;
            }
        }
        let (begun, value) = (search.work(), search.value());
        search.until = begun + improving.max(asking / 2).max(LEAST_WORK);
        search.left = nodes_left(search, effort);
        let asked = next_asked(search, part);
        search.wanted = asked;
        let node = search.ask(&mut root);
        let at_root = node.is_none();
        let finished = node.map_or(!search.stopped, |node| search.descend(node, Choice::weight));
        search.until = u64::MAX;
        if finished {
            search.proved(asked);
        }
        asking += search.work() - begun;
        part = match (finished, at_root) {
            (true, true) => part * 1.5,
            (true, false) => part * 1.2,
            (false, _) if value.is_none() => part * 2.0,
            (false, _) if search.value() > value => part,
            (false, _) => f64::max(part * 0.7, LEAST_PART),
        };
        part = part.min(1.0);
    }
}

/// How the search ended, if it did.
fn ended(search: &Search<'_, '_>, effort: Effort) -> Option<End> {
    let Some(bound) = search.bound else { return Some(End::Proven) };
    if search.value().is_some_and(|value| is_closed(value, bound, effort.gap_millionths)) {
        return Some(End::Proven);
    }
    if search.stopped {
        return Some(End::Stopped);
    }
    (nodes_left(search, effort) == 0).then_some(End::Nodes)
}

fn nodes_left(search: &Search<'_, '_>, effort: Effort) -> u64 {
    effort.nodes.map_or(u64::MAX, |nodes| nodes.saturating_sub(search.nodes))
}

fn is_closed(value: i64, bound: i64, millionths: u32) -> bool {
    let distance = i128::from(bound) - i128::from(value);
    distance <= 0 || distance * 1_000_000 <= i128::from(value.unsigned_abs().max(1)) * i128::from(millionths)
}

/// The value to ask for, this part of the way from the bound to the incumbent. Without a solution the last asking is for anything at
/// all: what it does not find is proven not to be there.
fn next_asked(search: &Search<'_, '_>, part: f64) -> i64 {
    let (value, bound) = (search.value(), search.bound.unwrap_or(0));
    let floor = value.map_or(search.program.least(), |value| value + 1);
    let near = value.map_or((bound - bound.abs() / 5 - 10).max(floor), |value| value + 1);
    let wanted = if part >= 1.0 { floor } else { bound - ((bound - near) as f64 * part) as i64 };
    wanted.clamp(floor, bound.max(floor))
}

/// Searches neighbourhoods of the incumbent until none has been better for a while, and so much work is done.
fn improve(search: &mut Search<'_, '_>, root: &Node, near: &mut Neighbourhoods, until: u64, effort: Effort) {
    let mut last = search.nodes;
    while search.best.is_some() && (search.nodes < last + PATIENCE || search.work() < until) {
        near.look(search.program, search.chosen(root));
        let (chapter, before) = (search.nodes + CHAPTER, search.value());
        // Where nothing can be opened, no node is spent.
        for _ in 0..CHAPTER {
            if search.nodes >= chapter || ended(search, effort).is_some() {
                break;
            }
            near.improve(search, root, nodes_left(search, effort));
        }
        if search.value() > before {
            last = search.nodes;
        } else if search.nodes < chapter {
            break;
        }
    }
}
